/**
 * A path of this site to go to, or "/" for anything else: another site's
 * address, also one written to look like a path ("//", "/\"), is not followed.
 */
export function localPath(text: string | null | undefined): string {
  if (!text || !/^\/(?![/\\])/.test(text) || /[\u0000-\u001f\\]/.test(text)) return "/";
  return text;
}
