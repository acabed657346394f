import type { ReactNode } from "react";
import { markup } from "./markup";

type Props = {
  /** The words it stands for, or null where the words are beside it. */
  words: string | null;
  width: number;
  height: number;
  /** The drawing's own units, where they are not pixels. */
  box?: string;
  children: ReactNode;
};

/** A small drawing with a meaning. It never carries that meaning by colour alone. */
export function Mark({ words, width, height, box, children }: Props) {
  const named =
    words === null ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": words } as const);
  return (
    <svg
      className="mark-svg"
      width={width}
      height={height}
      viewBox={box ?? `0 0 ${width} ${height}`}
      {...named}
      dangerouslySetInnerHTML={{
        __html: (words === null ? "" : markup(<title>{words}</title>)) + markup(children),
      }}
    />
  );
}
