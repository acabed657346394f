"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew while something runs, so that the bar moves without a reload. */
export function Refresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
