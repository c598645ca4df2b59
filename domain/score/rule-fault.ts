import { findAppUseWord } from "#domain/score/app-use-words.ts";
import { isDecimal } from "#domain/score/points.ts";
import type { Points } from "#domain/score/rule-set.ts";

/** What is wrong with a set of rules and where (JSON pointer), as a sentence for the office. */
export interface RuleFault {
  readonly pointer: string;
  readonly sentence: string;
}

/** A decimal of at most four places. */
export const checkDecimal = (text: Points, pointer: string): readonly RuleFault[] =>
  isDecimal(text) ? [] : [{ pointer, sentence: `“${text}”不是分数，请填数字，如 2 或 -1.5。` }];

/** Words of app use are refused wherever a rule is named or worded. */
export const checkText = (text: string, pointer: string): readonly RuleFault[] => {
  const word = findAppUseWord(text);
  return word === null ? [] : [{ pointer, sentence: `不能出现“${word}”：使用软件的情况不得作为计分依据。` }];
};
