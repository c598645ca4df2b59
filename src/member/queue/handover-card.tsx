import { useExport } from "#member/queue/use-export.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** Out of this phone, and into it: for a phone that stays without a network, or that is about to break. */
export function HandoverCard({ hasItems }: { readonly hasItems: boolean }) {
  const exporting = useExport();
  return (
    <Card title="换一部手机送出">
      <p className="ui-meta">
        {hasItems
          ? "导出的文件含全部文字和照片，在另一部手机用同一账号接收后也能送出；两部手机都送出，也只记一次。"
          : "把另一部手机上没送出的内容收到这里来送，要用同一个账号。"}
      </p>
      {hasItems && (
        <Button icon="download" wide busy={exporting.state === "busy"} onPress={() => void exporting.start()}>
          {exporting.state === "done" ? "再导出一次" : "导出全部"}
        </Button>
      )}
      <p role="status" className="queue-said">
        {exporting.state === "done" && "文件已导出，请妥善保管，用完删除。内容仍在本机，会继续送。"}
        {exporting.state === "failed" && "没能导出，请再试一次。"}
      </p>
      <LinkButton icon="inbox" wide to="/unsent/receive">
        从另一部手机接收
      </LinkButton>
    </Card>
  );
}
