import { type FormEvent, useState } from "react";
import type { RosterRow } from "#office/roster/roster-part.tsx";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

interface RosterFormProps<Column extends string> {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly labels: Readonly<Record<Column, string>>;
  readonly row: RosterRow<Column>;
  /** Gives the sentence of a refusal. */
  readonly onSave: (row: RosterRow<Column>) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** One line of a roster. */
export function RosterForm<Column extends string>(props: RosterFormProps<Column>) {
  const { title, columns, labels, onSave, onCancel } = props;
  const [row, setRow] = useState<RosterRow<Column>>(
    () => Object.fromEntries(columns.map((column) => [column, props.row[column]])) as RosterRow<Column>,
  );
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const said = await onSave(row);
    setBusy(false);
    setFault(said ?? "");
  };
  return (
    <form className="roster__form" aria-label={title} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{title}</h2>
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      <div className="roster__fields">
        {columns.map((column, at) => (
          <Input
            key={column}
            label={labels[column]}
            value={row[column]}
            onChange={(value) => setRow((now) => ({ ...now, [column]: value }))}
            autoFocus={at === 0}
          />
        ))}
      </div>
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isBusy}>
          保存
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
