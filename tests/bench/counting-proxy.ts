import net from "node:net";

export type CountingProxy = {
  /** The same database, seen through the proxy. */
  url: string;
  /** Statements executed so far, whoever sent them. */
  statements: () => number;
  close: () => void;
};

/**
 * Stands between a server and its Postgres and counts the statements that pass:
 * simple queries (Q) and executions of prepared ones (E). The server under
 * measurement needs no hook for it and cannot hide one.
 */
export async function countingProxy(databaseUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  let statements = 0;
  const proxy = net.createServer((client) => {
    const upstream = net.connect(Number(port || 5432), hostname);
    const count = messageCounter(() => (statements += 1));
    client.on("data", (chunk) => {
      count(chunk);
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const own = new URL(databaseUrl);
  own.hostname = "127.0.0.1";
  own.port = String((proxy.address() as net.AddressInfo).port);
  return { url: own.href, statements: () => statements, close: () => void proxy.close() };
}

const QUERY = "Q".charCodeAt(0);
const EXECUTE = "E".charCodeAt(0);

/** Follows one connection's messages: a first one without a type, then a type and a length each. */
function messageCounter(found: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const type = rest[0];
      if (started && (type === QUERY || type === EXECUTE)) found();
      started = true;
      rest = rest.subarray(length);
    }
  };
}
