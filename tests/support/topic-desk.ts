import { indexSubmissions } from "#server/similar/index-texts.ts";
import { gatherTopics } from "#server/topic-atlas/gather-topics.ts";
import { addPoint, addSignedIn, newReceipt } from "#tests/support/town.ts";
import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";

export interface Sent {
  /** Of the resident; without it nobody is known. */
  readonly phone?: string;
  readonly town?: string;
  readonly category?: string;
}

/** The office before the 图谱, residents who send, and the background reading by hand. */
export const openTopicDesk = async (server: TestServer) => {
  const { house, ask } = server;
  const { db, tenant } = house;
  const office = await addSignedIn(server, ["OFFICE"]);
  const pointByTown = new Map<string, string>();

  const pointIn = async (town = ""): Promise<string> => {
    const known = pointByTown.get(town);
    if (known) return known;
    const { id, code } = await addPoint(server);
    if (town) {
      await db
        .insertInto("town")
        .values({ tenant_id: tenant.id, id: town, name: `演示${town}镇`, sort: pointByTown.size })
        .execute();
      await db.updateTable("liaison_point").set({ town_id: town }).where("id", "=", id).execute();
    }
    pointByTown.set(town, code);
    return code;
  };

  const submit = async (text: string, { phone, town, category }: Sent = {}): Promise<string> => {
    const id = randomUUID();
    const json = {
      pointCode: await pointIn(town),
      text,
      receipt: newReceipt(),
      writtenAt: new Date().toISOString(),
      ...(category && { category }),
      ...(phone && { contact: { phone } }),
    };
    const answer = await ask("PUT", `/api/v1/submissions/${id}`, { json });
    if (answer.status !== 201) throw new Error(answer.text);
    // What the spam rules think of many letters within a second is not the question here.
    await db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
    return id;
  };

  /** Reads until nothing is left. */
  const read = async (): Promise<void> => {
    while ((await indexSubmissions(house)) + (await gatherTopics(house)) > 0);
  };

  const get = async (path: string) => (await ask("GET", `/api/v1/office/${path}`, { cookie: office.cookie })).json;
  const act = (id: string, json: object): Promise<Reply> =>
    ask("POST", `/api/v1/office/hot-topics/${id}/acts`, { json, cookie: office.cookie });
  const move = (id: string, json: object): Promise<Reply> =>
    ask("POST", `/api/v1/office/submissions/${id}/moves`, { json, cookie: office.cookie });

  return { office, submit, read, get, act, move };
};
