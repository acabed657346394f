import "server-only";
import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import { programmeDefinition, type ProgrammeDefinition } from "@/lib/programmes/programme";
import { pool } from "@/lib/server/db";

/** A programme as a subject of its system. */
export type Programme = Subject & {
  id: number;
  /** In addresses; `code` is the system's. */
  slug: string;
  system: string;
  startsOn: Day;
  endsOn: Day | null;
  definition: ProgrammeDefinition;
  version: number;
};

type Row = Omit<Programme, "code" | "ancestors" | "definition"> & { definition: unknown };

const COLUMNS = `id, code as slug, system, starts_on as "startsOn", ends_on as "endsOn", definition, version`;

/** The programmes of some systems, the newest first. */
export async function programmesOf(systems: readonly string[]): Promise<Programme[]> {
  const { rows } = await pool().query<Row>(
    `select ${COLUMNS} from programme where system = any($1) order by starts_on desc, id desc`,
    [systems],
  );
  return rows.map(programmeFrom);
}

/** A programme by its address among those of some systems; null where there is none. */
export async function findProgramme(systems: readonly string[], slug: string): Promise<Programme | null> {
  const { rows } = await pool().query<Row>(
    `select ${COLUMNS} from programme where system = any($1) and code = $2 order by array_position($1, system) limit 1`,
    [systems, slug],
  );
  return rows[0] ? programmeFrom(rows[0]) : null;
}

export async function programmeById(id: number): Promise<Programme | null> {
  const { rows } = await pool().query<Row>(`select ${COLUMNS} from programme where id = $1`, [id]);
  return rows[0] ? programmeFrom(rows[0]) : null;
}

function programmeFrom({ definition, ...row }: Row): Programme {
  return { ...row, code: row.system, ancestors: [], definition: programmeDefinition.parse(definition) };
}
