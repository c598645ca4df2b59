import { actWords } from "#domain/proposal/act-words.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { dutyActWords } from "#domain/score/duty-act-words.ts";
import { labelByDraftKind } from "#domain/draft/draft-kind.ts";
import type { UnsentDuty, UnsentItem } from "#data/outbox-queue.ts";

const wordsByKind: Record<UnsentItem["kind"], string> = {
  "submission.put": "反映",
  "submission.answer": "答复",
  "submission.giveBack": "退回办公室",
  "submission.withdraw": "撤回",
  "draft.put": "草稿",
  "draft.delete": "删除草稿",
  "proposal.invite": "邀请联名",
  "proposal.submit": "提交提案",
  "proposal.act": "提案事项",
  "opinion.submit": "报送信息",
  "opinion.act": "信息事项",
  "meeting.act": "会议事项",
  "meeting.checkIn": "会议签到",
  "duty.act": "我的履职",
  "inquiry.act": "工作室咨询",
  photos: "照片",
};

/** What a thing is, for its tag. */
export const kindWords = ({ kind, draftKind }: Pick<UnsentItem, "kind" | "draftKind">): string =>
  kind === "draft.put" && draftKind ? labelByDraftKind[draftKind] : wordsByKind[kind];

/** Nobody reads more of a thing in a list; a draft may hold a book. */
const MOST_LETTERS = 300;

/** The first words; ops without any say what they do. */
export const titleOf = ({ kind, draftKind, words, photos, proposal, duty, sentence }: UnsentItem): string => {
  if (proposal) return actWords(proposal.does, proposal.title);
  if (duty) return dutyActWords(duty.does, aboutOf(duty.entry));
  if (sentence) return sentence;
  if (words.trim() !== "") return words.trim().slice(0, MOST_LETTERS);
  if (kind === "submission.withdraw") return "撤回一条反映";
  if (kind === "meeting.act" || kind === "meeting.checkIn" || kind === "inquiry.act") return wordsByKind[kind];
  const draft = draftKind ? labelByDraftKind[draftKind] : "草稿";
  if (kind === "draft.delete") return `删除一份${draft}`;
  if (kind === "draft.put") return `还没有文字的${draft}`;
  return `${photos.expected} 张照片`;
};

/** 「06-12 全会下午 请假」. */
const aboutOf = (entry: UnsentDuty["entry"]): string =>
  entry ? `${entry.dutyOn.slice(5)} ${entry.evidence.title} ${deedWords(entry.kind, entry.facts)}` : "";

export const placeOf = ({ pointCode, pointName }: UnsentItem): string | undefined =>
  pointCode === null ? undefined : (pointName ?? `编号 ${pointCode}，待核实`);

/** How many photos, and how many of them have arrived. */
export const photoWords = ({ kind, photos }: UnsentItem): string | undefined => {
  if (photos.expected === 0) return undefined;
  return kind === "photos" ? `文字已送达，照片 ${photos.arrived}/${photos.expected}` : `${photos.expected} 张照片`;
};
