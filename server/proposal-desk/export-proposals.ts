import type { DeskFilter } from "#contract/proposal-desk.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { type ExportRow, exportHeadings, findExportIds, readExportPages } from "#server/proposal-desk/export-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { ExportFile, ExportFormat } from "#server/triage/export-submissions.ts";
import { BYTE_ORDER_MARK, csvLine } from "#server/triage/write-csv.ts";
import { writeXlsx } from "#server/triage/write-xlsx.ts";
import { Readable } from "node:stream";

const typeByFormat: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The filtered list as a file that is made while it is sent; who took how many rows is written down. */
export const exportProposals = async (
  house: House,
  actor: Actor,
  format: ExportFormat,
  filter: DeskFilter,
): Promise<ExportFile> => {
  const ids = await findExportIds(house, actor, filter);
  const detail = `${ids.length} rows`;
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "proposal.export",
    object: format,
    detail,
  });
  const pages = readExportPages(house, ids);
  const file = format === "csv" ? Readable.from(csvChunks(pages)) : writeXlsx("提案", exportHeadings, pages);
  const name = encodeURIComponent(`提案目录-${shanghaiDay(house.now())}.${format}`);
  return {
    type: typeByFormat[format],
    headers: {
      "total-rows": String(ids.length),
      "content-disposition": `attachment; filename="proposals.${format}"; filename*=UTF-8''${name}`,
    },
    body: Readable.toWeb(file) as ReadableStream,
  };
};

const csvChunks = async function* (pages: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(exportHeadings.map(({ words }) => words)));
  for await (const page of pages) yield Buffer.from(page.map(csvLine).join(""));
};
