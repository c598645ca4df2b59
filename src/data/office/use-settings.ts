import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import type { SettingsEdit } from "#data/office/settings-edit.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { useState } from "react";
import { useStore } from "zustand";

/** How settings are read, saved against a revision, and kept while they are changed; all stable. */
export interface SettingsSource<Settings, View> {
  readonly read: (signal?: AbortSignal) => Promise<OfficeAnswer<View>>;
  readonly save: (baseRev: number, settings: Settings) => Promise<OfficeAnswer<View>>;
  readonly kept: SettingsEdit<Settings>;
}

/** What stands, what is changed and not saved, and what the server said to it. */
export const useSettings = <
  Settings extends object,
  View extends { readonly settings: Settings; readonly rev: number },
>({
  read,
  save: send,
  kept,
}: SettingsSource<Settings, View>) => {
  const { value: view, refusal: unread, askAgain, setAnswer } = useAnswer(read);
  const edit = useStore(kept);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const settings = edit.settings ?? view?.settings;
  const drop = () => kept.setState({ settings: null });

  const change = (part: Partial<Settings>) => {
    if (!view || !settings) return;
    const after = { ...settings, ...part };
    setSaved(false);
    if (JSON.stringify(after) === JSON.stringify(view.settings)) drop();
    else kept.setState({ settings: after, baseRev: edit.settings ? edit.baseRev : view.rev });
  };
  /** Gives the refusal, or null. */
  const save = async (): Promise<OfficeRefusal | null> => {
    if (!edit.settings) return null;
    setSaving(true);
    const answer = await send(edit.baseRev, edit.settings);
    setSaving(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return answer.refusal;
    setAnswer(done(answer.value));
    drop();
    setSaved(true);
    return null;
  };
  const discard = async () => {
    drop();
    setRefusal(null);
    await askAgain();
  };
  /** What is to be mended at `timers/UNIT/count`. */
  const errorAt = (pointer: string): string | undefined =>
    refusal?.errors?.find((fault) => fault.pointer === `/settings/${pointer}`)?.detail;

  return {
    view,
    settings,
    isChanged: edit.settings !== null,
    unread,
    refusal,
    askAgain,
    isSaving,
    isSaved,
    change,
    save,
    discard,
    errorAt,
  };
};
