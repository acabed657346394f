import { Downloads } from "@/components/ui/downloads";

/** The programme, the workstream and the period of its page: what each of its files is asked for with. */
export type FileOf = { programme: string; workstream: string; period?: string };

type Props = { of: string; table: string; rows: number; file: FileOf };

/** One table of a workstream as a file. */
export function WorkstreamFile({ of, table, rows, file }: Props) {
  const label = `These ${of} (${rows})`;
  return <Downloads of={of} choices={[{ label, table, parameters: file, rows }]} />;
}
