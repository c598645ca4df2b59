import { joinTopic, leaveTopic } from "#data/like-topics.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** 也是我 and taking it back; what was written stays until its writer says that it is not needed. */
export const useJoin = (onDone: () => void) => {
  /** What was joined here; null once it was taken back, undefined before. */
  const [joined, setJoined] = useState<string | null>();
  const [isBusy, setBusy] = useState(false);
  const saying = async (work: (id: string) => Promise<boolean>, id: string, after: string | null): Promise<void> => {
    setBusy(true);
    const isSaid = await work(id).catch(() => false);
    setBusy(false);
    if (isSaid) setJoined(after);
    else showToast("没能送达，可能是信号不好。可以再试一次，或者照常提交。");
  };
  return {
    joined,
    isBusy,
    join: (id: string) => saying(joinTopic, id, id),
    leave: (id: string) => saying(leaveTopic, id, null),
    done: onDone,
  };
};
