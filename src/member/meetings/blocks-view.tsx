import { ReadingTools } from "#member/meetings/reading-tools.tsx";
import { useBlockPlace } from "#member/meetings/use-block-place.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import type { ReactNode } from "react";

interface BlocksViewProps {
  readonly documentId: string;
  readonly blocks: readonly TextBlock[];
}

/** A document as its paragraphs, in the phone's own letters; its tables scroll sideways by themselves. */
export function BlocksView({ documentId, blocks }: BlocksViewProps) {
  const { root, zoom, setZoom } = useBlockPlace(documentId);
  if (blocks.length === 0) return <p className="ui-meta">这份材料里没有可以直接显示的文字，请打开原文件看。</p>;
  return (
    <>
      <ReadingTools zoom={zoom} onZoom={setZoom} />
      <article ref={root} className="meeting-text" style={{ fontSize: `${zoom}em` }}>
        {grouped(blocks).map(({ from, rows, block }) =>
          rows ? (
            <Table key={from} from={from} rows={rows} />
          ) : (
            <Part key={from} from={from} kind={block.kind}>
              {block.text}
            </Part>
          ),
        )}
      </article>
    </>
  );
}

function Part({ from, kind, children }: { from: number; kind: TextBlock["kind"]; children: ReactNode }) {
  if (kind === "heading") return <h2 data-block={from}>{children}</h2>;
  return (
    <p data-block={from} className={kind === "item" ? "meeting-text__item" : undefined}>
      {children}
    </p>
  );
}

function Table({ from, rows }: { readonly from: number; readonly rows: readonly TextBlock[] }) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    <div className="meeting-text__table" data-block={from} role="region" aria-label="表格" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={from + index}>
              {(row.cells ?? [row.text]).map((cell, column) => (
                <td key={`${column} ${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Group {
  /** The first paragraph's place in the document. */
  readonly from: number;
  readonly block: TextBlock;
  /** Rows one below the other are one table. */
  readonly rows?: readonly TextBlock[];
}

const grouped = (blocks: readonly TextBlock[]): Group[] => {
  const groups: Group[] = [];
  for (const [from, block] of blocks.entries()) {
    const last = groups.at(-1);
    if (block.kind === "row" && last?.rows) groups.splice(-1, 1, { ...last, rows: [...last.rows, block] });
    else groups.push(block.kind === "row" ? { from, block, rows: [block] } : { from, block });
  }
  return groups;
};
