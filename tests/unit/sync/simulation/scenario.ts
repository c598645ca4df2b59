import { createEngine, type Engine } from "#sync/engine.ts";
import { enqueued } from "#sync/outbox.ts";
import type { Net, Store, StoreTx } from "#sync/ports.ts";
import type { Op } from "#contract/ops.ts";
import { FaultyNet, type RequestFault } from "#tests/unit/sync/simulation/faulty-net.ts";
import { SimulatedServer } from "#tests/unit/sync/simulation/simulated-server.ts";
import { VirtualClock } from "#tests/unit/sync/simulation/virtual-clock.ts";

export type StoreFault = "dies-before-commit" | "dies-after-commit" | "fails-once";

export type Step =
  | { readonly do: "write"; readonly entity: number; readonly refused: boolean }
  | { readonly do: "wake"; readonly hurry: boolean }
  | { readonly do: "pass"; readonly milliseconds: number }
  | { readonly do: "request-fault"; readonly fault: RequestFault }
  | { readonly do: "store-fault"; readonly fault: StoreFault }
  | { readonly do: "offline" | "online" | "expire" | "sign-in" | "small-batches" | "second-tab" | "forget-cursors" };

/** How a mutant is made: the engine's ports, wrapped. */
export interface Mutation {
  net?(net: Net): Net;
  store?(store: Store): Store;
}

export interface Written {
  readonly opId: string;
  readonly entityId: string;
  readonly words: string;
  readonly refused: boolean;
}

/** Everything a run leaves behind to be judged. */
export interface Aftermath {
  readonly server: SimulatedServer;
  readonly store: Store;
  readonly written: readonly Written[];
  /** opIds that left the phone without the store knowing of it (R1). */
  readonly unrecorded: readonly string[];
}

const uuid = (kind: number, n: number) => `00000000-0000-7000-8000-${kind}${String(n).padStart(11, "0")}`;

class PageDied extends Error {}

/** A phone, its tabs and its server live through the steps; then everything heals and the queue gets seven minutes. */
export const live = async (steps: readonly Step[], store: Store, mutation: Mutation = {}): Promise<Aftermath> => {
  const phone = new Phone(store, mutation);
  for (const step of steps) await phone.take(step);
  await phone.heal();
  return { server: phone.server, store, written: phone.written, unrecorded: phone.unrecorded };
};

class Phone {
  readonly server = new SimulatedServer();
  readonly written: Written[] = [];
  readonly unrecorded: string[] = [];
  readonly #clock = new VirtualClock();
  readonly #net = new FaultyNet(this.server);
  #storeFaults: StoreFault[] = [];
  #tabs: { engine: Engine; page: { isAlive: boolean } }[] = [];
  #order = 0;

  constructor(
    readonly store: Store,
    readonly mutation: Mutation,
  ) {
    this.#net.killPage = () => this.#tabs.forEach((tab) => (tab.page.isAlive = false));
    this.#openTab();
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case "write":
        await this.#write(step.entity, step.refused);
        break;
      case "wake":
        this.#tabs.forEach((tab) => tab.engine.wake(step.hurry));
        break;
      case "pass":
        await this.#clock.advance(step.milliseconds, () => this.#rest());
        break;
      case "request-fault":
        this.#net.planned.push(step.fault);
        break;
      case "store-fault":
        this.#storeFaults.push(step.fault);
        break;
      case "second-tab":
        if (this.#tabs.length < 2) this.#openTab();
        break;
      default:
        this.#turn(step.do);
    }
    // A write is followed at once by the next step: work goes on while the person types.
    if (step.do !== "write") await this.#rest();
  }

  async heal(): Promise<void> {
    this.#net.planned.length = 0;
    this.#storeFaults.length = 0;
    this.#turn("online");
    this.#turn("sign-in");
    await this.#rest();
    this.#tabs.forEach((tab) => tab.engine.wake(true));
    await this.#rest();
    await this.#clock.advance(400_000, () => this.#rest());
    this.#tabs.forEach((tab) => tab.engine.stop());
  }

  #turn(what: Extract<Step, { do: "offline" | "online" | "expire" | "sign-in" | string }>["do"]): void {
    if (what === "offline" || what === "online") this.#net.offline = what === "offline";
    if (what === "expire" || what === "sign-in") this.server.isSignedOut = what === "expire";
    if (what === "small-batches") this.server.mostOps = 2;
    if (what === "forget-cursors") this.server.forgetCursors();
  }

  /** Even entities are new submissions, odd ones get one answer after the other. */
  async #write(entity: number, refused: boolean): Promise<void> {
    const order = ++this.#order;
    const words = `${refused ? "refused" : "words"} ${order}`;
    const isPut = entity % 2 === 0;
    const entityId = isPut ? uuid(1, order) : uuid(2, entity);
    const op = opOf(uuid(3, order), entityId, words, isPut);
    try {
      await this.store.transaction((tx) => tx.writeEntries([enqueued(op, order)]));
    } catch {
      return;
    }
    this.written.push({ opId: op.opId, entityId, words, refused });
    this.#tabs.forEach((tab) => tab.engine.wake());
  }

  #openTab(): void {
    const page = { isAlive: true };
    const net = this.mutation.net?.(this.#net) ?? this.#net;
    const watched: Net = {
      ...net,
      postOps: async (ops, signal) => {
        this.unrecorded.push(...(await this.#unrecordedOf(ops)));
        return net.postOps(ops, signal);
      },
    };
    const store = this.mutation.store?.(this.store) ?? this.store;
    const engine = createEngine({
      net: watched,
      store: this.#failing(store, page),
      clock: this.#clock,
      lock: { tryRun: (work) => work().then(() => true) },
      onFault: (error) => {
        if (!(error instanceof PageDied)) throw error;
      },
    });
    this.#tabs.push({ engine, page });
    engine.wake(true);
  }

  /** Ops that no flight names and that no earlier try has made doubtful; another tab may have recovered or settled them meanwhile. */
  #unrecordedOf(ops: readonly Op[]): Promise<string[]> {
    return this.store.transaction(async (tx) => {
      const named = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
      const entries = await tx.entries(ops.map((op) => op.opId));
      const isKnown = (index: number) => (entries[index]?.tries ?? 1) > 0 || entries[index]?.state !== "QUEUED";
      return ops.map((op) => op.opId).filter((opId, index) => !named.has(opId) && !isKnown(index));
    });
  }

  /** The store as one page sees it: nothing comes from it once the page is dead. */
  #failing(store: Store, page: { isAlive: boolean }): Store {
    return {
      transaction: async <T>(work: (tx: StoreTx) => Promise<T>): Promise<T> => {
        const fault = this.#storeFaults.shift();
        if (fault === "dies-before-commit") page.isAlive = false;
        if (!page.isAlive || fault === "fails-once") throw new PageDied();
        const result = await store.transaction((tx) => {
          if (!page.isAlive) throw new PageDied();
          return work(tx);
        });
        if (fault === "dies-after-commit") page.isAlive = false;
        if (!page.isAlive) throw new PageDied();
        return result;
      },
    };
  }

  /** Until nobody works; a dead page is opened anew. */
  async #rest(): Promise<void> {
    for (;;) {
      await Promise.all(this.#tabs.map((tab) => tab.engine.idle()));
      const dead = this.#tabs.filter((tab) => !tab.page.isAlive);
      if (dead.length === 0) return;
      this.#tabs = this.#tabs.filter((tab) => tab.page.isAlive);
      for (const tab of dead) {
        tab.engine.stop();
        this.#openTab();
      }
    }
  }
}

const opOf = (opId: string, entityId: string, words: string, isPut: boolean): Op => {
  const common = { opId, v: 1 as const, entityId, author: uuid(4, 1), clientAt: "2026-01-01T08:00:00+08:00" };
  return isPut
    ? {
        ...common,
        kind: "submission.put",
        payload: { pointCode: "K7Q2MX", text: words, writtenAt: "2026-01-01T08:00:00+08:00" },
      }
    : { ...common, kind: "submission.answer", payload: { note: words } };
};
