import { labelByProposalField, PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import type { AdvisedLetters } from "#domain/settings/proposal-settings.ts";
import { EntryList } from "#office/proposal-settings/entry-list.tsx";
import { NumberField } from "#ui/number-field.tsx";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";

/** Categories to choose from, and how long a proposal is advised to be. */
export function WritingPart({ settings, change, errorAt }: PartProps) {
  const { categories, advisedLetters } = settings;
  const letters = (name: keyof AdvisedLetters, label: string) => (
    <NumberField
      key={name}
      label={label}
      value={advisedLetters[name]}
      onChange={(count) => change({ advisedLetters: { ...advisedLetters, [name]: count } })}
      error={errorAt(`advisedLetters/${name}`)}
    />
  );
  return (
    <>
      <Card title="提案分类">
        <EntryList
          noun="分类"
          entries={categories}
          onChange={(entries) => change({ categories: entries })}
          newEntry={(code) => ({ code, label: "" })}
          errorAt={(place) => errorAt(`categories/${place}/label`)}
        />
        <p className="ui-meta">改名或删去后，已有提案仍按提交时的分类。</p>
      </Card>
      <Card title="建议字数">
        <div className="settings-row">{PROPOSAL_TEXTS.map((text) => letters(text, labelByProposalField[text]))}</div>
        <div className="settings-row">
          {letters("totalFrom", "全文不少于")}
          {letters("totalTo", "全文不超过")}
        </div>
        <p className="ui-meta">只作提醒，不限制书写和提交。</p>
      </Card>
    </>
  );
}
