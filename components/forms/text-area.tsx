"use client";

import {
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
} from "react";

type Props = ComponentPropsWithoutRef<"textarea"> & { id: string };

/**
 * A field for some lines of text. Where it came with words, React sets it back to them as it takes over the page that
 * the server drew, and what somebody had typed by then on a slow machine was gone: it is put there again. Of all
 * controls this is the only one that React does not leave as it finds it.
 */
export function TextArea({ id, ...rest }: Props) {
  const takingOver = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  const [typed] = useState(() => (takingOver ? typedInto(id) : null));
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = area.current;
    // What was typed since stands.
    if (typed !== null && field && field.value === field.defaultValue) field.value = typed;
  }, [typed]);
  return <textarea id={id} ref={area} {...rest} />;
}

/** What stands in the field as the server drew it; null where there is none yet, as on the server itself. */
function typedInto(id: string): string | null {
  if (typeof document === "undefined") return null;
  const drawn = document.getElementById(id);
  return drawn instanceof HTMLTextAreaElement ? drawn.value : null;
}
