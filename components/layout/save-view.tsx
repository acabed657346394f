"use client";

import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";

/** A link to keep the page as it stands. Drawn on the server with the page, so it works without script. */
export function SaveView() {
  const path = usePathname();
  const search = useSearchParams()?.toString();
  const address = search ? `${path}?${search}` : path;
  return (
    <Link className="save-view" href={`/views/new?address=${encodeURIComponent(address ?? "/")}` as Route}>
      Save this view
    </Link>
  );
}
