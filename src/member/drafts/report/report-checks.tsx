import { jumpTo } from "#member/drafts/proposal/jump-to.ts";
import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { REPORT_FIELDS, labelByReportField } from "#domain/report/report-draft.ts";
import { reportFindings, type ReportFinding } from "#domain/report/report-findings.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useEffect, useState } from "react";

/** Long enough that nothing is looked for between two words. */
const PAUSE_MS = 500;

/** What to look at before handing in. It stops nobody. */
export function ReportChecks({ fields }: ReportParts) {
  const [findings, setFindings] = useState<readonly ReportFinding[]>([]);
  const { title, situation, analysis, suggestions } = fields;
  useEffect(() => {
    const look = () => setFindings(reportFindings({ title, situation, analysis, suggestions }));
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title, situation, analysis, suggestions]);
  if (REPORT_FIELDS.every((part) => fields[part].trim() === "")) return null;
  return (
    <Card title="写作提示" aside={<span className="ui-meta">仅供参考，不影响报送</span>}>
      {findings.length === 0 ? (
        <p className="ui-meta">没有发现需要留意的地方。</p>
      ) : (
        <div className="checks">
          <List label="写作提示">
            {findings.map(({ where, sentence, quote }, at) => (
              <Row
                key={`${where} ${at}`}
                icon="info"
                title={sentence}
                meta={quote ? `${labelByReportField[where]}：“${quote}”` : labelByReportField[where]}
                onPress={() => jumpTo(where)}
              />
            ))}
          </List>
        </div>
      )}
    </Card>
  );
}
