import type { listScoreAlerts } from "#contract/score-desk.ts";
import { alertsOf } from "#domain/score/alerts.ts";
import type { House } from "#server/house.ts";
import { readYearStatements } from "#server/score-desk/year-statements.ts";
import type { z } from "zod";

type AlertItem = z.infer<(typeof listScoreAlerts)["answers"][200]>["items"][number];

/** Scored members whom a rule of the year asks the office to look after, with the totals that say so. Undefined where there is no such year. */
export const listAlerts = async (house: House, year: string): Promise<AlertItem[] | undefined> => {
  const current = await readYearStatements(house, year);
  if (!current) return undefined;
  const { rules } = current.year;
  const longest = Math.max(1, ...rules.alerts.map(({ years }) => years));
  const totals = new Map(current.items.map(({ member, statement }) => [member.id, { [year]: statement.total }]));
  for (let back = 1; back < longest; back += 1) {
    const name = String(Number(year) - back);
    const earlier = await readYearStatements(house, name);
    // A year without a single entry was not kept: nobody is below anything in it.
    if (!earlier?.items.some(({ entries }) => entries.length > 0)) break;
    for (const { member, statement } of earlier.items)
      Object.assign(totals.get(member.id) ?? {}, { [name]: statement.total });
  }
  return current.items.flatMap(({ member }) => {
    if (!member.isScored) return [];
    const own: Readonly<Record<string, string>> = totals.get(member.id) ?? {};
    return alertsOf(own, rules).map(({ alert, years }) => ({
      memberId: member.id,
      memberNo: member.memberNo,
      name: member.name,
      sector: member.sector,
      alert: alert.name,
      consequence: alert.consequence,
      clause: alert.clause,
      totals: years.map((name) => ({ year: name, total: own[name] ?? "0" })),
    }));
  });
};
