import type { ChangedRow } from "#contract/ops.ts";
import type { StoreTx } from "#sync/ports.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { type ServerBugs, ModelServer } from "#tests/unit/sync/model/model-server.ts";
import { Office } from "#tests/unit/sync/model/office.ts";
import type { PersonStore } from "#tests/unit/sync/model/person-store.ts";
import { Person } from "#tests/unit/sync/model/person.ts";
import { type Mutate, Phone } from "#tests/unit/sync/model/phone.ts";
import type { Step } from "#tests/unit/sync/model/steps.ts";
import { Tally } from "#tests/unit/sync/model/tally.ts";
import { Writer } from "#tests/unit/sync/model/writer.ts";
import { VirtualClock } from "#tests/unit/sync/simulation/virtual-clock.ts";

export interface WorldSettings {
  openStore(phone: number, account: string): Promise<PersonStore>;
  readonly mutate?: Mutate;
  /** The same for what people write themselves. */
  readonly mutateByHand?: (tx: StoreTx) => Partial<StoreTx>;
  readonly bugs?: ServerBugs;
  readonly tally?: Tally;
  /** One phone alone is used: a conflict copy is one too many. */
  readonly isLonely?: boolean;
}

export const MEMBER = "00000000-0000-7000-8000-400000000001";
export const OTHER_MEMBER = "00000000-0000-7000-8000-400000000002";
const DAY_MS = 24 * 3_600_000;
/** Rounds of everybody syncing, after which nothing may be left to do. */
const MOST_ROUNDS = 6;

/** Three phones of one member, one of another (who at times borrows the first), their server, and all that can go wrong. */
export class World {
  readonly clock = new VirtualClock();
  readonly tally: Tally;
  readonly server: ModelServer;
  readonly office: Office;
  readonly phones: readonly Phone[];
  readonly person: Person;
  readonly writer: Writer;
  readonly late: (() => void)[] = [];
  /** Sentences about what must never happen and did, at the moment when it did. */
  readonly bugs: string[] = [];
  /** Store transactions under way. */
  busy = 0;
  #opIds = 0;

  constructor(readonly settings: WorldSettings) {
    this.tally = settings.tally ?? new Tally();
    this.server = new ModelServer(settings.bugs);
    this.office = new Office(this.server);
    this.phones = [MEMBER, MEMBER, MEMBER, OTHER_MEMBER].map((account, number) => new Phone(this, number, account));
    this.person = new Person(this);
    this.writer = new Writer(this);
  }

  async live(steps: readonly Step[]): Promise<void> {
    for (const phone of this.phones) await phone.signIn(phone.account);
    await this.settle();
    for (const step of steps) {
      await this.#take(step);
      this.tally.did("steps");
      // What is written is followed at once by the next step: work goes on while people type.
      if (!this.person.isTyping(step)) await this.settle();
    }
    await this.#heal();
  }

  /** Until nothing moves any more without time passing. */
  async settle(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.busy > 0) continue;
      if (!this.phones.map((phone) => phone.reopenDead()).some(Boolean)) return;
    }
  }

  pass(milliseconds: number): Promise<void> {
    return this.clock.advance(milliseconds, () => this.settle());
  }

  /** Never given twice, also where the transaction that asked was undone. */
  newOpId(): string {
    return `00000000-0000-7000-8000-7${String(++this.#opIds).padStart(11, "0")}`;
  }

  /** Words that are refused for good move aside into a copy too: that is no conflict. */
  noteCopy(record: DraftRecord): void {
    const isRefused = Object.values(record.fields).some((text) => text.startsWith("refused"));
    this.tally.did(isRefused ? "refused words put aside" : "conflict copies");
    if (this.settings.isLonely && !isRefused) this.bugs.push(`${record.id}: the only phone is in conflict with itself`);
  }

  async #take(step: Step): Promise<void> {
    if (await this.person.take(step)) return;
    if (await this.writer.take(step)) return;
    if (this.office.take(step)) return;
    const phone = this.phones["phone" in step ? step.phone : 0]!;
    switch (step.do) {
      case "wake":
        return phone.wake(step.hurry);
      case "pass":
        return this.pass(step.milliseconds);
      case "request fault":
        return void phone.plannedRequests.push(step.fault);
      case "store fault":
        return void phone.plannedWrites.push(step.fault);
      case "set clock":
        this.tally.broke("clock set wrong");
        return void (phone.clockOffset = step.days * DAY_MS);
      case "second tab":
        return phone.tabs.length < 2 ? phone.openTab(step.isLocked) : undefined;
      case "other person":
        return this.#changeHands(phone, step.isTabLeft);
      case "offline":
      case "online":
        if (step.do === "offline") this.tally.broke("offline");
        phone.isOffline = step.do === "offline";
        return phone.wake(step.do === "online");
      case "session ends":
        this.tally.broke("session ended");
        return this.server.endSession(phone.cookie);
      case "sign in":
        return phone.signIn(phone.account);
      case "crash":
        for (const tab of phone.tabs) tab.page.isAlive = false;
        await this.settle();
        return this.writer.tidy(phone);
      default:
        return this.#turn(step.do);
    }
  }

  #turn(what: Step["do"]): void {
    const { server, tally } = this;
    switch (what) {
      case "late copies arrive":
        return this.late.splice(0).forEach((deliver) => deliver());
      case "role taken":
        tally.broke("role taken");
        server.roleless.add(MEMBER);
        return server.forgetCursors(MEMBER);
      case "role given back":
        return void server.roleless.delete(MEMBER);
      case "cursors forgotten":
        tally.broke("cursor expired (410)");
        return [MEMBER, OTHER_MEMBER].forEach((account) => server.forgetCursors(account));
      case "small batches":
        tally.broke("batches too large (413)");
        return void (server.mostOps = 2);
      case "server restarts":
        tally.broke("server restarted");
        return this.office.abort();
    }
  }

  async #changeHands(phone: Phone, isTabLeft: boolean): Promise<void> {
    this.tally.broke("another account signs in");
    const before = phone.account;
    if (!isTabLeft) phone.closeTabsOf(before);
    await phone.signIn(before === MEMBER ? OTHER_MEMBER : MEMBER);
  }

  /** Nothing goes wrong any more, everybody signs in wherever they have been, and gets some minutes. */
  async #heal(): Promise<void> {
    for (const phone of this.phones) {
      phone.plannedRequests.length = 0;
      phone.plannedWrites.length = 0;
      phone.isOffline = false;
    }
    this.server.roleless.clear();
    this.office.commit();
    this.late.splice(0).forEach((deliver) => deliver());
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = this.server.log.lastPlace;
      // A phone that two people used is in the hands of each of them in turn.
      for (const turn of [0, 1]) await this.#syncAll(turn);
      if (this.server.log.lastPlace === before && round > 0) break;
    }
    for (const phone of this.phones) for (const tab of phone.tabs) tab.engine.stop();
  }

  async #syncAll(turn: number): Promise<void> {
    const users = this.phones.flatMap((phone) => {
      const account = [...phone.stores.keys()][turn];
      return account ? [{ phone, account }] : [];
    });
    if (users.length === 0) return;
    for (const { phone, account } of users) {
      for (const other of phone.stores.keys()) if (other !== account) phone.closeTabsOf(other);
      await phone.signIn(account);
      await this.writer.tidy(phone);
    }
    await this.settle();
    for (const { phone } of users) await this.person.retryRefused(phone, (entry) => entry.code === "not-allowed");
    await this.pass(70_000);
  }
}

/** Rows without those that say that something is gone. */
export const liveRows = (views: ReadonlyMap<string, ChangedRow>): ChangedRow[] =>
  [...views.values()].filter((row) => !row.deleted);
