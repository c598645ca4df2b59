import { AnswerForm } from "#member/assigned/answer-form.tsx";
import { ReportCard } from "#member/assigned/report-card.tsx";
import { GiveBack } from "#member/assigned/give-back.tsx";
import { isSentBack } from "#member/assigned/is-sent-back.ts";
import { AssignedTag } from "#member/assigned/assigned-tag.tsx";
import { useSubmission, type SubmissionView } from "#data/my-submissions.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";
import { useNow } from "#ui/use-now.ts";

/** One submission that waits for my answer, or what I answered. */
export function AssignedScreen() {
  const { id = "" } = useParams();
  const submission = useSubmission(id);
  return (
    <Page title="办理反映" back={{ to: "/assigned", label: "转给我办的" }}>
      {submission === undefined && <Skeleton lines={6} />}
      {submission === null && (
        <EmptyState icon="inbox" text="本机没有这一条，可能已经转给别人办理。">
          <LinkButton to="/">回到首页</LinkButton>
        </EmptyState>
      )}
      {submission && <Assigned submission={submission} />}
    </Page>
  );
}

function Assigned({ submission }: { readonly submission: SubmissionView }) {
  const now = useNow();
  const { office, myAnswer, givenBack } = submission;
  const refusal = myAnswer?.delivery.state === "NEEDS_ATTENTION" ? myAnswer.delivery.reason : undefined;
  const isBack = isSentBack(submission);
  const isOpen = office?.state === "TRANSFERRED" && !givenBack && (!myAnswer || refusal !== undefined || isBack);
  const isMine = myAnswer && (!office?.answer || office.answer === myAnswer.note);
  return (
    <>
      <Card title="群众反映" aside={<AssignedTag submission={submission} />}>
        <p className="ui-pre">{submission.text}</p>
        <Facts
          facts={[
            ["联系点", submission.pointName ?? submission.pointCode],
            ["收到", office && timeWords(office.receivedAt, now)],
            ["照片", submission.photos.expected > 0 && `${submission.photos.expected} 张，由办公室保管`],
            ["办理要求", office?.officeNote ?? office?.note],
            ["答复期限", isOpen && office?.dueOn && `${office.dueOn} 前`],
          ]}
        />
      </Card>
      {refusal && (
        <Notice tone="red" title="答复没有送达">
          <p>{refusal}</p>
        </Notice>
      )}
      {isBack && (
        <Notice tone="amber" title="办公室请您修改答复">
          <p>{office?.returnedBecause}</p>
        </Notice>
      )}
      {isOpen && (
        <>
          <AnswerForm
            key={submission.id}
            id={submission.id}
            refused={refusal ? myAnswer?.note : isBack ? (office?.proposedAnswer ?? undefined) : undefined}
          />
          <GiveBack key={`${submission.id}-back`} id={submission.id} />
        </>
      )}
      {givenBack && (
        <Card title="已退回办公室">
          <p className="ui-pre">{givenBack.note}</p>
          {givenBack.delivery.state !== "DELIVERED" && <p className="ui-meta">已存本机，待联网送出</p>}
        </Card>
      )}
      {office?.state === "IN_REVIEW" && <p className="ui-meta">答复由办公室审核后送达反映人。</p>}
      {!isOpen && myAnswer && (isMine || refusal) && (
        <Card title={refusal ? "没有送达的答复" : "我的答复"}>
          <p className="ui-pre">{myAnswer.note}</p>
          {!refusal && myAnswer.delivery.state !== "DELIVERED" && <p className="ui-meta">已存本机，待联网送出</p>}
        </Card>
      )}
      {!isOpen && office?.answer && !isMine && (
        <Card title="已有的答复">
          <p className="ui-pre">{office.answer}</p>
        </Card>
      )}
      <ReportCard submission={submission} />
    </>
  );
}
