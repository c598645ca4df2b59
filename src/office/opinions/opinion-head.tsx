import { opinionExportAddress } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByOpinionState } from "#domain/opinion/opinion-flow.ts";
import { isNarrowed } from "#office/opinions/opinion-filter.ts";
import { OpinionNarrowing } from "#office/opinions/opinion-narrowing.tsx";
import type { OpinionList } from "#office/opinions/use-opinion-list.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { BulkBar } from "#ui/list-desk/bulk-bar.tsx";
import { SearchField } from "#ui/list-desk/search-field.tsx";
import { LinkButton } from "#ui/link-button.tsx";

interface OpinionHeadProps {
  readonly list: OpinionList;
  readonly selected: readonly string[];
  readonly onClear: () => void;
}

/** What the list shows, the search in it, entering and exporting; with rows chosen, merging them. */
export function OpinionHead({ list, selected, onClear }: OpinionHeadProps) {
  const { filter, counts } = list;
  const mayEdit = useMay("opinion.edit");
  const mayExport = useMay("opinion.export");
  const count = filter.state && counts && (counts[filter.state] ?? 0);
  return (
    <header className="ui-listhead">
      <div className="ui-listhead__line">
        <h2>
          {filter.state ? labelByOpinionState[filter.state] : "社情民意"}
          {count !== undefined && <span className="ui-meta"> {count} 件</span>}
        </h2>
        <span>
          {mayEdit && (
            <LinkButton compact icon="plus" to="/office/opinions/new">
              代录
            </LinkButton>
          )}
          {mayExport && (
            <LinkButton outside compact kind="quiet" icon="download" to={opinionExportAddress(filter)}>
              导出
            </LinkButton>
          )}
        </span>
      </div>
      <SearchField
        label="搜索社情民意"
        placeholder="标题、编号、姓名或正文"
        value={filter.q ?? ""}
        onSearch={(q) => list.show({ ...filter, q: q || undefined })}
      />
      <Disclosure summary={isNarrowed(filter) ? "筛选（已启用）" : "筛选"} open={isNarrowed(filter)}>
        <OpinionNarrowing list={list} />
      </Disclosure>
      {selected.length > 0 && (
        <BulkBar count={`${selected.length} 件`} onClear={onClear}>
          {selected.length > 1 ? (
            <LinkButton compact kind="primary" to={`/office/opinions/merge?ids=${selected.join(",")}`}>
              合并为综合
            </LinkButton>
          ) : (
            <span className="ui-meta">再选一件，可以合并为综合。</span>
          )}
        </BulkBar>
      )}
    </header>
  );
}
