import { isSentBack } from "#member/assigned/is-sent-back.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** How far my answer is. */
export function AssignedTag({ submission }: { readonly submission: SubmissionView }) {
  const { myAnswer, givenBack, office } = submission;
  if (myAnswer?.delivery.state === "NEEDS_ATTENTION" || givenBack?.delivery.state === "NEEDS_ATTENTION") {
    return (
      <StatusTag tone="red" icon="alert">
        需要处理
      </StatusTag>
    );
  }
  if (givenBack)
    return <StatusTag icon="undo">{givenBack.delivery.state === "DELIVERED" ? "已退回" : "退回待送出"}</StatusTag>;
  if (isSentBack(submission))
    return (
      <StatusTag tone="amber" icon="answer">
        请修改答复
      </StatusTag>
    );
  if (office?.state === "IN_REVIEW")
    return (
      <StatusTag tone="violet" icon="clock">
        答复待审
      </StatusTag>
    );
  if (myAnswer && myAnswer.delivery.state !== "DELIVERED") {
    return (
      <StatusTag tone="amber" icon="clock">
        答复待送出
      </StatusTag>
    );
  }
  if (office?.state === "TRANSFERRED" && !myAnswer) {
    return (
      <StatusTag tone="violet" icon="answer">
        请答复
      </StatusTag>
    );
  }
  return (
    <StatusTag tone="green" icon="check">
      {office?.state === "CLOSED" ? "已办结" : "已答复"}
    </StatusTag>
  );
}
