import type { FileFault } from "#data/meeting-files.ts";

/** What went wrong with a document, and what to do. */
export const faultWords: Record<FileFault, string> = {
  offline: "现在没有网络，联网后再下载。",
  gone: "这份材料已被主办方收回或替换，请返回会议详情看最新的材料。",
  failed: "没有下载完整，可能是信号不好，请再试一次。",
  full: "手机存储空间不足，没有存下。请清理一些空间后再试。",
};
