import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";

export function NotFoundScreen() {
  return (
    <Page title="没有这个页面" back={{ to: "/", label: "首页" }}>
      <EmptyState icon="search" text="网址可能输错了，或者页面已经移走。">
        <LinkButton to="/" icon="home">
          回到首页
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
