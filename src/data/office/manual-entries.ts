import type { putAttachment } from "#contract/attachments.ts";
import type {
  getManualEvidence,
  importManualEntries,
  listManualEntries,
  listScoreMembers,
  ManualEntryBody as BodyWire,
  ManualEntryView as ViewWire,
  moveManualEntry,
  putManualEntry,
} from "#contract/score-desk.ts";
import { addressOf, type AnswerOf, ask } from "#data/ask-endpoint.ts";
import { sha256 } from "#data/sha256.ts";
import type { ManualEntryMove, ManualEntryState } from "#domain/score/manual-entry-flow.ts";
import { done } from "#domain/result.ts";

export type ManualEntryBody = BodyWire;
export type ManualEntry = ViewWire;
export type ImportReport = AnswerOf<typeof importManualEntries>;

export const readManualEntries = (
  filter: { readonly state?: ManualEntryState | undefined; readonly q?: string | undefined },
  signal?: AbortSignal,
) => ask<typeof listManualEntries>("get", "/api/v1/office/manual-entries", { query: filter, signal });

/** Everybody for whom a duty can be entered, by number. */
export const readScoreMembers = (signal?: AbortSignal) =>
  ask<typeof listScoreMembers>("get", "/api/v1/office/score-members", { signal });

export const enterByHand = (id: string, body: ManualEntryBody) =>
  ask<typeof putManualEntry>("put", "/api/v1/office/manual-entries/{id}", { params: { id }, body });

export const takeEntryMove = (id: string, move: ManualEntryMove, note: string) =>
  ask<typeof moveManualEntry>("post", "/api/v1/office/manual-entries/{id}/moves", {
    params: { id },
    body: { move, note },
  });

/** What a sheet would enter, row by row; without `isDryRun` it is entered. */
export const importSheet = (file: File, isDryRun: boolean) =>
  ask<typeof importManualEntries>("post", "/api/v1/office/manual-imports", {
    query: { dryRun: isDryRun ? "yes" : "no" },
    binary: new Blob([file], { type: XLSX }),
    timeoutMs: 120_000,
  });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The empty form; the browser downloads it by itself. */
export const importFormAddress = "/api/v1/office/manual-import-form";

const EVIDENCE: (typeof getManualEvidence)["path"] = "/api/v1/office/manual-entries/{id}/evidence";

export const evidenceAddress = (id: string): string => addressOf(EVIDENCE, { id });

/** Puts a file that shows a duty; gives how an entry names it. */
export const sendEvidence = async (file: File) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = sha256(bytes);
  const sent = await ask<typeof putAttachment>("put", "/api/v1/attachments/{sha256}", {
    params: { sha256: hash },
    query: { name: file.name.slice(-120) },
    binary: new Blob([bytes], { type: "application/octet-stream" }),
    timeoutMs: 600_000,
  });
  return sent.ok ? done({ sha256: hash, name: file.name.slice(-100) }) : sent;
};
