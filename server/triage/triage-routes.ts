import * as contract from "#contract/triage.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { photoHeaders } from "#server/photos/photo-headers.ts";
import { countSubmissions } from "#server/triage/count-submissions.ts";
import { exportSubmissions } from "#server/triage/export-submissions.ts";
import { listAssignees } from "#server/triage/list-assignees.ts";
import { listSubmissions } from "#server/triage/list-submissions.ts";
import { moveMany } from "#server/triage/move-many.ts";
import { moveSubmission } from "#server/triage/move-submission.ts";
import { readDetail } from "#server/triage/read-detail.ts";
import { readSubmissionPhoto } from "#server/triage/read-submission-photo.ts";
import { revealContact } from "#server/triage/reveal-contact.ts";

/** Endpoints of the office's inbox → use cases. */
export const mountTriageRoutes = (app: App, house: House): void => {
  mountReading(app, house);
  mountMoving(app, house);
};

const mountReading = (app: App, house: House): void => {
  mount(app, house, contract.listSubmissions, async ({ query: { cursor, limit, ...filter } }) => {
    const page = await listSubmissions(house, filter, { cursor, limit });
    return page.ok ? done({ status: 200, body: page.value }) : page;
  });

  mount(app, house, contract.countSubmissions, async ({ query }) =>
    done({ status: 200, body: await countSubmissions(house, query) }),
  );

  mount(app, house, contract.exportSubmissions, async ({ actor, params, query }) =>
    done({ status: 200, ...(await exportSubmissions(house, actor, params.format, query)) }),
  );

  mount(app, house, contract.getSubmission, async ({ actor, params }) => {
    const detail = await readDetail(house, actor, params.id);
    return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.getPhoto, async ({ params }) => {
    const bytes = await readSubmissionPhoto(house, params.id, params.sha256);
    return bytes ? done({ status: 200, body: bytes, headers: photoHeaders }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.listAssignees, async () => done({ status: 200, body: await listAssignees(house) }));
};

const mountMoving = (app: App, house: House): void => {
  mount(app, house, contract.moveSubmission, async ({ actor, params, body }) => {
    const moved = await moveSubmission(house, actor, params.id, body);
    if (!moved.ok) return moved;
    const detail = await readDetail(house, actor, params.id);
    return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.moveSubmissions, async ({ actor, body: { ids, ...body } }) =>
    done({ status: 200, body: await moveMany(house, actor, ids, body) }),
  );

  mount(app, house, contract.revealContact, async ({ actor, params, body }) => {
    const contact = await revealContact(house, actor, params.id, body.purpose);
    return contact.ok ? done({ status: 200, body: contact.value }) : contact;
  });
};
