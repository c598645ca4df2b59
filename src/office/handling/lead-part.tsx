import type { TaskDetail } from "#data/office/handling.ts";
import { ContactPart } from "#office/handling/contact-part.tsx";
import { ExtensionPart } from "#office/handling/extension-part.tsx";
import { MeetingPart } from "#office/handling/meeting-part.tsx";
import { PromisePart } from "#office/handling/promise-part.tsx";
import { ReplyEditor } from "#office/handling/reply-editor.tsx";
import { ReplyVersions } from "#office/handling/reply-versions.tsx";
import { SignOffCard } from "#office/handling/sign-off-card.tsx";
import type { TaskWork } from "#office/handling/use-task.ts";
import { Disclosure } from "#ui/disclosure.tsx";

interface LeadPartProps {
  readonly task: TaskDetail;
  readonly work: TaskWork;
}

/** The work of a unit that answers the proposers; what waits for a signature comes first. */
export function LeadPart({ task, work }: LeadPartProps) {
  const [newest] = task.replies;
  // A leader reads and signs; the editor stays at hand.
  const isForSigning = task.moves.includes("signOff") && newest?.outcomeClass != null && newest.signedAt === null;
  const canWrite = task.moves.includes("draftReply");
  return (
    <>
      {task.moves.includes("signOff") && <SignOffCard task={task} work={work} />}
      <PromisePart task={task} work={work} />
      <MeetingPart task={task} work={work} />
      <ContactPart task={task} work={work} />
      {canWrite && isForSigning && (
        <Disclosure summary="修改答复稿">
          <ReplyEditor key={newest?.id} task={task} work={work} />
        </Disclosure>
      )}
      {canWrite && !isForSigning && <ReplyEditor key={newest?.id ?? "first"} task={task} work={work} />}
      <ReplyVersions task={task} />
      {task.due.finish && <ExtensionPart task={task} work={work} />}
    </>
  );
}
