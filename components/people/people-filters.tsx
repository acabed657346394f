import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { ROLES, roleName } from "@/lib/permissions/role";

type Props = { filter: { search: string; role: string; organisation: string; access: string } };

/** Narrowing the list of people. */
export function PeopleFilters({ filter }: Props) {
  return (
    <FilterForm search shows="these people">
      <FilterText name="q" label="Name or email address" value={filter.search} />
      <FilterText name="organisation" label="Acts for (name or code)" value={filter.organisation} />
      <FilterSelect
        name="role"
        label="Role"
        value={filter.role}
        all="Any"
        options={ROLES.map((role) => ({ value: role, label: roleName({ role, deputy: false }) }))}
      />
      <FilterSelect name="access" label="Access" value={filter.access} all="Any" options={ACCESS} />
    </FilterForm>
  );
}

const ACCESS = [
  { value: "in", label: "Has access" },
  { value: "ending", label: "Ends within 30 days" },
  { value: "out", label: "Has none" },
];
