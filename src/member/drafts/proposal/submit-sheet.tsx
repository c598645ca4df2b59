import { MissingList } from "#member/drafts/proposal/missing-list.tsx";
import { SubmitFacts } from "#member/drafts/proposal/submit-facts.tsx";
import type { useHandIn } from "#member/drafts/proposal/use-hand-in.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { Switch } from "#ui/switch.tsx";

/** What will be sent, what is missing, and the last press. */
export function SubmitSheet({ handIn }: { readonly handIn: ReturnType<typeof useHandIn> }) {
  const { shown, missing, cosigning, isReady, isEnding, setEnding, failure, isBusy, close, submit } = handIn;
  return (
    <Sheet open={shown !== null} title="提交前核对" onClose={close}>
      <MissingList title="还差这些，点一下就到" missing={missing} onJump={close} />
      {cosigning && cosigning.toSignAgain > 0 && (
        <Notice tone="red" title={`文稿已改，已签的 ${cosigning.toSignAgain} 位需要重新确认`}>
          <p>请回到“联名人”再邀请一次，他们确认后再提交。</p>
        </Notice>
      )}
      {shown && <SubmitFacts fields={shown} cosigners={cosigning?.cosigners ?? []} />}
      {cosigning && cosigning.open > 0 && (
        <Switch
          label="不再等待，结束联名"
          hint={`还有 ${cosigning.open} 位没有答复，提交后不列入联名人`}
          checked={isEnding}
          onChange={setEnding}
        />
      )}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <p className="ui-meta">涉密内容不得填写。提交后由提案委审查，期间不能修改，可以撤回。</p>
      <div className="ui-sheet__actions">
        <Button kind="primary" icon="send" busy={isBusy} disabled={!isReady} onPress={() => void submit()}>
          确认提交
        </Button>
        <Button onPress={close}>回去修改</Button>
      </div>
    </Sheet>
  );
}
