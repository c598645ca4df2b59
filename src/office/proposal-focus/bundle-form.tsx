import { useState } from "react";
import type { Bundle, FoundProposal } from "#data/office/proposal-focus.ts";
import { ProposalSearch } from "#office/proposal-focus/proposal-search.tsx";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

export type NamedProposal = Pick<FoundProposal, "id" | "caseNo" | "title">;

interface BundleFormProps {
  readonly bundle: Bundle;
  readonly named: readonly NamedProposal[];
  readonly onSave: (bundle: Bundle) => Promise<void>;
  readonly onCancel: () => void;
}

/** The proposals of a bundle, when they were talked over and what came of it. */
export function BundleForm({ bundle, named, onSave, onCancel }: BundleFormProps) {
  const [title, setTitle] = useState(bundle.title);
  const [heldOn, setHeldOn] = useState(bundle.heldOn ?? "");
  const [result, setResult] = useState(bundle.result);
  const [proposals, setProposals] = useState(named);
  const add = (found: FoundProposal) => setProposals((now) => [...now.filter(({ id }) => id !== found.id), found]);
  return (
    <div className="focus__form">
      <Input label="协商主题" value={title} onChange={setTitle} />
      <ul>
        {proposals.map(({ id, caseNo, title: name }) => (
          <li key={id}>
            第{caseNo}号 {name}{" "}
            <Button
              compact
              kind="quiet"
              icon="close"
              onPress={() => setProposals((now) => now.filter((one) => one.id !== id))}
            >
              移出
            </Button>
          </li>
        ))}
      </ul>
      <ProposalSearch label="加入提案（至少两件）" onPick={add} />
      <Input label="协商日期" type="date" value={heldOn} onChange={setHeldOn} />
      <TextArea label="协商结果" need="optional" value={result} onChange={setResult} rows={3} />
      <Button
        kind="primary"
        disabled={title.trim() === "" || proposals.length < 2}
        onPress={() =>
          void onSave({ ...bundle, title, heldOn: heldOn || null, result, proposals: proposals.map(({ id }) => id) })
        }
      >
        保存
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        取消
      </Button>
    </div>
  );
}
