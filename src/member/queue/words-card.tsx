import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { copyText } from "#ui/copy-text.ts";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** Somebody else's words: to be read and copied, never sent from here. */
export function WordsCard({ words }: { readonly words: string }) {
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = async () => setCopied((await copyText(words)) ? "yes" : "no");
  return (
    <>
      <Notice tone="amber" title="这是另一位使用者的内容">
        <p>只能查看和复制文字，不能从您的账号送出。</p>
      </Notice>
      <Card title="文字">
        <p className="ui-pre" translate="no">
          {words}
        </p>
        <Button wide icon={copied === "yes" ? "check" : "copy"} onPress={() => void copy()}>
          {copied === "yes" ? "文字已复制" : "复制文字"}
        </Button>
        {copied === "no" && <p className="ui-meta">没能复制，请长按文字选取。</p>}
      </Card>
    </>
  );
}
