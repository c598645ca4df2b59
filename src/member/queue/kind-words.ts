import type { UnsentItem } from "#data/outbox-queue.ts";

/** What a thing is, for its tag. */
export const wordsByKind: Record<UnsentItem["kind"], string> = {
  "submission.put": "反映",
  "submission.answer": "答复",
  "submission.withdraw": "撤回",
  "draft.put": "信息草稿",
  "draft.delete": "删除草稿",
  "proposal.invite": "邀请联名",
  "proposal.submit": "提交提案",
  "proposal.act": "提案事项",
  photos: "照片",
};

/** The first words; ops without any say what they do. */
export const titleOf = ({ kind, words, photos }: UnsentItem): string => {
  if (words.trim() !== "") return words.trim();
  if (kind === "submission.withdraw") return "撤回一条反映";
  if (kind === "draft.delete") return "删除一份信息草稿";
  if (kind === "draft.put") return "还没有文字的信息草稿";
  return `${photos.expected} 张照片`;
};

export const placeOf = ({ pointCode, pointName }: UnsentItem): string | undefined =>
  pointCode === null ? undefined : (pointName ?? `编号 ${pointCode}，待核实`);

/** How many photos, and how many of them have arrived. */
export const photoWords = ({ kind, photos }: UnsentItem): string | undefined => {
  if (photos.expected === 0) return undefined;
  return kind === "photos" ? `文字已送达，照片 ${photos.arrived}/${photos.expected}` : `${photos.expected} 张照片`;
};
