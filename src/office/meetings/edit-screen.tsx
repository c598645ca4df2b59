import { useCallback } from "react";
import { useNavigate, useParams } from "react-router";
import { keepMeeting, type MeetingDetail, readOneMeeting } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { BackLink } from "#office/meetings/back-link.tsx";
import { bodyOf, wordsOf } from "#office/meetings/meeting-form-state.ts";
import { MeetingForm } from "#office/meetings/meeting-form.tsx";
import { useKeptWords } from "#data/office/use-kept-words.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { showToast } from "#ui/toast-store.ts";

/** Changes a meeting that stands. */
export function EditScreen() {
  const { id = "" } = useParams();
  const askFor = useCallback((signal?: AbortSignal) => readOneMeeting(id, signal), [id]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  return (
    <DeskPage
      title={value?.kind === "ACTIVITY" ? "修改活动" : "修改会议"}
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={<BackLink to={`/office/meetings/${id}`}>{value?.title ?? "返回"}</BackLink>}
    >
      {value && <EditOne key={value.rev} meeting={value} />}
    </DeskPage>
  );
}

function EditOne({ meeting }: { readonly meeting: MeetingDetail }) {
  const navigate = useNavigate();
  const kept = useKeptWords(meeting.id, "meeting", wordsOf(meeting));
  const save = async () => {
    const answer = await keepMeeting(meeting.id, bodyOf(kept.words, meeting.rev));
    if (!answer.ok) return answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail;
    kept.drop();
    showToast("已保存修改");
    await navigate(`/office/meetings/${meeting.id}`, { replace: true });
    return undefined;
  };
  return (
    <MeetingForm
      words={kept.words}
      isRestored={kept.isRestored}
      saveLabel="保存修改"
      back={`/office/meetings/${meeting.id}`}
      onChange={kept.change}
      onGiveUp={kept.giveUp}
      onSave={save}
    />
  );
}
