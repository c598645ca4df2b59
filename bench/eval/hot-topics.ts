import { type EvalHouse, submissionId } from "#bench/eval/eval-house.ts";
import type { Figure } from "#bench/eval/figure.ts";
import type { Message } from "#bench/eval/read-folder.ts";
import { encryptContact } from "#server/submissions/contact-cipher.ts";
import { gatherTopics } from "#server/topic-atlas/gather-topics.ts";
import { listTopics } from "#server/topic-atlas/list-topics.ts";
import { readMembers } from "#server/topic-atlas/read-topic.ts";
import { createHash } from "node:crypto";

const TOP = 10;

/** The hottest topics of the messages, each user a person by a phone of their own: how many of the ten first are one person's by the messages' own users, and the two first. */
export const measureHotTopics = async ({ house, messageById }: EvalHouse): Promise<Figure[]> => {
  await leavePhones(house, [...messageById.values()]);
  while ((await gatherTopics(house)) > 0);
  const topics = await listTopics(house, { limit: String(TOP) });
  const peopleByTopic = await Promise.all(
    topics.map(async ({ id }) => {
      const members = await readMembers(house.db, house.tenant.id, id);
      return new Set(members.map(({ submissionId: member }) => messageById.get(member)?.user)).size;
    }),
  );
  return [
    { metric: "hot-one-person-in-top10", value: peopleByTopic.filter((people) => people < 2).length, n: topics.length },
    {
      metric: "hot-top2",
      value: topics.slice(0, 2).map(({ name, people }) => ({ name, people })),
      n: messageById.size,
    },
  ];
};

const leavePhones = (house: EvalHouse["house"], messages: readonly Message[]): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    for (const message of messages) {
      const id = submissionId(message.id);
      await tx
        .updateTable("submission")
        .set({ contact: encryptContact(house.keys, id, { phone: phoneOf(message.user) }) })
        .where("id", "=", id)
        .execute();
    }
  });

/** An invented number, always the same for one user. */
const phoneOf = (user: string): string =>
  `1${(createHash("sha256").update(`phone ${user}`).digest().readBigUInt64BE() % 10_000_000_000n).toString().padStart(10, "0")}`;
