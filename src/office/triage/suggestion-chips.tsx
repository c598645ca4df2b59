import { useCallback } from "react";
import { putCategory, readSuggestions } from "#data/office/intake.ts";
import type { SubmissionDetail } from "#data/office/submissions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import {
  labelByOpinionCategory,
  OPINION_CATEGORIES,
  type OpinionCategory,
} from "#domain/submission/submission-lists.ts";
import { NativeSelect } from "#ui/native-select.tsx";
import { showToast } from "#ui/toast-store.ts";

interface SuggestionChipsProps {
  readonly detail: SubmissionDetail;
  readonly onSet: (detail: SubmissionDetail) => void;
  /** Opens the transfer with this unit filled in; undefined while it cannot be transferred. */
  readonly onUnit: ((unitId: string) => void) | undefined;
}

/** What submissions like this one were given: a press sets it, nothing is set by itself. */
export function SuggestionChips({ detail, onSet, onUnit }: SuggestionChipsProps) {
  const ask = useCallback((signal?: AbortSignal) => readSuggestions(detail.id, signal), [detail.id]);
  const { categories = [], units = [] } = useAnswer(ask).value ?? {};
  const set = async (category: OpinionCategory) => {
    const answer = await putCategory(detail.id, category);
    if (answer.ok) onSet(answer.value);
    else showToast(answer.refusal.detail);
  };
  const suggested = categories.map(({ category }) => category).filter((one) => one !== detail.category);
  return (
    <div className="triage-suggestions">
      <NativeSelect
        label="类别"
        value={detail.category ?? ""}
        options={[
          ...(detail.category ? [] : [{ value: "" as const, label: "未归类" }]),
          ...OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] })),
        ]}
        onChange={(category) => category && void set(category)}
      />
      {suggested.length > 0 && (
        <div role="group" aria-label="建议类别" className="triage-templates">
          <span className="ui-meta">建议</span>
          {suggested.slice(0, 3).map((category) => (
            <button key={category} type="button" className="triage-template" onClick={() => void set(category)}>
              {labelByOpinionCategory[category]}
            </button>
          ))}
        </div>
      )}
      {onUnit && units.length > 0 && (
        <div role="group" aria-label="建议承办单位" className="triage-templates">
          <span className="ui-meta">可转</span>
          {units.slice(0, 3).map(({ id, name }) => (
            <button key={id} type="button" className="triage-template" onClick={() => onUnit(id)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
