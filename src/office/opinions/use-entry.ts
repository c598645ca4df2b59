import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { newId } from "#data/ids.ts";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";
import { enterOpinion, type OpinionDetail, type OpinionEntry } from "#data/office/opinions.ts";

const emptyEntry: OpinionEntry = {
  title: "",
  situation: "",
  analysis: "",
  suggestions: "",
  category: null,
  source: "INFORMANT",
  sourceName: "",
  memberIds: [],
  otherAuthors: [],
  campaignId: null,
  submissionIds: [],
};

interface KeptEntry {
  readonly id: string;
  readonly body: OpinionEntry;
}

const [WHERE, WHAT] = ["new", "opinion-entry"];

const begin = (part: Partial<OpinionEntry>): KeptEntry => ({ id: newId(), body: { ...emptyEntry, ...part } });

/** A report being entered on behalf; kept in this browser, so that neither a reload nor a refusal loses a word. */
export const useEntry = (part: Partial<OpinionEntry>, onEntered: (detail: OpinionDetail) => void) => {
  // One that is made of submissions is a thing of its own: what was half typed before stays for its own time.
  const what = part.submissionIds ? `${WHAT}:${part.submissionIds.toSorted().join(",")}` : WHAT;
  const [{ id, body }, setEntry] = useState(() => readKept<KeptEntry>(WHERE, what)?.words ?? begin(part));
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const change = (changed: Partial<OpinionEntry>) => {
    const after = { id, body: { ...body, ...changed } };
    setEntry(after);
    keepWords(WHERE, what, after);
  };
  const missing = missingIn(body);
  const send = async () => {
    if (missing || isSending) return;
    setSending(true);
    setRefusal(null);
    const answer = await enterOpinion(id, {
      ...body,
      otherAuthors: body.otherAuthors.filter(({ name }) => name.trim()),
    });
    setSending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    dropKept(WHERE, what);
    onEntered(answer.value);
  };
  const clear = () => {
    dropKept(WHERE, what);
    setEntry(begin(part));
    setRefusal(null);
  };
  const faultOf = (field: keyof OpinionEntry) =>
    refusal?.errors?.find(({ pointer }) => pointer?.startsWith(`/${field}`))?.detail;
  return { body, change, missing, send, isSending, refusal, faultOf, clear };
};

export type Entry = ReturnType<typeof useEntry>;

const missingIn = (body: OpinionEntry): string | undefined => {
  if (!body.title.trim()) return "请填标题";
  if (!body.situation.trim()) return "请填情况与问题";
  if (!body.suggestions.trim()) return "请填建议";
  const hasAuthor = body.memberIds.length > 0 || body.otherAuthors.some(({ name }) => name.trim());
  return hasAuthor || body.sourceName.trim() ? undefined : "请填作者或来源单位";
};
