import { readInquiries, type InquiryLine } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByLateness } from "#domain/studio/inquiry-clock.ts";
import { labelByInquiryState } from "#domain/studio/inquiry-flow.ts";
import { labelByRemovalReason } from "#domain/studio/studio-lists.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { StudioTabs } from "#office/studios/studio-tabs.tsx";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";
import { useCallback } from "react";
import { useNavigate, useSearchParams } from "react-router";

const STATES = [
  "TRANSFERRED",
  "RECEIVED",
  "NEEDS_INFO",
  "ANSWERED",
  "CONVERTED",
  "CLOSED",
] as const satisfies readonly SubmissionState[];
const A_PAGE = 50;

/** Inquiries by state and lateness, the next due first; of one studio where the address names it. */
export function InquiriesPage() {
  const [params, setParams] = useSearchParams();
  const view = params.get("view") ?? "TRANSFERRED";
  const page = Number(params.get("page") ?? 0);
  const studio = params.get("studio") ?? undefined;
  const ask = useCallback(
    (signal?: AbortSignal) => {
      const state = STATES.find((one) => one === view);
      const narrowed = view === "LATE" ? { late: "true" as const } : state ? { state } : {};
      return readInquiries({ ...narrowed, ...(studio && { studio }), page: String(page) }, signal);
    },
    [view, studio, page],
  );
  const { value, refusal, askAgain } = useAnswer(ask);
  const navigate = useNavigate();
  const columns = useColumns();
  const go = (changes: Record<string, string>) =>
    setParams((now) => new URLSearchParams({ ...Object.fromEntries(now), ...changes }), { replace: true });
  const label = (words: string, key: string) => `${words} ${value?.counts[key] ?? 0}`;
  return (
    <DeskPage
      title={studio ? `咨询 · ${value?.items[0]?.studio ?? "本工作室"}` : "工作室咨询"}
      fault={refusal?.detail}
      isLoading={!value}
      onRetry={() => void askAgain()}
    >
      <StudioTabs />
      <Segmented
        label="状态"
        value={view}
        options={[
          { value: "LATE", label: label("逾期", "LATE") },
          ...STATES.map((state) => ({ value: state, label: label(labelByInquiryState[state], state) })),
        ]}
        onChange={(next) => go({ view: next, page: "0" })}
      />
      {value?.items.length === 0 && <EmptyState icon="check" text="这里没有咨询。" />}
      {value && value.items.length > 0 && (
        <DataTable
          caption="咨询"
          columns={columns}
          items={value.items}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate(`/office/studios/inquiries/${id}`)}
        />
      )}
      {value && value.total > A_PAGE && (
        <div className="ui-cluster studios-pages">
          <Button compact disabled={page === 0} onPress={() => go({ page: String(page - 1) })}>
            上一页
          </Button>
          <span className="ui-meta">
            第 {page + 1} / {Math.ceil(value.total / A_PAGE)} 页，共 {value.total} 件
          </span>
          <Button compact disabled={(page + 1) * A_PAGE >= value.total} onPress={() => go({ page: String(page + 1) })}>
            下一页
          </Button>
        </div>
      )}
    </DeskPage>
  );
}

const useColumns = (): readonly Column<InquiryLine>[] => {
  const now = useNow();
  return [
    { key: "text", title: "咨询", cell: ({ text }) => <span className="studios-text">{text}</span> },
    { key: "studio", title: "工作室", cell: ({ studio }) => studio },
    { key: "assignee", title: "答复人", cell: ({ assignee }) => assignee?.name ?? "待分派" },
    { key: "asked", title: "提问", cell: ({ receivedAt }) => timeWords(receivedAt, now) },
    { key: "due", title: "答复期限", cell: ({ dueOn }) => dueOn ?? "—" },
    { key: "state", title: "状态", cell: (one) => <InquiryTag inquiry={one} /> },
  ];
};

/** The state of an inquiry; late and removed say more than the state. */
export function InquiryTag({ inquiry }: { readonly inquiry: InquiryLine }) {
  const { state, lateness, removalReason } = inquiry;
  if (lateness)
    return (
      <StatusTag tone="red" icon="alert">
        {labelByLateness[lateness]}
      </StatusTag>
    );
  if (removalReason) return <StatusTag icon="close">已移除：{labelByRemovalReason[removalReason]}</StatusTag>;
  const isDone = state === "ANSWERED" || state === "CONVERTED" || state === "CLOSED";
  return (
    <StatusTag tone={isDone ? "green" : "amber"} icon={isDone ? "check" : "clock"}>
      {labelByInquiryState[state]}
    </StatusTag>
  );
}
