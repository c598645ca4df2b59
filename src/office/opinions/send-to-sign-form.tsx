import { useState } from "react";
import { REPORT_LETTERS_ADVISED } from "#domain/report/report-draft.ts";
import { OpenChoice } from "#ui/open-choice.tsx";
import { useOpinionRules } from "#data/office/use-opinion-rules.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** 送签: whom it is printed for; said before it goes when it is long, uncategorised or has open comments. */
export function SendToSignForm({ detail, work, onDone }: ReportProps & { readonly onDone: () => void }) {
  const rules = useOpinionRules();
  const [mainTo, setMain] = useState<readonly string[] | null>(detail.mainTo.length > 0 ? detail.mainTo : null);
  const [ccTo, setCc] = useState<readonly string[]>(detail.ccTo);
  const main = mainTo ?? rules.recipients.main.slice(0, 1);
  const open = detail.comments.filter(({ resolvedAt }) => !resolvedAt).length;
  const hints = [
    detail.letters > REPORT_LETTERS_ADVISED && `正文 ${detail.letters} 字，建议不超过 ${REPORT_LETTERS_ADVISED} 字。`,
    !detail.category && "还没有选类别。",
    open > 0 && `还有 ${open} 条批注没有处理。`,
  ].filter(Boolean);
  const send = async () => {
    const body = { move: "sendToSign" as const, mainTo: [...main], ccTo: [...ccTo] };
    const undo = () => void work.move({ move: "recall" }, "已撤回送签。");
    if (await work.move(body, "已送签，等待签发。", undo)) onDone();
  };
  return (
    <form
      className="opinion-form"
      aria-label="送签"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>送签</h2>
      {hints.length > 0 && <Notice tone="amber">{hints.join("")}仍可送签。</Notice>}
      <OpenChoice
        longest={60}
        label="主送"
        need="required"
        offered={rules.recipients.main}
        values={main}
        most={10}
        onChange={setMain}
      />
      <OpenChoice
        longest={60}
        label="抄送"
        need="optional"
        offered={rules.recipients.cc}
        values={ccTo}
        most={20}
        onChange={setCc}
      />
      <div className="opinion-form__actions">
        <Button kind="primary" type="submit" busy={work.busy === "sendToSign"} disabled={main.length === 0}>
          确认送签
        </Button>
        <Button kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}
