import { useCheckIn, type CheckInState } from "#data/check-in-state.ts";
import { checkInBy } from "#data/meeting-acts.ts";
import { useOnline } from "#data/sync-status.ts";
import { readRoomCode, slotStart } from "#domain/meeting/room-code.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { useNow } from "#ui/use-now.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { useEffect, useState } from "react";

export interface CheckInLook {
  readonly tone: "green" | "amber" | "red";
  readonly icon: IconName;
  readonly spins?: boolean;
  readonly label: string;
  readonly words: string;
  readonly mayRetry?: boolean;
  /** The office has confirmed who was there: scanning again cannot help. */
  readonly isConfirmed?: boolean;
  readonly to: string;
}

const THERE = new Set(["CHECKED_IN", "LEFT_EARLY", "PRESENT"]);

/** Puts the code into the outbox as soon as it is here, and says how it stands. The time that the code names counts. */
export const useCheckInByLink = (text: string) => {
  const now = useNow();
  const online = useOnline();
  const code = readRoomCode(text);
  const state = useCheckIn(code?.sessionId ?? "");
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    send(text, setFailure);
  }, [text]);

  const retry = () => send(text, setFailure);
  if (!code) return { look: UNREADABLE, title: "", facts: [], retry };
  const shownAt = slotStart(code.slot);
  const label = state?.meeting && state.meeting.sessions.length > 1 ? state.session?.label : undefined;
  return {
    look: failure ? failedLook(failure) : state && lookOf(state, online, now),
    title: state?.meeting?.title ?? "会场签到",
    facts: [...(label ? [label] : []), `会场码时间 ${timeWords(shownAt, now)}`],
    retry,
  };
};

/** Says why where it could not be kept on this phone. */
const send = (text: string, tell: (failure: string | undefined) => void): void => {
  const code = readRoomCode(text);
  if (!code) return;
  checkInBy(code).then(
    () => tell(undefined),
    (error: unknown) => tell(sentenceOf(error)),
  );
};

const UNREADABLE: CheckInLook = {
  tone: "red",
  icon: "alert",
  label: "会场码读不出来",
  words: "请对准会场屏幕再扫一次。",
  to: "/meetings",
};

const failedLook = (words: string): CheckInLook => ({
  tone: "red",
  icon: "alert",
  label: "没有保存",
  words,
  mayRetry: true,
  to: "/meetings",
});

const lookOf = ({ meeting, session, delivery }: CheckInState, online: boolean, now: Date): CheckInLook | undefined => {
  const to = meeting ? `/meetings/${meeting.id}` : "/meetings";
  const isThere = session ? THERE.has(session.state) : false;
  if (isThere && session) {
    const at = session.checkedInAt ? `${timeWords(session.checkedInAt, now)} 签到。` : "";
    const remarks = [session.isLate && "已过开始时间，记为迟到。", session.offlineSynced && "离线补传。"];
    const words = [at, ...remarks].filter(Boolean).join("");
    return { tone: "green", icon: "check", label: "已签到", words, to };
  }
  switch (delivery?.state) {
    case undefined:
      return undefined;
    case "DELIVERED":
      return { tone: "green", icon: "check", label: "已签到", words: "", to };
    case "NEEDS_ATTENTION":
      return {
        tone: "red",
        icon: "alert",
        label: "没有签到成功",
        words: delivery.reason,
        to,
        isConfirmed: delivery.code === "too-late",
      };
    case "PAUSED": {
      const words = delivery.why === "auth" ? "登录已过期，重新登录后送出。" : "暂停送出，恢复后自动送出。";
      return { tone: "amber", icon: "clock", label: "已存本机，待联网送出", words, to };
    }
    case "STORED":
      if (!online) {
        const words = "不用再扫。联网后自动送出，按会场码上的时间签到。";
        return { tone: "amber", icon: "clock", label: "已存本机，待联网送出", words, to };
      }
      return { tone: "amber", icon: "working", spins: true, label: "正在签到", words: "已存本机，正在送出。", to };
    case "SENDING":
      return { tone: "amber", icon: "working", spins: true, label: "正在签到", words: "", to };
    case "CONFIRMING":
      return { tone: "amber", icon: "refresh", label: "正在确认", words: "上次没有收到回执，正在再问，只记一次。", to };
  }
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : "没能保存到本机，请再试一次。";
