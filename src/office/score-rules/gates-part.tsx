import type { Gate } from "#domain/score/rule-set.ts";
import { matchWords } from "#domain/score/rule-words.ts";
import { CountInput } from "#office/score-rules/count-input.tsx";
import { ItemList } from "#office/score-rules/item-list.tsx";
import type { ItemFormProps } from "#office/score-rules/item-row.tsx";
import { listEdit } from "#office/score-rules/list-edit.ts";
import { MatchFields } from "#office/score-rules/match-fields.tsx";
import { newGate } from "#office/score-rules/new-parts.ts";
import type { RulesPartProps } from "#office/score-rules/rules-part.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Input } from "#ui/input.tsx";

/** 达标条件, as the 三个一. */
export function GatesPart({ desk, rules }: RulesPartProps) {
  const edit = listEdit<Gate>(desk, {
    read: (known) => known.gates,
    // A gate that is gone is asked of no grade any more.
    write: (known, gates) => ({
      ...known,
      gates,
      grades: known.grades.map((grade) => ({
        ...grade,
        gates: grade.gates.filter((id) => gates.some((gate) => gate.id === id)),
      })),
    }),
    words: ({ name }) => `达标条件“${name}”`,
  });
  return (
    <ItemList
      {...{ desk, edit }}
      title="达标条件"
      purpose="如“三个一”。在“等次”里勾选后，没有达到条件的，分数够了也不得这一等。"
      noun="达标条件"
      items={rules.gates}
      newItem={newGate}
      pointer="/gates"
      renderWords={wordsOf}
      renderForm={(props) => <GateForm {...props} />}
    />
  );
}

const deedsOf = ({ anyOf }: Gate) => anyOf.map(matchWords).filter(Boolean).join("；或");

const wordsOf = (gate: Gate) => (
  <>
    <strong>{gate.name}</strong> {deedsOf(gate)}，至少 {gate.atLeast} 次
    {gate.clause && <span className="ui-meta"> {gate.clause}</span>}
  </>
);

function GateForm({ item, onChange, errorAt }: ItemFormProps<Gate>) {
  const [match] = item.anyOf;
  const error = errorAt("anyOf/0/kinds");
  return (
    <div className="rules-form">
      <div className="rules-form__row">
        <Input
          label="条件"
          value={item.name}
          onChange={(name) => onChange({ name })}
          error={errorAt("name")}
          maxLength={60}
          autoFocus={item.name === ""}
        />
        <Input
          label="条款"
          need="optional"
          value={item.clause}
          onChange={(clause) => onChange({ clause })}
          error={errorAt("clause")}
          maxLength={60}
        />
        <CountInput
          label="至少几次"
          need="required"
          value={item.atLeast}
          onChange={(atLeast = 0) => onChange({ atLeast })}
          error={errorAt("atLeast")}
        />
      </div>
      {match && (
        <Disclosure summary={deedsOf(item) || "选择计数事项"} open={match.kinds.length === 0 || error !== undefined}>
          <MatchFields
            match={match}
            onChange={(changed) => onChange({ anyOf: [changed, ...item.anyOf.slice(1)] })}
            errorAt={(field) => errorAt(`anyOf/0/${field}`)}
          />
        </Disclosure>
      )}
    </div>
  );
}
