import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { labelByDutyKind } from "#domain/duty/duty-kinds.ts";
import { labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { EvidenceFile } from "#member/my-score/evidence-file.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { useNow } from "#ui/use-now.ts";

/** What shows that it was so: the record itself is one tap away where the app has it. */
export function EvidenceCard({ entry }: { readonly entry: DutyEntry }) {
  const { evidence, share } = entry;
  const now = useNow();
  return (
    <Card title="凭据">
      <Facts
        facts={[
          ["事项", evidence.title],
          ["履职方式", labelByDutyKind[entry.kind]],
          ["日期", paperDate(entry.dutyOn)],
          ["数量", entry.quantity !== "1" && entry.quantity],
          ["联名", share.of > 1 && `${share.of} 人，您是第 ${share.place} 位`],
          ["情况", factWords(entry)],
          ["确认", evidence.by],
          ["说明", evidence.note],
          ["记入", timeWords(entry.at, now)],
        ]}
      />
      {evidence.link && <Shown link={evidence.link} />}
    </Card>
  );
}

function Shown({ link }: { readonly link: string }) {
  if (link.startsWith("/api/")) return <EvidenceFile address={link} />;
  return (
    <LinkButton icon="file" to={link}>
      {linkWords(link)}
    </LinkButton>
  );
}

/** What is known beside the kind: 「专题协商会、必须参加、出差」. */
const factWords = ({ facts }: DutyEntry): string =>
  (Object.keys(labelByDutyFactValue) as DutyFactName[])
    .flatMap((name) => {
      const value = facts[name];
      return value === undefined ? [] : (labelByDutyFactValue[name][String(value)] ?? []);
    })
    .join("、");

const linkWords = (link: string): string => {
  if (link.startsWith("/proposals/")) return "看这件提案";
  if (link.startsWith("/opinions/")) return "看这篇信息";
  return link.startsWith("/meetings/") ? "看这次会议" : "看原记录";
};
