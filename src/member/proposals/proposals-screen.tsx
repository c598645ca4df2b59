import { AskedCard } from "#member/proposals/asked-card.tsx";
import { OfflineNotice } from "#member/proposals/offline-notice.tsx";
import { ProposalRows } from "#member/proposals/proposal-rows.tsx";
import { useProposalList } from "#member/proposals/use-proposal-list.ts";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** My proposals: what is asked of me first, then where each of them stands. */
export function ProposalsScreen() {
  const list = useProposalList();
  const { asked, own, cosigned, invited, former } = list;
  return (
    <Page
      title="我的提案"
      foot={
        <LinkButton kind="primary" wide icon="pencil" to="/proposals/drafts">
          写提案
        </LinkButton>
      }
    >
      <OfflineNotice />
      {list.isSearchable && (
        <Input
          label="查找提案"
          labelHidden
          type="search"
          placeholder="查找案由、提案号、承办单位"
          value={list.query}
          onChange={list.search}
        />
      )}
      {!own && <Skeleton lines={6} />}
      {asked && asked.length > 0 && <AskedCard asked={asked} now={list.now} today={list.today} />}
      <ProposalRows title="我的提案" views={own ?? []} />
      <ProposalRows title="我联名的" views={cosigned ?? []} />
      <ProposalRows title="邀请过我的" views={invited ?? []} />
      {list.isNothingFound && <EmptyState icon="search" text="没有找到，换个词试试。" />}
      {list.isEmpty && (
        <EmptyState icon="file" text="还没有提案。先写一份草稿，存在本机；写好后可以邀请联名，再提交。">
          <LinkButton to="/proposals/drafts">写提案</LinkButton>
        </EmptyState>
      )}
      {!list.isEmpty && own && (
        <Card flush>
          <Row
            icon="pencil"
            title="提案草稿"
            meta={list.draftCount ? `${list.draftCount} 份，存在本机并同步` : "还没有草稿"}
            to="/proposals/drafts"
          />
          <Row icon="list" title="参考选题" meta="提案委推荐的题目，没有网络也能看" to="/proposals/topics" />
        </Card>
      )}
      {former.map(([year, views]) => (
        <Disclosure key={year} summary={`${year} 年 ${views.length} 件`} open={list.query !== ""}>
          <ProposalRows views={views} />
        </Disclosure>
      ))}
    </Page>
  );
}
