import type { Delivery, DeliveryState } from "#data/delivery.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface DeliveryLook {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly spins?: boolean;
}

/** Only an answer of the server makes it 已送达. */
export const lookByDelivery: Record<DeliveryState, DeliveryLook> = {
  STORED: { label: "已存本机", icon: "clock", tone: "amber" },
  SENDING: { label: "正在发送", icon: "working", tone: "teal", spins: true },
  CONFIRMING: { label: "正在确认", icon: "refresh", tone: "amber" },
  PAUSED: { label: "已存本机", icon: "clock", tone: "amber" },
  DELIVERED: { label: "已送达", icon: "check", tone: "green" },
  NEEDS_ATTENTION: { label: "未送达", icon: "alert", tone: "red" },
};

/** What happens next, in a sentence. */
export const deliveryWords = (delivery: Delivery, isOnline: boolean): string => {
  switch (delivery.state) {
    case "STORED":
      return isOnline ? "已存本机，几秒后送出。" : "已存本机，联网后送出。";
    case "SENDING":
      return "正在发送。";
    case "CONFIRMING":
      return "正在确认，上次没有收到回执。";
    case "PAUSED":
      return delivery.why === "auth" ? "已存本机，重新登录后送出。" : "已存本机，暂停送出。";
    case "DELIVERED":
      return "已送达。";
    case "NEEDS_ATTENTION":
      return `未送达：${delivery.reason}`;
  }
};
