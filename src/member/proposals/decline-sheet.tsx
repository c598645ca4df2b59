import { Button } from "#ui/button.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const REASONS = ["不了解情况", "不同意所提建议", "已联名类似提案"].map((label) => ({ value: label, label }));
const MOST = 500;

interface DeclineSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDecline: (reason: string) => void;
}

/** Declining needs a reason, which the first proposer reads: one tap on a usual one, or own words. */
export function DeclineSheet({ open, onClose, onDecline }: DeclineSheetProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const decline = () => {
    const words = reason.trim();
    setMissing(words === "");
    if (words !== "" && words.length <= MOST) onDecline(words);
  };
  return (
    <Sheet open={open} title="谢绝会签" onClose={onClose}>
      <ChipGroup
        label="常用理由"
        options={REASONS}
        value={REASONS.find(({ value }) => value === reason)?.value ?? ""}
        onChange={setReason}
      />
      <TextArea
        label="理由"
        hint="第一提案人会看到。"
        need="required"
        rows={3}
        value={reason}
        error={isMissing ? "请写明理由。" : undefined}
        count={reason.length > MOST - 100 ? { now: reason.length, most: MOST } : undefined}
        onChange={setReason}
      />
      <div className="ui-sheet__actions">
        <Button kind="primary" onPress={decline}>
          谢绝会签
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </Sheet>
  );
}
