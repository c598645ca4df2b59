import { paperAnswers, openRoundDesk } from "#tests/support/round-desk.ts";
import { addProposer } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const [first, second] = [await addProposer(server), await addProposer(server)];
const desk = await openRoundDesk(server);

test("who signed both a proposal and the one merged into it rates once", async () => {
  const { proposalId } = await desk.replied({}, [first, second]);
  const child = await desk.filed({ state: "MERGED", merged_into: proposalId }, [second]);
  await first.act(proposalId, { act: "evaluate", round: 1, answers: paperAnswers });
  await second.act(child, { act: "evaluate", round: 1, answers: { ...paperAnswers, overall: "NOT" } });
  await db
    .updateTable("proposal")
    .set({ serial_no: sql`case_no` })
    .where("id", "in", [proposalId, child])
    .execute();

  const { json } = await desk.office("GET", "proposal-statistics?term=3&session=2");
  expect(json?.["kpis"]).toContainEqual(
    expect.objectContaining({ kpi: "satisfactionRate", numerator: 1, denominator: 2 }),
  );
  expect(json?.["units"]).toEqual([expect.objectContaining({ satisfied: 1, dissatisfied: 1, silent: 0 })]);
});
