"use client";

import "./globals.css";
import { Fault } from "@/components/layout/fault";

/** Stands in for the whole page when its frame cannot be drawn, such as when the database does not answer. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>We cannot show this page just now</title>
        <Fault reference={error.digest ?? null} />
      </body>
    </html>
  );
}
