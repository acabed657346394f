import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";

type Props = {
  typed: Readonly<Partial<Record<string, string>>>;
  actions: readonly { value: string; label: string }[];
};

/** Narrowing the audit trail: what was looked for can be linked to. */
export function AuditFilters({ typed, actions }: Props) {
  return (
    <FilterForm search shows="these entries">
      {FIELDS.map(({ name, label, type }) => (
        <FilterText key={name} name={name} label={label} type={type} value={typed[name] ?? ""} />
      ))}
      <FilterSelect
        name="action"
        label="What was done"
        value={typed.action ?? ""}
        all="Anything"
        options={actions}
      />
    </FilterForm>
  );
}

const FIELDS = [
  { name: "person", label: "Person", type: "search" },
  { name: "about", label: "Organisation or code", type: "search" },
  { name: "from", label: "From", type: "date" },
  { name: "to", label: "To", type: "date" },
] as const;
