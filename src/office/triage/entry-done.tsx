import type { Entered } from "#data/office/intake.ts";
import { Button } from "#ui/button.tsx";
import { drawQr } from "#ui/qr-picture.ts";

interface EntryDoneProps {
  readonly entered: Entered;
  readonly onNext: () => void;
  readonly onOpen: () => void;
}

/** The receipt that the person takes along, once: nobody in the office is told it again. */
export function EntryDone({ entered, onNext, onOpen }: EntryDoneProps) {
  const address = `${location.origin}/r/${entered.receipt}`;
  const code = drawQr(address);
  return (
    <div className="triage-entry">
      <div className="triage-slip">
        <h3>查询码</h3>
        <p className="triage-slip__code">{entered.receipt}</p>
        {code && (
          <svg viewBox={`-2 -2 ${code.side + 4} ${code.side + 4}`} role="img" aria-label="查询二维码">
            <path d={code.path} />
          </svg>
        )}
        <p>扫码或在查询页输入查询码，可看办理进度和答复。</p>
        <p className="ui-meta">请交给反映人保管。关闭后工作人员也查不到这个码。</p>
      </div>
      <div className="ui-cluster">
        <Button kind="primary" icon="print" onPress={() => printSlip()}>
          打印查询单
        </Button>
        <Button onPress={onNext}>再登记一件</Button>
        <Button kind="quiet" onPress={onOpen}>
          打开这一件
        </Button>
      </div>
    </div>
  );
}

/** On paper there is the slip alone. */
const printSlip = (): void => {
  document.body.classList.add("triage-printing-slip");
  print();
  document.body.classList.remove("triage-printing-slip");
};
