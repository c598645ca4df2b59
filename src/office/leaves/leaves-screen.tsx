import "#office/leaves/leaves.css";
import { useState } from "react";
import type { Leave } from "#data/office/leaves.ts";
import { LeaveCard } from "#office/leaves/leave-card.tsx";
import { useLeaves } from "#office/leaves/use-leaves.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Fault } from "#ui/fault.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** 请假: what waits for a decision first, then what was decided lately. */
export function LeavesScreen() {
  const desk = useLeaves();
  const [currentId, setCurrent] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<string | null>(null);
  const waiting = desk.items?.filter(({ state }) => state === "ASKED") ?? [];
  const decided = desk.items?.filter(({ state }) => state !== "ASKED") ?? [];
  const current = waiting.find(({ id }) => id === currentId) ?? waiting[0];
  const move = (by: number) => {
    const at = waiting.findIndex(({ id }) => id === current?.id);
    setCurrent(waiting[Math.max(0, Math.min(waiting.length - 1, at + by))]?.id ?? null);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => current && void desk.decide(current, "approve", ""),
    r: () => current && setRefusing(current.id),
  });
  const card = (leave: Leave) => (
    <LeaveCard
      key={leave.id}
      leave={leave}
      earlier={earlierOf(leave, desk.items ?? [])}
      isCurrent={leave.id === current?.id}
      isBusy={desk.busy === leave.id}
      isRefusing={refusing === leave.id}
      onRefusing={(isOn) => setRefusing(isOn ? leave.id : null)}
      onDecide={async (decision, note) => {
        if (await desk.decide(leave, decision, note)) setRefusing(null);
      }}
    />
  );
  return (
    <DeskPage
      title="请假"
      fault={desk.refusal?.detail}
      onRetry={() => void desk.askAgain()}
      isLoading={!desk.items}
      tools={
        waiting.length > 0 && (
          <span className="ui-meta leaves__keys">
            <Kbd>J</Kbd> <Kbd>K</Kbd> 上下　<Kbd>A</Kbd> 同意　<Kbd>R</Kbd> 不同意
          </span>
        )
      }
    >
      <Fault words={desk.fault} />
      {desk.items && (
        <section aria-labelledby="leaves-waiting" className="leaves__group">
          <h2 id="leaves-waiting">待批准 {waiting.length} 件</h2>
          {waiting.length === 0 && <EmptyState icon="check" text="没有待批准的请假。" />}
          <ul className="ui-records">{waiting.map(card)}</ul>
        </section>
      )}
      {decided.length > 0 && (
        <section aria-labelledby="leaves-decided" className="leaves__group">
          <h2 id="leaves-decided">最近批复</h2>
          <ul className="ui-records">{decided.map(card)}</ul>
        </section>
      )}
    </DeskPage>
  );
}

/** What the same member asked for before, of the same meeting. */
const earlierOf = (leave: Leave, all: readonly Leave[]): Leave[] =>
  all.filter(
    ({ id, member, meeting, no }) =>
      id !== leave.id && member.id === leave.member.id && meeting.id === leave.meeting.id && no < leave.no,
  );
