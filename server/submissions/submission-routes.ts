import { getChallenge, getReceipt, putSubmission } from "#contract/submissions.ts";
import { may } from "#domain/account/roles.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { makeChallenge } from "#server/spam/challenge.ts";
import { isWorkAskedFor } from "#server/spam/judge-submission.ts";
import { readReceipt } from "#server/submissions/read-receipt.ts";
import { receiveSubmission } from "#server/submissions/receive-submission.ts";

/** Endpoints of submissions and receipts → use cases. */
export const mountSubmissionRoutes = (app: App, house: House): void => {
  mount(app, house, putSubmission, async ({ params, body, actor, address, header }) => {
    const author = actor && may(actor.roles, "submission.submitAsMember") ? actor.accountId : null;
    const circumstances = author
      ? undefined
      : {
          address,
          proofOfWork: header("proof-of-work"),
          honeypot: header("form-signal") === "honeypot",
          filledInMs: undefined,
        };
    const received = await receiveSubmission(house, { id: params.id, body, author }, circumstances);
    return received.ok ? done({ status: received.value.isNew ? 201 : 200, body: received.value.accepted }) : received;
  });

  mount(app, house, getReceipt, async ({ params, address }) => {
    const view = await readReceipt(house, params.receipt, address);
    return view.ok ? done({ status: 200, body: view.value }) : view;
  });

  mount(app, house, getChallenge, async ({ address, query }) => {
    const challenge = isWorkAskedFor(house, address, query.point) ? { ...(await makeChallenge(house)) } : null;
    return done({ status: 200, body: { challenge } });
  });
};
