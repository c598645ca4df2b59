import "#office/deadlines/deadlines.css";
import { useSearchParams } from "react-router";
import { deadlineFileAddress } from "#data/office/proposal-papers.ts";
import { readUnitLoads } from "#data/office/proposal-rounds.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { UnitList } from "#office/deadlines/unit-list.tsx";
import { UnitPane } from "#office/deadlines/unit-pane.tsx";
import { PanePlaceholder } from "#ui/desk.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** 期限: what every unit has open, the overdue first; one unit's parts beside it. The unit stands in the URL. */
export function DeadlinesScreen() {
  const [search] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(readUnitLoads);
  const unitId = search.get("unit");
  const units = value?.units ?? [];
  const sum = (of: "open" | "overdue" | "dueSoon") => units.reduce((all, unit) => all + unit[of], 0);
  return (
    <DeskPage
      title="期限"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <>
          {value && (
            <p className="ui-meta">
              {value.today}：在办 {sum("open")} 项，逾期 {sum("overdue")} 项，七天内到期 {sum("dueSoon")} 项
            </p>
          )}
          <LinkButton compact outside icon="download" to={deadlineFileAddress}>
            导出 xlsx
          </LinkButton>
        </>
      }
    >
      {value && units.length === 0 && <EmptyState icon="check" text="没有在办的提案。" />}
      {units.length > 0 && (
        <div className="deadlines">
          <UnitList units={units} current={unitId} />
          {unitId ? (
            <UnitPane key={unitId} unitId={unitId} onNoted={askAgain} />
          ) : (
            <PanePlaceholder text="选一个单位，看它的每一件和期限的由来。" />
          )}
        </div>
      )}
    </DeskPage>
  );
}
