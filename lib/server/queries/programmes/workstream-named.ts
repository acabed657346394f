import "server-only";
import { workstreamCode } from "@/lib/plans/link";
import { programmesOf } from "./programme";

/**
 * The workstream of a system that people mean by its name or by its code, the
 * newest programme's first; null where there is none.
 */
export async function workstreamNamed(
  system: string,
  said: string,
): Promise<{ to: string; words: string } | null> {
  const wanted = said.trim().toLowerCase();
  for (const { slug, definition } of await programmesOf([system])) {
    for (const { code, name } of definition.domains.flatMap(({ workstreams }) => workstreams)) {
      const to = workstreamCode(slug, code);
      if ([to, code, name.toLowerCase()].includes(wanted)) return { to, words: name };
    }
  }
  return null;
}
