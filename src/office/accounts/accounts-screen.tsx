import "#office/accounts/accounts.css";
import { useEffect, useState } from "react";
import { labelByRole, type Role, ROLES } from "#domain/account/roles.ts";
import { AccountForm } from "#office/accounts/account-form.tsx";
import { AccountsTable } from "#office/accounts/accounts-table.tsx";
import { CodeNotice } from "#office/accounts/code-notice.tsx";
import { useAccounts } from "#office/accounts/use-accounts.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 账号: who may sign in and as what; contents are not to be seen here. */
export function AccountsScreen() {
  const accounts = useAccounts();
  const [isAdding, setAdding] = useState(false);
  const [q, setQ] = useState("");
  const [role, setRole] = useState<Role | "">("");
  useEffect(() => {
    document.title = "账号 · 掌上履职";
  }, []);
  const { items, given, refusal } = accounts;
  const found = items?.filter(
    ({ name, phone, roles }) => `${name} ${phone}`.includes(q.trim()) && (role === "" || roles.includes(role)),
  );
  return (
    <main className="accounts">
      <header className="accounts__head">
        <h1>账号{items && <span className="ui-meta"> {items.length} 个</span>}</h1>
        <Input label="查找账号" labelHidden type="search" placeholder="姓名、手机号" value={q} onChange={setQ} />
        <NativeSelect
          label="角色"
          labelHidden
          value={role}
          options={[{ value: "", label: "全部角色" }, ...ROLES.map((value) => ({ value, label: labelByRole[value] }))]}
          onChange={setRole}
        />
        <Button icon="plus" onPress={() => setAdding(true)}>
          新建账号
        </Button>
      </header>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void accounts.askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {given && <CodeNotice given={given} onClose={accounts.hideCode} />}
      {isAdding && (
        <AccountForm
          units={accounts.units}
          members={accounts.members}
          onCreated={(created) => {
            accounts.give(created);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {found ? <AccountsTable items={found} accounts={accounts} /> : !refusal && <Skeleton lines={6} />}
    </main>
  );
}
