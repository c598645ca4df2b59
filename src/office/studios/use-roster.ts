import { readRoster, saveRoster, type Roster } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { showToast } from "#ui/toast-store.ts";
import { useCallback, useState } from "react";

/** A month's roster as it is edited; saved whole. */
export const useRoster = (id: string, month: string) => {
  const askFor = useCallback((signal?: AbortSignal) => readRoster(id, month, signal), [id, month]);
  const { value, refusal, setAnswer } = useAnswer(askFor);
  const [edited, setEdited] = useState<Roster["days"]>();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const days = edited ?? value?.days;

  const change = (next: Roster["days"]) => setEdited(next.toSorted((a, b) => a.day.localeCompare(b.day)));
  const save = async () => {
    if (!days) return;
    setBusy(true);
    const told = days.map(({ day, memberId, hours, note }) => ({ day, memberId, hours, note }));
    const answer = await saveRoster(id, month, told);
    setBusy(false);
    setFault(answer.ok ? undefined : answer.refusal.detail);
    if (!answer.ok) return;
    setAnswer(answer);
    setEdited(undefined);
    showToast("值班表已保存");
  };
  return { days, isChanged: edited !== undefined, isBusy, refusal: refusal?.detail, fault, change, save };
};
