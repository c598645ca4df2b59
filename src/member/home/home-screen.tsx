import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";

export function HomeScreen() {
  return (
    <Page title="首页">
      <LinkButton kind="primary" wide icon="scan" to="/scan">
        扫码反映
      </LinkButton>
    </Page>
  );
}
