import { takeDutyActBack } from "#data/duty-acts.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** Does something about the ledger: on the disk before anything is said; for some seconds it can be taken back. */
export const useDutyAct = () => {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  /** `work` gives the op's id, or nothing where there is nothing to take back. True where it is kept. */
  const act = async (work: () => Promise<string | void>, done: string): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const opId = await work();
      showToast(`${done}，已存本机`, opId ? { label: "撤销", onPress: () => void takeBack(opId) } : undefined);
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

const takeBack = async (opId: string): Promise<void> => {
  const isUndone = await takeDutyActBack(opId).catch(() => false);
  if (!isUndone) showToast("已经送出，不能撤销。");
};
