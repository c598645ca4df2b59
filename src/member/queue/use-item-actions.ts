import { useGivenUp } from "#member/queue/given-up-store.ts";
import { giveUpItem } from "#member/queue/give-up-item.ts";
import { requeue } from "#data/give-up.ts";
import type { UnsentItem } from "#data/outbox-queue.ts";
import { backToDraft } from "#data/submit-proposal.ts";
import { syncNow } from "#data/sync-engine.ts";
import { copyText } from "#ui/copy-text.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

/** What can be done with one unsent item. */
export const useItemActions = (item: UnsentItem) => {
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isRefused = item.delivery.state === "NEEDS_ATTENTION";

  const doing = async (work: () => Promise<void>) => {
    setFailure(undefined);
    await work().catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : "没有成功，请再试一次。"),
    );
  };
  return {
    isAsking,
    isCopied,
    failure,
    ask: () => setAsking(true),
    cancel: () => setAsking(false),
    retry: () => doing(async () => (isRefused ? requeue(item.key) : syncNow())),
    copy: async () => {
      const isDone = await copyText(item.words);
      setCopied(isDone);
      if (!isDone) setFailure("没能复制，请长按文字选取。");
    },
    makeDraft: () =>
      doing(async () => {
        if (!(await backToDraft(item.key))) return setFailure("这一件刚刚已经发出，不能改回草稿。");
        await navigate(`${item.kind === "opinion.submit" ? "/reports" : "/proposals/drafts"}/${item.entityId}`);
      }),
    giveUp: () =>
      doing(async () => {
        setAsking(false);
        const last = await giveUpItem(item);
        if (!last) return setFailure("这一条刚刚已经发出，不能直接放弃。");
        useGivenUp.setState({ last });
        await navigate("/unsent");
      }),
  };
};
