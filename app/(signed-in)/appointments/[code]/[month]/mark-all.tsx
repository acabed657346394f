"use client";

import { RETURN_FORM, useTally, type TallyProps } from "./live-tally";

/** One click for the whole return, with what is typed: the answers are checked on the next page, and sent there. */
export function MarkAll(props: TallyProps) {
  const { asked, matching, differing } = useTally(props);
  const rest = asked - differing - matching;
  return (
    <div className="mark-all">
      <h2 className="sr-only">All at once</h2>
      {/* The first button of a form is what Enter in a field presses: not the one that marks all. */}
      <button
        className="sr-only"
        form={RETURN_FORM}
        type="submit"
        name="next"
        value="check"
        tabIndex={-1}
        aria-hidden
      >
        Check answers and send
      </button>
      <button
        className="nhsuk-button nhsuk-button--secondary"
        id="mark-all"
        form={RETURN_FORM}
        type="submit"
        name="next"
        value="all"
      >
        {differing === 0
          ? `Mark all ${asked} as matching`
          : rest === 0
            ? "Check these answers"
            : `Mark the other ${rest} as matching`}
      </button>
    </div>
  );
}
