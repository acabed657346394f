import path from "node:path";
import { openCluster, type Cluster } from "@/prisma/embedded";

/** The tests' own server, whose files may be lost in a power cut: that makes it fast. */
export const TEST_DATA = path.resolve(".data/test");

export function openTestCluster(): Promise<Cluster> {
  return openCluster(TEST_DATA, ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]);
}
