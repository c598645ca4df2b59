import { useState } from "react";
import {
  settleExtension,
  settleReturn,
  type HandlingUnit,
  type ReturnDecision,
  type UnitWish,
} from "#data/office/proposal-rounds.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { Record } from "#ui/record.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface WishCardProps {
  readonly wish: UnitWish;
  readonly units: readonly HandlingUnit[];
  readonly onDecided: () => Promise<void>;
}

/** What one unit asks for, to be decided. */
export function WishCard({ wish, units, onDecided }: WishCardProps) {
  const [fault, setFault] = useState("");
  const { proposal } = wish;
  const after = async (answer: OfficeAnswer<unknown>, told: string) => {
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast(told);
    await onDecided();
  };
  return (
    <Record
      title={`第${proposal.caseNo}号 ${proposal.title}`}
      meta={`${wish.unitName}（${labelByTaskRole[wish.role]}）· ${wish.at.slice(0, 10)} 提出${wish.dueOn ? ` · 现期限 ${wish.dueOn}` : ""}`}
      aside={
        <StatusTag tone="violet" icon={wish.kind === "RETURN" ? "undo" : "clock"}>
          {wish.kind === "RETURN" ? "申请退办" : "申请延期"}
        </StatusTag>
      }
    >
      <p className="ui-record__said">
        {wish.reason}
        {wish.note && `\n${wish.note}`}
      </p>
      {wish.kind === "RETURN" ? (
        <DecideReturn wish={wish} units={units} after={after} />
      ) : (
        <DecideExtension wish={wish} after={after} />
      )}
      <Fault words={fault} />
    </Record>
  );
}

interface DecideProps {
  readonly wish: UnitWish;
  readonly after: (answer: OfficeAnswer<unknown>, told: string) => Promise<void>;
}

function DecideReturn({ wish, units, after }: DecideProps & { readonly units: readonly HandlingUnit[] }) {
  const [isRefusing, setRefusing] = useState(false);
  const [unitId, setUnitId] = useState("");
  const [note, setNote] = useState("");
  const decide = async (body: ReturnDecision, told: string) => after(await settleReturn(wish.taskId, body), told);
  if (isRefusing)
    return (
      <div className="ui-record__form">
        <TextArea label="不同意的理由" hint="承办单位会看到。" rows={2} value={note} onChange={setNote} />
        <div className="ui-cluster">
          <Button
            kind="primary"
            disabled={note.trim() === ""}
            onPress={() => void decide({ agrees: false, note }, "已答复不同意退办")}
          >
            不同意，请继续办理
          </Button>
          <Button kind="quiet" onPress={() => setRefusing(false)}>
            取消
          </Button>
        </div>
      </div>
    );
  const canDrop = wish.role === "CO";
  return (
    <div className="ui-record__form">
      <SearchPicker
        label="改由哪个单位办理"
        hint={canDrop ? "会办单位可以不另选，即不再会办。" : undefined}
        placeholder="输入单位名称里的字"
        options={units.filter(({ name }) => name !== wish.unitName).map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <div className="ui-cluster">
        <Button
          kind="primary"
          disabled={unitId === "" && !canDrop}
          onPress={() => void decide({ agrees: true, unitId: unitId || null }, "已同意退办")}
        >
          {unitId === "" && canDrop ? "同意，不再会办" : "同意退办，改办"}
        </Button>
        <Button onPress={() => setRefusing(true)}>不同意</Button>
      </div>
    </div>
  );
}

function DecideExtension({ wish, after }: DecideProps) {
  const [day, setDay] = useState(wish.wantedOn ?? "");
  const decide = async (toDueOn: string | null, told: string) =>
    after(await settleExtension(wish.taskId, toDueOn), told);
  return (
    <div className="ui-record__form">
      <Input
        label="延期至"
        type="date"
        value={day}
        onChange={setDay}
        hint={`申请延至 ${wish.wantedOn}；最迟 ${wish.latestOn ?? "—"}。`}
      />
      <div className="ui-cluster">
        <Button kind="primary" disabled={day === ""} onPress={() => void decide(day, "已同意延期")}>
          同意延期
        </Button>
        <Button onPress={() => void decide(null, "已答复不同意延期")}>不同意</Button>
      </div>
    </div>
  );
}
