import type { Refusal } from "#contract/refusals.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { speechFlow, type SpeechMove } from "#domain/meeting/speech-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, type Duty, reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import { holdMeeting, knowsMeeting, loadSessions, type Meeting } from "#server/meetings/meeting-store.ts";
import { lockSpeech, setSpeechState, type Speech } from "#server/meetings/speech-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface SpeechOrder {
  readonly move: SpeechMove;
  readonly note: string;
}

/** Uses a speech paper orally or in writing, sets it aside with a note, or thinks again, which reverses what was booked. */
export const moveSpeech = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { move, note }: SpeechOrder,
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  const paper = await lockSpeech(tx, tenant.id, id);
  const meeting = paper && (await holdMeeting(tx, tenant.id, paper.meeting_id));
  if (!meeting || !knowsMeeting(actor, meeting)) return refused({ kind: "not-found" });
  const step = afterMove(speechFlow, paper.state, move, ["organiser"]);
  if (!step.ok || meeting.state === "CANCELLED") return refused({ kind: "move-not-allowed" });
  if (step.value.needs === "note" && note === "")
    return refused({
      kind: "invalid-fields",
      errors: [{ pointer: "/note", rule: "missing", detail: "请写明不采用的理由。" }],
    });

  const { to, earns } = step.value;
  const decided = move === "reconsider" ? null : { by: actor.accountId, at: now() };
  await setSpeechState(tx, tenant.id, id, {
    state: to,
    decided_by: decided?.by ?? null,
    decided_at: decided?.at ?? null,
    decision_note: note,
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `speech.${move}`, object: id });
  const kind = DUTY_KINDS.find((one) => one === earns);
  if (kind)
    await bookDuty(tx, house, [{ kind, ...(await dutyOf(tx, house, actor, meeting, { ...paper, state: to })) }]);
  if (move !== "reconsider") return done(undefined);
  const reversed = await reverseDuty(tx, house, {
    sourceId: id,
    note: note === "" ? "发言重新安排" : `发言重新安排：${note}`,
    by: actor.name,
    isCorrection: true,
  });
  return reversed.ok ? done(undefined) : reversed;
};

/** It counts on the day that the meeting begins. */
const dutyOf = async (
  tx: Tx,
  { tenant, now }: House,
  actor: Actor,
  meeting: Meeting,
  paper: Speech,
): Promise<Omit<Duty, "kind">> => {
  const [first] = await loadSessions(tx, tenant.id, meeting.id);
  const use = paper.state === "ORAL" ? "ORAL" : "WRITTEN";
  return {
    sourceId: paper.id,
    matterId: meeting.id,
    memberId: paper.member_id,
    dutyOn: shanghaiDay(first?.starts_at ?? now()),
    facts: { speechUse: use },
    evidence: {
      title: `${meeting.title} ${use === "ORAL" ? "口头" : "书面"}发言《${paper.title}》`,
      link: `/meetings/${meeting.id}`,
      by: `${actor.name}安排`,
      note: "",
    },
  };
};
