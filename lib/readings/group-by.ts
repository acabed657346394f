/** Members by key, in the order first met. (Map.groupBy, which Node 20 lacks.) */
export function groupBy<Member, Key>(
  members: readonly Member[],
  keyOf: (member: Member) => Key,
): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/** The member there are most of; of equals, the first in order. */
export function commonest(members: readonly string[]): string {
  const groups = [...groupBy(members, (member) => member)].map(([key, all]) => ({ key, n: all.length }));
  const [most] = groups.toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  if (!most) throw new Error("There is no commonest of none");
  return most.key;
}
