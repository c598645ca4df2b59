import type { Problem } from "#contract/problem.ts";
import type { DeskFilter } from "#contract/proposal-desk.ts";
import type { TriageFilter } from "#contract/triage.ts";
import { addressOf, type OfficeAnswer, type OfficeRefusal } from "#data/ask-endpoint.ts";
import { done, refused } from "#domain/result.ts";

export interface DownloadProgress {
  readonly bytes: number;
  /** Rows that the whole file has, from the header Total-Rows; undefined where the server did not say. */
  readonly totalRows?: number;
}

type Report = (progress: DownloadProgress) => void;

const cutOff: OfficeRefusal = { code: "no-network", detail: "文件没有下载完，请再试一次。" };

/** The filtered list as a file, read as it is made. */
export const exportInbox = (filter: TriageFilter, format: "csv" | "xlsx", report: Report, signal: AbortSignal) =>
  download(addressOf("/api/v1/office/submission-exports/{format}", { format }, filter), report, signal);

/** The filtered list of proposals as a file. */
export const exportProposals = (filter: DeskFilter, format: "csv" | "xlsx", report: Report, signal: AbortSignal) =>
  download(addressOf("/api/v1/office/proposal-exports/{format}", { format }, filter), report, signal);

/** The finished posters. */
export const readPosterFile = (id: string, report: Report) =>
  download(addressOf("/api/v1/office/posters/{id}/file", { id }), report);

const download = async (address: string, report: Report, signal?: AbortSignal): Promise<OfficeAnswer<Blob>> => {
  try {
    const response = await fetch(address, { signal, cache: "no-store", redirect: "error" });
    if (!response.ok) return refused(await readRefusal(response));
    return done(await readFile(response, report));
  } catch {
    return refused(cutOff);
  }
};

const readFile = async (response: Response, report: Report): Promise<Blob> => {
  const said = response.headers.get("total-rows");
  const totalRows = said === null ? undefined : Number(said);
  const reader = response.body?.getReader();
  const parts: BlobPart[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.byteLength;
    report({ bytes, totalRows });
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "application/octet-stream" });
};

const readRefusal = async (response: Response): Promise<OfficeRefusal> => {
  try {
    const { code, detail } = (await response.json()) as Problem;
    return { code, detail };
  } catch {
    return cutOff;
  }
};

/** Hands a file to the browser's downloads. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
