import { OfflineNotice } from "#member/meetings/offline-notice.tsx";
import { MOST_BODY, MOST_TITLE, useSpeech } from "#member/meetings/use-speech.ts";
import { useMyMeetings } from "#data/my-meetings.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useNow } from "#ui/use-now.ts";

/** Writing a speech paper: every word is kept on this phone, also without a network. */
export function SpeechScreen({ id }: { readonly id: string }) {
  const { all } = useMyMeetings();
  const now = useNow();
  const meeting = all?.meetings.find((view) => view.meeting.id === id)?.meeting;
  const speech = useSpeech(id);
  const { paper, errors } = speech;
  return (
    <Page
      title="写发言材料"
      back={{ to: `/meetings/${id}`, label: "会议详情" }}
      foot={
        paper && (
          <Button kind="primary" wide icon="send" busy={speech.isBusy} onPress={speech.ask}>
            提交发言材料
          </Button>
        )
      }
    >
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {!paper && <Skeleton lines={8} />}
      {meeting && (
        <p className="ui-meta">
          {meeting.title}
          {meeting.speechUntil && `，${timeWords(meeting.speechUntil, now)} 前提交`}
        </p>
      )}
      {speech.failure && (
        <Notice tone="red" alert>
          <p>{speech.failure}</p>
        </Notice>
      )}
      {paper && (
        <>
          <Input
            label="题目"
            need="required"
            value={paper.title}
            error={errors.title}
            count={paper.title.length > MOST_TITLE - 15 ? { now: paper.title.length, most: MOST_TITLE } : undefined}
            onChange={(title) => speech.change({ title })}
          />
          <TextArea
            label="正文"
            need="required"
            hint="一般 1500 字以内，发言约 8 分钟。可以点键盘上的话筒说话输入。"
            rows={12}
            value={paper.body}
            error={errors.body}
            count={{ now: paper.body.length, most: MOST_BODY }}
            data-kept
            onChange={(body) => speech.change({ body })}
          />
          <p className="ui-meta" role="status">
            {speech.savedAt
              ? `${timeWords(speech.savedAt, now)} 已存本机，提交前别人看不到。`
              : "写的每个字都存在本机。"}
          </p>
        </>
      )}
      <Confirm
        open={speech.isAsking}
        title="提交发言材料"
        confirmLabel="提交"
        onConfirm={() => void speech.submit()}
        onCancel={speech.cancel}
      >
        <p>提交后由{meeting?.organiser ?? "主办方"}安排口头或书面发言。截止前可以撤回重写。</p>
      </Confirm>
    </Page>
  );
}
