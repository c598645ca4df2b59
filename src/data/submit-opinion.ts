import type { OpinionBody, OpinionView } from "#contract/opinions.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { noteHold } from "#data/held-drafts.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { otherAuthorLine } from "#domain/report/other-authors.ts";
import { emptyReport, type ReportFields } from "#domain/report/report-draft.ts";
import { deleteDraft, saveDraft } from "#sync/edit-draft.ts";
import { handIn } from "#sync/hand-in.ts";
import type { StoreTx } from "#sync/ports.ts";

/**
 * Hands the report in: one transaction takes the draft off this phone and puts its words into the outbox. Save what is being typed first.
 * Gives the op's id. Rejects with SaveFailed. Waits for no network.
 */
export const submitOpinion = (draftId: string, body: OpinionBody): Promise<string> => {
  noteHold(draftId, null);
  return writing((tx) => handIn(tx, draftId, { kind: "opinion.submit", payload: { body } }));
};

/**
 * The same where the report of this draft was handed in from another device: the words that only this phone has go as a report of their own,
 * whose id is given. Nothing is handed in twice.
 */
export const submitAsAnother = async (draftId: string, body: OpinionBody): Promise<string> => {
  noteHold(draftId, null);
  const id = newId();
  await writing(async (tx) => {
    await handIn(tx, id, { kind: "opinion.submit", payload: { body } });
    await deleteDraft(tx, draftId);
  });
  return id;
};

/** A report that came back (退回修改) becomes a draft of the same id, to be handed in anew. Words already written into it stay. */
export const reviseOpinion = (opinion: OpinionView): Promise<void> =>
  writing(async (tx) => {
    const [known] = await tx.drafts([opinion.id]);
    if (!known || known.deletedHere) await saveDraft(tx, "report", opinion.id, fieldsOfView(opinion));
  });

/** A report draft that begins with these words. Gives its id. Rejects with SaveFailed. */
export const beginReportFrom = async (fields: Partial<ReportFields>): Promise<string> => {
  const id = newId();
  await writing((tx) => saveDraft(tx, "report", id, fields as Record<string, string>));
  return id;
};

const fieldsOfView = (opinion: OpinionView): ReportFields => {
  const others = opinion.authors.filter(({ place, hasLeft }) => place > 1 && !hasLeft);
  return {
    ...emptyReport,
    title: opinion.title,
    situation: opinion.situation,
    analysis: opinion.analysis,
    suggestions: opinion.suggestions,
    category: opinion.category ?? "",
    source: opinion.source,
    sourceName: opinion.sourceName,
    coAuthors: others.flatMap(({ memberId }) => memberId ?? []).join("\n"),
    otherAuthors: others
      .filter(({ memberId }) => memberId === null)
      .map(otherAuthorLine)
      .join("\n"),
  };
};

/** One action, one transaction; then the engine is woken. */
const writing = async <T>(work: (tx: StoreTx) => Promise<T>): Promise<T> => {
  const result = await withDb((database) => createDexieStore(database).transaction(work));
  wakeSync();
  return result;
};
