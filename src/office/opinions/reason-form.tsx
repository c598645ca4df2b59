import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";

interface ReasonFormProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A short reason before something is taken back. */
export function ReasonForm({ label, isBusy, onSend, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="opinion-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(reason.trim());
      }}
    >
      <Input label={label} need="required" maxLength={200} autoFocus value={reason} onChange={setReason} />
      <div className="opinion-form__actions">
        <Button compact kind="primary" type="submit" busy={isBusy} disabled={reason.trim() === ""}>
          确认
        </Button>
        <Button compact kind="quiet" onPress={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
