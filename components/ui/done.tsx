import { randomUUID } from "node:crypto";
import { Notice } from "./notice";

/**
 * What a form did, told on the page it led to; nothing where it led from none.
 * Drawn anew each time, so that the same words twice in a row are announced twice.
 */
export function Done({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <div role="status">
      <div key={randomUUID()}>
        <Notice title="Done">
          <p>{words}</p>
        </Notice>
      </div>
    </div>
  );
}
