import "server-only";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipPart = { name: string; text: Iterable<string> | AsyncIterable<string> };

/** 1 January 1980: a zip must carry a time, and the same figures should make the same file. */
const DOS_DATE = 0x0021;
const VERSION = 20;
/** Sizes follow the data (bit 3), because they are not known before; names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;

/**
 * A zip written as its parts are made: no more of it is held than a piece.
 * Each part must stay under 4 GB.
 */
export async function* zipped(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const start = at;
    const header = localHeader(name);
    at += header.length;
    yield header;
    const sizes = { crc: 0, packed: 0, plain: 0 };
    for await (const piece of deflated(text, sizes)) {
      at += piece.length;
      sizes.packed += piece.length;
      yield piece;
    }
    const trailer = descriptor(sizes);
    at += trailer.length;
    yield trailer;
    entries.push(directoryEntry(name, sizes, start));
  }
  const directory = Buffer.concat(entries);
  yield directory;
  yield directoryEnd(parts.length, directory.length, at);
}

type Sizes = { crc: number; packed: number; plain: number };

async function* deflated(text: ZipPart["text"], sizes: Sizes): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 5 });
  const fed = feed(text, deflate, sizes);
  // An error of the rows must end the download, not wait for a stream that nobody fills.
  fed.catch((error: unknown) => deflate.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const piece of deflate) yield piece as Buffer;
    await fed;
  } finally {
    deflate.destroy();
  }
}

async function feed(text: ZipPart["text"], deflate: ReturnType<typeof createDeflateRaw>, sizes: Sizes) {
  for await (const piece of text) {
    const bytes = Buffer.from(piece, "utf8");
    sizes.crc = crc32(bytes, sizes.crc);
    sizes.plain += bytes.length;
    if (deflate.destroyed) return;
    if (!deflate.write(bytes)) await Promise.race([once(deflate, "drain"), once(deflate, "close")]);
  }
  deflate.end();
}

function once(stream: ReturnType<typeof createDeflateRaw>, event: "drain" | "close"): Promise<void> {
  return new Promise((resolve) => stream.once(event, () => resolve()));
}

function localHeader(name: string): Buffer {
  const bytes = Buffer.from(name, "utf8");
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(bytes.length, 26);
  return Buffer.concat([header, bytes]);
}

function descriptor({ crc, packed, plain }: Sizes): Buffer {
  const trailer = Buffer.alloc(16);
  trailer.writeUInt32LE(0x08074b50, 0);
  trailer.writeUInt32LE(crc, 4);
  trailer.writeUInt32LE(packed, 8);
  trailer.writeUInt32LE(plain, 12);
  return trailer;
}

function directoryEntry(name: string, { crc, packed, plain }: Sizes, start: number): Buffer {
  const bytes = Buffer.from(name, "utf8");
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DOS_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(plain, 24);
  entry.writeUInt16LE(bytes.length, 28);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, bytes]);
}

function directoryEnd(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
