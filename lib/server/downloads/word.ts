import "server-only";
import { Packer } from "docx";
import { reportWord, type Written } from "@/lib/reports/report-word";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A report, or a meeting’s minutes, as a Word file to keep. */
export async function answerWithWord(written: Written, fileName: string): Promise<Response> {
  const file = await Packer.toBuffer(reportWord(written));
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="${fileName}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
