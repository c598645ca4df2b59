import { AppearanceCard } from "#member/settings/appearance-card.tsx";
import { SignOutCard } from "#member/settings/sign-out-card.tsx";
import { StorageCard } from "#member/settings/storage-card.tsx";
import { VersionCard } from "#member/settings/version-card.tsx";
import { useWhoAmI } from "#data/session.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { List } from "#ui/list.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";

/** Who I am here, how it looks, what is stored on this phone; complaints are always the last row. */
export function SettingsScreen() {
  const session = useWhoAmI((state) => state.session);
  if (!session) return null;
  const { account, member, tenant } = session;
  return (
    <Page title="我的" caption={tenant.name}>
      <Card title={account.name}>
        <Facts
          facts={[
            ["界别", member?.sector],
            ["镇街", member?.town],
            ["手机号", account.phone],
          ]}
        />
      </Card>
      <Card flush>
        <List>
          <Row icon="stamp" title="我的履职" meta="得分、依据、履职档案" to="/my-score" />
        </List>
      </Card>
      <AppearanceCard />
      <StorageCard />
      <VersionCard />
      <SignOutCard />
      <Card flush>
        <List>
          <Row icon="answer" title="意见与投诉" meta="对本应用的意见、建议和投诉" to="/settings/complaint" />
        </List>
      </Card>
    </Page>
  );
}
