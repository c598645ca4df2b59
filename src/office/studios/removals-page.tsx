import { readRemovals, type Removal } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByRemovalReason } from "#domain/studio/studio-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { StudioTabs } from "#office/studios/studio-tabs.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useNow } from "#ui/use-now.ts";
import { useNavigate } from "react-router";

const readAll = (signal?: AbortSignal) => readRemovals(undefined, signal);

/** What is not in the answer rates, and why: every one with its words and who removed it. */
export function RemovalsPage() {
  const { value, refusal, askAgain } = useAnswer(readAll);
  const now = useNow();
  const columns = columnsAt(now);
  const navigate = useNavigate();
  return (
    <DeskPage title="移除记录" fault={refusal?.detail} isLoading={!value} onRetry={() => void askAgain()}>
      <StudioTabs />
      {value?.items.length === 0 && <EmptyState icon="check" text="没有移除过咨询。" />}
      {value && value.items.length > 0 && (
        <DataTable
          caption="移除记录"
          columns={columns}
          items={value.items}
          keyOf={({ inquiryId }) => inquiryId}
          onOpen={({ inquiryId }) => void navigate(`/office/studios/inquiries/${inquiryId}`)}
        />
      )}
    </DeskPage>
  );
}

const columnsAt = (now: Date): readonly Column<Removal>[] => [
  { key: "text", title: "内容", cell: ({ text }) => <span className="studios-text">{text}</span> },
  { key: "studio", title: "工作室", cell: ({ studio }) => studio },
  { key: "reason", title: "原因", cell: ({ reason }) => labelByRemovalReason[reason] },
  { key: "note", title: "记录", cell: ({ note }) => note ?? "" },
  { key: "by", title: "经手人", cell: ({ by }) => by },
  { key: "at", title: "时间", cell: ({ at }) => timeWords(at, now) },
];
