import {
  keepInvitees,
  keepMeeting,
  type MeetingBody,
  readOneMeeting,
  setMark,
  takeMeetingMove,
} from "#data/office/meetings.ts";
import { done } from "#domain/result.ts";

/** Writes a new one; where an earlier try has written it already, goes on from there. Of another name it is another one, begun in another tab. */
export const keepNewMeeting = async (id: string, body: MeetingBody) => {
  const saved = await keepMeeting(id, body);
  if (saved.ok || saved.refusal.code !== "settings-changed") return saved;
  const found = await readOneMeeting(id);
  return found.ok && found.value.title === body.title ? keepMeeting(id, { ...body, rev: found.value.rev }) : saved;
};

/** 谁组织谁记录: an activity that was, with everybody who took part, ready to be confirmed. Stops at the first refusal; called again it goes on where it stopped. */
export const registerActivity = async (id: string, body: MeetingBody, memberIds: readonly string[]) => {
  const saved = await keepNewMeeting(id, body);
  if (!saved.ok) return saved;
  const invitees = memberIds.map((memberId) => ({ memberId, role: "MEMBER" as const, seat: "" }));
  const invited = await keepInvitees(id, { invitees });
  if (!invited.ok) return invited;
  const published = saved.value.state === "DRAFT" ? await takeMeetingMove(id, "publish") : saved;
  if (!published.ok) return published;
  for (const { id: sessionId } of body.sessions) {
    const mark = {
      sessionId,
      mark: "HERE" as const,
      memberIds: [...memberIds],
      way: "LIST" as const,
      sheetSha256: null,
    };
    const marked = await setMark(id, mark);
    if (!marked.ok) return marked;
  }
  return done(published.value);
};
