import type { ReviewFigure } from "#data/office/work-review.ts";
import { figureByCode, type FigureCode, isEntered, wholeOf } from "#domain/work-review/review-figures.ts";
import { shareWords } from "#domain/work-review/share-words.ts";
import { Button } from "#ui/button.tsx";

interface FigureRowProps {
  readonly figure: ReviewFigure;
  readonly figures: readonly ReviewFigure[];
  readonly onOpen: (code: FigureCode) => void;
  readonly onEnter?: ((code: FigureCode) => void) | undefined;
}

/** One figure: the number opens its items, the share says its whole, and the 口径 stands beside. */
export function FigureRow({ figure, figures, onOpen, onEnter }: FigureRowProps) {
  const { code, value, former } = figure;
  const { label, unit, rule, of } = figureByCode[code];
  return (
    <tr>
      <th scope="row" className={of ? "work-review__part" : undefined}>
        {label}
      </th>
      <td className="ui-cell--number">
        {value === null ? (
          <span className="work-review__unknown">本系统未记录</span>
        ) : value === 0 || isEntered(code) ? (
          <b>
            {value} {unit}
          </b>
        ) : (
          <button
            type="button"
            className="work-review__number"
            aria-label={`${label} ${value} ${unit}，查看明细`}
            onClick={() => onOpen(code)}
          >
            {value} {unit}
          </button>
        )}
      </td>
      <td>
        <Share figure={figure} figures={figures} />
      </td>
      <td className="ui-cell--number ui-meta">{former === null ? "—" : `${former}${changeOf(value, former)}`}</td>
      <td className="work-review__rule">
        {rule}
        {isEntered(code) && <EnteredBy figure={figure} {...(onEnter && { onEnter: () => onEnter(code) })} />}
      </td>
    </tr>
  );
}

function Share({ figure, figures }: Pick<FigureRowProps, "figure" | "figures">) {
  const wholeCode = wholeOf(figure.code);
  const whole = figures.find(({ code }) => code === wholeCode)?.value;
  if (wholeCode === undefined || whole === undefined || whole === null || figure.value === null) return null;
  const { share = `占${figureByCode[wholeCode].label}` } = figureByCode[figure.code];
  return (
    <>
      {share} <b>{shareWords(figure.value, whole)}</b>
      <span className="ui-meta work-review__fraction">
        {figure.value} ÷ {whole}
      </span>
    </>
  );
}

function EnteredBy({ figure, onEnter }: { readonly figure: ReviewFigure; readonly onEnter?: () => void }) {
  const { entry, code } = figure;
  return (
    <span className="work-review__entered">
      {entry && (
        <span>
          手工填报 · {entry.by} {entry.at.slice(0, 10)}
          {entry.note && ` · ${entry.note}`}
        </span>
      )}
      {onEnter && (
        <Button
          kind="quiet"
          compact
          icon="pencil"
          label={`${entry ? "更正" : "填报"}：${figureByCode[code].label}`}
          onPress={onEnter}
        >
          {entry ? "更正" : "填报"}
        </Button>
      )}
    </span>
  );
}

const changeOf = (value: number | null, former: number): string => {
  if (value === null || value === former) return "";
  return value > former ? `（多 ${value - former}）` : `（少 ${former - value}）`;
};
