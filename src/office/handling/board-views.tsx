import { Link } from "react-router";
import { labelByTaskRole, TASK_ROLES, type TaskRole } from "#domain/proposal/task-flow.ts";
import { labelByTaskStage, TASK_STAGES } from "#domain/proposal/task-stage.ts";
import { Satisfaction } from "#office/handling/satisfaction.tsx";
import { searchOf } from "#office/handling/task-filter.ts";
import type { Board } from "#office/handling/use-board.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

/** Whose board it is, the stages with their counts, and what narrows them. */
export function BoardViews({ board }: { readonly board: Board }) {
  const { filter, counts, show } = board;
  const { stage, overdue, ...rest } = filter;
  const all = counts && Object.values(counts.byStage).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {counts && <p className="handling-unit">{counts.unitName}</p>}
      <ul className="ui-views handling-views">
        <View name="全部" count={all} to={searchOf(rest)} isCurrent={!stage && !overdue} />
        {TASK_STAGES.map((one) => (
          <View
            key={one}
            name={labelByTaskStage[one]}
            count={counts?.byStage[one]}
            to={searchOf({ ...rest, stage: one })}
            isCurrent={stage === one}
          />
        ))}
        <View
          name="已逾期"
          count={counts?.overdue}
          to={searchOf({ ...rest, overdue: "true" })}
          isCurrent={overdue === "true" && !stage}
          warns
        />
      </ul>
      <Disclosure summary={filter.role ? "筛选（已启用）" : "筛选"} open={filter.role !== undefined || isWide()}>
        <NativeSelect<TaskRole | "">
          label="本单位身份"
          value={filter.role ?? ""}
          options={[
            { value: "", label: "不限" },
            ...TASK_ROLES.map((value) => ({ value, label: labelByTaskRole[value] })),
          ]}
          onChange={(role) => show({ ...filter, role: role || undefined })}
        />
      </Disclosure>
      <Disclosure summary="历年满意情况">
        <Satisfaction />
      </Disclosure>
    </>
  );
}

const isWide = () => matchMedia("(min-width: 721px)").matches;

interface ViewProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly to: string;
  readonly isCurrent: boolean;
  readonly warns?: boolean;
}

function View({ name, count, to, isCurrent, warns }: ViewProps) {
  return (
    <li>
      <Link to={to} aria-current={isCurrent ? "true" : undefined}>
        {name}
        <span className={warns && count ? "handling-count handling-count--late" : "handling-count"}>{count}</span>
      </Link>
    </li>
  );
}
