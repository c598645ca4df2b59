import { likelyTries } from "#tests/support/likely-acts.ts";
import { openProposalLife, type LifeMember } from "#tests/support/proposal-life.ts";
import { expectSound, lookAt, type ProposalLook } from "#tests/support/proposal-look.ts";
import { isHidden, MARKER, randomActs, type Actor, type Answer, type Scene } from "#tests/support/random-acts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";

const server = await withServer();
const life = await openProposalLife(server);
const { work, committee } = life;
const [first, one, two, neighbour, stranger] = [
  await life.member(),
  await life.member(),
  await life.member(),
  await life.member(),
  await life.member(),
];
const units = [await life.unit(), await life.unit(), await life.unit()] as const;

const asMember = (kind: Actor["kind"], { account, memberId }: LifeMember): Actor => ({
  kind,
  account,
  memberId,
  unitId: null,
});
const actors: readonly Actor[] = [
  asMember("first", first),
  asMember("cosigner", one),
  asMember("cosigner", two),
  asMember("stranger", stranger),
  { kind: "committee", account: committee, memberId: null, unitId: null },
  ...units.flatMap(({ id, clerk, leader }): Actor[] => [
    { kind: "clerk", account: clerk, memberId: null, unitId: id },
    { kind: "leader", account: leader, memberId: null, unitId: id },
  ]),
];
const unitAccounts = new Map(
  actors.flatMap(({ kind, account }) => (kind === "clerk" || kind === "leader" ? [[account.id, kind] as const] : [])),
);

type Step =
  | { readonly kind: "likely"; readonly luck: number }
  | { readonly kind: "wild"; readonly luck: number; readonly who: number; readonly act: number }
  | { readonly kind: "wait"; readonly hours: number };

const luck = fc.nat(1_000);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 14, arbitrary: fc.record({ kind: fc.constant("likely" as const), luck }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("wild" as const),
        luck,
        who: fc.nat(actors.length - 1),
        act: fc.nat(randomActs.length - 1),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.constantFrom(1, 30, 24 * 25, 24 * 300) }),
    },
  ),
  { minLength: 30, maxLength: 45 },
);

/** What a phone holds, by what changed since it last asked. */
const phoneOf = (who: LifeMember) => {
  const held = new Map<string, string>();
  let cursor: string | undefined;
  return {
    who,
    held,
    /** Its cursor has become too old (410): it asks for everything again. */
    forget: () => {
      held.clear();
      cursor = undefined;
    },
    pull: async () => {
      const { rows, next } = await who.device().pull(cursor);
      cursor = next;
      for (const row of rows) {
        if (row.t !== "proposal") continue;
        if (row.data) held.set(row.id, row.data.state);
        else held.delete(row.id);
      }
    },
  };
};
const phones = [first, one, two, neighbour, stranger].map(phoneOf);

/** What is not theirs is not found, or not allowed; to whoever is asked to sign, not their move. */
const expectTurnedAway = ({ status, code }: Answer, { kind }: Actor) => {
  // A cosigner's invitation names themselves.
  const mine = kind === "cosigner" ? ["move-not-allowed", "cosign-over", "member-unknown"] : [];
  const codes = ["not-found", "not-allowed", "id-taken", ...mine];
  expect(codes).toContain(code);
  expect([200, 403, 404]).toContain(status);
};

const sizesOf = ({ moves, texts, taskMoves, contacts, replies, duty }: ProposalLook) =>
  [moves, texts, taskMoves, contacts, replies, duty].map(({ length }) => length);

/** Another member's proposal, filed, to be merged with. */
const fileOther = async (): Promise<string> => {
  const id = randomUUID();
  expect(await neighbour.submit(id)).toMatchObject({ status: "accepted" });
  for (const move of ["startReview", "pass", "file"] as const)
    expect((await work.review(committee, id, move)).status).toBe(200);
  return id;
};

const sceneOf = async (id: string, otherId: string): Promise<Scene> => {
  const look = await lookAt(server, id);
  const handled = look.proposal?.merged_into ? await lookAt(server, look.proposal.merged_into) : look;
  return { server, life, units, cosigners: [one, two], id, otherId, look, handled };
};

/** Time passes, and what the server does by itself is done. */
const wait = async (hours: number) => {
  await life.at(new Date(server.clock.now().getTime() + hours * 3_600_000));
  for (const phone of phones) phone.forget();
  for (const job of ["end-cosigning", "end-evaluations", "archive-proposals"]) await life.nightly(job);
};

/** Takes one step; gives what was tried, for whoever reads a failure. */
const take = async (step: Step, scene: Scene): Promise<string> => {
  if (step.kind === "wait") {
    await wait(step.hours);
    return `wait ${step.hours}`;
  }
  const likely = likelyTries(scene, actors);
  const [actor, name] =
    step.kind === "wild"
      ? [actors[step.who], randomActs[step.act]?.name]
      : (likely[step.luck % Math.max(1, likely.length)] ?? [actors[0], "submit"]);
  const act = randomActs.find((known) => known.name === name);
  if (!actor || !act) throw new Error(`no such act: ${name}`);
  const answer = await act.take(actor, scene, step.luck);
  const told = `${actor.kind} ${act.name} ${scene.handled.proposal?.state}: ${answer.status} ${answer.code}`;
  expect([told, answer.status < 500 && answer.code !== "retry"]).toEqual([told, true]);
  if (actor.unitId !== null) expect(answer.text).not.toContain(MARKER);
  if (!act.isTheirs(actor, scene)) {
    expectTurnedAway(answer, actor);
    expect(sizesOf(await lookAt(server, scene.id))).toEqual(sizesOf(scene.look));
  }
  return told;
};

/** Whoever has signed holds it as it stands; whoever was never asked does not know of it. */
const expectHeld = async (scene: Scene) => {
  await Promise.all(phones.map(({ pull }) => pull()));
  const { look, id } = scene;
  for (const { who, held } of phones) {
    const signer = look.signers.find(({ member_id }) => member_id === who.memberId);
    const isHeld = signer?.state === "SIGNED" || signer?.state === "INVITED";
    expect([who.memberId, held.get(id)]).toEqual([who.memberId, isHeld ? look.proposal?.state : undefined]);
  }
  expect(phones.find(({ who }) => who === stranger)?.held.size).toBe(0);
};

/** A unit reads its own parts and no others, and never a word of a rating. */
const expectUnitsBlind = async ({ handled }: Scene, place: number) => {
  const reader = actors.filter(({ unitId }) => unitId !== null)[place % 6];
  if (!reader) return;
  for (const { id, unit_id, state } of handled.tasks) {
    const { status, text } = await work.read(reader.account, id);
    expect([id, status]).toEqual([id, unit_id === reader.unitId && !isHidden(state) ? 200 : 404]);
    expect(text).not.toContain(MARKER);
    expect(text).not.toContain("wouldSatisfy");
  }
  for (const path of ["unit/tasks", "unit/task-counts", "unit/satisfaction"])
    expect((await work.call(reader.account, "GET", path)).text).not.toContain(MARKER);
  expect((await work.call(reader.account, "GET", `office/proposals/${handled.proposal?.id}`)).status).toBe(403);
};

const seed = process.env["PROVE_SEED"] ? { seed: Number(process.env["PROVE_SEED"]) } : {};

const FAR_STATES = ["FILED", "IN_HANDLING", "REPLIED", "EVALUATED"];

test("whatever whoever does in whatever order: defined states, lawful histories, no text or credit lost, no rating told", async () => {
  const reached = new Set<string>();
  const property = fc.asyncProperty(steps, async (tried) => {
    await life.at(new Date("2026-03-02T09:00:00+08:00"));
    for (const phone of phones) phone.forget();
    const otherId = await fileOther();
    const id = randomUUID();
    const told: string[] = [];
    let scene = await sceneOf(id, otherId);
    let other = await lookAt(server, otherId);
    const accounts = { committee: committee.id, units: unitAccounts };
    try {
      for (const [place, step] of [{ kind: "likely", luck: 0 } as const, ...tried].entries()) {
        told.push(await take(step, scene));
        const now = await sceneOf(id, otherId);
        expectSound(now.look, scene.look, { ...accounts, first: first.account.id });
        const next = await lookAt(server, otherId);
        expectSound(next, other, { ...accounts, first: neighbour.account.id });
        const isChanged = JSON.stringify(now.look.proposal) !== JSON.stringify(scene.look.proposal);
        [scene, other] = [now, next];
        if (isChanged) await expectHeld(scene);
        if (isChanged || place % 4 === 0) await expectUnitsBlind(scene, place);
        reached.add(scene.look.proposal?.state ?? "NONE");
      }
    } catch (fault) {
      throw new Error(`after\n  ${told.join("\n  ")}\n${fault instanceof Error ? fault.message : ""}`, {
        cause: fault,
      });
    }
  });
  await fc.assert(property, { numRuns: 25, endOnFailure: true, ...seed });
  // Not all of it was turned away at the door: chance that fell short of the far states draws on, five times at most.
  for (let more = 0; more < 5 && !FAR_STATES.every((state) => reached.has(state)); more++)
    await fc.assert(property, { numRuns: 10, endOnFailure: true });
  expect([...reached]).toEqual(expect.arrayContaining(FAR_STATES));
}, 600_000);
