import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import type { ReactNode } from "react";

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Something asked inside is still missing. */
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once, before something that cannot be taken back. */
export function Confirm(props: ConfirmProps) {
  return (
    <Sheet open={props.open} title={props.title} onClose={props.onCancel}>
      <div>{props.children}</div>
      <div className="ui-sheet__actions">
        <Button
          kind={props.danger ? "danger" : "primary"}
          busy={props.busy}
          disabled={props.disabled}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
        <Button onPress={props.onCancel}>取消</Button>
      </div>
    </Sheet>
  );
}
