import { guidanceByRejectReason, labelByRejectReason, REJECT_REASONS } from "#domain/submission/submission-lists.ts";
import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { TextArea } from "#ui/text-area.tsx";

/** A reason from the list; what the resident will read of it stands below before it is sent. */
export function RejectFields({ form }: { readonly form: MoveDraft }) {
  const { reason } = form.body;
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
                onChange={() => form.change({ reason: each })}
              />
              {labelByRejectReason[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {reason && (
        <p className="triage-guidance">
          <span className="ui-meta">反映人会看到：</span>
          {guidanceByRejectReason[reason]}
        </p>
      )}
      <TextArea
        label="补充说明"
        need="optional"
        value={form.body.note ?? ""}
        onChange={(note) => form.change({ note })}
        rows={2}
        error={form.faultOf("note")}
      />
    </>
  );
}
