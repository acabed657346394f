import "server-only";
import { cache } from "react";
import { pool } from "@/lib/server/db";
import { adoptedEditions } from "@/lib/server/pqaf/editions";

/** The adopted editions of a system, the first in force first, once a request. */
export const editionsOf = cache((system: string) => adoptedEditions(pool(), system));
