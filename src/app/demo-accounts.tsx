import { fetchDemo, type Demo, type DemoAccount } from "#data/session.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useEffect, useState } from "react";

const wordsByRole: Record<DemoAccount["role"], string> = {
  member: "以委员身份登录",
  office: "以办公室身份登录",
  committee: "以提案委身份登录",
  memberAffairs: "以委工委身份登录",
  secretaryGeneral: "以秘书长身份登录",
  leader: "以政协领导身份登录",
  committeeStaff: "以专委会身份登录",
  unitClerk: "以承办单位经办人身份登录",
  unitLeader: "以承办单位负责人身份登录",
  admin: "以系统管理员身份登录",
};

interface DemoAccountsProps {
  readonly onChoose: (account: DemoAccount) => void;
  readonly isBusy: boolean;
}

/** In the demo organisation only: one press signs in, one link opens a resident's page. */
export function DemoAccounts({ onChoose, isBusy }: DemoAccountsProps) {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    void fetchDemo().then(setDemo);
  }, []);
  if (!demo) return null;
  const point = demo.points[0];
  const passwords = [...new Set(demo.accounts.map((account) => account.password))].join("、");
  return (
    <Card title="演示账号" aside={<span className="ui-meta">密码 {passwords}</span>} flush>
      <List label="演示账号">
        {demo.accounts.map((account) => (
          <Row
            key={account.phone}
            title={wordsByRole[account.role]}
            meta={`${account.name} · ${account.phone}`}
            icon="user"
            onPress={() => !isBusy && onChoose(account)}
          />
        ))}
        {point && <Row title="看居民页面" meta={point.name} icon="pin" to={`/p/${point.code}`} outside />}
      </List>
    </Card>
  );
}
