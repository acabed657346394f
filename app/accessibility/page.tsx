import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { SERVICE_NAME } from "@/components/layout/header";

export const metadata: Metadata = { title: "Accessibility statement" };

export default function AccessibilityPage() {
  return (
    <Page>
      <h1>Accessibility statement</h1>
      <div className="prose mt-4">
        <p>
          This statement is for {SERVICE_NAME}. We want as many people as possible to be able to use it. That
          means you should be able to:
        </p>
        <ul>
          <li>
            read every figure without JavaScript, and without seeing a chart: each chart has a table of its
            figures
          </li>
          <li>use every page with a keyboard alone</li>
          <li>
            zoom to 400% without scrolling sideways, except for the funnel chart, whose figures are also in a
            table
          </li>
          <li>tell every mark by its shape and words: no meaning rests on colour</li>
          <li>read it in high contrast or forced colours, on paper, and with a screen reader</li>
        </ul>

        <h2>How accessible it is</h2>
        <p>
          We build to the Web Content Accessibility Guidelines version 2.2, level AA. The pages are checked
          with axe as part of every change. They have not yet been audited by an independent body or tested
          with people who use assistive technology every day, so we do not claim full compliance.
        </p>

        <h2>What we know is not right yet</h2>
        <ul>
          <li>
            The value under the pointer in trend charts shows only with a mouse. The same values are in the
            table.
          </li>
          <li>
            On a small screen dense tables leave out some columns. The measure&rsquo;s own page has them.
          </li>
          <li>
            Without JavaScript, an address that holds nothing for you shows an empty page instead of saying
            so.
          </li>
        </ul>

        <h2>If you cannot use part of it</h2>
        <p>
          Tell the primary care team of your integrated care board. They can give you the figures in another
          format. If you are not content with the answer, contact the{" "}
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>. The
          Equality and Human Rights Commission enforces the accessibility regulations of 2018.
        </p>
        <p>This statement was written with the first version of the service.</p>
      </div>
    </Page>
  );
}
