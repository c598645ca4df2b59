import type { LastGivenUp } from "#member/queue/given-up-store.ts";
import { titleOf } from "#member/queue/kind-words.ts";
import { giveUp, takeBack, type GivenUp } from "#data/give-up.ts";
import type { UnsentItem } from "#data/outbox-queue.ts";
import { withdrawSubmission } from "#data/withdraw-submission.ts";

/** Gives one item up: removed where it certainly has not arrived, else followed by a withdrawal; undefined where neither can be. Rejects with SaveFailed. */
export const giveUpItem = async (item: UnsentItem): Promise<LastGivenUp | undefined> => {
  const title = titleOf(item);
  if (item.kind === "submission.put") {
    const withdrawal = await withdrawSubmission(item.entityId);
    if (withdrawal.kind === "queued")
      return { title, isWithdrawal: true, undo: async () => (await giveUp(withdrawal.opId)) !== undefined };
    return { title, isWithdrawal: false, undo: () => putBack(withdrawal.all) };
  }
  const all = await giveUp(item.key);
  return all && { title, isWithdrawal: false, undo: () => putBack(all) };
};

const putBack = (all: GivenUp): Promise<boolean> => takeBack(all).then(() => true);

/** What exactly is lost, before it is. */
export const lossWords = (item: UnsentItem): string => {
  const { kind, words, photos } = item;
  const isRefused = item.delivery.state === "NEEDS_ATTENTION";
  const what = `${words === "" ? "这一条" : `这段文字（${[...words].length} 字）`}${photos.expected > 0 ? `和 ${photos.expected} 张照片` : ""}`;
  if (kind === "submission.withdraw") return "放弃撤回后，这条反映会照常送出、照常办理。";
  if (kind === "draft.put")
    return "这份草稿在本机改过、还没有同步的文字会丢失，回到服务器上已有的样子；服务器上没有的，整份删除。";
  if (kind === "draft.delete") return "放弃删除后，这份草稿会恢复。";
  if (kind === "proposal.invite") return "放弃后不发出邀请，提案草稿仍在本机。";
  if (kind === "meeting.checkIn") return "放弃后，这次扫码签到不会送出，没有其他签到方式的会记为未签到。";
  if (/^(opinion|proposal|meeting|inquiry)\.act$/.test(kind))
    return `放弃后，“${titleOf(item)}”不会送出，可以重新办理。`;
  if (!item.isUntouched && !isRefused)
    return "这一条已经发出过，服务器可能已经收到，不能直接删除。放弃后会跟着送出一条撤回：办公室还没有受理的就撤回，已经受理的不能撤回，结果会告诉您。";
  return `它没有送达，放弃后不再送出，本机的${what}会删除。离开「待发送」之前可以撤销。`;
};

/** Whether giving up is possible at all: an answer that may have arrived cannot be taken back. */
export const mayGiveUp = (item: UnsentItem): boolean =>
  item.kind === "submission.put" ||
  // Its words would be gone: it becomes a draft again instead.
  (item.kind !== "photos" &&
    item.kind !== "proposal.submit" &&
    item.kind !== "opinion.submit" &&
    (item.isUntouched || item.delivery.state === "NEEDS_ATTENTION"));
