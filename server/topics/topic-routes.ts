import * as contract from "#contract/topics.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { saveTopic, setTopicWithdrawn } from "#server/topics/save-topic.ts";
import { sql } from "kysely";
import type { z } from "zod";

/** Endpoints of 参考选题 → use cases. */
export const mountTopicRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listTopics, async () => done({ status: 200, body: { items: await readTopics(house) } }));

  mount(app, house, contract.saveTopic, async ({ actor, params, body }) => {
    await saveTopic(house, actor, params.id, body);
    return done({ status: 204 });
  });

  mount(app, house, contract.withdrawTopic, async ({ actor, params, body }) =>
    (await setTopicWithdrawn(house, actor, params.id, body.withdrawn))
      ? done({ status: 204 })
      : refused<Refusal>({ kind: "not-found" }),
  );
};

const readTopics = async ({ db, tenant }: House): Promise<z.infer<typeof contract.TopicView>[]> => {
  const { rows } = await sql<z.infer<typeof contract.TopicView>>`
    select t.id, t.year, t.title, t.background, t.source, t.withdrawn_at is not null as "isWithdrawn",
      (select count(*)::int from proposal p where p.tenant_id = t.tenant_id and p.topic_id = t.id
        and p.serial_no is not null) as proposals
    from topic_reference t where t.tenant_id = ${tenant.id} order by t.year desc, t.sort, t.id`.execute(db);
  return rows;
};
