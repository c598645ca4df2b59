import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ConvertFieldsProps {
  readonly form: MoveDraft;
  /** The one it is made of; undefined where it is made of several. */
  readonly from: string | undefined;
}

/** The title of what it becomes, begun with its first sentence. A report may also be written out at once, with its authors. */
export function ConvertFields({ form, from }: ConvertFieldsProps) {
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
      {from && form.body.move === "convertToReport" && (
        <div className="ui-cluster">
          <LinkButton compact kind="quiet" icon="pencil" to={`/office/opinions/new?from=${from}`}>
            写成全文再转，可署委员
          </LinkButton>
        </div>
      )}
    </>
  );
}
