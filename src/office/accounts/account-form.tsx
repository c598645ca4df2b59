import { type FormEvent, useState } from "react";
import { addAccount } from "#data/office/accounts.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { mayHoldTogether, worksForUnit } from "#domain/account/role-rules.ts";
import { labelByRole, type Role, ROLES } from "#domain/account/roles.ts";
import type { Accounts, GivenCode } from "#office/accounts/use-accounts.ts";
import { Button } from "#ui/button.tsx";
import { CheckChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { Notice } from "#ui/notice.tsx";

interface AccountFormProps {
  readonly units: Accounts["units"];
  readonly members: Accounts["members"];
  readonly onCreated: (created: GivenCode) => void;
  readonly onCancel: () => void;
}

/** Name, phone, roles; no password: its person sets one. */
export function AccountForm({ units, members, onCreated, onCancel }: AccountFormProps) {
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["OFFICE"]);
  const [unitId, setUnitId] = useState("");
  const [memberId, setMemberId] = useState("");
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const isOfUnit = worksForUnit(roles);
  const isMember = roles.includes("MEMBER");
  const faults = {
    name: name.trim() ? undefined : "请写姓名。",
    phone: /^1\d{10}$/.test(phone.trim()) ? undefined : "请填写 11 位手机号。",
    unit: !isOfUnit || unitId ? undefined : "请选择承办单位。",
    member: !isMember || memberId ? undefined : "请选择名册里的委员；没有的先到“名册”里新增。",
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.name || faults.phone || faults.unit || faults.member || !mayHoldTogether(roles)) return;
    setBusy(true);
    const unit = { ...(isOfUnit && { unitId }), ...(isMember && { memberId }) };
    const answer = await addAccount(id, { name: name.trim(), phone: phone.trim(), roles: [...roles], ...unit });
    setBusy(false);
    if (answer.ok) onCreated(answer.value);
    else setRefusal(answer.refusal);
  };

  return (
    <form className="accounts__form" aria-label="新建账号" noValidate onSubmit={(event) => void submit(event)}>
      <h2>新建账号</h2>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.errors?.[0]?.detail ?? refusal.detail}
        </Notice>
      )}
      <div className="accounts__fields">
        <Input label="姓名" value={name} onChange={setName} error={isTried ? faults.name : undefined} autoFocus />
        <Input
          label="手机号"
          type="tel"
          value={phone}
          onChange={setPhone}
          error={isTried ? faults.phone : undefined}
          autoComplete="off"
        />
      </div>
      <CheckChipGroup
        label="角色"
        options={ROLES.map((value) => ({ value, label: labelByRole[value] }))}
        values={roles}
        onChange={setRoles}
      />
      {isOfUnit && (
        <div className="accounts__fields">
          <NativeSelect
            label="承办单位"
            hint="只能看到和办理交办给这个单位的提案。"
            value={unitId}
            options={[{ value: "", label: "请选择" }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]}
            onChange={setUnitId}
            error={isTried ? faults.unit : undefined}
          />
        </div>
      )}
      {isMember && (
        <div className="accounts__fields">
          <SearchPicker
            label="名册里的委员"
            placeholder="姓名、委员证号或界别"
            options={members.map((one) => ({
              value: one.id,
              label: one.name,
              meta: `${one.memberNo} · ${one.sector}`,
            }))}
            value={memberId}
            onChange={(chosen) => {
              setMemberId(chosen);
              const member = members.find((one) => one.id === chosen);
              if (member && name.trim() === "") setName(member.name);
            }}
            error={isTried ? faults.member : undefined}
          />
        </div>
      )}
      {!mayHoldTogether(roles) && (
        <p className="accounts__fault">
          {roles.length === 0
            ? "请至少选一个角色。"
            : "系统管理员不能同时有业务角色，承办单位的账号不能同时有其他角色。"}
        </p>
      )}
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isBusy} disabled={!mayHoldTogether(roles)}>
          新建账号
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
