import { deservedDuties } from "#domain/opinion/deserved-duties.ts";
import { opinionFlow } from "#domain/opinion/opinion-flow.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";
import { beginWith, type Outcome, type Try, tryOne } from "#tests/support/opinion-acts.ts";
import { faultyNumbers, lookAt, type OpinionLook, standingOf, wholesOf } from "#tests/support/opinion-look.ts";
import { OpinionScene, SECRETS } from "#tests/support/opinion-scene.ts";
import { withServer } from "#tests/support/test-server.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const server = await withServer();
const { house } = server;

const one: fc.Arbitrary<Try> = fc.record({ slot: fc.nat(5), luck: fc.nat(100_000) });
/** One after the other, or two at once. */
const step = fc.oneof({ weight: 6, arbitrary: fc.tuple(one) }, { weight: 1, arbitrary: fc.tuple(one, one) });

const sorted = (lines: readonly unknown[]): string[] => lines.map((line) => JSON.stringify(line)).toSorted();

/** The ledger holds what is deserved: no more, no less, each once. */
const expectDeserved = (look: OpinionLook) => {
  const held = standingOf(look).map((entry) => ({
    kind: entry.kind,
    sourceId: entry.source_id,
    matterId: entry.matter_id,
    memberId: entry.member_id,
    share: { place: entry.share_place, of: entry.share_of },
    dutyOn: entry.duty_on,
    level: entry.facts["level"],
    isComposite: entry.facts["isComposite"],
  }));
  const deserved = wholesOf(look)
    .flatMap(deservedDuties)
    .map(({ kind, sourceId, matterId, memberId, share, dutyOn, facts }) => ({
      kind,
      sourceId,
      matterId,
      memberId,
      share,
      dutyOn,
      level: facts["level"],
      isComposite: facts["isComposite"],
    }));
  expect(sorted(held)).toEqual(sorted(deserved));
  const events = held.map(({ kind, sourceId, memberId }) => `${kind} ${sourceId} ${memberId}`);
  expect(new Set(events).size).toBe(events.length);
};

/** Every history begins with how the report came to be, goes by the flow table, and ends where the report stands. */
const expectReplayed = ({ reports, moves }: OpinionLook) => {
  for (const report of reports) {
    const own = moves.filter(({ report_id }) => report_id === report.id);
    expect(own.map(({ no }) => no)).toEqual(own.map((_, at) => at + 1));
    let state = report.is_composite ? "EDITING" : "SUBMITTED";
    expect(own[0]).toMatchObject({ move: report.is_composite ? "compose" : "submit", from_state: state });
    for (const { move, from_state, to_state } of own) {
      expect({ report: report.id, move, from_state }).toEqual({ report: report.id, move, from_state: state });
      const isMove = opinionFlow.some((row) => row.move === move && row.from === state && row.to === to_state);
      expect({ move, isKnown: isMove || from_state === to_state }).toEqual({ move, isKnown: true });
      state = to_state;
    }
    expect(state).toBe(report.state);
  }
};

/** Composites carry their parts and their names; what goes up was printed. */
const expectWhole = ({ reports, authors, issues, escalations, instructions, forwards }: OpinionLook) => {
  const namesOf = (ids: readonly string[]) =>
    authors.flatMap(({ report_id, name, left_at }) => (ids.includes(report_id) && left_at === null ? [name] : []));
  for (const report of reports) {
    expect(report.merged_into !== null).toBe(report.state === "MERGED");
    const parts = reports.filter(({ merged_into }) => merged_into === report.id).map(({ id }) => id);
    const named = new Set(namesOf(report.is_composite ? parts : [report.id]));
    expect(new Set(namesOf([report.id]))).toEqual(named);
    const isOut = report.is_composite && ["PENDING_SIGN", "ISSUED"].includes(report.state);
    expect(!isOut || parts.length > 1).toBe(true);
  }
  const printed = new Set(issues.flatMap(({ report_id, state }) => (state === "ISSUED" ? [report_id] : [])));
  for (const { report_id } of [...escalations, ...instructions, ...forwards]) expect(printed).toContain(report_id);
  const issued = reports.filter(({ state }) => state === "ISSUED").map(({ id }) => id);
  expect(issued.filter((id) => !printed.has(id))).toEqual([]);
};

/** Words stand as they were handed in, and what was said once in a history stays said. */
const expectKept = (before: OpinionLook, after: OpinionLook, outcomes: readonly Outcome[]) => {
  for (const old of before.reports) {
    const rewritten = outcomes.find(({ original }) => original?.id === old.id)?.original?.words;
    expect(after.reports.find(({ id }) => id === old.id)?.original).toEqual(rewritten ?? old.original);
  }
  const linesOf = ({ moves }: OpinionLook) => new Set(moves.map((line) => JSON.stringify(line)));
  const kept = linesOf(after);
  expect([...linesOf(before)].filter((line) => !kept.has(line))).toEqual([]);
};

/** What authors read: their own, as it stands, and nothing that the office says to itself. */
const expectAuthorsRead = async (scene: OpinionScene, look: OpinionLook) => {
  for (const place of [0, 1, 2]) {
    const { cookie, memberId } = scene.person(place);
    const { status, text } = await server.ask("GET", "/api/v1/my-opinions", { cookie });
    expect(status).toBe(200);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    const { opinions } = JSON.parse(text) as { opinions: { id: string; state: string }[] };
    const mine = new Set(
      look.authors.flatMap(({ report_id, member_id, left_at }) =>
        member_id === memberId && !left_at ? [report_id] : [],
      ),
    );
    const theirs = look.reports.filter(({ id, is_composite }) => mine.has(id) && !is_composite);
    expect(sorted(opinions.map(({ id, state }) => [id, state]))).toEqual(
      sorted(theirs.map(({ id, state }) => [id, state])),
    );
  }
};

/** Settling once more books nothing. */
const expectSettled = async (scene: OpinionScene, before: OpinionLook) => {
  for (const { id } of before.reports) {
    const settling = { by: "演示", note: "", closedYear: "refuse" } as const;
    await house.db.transaction().execute((tx) => settleDuties(tx, house, id, settling));
  }
  expect((await lookAt(server, scene.ids)).ledger).toEqual(before.ledger);
};

const seen = new Map<string, number>();

const takeStep = async (scene: OpinionScene, before: OpinionLook, tries: readonly Try[]): Promise<OpinionLook> => {
  const outcomes = await Promise.all(tries.map((wish) => tryOne(scene, before, wish)));
  const after = await lookAt(server, scene.ids);
  for (const { name, isAccepted, answer } of outcomes) {
    expect(answer).not.toMatch(/^5|"failed"/);
    const key = `${name} ${isAccepted ? "accepted" : "refused"}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // What was refused left nothing behind.
  expect(after).toEqual(outcomes.some(({ isAccepted }) => isAccepted) ? expect.anything() : before);
  expectKept(before, after, outcomes);
  expectReplayed(after);
  expectWhole(after);
  expectDeserved(after);
  expect(await faultyNumbers(server)).toEqual([]);
  return after;
};

test("whatever members, editors and the signer do in whatever order: words, numbers, histories and the ledger agree", async () => {
  const walk = fc.array(step, { minLength: 20, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(walk, fc.boolean(), fc.nat(1_000), async (steps, atYearsEnd, start) => {
      server.clock.set(new Date(atYearsEnd ? "2027-12-30T10:00:00+08:00" : "2027-05-11T10:00:00+08:00"));
      const scene = new OpinionScene(server);
      await scene.open();
      await beginWith(scene, start);
      let look = await lookAt(server, scene.ids);
      for (const tries of steps) look = await takeStep(scene, look, tries);
      await expectAuthorsRead(scene, look);
      await expectSettled(scene, look);
    }),
    { numRuns: Number(process.env["WALKS"] ?? 10), endOnFailure: true },
  );
  // The walks came by what they are to try.
  const accepted = [...seen.keys()].filter((key) => key.endsWith(" accepted"));
  expect(accepted.length).toBeGreaterThan(18);
}, 300_000);
