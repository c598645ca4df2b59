import { readStudios, studiosXlsxAddress, type StudioLine } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { rateInWords } from "#domain/studio/answer-rate.ts";
import { labelByStudioKind } from "#domain/studio/studio-lists.ts";
import { RateLine } from "#office/studios/rate-line.tsx";
import { StudioTabs } from "#office/studios/studio-tabs.tsx";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Link, useNavigate } from "react-router";

/** All studios with who sits there today, what waits and their answer rates. */
export function StudioListPage() {
  const { value, refusal, askAgain } = useAnswer(readStudios);
  const mayWrite = useMay("studio.write");
  const navigate = useNavigate();
  const items = value?.items ?? [];
  return (
    <DeskPage
      title="委员工作室"
      fault={refusal?.detail}
      isLoading={!value}
      onRetry={() => void askAgain()}
      tools={
        <>
          <LinkButton compact outside icon="download" to={studiosXlsxAddress}>
            导出
          </LinkButton>
          {mayWrite && (
            <Button
              compact
              icon="plus"
              kind="primary"
              onPress={() => void navigate(`/office/studios/${crypto.randomUUID()}/edit?new=1`)}
            >
              新建工作室
            </Button>
          )}
        </>
      }
    >
      <StudioTabs />
      {value && (
        <p className="studios-total">
          共 {items.length} 家。
          <RateLine rate={value.total} />。
        </p>
      )}
      {value && items.length === 0 && (
        <EmptyState icon="inbox" text="还没有委员工作室。新建后即可排班、打印二维码，群众扫码咨询由值班委员答复。" />
      )}
      {items.length > 0 && (
        <DataTable
          caption="委员工作室"
          columns={columns}
          items={items}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate(`/office/studios/${id}`)}
        />
      )}
    </DeskPage>
  );
}

const columns: readonly Column<StudioLine>[] = [
  {
    key: "name",
    title: "工作室",
    cell: ({ id, name, status }) => (
      <>
        <Link to={`/office/studios/${id}`} onClick={(event) => event.stopPropagation()}>
          {name}
        </Link>
        {status === "CLOSED" && <span className="ui-meta">（已停用）</span>}
      </>
    ),
  },
  { key: "kind", title: "类型", cell: ({ kind }) => labelByStudioKind[kind] },
  { key: "heads", title: "负责人", cell: ({ heads }) => heads.join("、") || "未定" },
  { key: "onDuty", title: "今天值班", cell: ({ onDuty }) => onDuty.join("、") || "—" },
  { key: "open", title: "待办", number: true, cell: ({ open }) => open },
  {
    key: "late",
    title: "逾期",
    number: true,
    cell: ({ late }) =>
      late > 0 ? (
        <StatusTag tone="red" icon="alert">
          {late} 件
        </StatusTag>
      ) : (
        0
      ),
  },
  { key: "valid", title: "有效", number: true, cell: ({ rate }) => rate.valid },
  { key: "replied", title: "已答复", number: true, cell: ({ rate }) => rate.replied },
  { key: "rate", title: "答复率", number: true, cell: ({ rate }) => rateInWords(rate) },
  { key: "removed", title: "移除", number: true, cell: ({ rate }) => rate.removed },
  { key: "duty", title: "今年值班", number: true, cell: ({ dutyDays }) => `${dutyDays} 人次` },
];
