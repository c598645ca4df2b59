import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readFunnel } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { FunnelBars } from "#office/opinions/funnel-bars.tsx";
import { FunnelTable } from "#office/opinions/funnel-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { useNow } from "#ui/use-now.ts";

/** 采用率: from handed in to adopted at each level, for reports handed in within a period; each figure leads to its list. */
export function FunnelScreen() {
  const [search, setSearch] = useSearchParams();
  const today = shanghaiDay(useNow());
  const from = search.get("from") || `${today.slice(0, 4)}-01-01`;
  const to = search.get("to") || today;
  const ask = useCallback((signal?: AbortSignal) => readFunnel(from, to, signal), [from, to]);
  const { value, refusal, askAgain } = useAnswer(ask);
  const change = (part: { readonly from?: string; readonly to?: string }) =>
    setSearch({ from, to, ...part }, { replace: true });
  return (
    <DeskPage
      title="采用率"
      fault={refusal?.errors?.[0]?.detail ?? refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <div className="opinion-funnel__tools">
          <LinkButton kind="quiet" compact icon="back" to="/office/opinions?state=all">
            返回列表
          </LinkButton>
          <Input label="报送起" type="date" value={from} onChange={(day) => day && change({ from: day })} />
          <Input label="报送止" type="date" value={to} onChange={(day) => day && change({ to: day })} />
        </div>
      }
    >
      {value?.submitted === 0 && <EmptyState icon="file" text="这段时间没有报送社情民意信息。" />}
      {value && value.submitted > 0 && (
        <>
          <FunnelBars funnel={value} days={{ from, to }} />
          <FunnelTable funnel={value} days={{ from, to }} />
        </>
      )}
    </DeskPage>
  );
}
