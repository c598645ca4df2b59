import { useState } from "react";
import { enterFigure, type ReviewFigure } from "#data/office/work-review.ts";
import { type EnteredCode, figureByCode } from "#domain/work-review/review-figures.ts";
import { periodWords, type ReviewPeriod } from "#domain/work-review/review-period.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { Sheet } from "#ui/sheet.tsx";

interface EntrySheetProps {
  readonly code: EnteredCode;
  readonly figure: ReviewFigure | undefined;
  readonly period: ReviewPeriod;
  readonly onClose: () => void;
  readonly onEntered: () => void;
}

/** One figure by hand, for this very period, under the name of who enters it. */
export function EntrySheet({ code, figure, period, onClose, onEntered }: EntrySheetProps) {
  const { label, unit, rule } = figureByCode[code];
  const [id] = useState(() => crypto.randomUUID());
  const [value, setValue] = useState(figure?.value === null ? "" : String(figure?.value ?? ""));
  const [note, setNote] = useState(figure?.entry?.note ?? "");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isNumber = /^\d{1,8}$/.test(value);
  const save = async (entered: number | null) => {
    setBusy(true);
    const answer = await enterFigure(id, { ...period, code, value: entered, note: note.trim() });
    setBusy(false);
    if (!answer.ok) return setFault(answer.refusal.detail);
    onEntered();
  };
  return (
    <Sheet open title={`填报：${label}`} onClose={onClose}>
      <form
        className="work-review__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber) void save(Number(value));
        }}
      >
        <p className="ui-meta">
          {periodWords(period)} · {rule}。只用于这段时间，表中标明手工填报和填报人。
        </p>
        <Input
          label={`数量（${unit}）`}
          need="required"
          inputMode="numeric"
          value={value}
          onChange={setValue}
          autoFocus
          error={value !== "" && !isNumber ? "请填整数。" : undefined}
        />
        <Input label="数据来源或说明" need="optional" maxLength={200} value={note} onChange={setNote} />
        <Fault words={fault} />
        <div className="ui-sheet__actions">
          <Button kind="primary" type="submit" busy={isBusy} disabled={!isNumber}>
            保存
          </Button>
          {figure?.entry && (
            <Button busy={isBusy} onPress={() => void save(null)}>
              撤回这一项
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
