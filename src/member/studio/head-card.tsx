import type { InquiryView, MyStudio } from "#contract/studios.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnInquiry } from "#data/inquiry-acts.ts";
import { labelByRemovalReason, REMOVAL_REASONS, type RemovalReason } from "#domain/studio/studio-lists.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useKeptAct } from "#ui/use-kept-act.ts";
import { useState } from "react";

interface HeadCardProps {
  readonly inquiry: InquiryView;
  readonly people: MyStudio["people"];
  readonly memberId: string;
}

/** What a head may do with an open inquiry of the studio: give it to another, or take out what is none. */
export function HeadCard({ inquiry, people, memberId }: HeadCardProps) {
  const { isBusy, failure, act } = useKeptAct(takeActBack);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState<RemovalReason | "">("");
  const [note, setNote] = useState("");
  if (inquiry.state !== "TRANSFERRED" && inquiry.state !== "RECEIVED") return null;
  const others = people.filter((one) => one.memberId !== inquiry.assignee?.memberId);
  return (
    <Card title="负责人">
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <NativeSelect
        label="改由谁答复"
        value={to}
        options={[
          { value: "", label: "请选择委员" },
          ...others.map((one) => ({
            value: one.memberId,
            label: one.memberId === memberId ? `${one.name}（本人）` : one.name,
          })),
        ]}
        onChange={setTo}
      />
      <Button
        wide
        disabled={to === ""}
        busy={isBusy}
        onPress={() => void act(() => actOnInquiry(inquiry.id, { act: "assign", memberId: to }), "改派")}
      >
        改派
      </Button>
      <Disclosure summary="不是咨询，移除">
        <p className="ui-meta">移除的不计入答复率，原因和经手人会留下记录，提问人也会看到原因。</p>
        <ChipGroup
          label="移除原因"
          need="required"
          value={reason}
          options={REMOVAL_REASONS.map((one) => ({ value: one, label: labelByRemovalReason[one] }))}
          onChange={setReason}
        />
        <TextArea label="说明" need="optional" rows={2} value={note} onChange={setNote} />
        <Button
          kind="danger"
          disabled={reason === ""}
          busy={isBusy}
          onPress={() =>
            reason !== "" &&
            void act(() => actOnInquiry(inquiry.id, { act: "reject", removalReason: reason, note }), "移除")
          }
        >
          移除这一条
        </Button>
      </Disclosure>
    </Card>
  );
}
