import { readPointCode } from "#domain/liaison-point/point-code.ts";
import type { AnswerRate } from "#domain/studio/answer-rate.ts";
import type { RemovalReason, StudioKind } from "#domain/studio/studio-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { countInquiries, noCounts } from "#server/studios/count-inquiries.ts";
import { readWords } from "#server/studios/read-words.ts";

export interface PublicStudio {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: StudioKind;
  readonly theme: string;
  readonly address: string;
  readonly intro: string;
  readonly isOpen: boolean;
}

/** The studio behind a typed or scanned code; undefined where there is none. */
export const findPublicStudio = async (house: House, typed: string): Promise<PublicStudio | undefined> => {
  const reading = readPointCode(typed);
  if (reading.kind !== "code") return undefined;
  const row = await house.db
    .selectFrom("studio")
    .select(["id", "code", "name", "kind", "theme", "address", "intro", "status"])
    .where("tenant_id", "=", house.tenant.id)
    .where("code", "=", reading.code)
    .executeTakeFirst();
  if (!row) return undefined;
  const { status, kind, ...rest } = row;
  return { ...rest, kind: kind as StudioKind, isOpen: status === "ACTIVE" };
};

export interface PublicDuty {
  readonly day: string;
  readonly name: string;
  readonly hours: string;
}

export interface PublicQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly words: readonly { readonly kind: string; readonly text: string }[];
}

export interface StudioFigures {
  readonly rate: AnswerRate;
  readonly removals: readonly { readonly reason: RemovalReason; readonly count: number }[];
  readonly duty: readonly PublicDuty[];
  readonly questions: readonly PublicQuestion[];
  readonly pages: number;
}

const DUTY_SHOWN = 4;
export const QUESTIONS_A_PAGE = 10;

/** What everybody may read of a studio: its next duty days, its honest figures, a page of its public answers without their askers. */
export const readStudioFigures = async (house: House, studioId: string, page: number): Promise<StudioFigures> => {
  const { db, tenant } = house;
  const published = db
    .selectFrom("submission")
    .where("tenant_id", "=", tenant.id)
    .where("studio_id", "=", studioId)
    .where("answer_visibility", "=", "PUBLIC")
    .where("may_publish", "=", true)
    .where("answer", "is not", null)
    .where("state", "in", ["ANSWERED", "CONVERTED", "CLOSED"])
    .where("removal_reason", "is", null);
  const [counts, removals, duty, { count }, questions] = await Promise.all([
    countInquiries(db, tenant.id, studioId),
    readRemovalCounts(house, studioId),
    readNextDuty(house, studioId),
    published.select(({ fn }) => fn.countAll<string>().as("count")).executeTakeFirstOrThrow(),
    published
      .select(["id", "text", "received_at"])
      .orderBy("changed_at", "desc")
      .orderBy("id")
      .limit(QUESTIONS_A_PAGE)
      .offset((page - 1) * QUESTIONS_A_PAGE)
      .execute(),
  ]);
  const words = await readWords(
    db,
    tenant.id,
    questions.map(({ id }) => id),
  );
  return {
    rate: (counts.get(studioId) ?? noCounts).rate,
    removals,
    duty,
    questions: questions.map(({ id, text, received_at }) => ({
      id,
      text,
      askedAt: received_at,
      words: words.get(id) ?? [],
    })),
    pages: Math.max(1, Math.ceil(Number(count) / QUESTIONS_A_PAGE)),
  };
};

const readRemovalCounts = async ({ db, tenant }: House, studioId: string) => {
  const rows = await db
    .selectFrom("submission")
    .select(["removal_reason", ({ fn }) => fn.countAll<string>().as("count")])
    .where("tenant_id", "=", tenant.id)
    .where("studio_id", "=", studioId)
    .where("removal_reason", "is not", null)
    .groupBy("removal_reason")
    .orderBy("count", "desc")
    .execute();
  return rows.map(({ removal_reason, count }) => ({ reason: removal_reason as RemovalReason, count: Number(count) }));
};

const readNextDuty = ({ db, tenant, now }: House, studioId: string): Promise<PublicDuty[]> =>
  db
    .selectFrom("studio_duty")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "studio_duty.tenant_id").onRef("member.id", "=", "studio_duty.member_id"),
    )
    .select(["studio_duty.on_day as day", "member.name", "studio_duty.hours"])
    .where("studio_duty.tenant_id", "=", tenant.id)
    .where("studio_duty.studio_id", "=", studioId)
    .where("studio_duty.on_day", ">=", shanghaiDay(now()))
    .orderBy("studio_duty.on_day")
    .orderBy("member.name")
    .limit(DUTY_SHOWN)
    .execute();
