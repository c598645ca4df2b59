import { type ReactNode, useId, useRef } from "react";
import { saveFile } from "#data/office/download.ts";
import { type ChartTable, csvOf } from "#office/atlas/chart-table.ts";
import { pngOf } from "#office/atlas/png-of.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toast-store.ts";

interface ChartFrameProps {
  readonly title: string;
  /** Period, measure and what it counts: under the title, and under the picture that leaves the house. */
  readonly about: string;
  readonly asOf: string;
  readonly table: ChartTable;
  readonly view: "chart" | "table";
  /** False where the chart is no drawing. */
  readonly hasPicture?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One chart with its definition: as a drawing or as a table, and both to take away. */
export function ChartFrame({
  title,
  about,
  asOf,
  table,
  view,
  hasPicture = true,
  className = "",
  children,
}: ChartFrameProps) {
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const savePicture = async () => {
    const drawing = frame.current?.querySelector<SVGSVGElement>("svg.atlas-drawing");
    const file = drawing && (await pngOf(drawing, { title, lines: [about, asOf] }).catch(() => null));
    if (file) saveFile(file, `${title}.png`);
    else showToast("这个浏览器不能导出图片，可改用打印");
  };
  return (
    <section ref={frame} className={`atlas-frame ${className}`} aria-labelledby={id}>
      <header className="atlas-frame__head">
        <h2 id={id}>{title}</h2>
        <span className="atlas-frame__files">
          <Button
            kind="quiet"
            compact
            icon="download"
            label={`${title}导出 CSV`}
            onPress={() => saveFile(csvOf(table), `${title}.csv`)}
          >
            CSV
          </Button>
          {hasPicture && view === "chart" && (
            <Button kind="quiet" compact icon="image" label={`${title}导出图片`} onPress={() => void savePicture()}>
              图片
            </Button>
          )}
        </span>
      </header>
      <p className="ui-meta">{about}</p>
      {view === "chart" ? children : <TableOf title={title} table={table} />}
    </section>
  );
}

function TableOf({ title, table: { head, rows } }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <div className="ui-table-scroll">
      <table className="ui-table">
        <caption className="ui-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={at > 0 ? "ui-cell--number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at} className="ui-cell--number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
