import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { keepDraft, readDraft } from "#data/office/reply-drafts.ts";
import type { MoveBody } from "#data/office/submissions.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { titleToBeginWith } from "#office/triage/title-to-begin-with.ts";

export type SendMove = (body: MoveBody) => Promise<OfficeRefusal | null>;

const TITLE_LIMIT = 100;

/** Half-typed answers, kept per submission; a refusal leaves everything in place. */
export const useMoveForm = (
  move: MoveBody["move"],
  submissionId: string | undefined,
  text: string,
  onSend: SendMove,
  preset: Partial<MoveBody> = {},
) => {
  const [body, setBody] = useState<MoveBody>(() => {
    const kept = submissionId ? readDraft(submissionId) : undefined;
    if (kept?.move === move) return { ...kept, ...preset };
    return move.startsWith("convert") ? { move, title: titleToBeginWith(text, 40) } : { move, ...preset };
  });
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSending, setSending] = useState(false);

  const change = (part: Partial<MoveBody>) => {
    const after = { ...body, ...part };
    setBody(after);
    if (submissionId) keepDraft(submissionId, after);
  };

  const missing = missingIn(body);
  const send = async () => {
    if (missing || isSending) return;
    setSending(true);
    setRefusal(null);
    const refused = await onSend(withoutBlanks(body));
    setSending(false);
    setRefusal(refused);
  };

  const faultOf = (field: keyof MoveBody) => refusal?.errors?.find((fault) => fault.pointer === `/${field}`)?.detail;
  return { body, change, send, missing, refusal, isSending, faultOf };
};

export type MoveDraft = ReturnType<typeof useMoveForm>;

/** What a move still needs, in words. */
const missingIn = ({ move, note, reason, memberId, unitId, title }: MoveBody): string | undefined => {
  if ((move === "answer" || move === "submitAnswer") && !note?.trim()) return "请写答复";
  if ((move === "returnAnswer" || move === "giveBack") && !note?.trim()) return "请写原因";
  if (note && countLetters(note) > NOTE_LIMIT) return `最多 ${NOTE_LIMIT} 字`;
  if (move === "reject" && !reason) return "请选原因";
  if (move === "transferToMember" && !memberId) return "请选委员";
  if (move === "transferToUnit" && !unitId) return "请选承办单位";
  if (move.startsWith("convert") && !title?.trim()) return "请写标题";
  if (title && countLetters(title) > TITLE_LIMIT) return `标题最多 ${TITLE_LIMIT} 字`;
  return undefined;
};

const withoutBlanks = ({ note, ...body }: MoveBody): MoveBody => (note?.trim() ? { ...body, note } : body);
