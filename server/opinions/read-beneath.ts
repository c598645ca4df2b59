import type { OpinionComment, OpinionDetail, OpinionPart } from "#contract/opinions-desk.ts";
import { labelByOpinionMove, type OpinionMove } from "#domain/opinion/opinion-flow.ts";
import { opinionNumber } from "#domain/opinion/opinion-words.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { loadParts, printedWords } from "#server/opinions/opinion-store.ts";

const EXCERPT_LETTERS = 120;

/** What editors and signers wrote to each other, oldest first. */
export const readComments = async ({ db, tenant }: House, id: string): Promise<OpinionComment[]> => {
  const rows = await db
    .selectFrom("opinion_comment")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("report_id", "=", id)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    field: row.field as OpinionComment["field"],
    quote: row.quote,
    words: row.words,
    by: row.by_name,
    at: shanghaiIso(row.at),
    resolvedAt: row.resolved_at && shanghaiIso(row.resolved_at),
  }));
};

export const readHistory = async ({ db, tenant }: House, id: string): Promise<OpinionDetail["history"]> => {
  const rows = await db
    .selectFrom("opinion_move")
    .select(["at", "move", "actor_name", "note"])
    .where("tenant_id", "=", tenant.id)
    .where("report_id", "=", id)
    .orderBy("no")
    .execute();
  return rows.map(({ at, move, actor_name, note }) => ({
    at: shanghaiIso(at),
    move,
    label: moveLabel(move),
    actor: actor_name,
    note,
  }));
};

/** What the history calls what happened; some of it is no row of the flow. */
export const moveLabel = (move: string): string =>
  labelByOpinionMove[move as OpinionMove] ?? labelByOtherMove[move] ?? move;

const labelByOtherMove: Readonly<Record<string, string>> = {
  compose: "合成综合",
  leave: "联名人退出",
  edit: "修改编辑稿",
  takeOut: "来件撤回转化，原话拿出",
  escalate: "上报",
  adopt: "登记采用",
  notAdopt: "登记未采用",
  noAnswer: "登记无反馈",
  correct: "更正登记",
  instruct: "登记批示",
  voidInstruction: "撤销批示登记",
  forward: "转有关部门",
  unitReply: "部门反馈",
  unitGiveBack: "部门退回",
  bundle: "编入专报",
};

/** The reports that a composite is made of, as they would be printed. */
export const readParts = async ({ db, tenant }: House, id: string): Promise<OpinionPart[]> => {
  const parts = await loadParts(db, tenant.id, id);
  const authors = await loadAuthors(
    db,
    tenant.id,
    parts.map((part) => part.id),
  );
  return parts.map((part) => ({
    ...printedWords(part),
    id: part.id,
    number: opinionNumber(part.year, part.serial_no),
    authors: (authors.get(part.id) ?? []).flatMap(({ name, hasLeft }) => (hasLeft ? [] : [name])),
  }));
};

/** The residents' words that a report, or any part of it, was made of. */
export const readSources = async ({ db, tenant }: House, id: string): Promise<OpinionDetail["sources"]> => {
  const rows = await db
    .selectFrom("opinion_submission as linked")
    .innerJoin("opinion_report as report", (join) =>
      join.onRef("report.tenant_id", "=", "linked.tenant_id").onRef("report.id", "=", "linked.report_id"),
    )
    .innerJoin("submission", (join) =>
      join.onRef("submission.tenant_id", "=", "linked.tenant_id").onRef("submission.id", "=", "linked.submission_id"),
    )
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .select(["submission.id", "submission.received_at", "submission.text", "point.name"])
    .distinct()
    .where("linked.tenant_id", "=", tenant.id)
    .where((eb) => eb.or([eb("report.id", "=", id), eb("report.merged_into", "=", id)]))
    .orderBy("submission.received_at")
    .orderBy("submission.id")
    .execute();
  return rows.map(({ id: submissionId, received_at, text, name }) => ({
    submissionId,
    pointName: name ?? "",
    receivedAt: shanghaiIso(received_at),
    excerpt: [...text].slice(0, EXCERPT_LETTERS).join(""),
  }));
};

export const readProposalOf = async (
  { db, tenant }: House,
  id: string | null,
): Promise<OpinionDetail["fromProposal"]> => {
  if (id === null) return null;
  const found = await db
    .selectFrom("proposal")
    .select(["id", "title"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  return found ?? null;
};
