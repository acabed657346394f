import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import type { FieldErrors, FormState } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import { ATTACHMENTS_ACCEPTED, ATTACHMENT_LIMITS, type AttachmentKind } from "@/lib/pqaf/attachment";
import { isOpen, windowWords, type ReplyDraft, type ReplyTargets } from "@/lib/pqaf/reply";
import { sizeWords } from "@/lib/uploads/size-words";

type Draft = ReplyDraft & {
  problems: FieldErrors;
  files: readonly { id: string; name: string; kind: AttachmentKind; bytes: number }[];
};

type Props = {
  practice: string;
  targets: ReplyTargets;
  draft: Draft | null;
  on: Day;
  nameOf: (metric: string) => string;
};

/**
 * A reply as it is written: an ordinary form that posts, so that it works
 * without script and with files. What was wrong, and all that was typed, is in
 * the draft.
 */
export function ReplyForm({ practice, targets, draft, on, nameOf }: Props) {
  const state = stateOf(draft);
  return (
    <form
      action={`/api/upload/reply?practice=${practice}`}
      method="post"
      encType="multipart/form-data"
      noValidate
      className="max-w-[44rem]"
      id="problem"
    >
      <Answer state={state} first="words" />
      <About targets={targets} draft={draft} on={on} nameOf={nameOf} error={draft?.problems.about?.[0]} />
      <Field
        name="words"
        label="Your reply"
        hint="The ICB and everybody at your practice who signs in read it. Name no patient"
        state={state}
      >
        {(control) => (
          <TextArea className="nhsuk-textarea" rows={8} {...control} defaultValue={draft?.words ?? ""} />
        )}
      </Field>
      <Files draft={draft} practice={practice} />
      <Field
        name="files"
        label="Attachments"
        hint={`Up to ${ATTACHMENT_LIMITS.files} files of 10 MB each: PDF, PNG, JPEG, Word (.docx) or csv. Word and csv files are searched for NHS numbers; pictures and PDFs are not, so look at them yourself`}
        state={state}
      >
        {(control) => (
          <input
            className="block"
            type="file"
            multiple
            accept={ATTACHMENTS_ACCEPTED}
            {...control}
            defaultValue={undefined}
          />
        )}
      </Field>
      <NotAPatient state={state} asked={asksAboutNumbers(draft)} />
      <div className="flex flex-wrap gap-x-4">
        <button className="nhsuk-button" type="submit" name="intent" value="send">
          Send reply
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="intent" value="keep">
          Keep as a draft
        </button>
        {draft && (
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="submit"
            name="intent"
            value="discard"
          >
            Discard the draft
          </button>
        )}
      </div>
      <p className="text-note">Once sent, a reply is not changed: a second thought is a second reply.</p>
    </form>
  );
}

function stateOf(draft: Draft | null): FormState {
  if (!draft || Object.keys(draft.problems).length === 0) return { status: "idle" };
  // A file chooser has one error: it says all that is wrong with the files.
  const errors = Object.fromEntries(
    Object.entries(draft.problems).map(([field, messages]) => [field, [messages.join(". ")]]),
  );
  const values = { words: draft.words, notAPatient: draft.notAPatient ? "yes" : "" };
  return { status: "invalid", errors, values };
}

function asksAboutNumbers(draft: Draft | null): boolean {
  return (
    (draft?.notAPatient ?? false) || (draft?.problems.files ?? []).some((each) => each.includes("NHS number"))
  );
}

type AboutProps = Omit<Props, "practice"> & { error: string | undefined };

function About({ targets: { proposed, decided }, draft, on, nameOf, error }: AboutProps) {
  return (
    <div className={`nhsuk-form-group${error ? " nhsuk-form-group--error" : ""}`}>
      <fieldset className="nhsuk-fieldset" id="about" aria-describedby={error ? "about-error" : undefined}>
        <legend className="nhsuk-fieldset__legend">What you reply to</legend>
        {error && (
          <span className="nhsuk-error-message" id="about-error">
            <span className="nhsuk-u-visually-hidden">Error:</span> {error}
          </span>
        )}
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {decided && isOpen(decided, on) && (
            <Box
              name="decision"
              value={String(decided.id)}
              label={`Level ${decided.level}, decided on ${dayName(decided.decidedOn)}`}
              ticked={draft?.decisionId === decided.id}
            />
          )}
          {proposed && isOpen(proposed, on) && (
            <>
              <Box
                name="proposal"
                value={String(proposed.id)}
                label={`${proposed.level === null ? "Not enough data" : `Level ${proposed.level}`}, proposed for ${periodName(monthOf(proposed.month))}`}
                ticked={draft?.proposalId === proposed.id}
              />
              {proposed.metrics.map((metric) => (
                <Box
                  key={metric}
                  name="metric"
                  value={metric}
                  label={`${nameOf(metric)}, flagged`}
                  ticked={draft?.metrics.includes(metric) ?? false}
                />
              ))}
            </>
          )}
        </div>
      </fieldset>
      <ul className="text-note">
        {decided && <li>Replies to the level in force: {windowWords(decided, on)}</li>}
        {proposed && <li>Replies to the proposed level and its flags: {windowWords(proposed, on)}</li>}
      </ul>
    </div>
  );
}

type BoxProps = { name: string; value: string; label: string; ticked: boolean };

function Box({ name, value, label, ticked }: BoxProps) {
  const id = `${name}-${value}`;
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        defaultChecked={ticked}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

function Files({ draft, practice }: { draft: Draft | null; practice: string }) {
  if (!draft || draft.files.length === 0) return null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend">Attached so far</legend>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        {draft.files.map(({ id, name, bytes }) => (
          <Box
            key={id}
            name="remove"
            value={id}
            label={`Take off ${name} (${sizeWords(bytes)})`}
            ticked={false}
          />
        ))}
      </div>
      <p className="text-note">
        {draft.files.map(({ id, name }) => (
          <a key={id} className="mr-4" href={`/assurance/${practice}/attachments/${id}`} download>
            {name}
          </a>
        ))}
      </p>
    </fieldset>
  );
}
