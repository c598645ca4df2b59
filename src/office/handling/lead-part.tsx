import type { TaskDetail } from "#data/office/handling.ts";
import { ContactPart } from "#office/handling/contact-part.tsx";
import { ExtensionPart } from "#office/handling/extension-part.tsx";
import { MeetingPart } from "#office/handling/meeting-part.tsx";
import { PromisePart } from "#office/handling/promise-part.tsx";
import { ReplyEditor } from "#office/handling/reply-editor.tsx";
import { ReplyVersions } from "#office/handling/reply-versions.tsx";
import { SignOffCard } from "#office/handling/sign-off-card.tsx";
import type { TaskWork } from "#office/handling/use-task.ts";

interface LeadPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** The work of a unit that answers the proposers; what waits for a signature comes first. */
export function LeadPart({ task, work }: LeadPartProps) {
  const canWrite = task.moves.includes("draftReply");
  return (
    <>
      {task.moves.includes("signOff") && <SignOffCard task={task} work={work} />}
      <PromisePart task={task} work={work} />
      <MeetingPart task={task} work={work} />
      <ContactPart task={task} work={work} />
      {canWrite && <ReplyEditor key={task.replies[0]?.id ?? "first"} task={task} work={work} />}
      <ReplyVersions task={task} />
      {task.due.finish && <ExtensionPart task={task} work={work} />}
    </>
  );
}
