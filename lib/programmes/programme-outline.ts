import { quoted } from "@/lib/csv/quoted";
import { fail, succeed, type Result } from "@/lib/result";
import { newCode } from "./new-code";
import type { ProgrammeDomain } from "./programme";

/**
 * Reads domains with their workstreams as people write them: one domain on a
 * line, a colon, then its workstreams between semicolons. Every line that is
 * wrong is told at once.
 */
export function readOutline(text: string): Result<ProgrammeDomain[], string[]> {
  const errors: string[] = [];
  const domains: ProgrammeDomain[] = [];
  const codes: string[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const [name = "", ...rest] = line.split(":");
    const names = rest.join(":").split(";");
    const workstreams = names.map((each) => each.trim()).filter((each) => each !== "");
    if (name.trim() === "" || workstreams.length === 0) {
      errors.push(
        `Line ${index + 1}: found ${quoted(line.trim())}, expected a domain and its workstreams, like Access: Telephony; Online tools`,
      );
      return;
    }
    const domain = newCode(
      name,
      domains.map(({ code }) => code),
    );
    domains.push({
      code: domain,
      name: name.trim(),
      workstreams: workstreams.map((each) => {
        const code = newCode(each, codes);
        codes.push(code);
        return { code, name: each, about: each, metrics: [] };
      }),
    });
  });
  if (domains.length + errors.length === 0)
    errors.push("Enter a domain and its workstreams on each line, like Access: Telephony; Online tools");
  return errors.length > 0 ? fail(errors) : succeed(domains);
}
