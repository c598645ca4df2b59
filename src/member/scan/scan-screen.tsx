import { Page } from "#ui/page.tsx";

export function ScanScreen() {
  return (
    <Page title="扫码" back={{ to: "/", label: "首页" }}>
      <p>正在准备。</p>
    </Page>
  );
}
