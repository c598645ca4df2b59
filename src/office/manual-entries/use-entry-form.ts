import { useCallback, useState } from "react";
import { enterByHand, readScoreMembers, sendEvidence, takeEntryMove } from "#data/office/manual-entries.ts";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import {
  bodyOfDraft,
  type EntryDraft,
  type EntryFaults,
  faultsOfDraft,
  newEntryDraft,
} from "#office/manual-entries/entry-draft.ts";
import type { Entries } from "#office/manual-entries/use-entries.ts";
import { showToast } from "#ui/toast-store.ts";

/** Behind the form of an entry by hand; its id is minted once, so that sending twice enters once. */
export const useEntryForm = ({ search, leave, askAgain, go }: Entries) => {
  const [today] = useState(() => shanghaiDay(new Date()));
  const keptAs = search.get("appeal") || "new";
  const [{ id, draft }, setEntry] = useState(() => readEntry(keptAs) ?? newEntry(newEntryDraft(search, today)));
  const [faults, setFaults] = useState<EntryFaults>({});
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState<"" | "send" | "file">("");
  const members = useAnswer(readScoreMembers);

  const set = useCallback(
    (changes: Partial<EntryDraft>) =>
      setEntry((before) => {
        const after = { ...before, draft: { ...before.draft, ...changes } };
        keepWords(keptAs, KEPT, after);
        return after;
      }),
    [keptAs],
  );
  const giveUp = () => {
    dropKept(keptAs, KEPT);
    leave();
  };
  const attach = async (file: File) => {
    setBusy("file");
    const sent = await sendEvidence(file);
    setBusy("");
    setFault(sent.ok ? "" : sent.refusal.detail);
    if (sent.ok) set({ evidence: sent.value });
  };
  const withdraw = async (entryId: string) => {
    const answer = await takeEntryMove(entryId, "withdraw", "");
    showToast(answer.ok ? "已撤回" : answer.refusal.detail);
    await askAgain();
  };
  /** Stays on the form for the next one where `another`. */
  const send = async (another: boolean) => {
    const found = faultsOfDraft(draft, today);
    setFaults(found);
    if (Object.keys(found).length > 0) return setFault("有内容没有填对，请按提示修改。");
    setBusy("send");
    const answer = await enterByHand(id, bodyOfDraft(draft));
    setBusy("");
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    setFault("");
    showToast(`${answer.value.memberName}：已录入，待复核`, { label: "撤回", onPress: () => void withdraw(id) });
    dropKept(keptAs, KEPT);
    if (another) setEntry(newEntry({ ...draft, memberId: "", evidence: null, place: "1" }));
    else {
      leave();
      go({ new: "", appeal: "", member: "", kind: "", day: "", view: "", id });
    }
    await askAgain();
  };
  return { draft, set, faults, fault, busy, today, members, attach, send, giveUp };
};
const KEPT = "manual-entry";

interface NewEntry {
  readonly id: string;
  readonly draft: EntryDraft;
}

const newEntry = (draft: EntryDraft): NewEntry => ({ id: crypto.randomUUID(), draft });

/** What was half typed when the page went away, under the id that it was to be entered by. */
const readEntry = (keptAs: string) => readKept<NewEntry>(keptAs, KEPT)?.words;

export type EntryFormState = ReturnType<typeof useEntryForm>;
