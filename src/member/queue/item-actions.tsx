import { lossWords, mayGiveUp } from "#member/queue/give-up-item.ts";
import type { Hold } from "#member/queue/hold.ts";
import { useItemActions } from "#member/queue/use-item-actions.ts";
import { UpdateButton } from "#member/queue/update-button.tsx";
import type { UnsentItem } from "#data/outbox-queue.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

interface ItemActionsProps {
  readonly item: UnsentItem;
  readonly hold: Hold;
}

const mendWords: Partial<Record<UnsentItem["kind"], string>> = {
  "proposal.act": "看这件提案",
  "opinion.act": "看这篇信息",
  "meeting.act": "看这个会议",
  "meeting.checkIn": "看会议活动",
  "inquiry.act": "看这条咨询",
};

/** Where a refused text is mended. */
const editPathOf = ({ kind, draftKind, entityId }: UnsentItem): string | undefined => {
  if (kind === "submission.put") return `/submissions/${entityId}`;
  if (kind === "draft.put") return draftKind === "proposal" ? `/proposals/drafts/${entityId}` : `/reports/${entityId}`;
  if (kind === "proposal.act") return `/proposals/${entityId}`;
  if (kind === "opinion.act") return `/opinions/${entityId}`;
  if (kind === "meeting.act") return `/meetings/${entityId}`;
  if (kind === "meeting.checkIn") return "/meetings";
  if (kind === "inquiry.act") return `/studios/inquiries/${entityId}`;
  return kind === "submission.answer" ? `/assigned/${entityId}` : undefined;
};

/** What becomes a draft again instead of being given up. */
const isHandIn = ({ kind }: UnsentItem): boolean => kind === "proposal.submit" || kind === "opinion.submit";

/** The ways on, the likeliest first; giving up is asked about and can be taken back. */
export function ItemActions({ item, hold }: ItemActionsProps) {
  const actions = useItemActions(item);
  const isRefused = hold.kind === "refused";
  const editPath = editPathOf(item);
  return (
    <Card title="怎么处理">
      {actions.failure && (
        <Notice tone="red" alert>
          <p>{actions.failure}</p>
        </Notice>
      )}
      {isRefused && editPath && (
        <LinkButton kind="primary" wide icon="pencil" to={editPath}>
          {mendWords[item.kind] ?? "修改后重发"}
        </LinkButton>
      )}
      {isHandIn(item) && (isRefused || item.isUntouched) && (
        <Button kind={isRefused ? "primary" : "secondary"} wide icon="pencil" onPress={() => void actions.makeDraft()}>
          改回草稿
        </Button>
      )}
      {hold.kind === "update" && <UpdateButton />}
      {hold.kind === "sign-in" ? (
        <LinkButton kind="primary" wide icon="user" to="/sign-in?next=/unsent">
          重新登录
        </LinkButton>
      ) : (
        hold.kind !== "update" && (
          <Button wide icon="refresh" busy={hold.kind === "sending"} onPress={() => void actions.retry()}>
            {isRefused ? "不改，现在重试" : "现在重试"}
          </Button>
        )
      )}
      {item.words !== "" && (
        <Button wide icon={actions.isCopied ? "check" : "copy"} onPress={() => void actions.copy()}>
          {actions.isCopied ? "文字已复制" : "复制文字"}
        </Button>
      )}
      {(item.kind === "submission.put" || item.kind === "submission.answer") && (
        <LinkButton wide icon="scan" to={`/unsent/${encodeURIComponent(item.key)}/code`}>
          给另一部手机扫
        </LinkButton>
      )}
      {isHandIn(item) && (isRefused || item.isUntouched) ? null : mayGiveUp(item) ? (
        <Button wide kind="danger" icon="trash" onPress={actions.ask}>
          放弃
        </Button>
      ) : (
        <p className="ui-meta">{WHY_NOT_GIVEN_UP[item.kind === "photos" ? "photos" : "other"]}</p>
      )}
      <Confirm
        open={actions.isAsking}
        title="放弃这一条"
        confirmLabel="放弃这一条"
        danger
        onConfirm={() => void actions.giveUp()}
        onCancel={actions.cancel}
      >
        <p>{lossWords(item)}</p>
      </Confirm>
    </Card>
  );
}

const WHY_NOT_GIVEN_UP: Record<"photos" | "other", string> = {
  photos: "文字已经送达，照片会继续送，不用处理。",
  other: "这一条已经发出过，服务器可能已经收到，因此不能放弃。请等它确认送达。",
};
