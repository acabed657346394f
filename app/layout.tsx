import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { after } from "next/server";
import type { CSSProperties, ReactNode } from "react";
import { Classification } from "@/components/layout/classification";
import { Footer } from "@/components/layout/footer";
import { PrintFoot } from "@/components/layout/print-foot";
import { holdMarkup } from "@/components/ui/held";
import { Header, SERVICE_NAME } from "@/components/layout/header";
import { currentActor } from "@/lib/server/session";
import { instantName } from "@/lib/periods/instant";
import { now } from "@/lib/server/clock";
import { illustrative, markingFor } from "./marking";

export const metadata: Metadata = {
  title: { template: `%s - ${SERVICE_NAME}`, default: SERVICE_NAME },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  if (asked.get("sec-fetch-dest") === "document") after(holdMarkup());
  const actor = await currentActor();
  const path = asked.get("x-path") ?? "/";
  return (
    <html lang="en-GB" style={{ "--print-marking": `"${markingFor(actor)}"` } as CSSProperties}>
      <body>
        <a className="nhsuk-skip-link" href="#maincontent">
          Skip to main content
        </a>
        <Header actor={actor} />
        <Classification marking={markingFor(actor)} illustrative={illustrative()} />
        {children}
        <Footer signedIn={actor !== null} />
        {actor && <PrintFoot marking={markingFor(actor)} made={instantName(now())} address={path} />}
      </body>
    </html>
  );
}
