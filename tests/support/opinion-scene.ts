import type { Role } from "#domain/account/roles.ts";
import { openSession } from "#server/session/session-store.ts";
import { addUnitAccount, type Person } from "#tests/support/handling-world.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn, pairOf } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** What no author may ever read. */
export const SECRETS = {
  comment: "标记批注原话",
  instruction: "标记批示原话",
  reason: "标记内部理由",
} as const;

type Roles = readonly Role[];
const cast: readonly (readonly [string, Roles])[] = [
  ["first", ["MEMBER"]],
  ["second", ["MEMBER"]],
  ["third", ["MEMBER"]],
  ["editor", ["OFFICE"]],
  ["otherEditor", ["OFFICE"]],
  ["signer", ["SECRETARY_GENERAL"]],
];

/** People, a unit, and ids under which reports, composites and 专报 may come to be. */
export class OpinionScene {
  readonly parts = Array.from({ length: 4 }, () => randomUUID() as string);
  readonly composites = Array.from({ length: 2 }, () => randomUUID() as string);
  readonly special = randomUUID() as string;
  readonly unitId = randomUUID() as string;
  #people: { person: Person; roles: Roles }[] = [];

  constructor(readonly server: TestServer) {}

  get ids(): readonly string[] {
    return [...this.parts, ...this.composites];
  }

  /** The three authors, the editors, the signer, the clerk: in this order. */
  person(place: number): Person {
    const found = this.#people[place];
    if (!found) throw new Error("the scene is not open");
    return found.person;
  }

  async open(): Promise<void> {
    const { db, tenant } = this.server.house;
    await db
      .insertInto("handling_unit")
      .values({ tenant_id: tenant.id, id: this.unitId, name: "演示区城管局", sort: 1 })
      .execute();
    for (const [, roles] of cast) this.#people.push({ person: await addSignedIn(this.server, roles), roles });
    const clerk = await addUnitAccount(this.server, ["UNIT_CLERK"], this.unitId);
    this.#people.push({ person: clerk, roles: ["UNIT_CLERK"] });
  }

  /** Time goes by; everybody signs in anew. */
  async wait(hours: number): Promise<void> {
    this.server.clock.advance(hours * 3_600_000);
    for (const one of this.#people) {
      const { cookie } = await openSession(this.server.house, one.person.id, one.roles);
      one.person = { ...one.person, cookie: pairOf(cookie) };
    }
  }
}
