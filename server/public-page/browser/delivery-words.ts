import type { Kept } from "#server/public-page/browser/kept.ts";

export interface DeliveryWords {
  readonly tone: "amber" | "red" | "green" | "teal";
  readonly sentence: string;
}

/** Where a submission is, as the person reads it. Never 已送达 before the server said so. */
export const deliveryInWords = (kept: Kept, isSending: boolean, lasts: boolean): DeliveryWords => {
  if (kept.delivery === "REFUSED")
    return { tone: "red", sentence: `未送达：${kept.refusal?.detail ?? "请修改后再提交。"}` };
  if (kept.delivery === "DELIVERED") return photosInWords(kept, isSending);
  if (isSending) return { tone: "teal", sentence: "正在送出…" };
  const kind = lasts ? "已存在本机" : "没能存到本机，请不要关闭本页";
  if (kept.told) {
    return { tone: "amber", sentence: `${kind}。现在提交的人较多，${clock(kept.notBefore)} 再自动发送` };
  }
  const more = lasts ? "。关了本页也不要紧，下次打开时接着发" : "";
  return { tone: "amber", sentence: `${kind}，有网后自动发送${more}` };
};

const photosInWords = (kept: Kept, isSending: boolean): DeliveryWords => {
  const count = (state: string) => kept.photos.filter((photo) => photo.state === state).length;
  const refused = count("REFUSED");
  if (count("WAITING") > 0) {
    const sentence = `文字已送达，照片 ${count("ARRIVED")}/${kept.photos.length}`;
    return isSending ? { tone: "teal", sentence } : { tone: "amber", sentence: `${sentence}，其余有网后自动发送` };
  }
  if (refused > 0) return { tone: "amber", sentence: `文字已送达，有 ${refused} 张照片没有送到` };
  return { tone: "green", sentence: "已送达" };
};

/** 9:05 → 09:05, by the phone's clock. */
export const clock = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
};
