import { drain } from "#sync/drain.ts";
import { saveDraft } from "#sync/edit-draft.ts";
import { freshPace } from "#sync/judge.ts";
import type { Answer, Net, StoreTx } from "#sync/ports.ts";
import { pull } from "#sync/pull.ts";
import { releaseDraft } from "#sync/take-in-draft.ts";
import type { DraftFields, DraftKind } from "#domain/draft/draft-kind.ts";
import type { Op } from "#contract/ops.ts";
import type { DraftServer } from "#tests/unit/sync/simulation/draft-server.ts";
import { MemoryStore } from "#tests/unit/sync/simulation/memory-store.ts";
import { VirtualClock } from "#tests/unit/sync/simulation/virtual-clock.ts";

/** The draft that all devices write. */
export const DRAFT = "00000000-0000-7000-8000-500000000001";

export type DraftFault = "request" | "answer" | "late" | "twice";

/** One of a member's devices, with nothing between it and the server but the planned faults. */
export class DraftDevice {
  readonly store: MemoryStore;
  /** What becomes of the next requests. */
  readonly lost: DraftFault[] = [];
  /** Done while the request is under way. */
  meanwhile: () => Promise<void> = () => Promise.resolve();
  readonly #clock = new VirtualClock();

  #late: (readonly Op[])[] = [];

  constructor(
    device: number,
    public server: DraftServer,
    readonly kind: DraftKind,
  ) {
    this.store = new MemoryStore(device);
  }

  #net: Net = {
    isOffline: () => false,
    postOps: async (ops): Promise<Answer> => {
      const fault = this.lost.shift();
      for (const late of fault === "late" ? [] : this.#late.splice(0)) this.server.postOps(late);
      if (fault === "late") this.#late.push(ops);
      const answer = fault === "request" || fault === "late" ? undefined : this.server.postOps(ops);
      if (fault === "twice") this.server.postOps(ops);
      await this.meanwhile();
      return fault === "answer" || !answer ? { kind: "nothing" } : answer;
    },
    getChanges: async (cursor) => this.server.getChanges(cursor),
    putPhoto: () => Promise.reject(new Error("no photos here")),
  };

  do(work: (tx: StoreTx) => Promise<void>): Promise<void> {
    return this.store.transaction(work);
  }
  write = (fields: DraftFields, id = DRAFT) => this.do((tx) => saveDraft(tx, this.kind, id, fields));
  send = () => drain(this.#ports, freshPace(), true, new AbortController().signal);
  fetch = () => pull(this.#ports, new AbortController().signal);
  async sync(): Promise<void> {
    await this.send();
    await this.fetch();
  }
  async letGo(id = DRAFT): Promise<void> {
    this.store.held.delete(id);
    const record = this.store.contents.drafts.get(id);
    if (record) await this.do((tx) => releaseDraft(tx, record));
  }

  get #ports() {
    return { store: this.store, net: this.#net, clock: this.#clock };
  }
  get draft() {
    return this.store.contents.drafts.get(DRAFT);
  }
  get live() {
    return [...this.store.contents.drafts.values()].filter((record) => !record.deletedHere);
  }
  get copies() {
    return this.live.filter((record) => record.conflictOf !== null);
  }
  get entries() {
    return [...this.store.contents.outbox.values()];
  }
}
