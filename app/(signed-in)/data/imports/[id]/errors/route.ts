import { can } from "@/lib/permissions/can";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { findUpload } from "@/lib/server/queries/uploads";
import { currentActor } from "@/lib/server/session";
import { errorsCsv } from "@/lib/uploads/errors-csv";
import { tableWords } from "@/lib/uploads/upload-table";

/** Every error of an upload's files, as csv. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, upload] = await Promise.all([currentActor(), findUpload(id)]);
  if (!actor || !upload || !can(actor, "load.run", upload)) return new Response(null, { status: 404 });
  const tables = await tablesOf(upload.id);
  const csv = errorsCsv(tables.map(({ key, errors }) => ({ file: tableWords(key), errors })));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="errors_${upload.id.slice(0, 8)}.csv"`,
    },
  });
}
