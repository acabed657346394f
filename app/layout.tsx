import "./globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Classification } from "@/components/layout/classification";
import { Footer } from "@/components/layout/footer";
import { Header, SERVICE_NAME } from "@/components/layout/header";
import { canAnywhere } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = {
  title: { template: `%s - ${SERVICE_NAME}`, default: SERVICE_NAME },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const named = actor !== null && canAnywhere(actor, "practice.view");
  return (
    <html lang="en-GB">
      <body>
        <a className="nhsuk-skip-link" href="#maincontent">
          Skip to main content
        </a>
        <Header actor={actor} />
        <Classification marking={named ? "OFFICIAL-SENSITIVE" : "OFFICIAL"} illustrative={illustrative()} />
        {children}
        <Footer />
      </body>
    </html>
  );
}

function illustrative(): string | null {
  if (env().INSTALLATION !== "demo") return null;
  return `Illustrative data: no real practice is shown. Today is ${dayName(today())}`;
}
