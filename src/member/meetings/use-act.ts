import type { MeetingAct } from "#contract/meetings.ts";
import { giveUp } from "#data/give-up.ts";
import { actOnMeeting } from "#data/meeting-acts.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** Does something about a meeting: on the disk before anything is said; for some seconds it can be taken back. */
export const useAct = (meetingId: string) => {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const act = async (what: MeetingAct, done: string): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const opId = await actOnMeeting(meetingId, what);
      if (opId === null) showToast(`${done}，没有送出过，已取消`);
      else showToast(`${done}，已存本机`, { label: "撤销", onPress: () => void takeBack(opId) });
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, act };
};

/** Says so where it is too late. */
export const takeBack = async (opId: string): Promise<void> => {
  const isUndone = await giveUp(opId).catch(() => undefined);
  if (!isUndone) showToast("已经送出，不能撤销。");
};
