/**
 * The colours charts are drawn with, for pictures that leave the pages and
 * their stylesheet. A test holds them to app/globals.css.
 */
export const INK: Readonly<Record<string, string>> = {
  ink: "#212b32",
  "ink-2": "#4c6272",
  paper: "#ffffff",
  ground: "#f0f4f5",
  rule: "#d8dde0",
  "rule-2": "#aeb7bd",
  q1: "#b8500b",
  q2: "#857b72",
  q3: "#6f8291",
  q4: "#0067b8",
  "q-off": "#c3cbd0",
  "band-in": "#cfd8dc",
  "band-out": "#e8edee",
  improvement: "#0067b8",
  concern: "#b8500b",
  changed: "#5b3a8e",
  usual: "#6b7a85",
  hold: "#5b4a00",
  verified: "#007f3b",
  disputed: "#7c2855",
};

/**
 * A chart's markup with the colours of its classes written out, so that it
 * stands without the stylesheet. Classes of layout mean nothing outside a page
 * and go. A colour that is not known is a bug, and throws.
 */
export function inked(svg: string): string {
  return svg.replaceAll(/ class="([^"]*)"/g, (_, classes: string) =>
    classes
      .split(/\s+/)
      .flatMap((each) => {
        const [, property, token] = /^(fill|stroke)-(.+)$/.exec(each) ?? [];
        if (!property || !token) return [];
        const colour = token === "none" ? "none" : INK[token];
        if (!colour) throw new Error(`No colour is known for "${each}": add it to lib/exports/ink.ts`);
        return [` ${property}="${colour}"`];
      })
      .join(""),
  );
}
