import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { LoadDetail } from "@/lib/server/queries/loads";
import { link } from "../../../../view";
import { TakeBackForm } from "./take-back-form";

/** Taking a load back in two steps: the reason, then what would be in force again and the button. */
export function TakeBack({ load, reason }: { load: LoadDetail; reason: string | null }) {
  return (
    <Section id="take-back-steps" title="Take this load back" aside="nothing is deleted">
      {reason === null ? (
        <form method="get" className="mt-3 max-w-[44rem]" action="#take-back-steps">
          <label className="font-bold" htmlFor="reason">
            Why it should not count
          </label>
          <p className="text-reason text-ink-2" id="reason-hint">
            For example, the publisher withdrew it. It is kept in the audit trail. Next you see what would
            change.
          </p>
          <input
            className="nhsuk-input mt-2"
            id="reason"
            name="reason"
            required
            maxLength={500}
            aria-describedby="reason-hint"
          />
          <button className="nhsuk-button nhsuk-button--secondary mt-3! mb-0!" type="submit">
            See what would change
          </button>
        </form>
      ) : (
        <>
          <ul className="text-reason mt-3">
            {load.back.map(({ id, fileName, periods }) => (
              <li key={id} className="wrap-anywhere">
                In force again: <Link href={link(`/data/imports/history/${id}`, {})}>{fileName}</Link>, for{" "}
                {periods} {periods === 1 ? "period" : "periods"}
              </li>
            ))}
            {load.gone > 0 && (
              <li>
                No figures of this data set any more for {load.gone} {load.gone === 1 ? "period" : "periods"}:
                nothing was loaded there before it
              </li>
            )}
            {load.back.length === 0 && load.gone === 0 && (
              <li>Nothing that is shown changes: newer loads have replaced all of it</li>
            )}
            <li>Every figure that rests on it is computed anew</li>
          </ul>
          <p className="text-reason mt-2">
            Reason: <b>{reason}</b>
          </p>
          <div className="actions">
            <TakeBackForm load={load.id} reason={reason} />
            <Link href={link(`/data/imports/history/${load.id}`, {})}>Leave it as it is</Link>
          </div>
        </>
      )}
    </Section>
  );
}
