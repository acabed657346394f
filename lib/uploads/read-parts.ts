/** One part of a form as browsers send files: its headers are read, its bytes are passed on as they come. */
export type PartHead = { name: string; fileName: string | null };

/** Told of each part in turn; `bytes` may be called any number of times between `begin` and `end`. */
export type PartWatcher = {
  begin(head: PartHead): void | Promise<void>;
  bytes(chunk: Uint8Array): void | Promise<void>;
  end(): void | Promise<void>;
};

/** The body is not a form as RFC 7578 has it, or it ends before its end. */
export class NotAForm extends Error {}

/** Headers of a part are a few short lines: more is no browser's. */
const MOST_HEAD = 8_192;

/** The boundary named by a Content-Type header; null when it is no multipart form. */
export function boundaryOf(contentType: string | null): string | null {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? "",
  );
  return match?.[1] ?? match?.[2] ?? null;
}

/**
 * Splits a multipart form as it streams, in memory of one chunk, however large
 * its files are: the framework's own reader holds a body whole. `write` takes
 * chunks cut anywhere; `finish` throws unless the closing boundary was met.
 */
export function readParts(boundary: string, watcher: PartWatcher) {
  // The first boundary has no line end before it: give it one, and all are alike.
  const mark = Buffer.from(`\r\n--${boundary}`, "latin1");
  let held: Buffer = Buffer.from("\r\n", "latin1");
  let at: "preamble" | "mark" | "head" | "body" | "end" = "preamble";

  /** One step on with what is held; false when more bytes are needed first. */
  async function step(): Promise<boolean> {
    if (at === "mark") return afterMark();
    if (at === "head") return head();
    if (at === "preamble" || at === "body") return upToMark();
    held = held.subarray(held.length); // whatever follows the last boundary
    return false;
  }

  async function upToMark(): Promise<boolean> {
    const found = held.indexOf(mark);
    // What could be the start of a mark is kept back until the next chunk tells.
    const sure = found >= 0 ? found : Math.max(0, held.length - mark.length + 1);
    if (at === "body" && sure > 0) await watcher.bytes(held.subarray(0, sure));
    if (found < 0) {
      held = held.subarray(sure);
      return false;
    }
    if (at === "body") await watcher.end();
    held = held.subarray(found + mark.length);
    at = "mark";
    return true;
  }

  function afterMark(): boolean {
    if (held.length < 2) return false;
    const next = held.toString("latin1", 0, 2);
    if (next === "--") at = "end";
    else if (next === "\r\n") at = "head";
    else throw new NotAForm("A boundary is followed by something else than a line end");
    // The line end stays before a head: a part without headers then is a blank line like any other.
    return true;
  }

  async function head(): Promise<boolean> {
    const end = held.indexOf("\r\n\r\n");
    if (end < 0) {
      if (held.length > MOST_HEAD) throw new NotAForm("The headers of a part are too long");
      return false;
    }
    if (end > MOST_HEAD) throw new NotAForm("The headers of a part are too long");
    await watcher.begin(headOf(held.toString("utf8", 0, end)));
    held = held.subarray(end + 4);
    at = "body";
    return true;
  }

  return {
    async write(chunk: Uint8Array): Promise<void> {
      held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
      while (await step());
    },
    finish(): void {
      if (at !== "end") throw new NotAForm("The form ends before its last boundary");
    },
  };
}

/** name and filename of Content-Disposition. Browsers write `%22` for a quote in them; nothing else is escaped. */
function headOf(text: string): PartHead {
  const line = text.split("\r\n").find((each) => /^content-disposition:/i.test(each)) ?? "";
  const name = /[;\s]name="([^"]*)"/i.exec(line)?.[1];
  if (name === undefined) throw new NotAForm("A part has no name");
  const fileName = /[;\s]filename="([^"]*)"/i.exec(line)?.[1];
  return { name: unescaped(name), fileName: fileName === undefined ? null : unescaped(fileName) };
}

function unescaped(text: string): string {
  return text.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");
}
