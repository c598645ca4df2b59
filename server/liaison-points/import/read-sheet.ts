import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readCsv, type Sheet } from "#server/liaison-points/import/read-csv.ts";
import { readXlsx } from "#server/liaison-points/import/read-xlsx.ts";
import { isModestZip } from "#server/liaison-points/import/zip-guard.ts";

export const MOST_ROWS = 2000;
const MOST_UNPACKED = 24 * 1024 * 1024;

const unreadable: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "", rule: "unreadable", detail: "文件无法读取，请另存为 xlsx 或 csv 后再试。" }],
};

/** The rows of an uploaded csv or xlsx, its heading among them; refused where there are more than 2,000 or it cannot be read. */
export const readSheet = async (bytes: Buffer, mediaType: string): Promise<Result<Sheet, Refusal>> => {
  const mostRows = MOST_ROWS + 2;
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  if (isZip !== (mediaType !== "text/csv")) return refused(unreadable);
  if (isZip && !(await isModestZip(bytes, MOST_UNPACKED))) return refused(unreadable);
  try {
    const rows = isZip ? await readXlsx(bytes, mostRows) : readCsv(bytes, mostRows);
    const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
    const filled = rows.slice(0, last + 1);
    return filled.length > MOST_ROWS + 1 ? refused({ kind: "import-too-large" }) : done(filled);
  } catch {
    // What a stranger's file makes a parser throw is no fault of ours.
    return refused(unreadable);
  }
};
