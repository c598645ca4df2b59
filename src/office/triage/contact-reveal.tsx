import { type FormEvent, useState } from "react";
import { askForContact, type SubmissionDetail } from "#data/office/submissions.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";

type Contact = NonNullable<SubmissionDetail["contact"]>;

/** The contact, masked; in full after saying what for, which the server writes down. */
export function ContactReveal({ id, masked }: { readonly id: string; readonly masked: Contact }) {
  const [whole, setWhole] = useState<Contact | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [fault, setFault] = useState<string>();
  const { name, phone } = whole ?? masked;

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (!purpose.trim()) return setFault("请写明用途。");
    const answer = await askForContact(id, purpose);
    if (!answer.ok) return setFault(answer.refusal.detail);
    setWhole(answer.value);
    setAsking(false);
  };

  return (
    <section className="triage-contact">
      <h3>联系方式</h3>
      <p>
        {[name, phone].filter(Boolean).join("　")}
        {!whole && !isAsking && (
          <Button kind="quiet" compact onPress={() => setAsking(true)}>
            查看完整
          </Button>
        )}
        {whole && <span className="ui-meta">（本次查看已记录）</span>}
      </p>
      {isAsking && (
        <form onSubmit={(event) => void ask(event)}>
          <Input
            label="查看用途"
            hint="谁在什么时候为什么查看，会留下记录"
            value={purpose}
            onChange={setPurpose}
            maxLength={200}
            error={fault}
            autoFocus
          />
          <div className="ui-cluster">
            <Button compact type="submit">
              查看
            </Button>
            <Button kind="quiet" compact onPress={() => setAsking(false)}>
              取消
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
