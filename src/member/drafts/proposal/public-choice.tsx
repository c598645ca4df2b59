import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import { KeptText } from "#member/drafts/proposal/kept-text.tsx";
import { proposalFieldLimits, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { labelByPublicLevel, PUBLIC_LEVELS } from "#domain/proposal/proposal-lists.ts";
import { ChipGroup } from "#ui/chip-group.tsx";

interface PublicChoiceProps {
  readonly fields: ProposalFields;
  readonly onKeep: (changes: Partial<ProposalFields>) => void;
}

/** Whether it may be published: never assumed, always said; a reason where not as a whole. */
export function PublicChoice({ fields, onKeep }: PublicChoiceProps) {
  const level = PUBLIC_LEVELS.find((one) => one === fields.publicLevel) ?? "";
  return (
    <div id={placeOf("publicLevel")} className="choice">
      <ChipGroup
        label="是否同意公开"
        need="required"
        options={PUBLIC_LEVELS.map((value) => ({ value, label: labelByPublicLevel[value] }))}
        value={level}
        onChange={(publicLevel) => onKeep({ publicLevel })}
      />
      {level !== "" && level !== "FULL" && (
        <div id={placeOf("publicReason")}>
          <KeptText
            label={level === "NONE" ? "不公开的理由" : "不全文公开的理由"}
            stored={fields.publicReason}
            most={proposalFieldLimits.publicReason}
            isLong
            onKeep={(publicReason) => onKeep({ publicReason })}
          />
        </div>
      )}
    </div>
  );
}
