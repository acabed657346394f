import type { ReactNode } from "react";

/** Sends one table, a csv or a workbook, to be looked at. A plain form: it needs no script. */
export function TableForm(props: { to: string; label: string; hint: string; children?: ReactNode }) {
  const { to, label, hint, children } = props;
  return (
    <form method="post" action={to} encType="multipart/form-data" className="drop">
      <label className="font-bold" htmlFor="file">
        {label}
      </label>
      <p className="text-reason text-ink-2" id="file-hint">
        {hint}
      </p>
      <input id="file" type="file" name="file" required accept=".csv,.xlsx" aria-describedby="file-hint" />
      <button className="nhsuk-button mb-0!" type="submit">
        Send for checking
      </button>
      {children}
    </form>
  );
}
