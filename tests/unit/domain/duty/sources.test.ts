import { DUTY_KINDS, originByDutyKind, type DutyOrigin } from "#domain/duty/duty-kinds.ts";
import { attendanceFlow } from "#domain/meeting/attendance-flow.ts";
import { speechFlow } from "#domain/meeting/speech-flow.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { manualEntryFlow } from "#domain/score/manual-entry-flow.ts";
import { submissionFlow } from "#domain/submission/submission-flow.ts";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const earnedBy = (flow: readonly { readonly earns?: string }[]): readonly string[] =>
  [...new Set(flow.flatMap(({ earns }) => earns ?? []))].toSorted();

/** Every kind of the ledger and what it comes from: a row of a flow table, a decision on a proposal, or two people of the office. */
const sourcesByOrigin: Record<DutyOrigin, readonly string[]> = {
  // An activity is attended as a meeting is; what is booked for it has a kind of its own.
  attendance: [...new Set([...earnedBy(attendanceFlow), "ACTIVITY_DONE"])],
  speech: earnedBy(speechFlow),
  // Key and excellent are decided by a meeting: server/proposal-focus/distinguish-proposal.ts.
  proposal: [...earnedBy(proposalFlow), "PROPOSAL_KEY", "PROPOSAL_EXCELLENT"],
  submission: earnedBy(submissionFlow),
  // Entered by the office until 社情民意 has its own desk.
  opinion: ["OPINION_SUBMIT", "OPINION_ADOPTED", "OPINION_INSTRUCTED"],
  manual: [
    "RESEARCH_REPORT",
    "SERVICE",
    "DELIBERATION",
    "SUPERVISION",
    "CHALLENGE_DONE",
    "STUDIO_DUTY",
    "COMMENDATION",
    "OTHER",
    "PROPOSAL_RAISED",
  ],
};

test("every kind of the ledger has its source, and every source books a kind", () => {
  const listed = Object.entries(sourcesByOrigin).flatMap(([origin, kinds]) => kinds.map((kind) => [kind, origin]));
  expect(listed.toSorted()).toEqual(DUTY_KINDS.map((kind) => [kind, originByDutyKind[kind]]).toSorted());
});

test("what is entered by hand names its kind itself", () => {
  expect(earnedBy(manualEntryFlow)).toEqual(["MANUAL"]);
});

const root = join(import.meta.dirname, "../../../..");

const filesThatBook = async (): Promise<readonly string[]> => {
  const files = await readdir(join(root, "server"), { recursive: true });
  const found: string[] = [];
  for (const file of files.filter((name) => name.endsWith(".ts"))) {
    const text = await readFile(join(root, "server", file), "utf8");
    if (/\bbookDuty\(|insert into duty_entry|insertInto\("duty_entry"\)/.test(text)) found.push(file);
  }
  return found.toSorted();
};

test("nothing books from signing in, synchronising, reading or looking; only the folders of duty work do", async () => {
  const files = await filesThatBook();
  expect(files.length).toBeGreaterThan(2);
  const folders = [...new Set(files.map((file) => file.split("/")[0]))];
  const ofDuty = ["duty", "meetings", "opinions", "proposals", "score-desk", "triage"];
  expect(folders.filter((folder) => !ofDuty.includes(folder ?? ""))).toEqual([]);
});

test("entries are written at one place", async () => {
  const files = await readdir(join(root, "server"), { recursive: true });
  const writers: string[] = [];
  for (const file of files.filter((name) => name.endsWith(".ts") && !name.startsWith("demo/"))) {
    const text = await readFile(join(root, "server", file), "utf8");
    if (/insert into duty_entry|insertInto\("duty_entry"\)/.test(text)) writers.push(file);
  }
  expect(writers).toEqual(["duty/book-duty.ts"]);
});
