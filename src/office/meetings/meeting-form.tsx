import { type FormEvent, type ReactNode, useState } from "react";
import { MeetingFields } from "#office/meetings/meeting-fields.tsx";
import { faultsOf, type MeetingWords } from "#office/meetings/meeting-form-state.ts";
import { RuleFields } from "#office/meetings/rule-fields.tsx";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

interface MeetingFormProps {
  readonly words: MeetingWords;
  readonly isRestored: boolean;
  readonly saveLabel: string;
  readonly back: string;
  readonly onChange: (change: Partial<MeetingWords>) => void;
  readonly onGiveUp: () => void;
  /** Gives the sentence of a refusal. */
  readonly onSave: () => Promise<string | undefined>;
  /** What an activity adds: who took part. */
  readonly children?: ReactNode;
}

/** The one form of meetings and activities. */
export function MeetingForm(props: MeetingFormProps) {
  const { words, onChange } = props;
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const faults = isTried ? faultsOf(words) : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(words)).length > 0) return focusFirstFault();
    setBusy(true);
    const refusal = await props.onSave();
    setBusy(false);
    setSaid(refusal ?? "");
  };
  return (
    <form className="meetings__form" noValidate onSubmit={(event) => void submit(event)}>
      {props.isRestored && (
        <Notice tone="amber">
          上次没有保存的内容已恢复。
          <Button compact onPress={props.onGiveUp}>
            不要了，重新填
          </Button>
        </Notice>
      )}
      <div className="meetings__columns">
        <MeetingFields words={words} faults={faults} onChange={onChange} />
        <RuleFields words={words} faults={faults} onChange={onChange} />
      </div>
      {props.children}
      <Fault words={said} />
      <div className="meetings__foot">
        <Button kind="primary" type="submit" busy={isBusy}>
          {props.saveLabel}
        </Button>
        <LinkButton kind="quiet" to={props.back}>
          返回
        </LinkButton>
        {Object.keys(faults).length > 0 && (
          <span className="ui-field__error">还有 {Object.keys(faults).length} 处要补充。</span>
        )}
      </div>
    </form>
  );
}
