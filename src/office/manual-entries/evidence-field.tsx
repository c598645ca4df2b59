import type { EntryFormState } from "#office/manual-entries/use-entry-form.ts";
import { FileButton } from "#ui/file-button.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { TextArea } from "#ui/text-area.tsx";

const ACCEPT = ".pdf,.doc,.docx,.wps,.xls,.xlsx,.et,.ppt,.pptx,.jpg,.jpeg,.png";

/** What shows it: words, and a file where there is one. A photo is never asked for. */
export function EvidenceField({ form: { draft, set, busy, attach } }: { readonly form: EntryFormState }) {
  return (
    <>
      <TextArea
        label="佐证说明"
        need="optional"
        hint="由谁组织、凭什么认定，如：区卫健局活动签到表"
        rows={2}
        value={draft.evidenceNote}
        onChange={(evidenceNote) => set({ evidenceNote })}
        count={{ now: [...draft.evidenceNote].length, most: 500 }}
      />
      <div className="ui-field" role="group" aria-label="佐证材料">
        <span>
          <span className="ui-field__label">佐证材料</span>
          <span className="ui-field__need">可不填</span>
        </span>
        <span className="ui-meta">Word、WPS、PDF、Excel、PPT 或图片，不超过 32 MB</span>
        <div className="manual__file">
          {draft.evidence ? (
            <>
              <Icon name="file" />
              <span>{draft.evidence.name}</span>
              <Button compact kind="quiet" icon="trash" onPress={() => set({ evidence: null })}>
                移除
              </Button>
            </>
          ) : (
            <FileButton accept={ACCEPT} icon="plus" busy={busy === "file"} onFile={(file) => void attach(file)}>
              选择文件
            </FileButton>
          )}
          {busy === "file" && <span role="status">正在上传…</span>}
        </div>
      </div>
    </>
  );
}
