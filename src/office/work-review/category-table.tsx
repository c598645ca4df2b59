import type { WorkReview } from "#data/office/work-review.ts";
import { shareWords } from "#domain/work-review/share-words.ts";

/** 提案分类 of the period; sums are those of the chapter. */
export function CategoryTable({ categories }: Pick<WorkReview, "categories">) {
  const all = categories.reduce((sum, { submitted }) => sum + submitted, 0);
  if (all === 0) return null;
  return (
    <section className="work-review__chapter">
      <h2>提案分类</h2>
      <div className="ui-table-scroll">
        <table className="ui-table work-review__categories">
          <caption className="ui-hidden">本期提案按分类</caption>
          <thead>
            <tr>
              <th scope="col">分类</th>
              <th scope="col" className="ui-cell--number">
                提交
              </th>
              <th scope="col" className="ui-cell--number">
                占比
              </th>
              <th scope="col" className="ui-cell--number">
                立案
              </th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ label, submitted, filed }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="ui-cell--number">{submitted}</td>
                <td className="ui-cell--number">{shareWords(submitted, all)}</td>
                <td className="ui-cell--number">{filed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
