import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoMember } from "#server/demo/demo-shapes.ts";
import { dutyRow, type DutyRow } from "#server/demo/duty/duty-row.ts";

const SUBJECTS = [
  "老旧电梯更新资金筹集",
  "社区食堂可持续运营",
  "农村客运班次减少",
  "学校周边交通拥堵",
  "外卖骑手休息难",
  "民宿消防审批",
  "小微企业融资",
  "基层医生编制",
  "茶园旱情",
  "公园夜间噪声",
];

interface Years {
  readonly chance: Chance;
  readonly now: Date;
  readonly members: readonly DemoMember[];
  readonly year: number;
  /** Who books what was kept on paper before. */
  readonly by: string;
}

/** 社情民意 of a year: what members reported, what was adopted, some of it above and some instructed, booked from the office's register. */
export const demoOpinions = ({ chance, now, members, year, by }: Years): readonly DutyRow[] => {
  const duties: DutyRow[] = [];
  for (const member of members) {
    const count = chance.weighted([18, 50, 24, 8]);
    for (let at = 0; at < count; at++) {
      const reported = new Date(Date.parse(`${year}-01-20T10:00:00+08:00`) + chance.below(320) * 86_400_000);
      const opinion = { chance, member, by, title: `关于${chance.pick(SUBJECTS)}的建议`, matter: chance.uuid() };
      if (reported > now) continue;
      duties.push(rowOf(opinion, "OPINION_SUBMIT", reported, {}));
      const adopted = daysLater(reported, chance.between(6, 40));
      if (adopted > now || !chance.happens(0.42)) continue;
      const level = (["COUNTY", "CITY", "PROVINCE"] as const)[chance.weighted([80, 16, 4])] ?? "COUNTY";
      duties.push(rowOf(opinion, "OPINION_ADOPTED", adopted, { level, isComposite: chance.happens(0.2) }));
      const instructed = daysLater(adopted, 12);
      if (chance.happens(0.05) && instructed < now)
        duties.push(rowOf(opinion, "OPINION_INSTRUCTED", instructed, { level: "COUNTY" }));
    }
  }
  return duties;
};

interface Opinion {
  readonly chance: Chance;
  readonly member: DemoMember;
  readonly by: string;
  readonly title: string;
  readonly matter: string;
}

const rowOf = (opinion: Opinion, kind: DutyKind, at: Date, facts: DutyFacts): DutyRow =>
  dutyRow(opinion.chance, {
    kind,
    source: opinion.matter,
    member: opinion.member.id,
    at,
    facts,
    evidence: { title: opinion.title, link: null, by: opinion.by },
  });
