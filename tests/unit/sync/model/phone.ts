import type { Op } from "#contract/ops.ts";
import { createEngine, type Engine } from "#sync/engine.ts";
import type { Clock, Lock, Net, Store, StoreTx } from "#sync/ports.ts";
import { createModelNet, type RequestFault } from "#tests/unit/sync/model/model-net.ts";
import type { PersonStore } from "#tests/unit/sync/model/person-store.ts";
import { watchTx } from "#tests/unit/sync/model/watch-tx.ts";
import type { World } from "#tests/unit/sync/model/world.ts";

export const STORE_FAULTS = ["dies before commit", "dies after commit", "transaction fails"] as const;
export type StoreFault = (typeof STORE_FAULTS)[number];

/** The page was closed, or the browser took its database away. */
export class PageDied extends Error {}

interface Page {
  isAlive: boolean;
}

export interface Tab {
  readonly account: string;
  readonly engine: Engine;
  readonly page: Page;
  readonly isLocked: boolean;
}

/** A device: one cookie and one clock for all of its tabs, a database for each person who signs in on it. */
export class Phone {
  readonly plannedRequests: RequestFault[] = [];
  readonly plannedWrites: StoreFault[] = [];
  /** Drafts in whose text the cursor stands. */
  readonly held = new Set<string>();
  readonly stores = new Map<string, PersonStore>();
  tabs: Tab[] = [];
  isOffline = false;
  clockOffset = 0;
  cookie: string | undefined;
  #lockHolders = new Set<string>();

  constructor(
    readonly world: World,
    readonly number: number,
    /** Who holds it in their hands. */
    public account: string,
  ) {}

  now(): number {
    return this.world.clock.now() + this.clockOffset;
  }

  async signIn(account: string): Promise<void> {
    if (!this.stores.has(account)) this.stores.set(account, await this.world.settings.openStore(this.number, account));
    this.account = account;
    this.cookie = this.world.server.signIn(account);
    if (!this.tabs.some((tab) => tab.account === account)) this.openTab(true);
    this.wake(true);
  }

  /** Tells the tabs of whoever holds the phone; a tab that another person left open wakes by its own timers alone. */
  wake(hurry = false): void {
    for (const tab of this.tabs) if (tab.account === this.account) tab.engine.wake(hurry);
  }

  closeTabsOf(account: string): void {
    for (const tab of this.tabs) if (tab.account === account) tab.engine.stop();
    this.tabs = this.tabs.filter((tab) => tab.account !== account);
  }

  openTab(isLocked: boolean, account = this.account): void {
    const page: Page = { isAlive: true };
    const { settings, clock } = this.world;
    const net = createModelNet(this.#wire(), account, () => (page.isAlive = false));
    const store = this.storeSeenBy(page, account);
    const deviceClock: Clock = { now: () => this.now(), random: clock.random, after: clock.after };
    const ports = { net, store, clock: deviceClock };
    const changed = { ...ports, ...settings.mutate?.(ports) };
    const engine = createEngine({
      ...changed,
      net: this.#recorded(changed.net, account),
      lock: this.#lockOf(page, isLocked, account),
      onFault: (error) => {
        if (!(error instanceof PageDied)) this.world.bugs.push(String(error));
      },
    });
    this.tabs.push({ account, engine, page, isLocked });
    engine.wake(true);
  }

  /** Closed pages are opened anew. */
  reopenDead(): boolean {
    const dead = this.tabs.filter((tab) => !tab.page.isAlive);
    this.tabs = this.tabs.filter((tab) => tab.page.isAlive);
    for (const tab of dead) {
      this.world.tally.broke("page closed");
      tab.engine.stop();
      this.openTab(tab.isLocked, tab.account);
    }
    return dead.length > 0;
  }

  /** The store as one page sees it: nothing comes from it once the page is closed. */
  storeSeenBy(page: Page, account: string, isByHand = false): Store {
    const { store } = this.stores.get(account)!;
    return {
      transaction: async <T>(work: (tx: StoreTx) => Promise<T>): Promise<T> => {
        const fault = page.isAlive ? this.plannedWrites.shift() : undefined;
        if (fault) this.world.tally.broke(fault);
        if (fault === "dies before commit") page.isAlive = false;
        if (!page.isAlive || fault === "transaction fails") throw new PageDied();
        this.world.busy++;
        try {
          const result = await store.transaction((tx) => {
            if (!page.isAlive) throw new PageDied();
            return work(watchTx(tx, this, account, isByHand));
          });
          if (fault === "dies after commit") page.isAlive = false;
          if (!page.isAlive) throw new PageDied();
          return result;
        } finally {
          this.world.busy--;
        }
      },
    };
  }

  /** R1: what leaves is written down first, so that a page that dies knows what it may have sent. */
  #recorded(net: Net, account: string): Net {
    return {
      ...net,
      postOps: async (ops, signal) => {
        this.world.busy++;
        const { flights, entries } = await this.stores.get(account)!.read();
        this.world.busy--;
        const isKnown = ({ opId }: Op) => {
          const entry = entries.find((one) => one.opId === opId);
          return flights.some((flight) => flight.opIds.includes(opId)) || entry?.state !== "QUEUED" || entry.tries > 0;
        };
        for (const op of ops) if (!isKnown(op)) this.world.bugs.push(`${op.opId} left without being written down`);
        return net.postOps(ops, signal);
      },
    };
  }

  #wire() {
    const { world } = this;
    return {
      server: world.server,
      tally: world.tally,
      isOffline: () => this.isOffline,
      cookie: () => this.cookie,
      nextFault: () => this.plannedRequests.shift(),
      pass: (milliseconds: number) =>
        new Promise<void>((resolve) => void world.clock.after(milliseconds, () => resolve())),
      keepLate: (deliver: () => void) => void world.late.push(deliver),
    };
  }

  /** Honest, or as where there are no locks and where one was stolen: everybody runs. */
  #lockOf(page: Page, isLocked: boolean, account: string): Lock {
    return {
      tryRun: async (work) => {
        if (isLocked && this.#lockHolders.has(account)) return false;
        if (isLocked) this.#lockHolders.add(account);
        try {
          await work();
        } finally {
          if (isLocked) this.#lockHolders.delete(account);
        }
        return true;
      },
    };
  }
}

/** How a broken engine is made: its ports, wrapped. */
export type Mutate = (ports: { readonly net: Net; readonly store: Store; readonly clock: Clock }) => {
  readonly net?: Net;
  readonly store?: Store;
};
