import type { RuleSet } from "#domain/score/rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";

const firstOnly = { by: "FIRST_ONLY" } as const;

/** Table F of domain.md §2.3: 延边, from zero. `best` is 提案转信息不重复, for each of the three stages by itself. It has no grades. */
export const yanbian: RuleSet = ruleSet(
  [
    group(
      "proposals",
      [
        rule("submitted", ["PROPOSAL_SUBMIT"], {
          name: "提交提案",
          text: "提交一件以上提案得 10 分，联名的只计第一提案人。",
          unit: "YEAR",
          split: firstOnly,
          best: "submitted",
        }),
        rule("filed", ["PROPOSAL_FILED"], {
          name: "立案",
          text: "立案每件加 10 分。",
          split: firstOnly,
          best: "taken",
        }),
        rule("key", ["PROPOSAL_KEY"], { name: "重点提案", text: "列为重点加 10 分。", split: firstOnly }),
        rule("raised", ["PROPOSAL_RAISED"], {
          name: "上报",
          text: "上报国家或省每件加 10 分。",
          counts: { kinds: ["PROPOSAL_RAISED"], where: { level: ["PROVINCE", "NATIONAL"] } },
          split: firstOnly,
          best: "above",
        }),
      ],
      { name: "提案" },
    ),
    group(
      "opinions",
      [
        rule("opinion", ["OPINION_SUBMIT"], {
          name: "反映社情民意",
          text: "反映一条以上社情民意得 5 分。",
          points: "5",
          unit: "YEAR",
          best: "submitted",
        }),
        rule("adopted", ["OPINION_ADOPTED"], { name: "采用", text: "采用每件加 10 分。", best: "taken" }),
        rule("adopted-above", ["OPINION_ADOPTED"], {
          name: "省以上采用",
          text: "州领导批示或省以上采用加 10 分。",
          counts: { kinds: ["OPINION_ADOPTED"], where: { level: ["PROVINCE", "NATIONAL"] } },
          best: "above",
        }),
        rule("instructed", ["OPINION_INSTRUCTED"], {
          name: "州领导批示",
          text: "州领导批示或省以上采用加 10 分。",
          counts: { kinds: ["OPINION_INSTRUCTED"], where: { level: ["CITY", "PROVINCE", "NATIONAL"] } },
          best: "above",
        }),
      ],
      { name: "社情民意" },
    ),
  ],
  { title: "延边", grades: [{ id: "none", name: "不分等次", from: "0", gates: [] }] },
);
