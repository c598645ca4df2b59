import type { ProposalRow } from "#contract/proposals.ts";
import { labelByLeaderRole } from "#domain/proposal/proposal-lists.ts";
import { Notice } from "#ui/notice.tsx";

/** What is out of the ordinary: merged, ended early, key, excellent. */
export function EndNotices({ row }: { readonly row: ProposalRow }) {
  const last = row.history.at(-1);
  const honours = [row.isKey && "重点提案", row.isExcellent && "优秀提案"].filter(Boolean).join("、");
  return (
    <>
      {row.mergedInto && (
        <Notice
          tone="navy"
          icon="copy"
          title={row.mergedInto.caseNo === null ? "已并案" : `已并入第 ${row.mergedInto.caseNo} 号`}
        >
          <p>《{row.mergedInto.title}》一并办理。您仍是提案人，答复会送给您，由您评价。</p>
        </Notice>
      )}
      {(row.state === "NOT_FILED" || row.state === "CONVERTED") && (
        <Notice tone="amber" title={row.state === "NOT_FILED" ? "不予立案" : "已转社情民意"}>
          <p className="ui-pre">{last?.note || last?.sentence || ""}</p>
        </Notice>
      )}
      {row.state === "WITHDRAWN" && (
        <Notice tone="amber" title="已撤案">
          <p>文字仍在这里，不再办理。</p>
        </Notice>
      )}
      {(honours !== "" || row.leaders.length > 0) && (
        <Notice tone="navy" icon="flag" title={honours || "领导领办督办"}>
          {row.leaders.map(({ role, name, title }) => (
            <p key={role + name}>
              {title} {name} {labelByLeaderRole[role]}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
