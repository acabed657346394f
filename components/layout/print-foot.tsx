"use client";

import { useEffect, useRef } from "react";

type Props = {
  /** Said at the foot of each sheet, before the page's number. */
  marking: string;
  /** When the page was made, in words, and its address, as the server knew them. */
  made: string;
  address: string;
};

/**
 * What paper loses: when and from where. The server's words stand without
 * script; with it a page reached by a link says its own address, since the
 * frame around the pages is not drawn again.
 */
export function PrintFoot({ marking, made, address }: Props) {
  const from = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const told = () => {
      const { pathname, search } = window.location;
      if (from.current) from.current.textContent = pathname + search;
    };
    window.addEventListener("beforeprint", told);
    return () => window.removeEventListener("beforeprint", told);
  }, []);
  return (
    <p className="print-only print-foot">
      {marking}. Figures drawn {made}, London time, from <span ref={from}>{address}</span>
    </p>
  );
}
