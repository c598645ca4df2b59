import { useAnswer } from "#member/assigned/use-answer.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** 退回: it is not this member's matter; the reason goes to the office alone. */
export function GiveBack({ id }: { readonly id: string }) {
  const back = useAnswer(id, undefined, "giveBack");
  return (
    <Disclosure summary="不便办理，退回办公室">
      {back.failure && (
        <Notice tone="red" alert>
          <p>{back.failure}</p>
        </Notice>
      )}
      <TextArea
        label="退回的原因"
        hint="写给办公室，反映人看不到。"
        rows={3}
        value={back.text}
        onChange={back.setText}
        error={back.textError}
        data-kept
      />
      <Button wide icon="undo" busy={back.isBusy} onPress={() => void back.send()}>
        退回
      </Button>
    </Disclosure>
  );
}
