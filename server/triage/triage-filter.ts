import type { TriageFilter } from "#contract/triage.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import type { Tables } from "#server/db/tables.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";

/** The tables that a filter speaks of: a submission with the point that it belongs to now. */
export type Filtered = Tables & { point: Tables["liaison_point"] };
type Condition = ExpressionWrapper<Filtered, "submission" | "point", SqlBool>;

/** Midnight in Shanghai at the start of a day. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
const DAY_MS = 86_400_000;

/** The conditions of a filter, all of which hold; without `held=true` only what is not held for review. */
export const conditionsOf = (
  eb: ExpressionBuilder<Filtered, "submission" | "point">,
  tenantId: string,
  filter: TriageFilter,
  today: string,
): Condition =>
  eb.and([
    eb("submission.tenant_id", "=", tenantId),
    eb("submission.held", filter.held === "true" ? "is not" : "is", null),
    ...(filter.state ? [eb("submission.state", "=", filter.state)] : []),
    ...narrowed(eb, filter, today),
  ]);

/** What narrows a view beyond its state: the same for the list and for the counts beside it. */
export const narrowed = (
  eb: ExpressionBuilder<Filtered, "submission" | "point">,
  { q, category, town, point, from, to, ...filter }: TriageFilter,
  today: string,
): Condition[] => [
  ...(q?.trim() ? [matches(eb, q.trim().normalize("NFC"))] : []),
  ...(category ? [eb("submission.category", "=", category)] : []),
  ...(town ? [eb(eb.fn.coalesce("submission.town_id", "point.town_id"), "=", town)] : []),
  ...(point ? [ofPoint(eb, point)] : []),
  ...(filter.channel ? [eb("submission.channel", "=", filter.channel)] : []),
  ...(filter.campaign ? [eb("submission.campaign_id", "=", filter.campaign)] : []),
  ...(filter.studio ? [eb("submission.studio_id", "=", filter.studio)] : []),
  ...(filter.group ? [eb("submission.group_id", "=", filter.group)] : []),
  ...(filter.topic ? [ofTopic(eb, filter.topic)] : []),
  ...(filter.overdue ? [eb("submission.state", "=", "TRANSFERRED"), eb("submission.due_on", "<", today)] : []),
  ...(from ? [eb("submission.received_at", ">=", startOf(from))] : []),
  ...(to ? [eb("submission.received_at", "<", new Date(startOf(to).getTime() + DAY_MS))] : []),
];

/** What counts in a topic, or in the one that it was joined to. */
const ofTopic = (eb: ExpressionBuilder<Filtered, "submission" | "point">, topic: string): Condition =>
  eb(
    "submission.id",
    "in",
    sql<string>`(
      select ts.submission_id from topic_submission ts join topic t on t.tenant_id = ts.tenant_id and t.id = ${topic}
      where ts.tenant_id = submission.tenant_id and ts.topic_id = coalesce(t.merged_into, t.id) and ts.counts)`,
  );

/** The code on the poster, or that of the point it leads to now. */
const ofPoint = (eb: ExpressionBuilder<Filtered, "submission" | "point">, typed: string): Condition => {
  const reading = readPointCode(typed);
  const code = reading.kind === "code" ? reading.code : typed;
  return eb.or([eb("submission.point_code", "=", code), eb("point.code", "=", code)]);
};

const matches = (eb: ExpressionBuilder<Filtered, "submission" | "point">, q: string): Condition => {
  const pattern = likePattern(q);
  const inText = sql<boolean>`submission.text ilike ${pattern} escape '\\'`;
  const inName = sql<boolean>`point.name ilike ${pattern} escape '\\'`;
  return eb.or([inText, inName, ...(readPointCode(q).kind === "code" ? [ofPoint(eb, q)] : [])]);
};
