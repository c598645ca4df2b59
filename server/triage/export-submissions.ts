import type { TriageFilter } from "#contract/triage.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { type ExportRow, exportHeadings, findExportIds, readExportPages } from "#server/triage/export-rows.ts";
import { BYTE_ORDER_MARK, csvLine } from "#server/triage/write-csv.ts";
import { writeXlsx } from "#server/triage/write-xlsx.ts";
import { Readable } from "node:stream";

export type ExportFormat = "csv" | "xlsx";

const typeByFormat: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface ExportFile {
  readonly type: string;
  readonly headers: Record<string, string>;
  readonly body: ReadableStream;
}

/** The filtered list as a file that is made while it is sent; who took how many rows is written down. */
export const exportSubmissions = async (
  house: House,
  actor: Actor,
  format: ExportFormat,
  filter: TriageFilter,
): Promise<ExportFile> => {
  const ids = await findExportIds(house, filter);
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "submission.export",
    object: format,
    detail: `${ids.length} rows`,
  });
  const pages = readExportPages(house, ids);
  const file = format === "csv" ? Readable.from(csvChunks(pages)) : writeXlsx("群众反映", exportHeadings, pages);
  const name = encodeURIComponent(`群众反映-${shanghaiDay(house.now())}.${format}`);
  return {
    type: typeByFormat[format],
    headers: {
      "total-rows": String(ids.length),
      "content-disposition": `attachment; filename="export.${format}"; filename*=UTF-8''${name}`,
    },
    body: Readable.toWeb(file) as ReadableStream,
  };
};

const csvChunks = async function* (pages: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(exportHeadings.map(({ words }) => words)));
  for await (const page of pages) yield Buffer.from(page.map(csvLine).join(""));
};
