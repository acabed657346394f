import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";

export const metadata: Metadata = {
  title: "Page not found",
  // Of a page that finds nothing Next sends an empty body, which its script fills: this says it without script.
  icons: { icon: "/icon.svg", other: { rel: "stylesheet", url: "/not-found.css" } },
};

export default function NotFound() {
  return (
    <Page>
      <h1>Page not found</h1>
      <div className="prose mt-4">
        <p>
          There is nothing at this address that you can see. It may have moved, or belong to another practice
          or area.
        </p>
        <p>
          If you typed or pasted the address, check it. Otherwise start again from the{" "}
          <Link href="/">home page</Link>.
        </p>
      </div>
    </Page>
  );
}
