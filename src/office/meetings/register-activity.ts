import { keepInvitees, keepMeeting, type MeetingBody, setMark, takeMeetingMove } from "#data/office/meetings.ts";
import { done } from "#domain/result.ts";

/** 谁组织谁记录: an activity that was, with everybody who took part, ready to be confirmed. Stops at the first refusal; nothing of it is lost. */
export const registerActivity = async (id: string, body: MeetingBody, memberIds: readonly string[]) => {
  const saved = await keepMeeting(id, body);
  if (!saved.ok) return saved;
  const invitees = memberIds.map((memberId) => ({ memberId, role: "MEMBER" as const, seat: "" }));
  const invited = await keepInvitees(id, { invitees });
  if (!invited.ok) return invited;
  const published = await takeMeetingMove(id, "publish");
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
