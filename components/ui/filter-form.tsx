import type { Route } from "next";
import type { ReactNode } from "react";
import { Select, type Option } from "./select";

type FormProps = {
  /** What the button shows, for who hears it: "these practices". */
  shows: string;
  /** Looks among what is there by words, rather than choosing how it is drawn. */
  search?: boolean;
  label?: string;
  /** What else is in the address and must stay there. */
  kept?: Readonly<Record<string, string | undefined>>;
  /** What is below without what narrows it, where something does. */
  resetHref?: Route | null | undefined;
  children: ReactNode;
};

/** Narrowing what is below: a GET form, so that its state is in the address and it needs no script. */
export function FilterForm({ shows, search = false, label, kept = {}, resetHref, children }: FormProps) {
  return (
    // Not refilled by the browser on going back: the controls say what is shown below them.
    <form
      method="get"
      autoComplete="off"
      role={search ? "search" : undefined}
      aria-label={label}
      className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button className="button-small" type="submit">
        Show<span className="sr-only"> {shows}</span>
      </button>
      {resetHref && (
        <a className="py-1.5 text-cell" href={resetHref}>
          Clear filters
        </a>
      )}
    </form>
  );
}

type Control = { name: string; label: string; value: string };

/** What to look for, in words or as a day. */
export function FilterText({ name, label, value, type = "search" }: Control & { type?: "search" | "date" }) {
  return (
    <div className={`min-w-0 grow basis-36 ${type === "date" ? "max-w-60" : ""}`}>
      <FilterLabel name={name} label={label} />
      <input
        className="input w-full"
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={value}
        key={value}
      />
    </div>
  );
}

/** One of several; `all`, where there is one, is the choice that narrows nothing. */
export function FilterSelect({
  name,
  label,
  value,
  all,
  options,
}: Control & { all?: string; options: readonly Option[] }) {
  return (
    <div className="min-w-0 grow basis-32">
      <FilterLabel name={name} label={label} />
      <Select className="select w-full" id={`filter-${name}`} name={name} value={value}>
        {[...(all === undefined ? [] : [{ value: "", label: all }]), ...options]}
      </Select>
    </div>
  );
}

function FilterLabel({ name, label }: Pick<Control, "name" | "label">) {
  return (
    <label className="block text-note text-ink-2" htmlFor={`filter-${name}`}>
      {label}
    </label>
  );
}
