import type { OpinionItem } from "#data/office/opinions.ts";
import { labelByOpinionSource } from "#domain/opinion/opinion-lists.ts";
import { REPORT_LETTERS_ADVISED } from "#domain/report/report-draft.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { OpinionStateTag } from "#office/opinions/opinion-state-tag.tsx";
import { SensitiveTag } from "#office/opinions/sensitive-tag.tsx";
import { ListRow } from "#ui/list-desk/list-row.tsx";
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
export function OpinionRow(props: OpinionRowProps) {
  const { item, isSelected, canSelect, onToggle } = props;
  const words = `${item.number} ${item.title.slice(0, 20)}`;
  return (
    <ListRow
      to={`/office/opinions/${item.id}${props.search}`}
      isOpen={props.isCurrent}
      pick={canSelect && { words, isOn: isSelected, onToggle: () => onToggle(item.id) }}
    >
      <span className="opinion-row__title">{item.title}</span>
      <span className="opinion-row__meta">
        {[item.number, whoOf(item), timeWords(item.submittedAt, props.now)].filter(Boolean).join(" · ")}
      </span>
      <RowSigns item={item} showsState={props.showsState} />
    </ListRow>
  );
}

const whoOf = ({ authors, source, sourceName }: OpinionItem): string => {
  const [first, ...others] = authors;
  const names = first ? `${first}${others.length > 0 ? ` 等 ${authors.length} 人` : ""}` : "";
  return [names, sourceName || labelByOpinionSource[source]].filter(Boolean).join("，");
};

function RowSigns({ item, showsState }: { readonly item: OpinionItem; readonly showsState: boolean }) {
  const isLong = item.letters > REPORT_LETTERS_ADVISED;
  return (
    <span className="ui-listrow__signs">
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
