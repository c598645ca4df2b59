import { useCallback } from "react";
import { Link } from "react-router";
import { useAnswer } from "#data/office/use-answer.ts";
import { readReviewItems } from "#data/office/work-review.ts";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import { figureByCode, type FigureCode } from "#domain/work-review/review-figures.ts";
import type { ReviewPeriod } from "#domain/work-review/review-period.ts";
import { deskOfFigure } from "#office/work-review/desk-of-figure.ts";
import { Fault } from "#ui/fault.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface ItemSheetProps {
  readonly code: FigureCode;
  readonly period: ReviewPeriod;
  readonly onClose: () => void;
}

/** What one figure is made of; each leads to its desk for whoever may open that. */
export function ItemSheet({ code, period, onClose }: ItemSheetProps) {
  const { from, to } = period;
  const askFor = useCallback((signal?: AbortSignal) => readReviewItems({ from, to }, code, signal), [from, to, code]);
  const { value, refusal } = useAnswer(askFor);
  const { label, unit, rule } = figureByCode[code];
  const roles = useWhoAmI(({ session }) => session?.account.roles) ?? [];
  const desk = deskOfFigure(code);
  const linkTo = desk && may(roles, desk.needs) ? desk.to : undefined;
  return (
    <Sheet open title={`${label}${value?.isListed ? ` ${value.total} ${unit}` : ""}`} onClose={onClose}>
      <p className="ui-meta">{rule}</p>
      <Fault words={refusal?.detail ?? ""} />
      {!value && !refusal && <Skeleton lines={5} />}
      {value && !value.isListed && <p>这一项按人次计，只给合计，不列个人明细。</p>}
      {value && (
        <ul className="work-review__items">
          {value.items.map(({ id, title, day }, at) => (
            <li key={`${id} ${at}`}>
              {linkTo ? <Link to={linkTo(id)}>{title}</Link> : <span>{title}</span>}
              {day && <span className="ui-meta">{day}</span>}
            </li>
          ))}
        </ul>
      )}
      {value && value.total > value.items.length && (
        <p className="ui-meta">
          只列最近 {value.items.length} 条，共 {value.total} 条。
        </p>
      )}
    </Sheet>
  );
}
