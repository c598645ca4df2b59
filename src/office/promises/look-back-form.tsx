import { useState } from "react";
import type { FoundProposal } from "#data/office/proposal-focus.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface LookBackFormProps {
  readonly proposal: FoundProposal;
  readonly onOpen: (proposal: FoundProposal, promise: string, promiseOn: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** What is to be looked at again, and until when. */
export function LookBackForm({ proposal, onOpen, onCancel }: LookBackFormProps) {
  const [promise, setPromise] = useState("");
  const [day, setDay] = useState("");
  const lacks = promise.trim() === "" || day === "";
  return (
    <>
      <p>
        第{proposal.caseNo}号 {proposal.title}
      </p>
      <TextArea label="要看的落实事项" rows={2} value={promise} onChange={setPromise} />
      <Input label="到哪一天" type="date" value={day} onChange={setDay} />
      <div className="ui-cluster">
        <Button kind="primary" disabled={lacks} onPress={() => void onOpen(proposal, promise, day)}>
          打开回头看
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          取消
        </Button>
      </div>
    </>
  );
}
