import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRAFT_KINDS, emptyFieldsByKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { deleteDraft, resolveConflict, restoreDraft } from "#sync/edit-draft.ts";
import { DRAFT, DraftDevice, type DraftFault } from "#tests/unit/sync/simulation/draft-device.ts";
import { DraftServer } from "#tests/unit/sync/simulation/draft-server.ts";

const RUNS = Number(process.env.DRAFT_RUNS ?? 150);

type Step =
  | { readonly do: "write"; readonly device: number; readonly field: string; readonly same: boolean }
  | { readonly do: "fault"; readonly device: number; readonly fault: DraftFault }
  | { readonly do: "resolve"; readonly device: number; readonly choice: "mine" | "theirs" | "both" }
  | {
      readonly do: "send" | "fetch" | "sync" | "two-tabs" | "delete" | "restore" | "hold" | "let-go" | "forget-cursors";
      readonly device: number;
    };

const stepsFor = (kind: DraftKind, devices: number) => {
  // All but one: what nobody ever writes in stays empty too. The last ones of a proposal are choices.
  const fields = Object.keys(emptyFieldsByKind[kind]).slice(0, -1);
  const device = fc.nat(devices - 1);
  const one = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant("write" as const),
        device,
        field: fc.constantFrom("title", ...fields),
        same: fc.nat(5).map((n) => n === 0),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("fault" as const),
        device,
        fault: fc.constantFrom<DraftFault>("request", "answer", "late", "twice"),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("resolve" as const),
        device,
        choice: fc.constantFrom("mine" as const, "theirs" as const, "both" as const),
      }),
    },
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constantFrom(
          "send" as const,
          "fetch" as const,
          "sync" as const,
          "sync" as const,
          "two-tabs" as const,
          "delete" as const,
          "restore" as const,
          "hold" as const,
          "let-go" as const,
          "forget-cursors" as const,
        ),
        device,
      }),
    },
  );
  return fc.array(one, { minLength: 1, maxLength: 50, size: "max" });
};

/** Some devices of one member live through the steps, then everything heals. Gives what went wrong, in words. */
const live = async (kind: DraftKind, devices: number, steps: readonly Step[]): Promise<string[]> => {
  const world = new World(kind, devices);
  for (const step of steps) await world.take(step);
  await world.heal();
  return world.complaints();
};

class World {
  readonly server = new DraftServer();
  readonly devices: DraftDevice[];
  /** Words that somebody replaced or deleted who had them on the screen. */
  readonly #dropped = new Set<string>();
  readonly #typed = new Set<string>();

  constructor(kind: DraftKind, devices: number) {
    this.devices = Array.from({ length: devices }, (_, index) => new DraftDevice(index, this.server, kind));
  }

  async take(step: Step): Promise<void> {
    const device = this.devices[step.device];
    if (!device) return;
    switch (step.do) {
      case "write": {
        const words = step.same ? "同样的话" : `话 ${this.#typed.size}`;
        this.#typed.add(words);
        if (device.draft) this.#drop(device.draft.fields[step.field] ?? "");
        return device.write({ [step.field]: words });
      }
      case "fault":
        return void device.lost.push(step.fault);
      case "resolve":
        return this.#resolve(device, step.choice);
      case "send":
        return void (await device.send());
      case "fetch":
        return void (await device.fetch());
      case "sync":
        return device.sync();
      case "two-tabs":
        return void (await Promise.all([device.sync(), device.sync()]));
      case "delete":
        if (device.draft) this.#dropAll(device.draft);
        return device.do((tx) => deleteDraft(tx, DRAFT));
      case "restore":
        return device.do((tx) => restoreDraft(tx, DRAFT));
      case "hold":
        return void device.store.held.add(DRAFT);
      case "let-go":
        return device.letGo();
      case "forget-cursors":
        return this.server.forgetCursors();
    }
  }

  async heal(): Promise<void> {
    for (const device of this.devices) {
      device.lost.length = 0;
      await device.letGo();
    }
    // Each device may still have words that make another one merge.
    for (let round = 0; round < 4; round++) for (const device of this.devices) await device.sync();
  }

  complaints(): string[] {
    const faults: string[] = [];
    const onServer = new Map(
      [...this.server.rows].flatMap(([id, row]) =>
        row.data && !row.deleted ? [[id, fieldsOfWire(row.data)] as const] : [],
      ),
    );
    for (const [index, device] of this.devices.entries()) {
      if (device.entries.length > 0) faults.push(`device ${index} still has ${device.entries.length} ops`);
      const here = new Map(device.live.map((record) => [record.id, record.fields]));
      if (!isSame(here, onServer)) faults.push(`device ${index} differs: ${show(here)} / server ${show(onServer)}`);
      if (this.devices.length === 1 && device.copies.length > 0) faults.push("a device made a conflict with itself");
    }
    const alive = new Set([...onServer.values()].flatMap((fields) => Object.values(fields)));
    for (const words of this.#typed)
      if (!alive.has(words) && !this.#dropped.has(words)) faults.push(`${words} has vanished`);
    return faults;
  }

  async #resolve(device: DraftDevice, choice: "mine" | "theirs" | "both"): Promise<void> {
    const copy = device.copies[0];
    if (!copy) return;
    const main = device.live.find((record) => record.id === copy.conflictOf?.draftId);
    if (choice === "theirs") this.#dropAll(copy);
    if (choice === "mine" && main) this.#dropAll(main);
    await device.do((tx) => resolveConflict(tx, copy.id, choice));
  }

  #dropAll(record: DraftRecord): void {
    for (const words of Object.values(record.fields)) this.#drop(words);
  }

  #drop(words: string): void {
    this.#dropped.add(words);
  }
}

const show = (drafts: ReadonlyMap<string, DraftFields>): string => JSON.stringify([...drafts]);
const isSame = (one: ReadonlyMap<string, DraftFields>, other: ReadonlyMap<string, DraftFields>): boolean =>
  one.size === other.size && [...one].every(([id, fields]) => JSON.stringify(fields) === JSON.stringify(other.get(id)));

const expectPeace = async (kind: DraftKind, devices: number) => {
  const property = fc.asyncProperty(stepsFor(kind, devices), async (steps) => {
    expect(await live(kind, devices, steps)).toEqual([]);
  });
  const details = await fc.check(property, { numRuns: RUNS });
  expect([fc.defaultReportMessage(details), details.errorInstance]).toEqual([undefined, null]);
};

describe.each(DRAFT_KINDS)("%s", (kind) => {
  test("one device, with two tabs, never makes a conflict with itself and ends as the server", async () => {
    await expectPeace(kind, 1);
  }, 60_000);

  test.each([2, 3])(
    "%i devices end as the server, and no words vanish that nobody dropped",
    async (devices) => {
      await expectPeace(kind, devices);
    },
    60_000,
  );
});
