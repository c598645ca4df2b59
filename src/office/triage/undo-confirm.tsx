import type { Leaving } from "#office/triage/use-undo-asking.ts";
import { Confirm } from "#ui/confirm.tsx";
import { Link } from "react-router";

interface UndoConfirmProps {
  readonly leaving: Leaving | undefined;
  readonly onSettled: (isMeant: boolean) => void;
}

/** Before a conversion is taken back that leaves its words in the report: that they stay, and where. */
export function UndoConfirm({ leaving, onSettled }: UndoConfirmProps) {
  return (
    <Confirm
      open={leaving !== undefined}
      title="撤销转化"
      confirmLabel="仍然撤销"
      onConfirm={() => onSettled(true)}
      onCancel={() => onSettled(false)}
    >
      {leaving && (
        <p>
          这件来件会退出信息 {leaving.number}
          <Link to={`/office/opinions/${leaving.id}`}>《{leaving.title}》</Link>
          ，但信息的「情况与问题」已改写过或已送签，里面写到这件来件的文字仍会留着，需要时请到该信息里改。
        </p>
      )}
    </Confirm>
  );
}
