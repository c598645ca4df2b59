/** @jsxImportSource hono/jsx */
import { MinePanel } from "#server/public-page/point-page.tsx";
import { Note, Wrong } from "#server/public-page/note.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import type { PublicPoint } from "#contract/points.ts";

/** A point that is still open: where to go instead. */
export type OpenPoint = Pick<PublicPoint, "code" | "name" | "address">;

interface ClosedProps {
  readonly surroundings: Surroundings;
  readonly point: PublicPoint;
  readonly near: readonly OpenPoint[];
}

/** The point was closed for good: says so and names the nearest open ones. */
export function PointClosedPage({ surroundings, point, near }: ClosedProps) {
  return (
    <PageFrame surroundings={surroundings} title="联系点已停用" heading={point.name} page="other">
      <Note tone="amber">
        <p>这个联系点已经停用，不再接收反映。已经提交过的仍可凭查询码查看。</p>
      </Note>
      {near.length > 0 && (
        <section class="card">
          <h2>{point.town ? `${point.town}的其他联系点` : "附近的其他联系点"}</h2>
          <NearRows near={near} />
        </section>
      )}
      <CodeEntry />
      <MinePanel />
    </PageFrame>
  );
}

interface NoPointProps {
  readonly surroundings: Surroundings;
  readonly typed?: string;
  readonly wrong?: string;
  readonly near: readonly OpenPoint[];
}

/** `/p`, and any code that is not a point: type it, or choose an open one. */
export function NoPointPage({ surroundings, typed, wrong, near }: NoPointProps) {
  return (
    <PageFrame surroundings={surroundings} title="输入联系点编号" heading="社情民意信息联系点" page="other">
      <CodeEntry typed={typed} wrong={wrong} />
      {near.length > 0 && (
        <section class="card">
          <h2>也可以从这里反映</h2>
          <NearRows near={near} />
        </section>
      )}
      <MinePanel />
    </PageFrame>
  );
}

function NearRows({ near }: { near: readonly OpenPoint[] }) {
  return (
    <ul class="rows">
      {near.map((point) => (
        <li key={point.code}>
          <a href={`/p/${point.code}`}>
            <b>{point.name}</b>
            {point.address && <span class="small">{point.address}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function CodeEntry({ typed, wrong }: { typed?: string | undefined; wrong?: string | undefined }) {
  return (
    <form class="card" method="get" action="/p">
      <div class="field">
        <label for="code">联系点编号</label>
        <p class="small" id="code-hint">
          海报二维码下面的 6 位字母和数字，不分大小写。
        </p>
        <input
          type="text"
          id="code"
          name="code"
          value={typed}
          maxlength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? "code-wrong code-hint" : "code-hint"}
        />
        {wrong && <Wrong id="code-wrong">{wrong}</Wrong>}
      </div>
      <button class="primary" type="submit">
        打开联系点
      </button>
    </form>
  );
}
