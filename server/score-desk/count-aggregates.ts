import type { getScoreAggregates } from "#contract/score-desk.ts";
import { DUTY_KINDS, type DutyKind } from "#domain/duty/duty-kinds.ts";
import { amountOf, pointsOf, roundedTimes, type Amount } from "#domain/score/points.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import type { StatementGroup, StatementLine } from "#domain/score/statement.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import { readYearStatements, type MemberStatement, type YearStatements } from "#server/score-desk/year-statements.ts";
import type { z } from "zod";

type Aggregates = z.infer<(typeof getScoreAggregates)["answers"][200]>;

/** Per sector and per kind, scored members only; no person is named. Undefined where there is no such year. */
export const countAggregates = async (house: House, year: string): Promise<Aggregates | undefined> => {
  const read = await readYearStatements(house, year);
  if (!read) return undefined;
  const items = read.items.filter(({ member }) => member.isScored);
  return { bySector: bySector(items, read.year.rules), byKind: byKind(items) };
};

const bySector = (
  items: readonly MemberStatement[],
  { grades }: YearStatements["year"]["rules"],
): Aggregates["bySector"] => {
  const groups = groupBy(
    items.map(({ member, statement }) => ({ sector: member.sector, statement })),
    "sector",
    ({ statement }) => statement,
  );
  return [...groups]
    .map(([sector, members]) => ({
      sector,
      members: members.length,
      average: averageOf(members.map(({ total }) => amountOf(total))),
      grades: grades.map(({ id, name }) => ({
        name,
        members: members.filter(({ grade }) => grade === id).length,
      })),
    }))
    .toSorted((a, b) => b.members - a.members || (a.sector < b.sector ? -1 : 1));
};

const averageOf = (amounts: readonly Amount[]): string =>
  amounts.length === 0 ? "0" : pointsOf(roundedTimes(sumOf(amounts), { upper: 1n, lower: BigInt(amounts.length) }));

const sumOf = (amounts: readonly Amount[]): Amount => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Points as their lines have them: before the caps of groups, which belong to no single kind. */
const byKind = (items: readonly MemberStatement[]): Aggregates["byKind"] => {
  const tally = new Map<DutyKind, { entries: number; members: number; points: Amount }>();
  for (const { entries, statement } of items) {
    const standing = standingEntries(entries);
    const kindByEntry = new Map(standing.map(({ id, kind }) => [id, kind]));
    const seen = new Set<DutyKind>();
    for (const { kind } of standing) {
      const line = tally.get(kind) ?? { entries: 0, members: 0, points: 0n };
      tally.set(kind, { ...line, entries: line.entries + 1, members: line.members + (seen.has(kind) ? 0 : 1) });
      seen.add(kind);
    }
    for (const { entryId, points } of statement.groups.flatMap(linesOf)) {
      const kind = kindByEntry.get(entryId);
      const line = kind && tally.get(kind);
      if (line) line.points += amountOf(points);
    }
  }
  return DUTY_KINDS.flatMap((kind) => {
    const line = tally.get(kind);
    return line ? [{ kind, entries: line.entries, members: line.members, points: pointsOf(line.points) }] : [];
  });
};

const linesOf = (group: StatementGroup): readonly StatementLine[] => [...group.lines, ...group.groups.flatMap(linesOf)];
