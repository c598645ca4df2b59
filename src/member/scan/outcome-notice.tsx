import type { ScanOutcome } from "#member/scan/use-scanner.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** What was read, said in words; a foreign text is shown to the letter and never opened. */
export function OutcomeNotice({ outcome, onClose }: { readonly outcome: ScanOutcome; readonly onClose: () => void }) {
  switch (outcome.kind) {
    case "foreign":
      return (
        <Notice tone="red" icon="alert" alert title="这不是本系统的二维码，没有打开">
          <p>内容如下，请留意是否有人冒充张贴：</p>
          <p className="scan-foreign" translate="no">
            {shortened(outcome.text)}
          </p>
          <Button onPress={onClose}>知道了</Button>
        </Notice>
      );
    case "receipt":
      return (
        <Notice tone="navy" alert title="这是一个查询码">
          <p>
            <a href={`/r/${outcome.receipt}`}>查看办理情况</a>
          </p>
        </Notice>
      );
    case "mistyped":
      return (
        <Notice tone="red" alert title="编号有误">
          <p>读到的编号对不上，请正对海报再扫一次，或输入海报上的编号。</p>
        </Notice>
      );
    case "no-code":
      return (
        <Notice tone="amber" alert title="照片里没有找到二维码">
          <p>请走近一些，让二维码占到照片的四分之一以上，避开反光，再拍一张。</p>
        </Notice>
      );
    case "unreadable":
      return (
        <Notice tone="amber" alert title="这张照片打不开">
          <p>请换一张照片，或输入海报上的编号。</p>
        </Notice>
      );
  }
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > 200 ? `${letters.slice(0, 200).join("")}…` : text;
};
