import type { OfficeAppeal } from "#data/office/appeals.ts";
import { factWords } from "#domain/duty/fact-words.ts";
import { labelByDutyKind, originByDutyKind } from "#domain/duty/duty-kinds.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";

interface EntryEvidenceProps {
  readonly entry: NonNullable<OfficeAppeal["entry"]>;
  /** Where the file of an entry by hand is. */
  readonly fileAddress: string;
}

/** What stands in the ledger under the line: where it comes from, who said so, its facts. */
export function EntryEvidence({ entry, fileAddress }: EntryEvidenceProps) {
  const { kind, evidence, facts, dutyOn, at, share, quantity } = entry;
  const hasFile = originByDutyKind[kind] === "manual" && evidence.note.includes("佐证材料：");
  return (
    <section className="appeals__part">
      <h3>这条记录的来源</h3>
      <Facts
        facts={[
          ["事项", `${labelByDutyKind[kind]}${quantity === "1" ? "" : ` ×${quantity}`}`],
          ["事由", evidence.title],
          ["日期", dutyOn],
          ["经办", evidence.by],
          ["情况", factWords(facts)],
          ["位次", share.of > 1 && `${share.of} 人中第 ${share.place} 位`],
          ["说明", evidence.note],
          ["入账", at.slice(0, 16).replace("T", " ")],
        ]}
      />
      {hasFile && (
        <div className="ui-cluster">
          <LinkButton outside compact icon="download" to={fileAddress}>
            下载佐证材料
          </LinkButton>
        </div>
      )}
    </section>
  );
}
