import type { Delivery } from "#data/delivery.ts";

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
