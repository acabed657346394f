/** Asks for each in turn, and for the next while what was answered is used: never more than that one ahead. */
export async function* eachAhead<Each, Answer>(
  all: readonly Each[],
  ask: (each: Each) => Promise<Answer>,
): AsyncGenerator<[Each, Answer]> {
  let ahead: Promise<Answer> | null = null;
  for (const [at, each] of all.entries()) {
    const answer = await (ahead ?? ask(each));
    const [next] = all.slice(at + 1, at + 2).map((one) => ask(one));
    // Nobody waits for it where the reader stops before it is used.
    next?.catch(() => {});
    ahead = next ?? null;
    yield [each, answer];
  }
}
