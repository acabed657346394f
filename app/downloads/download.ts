import type { Made } from "@/lib/exports/notes";
import type { ExportSheet } from "@/lib/exports/sheet";
import type { Actor } from "@/lib/permissions/actor";
import type { Permission } from "@/lib/permissions/permissions";
import type { Search } from "../(signed-in)/view";

/** What one request asks for. */
export type Asked = {
  actor: Actor;
  /** The page's own parameters. */
  search: Search;
  /** Everything the reader may see, instead of what the page's filters leave. */
  all: boolean;
  made: Made;
};

/** A table that a page shows, as a download: held to the page's own permission (any of several) and scope. */
export type Download = {
  permission: Permission | readonly Permission[];
  /** Null is "not found": there is no such thing, or not for this reader. */
  load: (asked: Asked) => Promise<ExportSheet | null>;
};
