import type { UnitForward } from "#data/office/unit-forwards.ts";
import { ForwardReply } from "#office/unit-forwards/forward-reply.tsx";
import { ForwardTag } from "#office/unit-forwards/forward-tag.tsx";
import { Facts } from "#ui/facts.tsx";

interface ForwardPaneProps {
  readonly item: UnitForward;
  readonly today: string;
  readonly onDone: () => Promise<void>;
}

/** One forwarded report as it was printed, and the unit's answer to it. */
export function ForwardPane({ item, today, onDone }: ForwardPaneProps) {
  return (
    <section className="ui-listpane__pane unit-forward" aria-label={item.title}>
      <header>
        <div>
          <h2>{item.title}</h2>
          <p className="ui-meta">{item.issueLabel}</p>
        </div>
        <ForwardTag item={item} today={today} />
      </header>
      <Facts
        facts={[
          ["转来", item.sentAt.slice(0, 10)],
          ["期限", item.dueOn],
          ["转办意见", item.note],
        ]}
      />
      <article className="unit-forward__text">
        {[item.situation, item.analysis, item.suggestions].filter(Boolean).map((text, at) => (
          <p key={at} className="ui-pre">
            {text}
          </p>
        ))}
      </article>
      {item.state === "SENT" ? (
        <ForwardReply item={item} onDone={onDone} />
      ) : (
        <article className="unit-forward__reply">
          <h3>{item.state === "HANDLED" ? "我单位的反馈" : "退回的原因"}</h3>
          <p className="ui-pre">{item.reply}</p>
          <span className="ui-meta">{item.repliedAt?.slice(0, 10)}</span>
        </article>
      )}
    </section>
  );
}
