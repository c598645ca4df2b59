import { memo, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { DeskItem } from "#data/office/proposal-desk.ts";
import { dayWords, numberWords } from "#office/proposal-desk/day-words.ts";
import type { RowMark } from "#data/office/use-paged-list.ts";
import { ProposalStateTag } from "#office/proposal-desk/proposal-state-tag.tsx";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon.tsx";

interface DeskRowProps {
  readonly item: DeskItem;
  readonly now: Date;
  /** Its 分类 in words. */
  readonly category: string;
  readonly address: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly showsState: boolean;
  readonly mark: RowMark | undefined;
  readonly onToggle: (id: string) => void;
  readonly onUndo: (id: string) => void;
}

/** One line of the desk: number, 案由, whose; and, once handled, what became of it, with its undo in place. */
export const DeskRow = memo(function DeskRow(props: DeskRowProps) {
  const { item, now, address, isOpen, isSelected, mark, onToggle, onUndo } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const look = classNames(
    "desk-row",
    isOpen && "desk-row--open",
    isSelected && "desk-row--selected",
    mark && `desk-row--${mark.kind}`,
  );
  return (
    <li ref={row} className={look}>
      <label className="desk-row__pick">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={`选择：${numberWords(item)} ${item.title.slice(0, 20)}`}
          onChange={() => onToggle(item.id)}
        />
      </label>
      <Link className="desk-row__link" to={address} aria-current={isOpen ? "true" : undefined}>
        <span className="desk-row__head">
          <span>{numberWords(item)}</span>
          <time dateTime={item.submittedAt}>{dayWords(item.submittedAt, now)}</time>
        </span>
        <span className="desk-row__title">{item.title}</span>
        <RowSigns item={item} category={props.category} showsState={props.showsState} />
      </Link>
      {mark && (
        <span className="desk-row__mark">
          <Icon name={mark.kind === "refused" ? "alert" : mark.kind === "sending" ? "working" : "check"} />
          <span>{mark.words}</span>
          {mark.kind === "moved" && (
            <button type="button" onClick={() => onUndo(item.id)}>
              撤销
            </button>
          )}
        </span>
      )}
    </li>
  );
});

function RowSigns({ item, category, showsState }: Pick<DeskRowProps, "item" | "category" | "showsState">) {
  const signs = [
    item.collectiveName ?? item.firstName,
    item.cosigners > 0 && `联名 ${item.cosigners} 人`,
    category,
    item.key && "重点",
    item.fastTrack && "提前交办",
    item.withdrawalAsked && "申请撤案",
    item.entry === "OPEN" && "代录，待本人确认",
    item.entry === "DISPUTED" && "代录，本人有异议",
    item.mergedInto && `并入第 ${item.mergedInto.caseNo} 号`,
    item.merged > 0 && `并入 ${item.merged} 件`,
  ].filter(Boolean);
  return (
    <span className="desk-row__signs">
      {showsState && <ProposalStateTag state={item.state} />}
      {signs.join(" · ")}
    </span>
  );
}
