import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { TextArea } from "#ui/text-area.tsx";

/** Why an answer goes back to whoever wrote it; residents never read it. */
export function ReasonField({ form }: { readonly form: MoveDraft }) {
  return (
    <TextArea
      label="退回原因"
      hint="写答复的人会看到，请写明要改什么"
      value={form.body.note ?? ""}
      onChange={(note) => form.change({ note })}
      rows={2}
      error={form.faultOf("note")}
      autoFocus
    />
  );
}
