"use client";

import { Fault } from "@/components/layout/fault";

/** The reference is the error's digest: the same words stand beside the error in the log. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Fault reference={error.digest ?? null} />;
}
