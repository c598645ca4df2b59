import type { getMyDutyRecord } from "#contract/duty.ts";
import { addressOf } from "#data/ask-endpoint.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";

const PATH: (typeof getMyDutyRecord)["path"] = "/api/v1/my-duty-record/{format}";
const TIMEOUT_MS = 60_000;

export type RecordFormat = "pdf" | "json";
const typeByFormat: Record<RecordFormat, string> = { pdf: "application/pdf", json: "application/json" };

/** My own duty record as a file, or the sentence that says why not. Needs a network. */
export const fetchDutyRecord = async (format: RecordFormat): Promise<Result<File, string>> => {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(addressOf(PATH, { format }), { signal, cache: "no-store", redirect: "error" });
    const type = response.headers.get("content-type") ?? "";
    if (response.status === 401) return refused("登录已过期，请重新登录后再下载。");
    if (!response.ok || !type.startsWith(typeByFormat[format])) return refused("没能取到文件，请稍后再试。");
    const name = `履职档案-${shanghaiIso(new Date()).slice(0, 10)}.${format}`;
    return done(new File([await response.blob()], name, { type: typeByFormat[format] }));
  } catch {
    return refused("网络不通，文件没有下载完，请再试一次。");
  }
};
