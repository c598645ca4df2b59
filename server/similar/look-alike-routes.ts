import * as contract from "#contract/similar-submissions.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { findLikeTopics } from "#server/similar/find-like-topics.ts";
import { listLikeOpinions } from "#server/similar/list-like-opinions.ts";
import { listLikeSubmissions } from "#server/similar/list-like-submissions.ts";
import { suggestForSubmission } from "#server/similar/suggest-for-submission.ts";
import { deleteVoice, listVoices, putVoice } from "#server/similar/voices.ts";

/** Look-alikes and suggestions for the office; topics and 也是我 for members, who never read residents' words. */
export const mountLookAlikeRoutes = (app: App, house: House): void => {
  mountForOffice(app, house);
  mountForMembers(app, house);
};

const mountForOffice = (app: App, house: House): void => {
  mount(app, house, contract.listLikeSubmissions, async ({ params }) => {
    const body = await listLikeSubmissions(house, params.id);
    return body ? done({ status: 200, body }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.suggestForSubmission, async ({ params }) => {
    const body = await suggestForSubmission(house, params.id);
    return body ? done({ status: 200, body }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.listLikeOpinions, async ({ params }) => {
    const body = await listLikeOpinions(house, params.id);
    return body ? done({ status: 200, body }) : refused({ kind: "not-found" });
  });
};

const mountForMembers = (app: App, house: House): void => {
  mount(app, house, contract.findLikeTopics, async ({ actor, body }) => {
    const items = await findLikeTopics(house, actor.accountId, body.text);
    return items.ok ? done({ status: 200, body: { items: items.value } }) : items;
  });

  mount(app, house, contract.putVoice, async ({ actor, params }) => {
    const topic = await putVoice(house, actor, params.id);
    return topic ? done({ status: 200, body: topic }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.deleteVoice, async ({ actor, params }) =>
    (await deleteVoice(house, actor, params.id)) ? done({ status: 204 }) : refused({ kind: "not-found" }),
  );

  mount(app, house, contract.listVoices, async ({ actor }) =>
    done({ status: 200, body: { items: await listVoices(house, actor) } }),
  );
};
