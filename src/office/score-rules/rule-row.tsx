import { useState } from "react";
import { signedPoints } from "#domain/score/points-words.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import { ruleSentence } from "#domain/score/rule-words.ts";
import { ItemButtons } from "#office/score-rules/item-buttons.tsx";
import type { ListEdit } from "#office/score-rules/list-edit.ts";
import { RuleForm } from "#office/score-rules/rule-form.tsx";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Icon } from "#ui/icon.tsx";

interface RuleRowProps {
  readonly rule: Rule;
  readonly at: number;
  readonly count: number;
  readonly desk: VersionDesk;
  readonly pointer: string;
  readonly edit: ListEdit<Rule>;
  readonly onCopy: () => void;
}

/** One rule as a sentence with its points; it opens into its words and, in a draft, into its fields. */
export function RuleRow({ rule, at, count, desk, pointer, edit, onCopy }: RuleRowProps) {
  const [isOpen, setOpen] = useState(rule.name === "");
  const isShown = isOpen || desk.hasErrorIn(pointer);
  const sentence = rule.counts.kinds.length === 0 ? "还没有选计分事项" : ruleSentence(rule);
  return (
    <li className={isShown ? "rules-rule rules-rule--open" : "rules-rule"}>
      <button type="button" className="rules-rule__face" aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
        <Icon name={isShown ? "down" : "forward"} />
        <span className="rules-rule__name">
          <strong>{rule.name || "新规则"}</strong>
          {rule.clause && <span className="ui-meta">{rule.clause}</span>}
        </span>
        <span className="rules-rule__sentence">{sentence}</span>
        <span className="rules-rule__points">{signedPoints(rule.points)}</span>
      </button>
      {isShown && (
        <div className="rules-rule__body">
          {desk.mayWrite ? (
            <>
              <RuleForm
                rule={rule}
                onChange={(part) => edit.put(rule.id, part)}
                errorAt={(field) => desk.errorAt(`${pointer}/${field}`)}
              />
              <ItemButtons
                name={`规则“${rule.name}”`}
                {...{ at, count, onCopy }}
                onMove={(by) => edit.move(at, by)}
                onRemove={() => edit.remove(rule, at)}
              />
            </>
          ) : (
            <blockquote className="rules-quote">{rule.text || "没有写条文。"}</blockquote>
          )}
        </div>
      )}
    </li>
  );
}
