type Props = {
  typed: Readonly<Partial<Record<string, string>>>;
  actions: readonly { value: string; label: string }[];
};

/** Narrowing the audit trail: a GET form, so that what was looked for can be linked to. */
export function AuditFilters({ typed, actions }: Props) {
  return (
    <form
      method="get"
      role="search"
      autoComplete="off"
      className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      {FIELDS.map(({ name, label, type }) => (
        <div key={name} className="min-w-0 grow basis-36">
          <label className="block text-note text-ink-2" htmlFor={`filter-${name}`}>
            {label}
          </label>
          <input
            className="input w-full"
            id={`filter-${name}`}
            name={name}
            type={type}
            defaultValue={typed[name]}
            key={typed[name]}
          />
        </div>
      ))}
      <div className="min-w-0 grow basis-36">
        <label className="block text-note text-ink-2" htmlFor="filter-action">
          What was done
        </label>
        <select
          className="select w-full"
          id="filter-action"
          name="action"
          defaultValue={typed.action ?? ""}
          key={typed.action}
        >
          <option value="">Anything</option>
          {actions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button className="button-small" type="submit">
        Show<span className="sr-only"> these entries</span>
      </button>
    </form>
  );
}

const FIELDS = [
  { name: "person", label: "Person", type: "search" },
  { name: "about", label: "Organisation or code", type: "search" },
  { name: "from", label: "From", type: "date" },
  { name: "to", label: "To", type: "date" },
] as const;
