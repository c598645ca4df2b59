import type { ReviewFigure } from "#data/office/work-review.ts";
import { labelByReviewChapter } from "#domain/work-review/figure.ts";
import { figureByCode, type FigureCode } from "#domain/work-review/review-figures.ts";
import type { ChapterWords } from "#domain/work-review/review-sentences.ts";
import { FigureRow } from "#office/work-review/figure-row.tsx";
import { Button } from "#ui/button.tsx";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";

interface ChapterPartProps {
  readonly said: ChapterWords;
  readonly figures: readonly ReviewFigure[];
  readonly former: string;
  readonly onOpen: (code: FigureCode) => void;
  /** Absent where who reads may not enter. */
  readonly onEnter?: ((code: FigureCode) => void) | undefined;
}

/** One chapter: its sentences to copy, its figures with what they are made of. */
export function ChapterPart({ said, figures, former, onOpen, onEnter }: ChapterPartProps) {
  const { chapter, words } = said;
  const own = figures.filter(({ code }) => figureByCode[code].chapter === chapter);
  const copy = async () => showToast((await copyText(words)) ? "已复制这一段" : "浏览器不允许复制，请选中文字后复制");
  return (
    <section className="work-review__chapter" id={`review-${chapter}`} aria-labelledby={`review-${chapter}-name`}>
      <header>
        <h2 id={`review-${chapter}-name`}>{labelByReviewChapter[chapter]}</h2>
        <Button
          kind="quiet"
          compact
          icon="copy"
          label={`复制文稿：${labelByReviewChapter[chapter]}`}
          onPress={() => void copy()}
        >
          复制文稿
        </Button>
      </header>
      <p className="work-review__words">{words}</p>
      <div className="ui-table-scroll">
        <table className="ui-table work-review__table">
          <caption className="ui-hidden">{labelByReviewChapter[chapter]}各项数据</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="ui-cell--number">
                数量
              </th>
              <th scope="col">占比</th>
              <th scope="col" className="ui-cell--number">
                {former}
              </th>
              <th scope="col">口径</th>
            </tr>
          </thead>
          <tbody>
            {own.map((figure) => (
              <FigureRow key={figure.code} figure={figure} figures={figures} onOpen={onOpen} onEnter={onEnter} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
