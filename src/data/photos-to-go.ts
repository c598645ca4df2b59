import type { PersonDatabase } from "#data/database.ts";

/** Submissions whose words the server has and whose photos it has not: the ids, each once. */
export const readPhotosToGo = async ({ outbox, photos }: PersonDatabase): Promise<string[]> => {
  const waiting = await photos.where("state").equals("WAITING").toArray();
  if (waiting.length === 0) return [];
  const ids = [...new Set(waiting.map((photo) => photo.submissionId))];
  const entries = await outbox.where("entityId").anyOf(ids).toArray();
  const unsent = new Set(entries.filter((entry) => entry.state !== "ACCEPTED").map((entry) => entry.entityId));
  return ids.filter((id) => !unsent.has(id));
};
