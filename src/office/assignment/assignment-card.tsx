import { useState } from "react";
import { giveAtOnce, saveUnits, type AssignmentItem, type HandlingUnit } from "#data/office/proposal-rounds.ts";
import { takeRoundMove } from "#data/office/proposal-ratings.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { suggestUnits } from "#office/assignment/suggest-units.ts";
import { UnitEditor } from "#office/assignment/unit-editor.tsx";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Notice } from "#ui/notice.tsx";
import { Record } from "#ui/record.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { showToast } from "#ui/toast-store.ts";

interface AssignmentCardProps {
  readonly item: AssignmentItem;
  readonly units: readonly HandlingUnit[];
  readonly onChanged: () => Promise<void>;
}

/** One filed proposal on its way to its units. */
export function AssignmentCard({ item, units, onChanged }: AssignmentCardProps) {
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState("");
  const isReady = item.parts.length > 0;
  const after = async (answer: OfficeAnswer<unknown>, told: string) => {
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setOpen(false);
    showToast(told);
    await onChanged();
  };
  const takeBack = async () => after(await takeRoundMove(item.id, { move: "backToFiled" }), "已退回待交办");
  return (
    <Record
      title={`第${item.caseNo}号 ${item.title}`}
      meta={`${item.term}届${item.session}次 · ${item.firstProposer}${item.filedAt ? ` · ${item.filedAt.slice(0, 10)} 立案` : ""}`}
      aside={
        <StatusTag tone={isReady ? "teal" : "amber"} icon={isReady ? "check" : "clock"}>
          {isReady ? "已拟定，待交办" : "待拟定单位"}
        </StatusTag>
      }
    >
      <WishLine item={item} />
      {isReady && <p>{item.parts.map(({ role, name }) => `${labelByTaskRole[role]}：${name}`).join("　")}</p>}
      <OwnUnits item={item} />
      {isOpen && (
        <UnitEditor units={units} begin={suggestUnits(item, units)}>
          {(parts, missing) => (
            <Decide item={item} parts={parts} missing={missing} after={after} onClose={() => setOpen(false)} />
          )}
        </UnitEditor>
      )}
      {!isOpen && (
        <div className="ui-cluster">
          <Button compact icon="pencil" onPress={() => setOpen(true)}>
            {isReady ? "改单位" : "拟定单位"}
          </Button>
          {isReady && (
            <Button compact kind="quiet" icon="undo" onPress={() => void takeBack()}>
              退回待拟定
            </Button>
          )}
        </div>
      )}
      <Fault words={fault} />
    </Record>
  );
}

function WishLine({ item: { suggestedLead, suggestedCo } }: { readonly item: AssignmentItem }) {
  if (!suggestedLead && !suggestedCo) return null;
  return (
    <p className="ui-meta">
      提案人建议：{suggestedLead && `主办 ${suggestedLead}`} {suggestedCo && `会办 ${suggestedCo}`}
    </p>
  );
}

/** C5: said, never in the way. */
function OwnUnits({ item: { ownUnits } }: { readonly item: AssignmentItem }) {
  if (ownUnits.length === 0) return null;
  const words = ownUnits.map(({ proposer, unitName }) => `${proposer}可能在${unitName}任职`).join("；");
  return <Notice tone="amber">{words}。交给本人所在单位办理，请再斟酌。</Notice>;
}

interface DecideProps {
  readonly item: AssignmentItem;
  readonly parts: readonly UnitPart[];
  readonly missing: string | undefined;
  readonly after: (answer: OfficeAnswer<unknown>, told: string) => Promise<void>;
  readonly onClose: () => void;
}

function Decide({ item, parts, missing, after, onClose }: DecideProps) {
  const [isSure, setSure] = useState(false);
  const save = async () => after(await saveUnits(item.id, parts), "已拟定，交办会后一并交办");
  const fast = async () => after(await giveAtOnce(item.id, parts), "已提前交办");
  return (
    <>
      {missing && parts.length > 0 && <p className="ui-meta">{missing}</p>}
      <div className="ui-cluster">
        <Button kind="primary" disabled={missing !== undefined} onPress={() => void save()}>
          保存拟定
        </Button>
        {item.state === "FILED" && (
          <Button disabled={missing !== undefined} onPress={() => (isSure ? void fast() : setSure(true))}>
            {isSure ? "确认：立即交办，期限从今天起算" : "提前交办"}
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          取消
        </Button>
      </div>
    </>
  );
}
