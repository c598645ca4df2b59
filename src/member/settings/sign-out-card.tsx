import { useSignOut } from "#member/settings/use-sign-out.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";

/** Signing out clears this phone of everything of this person: what is unsent is asked about first. */
export function SignOutCard() {
  const signOut = useSignOut();
  return (
    <>
      <Button wide busy={signOut.isBusy} onPress={() => void signOut.ask()}>
        退出登录
      </Button>
      <Sheet
        open={signOut.unsent !== undefined}
        title={signOut.unsent ? `还有 ${signOut.unsent} 条没有送达` : "退出登录"}
        onClose={signOut.cancel}
      >
        {signOut.unsent ? (
          <>
            <p>退出会清除本机上的全部内容，没有送达的 {signOut.unsent} 条将丢失。请先同步，或把文字复制出来。</p>
            {signOut.notice && (
              <Notice tone="amber">
                <p>{signOut.notice}</p>
              </Notice>
            )}
            <div className="ui-stack">
              <Button kind="primary" icon="refresh" wide onPress={signOut.syncFirst}>
                先同步
              </Button>
              <Button icon="copy" wide onPress={() => void signOut.copyText()}>
                复制未送达的文字
              </Button>
              <Button kind="danger" wide onPress={() => void signOut.leave()}>
                放弃 {signOut.unsent} 条并退出
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>退出后，本机上的草稿和记录会清除；已经送达的内容在服务器上，重新登录后还能看到。</p>
            <div className="ui-sheet__actions">
              <Button kind="primary" onPress={() => void signOut.leave()}>
                退出
              </Button>
              <Button onPress={signOut.cancel}>取消</Button>
            </div>
          </>
        )}
      </Sheet>
    </>
  );
}
