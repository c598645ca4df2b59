import { readPoints } from "#data/office/points.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { ENTRY_CHANNELS } from "#domain/submission/entry.ts";
import {
  labelByChannel,
  labelByOpinionCategory,
  OPINION_CATEGORIES,
  TEXT_LIMIT,
} from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import type { EntryForm } from "#office/triage/use-entry.ts";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { TextArea } from "#ui/text-area.tsx";

const hintByChannel = { RECEPTION: "接待日场次", HOTLINE: "热线工单号", PAPER: "来信登记号" } as const;

/** What is asked of an entry: the words first, the rest as far as it is known. */
export function EntryFields({ entry }: { readonly entry: EntryForm }) {
  const { typing, change, errorAt } = entry;
  const towns = useAnswer(readPoints).value?.towns ?? [];
  return (
    <>
      <Segmented
        label="来自"
        value={typing.channel}
        options={ENTRY_CHANNELS.map((value) => ({ value, label: labelByChannel[value] }))}
        onChange={(channel) => change({ channel })}
      />
      <TextArea
        label="反映的内容"
        hint="按原话记录；姓名、电话填在下面，不写进内容"
        rows={6}
        value={typing.text}
        onChange={(text) => change({ text })}
        error={errorAt("text")}
        count={{ now: countLetters(typing.text), most: TEXT_LIMIT }}
      />
      <div className="triage-entry__row">
        <Input
          label="收到日期"
          type="date"
          value={typing.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={errorAt("receivedOn")}
        />
        <Input
          label={hintByChannel[typing.channel]}
          need="optional"
          value={typing.originRef}
          maxLength={60}
          onChange={(originRef) => change({ originRef })}
          error={errorAt("originRef")}
        />
      </div>
      <div className="triage-entry__row">
        <NativeSelect
          label="事情在哪个镇街"
          value={typing.townId}
          options={[{ value: "", label: "不清楚" }, ...towns.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(townId) => change({ townId })}
        />
        <Input
          label="联系点编号"
          need="optional"
          value={typing.pointCode}
          maxLength={32}
          onChange={(pointCode) => change({ pointCode })}
          error={errorAt("pointCode")}
        />
      </div>
      <div className="triage-entry__row">
        <Input
          label="反映人姓名"
          need="optional"
          value={typing.name}
          maxLength={50}
          onChange={(name) => change({ name })}
          error={errorAt("contact/name")}
        />
        <Input
          label="电话"
          need="optional"
          value={typing.phone}
          inputMode="tel"
          maxLength={20}
          onChange={(phone) => change({ phone })}
          error={errorAt("contact/phone")}
        />
      </div>
      <ChipGroup
        label="类别"
        need="optional"
        value={typing.category ?? ""}
        options={OPINION_CATEGORIES.map((value) => ({ value, label: labelByOpinionCategory[value] }))}
        onChange={(category) => change({ category })}
      />
    </>
  );
}
