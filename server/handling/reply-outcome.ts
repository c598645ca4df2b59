import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { badField } from "#server/handling/own-task.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";

/** The class of a reply with what is promised in it. */
export interface ReplyOutcome {
  readonly outcomeClass: OutcomeClass | null;
  readonly promise: string;
  readonly promiseOn: string | null;
}

/** What is wrong with a class, if anything: the tenant has it, and B says what is promised until when (domain.md §2.1.8). */
export const faultOfOutcome = async (house: House, { outcomeClass, promise, promiseOn }: ReplyOutcome) => {
  const { outcomes } = await readHandlingRules(house);
  if (outcomeClass === null || outcomes[outcomeClass] === "")
    return badField("/outcomeClass", "class-unknown", "请选择办理结果类别。");
  if (outcomeClass !== "B") return undefined;
  if (promise.trim() === "") return badField("/promise", "promise-needed", "B 类答复请写明承诺办理的事项。");
  if (promiseOn === null) return badField("/promiseOn", "promise-day-needed", "B 类答复请写明承诺办结的日期。");
  return promiseOn > shanghaiDay(house.now())
    ? undefined
    : badField("/promiseOn", "promise-day-past", "承诺办结的日期须在今天之后。");
};
