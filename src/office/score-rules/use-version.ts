import { useCallback, useEffect, useState } from "react";
import { deleteRuleDraft, readRuleVersion, saveRuleDraft } from "#data/office/score-rules.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { refused } from "#domain/result.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { dropRuleEdit, putRuleEdit, type Removal, useRuleEdits } from "#office/score-rules/rules-edit.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

/** Only in this browser so far: there is nothing to ask for. */
const notSaved: OfficeRefusal = { code: "not-found", detail: "没有找到。" };

/** One version of the rules: what stands on the server, what is written upon it here, and what the server said to that. */
export const useVersion = (id: string, mayWrite: boolean, onSaved: () => void) => {
  const edit = useRuleEdits(({ byId }) => byId[id]);
  const { removal, isKept } = useRuleEdits();
  const isOnlyHere = edit?.rev === 0;
  const read = useCallback(
    (signal?: AbortSignal) => (isOnlyHere ? Promise.resolve(refused(notSaved)) : readRuleVersion(id, signal)),
    [id, isOnlyHere],
  );
  const { value: version, refusal: unread, askAgain } = useAnswer(read);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    if (refusal?.errors) focusFirstFault();
  }, [refusal]);

  const rules = edit?.rules ?? (version?.rules as RuleSet | undefined);
  const note = edit?.note ?? version?.note ?? "";
  const put = (next: { readonly rules?: RuleSet; readonly note?: string }) => {
    if (rules) putRuleEdit({ id, rev: edit?.rev ?? version?.rev ?? 0, note, rules, ...next });
  };

  const save = async (): Promise<boolean> => {
    if (!edit) return true;
    setSaving(true);
    const answer = await saveRuleDraft(id, edit.rev, edit.note, edit.rules);
    setSaving(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return false;
    // What was typed while it was on its way stays an edit, of the revision that there is now.
    const newest = useRuleEdits.getState().byId[id];
    if (newest && newest.at !== edit.at) putRuleEdit({ ...newest, rev: answer.value.rev });
    else dropRuleEdit(id);
    await askAgain();
    onSaved();
    return true;
  };

  const discard = async () => {
    dropRuleEdit(id);
    setRefusal(null);
    if (!isOnlyHere) await askAgain();
    onSaved();
  };

  const drop = async () => {
    const answer = isOnlyHere ? undefined : await deleteRuleDraft(id);
    if (answer && !answer.ok) return setRefusal(answer.refusal);
    dropRuleEdit(id);
    onSaved();
  };

  return {
    id,
    version,
    unread: rules ? null : unread,
    rules,
    note,
    isDraft: isOnlyHere || version?.state === "DRAFT",
    isOnlyHere,
    isChanged: edit !== undefined,
    keptAt: edit?.at,
    mayWrite: mayWrite && (isOnlyHere || version?.state === "DRAFT"),
    isKept,
    removal: removal?.id === id ? removal : null,
    refusal,
    isSaving,
    change: (apply: (rules: RuleSet) => RuleSet) => rules && put({ rules: apply(rules) }),
    setNote: (text: string) => put({ note: text }),
    /** Takes something away; until the next one it can be brought back. */
    remove: (words: string, apply: (rules: RuleSet) => RuleSet, restore: Removal["restore"]) => {
      if (!rules) return;
      put({ rules: apply(rules) });
      useRuleEdits.setState({ removal: { id, words, restore } });
    },
    bringBack: () => {
      if (!rules || removal?.id !== id) return;
      put({ rules: removal.restore(rules) });
      useRuleEdits.setState({ removal: null });
    },
    save,
    discard,
    drop,
    askAgain,
    errorAt: (pointer: string) => refusal?.errors?.find((fault) => fault.pointer === `/rules${pointer}`)?.detail,
    hasErrorIn: (pointer: string) =>
      refusal?.errors?.some((fault) => `${fault.pointer}/`.startsWith(`/rules${pointer}/`)) ?? false,
  };
};

export type VersionDesk = ReturnType<typeof useVersion>;
