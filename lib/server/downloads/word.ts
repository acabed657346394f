import "server-only";
import { Packer } from "docx";
import { reportWord } from "@/lib/reports/report-word";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file to keep. */
export async function answerWithWord(
  written: Parameters<typeof reportWord>[0],
  fileName: string,
): Promise<Response> {
  const file = await Packer.toBuffer(reportWord(written));
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="${fileName}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
