import "server-only";
import fs from "node:fs";

const FROM = "node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css";

/** Made before a build and before development; git-ignored. */
export const STYLES = "app/nhsuk-frontend.css";

/**
 * nhsuk-frontend's stylesheet without what would only cost: font faces that
 * name a typeface licensed to NHS domains, on a host the content security
 * policy refuses; and two things Next's parser warns of at every build, a
 * character set inside a layer and a media query for Internet Explorer alone
 * ("tty" matches no browser either).
 */
export function writeStyles(): void {
  const css = fs
    .readFileSync(FROM, "utf8")
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace('@charset "UTF-8";', "")
    .replaceAll("screen\\0", "tty");
  if (!fs.existsSync(STYLES) || fs.readFileSync(STYLES, "utf8") !== css) fs.writeFileSync(STYLES, css);
}
