import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { ActivityPeople } from "#office/meetings/activity-people.tsx";
import { BackLink } from "#office/meetings/back-link.tsx";
import { CopyFrom } from "#office/meetings/copy-from.tsx";
import { bodyOf, emptyWords } from "#office/meetings/meeting-form-state.ts";
import { MeetingForm } from "#office/meetings/meeting-form.tsx";
import { keepNewMeeting, registerActivity } from "#office/meetings/register-activity.ts";
import { useKeptWords } from "#data/office/use-kept-words.ts";
import { useMeetingPeople } from "#office/meetings/use-meeting-people.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { showToast } from "#ui/toast-store.ts";

/** A new meeting, or an activity with those who took part. */
export function NewScreen() {
  const [search] = useSearchParams();
  const isActivity = search.get("kind") === "ACTIVITY";
  return <NewOne key={String(isActivity)} isActivity={isActivity} />;
}

function NewOne({ isActivity }: { readonly isActivity: boolean }) {
  const navigate = useNavigate();
  const [newId] = useState(() => crypto.randomUUID());
  // With its id, so that after a reload too nothing is written twice.
  const kept = useKeptWords(isActivity ? "new-activity" : "new-meeting", "meeting", {
    ...emptyWords(isActivity ? "ACTIVITY" : "PLENARY"),
    id: newId,
  });
  const { id } = kept.words;
  const people = useMeetingPeople();
  const [took, setTook] = useState<readonly string[]>([]);
  const save = async () => {
    const body = bodyOf(kept.words, 0);
    const answer = took.length > 0 ? await registerActivity(id, body, took) : await keepNewMeeting(id, body);
    if (!answer.ok) return answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail;
    kept.drop();
    showToast(took.length > 0 ? `已登记 ${took.length} 位委员参加` : "已保存，尚未发布");
    await navigate(`/office/meetings/${id}${took.length > 0 ? "?tab=finalise" : "?tab=answers"}`, { replace: true });
    return undefined;
  };
  return (
    <DeskPage
      title={isActivity ? "登记活动" : "新建会议"}
      onRetry={() => undefined}
      isLoading={false}
      tools={<BackLink to="/office/meetings">会议活动</BackLink>}
    >
      <CopyFrom isActivity={isActivity} words={kept.words} onCopy={kept.change} />
      <MeetingForm
        words={kept.words}
        isRestored={kept.isRestored}
        saveLabel={took.length > 0 ? `登记活动和 ${took.length} 位参加委员` : "保存，下一步选人员"}
        back="/office/meetings"
        onChange={kept.change}
        onGiveUp={kept.giveUp}
        onSave={save}
      >
        {isActivity && <ActivityPeople people={people} chosen={took} onChange={setTook} />}
      </MeetingForm>
    </DeskPage>
  );
}
