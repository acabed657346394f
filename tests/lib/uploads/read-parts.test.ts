import fc from "fast-check";
import { expect, test } from "vitest";
import { boundaryOf, NotAForm, readParts } from "@/lib/uploads/read-parts";

type Part = { name: string; fileName: string | null; bytes: Buffer };

/** A form as a browser writes it. */
function form(boundary: string, parts: readonly Part[]): Buffer {
  const written = parts.flatMap(({ name, fileName, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
        fileName === null ? "" : `; filename="${fileName}"\r\nContent-Type: text/csv`
      }\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)]);
}

async function read(boundary: string, chunks: readonly Uint8Array[]): Promise<Part[]> {
  const parts: Part[] = [];
  const parser = readParts(boundary, {
    begin: ({ name, fileName }) => void parts.push({ name, fileName, bytes: Buffer.alloc(0) }),
    bytes(chunk) {
      const last = parts.at(-1)!;
      last.bytes = Buffer.concat([last.bytes, chunk]);
    },
    end() {},
  });
  for (const chunk of chunks) await parser.write(chunk);
  parser.finish();
  return parts;
}

/** The bytes cut at these places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [0, ...places.map((place) => place % bytes.length).toSorted((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each)),
  // What looks like the boundary and is not.
  fc.constantFrom("\r\n--b", "\r\n--", "--b--", "\r\n\r\n", "\r", "").map((each) => Buffer.from(each)),
);

test("whatever bytes a file holds and wherever the stream is cut, its bytes come out as they went in", async () => {
  const parts = fc.array(
    fc.record({
      name: fc.constant("files"),
      fileName: fc.constantFrom("a.csv", "b.zip", null),
      bytes: content,
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(parts, fc.array(fc.nat(), { maxLength: 12 }), async (sent, places) => {
      const boundary = "b0undary-of-chance";
      expect(await read(boundary, cut(form(boundary, sent), places))).toEqual(sent);
    }),
    { seed: 20_260_115, numRuns: 300 },
  );
});

test("an empty file is a part without bytes", async () => {
  const sent = [{ name: "files", fileName: "empty.csv", bytes: Buffer.alloc(0) }];
  expect(await read("b", [form("b", sent)])).toEqual(sent);
});

test("a form that was cut off is not taken for whole", async () => {
  const whole = form("b", [{ name: "files", fileName: "a.csv", bytes: Buffer.from("a,b\n1,2\n") }]);
  await expect(read("b", [whole.subarray(0, whole.length - 8)])).rejects.toThrow(NotAForm);
});

test("headers without an end are refused before they fill the memory", async () => {
  await expect(read("b", [Buffer.from(`--b\r\n${"x".repeat(9_000)}`)])).rejects.toThrow(NotAForm);
});

test.each([
  ["multipart/form-data; boundary=----WebKitFormBoundaryabc", "----WebKitFormBoundaryabc"],
  ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
  ["application/x-www-form-urlencoded", null],
  [null, null],
])("the boundary of %s is %s", (header, boundary) => {
  expect(boundaryOf(header)).toBe(boundary);
});
