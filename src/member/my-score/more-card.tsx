import type { DutyYear } from "#contract/duty.ts";
import { useOnline } from "#data/sync-status.ts";
import { useRecordFile } from "#member/my-score/use-record-file.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Row } from "#ui/row.tsx";

/** The rules in words, and the member's own record to keep. */
export function MoreCard({ year }: { readonly year: DutyYear }) {
  const online = useOnline();
  const { isBusy, failure, fetchFile } = useRecordFile();
  return (
    <>
      <Card flush>
        <List>
          <Row
            icon="file"
            title="赋分办法"
            meta={`${year.rules.title}（第 ${year.ruleVersion} 版）`}
            to={`/my-score/rules?year=${year.year}`}
          />
        </List>
      </Card>
      <Card title="履职档案">
        <p>您本人历年的履职记录，每一条都有依据。下载后由您自己保管。</p>
        {!online && <p className="ui-meta">下载需要网络，联网后再点。</p>}
        {failure && (
          <Notice tone="red" alert>
            <p>{failure}</p>
          </Notice>
        )}
        <div className="score-choices">
          <Button icon="download" disabled={!online} busy={isBusy === "pdf"} onPress={() => void fetchFile("pdf")}>
            下载 PDF
          </Button>
          <Button icon="download" disabled={!online} busy={isBusy === "json"} onPress={() => void fetchFile("json")}>
            下载数据（JSON）
          </Button>
        </div>
        <p className="ui-meta">
          本页只有您本人和负责履职管理的工作人员看得到。不排名，不与他人比较，使用本应用不计分。
        </p>
      </Card>
    </>
  );
}
