import type { ProposalAct, ProposalBody, ProposalRow } from "#contract/proposals.ts";
import type { Role } from "#domain/account/roles.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { dailyWork } from "#server/jobs/daily-work.ts";
import { openSession } from "#server/session/session-store.ts";
import { addUnit } from "#tests/support/handling-world.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import { proposalWork } from "#tests/support/proposal-work.ts";
import { proposalBody } from "#tests/support/proposals.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn, pairOf } from "#tests/support/town.ts";

type SignedIn = Awaited<ReturnType<typeof addSignedIn>>;

/** People around proposals on a clock that a test moves: whoever acts has signed in on that day. */
export const openProposalLife = async (server: TestServer) => {
  const { house } = server;
  const everyone: (readonly [SignedIn, readonly Role[]])[] = [];
  const add = async (role: Role): Promise<SignedIn> => {
    const person = await addSignedIn(server, [role]);
    everyone.push([person, [role]]);
    return person;
  };
  /** A unit whose clerk and leader sign in anew as well. */
  const unit = async () => {
    const { id, name } = await addUnit(server);
    const [clerk, leader] = [await add("UNIT_CLERK"), await add("UNIT_LEADER")];
    for (const one of [clerk, leader])
      await house.db.updateTable("account").set({ unit_id: id }).where("id", "=", one.id).execute();
    return { id, name, clerk, leader };
  };
  const member = async () => {
    const person = await add("MEMBER");
    /** A batch of one op on the cookie of today. */
    const one = async (kind: string, id: string, payload: unknown) => {
      const device = memberAtDevice(server, person);
      return (await device.send(device.op(kind, id, payload)))[0];
    };
    const read = async (id: string): Promise<ProposalRow | null | undefined> => {
      const { rows } = await memberAtDevice(server, person).pull();
      const row = rows.find((found) => found.t === "proposal" && found.id === id);
      return row?.t === "proposal" ? row.data : undefined;
    };
    return {
      account: person,
      memberId: person.memberId ?? "",
      one,
      read,
      device: () => memberAtDevice(server, person),
      invite: (id: string, memberIds: readonly string[], body: ProposalBody = proposalBody()) =>
        one("proposal.invite", id, { body, memberIds }),
      submit: (id: string, body: ProposalBody = proposalBody(), endCosigning = false) =>
        one("proposal.submit", id, { body, endCosigning }),
      act: (id: string, act: ProposalAct) => one("proposal.act", id, act),
    };
  };
  /** It is this instant; everybody signs in. */
  const at = async (instant: Date): Promise<void> => {
    server.clock.set(instant);
    // A test may go back in time: sessions of later days would count as the newer ones.
    await house.db.deleteFrom("session").execute();
    for (const [person, roles] of everyone) person.cookie = pairOf((await openSession(house, person.id, roles)).cookie);
  };
  return {
    member,
    unit,
    committee: await add("PROPOSAL_COMMITTEE"),
    work: proposalWork(server.ask),
    at,
    today: (): LocalDate => shanghaiDay(server.clock.now()),
    day: dayOf,
    /** It is this day, at half past nine unless told; everybody signs in. */
    on: (day: string, time = "09:30:00"): Promise<void> => at(new Date(`${day}T${time}+08:00`)),
    /** What the server does by itself at its hour. */
    nightly: (name: string) => {
      const job = dailyWork.find((one) => one.name === name);
      if (!job) throw new Error(`no job ${name}`);
      return job.run(house);
    },
    rowOf: (id: string) => house.db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    /** The task that a unit holds on a proposal now. */
    taskOf: async (id: string, unitId: string) => {
      const query = house.db.selectFrom("handling_task").selectAll().where("proposal_id", "=", id);
      return query.where("unit_id", "=", unitId).where("state", "<>", "REASSIGNED").executeTakeFirstOrThrow();
    },
  };
};
export type ProposalLife = Awaited<ReturnType<typeof openProposalLife>>;
export type LifeMember = Awaited<ReturnType<ProposalLife["member"]>>;
export type LifeUnit = Awaited<ReturnType<ProposalLife["unit"]>>;
