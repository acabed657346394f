export type LoadStatus = "RUNNING" | "LOADED" | "REVERTED" | "INTERRUPTED";

/** Whether a load still counts: wholly, for some of its periods, or no more. */
export type LoadState =
  "in-force" | "partly-replaced" | "replaced" | "taken-back" | "interrupted" | "running";

export function loadState(status: LoadStatus, parts: { all: number; inForce: number }): LoadState {
  if (status === "REVERTED") return "taken-back";
  if (status === "INTERRUPTED") return "interrupted";
  if (status === "RUNNING") return "running";
  if (parts.inForce === parts.all) return "in-force";
  return parts.inForce === 0 ? "replaced" : "partly-replaced";
}
