import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const MOST = 200;

interface ReasonSheetProps {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  /** It may be left empty. */
  readonly isOptional?: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, once, before something is done that the office will read. */
export function ReasonSheet({ title, lead, confirm, isOptional, isBusy, onConfirm, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = !isOptional && reason.trim() === "";
  const isTooLong = [...reason].length > MOST;
  const press = () => {
    setTried(true);
    if (!isMissing && !isTooLong) onConfirm(reason.trim());
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <p>{lead}</p>
      <TextArea
        label="理由"
        need={isOptional ? "optional" : "required"}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isTried && isMissing ? "请写明理由。" : isTooLong ? `太长了，最多 ${MOST} 字。` : undefined}
      />
      <div className="ui-sheet__actions">
        <Button kind="danger" busy={isBusy} onPress={press}>
          {confirm}
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </Sheet>
  );
}
