import { Button } from "#ui/button.tsx";
import { useEffect, useId, useRef, type ReactNode } from "react";

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: from below on a phone, centred on a desk. Esc, 关闭 and the backdrop close it; the focus returns. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    return () => element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className="ui-sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="ui-sheet__in">
          <div className="ui-sheet__head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" icon="close" onPress={onClose}>
              关闭
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
