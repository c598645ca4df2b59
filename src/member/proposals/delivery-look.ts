import type { DeliveryState } from "#data/delivery.ts";
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
