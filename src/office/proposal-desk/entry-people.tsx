import {
  COLLECTIVE_KINDS,
  labelByCollectiveKind,
  labelByProposerType,
  PROPOSER_TYPES,
  signatureByCollectiveKind,
} from "#domain/proposal/proposal-lists.ts";
import { useProposers } from "#office/proposal-desk/use-proposers.ts";
import type { Entry } from "#office/proposal-desk/use-entry.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { Segmented } from "#ui/segmented.tsx";

/** In whose name, and who has signed on paper. */
export function EntryPeople({ entry }: { readonly entry: Entry }) {
  const { body, change, faultOf } = entry;
  const { value, refusal } = useProposers();
  const members = value?.members ?? [];
  const options = members.map(({ id, name, sector, orgTitle }) => ({
    value: id,
    label: name,
    meta: [sector, orgTitle].filter(Boolean).join(" · "),
  }));
  const isCollective = body.proposerType === "COLLECTIVE";
  return (
    <>
      <Segmented
        label="形式"
        value={body.proposerType}
        options={PROPOSER_TYPES.map((type) => ({ value: type, label: labelByProposerType[type] }))}
        onChange={(proposerType) =>
          change({
            proposerType,
            ...(proposerType === "INDIVIDUAL" && { cosignerIds: [] }),
            ...(proposerType !== "COLLECTIVE" && { collectiveKind: null, collectiveName: "" }),
          })
        }
      />
      {isCollective && (
        <div className="desk-pair">
          <NativeSelect
            label="类别"
            hint={body.collectiveKind ? signatureByCollectiveKind[body.collectiveKind] : undefined}
            value={body.collectiveKind ?? ""}
            options={[
              { value: "", label: "请选择" },
              ...COLLECTIVE_KINDS.map((kind) => ({ value: kind, label: labelByCollectiveKind[kind] })),
            ]}
            onChange={(kind) => change({ collectiveKind: kind || null })}
            error={faultOf("collectiveKind")}
          />
          <Input
            label="集体名称"
            value={body.collectiveName}
            onChange={(collectiveName) => change({ collectiveName })}
            error={faultOf("collectiveName")}
          />
        </div>
      )}
      <SearchPicker
        label={isCollective ? "签署人" : "第一提案人"}
        placeholder="姓名、界别或单位"
        options={options}
        value={body.firstMemberId}
        onChange={(firstMemberId) => change({ firstMemberId })}
        error={faultOf("firstMemberId") ?? refusal?.detail}
      />
      {body.proposerType !== "INDIVIDUAL" && (
        <div>
          <SearchPicker
            label="已在纸质提案上签名的联名人"
            placeholder="输入姓名，逐个添加"
            need={isCollective ? "optional" : undefined}
            options={options.filter(({ value: id }) => id !== body.firstMemberId && !body.cosignerIds.includes(id))}
            value=""
            onChange={(id) => id && change({ cosignerIds: [...body.cosignerIds, id] })}
            error={faultOf("cosignerIds")}
          />
          <ul className="desk-chosen">
            {body.cosignerIds.map((id) => (
              <li key={id}>
                {members.find((member) => member.id === id)?.name ?? "未知"}
                <Button
                  kind="quiet"
                  compact
                  icon="close"
                  label={`移出 ${members.find((member) => member.id === id)?.name ?? ""}`}
                  onPress={() => change({ cosignerIds: body.cosignerIds.filter((one) => one !== id) })}
                >
                  {""}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
