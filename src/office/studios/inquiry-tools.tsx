import type { InquiryDetail, InquiryMove } from "#data/office/studios.ts";
import { labelByRemovalReason, REMOVAL_REASONS, type RemovalReason } from "#domain/studio/studio-lists.ts";
import { InquiryConvert } from "#office/studios/inquiry-convert.tsx";
import { Button } from "#ui/button.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

interface InquiryToolsProps {
  readonly inquiry: InquiryDetail;
  readonly onMove: (body: InquiryMove, done: string) => Promise<boolean>;
  readonly onConverted: () => Promise<void>;
}

/** Giving it to another, making something else of it, taking it out with a reason, taking one's own move back: what the flow allows now. */
export function InquiryTools({ inquiry, onMove, onConverted }: InquiryToolsProps) {
  const [to, setTo] = useState("");
  const [reason, setReason] = useState<RemovalReason | "">("");
  const [note, setNote] = useState("");
  const may = (move: string) => inquiry.moves.includes(move);
  if (!may("assign") && !may("reject") && !inquiry.canUndo) return null;
  return (
    <section className="studios-tools" aria-label="办理">
      {may("assign") && (
        <div className="studios-assign">
          <NativeSelect
            label="分派给"
            value={to}
            options={[
              { value: "", label: "请选择委员" },
              ...inquiry.people
                .filter(({ memberId }) => memberId !== inquiry.assignee?.memberId)
                .map(({ memberId, name, isHead }) => ({ value: memberId, label: isHead ? `${name}（负责人）` : name })),
            ]}
            onChange={setTo}
          />
          <Button
            kind="primary"
            disabled={to === ""}
            onPress={() => void onMove({ act: "assign", memberId: to }, "已分派")}
          >
            分派
          </Button>
        </div>
      )}
      <InquiryConvert inquiry={inquiry} onConverted={onConverted} />
      {may("reject") && (
        <Disclosure summary="不是咨询，移除">
          <p className="ui-meta">移除的不计入答复率；原因、经手人和时间会留在移除记录里，提问人也会看到原因。</p>
          <ChipGroup
            label="移除原因"
            need="required"
            value={reason}
            options={REMOVAL_REASONS.map((value) => ({ value, label: labelByRemovalReason[value] }))}
            onChange={setReason}
          />
          <TextArea label="说明" need="optional" rows={2} value={note} onChange={setNote} />
          <Button
            kind="danger"
            disabled={reason === ""}
            onPress={() => reason !== "" && void onMove({ act: "reject", removalReason: reason, note }, "已移除")}
          >
            移除
          </Button>
        </Disclosure>
      )}
      {inquiry.canUndo && inquiry.conversions.some(({ wordsStay }) => wordsStay) && (
        <p className="ui-meta">撤销转化后，写到这条咨询的文字仍留在那份信息的「情况与问题」里，需要时请到信息里改。</p>
      )}
      {inquiry.canUndo && (
        <Button icon="undo" onPress={() => void onMove({ act: "undo" }, "已撤销")}>
          撤销我刚才的办理
        </Button>
      )}
    </section>
  );
}
