import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** Removes what was done while it has certainly not left; false where it is too late. */
export type TakeBack = (opId: string) => Promise<boolean>;

/**
 * Does something that is on the disk before anything is said; for some seconds it can be taken back. `work` gives the op's id, null where it
 * only took back what had not left, nothing where there is nothing to take back. `act` gives true where it is kept.
 */
export const useKeptAct = (takeBack: TakeBack) => {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const act = async (work: () => Promise<string | null | void>, done: string): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const opId = await work();
      if (opId === null) showToast(`${done}，没有送出过，已取消`);
      else showToast(`${done}，已存本机`, opId ? undoOf(opId, takeBack) : undefined);
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

const undoOf = (opId: string, takeBack: TakeBack) => ({
  label: "撤销",
  onPress: () => void takeBackOrSay(takeBack, opId),
});

/** Takes it back, and says so where it is too late. */
export const takeBackOrSay = async (takeBack: TakeBack, opId: string): Promise<void> => {
  const isUndone = await takeBack(opId).catch(() => false);
  if (!isUndone) showToast("已经送出，不能撤销。");
};
