import { usePointChoice } from "#member/points/use-point-choice.ts";
import type { PointRecord } from "#sync/replica.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** Choosing a point without a scan: those used before, then the directory on this phone. */
export function PointsScreen() {
  const choice = usePointChoice();
  return (
    <Page title="选择联系点" back={{ to: "/", label: "首页" }}>
      <Input
        type="search"
        label="找联系点"
        hint="输入名称、镇街、地址，或海报上的 6 位编号"
        autoComplete="off"
        value={choice.query}
        onChange={choice.setQuery}
      />
      {choice.typedCode && (
        <LinkButton kind="primary" wide to={`/submit/${choice.typedCode}`}>
          用编号 {choice.typedCode} 反映
        </LinkButton>
      )}
      {choice.isMistyped && (
        <Notice tone="amber">
          <p>这个编号有误，请对照海报再看一次。</p>
        </Notice>
      )}
      {choice.usual.length > 0 && <PointCardList title="我用过的" points={choice.usual} />}
      {!choice.found && <Skeleton lines={6} />}
      {choice.found && choice.found.length > 0 && (
        <PointCardList title={choice.query.trim() ? `找到 ${choice.total} 个` : "全部联系点"} points={choice.found} />
      )}
      {choice.unlisted > 0 && <p className="ui-meta">还有 {choice.unlisted} 个没有列出，请多输入几个字。</p>}
      {choice.found?.length === 0 && (
        <EmptyState
          icon="pin"
          text={
            choice.isDirectoryEmpty ? "联系点名单还没有同步到本机，可以先扫码或输入编号。" : "没有找到这样的联系点。"
          }
        >
          <LinkButton icon="scan" to="/scan">
            扫码
          </LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}

function PointCardList({ title, points }: { readonly title: string; readonly points: readonly PointRecord[] }) {
  return (
    <Card title={title} flush>
      <List label={title}>
        {points.map((point) => (
          <Row
            key={point.id}
            icon="pin"
            title={point.name}
            meta={[point.town, `编号 ${point.code}`].filter(Boolean).join(" · ")}
            to={`/submit/${point.code}`}
          />
        ))}
      </List>
    </Card>
  );
}
