import "./globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Classification } from "@/components/layout/classification";
import { Footer } from "@/components/layout/footer";
import { Header, SERVICE_NAME } from "@/components/layout/header";
import { currentActor } from "@/lib/server/session";
import { illustrative, markingFor } from "./marking";

export const metadata: Metadata = {
  title: { template: `%s - ${SERVICE_NAME}`, default: SERVICE_NAME },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <html lang="en-GB">
      <body>
        <a className="nhsuk-skip-link" href="#maincontent">
          Skip to main content
        </a>
        <Header actor={actor} />
        <Classification marking={markingFor(actor)} illustrative={illustrative()} />
        {children}
        <Footer signedIn={actor !== null} />
      </body>
    </html>
  );
}
