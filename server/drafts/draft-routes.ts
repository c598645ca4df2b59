import { deleteDraft, DraftPut, getDraft, putDraft } from "#contract/drafts.ts";
import type { Op } from "#contract/ops.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Refusal } from "#contract/refusals.ts";
import { findDraft, viewDraft } from "#server/drafts/draft-store.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { applySingleOp } from "#server/sync/apply-single-op.ts";

/** Drafts by HTTP's own means: If-Match and ETag carry the revision, Idempotency-Key is the opId. */
export const mountDraftRoutes = (app: App, house: House): void => {
  mount(app, house, getDraft, async ({ params, actor }) => {
    const kept = await findDraft(house.db, { tenantId: house.tenant.id, accountId: actor.accountId, id: params.id });
    if (!kept || kept.deleted_at) return refused({ kind: "not-found" });
    return done({ status: 200, body: viewDraft(kept), headers: { etag: etagOf(kept.rev) } });
  });

  mount(app, house, putDraft, async ({ params, headers, body, actor }) => {
    const baseRev = readBase(headers["if-match"], headers["if-none-match"]);
    if (!baseRev.ok) return baseRev;
    const put = { kind: "draft.put", payload: DraftPut.parse({ ...body, baseRev: baseRev.value }) } as const;
    const settled = await settle(house, actor, { ...named(house, params.id, headers, actor), ...put });
    if (!settled.ok) return settled;
    const isCreated = headers["if-none-match"] !== undefined && settled.value.body.rev === 1;
    return done({ status: isCreated ? 201 : 200, ...settled.value });
  });

  mount(app, house, deleteDraft, async ({ params, headers, actor }) => {
    const baseRev = readBase(headers["if-match"], undefined);
    if (!baseRev.ok) return baseRev;
    const remove = { kind: "draft.delete", payload: { baseRev: baseRev.value } } as const;
    const settled = await settle(house, actor, { ...named(house, params.id, headers, actor), ...remove });
    return settled.ok ? done({ status: 200, ...settled.value }) : settled;
  });
};

const etagOf = (rev: number): string => `"${rev}"`;

const readBase = (ifMatch: string | undefined, ifNoneMatch: "*" | undefined): Result<number, Refusal> => {
  if (ifMatch !== undefined && ifNoneMatch !== undefined) return refused({ kind: "invalid-headers" });
  if (ifMatch === undefined && ifNoneMatch === undefined) return refused({ kind: "precondition-required" });
  return done(ifMatch === undefined ? 0 : Number(ifMatch.slice(1, -1)));
};

const named = (house: House, entityId: string, headers: { "idempotency-key": string }, actor: Actor) => ({
  opId: headers["idempotency-key"].slice(1, -1).toLowerCase(),
  v: 1 as const,
  entityId,
  author: actor.accountId,
  clientAt: shanghaiIso(house.now()),
});

const settle = async (house: House, actor: Actor, op: Op) => {
  const applied = await applySingleOp(house, actor, op);
  if (!applied.ok) return applied;
  const { value } = applied;
  if (value.status === "stale") return refused<Refusal>({ kind: "draft-stale", current: value.draft });
  if (!value.draft) return refused<Refusal>({ kind: "internal-error" });
  return done({ body: value.draft, headers: { etag: etagOf(value.draft.rev) } });
};
