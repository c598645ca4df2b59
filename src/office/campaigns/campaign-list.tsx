import { readCampaigns, type Campaign } from "#data/office/campaigns.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { CampaignTag } from "#office/campaigns/campaign-tag.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Button } from "#ui/button.tsx";
import { Link, useNavigate } from "react-router";

/** All campaigns with what came of each. */
export function CampaignList() {
  const { value, refusal, askAgain } = useAnswer(readCampaigns);
  const navigate = useNavigate();
  const begin = () => void navigate(`/office/campaigns/new/${crypto.randomUUID()}`);
  return (
    <DeskPage
      title="专项行动"
      fault={refusal?.detail}
      isLoading={!value}
      onRetry={() => void askAgain()}
      tools={
        <Button icon="plus" kind="primary" onPress={begin}>
          新建征集
        </Button>
      }
    >
      {value?.items.length === 0 && (
        <EmptyState
          icon="flag"
          text="还没有专项行动。新建一次征集，写明主题、期限和要问的问题，发布后即可打印二维码；收到的线索进入来件箱，可转为社情民意信息。"
        />
      )}
      {value && value.items.length > 0 && (
        <DataTable
          caption="专项行动"
          columns={columns}
          items={value.items}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate(`/office/campaigns/${id}`)}
        />
      )}
    </DeskPage>
  );
}

const columns: readonly Column<Campaign>[] = [
  {
    key: "title",
    title: "主题",
    cell: ({ id, title }) => (
      <Link to={`/office/campaigns/${id}`} onClick={(event) => event.stopPropagation()}>
        {title}
      </Link>
    ),
  },
  { key: "state", title: "状态", cell: (campaign) => <CampaignTag campaign={campaign} /> },
  { key: "days", title: "期限", cell: ({ fromDay, toDay }) => `${fromDay} 至 ${toDay}` },
  { key: "leads", title: "线索", number: true, cell: ({ figures }) => figures.leads },
  { key: "reports", title: "形成信息", number: true, cell: ({ figures }) => figures.reports },
  { key: "issued", title: "印发", number: true, cell: ({ figures }) => figures.issued },
  { key: "adopted", title: "市级以上采用", number: true, cell: ({ figures }) => figures.adopted },
];
