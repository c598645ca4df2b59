import { done, refused, type Result } from "#domain/result.ts";

const TIMEOUT_MS = 60_000;

/** The file behind one of my own entries, or the sentence that says why not. Needs a network. */
export const fetchDutyEvidence = async (address: string): Promise<Result<File, string>> => {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(address, { signal, cache: "no-store", redirect: "error" });
    if (response.status === 401) return refused("登录已过期，请重新登录后再下载。");
    if (response.status === 404) return refused("佐证材料已不在，请与委工委联系。");
    const named = /filename\*=UTF-8''(\S+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    if (!response.ok || named === undefined) return refused("没能取到文件，请稍后再试。");
    const body = await response.blob();
    return done(new File([body], decodeURIComponent(named), { type: body.type }));
  } catch {
    return refused("网络不通，文件没有下载完，请再试一次。");
  }
};
