import { enqueued, type OutboxEntry, requeued } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { StoreTx } from "#sync/ports.ts";
import type { Op } from "#contract/ops.ts";
import { keepByHand } from "#tests/unit/sync/model/keep-by-hand.ts";
import type { Phone } from "#tests/unit/sync/model/phone.ts";
import type { Step } from "#tests/unit/sync/model/steps.ts";
import type { World } from "#tests/unit/sync/model/world.ts";

/** Something that a person did and that their phone said it had kept. */
export interface Tap {
  readonly account: string;
  readonly phone: number;
  readonly opId: string;
  readonly entityId: string;
  readonly kind: Op["kind"];
  readonly words: string;
  readonly receipt?: string;
  readonly photos: readonly string[];
  readonly isRefused: boolean;
}

const AT = "2026-01-01T08:00:00+08:00";
const uuid = (kind: number, n: number) => `00000000-0000-7000-8000-${kind}${String(n).padStart(11, "0")}`;

/** What people do with their phones; nothing counts as done that the phone did not keep. */
export class Person {
  readonly taps: Tap[] = [];
  /** Ops that somebody sent again by hand: they go when the person says so. */
  readonly sentAgain = new Set<string>();
  #count = 0;

  constructor(readonly world: World) {}

  isTyping(step: Step): boolean {
    return step.do === "submit" || step.do === "answer" || step.do === "withdraw" || step.do === "ask to meet";
  }

  /** Whether a step was a person's. */
  async take(step: Step): Promise<boolean> {
    if (!("phone" in step)) return false;
    const phone = this.world.phones[step.phone]!;
    switch (step.do) {
      case "submit":
        await this.#submit(phone, step.isRefused, step.photos);
        return true;
      case "answer":
        await this.#answer(phone, step.place);
        return true;
      case "withdraw":
        await this.#withdraw(phone, step.place);
        return true;
      case "ask to meet":
        await this.#askToMeet(phone, step.place);
        return true;
      case "retry refused":
        await this.retryRefused(phone, () => true);
        return true;
      default:
        return false;
    }
  }

  /** 现在重试 on what was refused. */
  async retryRefused(phone: Phone, isMeant: (entry: OutboxEntry) => boolean): Promise<void> {
    const { entries } = await phone.stores.get(phone.account)!.read();
    const refused = entries.filter((entry) => entry.state === "PARKED" && isMeant(entry));
    if (refused.length === 0) return;
    if (!(await keepByHand(phone, (tx) => tx.writeEntries(refused.map(requeued))))) return;
    for (const entry of refused) this.sentAgain.add(entry.opId);
    phone.wake(true);
  }

  async #submit(phone: Phone, isRefused: boolean, photoCount: number): Promise<void> {
    const words = `${isRefused ? "refused" : "words"} ${++this.#count}`;
    const receipt = `R${this.#count}`;
    const photos = Array.from({ length: photoCount }, (_, index) => `hash ${this.#count}.${index}`);
    const id = uuid(1, this.#count);
    const payload = { pointCode: "K7Q2MX", text: words, receipt, writtenAt: AT };
    const put = { kind: "submission.put", payload: { ...payload, ...(photoCount > 0 ? { photos } : {}) } } as const;
    await this.#tap(phone, { entityId: id, words, receipt, photos, isRefused }, put, async (tx) => {
      await tx.writeSubmissions([{ id, mine: put.payload, generation: 0, at: AT }]);
      for (const photo of photos.map((sha256) => photoOf(id, sha256)))
        await phone.stores.get(phone.account)!.keepBytes(tx, photo, new ArrayBuffer(1));
    });
  }

  /** Answers something that was transferred to whoever holds the phone, as far as the phone knows. */
  async #answer(phone: Phone, place: number): Promise<void> {
    const { submissions } = await phone.stores.get(phone.account)!.read();
    const assigned = submissions.filter((record) => record.server?.assigned).map((record) => record.id);
    const entityId = assigned[place % Math.max(1, assigned.length)];
    if (!entityId) return;
    const words = `answer ${++this.#count}`;
    const answer = { kind: "submission.answer", payload: { note: words } } as const;
    await this.#tap(phone, { entityId, words, photos: [], isRefused: false }, answer);
  }

  async #withdraw(phone: Phone, place: number): Promise<void> {
    const { submissions } = await phone.stores.get(phone.account)!.read();
    const own = submissions.filter((record) => record.mine || record.server?.assigned === false);
    const entityId = own[place % Math.max(1, own.length)]?.id;
    if (!entityId) return;
    this.#count++;
    const withdrawal = { kind: "submission.withdraw", payload: {} } as const;
    await this.#tap(phone, { entityId, words: `withdrawn ${entityId}`, photos: [], isRefused: false }, withdrawal);
  }

  /** Does something to a proposal that the phone knows. */
  async #askToMeet(phone: Phone, place: number): Promise<void> {
    const { proposals } = await phone.stores.get(phone.account)!.read();
    const known = proposals.filter((record) => record.server);
    const entityId = known[place % Math.max(1, known.length)]?.id;
    if (!entityId) return;
    const words = `wish ${++this.#count}`;
    const payload = { act: "askMeeting", requestId: uuid(9, this.#count), wish: words } as const;
    const tap = { entityId, words, photos: [], isRefused: false };
    await this.#tap(phone, tap, { kind: "proposal.act", payload });
  }

  async #tap(
    phone: Phone,
    tap: Pick<Tap, "entityId" | "words" | "receipt" | "photos" | "isRefused">,
    what: Pick<Extract<Op, { kind: "submission.put" }>, "kind" | "payload"> | Pick<Op, "kind" | "payload">,
    besides: (tx: StoreTx) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const opId = uuid(3, this.#count);
    const { account } = phone;
    const op = { opId, v: 1, entityId: tap.entityId, author: account, clientAt: AT, ...what } as Op;
    const isKept = await keepByHand(phone, async (tx) => {
      await besides(tx);
      await tx.writeEntries([enqueued(op, await tx.nextOrder())]);
    });
    if (!isKept) return;
    this.taps.push({ ...tap, account, phone: phone.number, opId, kind: op.kind });
    this.world.tally.did(nameByKind[op.kind]);
    this.world.tally.did("photos", tap.photos.length);
    phone.wake();
  }
}

const nameByKind: Record<Op["kind"], string> = {
  "submission.put": "submissions",
  "submission.answer": "answers",
  "submission.giveBack": "returns to the office",
  "submission.withdraw": "withdrawals",
  "draft.put": "draft edits",
  "draft.delete": "draft deletions",
  "proposal.invite": "invitations to cosign",
  "proposal.submit": "proposals",
  "proposal.act": "acts on proposals",
  "meeting.act": "acts on meetings",
  "meeting.checkIn": "check-ins",
  "opinion.submit": "reports handed in",
  "opinion.act": "acts on reports",
  "duty.act": "acts on the ledger",
  "inquiry.act": "acts on inquiries",
};

const photoOf = (submissionId: string, sha256: string): PhotoRecord => ({
  submissionId,
  sha256,
  type: "image/jpeg",
  width: 1,
  height: 1,
  state: "WAITING",
  tries: 0,
  nextAt: 0,
});
