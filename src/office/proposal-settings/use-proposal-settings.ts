import { useEffect, useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { readSettings, saveSettings } from "#data/office/proposal-settings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { changedParts, partOfPointer, type Part } from "#office/proposal-settings/parts.ts";
import { dropEdit, useSettingsEdit } from "#office/proposal-settings/settings-edit.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

/** What stands, what is changed and not saved, and what the server said to it. */
export const useProposalSettings = (openPart: (part: Part) => void) => {
  const { value: view, refusal: unread, askAgain, setAnswer } = useAnswer(readSettings);
  const edit = useSettingsEdit();
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const settings = edit.settings ?? view?.settings;
  // Once the faults are drawn, in whichever part they are.
  useEffect(() => {
    if (refusal?.errors) focusFirstFault();
  }, [refusal]);

  const change = (part: Partial<ProposalSettings>) => {
    if (!view || !settings) return;
    const after = { ...settings, ...part };
    setSaved(false);
    if (changedParts(view.settings, after).length === 0) dropEdit();
    else useSettingsEdit.setState({ settings: after, baseRev: edit.settings ? edit.baseRev : view.rev });
  };

  const save = async () => {
    if (!edit.settings) return;
    setSaving(true);
    const answer = await saveSettings(edit.baseRev, edit.settings);
    setSaving(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) {
      setAnswer(done(answer.value));
      dropEdit();
      return setSaved(true);
    }
    const part = answer.refusal.errors?.map(({ pointer }) => partOfPointer(pointer)).find(Boolean);
    if (part) openPart(part);
  };

  const discard = async () => {
    dropEdit();
    setRefusal(null);
    await askAgain();
  };

  return {
    view,
    settings,
    changed: view && settings ? changedParts(view.settings, settings) : [],
    unread,
    unsaved: refusal,
    askAgain,
    isSaving,
    isSaved,
    change,
    save,
    discard,
    errorAt: (pointer: string) => refusal?.errors?.find((fault) => fault.pointer === `/settings/${pointer}`)?.detail,
  };
};

export type SettingsDesk = ReturnType<typeof useProposalSettings>;

/** What a part needs to show its settings and to change them. */
export interface PartProps {
  readonly settings: ProposalSettings;
  readonly change: (part: Partial<ProposalSettings>) => void;
  /** What is to be mended at `timers/ACCEPT/count`. */
  readonly errorAt: (pointer: string) => string | undefined;
}
