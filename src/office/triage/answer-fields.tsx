import { countLetters } from "#domain/text/plain-text.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { ReplyRemarks } from "#office/triage/reply-remarks.tsx";
import { REPLY_TEMPLATES } from "#office/triage/reply-templates.ts";
import type { MoveDraft } from "#office/triage/use-move-form.ts";
import { TextArea } from "#ui/text-area.tsx";

interface AnswerFieldsProps {
  readonly form: MoveDraft;
  /** What it answers; empty for several at once. */
  readonly question: string;
}

/** The answer that the resident will read, begun from a template or from nothing. */
export function AnswerFields({ form, question }: AnswerFieldsProps) {
  const note = form.body.note ?? "";
  const insert = (text: string) => form.change({ note: note.trim() ? `${note.trimEnd()}\n${text}` : text });
  return (
    <>
      <TextArea
        label="答复内容"
        hint="反映人凭查询码看到的就是这段文字"
        value={note}
        onChange={(value) => form.change({ note: value })}
        rows={4}
        count={{ now: countLetters(note), most: NOTE_LIMIT }}
        error={form.faultOf("note")}
        autoFocus
      />
      <ReplyRemarks question={question} reply={note} />
      <div className="triage-templates" role="group" aria-label="答复模板">
        {REPLY_TEMPLATES.map((template) => (
          <button key={template.name} type="button" className="triage-template" onClick={() => insert(template.text)}>
            {template.name}
          </button>
        ))}
      </div>
    </>
  );
}
