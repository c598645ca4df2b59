import * as contract from "#contract/unit-submissions.ts";
import { done, refused } from "#domain/result.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { photoHeaders } from "#server/photos/photo-headers.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { answerAssigned } from "#server/submissions/answer-assigned.ts";
import { readSubmissionPhoto } from "#server/triage/read-submission-photo.ts";
import { listUnitSubmissions } from "#server/unit-submissions/list-unit-submissions.ts";
import { unitRows, unitSubmissionOf } from "#server/unit-submissions/unit-submission-rows.ts";

/** Endpoints of a handling unit's own transferred submissions → use cases. */
export const mountUnitSubmissionRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listUnitSubmissions, async ({ actor, query }) =>
    done({ status: 200, body: await listUnitSubmissions(house, actor, query.done === "true") }),
  );

  mount(app, house, contract.getUnitSubmission, async ({ actor, params }) => {
    const row = await findOwn(house, actor, params.id);
    return row ? done({ status: 200, body: unitSubmissionOf(row, house.now()) }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.getUnitSubmissionPhoto, async ({ actor, params }) => {
    const row = await findOwn(house, actor, params.id);
    const bytes = row && (await readSubmissionPhoto(house, params.id, params.sha256));
    return bytes ? done({ status: 200, body: bytes, headers: photoHeaders }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.moveUnitSubmission, async ({ actor, params, body }) => {
    const moved = await house.db.transaction().execute((tx) => answerAssigned(tx, house, actor, params.id, body));
    if (!moved.ok) return moved;
    const { state } = await house.db
      .selectFrom("submission")
      .select("state")
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", params.id)
      .executeTakeFirstOrThrow();
    return done({ status: 200, body: { state: state as SubmissionState } });
  });
};

const findOwn = (house: House, { unitId }: Actor, id: string) =>
  unitId === null ? undefined : unitRows(house, unitId).where("submission.id", "=", id).executeTakeFirst();
