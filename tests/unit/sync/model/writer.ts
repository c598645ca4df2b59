import { DRAFT_KINDS, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { draftOf } from "#sync/draft-of.ts";
import { deleteDraft, resolveConflict, restoreDraft, saveDraft } from "#sync/edit-draft.ts";
import type { StoreTx } from "#sync/ports.ts";
import { releaseDraft } from "#sync/take-in-draft.ts";
import { keepByHand } from "#tests/unit/sync/model/keep-by-hand.ts";
import type { Phone } from "#tests/unit/sync/model/phone.ts";
import type { Step } from "#tests/unit/sync/model/steps.ts";
import type { World } from "#tests/unit/sync/model/world.ts";

type DraftStep = Extract<Step, { readonly draft: number }>;
type Values = DraftFields;

/** Every second draft is a proposal, from its first word on. */
const kindOf = (id: string): DraftKind => DRAFT_KINDS[Number(id.slice(-11)) % DRAFT_KINDS.length] ?? "report";

const draftId = (n: number) => `00000000-0000-7000-8000-6${String(n).padStart(11, "0")}`;

/** What people write into their drafts, and what they let go of with their eyes on it. */
export class Writer {
  /** Every value ever typed and kept. */
  readonly typed = new Set<string>();
  /** Values that somebody replaced, deleted or gave up who had them on the screen. */
  readonly letGo = new Set<string>();
  #count = 0;

  constructor(readonly world: World) {}

  /** Whether a step was one of writing. */
  async take(step: Step): Promise<boolean> {
    if (!("draft" in step)) return false;
    const phone = this.world.phones[step.phone]!;
    const { drafts } = await phone.stores.get(phone.account)!.read();
    const found = drafts.filter(fitsTo(step))[step.draft % Math.max(1, drafts.filter(fitsTo(step)).length)];
    if (found) await this.#act(phone, found.id, step);
    else if (step.do === "type") await this.#act(phone, draftId(++this.#count), step);
    return true;
  }

  /** A page that starts meets what waited for the cursor of one that is gone. */
  async tidy(phone: Phone): Promise<void> {
    phone.held.clear();
    const { drafts, entries } = await phone.stores.get(phone.account)!.read();
    const refused = new Set(entries.filter((entry) => entry.state === "PARKED").map((entry) => entry.entityId));
    for (const { id, ahead } of drafts) if (ahead || refused.has(id)) await keepByHand(phone, (tx) => release(tx, id));
  }

  async #act(phone: Phone, id: string, step: DraftStep): Promise<void> {
    switch (step.do) {
      case "type":
        return this.#type(phone, id, step);
      case "delete draft":
        phone.held.delete(id);
        return this.#drop(phone, "draft deletions", async (tx) => {
          const { fields } = (await draftOf(tx, id))!;
          await deleteDraft(tx, id);
          return fields;
        });
      case "take deletion back":
        return this.#drop(phone, "deletions taken back", async (tx) => void (await restoreDraft(tx, id)));
      case "decide conflict":
        return this.#drop(phone, "conflicts decided", (tx) => decide(tx, id, step.choice));
      case "cursor in":
        return void phone.held.add(id);
      case "cursor out":
        phone.held.delete(id);
        await keepByHand(phone, (tx) => release(tx, id));
        return phone.wake();
    }
  }

  async #type(phone: Phone, id: string, step: Extract<DraftStep, { do: "type" }>): Promise<void> {
    const news = `${step.what === "refused" ? "refused" : "text"} ${++this.#count}`;
    const value = { news, refused: news, same: "the same words", nothing: "" }[step.what];
    const notBefore = step.pauses ? phone.now() + 2_000 : 0;
    let before: string | undefined;
    const isKept = await keepByHand(phone, async (tx) => {
      before = (await draftOf(tx, id))?.fields[step.field];
      await saveDraft(tx, kindOf(id), id, { [step.field]: value }, notBefore);
    });
    if (!isKept) return;
    this.world.tally.did("draft edits");
    if (before && before !== value) this.letGo.add(before);
    if (value === news) this.typed.add(value);
    phone.wake();
  }

  /** Something after which the values that `work` gives are wanted no more. */
  async #drop(phone: Phone, what: string, work: (tx: StoreTx) => Promise<Values | void>): Promise<void> {
    const dropped: string[] = [];
    const isKept = await keepByHand(phone, async (tx) => void dropped.push(...Object.values((await work(tx)) ?? {})));
    if (!isKept) return;
    this.world.tally.did(what);
    for (const value of dropped) this.letGo.add(value);
    phone.wake();
  }
}

/** Which drafts a step can mean: those that the screen offers for it. */
const fitsTo = (step: DraftStep) => (record: DraftRecord) => {
  if (step.do === "take deletion back") return record.deletedHere;
  return !record.deletedHere && (step.do !== "decide conflict" || record.conflictOf !== null);
};

const release = async (tx: StoreTx, id: string): Promise<void> => {
  const record = await draftOf(tx, id);
  if (record) await releaseDraft(tx, record);
};

/** Gives the values of the side that was given up and that stand on the other one no more. */
const decide = async (tx: StoreTx, copyId: string, choice: "mine" | "theirs" | "both"): Promise<Values> => {
  const copy = (await draftOf(tx, copyId))!;
  const main = copy.conflictOf ? await draftOf(tx, copy.conflictOf.draftId) : undefined;
  await resolveConflict(tx, copyId, choice);
  if (choice === "both" || !main || main.deletedHere) return choice === "theirs" ? copy.fields : {};
  if (areFieldsEqual(copy.fields, main.fields)) return {};
  const [gone, kept] = choice === "mine" ? [main.fields, copy.fields] : [copy.fields, main.fields];
  const stands = new Set(Object.values(kept));
  return Object.fromEntries(Object.entries(gone).filter(([, value]) => !stands.has(value)));
};
