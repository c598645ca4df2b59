import type { FormEvent } from "react";
import { EvidenceField } from "#office/manual-entries/evidence-field.tsx";
import { FactFields } from "#office/manual-entries/fact-fields.tsx";
import { entryKinds } from "#office/manual-entries/entry-kinds.ts";
import { type EntryFormState, useEntryForm } from "#office/manual-entries/use-entry-form.ts";
import type { Entries } from "#office/manual-entries/use-entries.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

/** Who, what, when, what shows it. It earns nothing until somebody else has approved it. */
export function EntryForm({ entries }: { readonly entries: Entries }) {
  const form = useEntryForm(entries);
  const { draft, set, faults, fault, busy, members, today } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.send(false);
  };
  const people = members.value?.items ?? [];
  return (
    <form className="ui-listpane__pane manual__form" aria-label="新增录入" noValidate onSubmit={submit}>
      <header>
        <h2>{draft.appealId ? "补录申诉的更正" : "新增录入"}</h2>
      </header>
      {members.refusal && (
        <Notice tone="amber" alert>
          {`委员名单没有读到：${members.refusal.detail}`}
          <Button compact onPress={() => void members.askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      <SearchPicker
        label="委员"
        need="required"
        placeholder="姓名、证号或界别"
        options={people.map(({ id, name, memberNo, sector }) => ({
          value: id,
          label: name,
          meta: `${memberNo} · ${sector}`,
        }))}
        value={draft.memberId}
        onChange={(memberId) => set({ memberId })}
        error={faults.memberId}
      />
      <div className="manual__row">
        <NativeSelect
          label="履职事项"
          value={draft.kind}
          options={entryKinds(draft.appealId !== null)}
          onChange={(kind) => set({ kind, facts: {} })}
        />
        <Input
          label="履职日期"
          type="date"
          need="required"
          value={draft.dutyOn}
          onChange={(dutyOn) => set({ dutyOn })}
          error={faults.dutyOn}
        />
      </div>
      <Input
        label="事由"
        need="required"
        hint="委员看到的就是这句话，如：到河东社区开展义诊"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={faults.title}
        maxLength={100}
      />
      <FactFields draft={draft} set={set} />
      <Numbers form={form} />
      <EvidenceField form={form} />
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={busy === "send"} disabled={busy === "file"}>
          录入，待复核
        </Button>
        {draft.appealId === null && (
          <Button disabled={busy !== ""} onPress={() => void form.send(true)}>
            录入并继续下一位
          </Button>
        )}
        <Button kind="quiet" onPress={form.giveUp}>
          取消
        </Button>
      </div>
      <p className="ui-meta">今天是 {today}。复核通过后，记入履职日期所在的年度。</p>
    </form>
  );
}

function Numbers({ form: { draft, set, faults } }: { readonly form: EntryFormState }) {
  return (
    <div className="manual__row">
      <Input
        label="数量"
        inputMode="decimal"
        value={draft.quantity}
        onChange={(quantity) => set({ quantity })}
        error={faults.quantity}
      />
      <Input
        label="共几人完成"
        inputMode="numeric"
        value={draft.of}
        onChange={(of) => set({ of })}
        error={faults.share}
      />
      <Input label="委员排第几" inputMode="numeric" value={draft.place} onChange={(place) => set({ place })} />
    </div>
  );
}
