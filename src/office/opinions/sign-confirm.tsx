import type { OpinionDetail } from "#data/office/opinions.ts";
import { useLastIssue } from "#office/opinions/use-last-issue.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Confirm } from "#ui/confirm.tsx";
import { Fault } from "#ui/fault.tsx";

interface SignConfirmProps extends ReportProps {
  readonly open: boolean;
  readonly onDone: () => void;
}

const printedIn = ({ issues }: OpinionDetail): string => {
  const label = issues.findLast(({ kind, signedOn }) => kind === "ISSUE" && signedOn)?.label;
  return label ? `已签发，期号 ${label}。` : "已签发。";
};

/** Asks once before printing. Which number it becomes is only known once the server gave it. */
export function SignConfirm({ open, detail, work, onDone }: SignConfirmProps) {
  const last = useLastIssue();
  const sign = async () => {
    if (await work.move({ move: "sign" }, printedIn)) onDone();
  };
  return (
    <Confirm
      open={open}
      title="签发这一期"
      confirmLabel="确认签发"
      busy={work.busy === "sign"}
      onConfirm={() => void sign()}
      onCancel={onDone}
    >
      <div className="opinion-confirm">
        <p>
          <strong>{detail.title}</strong>
        </p>
        <p>
          {last ? `最近印发的是 ${last}，这一件签发后由系统接着编期号。` : "这一件签发后由系统编为本年度的期号。"}
          签发后文字不再改动，作者会收到采用的消息。
        </p>
        <p className="ui-meta">主送：{detail.mainTo.join("、") || "未填"}</p>
        <Fault words={work.fault?.detail ?? ""} />
      </div>
    </Confirm>
  );
}
