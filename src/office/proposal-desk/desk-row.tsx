import type { DeskItem } from "#data/office/proposal-desk.ts";
import { dayWords, numberWords } from "#office/proposal-desk/day-words.ts";
import type { RowMark } from "#data/office/use-paged-list.ts";
import { ProposalStateTag } from "#office/proposal-desk/proposal-state-tag.tsx";
import { ListRow } from "#ui/list-desk/list-row.tsx";

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
export function DeskRow(props: DeskRowProps) {
  const { item, isSelected, onToggle } = props;
  const words = `${numberWords(item)} ${item.title.slice(0, 20)}`;
  return (
    <ListRow
      to={props.address}
      isOpen={props.isOpen}
      pick={{ words, isOn: isSelected, onToggle: () => onToggle(item.id) }}
      mark={props.mark}
      onUndo={() => props.onUndo(item.id)}
    >
      <span className="ui-listrow__head">
        <span>{numberWords(item)}</span>
        <time dateTime={item.submittedAt}>{dayWords(item.submittedAt, props.now)}</time>
      </span>
      <span className="desk-row__title">{item.title}</span>
      <RowSigns item={item} category={props.category} showsState={props.showsState} />
    </ListRow>
  );
}

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
    <span className="ui-listrow__signs">
      {showsState && <ProposalStateTag state={item.state} />}
      {signs.join(" · ")}
    </span>
  );
}
