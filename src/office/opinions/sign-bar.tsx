import { useState } from "react";
import { NoteForm } from "#office/opinions/note-form.tsx";
import { SignConfirm } from "#office/opinions/sign-confirm.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";

/** On a phone, after the text: sign, or back to the editor with a reason. A desk has the same buttons above. */
export function SignBar({ detail, work }: ReportProps) {
  const [asking, setAsking] = useState<"sign" | "back" | null>(null);
  if (!detail.moves.includes("sign")) return null;
  return (
    <div className="opinion-signbar">
      {asking === "back" ? (
        <NoteForm move="back" work={work} onDone={() => setAsking(null)} />
      ) : (
        <div className="opinion-signbar__buttons" role="group" aria-label="签发办理">
          <Button kind="primary" busy={work.busy === "sign"} onPress={() => setAsking("sign")}>
            签发
          </Button>
          <Button onPress={() => setAsking("back")}>退回编辑</Button>
        </div>
      )}
      <SignConfirm open={asking === "sign"} detail={detail} work={work} onDone={() => setAsking(null)} />
    </div>
  );
}
