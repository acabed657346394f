import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import { knownAnswers } from "@/lib/server/known-answers";

/** The names of these codes, as people read them. A code no file has named is not there. */
export async function namesOf(codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const { rows } = await knownAnswers().query<{ code: string; name: string }>(
    "select code, name from organisation where code = any($1)",
    [[...new Set(codes)]],
  );
  return new Map(rows.map(({ code, name }) => [code, displayName(name)]));
}
