import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Rule, RuleSet } from "#domain/score/rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";

const jointHalf = { by: "FACTOR", factor: "1/2" } as const;
const compositeHalf = [{ where: { isComposite: [true] }, factor: "1/2" }] as const;
const unannouncedHalf = [{ where: { isRegistered: [false] }, factor: "1/2" }] as const;

const about = (id: string, kind: DutyKind, where: Rule["counts"]["where"], more: Partial<Rule>) =>
  rule(id, [kind], { counts: { kinds: [kind], where }, ...more });

/**
 * Table H of domain.md §2.3: 虹口, years from 12-01. Its text gives caps, halves and deductions; a proposal of 3, an opinion of 2, an adoption
 * above of 4, meetings of 2, 3 and 1, a lecture of 4 and 2, a speech of 3 and 2 and a resource of 1 are numbers of ours to count with.
 */
export const hongkou: RuleSet = ruleSet(
  [
    group(
      "proposals",
      [
        about(
          "filed",
          "PROPOSAL_FILED",
          { proposerType: ["INDIVIDUAL", "COLLECTIVE"] },
          { name: "立案提案", points: "3" },
        ),
      ],
      {
        name: "立案提案",
        cap: "9",
        groups: [
          group(
            "joint",
            [
              about(
                "filed-joint",
                "PROPOSAL_FILED",
                { proposerType: ["JOINT"] },
                { name: "联名提案立案", points: "3", split: jointHalf },
              ),
            ],
            { name: "联名", cap: "3" },
          ),
        ],
      },
    ),
    group(
      "opinions",
      [
        about(
          "taken",
          "OPINION_ADOPTED",
          { level: ["COUNTY"] },
          { name: "录用", text: "综合录用同单篇，联名减半。", points: "2", split: jointHalf },
        ),
        about(
          "adopted-above",
          "OPINION_ADOPTED",
          { level: ["CITY", "PROVINCE", "NATIONAL"] },
          {
            name: "部门采用",
            text: "联名或综合减半，联名且综合四分之一。",
            points: "4",
            split: jointHalf,
            factors: compositeHalf,
          },
        ),
        rule("instructed", ["OPINION_INSTRUCTED"], {
          name: "批示",
          text: "联名或综合减半，联名且综合四分之一。",
          points: "4",
          split: jointHalf,
          factors: compositeHalf,
        }),
      ],
      { name: "社情民意" },
    ),
    group(
      "meetings",
      [
        about("absent", "MEETING_ABSENT", { isObligatory: [true] }, { name: "缺席", points: "-2", unit: "HALF_DAY" }),
        about("excused", "MEETING_EXCUSED", { isObligatory: [true] }, { name: "请假", points: "-1", unit: "HALF_DAY" }),
        about(
          "not-come",
          "MEETING_ABSENT",
          { isObligatory: [false], isRegistered: [true] },
          { name: "报名未到", points: "-1", unit: "HALF_DAY" },
        ),
        about(
          "come",
          "MEETING_PRESENT",
          { isObligatory: [false], meetingKind: ["CHAIR", "TOPICAL", "COMMITTEE", "OTHER"] },
          { name: "参加其他会议", points: "2", unit: "HALF_DAY", factors: unannouncedHalf },
        ),
        about(
          "standing",
          "MEETING_PRESENT",
          { meetingKind: ["STANDING"] },
          {
            name: "常委会",
            points: "3",
            unit: "HALF_DAY",
            instead: [{ where: { attendeeRole: ["OBSERVER"] }, points: "1" }],
          },
        ),
        about(
          "lecture",
          "MEETING_PRESENT",
          { meetingKind: ["TRAINING"] },
          {
            name: "讲堂",
            points: "2",
            unit: "HALF_DAY",
            instead: [{ where: { attendeeRole: ["SPEAKER"] }, points: "4" }],
            factors: unannouncedHalf,
          },
        ),
        rule("speech", ["SPEECH"], {
          name: "大会发言",
          points: "3",
          instead: [{ where: { speechUse: ["WRITTEN"] }, points: "2" }],
        }),
      ],
      { name: "会议" },
    ),
    group("others", [about("resource", "OTHER", { otherWork: ["RESOURCE"] }, { name: "提供资源", points: "1" })], {
      name: "其他",
    }),
  ],
  { title: "虹口", yearBegins: "12-01", grades: [{ id: "none", name: "不分等次", from: "0", gates: [] }] },
);
