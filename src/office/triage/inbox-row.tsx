import type { TriageItem } from "#data/office/submissions.ts";
import { labelByChannel, labelByHoldReason } from "#domain/submission/submission-lists.ts";
import { ageOf, timeInWords, waitOf } from "#office/triage/age.ts";
import type { RowMark } from "#data/office/use-paged-list.ts";
import { StateTag } from "#office/triage/state-tag.tsx";
import { ListRow } from "#ui/list-desk/list-row.tsx";

interface InboxRowProps {
  readonly item: TriageItem;
  readonly now: Date;
  readonly address: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly showsState: boolean;
  readonly mark: RowMark | undefined;
  readonly onToggle: (id: string) => void;
  readonly onUndo: (id: string) => void;
}

/** One line of the inbox: where, what, how old; and, once handled, what became of it, with its undo in place. */
export function InboxRow(props: InboxRowProps) {
  const { item, isSelected, onToggle } = props;
  return (
    <ListRow
      to={props.address}
      isOpen={props.isOpen}
      pick={{ words: item.excerpt.slice(0, 20), isOn: isSelected, onToggle: () => onToggle(item.id) }}
      mark={props.mark}
      onUndo={() => props.onUndo(item.id)}
    >
      <RowHead item={item} now={props.now} />
      <span className="triage-row__excerpt">{item.excerpt}</span>
      <RowSigns item={item} showsState={props.showsState} />
    </ListRow>
  );
}

function RowHead({ item, now }: { readonly item: TriageItem; readonly now: Date }) {
  const wait = waitOf(item.state, item.receivedAt, now);
  return (
    <span className="ui-listrow__head">
      <span className="triage-row__point">{item.pointName}</span>
      <time
        className={wait ? "triage-row__age triage-row__age--long" : "triage-row__age"}
        dateTime={item.receivedAt}
        title={timeInWords(item.receivedAt, now)}
      >
        {wait ?? ageOf(item.receivedAt, now)}
      </time>
    </span>
  );
}

function RowSigns({ item, showsState }: { readonly item: TriageItem; readonly showsState: boolean }) {
  const signs = [
    item.group && `相同问题 ${item.group.people} 人`,
    item.daysLate > 0 && `超期 ${item.daysLate} 天`,
    item.channel !== "QR" && labelByChannel[item.channel],
    item.campaign,
    item.held && labelByHoldReason[item.held],
    item.memberName && `委员 ${item.memberName}`,
    item.photos > 0 && `照片 ${item.photos}`,
    item.sameTextCount > 0 && `同文 ${item.sameTextCount}`,
    item.hasContact && "留有联系方式",
    item.assignee && `→ ${item.assignee}`,
  ].filter(Boolean);
  if (!signs.length && !showsState) return null;
  return (
    <span className="ui-listrow__signs">
      {!item.held && showsState && <StateTag state={item.state} channel={item.channel} />}
      {signs.join(" · ")}
    </span>
  );
}
