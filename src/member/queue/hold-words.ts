import type { Hold, HoldKind } from "#member/queue/hold.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface HoldLook {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly spins?: boolean;
}

/** Never red for the network: only a refusal needs mending. */
export const lookByHold: Record<HoldKind, HoldLook> = {
  refused: { label: "未通过", icon: "alert", tone: "red" },
  "sign-in": { label: "需重新登录", icon: "user", tone: "amber" },
  role: { label: "没有委员权限", icon: "shield", tone: "amber" },
  update: { label: "需更新应用", icon: "download", tone: "amber" },
  offline: { label: "没有网络", icon: "offline", tone: "amber" },
  sending: { label: "正在送出", icon: "working", tone: "teal", spins: true },
  behind: { label: "排在后面", icon: "clock", tone: "amber" },
  portal: { label: "网络需认证", icon: "offline", tone: "amber" },
  busy: { label: "服务器繁忙", icon: "clock", tone: "amber" },
  confirming: { label: "正在确认", icon: "refresh", tone: "amber" },
  silent: { label: "待送出", icon: "clock", tone: "amber" },
  due: { label: "待送出", icon: "clock", tone: "amber" },
};

/** Why it has not gone, as one would say it to the person. */
export const reasonWords = (hold: Hold): string => {
  switch (hold.kind) {
    case "refused":
      return hold.reason === "" ? "服务器没有接收这一条。" : hold.reason;
    case "sign-in":
      return "登录已过期，内容已保存在本机，重新登录后自动送出。";
    case "role":
      return "账号目前没有委员权限，服务器不接收。内容都在本机，可以复制或导出；恢复权限后自动送出。有疑问请联系政协办公室。";
    case "update":
      return "应用版本太旧，服务器不再接收。内容都在本机，更新应用后自动送出。";
    case "offline":
      return "手机现在没有网络，联网后自动送出。";
    case "sending":
      return "正在送出，请稍候。";
    case "behind":
      return "等同一件事的上一条送达后再送。";
    case "portal":
      return "当前网络要先认证上网（常见于酒店、商场的无线网络），回应的不是本系统。请先完成上网认证，或改用手机流量。";
    case "busy":
      return "服务器繁忙，要求稍后再送。";
    case "confirming":
      return "上次送出后没有收到回执，可能已经送达，正在向服务器确认。重复送出也只记一次。";
    case "silent":
      return "服务器没有回应，可能是信号不好。";
    case "due":
      return "已存本机，自动送出。";
  }
};

/** When it is tried next, in words that move with the time; undefined where that is not a matter of time. */
export const nextTryWords = (hold: Hold, now: number): string | undefined => {
  if (!("at" in hold)) return undefined;
  const again = hold.kind === "due" ? "送出" : "再试";
  const seconds = hold.at === null ? 0 : Math.ceil((hold.at - now) / 1_000);
  if (hold.at === null || seconds <= 3) return `马上${again}`;
  if (seconds < 10) return `约 ${seconds} 秒后${again}`;
  if (seconds < 60) return `约 ${Math.ceil(seconds / 10) * 10} 秒后${again}`;
  if (seconds < 3_600) return `约 ${Math.ceil(seconds / 60)} 分钟后${again}`;
  return `${timeWords(hold.at, new Date(now))} ${again}`;
};

/** In a few words, for a row: what has to happen before it goes. */
export const nextWords = (hold: Hold, now: number): string | undefined => {
  switch (hold.kind) {
    case "refused":
      return reasonWords(hold);
    case "sign-in":
      return "重新登录后送出";
    case "role":
      return "恢复权限后送出";
    case "update":
      return "更新应用后送出";
    case "offline":
      return "联网后送出";
    case "behind":
      return "上一条送达后送出";
    case "sending":
      return undefined;
    default:
      return nextTryWords(hold, now);
  }
};
