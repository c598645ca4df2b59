import { EntryDone } from "#office/triage/entry-done.tsx";
import { EntryFields } from "#office/triage/entry-fields.tsx";
import { useEntry } from "#office/triage/use-entry.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";

interface EntrySheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

/** 登记来件: what was said on a reception day, by the hotline or on paper, with a receipt for the person. */
export function EntrySheet({ open, onClose, onOpen }: EntrySheetProps) {
  const entry = useEntry();
  return (
    <Sheet open={open} title={entry.entered ? "已登记" : "登记来件"} onClose={onClose}>
      {entry.entered ? (
        <EntryDone
          entered={entry.entered}
          onNext={entry.begin}
          onOpen={() => {
            onClose();
            if (entry.entered) onOpen(entry.entered.id);
            entry.begin();
          }}
        />
      ) : (
        <form
          className="triage-entry"
          aria-label="登记来件"
          onSubmit={(event) => {
            event.preventDefault();
            void entry.send();
          }}
        >
          {entry.refusal && !entry.refusal.errors && (
            <Notice tone="red" alert>
              {entry.refusal.detail}
            </Notice>
          )}
          <EntryFields entry={entry} />
          <Button kind="primary" type="submit" busy={entry.isSending} wide>
            登记并出具查询码
          </Button>
        </form>
      )}
    </Sheet>
  );
}
