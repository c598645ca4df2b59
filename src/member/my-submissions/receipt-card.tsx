import { Button } from "#ui/button.tsx";
import { useState } from "react";

/** The receipt in big letters, and how to take it along. It is good from the first moment, delivered or not. */
export function ReceiptCard({ receipt }: { readonly receipt: string }) {
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = () =>
    navigator.clipboard.writeText(receipt).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  return (
    <div className="receipt">
      <span className="ui-meta">查询码</span>
      <strong className="receipt__code ui-code">{receipt}</strong>
      <Button icon={copied === "yes" ? "check" : "copy"} onPress={() => void copy()}>
        {copied === "yes" ? "已复制" : "复制查询码"}
      </Button>
      {copied === "no" && <span className="ui-meta">没能复制，请长按查询码选取，或抄下来。</span>}
    </div>
  );
}
