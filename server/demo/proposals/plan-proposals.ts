import type { OutcomeClass, ProposerType } from "#domain/proposal/proposal-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import { demoSectors, demoTowns } from "#server/demo/demo-districts.ts";
import type { DemoMember } from "#server/demo/demo-shapes.ts";
import type { DemoSession } from "#server/demo/proposals/demo-sessions.ts";
import type { Fate, ProposalPlan, StaffedUnit } from "#server/demo/proposals/proposal-plan.ts";
import type { Matter } from "#server/demo/proposals/proposal-words.ts";
import { allTopics } from "#server/demo/topics/all-topics.ts";

const HOUR = 3_600_000;

/** How many of a session; the last one is as large as the one that domain.md counts (S4): 259 handed in. */
const sizes = [193, 245, 259] as const;
/** 平时提案 after the last session: through the year, and in the last weeks, which are still on the desks. */
const ORDINARY = 44;
const RECENT = 26;

/** Of the last months every third proposal is for the unit whose accounts a newcomer is offered, so that its board is not empty. */
const SHOWN_UNIT = "住房和城乡建设局";
const SHOWN_DAYS = 120;

const fates: readonly Fate[] = ["CLOSED", "REHANDLED", "REFUSED", "CONVERTED", "RETURNED", "WITHDRAWN"];
const outcomes: readonly OutcomeClass[] = ["A", "B", "C"];

interface Cast {
  readonly members: readonly DemoMember[];
  readonly units: readonly StaffedUnit[];
  readonly now: Date;
}

/** Every proposal of three sessions and the months after, in the order in which they were handed in. */
export const planProposals = (chance: Chance, sessions: readonly DemoSession[], cast: Cast): readonly ProposalPlan[] =>
  sessions.flatMap((session, index) => {
    const matters = chance.shuffled(allMatters);
    const isLast = index === sessions.length - 1;
    const atSession = Array.from({ length: sizes[index] ?? 0 }, () =>
      daysLater(session.opensAt, chance.between(-3, 2) + chance.below(9) / 24),
    );
    const span = (cast.now.getTime() - session.opensAt.getTime()) / (24 * HOUR) - 60;
    const later = Array.from({ length: isLast ? ORDINARY : 0 }, (_, at) =>
      daysLater(session.opensAt, 58 + (span * (at + 1)) / (ORDINARY + 1)),
    );
    const recent = Array.from({ length: isLast ? RECENT : 0 }, (_, at) =>
      daysLater(cast.now, -((at + 0.3) ** 1.5) / 5),
    );
    const times = [...atSession, ...later, ...recent].toSorted((a, b) => a.getTime() - b.getTime());
    const shown = matters.filter(({ topic }) => topic.unit === SHOWN_UNIT);
    const plans = times.map((submittedAt, at) => {
      const isShown = at % 3 === 0 && cast.now.getTime() - submittedAt.getTime() < SHOWN_DAYS * 24 * HOUR;
      const matter = isShown ? shown[at % shown.length] : matters[at % matters.length];
      if (!matter) throw new RangeError("no matter");
      const isOrdinary = submittedAt.getTime() - session.opensAt.getTime() > 30 * 24 * HOUR;
      return planOne(chance, cast, { session, submittedAt, serialNo: at + 1, matter, isOrdinary });
    });
    return plans.map((plan, at) => merged(chance, plan, plans.slice(0, at)));
  });

/** Now and then one is merged into an earlier one of the same subject. */
const merged = (chance: Chance, plan: ProposalPlan, earlier: readonly ProposalPlan[]): ProposalPlan => {
  const target = earlier.find(
    (one) => one.matter.topic === plan.matter.topic && one.fate === "CLOSED" && one.isOrdinary === plan.isOrdinary,
  );
  const isMerged = target && plan.fate === "CLOSED" && !plan.isKey && chance.happens(0.1);
  return isMerged ? { ...plan, fate: "MERGED", mergedInto: target.serialNo } : plan;
};

const allMatters: readonly Matter[] = allTopics.flatMap((topic, topicAt) =>
  demoTowns
    .filter((town) => topic.setting === "any" || town.urban === (topic.setting === "community"))
    .map((town, townAt) => ({ topic, place: town.name, at: topicAt + townAt })),
);

const planOne = (
  chance: Chance,
  { members, units }: Cast,
  given: Pick<ProposalPlan, "session" | "submittedAt" | "serialNo" | "matter" | "isOrdinary">,
): ProposalPlan => {
  const { matter, isOrdinary } = given;
  const proposerType = (["INDIVIDUAL", "JOINT", "COLLECTIVE"] as const)[chance.weighted([66, 32, 2])] ?? "INDIVIDUAL";
  const fate = fates[chance.weighted([80, 2, 9, 5, isOrdinary ? 4 : 0, 1])] ?? "CLOSED";
  const isFiled = fate === "CLOSED" || fate === "REHANDLED";
  const lead = unitFor(units, matter);
  const others = units.filter((unit) => unit !== lead);
  const isKey = isFiled && !isOrdinary && chance.happens(0.12);
  return {
    ...given,
    ...proposers(chance, members, proposerType),
    category: categoryOf(matter),
    lead,
    co: Array.from({ length: chance.weighted([55, 30, 15]) }, () => chance.pick(others)).filter(
      (unit, at, all) => all.indexOf(unit) === at,
    ),
    fate,
    outcome: outcomes[chance.weighted([78, 17, 5])] ?? "A",
    isKey,
    isExcellent: isKey && chance.happens(0.35),
  };
};

const proposers = (chance: Chance, members: readonly DemoMember[], proposerType: ProposerType) => {
  const first = chance.pick(members);
  const wanted = proposerType === "JOINT" ? chance.between(1, 6) : 0;
  const cosigners = chance.shuffled(members.filter((member) => member !== first)).slice(0, wanted);
  const sector = demoSectors.find((one) => one.id === first.sectorId)?.name ?? "";
  const collective =
    proposerType === "COLLECTIVE"
      ? ({ collectiveKind: "SECTOR", collectiveName: `${sector}${sector.endsWith("界") ? "" : "界别"}` } as const)
      : { collectiveKind: null, collectiveName: null };
  return { proposerType, first, cosigners, ...collective };
};

const unitFor = (units: readonly StaffedUnit[], { topic, place }: Matter): StaffedUnit => {
  const found = units.find((unit) =>
    topic.unit === "TOWN" ? unit.name.startsWith(place) : unit.name.endsWith(topic.unit),
  );
  if (!found) throw new Error(`nobody handles ${topic.title}`);
  return found;
};

/** Codes of domain/settings/proposal-defaults.ts. */
const categoryOf = ({ topic }: Matter): string => {
  if (/交警|应急|公安|信访|政务|消防|综合行政执法/.test(topic.unit)) return "GOVERNANCE";
  switch (topic.category) {
    case "ECONOMY":
      return "ECONOMY";
    case "CITY":
      return "CITY";
    default:
      return "SOCIETY";
  }
};
