import { signOut } from "#data/session.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Page } from "#ui/page.tsx";

/** Signed in with an account that may use nothing here. */
export function NoRightsScreen() {
  return (
    <Page title="没有可用的权限" caption="掌上履职">
      <EmptyState icon="shield" text="这个账号目前没有开通委员或办公室权限。有疑问请联系政协办公室。">
        <Button onPress={() => void signOut()}>退出登录</Button>
      </EmptyState>
    </Page>
  );
}
