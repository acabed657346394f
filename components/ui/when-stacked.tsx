/** What a cell is, on a phone: there its table is stacked, and the column's heading stands nowhere near it. */
export function WhenStacked({ children }: { children: string }) {
  return <span className="small wide:hidden">{children}: </span>;
}
