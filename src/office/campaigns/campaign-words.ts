import type { CampaignBody, CampaignDetail } from "#data/office/campaigns.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";

/** The form as it is typed: questions one a line. */
export interface CampaignWords {
  readonly title: string;
  readonly intro: string;
  readonly prompt: string;
  readonly questions: string;
  readonly category: OpinionCategory | "";
  readonly asksPlace: boolean;
  readonly showsCounter: boolean;
  readonly fromDay: string;
  readonly toDay: string;
}

const MONTH_MS = 30 * 86_400_000;

/** A new one begins today and lasts a month. */
export const newWords = (now: Date): CampaignWords => ({
  title: "",
  intro: "",
  prompt: "",
  questions: "",
  category: "",
  asksPlace: true,
  showsCounter: true,
  fromDay: shanghaiDay(now),
  toDay: shanghaiDay(new Date(now.getTime() + MONTH_MS)),
});

export const wordsOf = (campaign: CampaignDetail): CampaignWords => ({
  title: campaign.title,
  intro: campaign.intro,
  prompt: campaign.prompt,
  questions: campaign.questions.join("\n"),
  category: campaign.category ?? "",
  asksPlace: campaign.asksPlace,
  showsCounter: campaign.showsCounter,
  fromDay: campaign.fromDay,
  toDay: campaign.toDay,
});

const questionsOf = ({ questions }: CampaignWords): string[] =>
  questions
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const bodyOf = (words: CampaignWords, rev: number): CampaignBody => ({
  ...words,
  rev,
  category: words.category === "" ? null : words.category,
  questions: questionsOf(words),
});

export type CampaignFaults = Partial<Record<keyof CampaignWords, string>>;

/** What has to be mended before it can be saved, by field. */
export const faultsOf = (words: CampaignWords): CampaignFaults => {
  const questions = questionsOf(words);
  return {
    ...(words.title.trim() === "" && { title: "请写主题。" }),
    ...(words.title.trim().length > 40 && { title: "主题最多 40 字。" }),
    ...(questions.length > 3 && { questions: "最多问 3 个问题，每行一个。" }),
    ...(questions.some((one) => one.length > 60) && { questions: "每个问题最多 60 字。" }),
    ...(words.fromDay === "" && { fromDay: "请选开始日期。" }),
    ...((words.toDay === "" || words.toDay < words.fromDay) && { toDay: "结束日期不能早于开始日期。" }),
  };
};
