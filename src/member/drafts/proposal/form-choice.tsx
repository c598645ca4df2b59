import { placeOf } from "#member/drafts/proposal/jump-to.ts";
import { KeptText } from "#member/drafts/proposal/kept-text.tsx";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { proposalFieldLimits } from "#domain/proposal/proposal-draft.ts";
import {
  COLLECTIVE_KINDS,
  labelByCollectiveKind,
  labelByProposerType,
  PROPOSER_TYPES,
  signatureByCollectiveKind,
} from "#domain/proposal/proposal-lists.ts";
import { NativeSelect } from "#ui/native-select.tsx";
import { Segmented } from "#ui/segmented.tsx";

interface FormChoiceProps {
  readonly fields: ProposalFields;
  readonly onKeep: (changes: Partial<ProposalFields>) => void;
}

/** In whose name it is made; a collective one says which body's it is and who has to sign for that. */
export function FormChoice({ fields, onKeep }: FormChoiceProps) {
  const form = PROPOSER_TYPES.find((type) => type === fields.proposerType) ?? "INDIVIDUAL";
  const kind = COLLECTIVE_KINDS.find((one) => one === fields.collectiveKind);
  return (
    <div id={placeOf("proposerType")} className="choice">
      <span className="ui-field__label" aria-hidden>
        提案形式
      </span>
      <Segmented
        label="提案形式"
        value={form}
        options={PROPOSER_TYPES.map((value) => ({ value, label: labelByProposerType[value] }))}
        onChange={(proposerType) => onKeep({ proposerType })}
      />
      {form === "COLLECTIVE" && (
        <>
          <div id={placeOf("collectiveKind")}>
            <NativeSelect
              label="集体提案类别"
              need="required"
              hint={kind && `需要${signatureByCollectiveKind[kind]}。`}
              value={kind ?? ""}
              options={[
                { value: "", label: "请选择" },
                ...COLLECTIVE_KINDS.map((value) => ({ value, label: labelByCollectiveKind[value] })),
              ]}
              onChange={(collectiveKind) => onKeep({ collectiveKind })}
            />
          </div>
          <div id={placeOf("collectiveName")}>
            <KeptText
              label="提案集体名称"
              hint="如：某某界别、某某专门委员会"
              stored={fields.collectiveName}
              most={proposalFieldLimits.collectiveName}
              onKeep={(collectiveName) => onKeep({ collectiveName })}
            />
          </div>
        </>
      )}
    </div>
  );
}
