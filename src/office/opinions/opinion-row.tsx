import { memo, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { OpinionItem } from "#data/office/opinions.ts";
import { labelByOpinionSource } from "#domain/opinion/opinion-lists.ts";
import { REPORT_LETTERS_ADVISED } from "#domain/report/report-draft.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { OpinionStateTag } from "#office/opinions/opinion-state-tag.tsx";
import { SensitiveTag } from "#office/opinions/sensitive-tag.tsx";
import { classNames } from "#ui/class-names.ts";
import { StatusTag } from "#ui/status-tag.tsx";

interface OpinionRowProps {
  readonly item: OpinionItem;
  readonly now: Date;
  /** The query of the list, so that going back finds it again. */
  readonly search: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly canSelect: boolean;
  readonly showsState: boolean;
  readonly onToggle: (id: string) => void;
}

/** One line of the desk: number, title, whose, how long, and how far it has come. */
export const OpinionRow = memo(function OpinionRow(props: OpinionRowProps) {
  const { item, isCurrent, isSelected, canSelect } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={classNames("opinion-row", isCurrent && "opinion-row--current", canSelect && "opinion-row--picks")}
    >
      {canSelect && (
        <label className="opinion-row__pick">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={`选择：${item.number} ${item.title.slice(0, 20)}`}
            onChange={() => props.onToggle(item.id)}
          />
        </label>
      )}
      <Link className="opinion-row__link" to={`/office/opinions/${item.id}${props.search}`}>
        <span className="opinion-row__title">{item.title}</span>
        <span className="opinion-row__meta">
          {[item.number, whoOf(item), timeWords(item.submittedAt, props.now)].filter(Boolean).join(" · ")}
        </span>
        <RowSigns item={item} showsState={props.showsState} />
      </Link>
    </li>
  );
});

const whoOf = ({ authors, source, sourceName }: OpinionItem): string => {
  const [first, ...others] = authors;
  const names = first ? `${first}${others.length > 0 ? ` 等 ${authors.length} 人` : ""}` : "";
  return [names, sourceName || labelByOpinionSource[source]].filter(Boolean).join("，");
};

function RowSigns({ item, showsState }: { readonly item: OpinionItem; readonly showsState: boolean }) {
  const isLong = item.letters > REPORT_LETTERS_ADVISED;
  return (
    <span className="opinion-row__signs">
      {showsState && <OpinionStateTag state={item.state} />}
      <SensitiveTag sensitivity={item.sensitivity} />
      {item.isComposite && (
        <StatusTag icon="list" tone="teal">
          综合 {item.parts} 件
        </StatusTag>
      )}
      {isLong && (
        <StatusTag icon="alert" tone="amber">
          {item.letters} 字，偏长
        </StatusTag>
      )}
      <span className="ui-meta">
        {[
          !isLong && `${item.letters} 字`,
          item.category && labelByOpinionCategory[item.category],
          item.campaign,
          item.submissions > 0 && `群众反映 ${item.submissions} 件`,
          item.editorName && `编辑 ${item.editorName}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {item.statusLine && (item.state === "ISSUED" || item.state === "ARCHIVED") && (
        <span className="opinion-row__line">{item.statusLine}</span>
      )}
    </span>
  );
}
