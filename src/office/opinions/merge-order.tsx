import type { Merge } from "#office/opinions/use-merge.ts";
import { Button } from "#ui/button.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** The parts in the order in which they are printed; moved by buttons, so that every hand and every reader can. */
export function MergeOrder({ merge }: { readonly merge: Merge }) {
  const { parts, others } = merge;
  return (
    <>
      <ol className="opinion-merge__list" aria-label="合并的顺序">
        {parts.map(({ id, number, title, authors, state }, at) => (
          <li key={id}>
            <span>
              <strong>{title}</strong>
              <span className="ui-meta">
                {number} · {authors.join("、")}
                {state !== "EDITING" && " · 不在编辑中，不能合并"}
              </span>
            </span>
            <span className="opinion-merge__moves">
              <Button
                compact
                kind="quiet"
                label={`上移：${title}`}
                disabled={at === 0}
                onPress={() => merge.move(at, -1)}
              >
                上移
              </Button>
              <Button
                compact
                kind="quiet"
                label={`下移：${title}`}
                disabled={at === parts.length - 1}
                onPress={() => merge.move(at, 1)}
              >
                下移
              </Button>
              <Button compact kind="quiet" label={`移出：${title}`} onPress={() => merge.remove(id)}>
                移出
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <SearchPicker
        label="再加一件编辑中的"
        need="optional"
        placeholder="输入标题或编号"
        options={others.map(({ id, title, number }) => ({ value: id, label: title, meta: number }))}
        value=""
        onChange={(id) => id && merge.add(id)}
      />
    </>
  );
}
