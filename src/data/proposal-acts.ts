import type { Op } from "#contract/ops.ts";
import type { ProposalAct } from "#contract/proposals.ts";
import type { PersonDatabase } from "#data/database.ts";
import { enqueue } from "#data/enqueue.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { readUnderWay } from "#data/under-way.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { isFrozen } from "#sync/outbox.ts";

/** So long nobody hears of it: it can be taken back with `takeActBack`. */
const UNDO_MS = 8_000;

/**
 * Does something to a proposal; once resolved it is on this phone's disk, and goes by itself after some seconds. What it replaces and has
 * certainly not left (an answer that is now another one) goes. Gives the op's id. Rejects with SaveFailed. Waits for no network.
 */
export const actOnProposal = async (proposalId: string, act: ProposalAct): Promise<string> => {
  const opId = newId();
  await withDb((database) => {
    const { outbox, flights, meta, proposals } = database;
    return database.transaction("rw", [outbox, flights, meta, proposals], async () => {
      await dropReplaced(database, proposalId, act);
      if (act.act === "sign") await keepSignedText(database, proposalId);
      await enqueue(database, {
        opId,
        v: 1,
        entityId: proposalId,
        author: database.accountId,
        clientAt: shanghaiIso(new Date()),
        kind: "proposal.act",
        payload: act,
      });
      await outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
    });
  });
  wakeSync();
  return opId;
};

const keepSignedText = async ({ proposals }: PersonDatabase, proposalId: string): Promise<void> => {
  const server = (await proposals.get(proposalId))?.server;
  if (!server) return;
  const { title, situation, analysis, suggestions } = server;
  await proposals.update(proposalId, { signedText: { title, situation, analysis, suggestions } });
};

const dropReplaced = async (database: PersonDatabase, proposalId: string, act: ProposalAct): Promise<void> => {
  const entries = await database.outbox.where("entityId").equals(proposalId).toArray();
  const underWay = await readUnderWay(database);
  const replaced = entries.filter(
    (entry) => entry.state !== "ACCEPTED" && !isFrozen(entry, underWay) && isAbout(entry.op, act),
  );
  await database.outbox.bulkDelete(replaced.map((entry) => entry.opId));
};

/** Whether an op answers the same question. */
const isAbout = ({ kind, payload }: Op, act: ProposalAct): boolean =>
  kind === "proposal.act" && subjectOf(payload) === subjectOf(act);

/** What is asked: signing and declining answer one question; each contact, promise and wish to meet is one of its own. */
const subjectOf = (act: ProposalAct): string => {
  switch (act.act) {
    case "sign":
    case "decline":
      return "cosigning";
    case "answerContact":
      return act.contactId;
    case "answerPromise":
      return act.commitmentId;
    case "askMeeting":
      return act.requestId;
    case "evaluate":
      return `evaluate ${act.round}`;
    default:
      return act.act;
  }
};
