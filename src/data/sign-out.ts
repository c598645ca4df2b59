import { closePersonDatabase, currentDatabase } from "#data/database.ts";
import { signOut } from "#data/session.ts";
import { stopSync } from "#data/sync-engine.ts";
import { readSyncFacts } from "#data/sync-status.ts";
import { withDb } from "#data/with-database.ts";
import { finishWipes, noteWipe } from "#data/wipes.ts";
import { wordsOfOp } from "#sync/words-of-op.ts";

/** How much would be lost by signing out now: everything unsent, refused ones included. */
export const countUnsent = async (): Promise<number> => (currentDatabase() ? (await withDb(readSyncFacts)).unsent : 0);

/** All unsent words as one text to be saved elsewhere, oldest first. */
export const exportUnsentText = (): Promise<string> =>
  withDb(async (database) => {
    const entries = await database.outbox.where("[state+order]").between(["PARKED", 0], ["QUEUED", Infinity]).toArray();
    return entries
      .toSorted((a, b) => a.order - b.order)
      .map(({ op }) =>
        op.kind === "submission.put"
          ? `${op.clientAt} 联系点 ${op.payload.pointCode}\n${op.payload.text}`
          : `${op.clientAt}\n${wordsOfOp(op)}`,
      )
      .join("\n\n————\n\n");
  });

/**
 * Signs out: the session ends here and in every tab, on the server as soon as it can be reached, and everything of this person leaves the phone,
 * drafts included. Only a sign-out that the person chose calls this; an expired session never does.
 */
export const leavePhone = async (): Promise<void> => {
  const database = currentDatabase();
  // Written down first: should the page die now, the next start finishes it.
  if (database) noteWipe({ name: database.name, accountId: database.accountId });
  const farewell = signOut();
  await stopSync();
  closePersonDatabase();
  await finishWipes();
  await farewell;
};
