import { dutyFactValues, labelByDutyFact, labelByDutyFactValue } from "#domain/duty/duty-facts.ts";
import { asksForHalfDays, factsByDutyKind } from "#domain/duty/facts-of-kind.ts";
import type { EntryDraft } from "#office/manual-entries/entry-draft.ts";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";

interface FactFieldsProps {
  readonly draft: EntryDraft;
  readonly set: (changes: Partial<EntryDraft>) => void;
}

/** What more can be said of this kind: rules may ask for it. Nothing where the kind has nothing more. */
export function FactFields({ draft, set }: FactFieldsProps) {
  const say = (name: string, value: string) => set({ facts: { ...draft.facts, [name]: value } });
  return (
    <>
      {factsByDutyKind[draft.kind].map((name) => (
        <ChipGroup
          key={name}
          label={labelByDutyFact[name]}
          need="optional"
          value={draft.facts[name] ?? ""}
          options={dutyFactValues[name].map((value) => ({
            value: String(value),
            label: labelByDutyFactValue[name][String(value)] ?? String(value),
          }))}
          onChange={(value) => say(name, value)}
        />
      ))}
      {asksForHalfDays(draft.kind) && (
        <div className="manual__short">
          <Input
            label="会议共几个半天"
            need="optional"
            inputMode="numeric"
            value={draft.facts["halfDays"] ?? ""}
            onChange={(value) => say("halfDays", value)}
          />
        </div>
      )}
    </>
  );
}
