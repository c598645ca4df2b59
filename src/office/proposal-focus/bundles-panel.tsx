import { useState } from "react";
import { keepBundle, readBundles, type Bundle, type FocusProposal } from "#data/office/proposal-focus.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { BundleForm, type NamedProposal } from "#office/proposal-focus/bundle-form.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

interface BundlesPanelProps {
  readonly items: readonly FocusProposal[];
  readonly onChanged: () => Promise<void>;
}

/** 打包协商: proposals of one subject talked over together. */
export function BundlesPanel({ items, onChanged }: BundlesPanelProps) {
  const { value, refusal, askAgain } = useAnswer(readBundles);
  const [open, setOpen] = useState<Bundle | null>(null);
  const [fault, setFault] = useState("");
  const save = async (bundle: Bundle) => {
    const answer = await keepBundle(bundle);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setOpen(null);
    await Promise.all([askAgain(), onChanged()]);
  };
  const namesOf = (ids: readonly string[]): readonly NamedProposal[] =>
    items.filter(({ id }) => ids.includes(id)).map(({ id, caseNo, title }) => ({ id, caseNo, title }));
  const told = fault || refusal?.detail;
  return (
    <section className="focus__add">
      {value?.items.map((bundle) => (
        <p key={bundle.id}>
          <strong>{bundle.title}</strong> <span className="ui-meta">{bundle.heldOn ?? "尚未协商"}</span> 共{" "}
          {bundle.proposals.length} 件
          <Button compact kind="quiet" icon="pencil" onPress={() => setOpen(bundle)}>
            修改
          </Button>
          {bundle.result && (
            <>
              <br />
              协商结果：{bundle.result}
            </>
          )}
        </p>
      ))}
      {open ? (
        <BundleForm
          key={open.id}
          bundle={open}
          named={namesOf(open.proposals)}
          onSave={save}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <Button
          icon="plus"
          onPress={() => setOpen({ id: crypto.randomUUID(), title: "", heldOn: null, result: "", proposals: [] })}
        >
          新建打包协商
        </Button>
      )}
      {told && (
        <Notice tone="red" alert>
          {told}
        </Notice>
      )}
    </section>
  );
}
