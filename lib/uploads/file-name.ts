/** As long as a name may be on every file system, with room for a number. */
const LONGEST = 180;

/** A sent file's own name as one that is safe to keep: no folders, no control characters, never hidden, never empty. */
export function safeName(sent: string): string {
  const own = sent.split(/[/\\]/).at(-1) ?? "";
  const kept = own
    .replace(/[\u0000-\u001f\u007f"*:<>?|!#]/g, "_")
    .replace(/^[.~\s]+/, "")
    .trim();
  return shortened(kept === "" ? "file" : kept);
}

/** The name, or "name (2).csv" where another file of the upload has it. */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((each) => each.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  const [stem, ending] = parts(name);
  let number = 2;
  while (lower.has(`${stem} (${number})${ending}`.toLowerCase())) number += 1;
  return `${stem} (${number})${ending}`;
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const [stem, ending] = parts(name);
  return `${stem.slice(0, LONGEST - ending.length)}${ending}`;
}

function parts(name: string): [stem: string, ending: string] {
  const at = name.lastIndexOf(".");
  return at > 0 && name.length - at <= 10 ? [name.slice(0, at), name.slice(at)] : [name, ""];
}
