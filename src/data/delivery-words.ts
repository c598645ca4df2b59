import type { Delivery, DeliveryState } from "#data/delivery.ts";

/** What happens next with something done here, in a sentence without its stop. Only an answer of the server makes it 已送达. */
export const deliveryWords = (delivery: Delivery, isOnline: boolean): string => {
  switch (delivery.state) {
    case "STORED":
      return isOnline ? "已存本机，几秒后送出" : "已存本机，待联网送出";
    case "SENDING":
      return "正在发送";
    case "CONFIRMING":
      return "正在确认，上次没有收到回执";
    case "PAUSED":
      return delivery.why === "auth" ? "已存本机，重新登录后送出" : "已存本机，暂停送出";
    case "DELIVERED":
      return "已送达";
    case "NEEDS_ATTENTION":
      return `未送达：${delivery.reason}`;
  }
};

/** Whether it certainly has not left: it can be taken back. */
export const mayTakeBack = ({ state }: Delivery): boolean => state === "STORED" || state === "PAUSED";

/** How a delivery looks as a tag: its word, the icon and the tone beside it. Never 提交成功: only an answer of the server makes it 已送达. */
export const lookByDelivery = {
  STORED: { label: "已存本机", icon: "clock", tone: "amber", spins: false },
  SENDING: { label: "正在发送", icon: "working", tone: "teal", spins: true },
  CONFIRMING: { label: "正在确认", icon: "refresh", tone: "amber", spins: false },
  PAUSED: { label: "已存本机", icon: "clock", tone: "amber", spins: false },
  DELIVERED: { label: "已送达", icon: "check", tone: "green", spins: false },
  NEEDS_ATTENTION: { label: "未送达", icon: "alert", tone: "red", spins: false },
} as const satisfies Record<DeliveryState, unknown>;
