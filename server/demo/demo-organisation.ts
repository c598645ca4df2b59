import { conversionNumber } from "#domain/submission/conversion-number.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { chanceFrom, type Chance } from "#server/demo/chance.ts";
import { demoSectors, demoTenant, demoTowns, demoUnits } from "#server/demo/demo-districts.ts";
import { demoAccounts, demoDutyAccounts, demoMembers, demoProposalAccounts } from "#server/demo/demo-people.ts";
import { demoProposals } from "#server/demo/proposals/demo-proposals.ts";
import { staffed } from "#server/demo/proposals/staffed-units.ts";
import { demoPoints } from "#server/demo/demo-points.ts";
import type { DemoConversion, DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { demoSubmissions, type ToldSubmission } from "#server/demo/demo-submissions.ts";

export const DEMO_SEED = "云澜区-2026";

/** The whole demo organisation: the same seed and `now` give the same to the last byte. */
export const demoOrganisation = (now: Date, seed = DEMO_SEED): DemoOrganisation => {
  const units = demoUnits(chanceFrom(`${seed}/units`));
  const members = demoMembers(chanceFrom(`${seed}/members`));
  const accounts = [
    ...demoAccounts(chanceFrom(`${seed}/accounts`), members),
    ...demoProposalAccounts(chanceFrom(`${seed}/proposal-accounts`), units),
    ...demoDutyAccounts(chanceFrom(`${seed}/duty-accounts`)),
  ];
  const points = demoPoints(chanceFrom(`${seed}/points`));
  const organisation = { tenant: demoTenant, towns: demoTowns, sectors: demoSectors, units, members, accounts, points };
  const told = demoSubmissions({ chance: chanceFrom(`${seed}/submissions`), now, organisation });
  return {
    ...organisation,
    submissions: told.map((one) => one.submission),
    conversions: demoConversions(chanceFrom(`${seed}/conversions`), told),
    proposals: demoProposals(seed, now, { members, accounts, units: staffed(units, accounts) }),
  };
};

/** What submissions became, numbered by kind and year in the order in which it was done. */
const demoConversions = (chance: Chance, told: readonly ToldSubmission[]): readonly DemoConversion[] => {
  const countByKindAndYear = new Map<string, number>();
  return told
    .flatMap(({ submission, problem, outcome }) => {
      const move = submission.moves.find((one) => one.to === "CONVERTED");
      return move && outcome.kind === "convert" ? [{ submission, problem, kind: outcome.into, move }] : [];
    })
    .toSorted((a, b) => a.move.at.getTime() - b.move.at.getTime())
    .map(({ submission, problem, kind, move }) => {
      const year = Number(shanghaiDay(move.at).slice(0, 4));
      const count = (countByKindAndYear.get(`${kind} ${year}`) ?? 0) + 1;
      countByKindAndYear.set(`${kind} ${year}`, count);
      return {
        id: chance.uuid(),
        kind,
        number: conversionNumber(year, count),
        title: `关于${problem.place}${problem.topic.title}的建议`,
        createdAt: move.at,
        createdBy: move.actorAccountId ?? "",
        submissionId: submission.id,
      };
    });
};
