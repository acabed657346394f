import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ProgramFailed, startNode } from "@/lib/server/cli/installation/child";
import { choosePort } from "@/lib/server/cli/installation/next-server";

const open: Server[] = [];

afterEach(() => {
  delete process.env.PORT;
  for (const each of open.splice(0)) each.close();
});

function occupy(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    open.push(server);
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

test("a port in use gives way to the next free one", async () => {
  const taken = await occupy(0);
  process.env.PORT = String(taken);
  const chosen = await choosePort();
  expect(chosen).toBeGreaterThan(taken);
  expect(await occupy(chosen)).toBe(chosen);
});

test("a program that ends badly by itself is a failure that names it", async () => {
  const { ended } = startNode(["-e", "process.exit(3)"], process.env, new AbortController().signal);
  await expect(ended).rejects.toThrow(ProgramFailed);
  await expect(ended).rejects.toThrow("ended with 3");
});

test("a program we stop ends quietly, whether it was running or had yet to start", async () => {
  const stop = new AbortController();
  const { ended } = startNode(["-e", "setInterval(() => {}, 1000)"], process.env, stop.signal);
  stop.abort();
  await expect(ended).resolves.toBeUndefined();
  await expect(
    startNode(["-e", "setInterval(() => {}, 1000)"], process.env, stop.signal).ended,
  ).resolves.toBeUndefined();
});
