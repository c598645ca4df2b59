import { REVIEW_CHAPTERS, type ReviewChapter } from "#domain/work-review/figure.ts";
import {
  activitySentences,
  liaisonSentences,
  meetingSentences,
  memberSentences,
  opinionSentences,
  proposalSentences,
  studioSentences,
} from "#domain/work-review/record-sentences.ts";
import { ENTERED_CODES, figureByCode, type ReviewValues } from "#domain/work-review/review-figures.ts";
import { periodWords, type ReviewPeriod } from "#domain/work-review/review-period.ts";
import { type Clauses, clausesOf, sentenceOf } from "#domain/work-review/sentence-parts.ts";

/** What a chapter says of a period, as a report would print it. */
export interface ChapterWords {
  readonly chapter: ReviewChapter;
  readonly words: string;
}

/** The figures of a period as sentences, a paragraph a chapter; shares with what they are made of. */
export const reviewWords = (values: ReviewValues, period: ReviewPeriod): readonly ChapterWords[] => {
  const clauses = clausesOf(values);
  return REVIEW_CHAPTERS.map((chapter) => ({
    chapter,
    words: `${periodWords(period)}，${wordsByChapter[chapter](clauses, values).join("")}`,
  }));
};

type ChapterSentences = (clauses: Clauses, values: ReviewValues) => readonly string[];

/** Of figures that are entered by hand only those that somebody entered are said, and that they were. */
const enteredSentences =
  (chapter: ReviewChapter): ChapterSentences =>
  ({ say }, values) => {
    const known = ENTERED_CODES.filter((code) => figureByCode[code].chapter === chapter && values[code] !== null);
    if (known.length === 0) return ["本系统未记录。"];
    return [sentenceOf(known.map((code) => say(code)).join("、"), "以上为手工填报")];
  };

const wordsByChapter: Record<ReviewChapter, ChapterSentences> = {
  MEMBERS: memberSentences,
  PROPOSALS: proposalSentences,
  OPINIONS: opinionSentences,
  LIAISON: liaisonSentences,
  STUDIOS: studioSentences,
  MEETINGS: meetingSentences,
  ACTIVITIES: activitySentences,
  VENUES: enteredSentences("VENUES"),
  OTHER_WORK: enteredSentences("OTHER_WORK"),
};
