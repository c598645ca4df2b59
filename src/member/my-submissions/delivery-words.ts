import type { Delivery } from "#data/delivery.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { Pause } from "#sync/pause.ts";

/** The whole sentence of how the delivery stands. */
export const deliverySentence = (delivery: Delivery, receivedAt: string | null, now: Date): string => {
  switch (delivery.state) {
    case "STORED":
      return "已存本机，待联网送出";
    case "SENDING":
      return "正在送出…";
    case "CONFIRMING":
      return "正在确认（上次没有收到回执）";
    case "PAUSED":
      return sentenceByPause[delivery.why];
    case "DELIVERED":
      return receivedAt ? `已送达 ${timeWords(receivedAt, now)}` : "已送达";
    case "NEEDS_ATTENTION":
      return `未送达：${delivery.reason}`;
  }
};

const sentenceByPause: Record<Pause, string> = {
  auth: "已存本机，重新登录后送出",
  role: "已存本机，您的账号目前没有委员权限，请联系政协办公室",
  update: "已存本机，更新应用后送出",
};
