import { useGivenUp } from "#member/queue/given-up-store.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useEffect } from "react";

/** Stands where the item stood, until the queue is left. */
export function GivenUpNotice() {
  const last = useGivenUp((state) => state.last);
  useEffect(() => () => useGivenUp.setState({ last: null }), []);
  if (!last) return null;
  const undo = async () => {
    try {
      if (!(await last.undo())) showToast("撤回已经发出，不能取消。");
      useGivenUp.setState({ last: null });
    } catch {
      showToast("没能放回，请再试一次。");
    }
  };
  return (
    <Notice tone="navy" icon="trash" alert title={last.isWithdrawal ? "已放弃，撤回会跟着送出" : "已放弃，不会送出"}>
      <p className="queue-clamp">{last.title}</p>
      <Button icon="undo" onPress={() => void undo()}>
        撤销放弃
      </Button>
    </Notice>
  );
}
