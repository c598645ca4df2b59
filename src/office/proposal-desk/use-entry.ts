import { useState } from "react";
import { newId } from "#data/ids.ts";
import { type DeskDetail, enterOnBehalf, type EntryBody } from "#data/office/proposal-desk.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { useWhoAmI } from "#data/session.ts";

const emptyEntry: EntryBody = {
  title: "",
  situation: "",
  analysis: "",
  suggestions: "",
  category: "",
  suggestedLead: "",
  suggestedCo: "",
  publicLevel: "FULL",
  publicReason: "",
  proposerType: "INDIVIDUAL",
  collectiveKind: null,
  collectiveName: "",
  allowCosign: false,
  topicId: null,
  sourceRef: "",
  attachments: [],
  firstMemberId: "",
  cosignerIds: [],
  entryNote: "",
};

interface KeptEntry {
  readonly id: string;
  readonly body: EntryBody;
}

/** By account: at a shared desk the next person does not find the words of the last one. */
const keyOf = () => `entry-draft:${useWhoAmI.getState().session?.account.id ?? ""}`;

const readKept = (): KeptEntry => {
  const kept = sessionStorage.getItem(keyOf());
  return kept ? (JSON.parse(kept) as KeptEntry) : { id: newId(), body: emptyEntry };
};

/** A proposal being typed from paper; kept in this tab, so that a reload or a new sign-in loses nothing. */
export const useEntry = (onEntered: (detail: DeskDetail) => void) => {
  const [{ id, body }, setEntry] = useState(readKept);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSending, setSending] = useState(false);

  const change = (part: Partial<EntryBody>) => {
    const after = { id, body: { ...body, ...part } };
    setEntry(after);
    sessionStorage.setItem(keyOf(), JSON.stringify(after));
  };
  const missing = missingIn(body);
  const send = async () => {
    if (missing || isSending) return;
    setSending(true);
    setRefusal(null);
    const answer = await enterOnBehalf(id, body);
    setSending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    sessionStorage.removeItem(keyOf());
    onEntered(answer.value);
  };
  const faultOf = (field: keyof EntryBody) => refusal?.errors?.find(({ pointer }) => pointer === `/${field}`)?.detail;
  const drop = () => {
    sessionStorage.removeItem(keyOf());
    setEntry({ id: newId(), body: emptyEntry });
  };
  return { body, change, missing, send, isSending, refusal, faultOf, drop };
};

export type Entry = ReturnType<typeof useEntry>;

const missingIn = (body: EntryBody): string | undefined => {
  if (!body.firstMemberId) return body.proposerType === "COLLECTIVE" ? "请选签署人" : "请选第一提案人";
  if (body.proposerType === "COLLECTIVE" && !body.collectiveKind) return "请选集体提案类别";
  if (body.proposerType === "COLLECTIVE" && !body.collectiveName.trim()) return "请填集体名称";
  if (body.proposerType === "JOINT" && body.cosignerIds.length === 0) return "请选已签名的联名人";
  if (!body.title.trim()) return "请填案由";
  if (!body.situation.trim()) return "请填情况与问题";
  return body.suggestions.trim() ? undefined : "请填建议";
};
