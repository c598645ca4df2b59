import type { FormEvent } from "react";
import { Link, useNavigate } from "react-router";
import { labelByProposalField } from "#domain/proposal/proposal-draft.ts";
import { searchOf } from "#office/proposal-desk/desk-filter.ts";
import { EntryPeople } from "#office/proposal-desk/entry-people.tsx";
import { EntryChoices } from "#office/proposal-desk/entry-choices.tsx";
import { useEntry } from "#office/proposal-desk/use-entry.ts";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

const BODIES = [
  { name: "situation", rows: 6, isOptional: false },
  { name: "analysis", rows: 3, isOptional: true },
  { name: "suggestions", rows: 6, isOptional: false },
] as const;

/** 代录: a proposal on paper, typed in its author's name. */
export function EntryForm({ desk }: { readonly desk: ReviewDesk }) {
  const navigate = useNavigate();
  const entry = useEntry((detail) => {
    desk.proposal.put(detail);
    void desk.refreshCounts();
    void desk.list.reload();
    void navigate(searchOf({}, detail.id));
  });
  const { body, change, refusal, faultOf } = entry;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void entry.send();
  };
  return (
    <form className="desk-entry" aria-label="代录提案" onSubmit={onSubmit}>
      <div className="desk-entry__fields">
        <header>
          <h2>代录提案</h2>
          <p className="ui-meta">
            委员因故不能上网时，按其签字的纸质提案录入。录入后记明经办人，等提案人在手机上确认；确认前可以审查，不能立案。
          </p>
        </header>
        {refusal && (
          <Notice tone="red" alert>
            {refusal.errors?.[0]?.detail ?? refusal.detail}
          </Notice>
        )}
        <EntryPeople entry={entry} />
        <Input
          label={labelByProposalField.title}
          value={body.title}
          onChange={(title) => change({ title })}
          error={faultOf("title")}
        />
        {BODIES.map(({ name, rows, isOptional }) => (
          <TextArea
            key={name}
            label={labelByProposalField[name]}
            need={isOptional ? "optional" : undefined}
            rows={rows}
            value={body[name]}
            onChange={(value) => change({ [name]: value })}
            error={faultOf(name)}
          />
        ))}
        <EntryChoices entry={entry} />
      </div>
      <div className="ui-listdetail__foot ui-moveform__actions">
        <Button kind="primary" type="submit" busy={entry.isSending} disabled={entry.missing !== undefined}>
          录入
        </Button>
        <Link className="ui-button ui-button--quiet" to={searchOf(desk.filter)}>
          返回列表
        </Link>
        <Button kind="quiet" onPress={entry.drop}>
          清空
        </Button>
        <span className="ui-meta">{entry.missing}</span>
      </div>
    </form>
  );
}
