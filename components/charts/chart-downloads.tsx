import { addressOf, type Parameters } from "@/lib/readings/address";
import { Still } from "@/components/ui/still";

type Props = {
  /** What the chart shows, for those who hear the links apart from it. */
  of: string;
  /** The chart's name in the address: app/charts/charts.tsx. */
  chart: string;
  /** The table that holds its figures: app/downloads/tables.ts. */
  table: string;
  parameters: Parameters;
};

/** A chart as a picture to put in a report, and its figures. Plain links: they need no script. */
export function ChartDownloads({ of, chart, table, parameters }: Props) {
  const picture = (format: string) => addressOf(`/charts/${chart}`, { ...parameters, format });
  return (
    <Still as="ul" className="downloads no-print" aria-label={`Download the chart: ${of}`}>
      <li aria-hidden="true">Take this chart</li>
      <li>
        <File href={picture("svg")} name="SVG" of={of} />
        <File href={picture("png")} name="PNG" of={of} />
        <File
          href={addressOf(`/downloads/${table}`, { ...parameters, format: "csv" })}
          name="its figures as CSV"
          of={of}
        />
      </li>
    </Still>
  );
}

function File({ href, name, of }: { href: string; name: string; of: string }) {
  return (
    <a href={href} download>
      {name}
      <span className="sr-only">: {of}</span>
    </a>
  );
}
