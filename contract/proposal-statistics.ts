import { endpoint } from "#contract/endpoint.ts";
import { Instant, Uuid } from "#contract/fields.ts";
import { PROPOSAL_KPIS } from "#domain/proposal/proposal-kpi.ts";
import { OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { z } from "zod";

const Count = z.int().min(0);

/** 届 and 次; without them the newest that has proposals. */
export const OfMeeting = z.strictObject({
  term: z
    .string()
    .regex(/^[1-9]\d?$/)
    .optional(),
  session: z
    .string()
    .regex(/^[1-9]\d?$/)
    .optional(),
});

export const ProposalStatistics = z
  .strictObject({
    term: z.int(),
    session: z.int(),
    meetings: z.array(z.strictObject({ term: z.int(), session: z.int() })),
    kpis: z.array(
      z.strictObject({
        kpi: z.enum(PROPOSAL_KPIS),
        numerator: Count,
        denominator: Count,
        beside: z.string().nullable(),
      }),
    ),
    submitted: Count,
    filed: Count,
    /** In the words of the tenant; sums are `submitted` and `filed`. */
    byCategory: z.array(z.strictObject({ category: z.string(), label: z.string(), submitted: Count, filed: Count })),
    /** Of those that were answered, by the class that stands. */
    byOutcome: z.array(z.strictObject({ outcome: z.enum(OUTCOME_CLASSES), count: Count })),
    /** Open promises, and those of them that are overdue. */
    promises: z.strictObject({ open: Count, overdue: Count, kept: Count }),
    /** Per unit: parts as 主办/单办/分办 and as 会办, answered, overdue; ratings as counts, for the 提案委 only. */
    units: z.array(
      z.strictObject({
        unitId: Uuid,
        name: z.string(),
        lead: Count,
        co: Count,
        replied: Count,
        overdue: Count,
        met: Count,
        satisfied: Count,
        basically: Count,
        dissatisfied: Count,
        silent: Count,
      }),
    ),
    countedAt: Instant,
  })
  .meta({ id: "ProposalStatistics" });
export type ProposalStatistics = z.infer<typeof ProposalStatistics>;

export const getProposalStatistics = endpoint({
  id: "getProposalStatistics",
  method: "get",
  path: "/api/v1/office/proposal-statistics",
  tag: "office",
  summary: "The rates of one session with numerators and denominators, by category, outcome and unit",
  access: "proposal.readRatings",
  query: OfMeeting,
  answers: { 200: ProposalStatistics },
});
