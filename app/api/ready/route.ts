import { connection } from "next/server";
import { readiness } from "@/lib/server/queries/readiness";

/** Ready: the database answers, no migration is missing, and jobs run. 503 names what is not. */
export async function GET(): Promise<Response> {
  await connection();
  const checks = await readiness();
  const ready = Object.values(checks).every((each) => each === "ok");
  return Response.json({ status: ready ? "ready" : "not ready", ...checks }, { status: ready ? 200 : 503 });
}
