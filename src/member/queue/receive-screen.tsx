import "#member/queue/queue.css";
import { HandedCard } from "#member/queue/handed-card.tsx";
import { useReceive } from "#member/queue/use-receive.ts";
import { WordsCard } from "#member/queue/words-card.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useRef } from "react";

/** Takes unsent things of another phone, after they were looked at; nothing comes in by itself. */
export function ReceiveScreen() {
  const { state, readFile, take } = useReceive();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Page title="从另一部手机接收" back={{ to: "/unsent", label: "待发送" }}>
      {state.kind === "failed" && (
        <Notice tone="red" alert title="没有接收">
          <p>{state.sentence}</p>
        </Notice>
      )}
      {state.kind === "reading" && <Skeleton lines={4} />}
      {state.kind === "handed" && <HandedCard handover={state.handover} onTake={() => void take()} />}
      {state.kind === "words" && <WordsCard words={state.words} />}
      {state.kind === "taken" && (
        <>
          <Notice tone="green" alert title={state.taken > 0 ? `已收进 ${state.taken} 条` : "没有新的内容"}>
            <p>
              {state.known > 0 && `${state.known} 条本机已有或已经送达，没有重复接收。`}
              {state.taken > 0 && "联网后自动送出；原来的手机也送出时，只记一次。"}
            </p>
          </Notice>
          <LinkButton kind="primary" wide icon="send" to="/unsent" replace>
            看待发送
          </LinkButton>
        </>
      )}
      {(state.kind === "waiting" || state.kind === "failed") && (
        <Card title="怎么接收">
          <p>两部手机要用同一个账号登录。</p>
          <Button kind="primary" wide icon="inbox" onPress={() => input.current?.click()}>
            从文件接收
          </Button>
          <LinkButton wide icon="scan" to="/scan">
            扫另一部手机上的二维码
          </LinkButton>
          <p className="ui-meta">文件在原来的手机上点「待发送 › 导出全部」得到；二维码在每一条里。</p>
          <input
            ref={input}
            type="file"
            accept=".txt,text/plain"
            hidden
            aria-label="选择导出的文件"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              if (file) void readFile(file);
            }}
          />
        </Card>
      )}
    </Page>
  );
}
