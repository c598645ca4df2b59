import { memo, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { TriageItem } from "#data/office/submissions.ts";
import { labelByChannel, labelByHoldReason } from "#domain/submission/submission-lists.ts";
import { ageOf, timeInWords, waitOf } from "#office/triage/age.ts";
import type { RowMark } from "#data/office/use-paged-list.ts";
import { StateTag } from "#office/triage/state-tag.tsx";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon.tsx";

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
export const InboxRow = memo(function InboxRow(props: InboxRowProps) {
  const { item, address, isOpen, isSelected, mark, onToggle, onUndo } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const look = classNames(
    "triage-row",
    isOpen && "triage-row--open",
    isSelected && "triage-row--selected",
    mark && `triage-row--${mark.kind}`,
  );
  return (
    <li ref={row} className={look}>
      <label className="triage-row__pick">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={`选择：${item.excerpt.slice(0, 20)}`}
          onChange={() => onToggle(item.id)}
        />
      </label>
      <Link className="triage-row__link" to={address} aria-current={isOpen ? "true" : undefined}>
        <RowHead item={item} now={props.now} />
        <span className="triage-row__excerpt">{item.excerpt}</span>
        <RowSigns item={item} showsState={props.showsState} />
      </Link>
      {mark && (
        <span className="triage-row__mark">
          {mark.kind === "refused" ? (
            <Icon name="alert" />
          ) : (
            <Icon name={mark.kind === "sending" ? "working" : "check"} />
          )}
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

function RowHead({ item, now }: { readonly item: TriageItem; readonly now: Date }) {
  const wait = waitOf(item.state, item.receivedAt, now);
  return (
    <span className="triage-row__head">
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
    <span className="triage-row__signs">
      {!item.held && showsState && <StateTag state={item.state} channel={item.channel} />}
      {signs.join(" · ")}
    </span>
  );
}
