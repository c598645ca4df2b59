import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Component, type ReactNode } from "react";

/** The error screen: says that nothing written is lost, and offers to load the page anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="ui-page__main">
        <h1>页面出了问题</h1>
        <Notice tone="red" alert>
          <p>
            已保存和待发送的内容都还在本机，没有丢失。
            {navigator.onLine
              ? "请重新打开页面；如果仍然不行，请联系办公室。"
              : "当前没有网络，这个页面还没有存到本机，联网后再打开。"}
          </p>
        </Notice>
        <Button kind="primary" wide icon="refresh" onPress={() => location.reload()}>
          重新打开
        </Button>
        <Button wide icon="home" onPress={() => location.assign("/")}>
          回到首页
        </Button>
      </main>
    );
  }
}
