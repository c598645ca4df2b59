import { labelByRejectReason, REJECT_REASONS, type RejectReason } from "#domain/submission/submission-lists.ts";
import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { useOpinionRules } from "#office/triage/use-opinion-rules.ts";
import { TextArea } from "#ui/text-area.tsx";

/** A reason from the list; where the person can go instead is filled in, to be sent as it is or changed. */
export function RejectFields({ form }: { readonly form: MoveDraft }) {
  const { guidance } = useOpinionRules();
  const { reason, note = "" } = form.body;
  const isGuidance = Object.values(guidance).includes(note);
  const choose = (chosen: RejectReason) =>
    form.change({
      reason: chosen,
      ...((note.trim() === "" || isGuidance) && { note: guidance[chosen] }),
    });
  return (
    <>
      <fieldset>
        <legend className="ui-field__label">原因</legend>
        <div className="triage-reasons">
          {REJECT_REASONS.map((each, index) => (
            <label key={each} className="triage-reason">
              <input
                type="radio"
                name="reason"
                checked={reason === each}
                autoFocus={reason ? reason === each : index === 0}
                onChange={() => choose(each)}
              />
              {labelByRejectReason[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        label="反映人会看到"
        hint="选了原因就有现成的指引，可以改"
        value={note}
        onChange={(changed) => form.change({ note: changed })}
        rows={2}
        error={form.faultOf("note")}
      />
    </>
  );
}
