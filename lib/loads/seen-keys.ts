/** Remembers which of a fixed number of keys were met, in one bit each. */
export function seenKeys(most: number) {
  const bits = new Uint8Array(Math.ceil(most / 8));
  return {
    /** True when the key was met before. */
    meet(key: number): boolean {
      const place = key >> 3;
      const bit = 1 << (key & 7);
      const byte = bits[place] ?? 0;
      bits[place] = byte | bit;
      return (byte & bit) !== 0;
    },
  };
}
