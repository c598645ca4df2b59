import { useState } from "react";
import { issuePaperAddress, moveIssue, type OpinionIssue } from "#data/office/opinion-issues.ts";
import { useMay } from "#data/office/use-may.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { showToast } from "#ui/toast-store.ts";

interface IssueMovesProps {
  readonly issue: OpinionIssue;
  readonly year: string;
  readonly onChanged: () => Promise<void>;
}

/** The files of an issue; while it is prepared: changing, signing, dropping. */
export function IssueMoves({ issue, year, onChanged }: IssueMovesProps) {
  const mayEdit = useMay("opinion.edit");
  const maySign = useMay("opinion.sign");
  const [asking, setAsking] = useState<"sign" | "drop" | null>(null);
  const [fault, setFault] = useState("");
  const [isSending, setSending] = useState(false);
  const isPrepared = issue.kind === "SPECIAL" && issue.state === "PREPARED";
  const send = async (move: "sign" | "drop") => {
    setSending(true);
    setFault("");
    const answer = await moveIssue(issue.id, move);
    setSending(false);
    if (!answer.ok) return setFault(answer.refusal.detail);
    setAsking(null);
    showToast(move === "sign" ? `已签发：${answer.value.label}。` : "已取消这份专报，各件信息不受影响。");
    await onChanged();
  };
  return (
    <>
      <div className="ui-cluster issues__moves">
        {isPrepared && maySign && (
          <Button kind="primary" icon="stamp" label={`签发专报：${issue.title}`} onPress={() => setAsking("sign")}>
            签发专报
          </Button>
        )}
        {isPrepared && mayEdit && (
          <>
            <LinkButton compact to={`?year=${year}&edit=${issue.id}`}>
              修改
            </LinkButton>
            <Button compact kind="quiet" label={`取消专报：${issue.title}`} onPress={() => setAsking("drop")}>
              取消这份专报
            </Button>
          </>
        )}
        {issue.state !== "DROPPED" && (
          <>
            <LinkButton outside compact kind="quiet" icon="download" to={issuePaperAddress(issue.id, "docx")}>
              Word
            </LinkButton>
            <LinkButton outside compact kind="quiet" icon="print" to={issuePaperAddress(issue.id, "pdf")}>
              PDF
            </LinkButton>
          </>
        )}
      </div>
      <Confirm
        open={asking !== null}
        title={asking === "drop" ? "取消这份专报" : "签发专报"}
        confirmLabel={asking === "drop" ? "确认取消" : "确认签发"}
        danger={asking === "drop"}
        busy={isSending}
        onConfirm={() => asking && void send(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>
          <strong>{issue.title}</strong>
        </p>
        <p>
          {asking === "drop"
            ? "收录的各件信息不受影响，可以重新准备。"
            : `收录 ${issue.reports.length} 件。签发后由系统编专报期号，其中待签发的信息同时印发。`}
        </p>
        <Fault words={fault} />
      </Confirm>
    </>
  );
}
