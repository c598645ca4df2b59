import { useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { readPastedRows } from "#domain/account/roster-lines.ts";
import type { RosterRow } from "#office/roster/roster-part.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface PasteSheetProps<Column extends string> {
  readonly open: boolean;
  readonly noun: string;
  readonly columns: readonly Column[];
  readonly labels: Readonly<Record<Column, string>>;
  readonly sameAs: (row: RosterRow<Column>) => string | undefined;
  readonly save: (id: string, row: RosterRow<Column>) => Promise<OfficeAnswer<unknown>>;
  readonly onClose: () => Promise<void>;
}

interface Done {
  readonly saved: number;
  readonly faults: readonly string[];
}

/** Many lines at once, copied out of a spreadsheet. Those that are known are changed, not added again; what is refused is named by its line. */
export function PasteSheet<Column extends string>(props: PasteSheetProps<Column>) {
  const { columns, labels, noun, sameAs, save } = props;
  const [text, setText] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const rows = readPastedRows(text, columns, labels);
  const known = rows.filter((row) => sameAs(row)).length;
  const saveAll = async () => {
    const faults: string[] = [];
    for (const [index, row] of rows.entries()) {
      setAt(index);
      const answer = await save(sameAs(row) ?? crypto.randomUUID(), row);
      if (!answer.ok) faults.push(`第 ${index + 1} 行：${answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail}`);
    }
    setAt(null);
    setDone({ saved: rows.length - faults.length, faults });
  };
  const close = () => {
    setText("");
    setDone(null);
    void props.onClose();
  };
  return (
    <Sheet open={props.open} title={`从表格粘贴${noun}`} onClose={close}>
      <p>在 Excel 里按这个顺序排好列，复制后粘贴到下面：{columns.map((column) => labels[column]).join("、")}。</p>
      <TextArea label="粘贴的内容" value={text} onChange={setText} rows={8} />
      {rows.length > 0 && !done && (
        <p className="ui-meta">
          共 {rows.length} 行，其中 {known} 行已在名册中，将更新；{rows.length - known} 行新增。
        </p>
      )}
      {at !== null && <Progress label="正在保存" now={at} of={rows.length} />}
      {done && (
        <Notice tone={done.faults.length > 0 ? "amber" : "green"}>
          已保存 {done.saved} 行{done.faults.length > 0 && `，${done.faults.length} 行没有保存`}。
          {done.faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      <div className="ui-cluster">
        <Button
          kind="primary"
          disabled={rows.length === 0 || at !== null || done !== null}
          onPress={() => void saveAll()}
        >
          保存 {rows.length} 行
        </Button>
      </div>
    </Sheet>
  );
}
