import { useState } from "react";
import type { Account } from "#data/office/accounts.ts";
import { labelByRole } from "#domain/account/roles.ts";
import type { Accounts } from "#office/accounts/use-accounts.ts";
import { useWhoAmI } from "#data/session.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<Account["state"], { readonly label: string; readonly tone?: Tone; readonly icon: IconName }> =
  {
    ACTIVE: { label: "启用", tone: "green", icon: "check" },
    INVITED: { label: "待本人设密码", tone: "amber", icon: "clock" },
    LOCKED: { label: "临时锁定", tone: "red", icon: "alert" },
    DISABLED: { label: "停用", icon: "close" },
  };

type Asked = { readonly what: "disable" | "renew"; readonly account: Account };

export function AccountsTable({
  items,
  accounts,
}: {
  readonly items: readonly Account[];
  readonly accounts: Accounts;
}) {
  const own = useWhoAmI((who) => who.session?.account.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = async ({ what, account }: Asked) => {
    setAsked(null);
    if (what === "renew") await accounts.renew(account.id);
    else await accounts.setDisabled(account.id, true);
  };
  return (
    <>
      <DataTable caption="账号" items={items} keyOf={({ id }) => id} columns={columnsOf(own, accounts, setAsked)} />
      <Confirm
        open={asked !== null}
        title={asked?.what === "renew" ? "重置密码" : "停用账号"}
        confirmLabel={asked?.what === "renew" ? "重置并生成启用码" : "停用"}
        danger
        onConfirm={() => asked && void act(asked)}
        onCancel={() => setAsked(null)}
      >
        {asked?.what === "renew"
          ? `${asked.account.name} 现在的密码立即作废，已登录的设备全部退出，本人要用新的启用码重设密码。`
          : `${asked?.account.name} 已登录的设备立即退出，不能再登录。已办理的记录都保留，以后可以重新启用。`}
      </Confirm>
    </>
  );
}

const rolesWords = (roles: Account["roles"], unitName: string | null): string =>
  roles.map((role) => labelByRole[role]).join("、") + (unitName === null ? "" : `（${unitName}）`);

const columnsOf = (
  own: string | undefined,
  accounts: Accounts,
  onAsk: (asked: Asked) => void,
): readonly Column<Account>[] => [
  { key: "name", title: "姓名", cell: ({ name }) => <strong>{name}</strong> },
  { key: "phone", title: "手机号", cell: ({ phone }) => phone },
  { key: "roles", title: "角色", cell: ({ roles, unitName }) => rolesWords(roles, unitName) },
  {
    key: "state",
    title: "状态",
    cell: ({ state }) => <StatusTag {...lookByState[state]}>{lookByState[state].label}</StatusTag>,
  },
  {
    key: "actions",
    title: <span className="ui-hidden">操作</span>,
    cell: (account) =>
      account.id === own ? (
        <span className="ui-meta">当前账号</span>
      ) : (
        <AccountActions account={account} accounts={accounts} onAsk={onAsk} />
      ),
  },
];

interface AccountActionsProps {
  readonly account: Account;
  readonly accounts: Accounts;
  readonly onAsk: (asked: Asked) => void;
}

function AccountActions({ account, accounts, onAsk }: AccountActionsProps) {
  if (account.state === "DISABLED") {
    return (
      <Button compact label={`重新启用：${account.name}`} onPress={() => void accounts.setDisabled(account.id, false)}>
        重新启用
      </Button>
    );
  }
  const renew = account.state === "INVITED" ? "重发启用码" : "重置密码";
  return (
    <span className="accounts__actions">
      <Button compact label={`${renew}：${account.name}`} onPress={() => onAsk({ what: "renew", account })}>
        {renew}
      </Button>
      <Button compact kind="danger" label={`停用：${account.name}`} onPress={() => onAsk({ what: "disable", account })}>
        停用
      </Button>
    </span>
  );
}
