import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ConvertFieldsProps {
  readonly form: MoveDraft;
}

/** The title of what it becomes, begun with its first sentence. */
export function ConvertFields({ form }: ConvertFieldsProps) {
  return (
    <>
      <Input
        label="标题"
        hint="转化后的标题，可改；原文会一并带过去"
        value={form.body.title ?? ""}
        onChange={(title) => form.change({ title })}
        error={form.faultOf("title")}
        autoFocus
      />
      <TextArea
        label="给反映人的说明"
        need="optional"
        value={form.body.note ?? ""}
        onChange={(note) => form.change({ note })}
        rows={2}
        error={form.faultOf("note")}
      />
    </>
  );
}
