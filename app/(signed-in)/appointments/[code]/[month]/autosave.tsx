"use client";

import { startTransition, useEffect, useRef, useState, type RefObject } from "react";
import { useRouter } from "next/navigation";
import { IDLE } from "@/lib/forms/form-state";
import { save } from "./answer-actions";

type Props = { form: RefObject<HTMLFormElement | null>; version: number; savedAt: string | null };

/** So long after the last key, what was typed is saved. */
const PAUSE = 900;

/**
 * Saves as people type, and says when. Its version follows its own saves only:
 * another's is never taken for seen, so nothing of theirs is written over unasked.
 */
export function Autosave({ form, version, savedAt }: Props) {
  const [at, setAt] = useState(savedAt);
  const [seen, setSeen] = useState(version);
  const [trouble, setTrouble] = useState<string | null>(null);
  const latest = useRef(version);
  const router = useRouter();

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saving = Promise.resolve();
    let underway = false;
    const keep = async () => {
      const data = new FormData(element);
      data.set("version", String(latest.current));
      data.set("next", "typing");
      const answer = await save(IDLE, data);
      if (answer.status !== "done") {
        if (answer.status === "invalid")
          setTrouble(answer.errors[""]?.[0] ?? "Not saved: a note needs correcting");
        else setTrouble("Not saved. What you typed is still here");
        return;
      }
      latest.current += 1;
      setSeen(latest.current);
      setAt(answer.message);
      setTrouble(null);
      startTransition(() => router.refresh());
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        underway = true;
        saving = saving
          .then(keep)
          .catch(() => setTrouble("Not saved: the connection was lost. It is tried again as you type"))
          .finally(() => (underway = false));
      }, PAUSE);
    };
    // What is sent while a save is on its way waits for it: else one's own save would look like another's.
    const sent = (event: SubmitEvent) => {
      clearTimeout(timer);
      if (!underway) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void saving.then(() => {
        const version = element.elements.namedItem("version");
        if (version instanceof HTMLInputElement) version.value = String(latest.current);
        element.requestSubmit(event.submitter);
      });
    };
    if (isChanged(element)) typed(); // before this script began, when nobody heard it
    element.addEventListener("input", typed);
    element.addEventListener("submit", sent);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", typed);
      element.removeEventListener("submit", sent);
    };
  }, [form, router]);

  return (
    <>
      <input type="hidden" name="version" value={seen} readOnly />
      <p className="return-saved" role="status">
        {trouble ? (
          <strong className="text-error">{trouble}</strong>
        ) : at ? (
          <strong>Saved {at}</strong>
        ) : (
          "Saved as you type"
        )}
      </p>
    </>
  );
}

/** Whether anything in a form is otherwise than the server sent it. */
function isChanged({ elements }: HTMLFormElement): boolean {
  return [...elements].some((each) => {
    if (each instanceof HTMLTextAreaElement) return each.value !== each.defaultValue;
    if (each instanceof HTMLSelectElement)
      return [...each.options].some(({ selected, defaultSelected }) => defaultSelected && !selected);
    if (!(each instanceof HTMLInputElement) || each.type === "hidden") return false;
    const ticked = each.type === "radio" || each.type === "checkbox";
    return ticked ? each.checked !== each.defaultChecked : each.value !== each.defaultValue;
  });
}
