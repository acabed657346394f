import type { FigureLine } from "@/components/returns/figure-line";
import type { FieldErrors } from "@/lib/forms/form-state";
import { fieldName } from "@/lib/appointments/return-fields";
import { VARIANCE_REASON_CODES, VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { TextArea } from "@/components/forms/text-area";

type Props = {
  line: FigureLine;
  /** The first of its group. */
  first: boolean;
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
};

/** One figure and its answer. What a figure that does not match asks opens under it, by style alone. */
export function FigureRow({ line, first, values, errors }: Props) {
  const { figure, group, name, national, share, range, drawing, was } = line;
  const field = (of: Parameters<typeof fieldName>[1]) => fieldName(figure, of);
  const wrong = errors[field("kind")]?.[0];
  const kind = values[field("kind")];
  const choice = (value: "MATCHES" | "DIFFERS", words: string) => (
    <label className={`segment segment-${value.toLowerCase()}`}>
      <input
        type="radio"
        id={value === "MATCHES" ? field("kind") : undefined}
        name={field("kind")}
        value={value}
        defaultChecked={kind === value}
      />
      {words}
    </label>
  );
  return (
    <>
      <tr className={first ? "return-line group-first" : "return-line"}>
        <td className="return-group">{first && group}</td>
        <th scope="row">{name}</th>
        <td className="return-national">
          <b>{national}</b>
          {share && <small> {share}</small>}
        </td>
        <td className="return-months">{drawing}</td>
        <td className="return-range">{range}</td>
        <td className="return-agrees">
          <fieldset aria-describedby={wrong ? `${field("kind")}-error` : undefined}>
            <legend className="sr-only">{name}: does your book agree?</legend>
            {choice("MATCHES", "Matches")}
            {choice("DIFFERS", "Does not match")}
          </fieldset>
        </td>
      </tr>
      {(wrong || was || line.comments.length > 0) && (
        <tr className="return-said">
          <td></td>
          <td colSpan={5}>
            {line.comments.map(({ words, byName, when }) => (
              <p key={words} className="return-comment">
                <b>{byName}</b>, {when}: {words}
              </p>
            ))}
            {was && <p>It was {was} when you answered: it has been published anew since.</p>}
            {wrong && (
              <p className="nhsuk-error-message" id={`${field("kind")}-error`}>
                {wrong}
              </p>
            )}
          </td>
        </tr>
      )}
      <tr className="return-differs">
        <td></td>
        <td colSpan={5}>
          <Differs line={line} values={values} errors={errors} />
        </td>
      </tr>
    </>
  );
}

function Differs({ line, values, errors }: Omit<Props, "first">) {
  const { figure, name, checks } = line;
  const field = (of: Parameters<typeof fieldName>[1]) => fieldName(figure, of);
  const control = (of: Parameters<typeof fieldName>[1]) => {
    const error = errors[field(of)]?.[0];
    return {
      id: field(of),
      name: field(of),
      "aria-describedby": error ? `${field(of)}-error` : undefined,
      "aria-invalid": error ? (true as const) : undefined,
    };
  };
  const label = (of: Parameters<typeof fieldName>[1], words: string) => (
    <>
      <label htmlFor={field(of)}>
        {words}
        <span className="sr-only"> of {name}</span>
      </label>
      {errors[field(of)]?.[0] && (
        <span className="nhsuk-error-message" id={`${field(of)}-error`}>
          {errors[field(of)]?.[0]}
        </span>
      )}
    </>
  );
  const asksToConfirm = checks.length > 0 || errors[field("confirmed")] !== undefined;
  return (
    <div className="return-own">
      <div>
        {label("own", "Your count")}
        <input
          className="nhsuk-input"
          inputMode="numeric"
          defaultValue={values[field("own")]}
          {...control("own")}
        />
        <label className="return-tick">
          <input
            type="checkbox"
            name={field("notHeld")}
            value="yes"
            defaultChecked={values[field("notHeld")] === "yes"}
          />
          Our book does not record this
        </label>
      </div>
      <div className="return-reason">
        {label("reason", "Reason")}
        <select className="nhsuk-select" defaultValue={values[field("reason")] ?? ""} {...control("reason")}>
          <option value="">Choose why</option>
          {VARIANCE_REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {VARIANCE_REASONS[code]}
            </option>
          ))}
        </select>
      </div>
      <div>
        {label("fixedFrom", "Fixed from, if it is")}
        <input
          className="nhsuk-input"
          type="date"
          defaultValue={values[field("fixedFrom")]}
          {...control("fixedFrom")}
        />
      </div>
      <div className="return-note">
        {label("note", "Note, if it helps. Nothing about a patient")}
        <TextArea
          className="nhsuk-textarea"
          rows={1}
          defaultValue={values[field("note")]}
          {...control("note")}
        />
      </div>
      {asksToConfirm && (
        <div className="return-soft">
          {checks.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {errors[field("confirmed")] && (
            <p className="nhsuk-error-message" id={`${field("confirmed")}-error`}>
              {errors[field("confirmed")]?.[0]}
            </p>
          )}
          <label className="return-tick">
            <input
              type="checkbox"
              value="yes"
              defaultChecked={values[field("confirmed")] === "yes"}
              {...control("confirmed")}
            />
            Yes, our count is right
          </label>
        </div>
      )}
    </div>
  );
}
