import type { Delivery, DeliveryState } from "#data/delivery.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { Pause } from "#sync/pause.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface DeliveryLook {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly spins?: boolean;
}

/** Never 提交成功: only an answer of the server makes it 已送达. */
export const lookByDelivery: Record<DeliveryState, DeliveryLook> = {
  STORED: { label: "已存本机", icon: "clock", tone: "amber" },
  SENDING: { label: "正在发送", icon: "working", tone: "teal", spins: true },
  CONFIRMING: { label: "正在确认", icon: "refresh", tone: "amber" },
  PAUSED: { label: "已存本机", icon: "clock", tone: "amber" },
  DELIVERED: { label: "已送达", icon: "check", tone: "green" },
  NEEDS_ATTENTION: { label: "需要处理", icon: "alert", tone: "red" },
};

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
