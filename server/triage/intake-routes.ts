import * as contract from "#contract/intake.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { enterSubmission } from "#server/triage/enter-submission.ts";
import { groupSubmissions } from "#server/triage/group-submissions.ts";
import { listOverdue } from "#server/triage/list-overdue.ts";
import { moveGroup } from "#server/triage/move-group.ts";
import { readDetail } from "#server/triage/read-detail.ts";
import { readGroup } from "#server/triage/read-group.ts";
import { setCategory } from "#server/triage/set-category.ts";
import { ungroup } from "#server/triage/ungroup.ts";

/** Endpoints of the intake desk beyond one item: entries by staff, groups of look-alikes, what is late. */
export const mountIntakeRoutes = (app: App, house: House): void => {
  mount(app, house, contract.enterSubmission, async ({ actor, params, body }) => {
    const entered = await enterSubmission(house, actor, params.id, body);
    return entered.ok ? done({ status: entered.value.isNew ? 201 : 200, body: entered.value.accepted }) : entered;
  });

  mount(app, house, contract.setSubmissionCategory, async ({ actor, params, body }) => {
    const set = await setCategory(house, actor, params.id, body.category);
    if (!set.ok) return set;
    const detail = await readDetail(house, actor, params.id);
    return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.listOverdueSubmissions, async () => done({ status: 200, body: await listOverdue(house) }));

  mount(app, house, contract.putSubmissionGroup, async ({ actor, params, body }) => {
    const grouped = await groupSubmissions(house, actor, params.id, body);
    return grouped.ok ? done({ status: grouped.value.isNew ? 201 : 200, body: grouped.value.group }) : grouped;
  });

  mount(app, house, contract.getSubmissionGroup, async ({ params }) => {
    const group = await readGroup(house, params.id);
    return group ? done({ status: 200, body: group }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.deleteSubmissionGroup, async ({ actor, params }) => {
    const apart = await ungroup(house, actor, params.id);
    return apart.ok ? done({ status: 204 }) : apart;
  });

  mount(app, house, contract.leaveSubmissionGroup, async ({ actor, params }) => {
    const apart = await ungroup(house, actor, params.id, params.submissionId);
    return apart.ok ? done({ status: 204 }) : apart;
  });

  mount(app, house, contract.moveSubmissionGroup, async ({ actor, params, body }) => {
    const moved = await moveGroup(house, actor, params.id, body);
    return moved.ok ? done({ status: 200, body: moved.value }) : moved;
  });
};
