import { SignOutLoss } from "#member/settings/sign-out-loss.tsx";
import { useSignOut } from "#member/settings/use-sign-out.ts";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";

/** Signing out clears this phone of everything of this person: what only this phone has is counted and asked about first. */
export function SignOutCard() {
  const signOut = useSignOut();
  const { atStake } = signOut;
  const count = atStake ? atStake.unsent + atStake.drafts + atStake.files : 0;
  return (
    <>
      <Button wide disabled={!atStake} onPress={signOut.ask}>
        退出登录
      </Button>
      <Sheet
        open={signOut.isAsking}
        title={count > 0 ? `还有 ${count} 项只在本机` : "退出登录"}
        onClose={signOut.cancel}
      >
        {atStake && count > 0 ? (
          <SignOutLoss {...signOut} atStake={atStake} count={count} />
        ) : (
          <>
            <p>退出后，本机上的记录会清除；写过的都已送达，重新登录后还能看到。</p>
            <div className="ui-sheet__actions">
              <Button kind="primary" busy={signOut.isLeaving} onPress={() => void signOut.leave()}>
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
