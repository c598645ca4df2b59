import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { composedWords } from "#domain/opinion/composed-words.ts";
import { nameContributors } from "#server/opinions/author-store.ts";
import { deskMover } from "#server/opinions/opinion-actor.ts";
import {
  findOpinion,
  loadParts,
  lockOpinion,
  nextSerialNo,
  printedWords,
  type Opinion,
} from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface Merging {
  readonly title: string;
  readonly partIds: readonly string[];
}

/** 合成综合: a report of its own, made of several under editing, under the caller's id. True where it is new; sending twice equals sending once. */
export const mergeOpinions = (
  house: House,
  actor: Actor,
  id: string,
  { title, partIds }: Merging,
): Promise<Result<boolean, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const { tenant } = house;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion ${tenant.id} ${id}`}, 0))`.execute(tx);
    const wanted = [...new Set(partIds)].toSorted();
    if (wanted.length < 2) return refused<Refusal>(tooFew);
    const taken = await findOpinion(tx, tenant.id, id);
    if (taken) return (await holdsThese(tx, taken, wanted)) ? done(false) : refused<Refusal>({ kind: "id-taken" });
    const parts: Opinion[] = [];
    for (const partId of wanted) {
      const part = await lockOpinion(tx, tenant.id, partId);
      if (!part) return refused<Refusal>({ kind: "not-found" });
      if (part.is_composite) return refused<Refusal>(noNesting);
      parts.push(part);
    }
    const inOrder = partIds.flatMap((partId) => parts.find((part) => part.id === partId) ?? []);
    await insertComposite(tx, house, actor, id, { title, parts: [...new Set(inOrder)] });
    for (const part of parts) {
      const moved = await takeOpinionMove(tx, house, deskMover(actor), part, "merge", {
        note: `并入《${title}》`,
        changes: { merged_into: id },
      });
      if (!moved.ok) return moved;
    }
    await nameContributors(tx, tenant.id, id);
    return done(true);
  });

const tooFew: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/partIds", rule: "too-few", detail: "综合至少要有两件。" }],
};
const noNesting: Refusal = { kind: "move-not-allowed", detail: "综合件不能再并入另一件综合。" };

const holdsThese = async (tx: Tx, taken: Opinion, wanted: readonly string[]): Promise<boolean> => {
  const parts = await loadParts(tx, taken.tenant_id, taken.id);
  return (
    parts
      .map(({ id }) => id)
      .toSorted()
      .join() === wanted.join()
  );
};

const insertComposite = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { title, parts }: { readonly title: string; readonly parts: readonly Opinion[] },
): Promise<void> => {
  const at = house.now();
  const tenant_id = house.tenant.id;
  const year = Number(shanghaiDay(at).slice(0, 4));
  const categories = new Set(parts.map(({ category }) => category));
  const campaigns = new Set(parts.map(({ campaign_id }) => campaign_id));
  await tx
    .insertInto("opinion_report")
    .values({
      tenant_id,
      id,
      year,
      serial_no: await nextSerialNo(tx, tenant_id, year),
      state: "EDITING",
      original: JSON.stringify(composedWords(title, parts.map(printedWords))),
      category: categories.size === 1 ? (parts[0]?.category ?? null) : null,
      campaign_id: campaigns.size === 1 ? (parts[0]?.campaign_id ?? null) : null,
      source: parts[0]?.source ?? "MEMBER",
      source_name: parts[0]?.source_name ?? "",
      sensitivity:
        (["INTERNAL", "SENSITIVE"] as const).find((one) => parts.some(({ sensitivity }) => sensitivity === one)) ??
        "NORMAL",
      is_composite: true,
      submitted_by: actor.accountId,
      is_on_behalf: true,
      submitted_at: at,
      editor_id: actor.accountId,
      changed_at: at,
    })
    .execute();
  const note = `由 ${parts.length} 件合成`;
  await recordOpinionMove(tx, tenant_id, {
    reportId: id,
    at,
    mover: actor,
    move: "compose",
    from: "EDITING",
    to: "EDITING",
    note,
  });
  await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "opinion.compose", object: id });
};
