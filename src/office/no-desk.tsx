import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** For an account that opens none of the desks. */
export function NoDesk() {
  return (
    <main className="ui-page__main">
      <h1>没有可用的工作台</h1>
      <EmptyState icon="shield" text="您的账号没有机关端的权限。如需开通，请联系系统管理员。">
        <LinkButton to="/" icon="home">
          回到首页
        </LinkButton>
      </EmptyState>
    </main>
  );
}
