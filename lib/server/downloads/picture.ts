import "server-only";

/** A picture's pixels for each of its units: legible when printed or on a fine screen. */
const SCALE = 2;
/** Pixels an inch at which one unit is one pixel. */
const PLAIN_DENSITY = 72;

/**
 * The picture as PNG, at twice its size; null where this machine has no font to
 * draw its words with, because a chart without them would mislead.
 */
export async function pngOf(svg: string): Promise<Buffer<ArrayBuffer> | null> {
  hasFonts ??= drawsLetters();
  if (!(await hasFonts)) return null;
  const { default: sharp } = await import("sharp");
  const drawn = await sharp(Buffer.from(svg), { density: PLAIN_DENSITY * SCALE })
    .png()
    .toBuffer();
  return Buffer.from(drawn);
}

let hasFonts: Promise<boolean> | undefined;

/** Whether a letter leaves a mark. */
async function drawsLetters(): Promise<boolean> {
  const { default: sharp } = await import("sharp");
  const letter =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#fff"/>' +
    '<text x="4" y="32" font-size="32" font-family="Arial, sans-serif" fill="#000">H</text></svg>';
  const { channels } = await sharp(Buffer.from(letter)).stats();
  return (channels[0]?.min ?? 255) < 128;
}
