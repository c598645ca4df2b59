import type { DutyEntry, DutyFacts } from "#domain/duty/duty-entry.ts";
import { dutyFactValues } from "#domain/duty/duty-facts.ts";
import { DUTY_KINDS, type DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Rule, RuleGroup, RuleSet, Split, Where } from "#domain/score/rule-set.ts";
import { entry, group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import fc from "fast-check";

/** One value of every fact from one number, some of them not recorded: fast-check is quick with few choices. */
const facts: fc.Arbitrary<DutyFacts> = fc.nat(1_000_000).map((random) => {
  const known: Record<string, string | number | boolean> = { halfDays: 1 + (random % 7) };
  let left = random;
  for (const [name, values] of Object.entries(dutyFactValues)) {
    const value = values[left % (values.length + 1)];
    if (value !== undefined) known[name] = value;
    left = Math.floor(left / 2) + random * 31;
  }
  return known;
});

const share = fc
  .integer({ min: 1, max: 4 })
  .chain((of) => fc.record({ place: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));

const days = ["2026-01-01", "2026-02-28", "2026-06-12", "2026-12-31"] as const;

/** A member's year without reversals: few days and matters, so that they meet. */
export const ledger = (kinds: readonly DutyKind[] = DUTY_KINDS, maxLength = 12): fc.Arbitrary<DutyEntry[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        facts,
        share,
        dutyOn: fc.constantFrom(...days),
        matterId: fc.constantFrom("x", "y", "z"),
        quantity: fc.constantFrom("1", "1", "1", "2", "0.5", "1.25"),
      }),
      { maxLength },
    )
    .map((drafts) => drafts.map(({ kind, facts: known, ...more }, at) => entry(`e${at}`, kind, known, more)));

/** Kinds that random rules and their ledgers share. */
export const FEW_KINDS = ["MEETING_PRESENT", "MEETING_ABSENT", "PROPOSAL_FILED", "OPINION_ADOPTED", "SERVICE"] as const;

const points = fc.integer({ min: -900, max: 4000 }).map((hundredths) => decimal(hundredths));
const capPoints = fc.integer({ min: 50, max: 3000 }).map((hundredths) => decimal(hundredths));
const fraction = fc.constantFrom("1/2", "1/3", "2/3", "1/4", "1");

const where: fc.Arbitrary<Where> = fc.oneof(
  fc.constant<Where>({ isComposite: [true] }),
  fc.constant<Where>({ level: ["CITY", "PROVINCE"] }),
  fc.constant<Where>({ meetingKind: ["PLENARY"], isLate: [false] }),
);

const split: fc.Arbitrary<Split> = fc.oneof(
  fc.constantFrom<Split>({ by: "WHOLE" }, { by: "FIRST_ONLY" }, { by: "EQUAL" }),
  fraction.map((first): Split => ({ by: "FIRST_SHARE", first })),
  fraction.map((factor): Split => ({ by: "FACTOR", factor })),
  fc.record({ first: points, other: points }).map(({ first, other }): Split => ({ by: "FIXED", first, other })),
);

const someRule: fc.Arbitrary<Omit<Rule, "id" | "name" | "clause" | "text">> = fc.record(
  {
    counts: fc.record(
      { kinds: fc.uniqueArray(fc.constantFrom(...FEW_KINDS), { minLength: 1, maxLength: 3 }), where },
      { requiredKeys: ["kinds"] },
    ),
    points,
    unit: fc.constantFrom("EACH", "EACH", "YEAR", "HALF_DAY"),
    instead: fc.array(fc.record({ where, points }), { maxLength: 2 }),
    nth: fc.record({ from: fc.integer({ min: 1, max: 3 }), to: fc.integer({ min: 3, max: 4 }) }, { requiredKeys: [] }),
    atLeast: fc.integer({ min: 1, max: 3 }),
    split,
    factors: fc.array(fc.record({ where, factor: fraction }), { maxLength: 2 }),
    cap: fc.oneof(
      capPoints,
      capPoints.map((cap) => `-${cap}`),
    ),
    best: fc.constantFrom("one", "two"),
  },
  { requiredKeys: ["counts", "points", "unit"] },
);

const bounds = { cap: capPoints, floor: fc.constantFrom("0", "-5"), start: fc.constantFrom("0", "20") };

const someGroup: fc.Arbitrary<(id: string) => RuleGroup> = fc
  .record({
    more: fc.record({ ...bounds, isBonus: fc.constant(true as const) }, { requiredKeys: [] }),
    rules: fc.array(someRule, { maxLength: 4 }),
    inner: fc.array(
      fc.record({ more: fc.record(bounds, { requiredKeys: [] }), rules: fc.array(someRule, { maxLength: 2 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ more, rules, inner }) => (id: string) => {
    const named = (within: string, many: typeof rules) => many.map((each, at) => rule(`${within}-${at}`, [], each));
    const groups = inner.map((each, at) => group(`${id}-g${at}`, named(`${id}-g${at}`, each.rules), each.more));
    return group(id, named(id, rules), { ...more, groups });
  });

/** A set of rules of every shape that rule-set.ts allows. */
export const randomRules: fc.Arbitrary<RuleSet> = fc
  .record({
    groups: fc.array(someGroup, { minLength: 1, maxLength: 3 }),
    more: fc.record({ bonusCap: capPoints, cap: capPoints, floor: fc.constant("0") }, { requiredKeys: [] }),
  })
  .map(({ groups, more }) =>
    ruleSet(
      groups.map((make, at) => make(`g${at}`)),
      more,
    ),
  );

const decimal = (hundredths: number) =>
  `${hundredths < 0 ? "-" : ""}${Math.floor(Math.abs(hundredths) / 100)}.${String(Math.abs(hundredths) % 100).padStart(2, "0")}`;
