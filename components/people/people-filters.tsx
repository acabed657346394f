import { ROLES, roleName } from "@/lib/permissions/role";

type Props = { filter: { search: string; role: string; organisation: string; access: string } };

/** Narrowing the list of people: a GET form, so that its state is in the address. */
export function PeopleFilters({ filter }: Props) {
  return (
    <form
      method="get"
      role="search"
      autoComplete="off"
      className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      <Text name="q" label="Name or email address" value={filter.search} />
      <Text name="organisation" label="Acts for (name or code)" value={filter.organisation} />
      <Choice
        name="role"
        label="Role"
        value={filter.role}
        options={ROLES.map((role) => ({ value: role, label: roleName({ role, deputy: false }) }))}
      />
      <Choice name="access" label="Access" value={filter.access} options={ACCESS} />
      <button className="button-small" type="submit">
        Show<span className="sr-only"> these people</span>
      </button>
    </form>
  );
}

const ACCESS = [
  { value: "in", label: "Has access" },
  { value: "ending", label: "Ends within 30 days" },
  { value: "out", label: "Has none" },
];

type Control = { name: string; label: string; value: string };

function Text({ name, label, value }: Control) {
  return (
    <div className="min-w-0 grow basis-36">
      <label className="block text-note text-ink-2" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <input
        className="input w-full"
        id={`filter-${name}`}
        name={name}
        type="search"
        defaultValue={value}
        key={value}
      />
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: Control & { options: readonly { value: string; label: string }[] }) {
  return (
    <div className="min-w-0 grow basis-32">
      <label className="block text-note text-ink-2" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="select w-full" id={`filter-${name}`} name={name} defaultValue={value} key={value}>
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
