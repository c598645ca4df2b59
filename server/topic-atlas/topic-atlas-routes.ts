import * as contract from "#contract/hot-topics.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { actOnTopic } from "#server/topic-atlas/act-on-topic.ts";
import { listTopics } from "#server/topic-atlas/list-topics.ts";
import { readAtlas } from "#server/topic-atlas/read-atlas.ts";
import { findStanding, readMembers, readTopic } from "#server/topic-atlas/read-topic.ts";

/** 社情民意图谱: hot topics, what staff does to them, and the district by topic, town and month. */
export const mountTopicAtlasRoutes = (app: App, house: House): void => {
  const { db, tenant } = house;

  mount(app, house, contract.listHotTopics, async ({ query }) =>
    done({ status: 200, body: { items: await listTopics(house, query) } }),
  );

  mount(app, house, contract.getHotTopic, async ({ params }) => {
    const id = await findStanding(db, tenant.id, params.id);
    const topic = id && (await readTopic(db, house, id));
    if (!topic) return refused({ kind: "not-found" });
    return done({ status: 200, body: { ...topic, members: await readMembers(db, tenant.id, topic.id) } });
  });

  mount(app, house, contract.actOnTopic, async ({ actor, params, body }) => {
    const acted = await actOnTopic(house, actor, params.id, body);
    return acted.ok ? done({ status: 200, body: acted.value }) : acted;
  });

  mount(app, house, contract.getAtlas, async ({ query }) => done({ status: 200, body: await readAtlas(house, query) }));
};
