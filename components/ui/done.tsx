import { Notice } from "./notice";

/** What a form did, told on the page it led to; nothing where it led from none. */
export function Done({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <div role="status">
      <Notice title="Done">
        <p>{words}</p>
      </Notice>
    </div>
  );
}
