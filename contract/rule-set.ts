import { text, textOrNothing } from "#contract/fields.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { dutyFactValues, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { RULE_UNITS } from "#domain/score/rule-set.ts";
import { z } from "zod";

const Points = z.string().regex(/^-?\d{1,5}(\.\d{1,2})?$/, "请填数字，最多两位小数。");
const Fraction = z.string().regex(/^(1|\d{1,3}\/[1-9]\d{0,2})$/, "请填分数，如 1/2。");
const Name = text(60);
const Clause = textOrNothing(60);
const Words = textOrNothing(500);
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const factNames = Object.keys(dutyFactValues) as DutyFactName[];
const Where = z.partialRecord(
  z.enum(factNames as [DutyFactName, ...DutyFactName[]]),
  z
    .array(z.union([z.string().max(40), z.boolean()]))
    .min(1)
    .max(12),
);
const Match = z.strictObject({ kinds: z.array(z.enum(DUTY_KINDS)).min(1), where: Where.optional() });

const Split = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("WHOLE") }),
  z.strictObject({ by: z.literal("FIRST_ONLY") }),
  z.strictObject({ by: z.literal("FIRST_SHARE"), first: Fraction }),
  z.strictObject({ by: z.literal("FIXED"), first: Points, other: Points }),
  z.strictObject({ by: z.literal("EQUAL") }),
  z.strictObject({ by: z.literal("FACTOR"), factor: Fraction }),
]);

const Rule = z.strictObject({
  id: Id,
  name: Name,
  clause: Clause,
  text: Words,
  counts: Match,
  points: Points,
  unit: z.enum(RULE_UNITS),
  instead: z
    .array(z.strictObject({ where: Where, points: Points }))
    .max(30)
    .optional(),
  nth: z.strictObject({ from: z.int().min(1).optional(), to: z.int().min(1).optional() }).optional(),
  atLeast: z.int().min(2).max(100).optional(),
  split: Split.optional(),
  factors: z
    .array(z.strictObject({ where: Where, factor: Fraction }))
    .max(10)
    .optional(),
  cap: Points.optional(),
  best: Id.optional(),
});

const groupFields = {
  id: Id,
  name: Name,
  clause: Clause,
  start: Points.optional(),
  floor: Points.optional(),
  cap: Points.optional(),
  isBonus: z.literal(true).optional(),
  rules: z.array(Rule).max(40),
};
/** Groups within groups end here: two levels say everything that the tables of domain.md §2.3 need. */
const InnerGroup = z.strictObject(groupFields);
const Group = z.strictObject({ ...groupFields, groups: z.array(InnerGroup).max(10).optional() });

/** A set of rules on the wire; domain/score/check-rule-set.ts says what else has to hold. */
export const RuleSetFields = z
  .strictObject({
    title: Name,
    yearBegins: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, "请填月和日，如 01-01。"),
    groups: z.array(Group).min(1).max(12),
    bonusCap: Points.optional(),
    cap: Points.optional(),
    floor: Points.optional(),
    grades: z
      .array(z.strictObject({ id: Id, name: Name, from: Points, gates: z.array(Id).max(10) }))
      .min(1)
      .max(8),
    gates: z
      .array(
        z.strictObject({
          id: Id,
          name: Name,
          clause: Clause,
          anyOf: z.array(Match).min(1).max(6),
          atLeast: z.int().min(1),
        }),
      )
      .max(10),
    alerts: z
      .array(
        z.strictObject({
          id: Id,
          name: Name,
          clause: Clause,
          below: Points,
          years: z.int().min(1).max(5),
          consequence: Words,
        }),
      )
      .max(10),
  })
  .meta({ id: "RuleSet" });
