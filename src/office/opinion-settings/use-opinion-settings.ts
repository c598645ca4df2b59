import { useEffect, useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { type OpinionSettingsAnswer, readOpinionRules, saveOpinionRules } from "#data/office/opinion-settings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { dropEdit, useOpinionEdit } from "#office/opinion-settings/settings-edit.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

export type Settings = OpinionSettingsAnswer["settings"];

/** What stands, what is changed and not saved, and what the server said to it. */
export const useOpinionSettings = () => {
  const { value: view, refusal: unread, askAgain, setAnswer } = useAnswer(readOpinionRules);
  const edit = useOpinionEdit();
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const settings = edit.settings ?? view?.settings;
  useEffect(() => {
    if (refusal?.errors) focusFirstFault();
  }, [refusal]);

  const change = (part: Partial<Settings>) => {
    if (!view || !settings) return;
    const after = { ...settings, ...part };
    setSaved(false);
    if (JSON.stringify(after) === JSON.stringify(view.settings)) dropEdit();
    else useOpinionEdit.setState({ settings: after, baseRev: edit.settings ? edit.baseRev : view.rev });
  };
  const save = async () => {
    if (!edit.settings) return;
    setSaving(true);
    const answer = await saveOpinionRules(edit.baseRev, edit.settings);
    setSaving(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setAnswer(done(answer.value));
    dropEdit();
    setSaved(true);
  };
  const discard = async () => {
    dropEdit();
    setRefusal(null);
    await askAgain();
  };
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

export type OpinionSettingsDesk = ReturnType<typeof useOpinionSettings>;

/** What a card needs to show its settings and to change them. */
export interface CardProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** What is to be mended at `timers/UNIT/count`. */
  readonly errorAt: (pointer: string) => string | undefined;
}
