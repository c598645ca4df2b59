import "#office/overdue/overdue.css";
import { Link } from "react-router";
import { type Overdue, readOverdue } from "#data/office/intake.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { reminderWords } from "#domain/submission/reminder-words.ts";
import { Button } from "#ui/button.tsx";
import { copyText } from "#ui/copy-text.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { showToast } from "#ui/toast-store.ts";

type Owner = Overdue["owners"][number];

/** 超期: who has what past its last day, with a reminder to copy; nobody is reminded behind the office's back. */
export function OverdueScreen() {
  const { value, refusal, askAgain } = useAnswer(readOverdue);
  const owners = value?.owners ?? [];
  const items = owners.reduce((sum, owner) => sum + owner.items.length, 0);
  return (
    <DeskPage
      title="超期未答复"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        value && (
          <p className="ui-meta">
            {value.today}：{owners.length} 家（位）共 {items} 件
          </p>
        )
      }
    >
      {value && owners.length === 0 && <EmptyState icon="check" text="转出的反映都在期限以内。" />}
      {owners.map((owner) => (
        <OwnerCard key={owner.id} owner={owner} />
      ))}
    </DeskPage>
  );
}

function OwnerCard({ owner }: { readonly owner: Owner }) {
  const most = Math.max(...owner.items.map(({ daysLate }) => daysLate));
  const copy = async () => {
    const isDone = await copyText(reminderWords(owner.name, owner.kind, owner.items));
    showToast(isDone ? "催办文字已复制，请自行发送" : "没能复制，请手动选取");
  };
  return (
    <section className="overdue" aria-label={owner.name}>
      <header>
        <h2>
          {owner.name}
          {owner.kind === "MEMBER" && " 委员"}
        </h2>
        <span className="overdue__late">
          {owner.items.length} 件，最长 {most} 天
        </span>
        <Button compact icon="copy" onPress={() => void copy()}>
          复制催办文字
        </Button>
      </header>
      <ul>
        {owner.items.map((item) => (
          <li key={item.id}>
            <Link to={`/office/triage?overdue=true&id=${item.id}`}>{item.excerpt}</Link>
            <span className="ui-meta">
              {item.pointName} · {item.dueOn} 到期
            </span>
            <strong>超 {item.daysLate} 天</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
