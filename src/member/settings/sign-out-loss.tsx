import type { useSignOut } from "#member/settings/use-sign-out.ts";
import { useWhoAmI } from "#data/session.ts";
import type { AtStake } from "#data/sign-out.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

type SignOutLossProps = Omit<ReturnType<typeof useSignOut>, "atStake"> & {
  readonly atStake: AtStake;
  readonly count: number;
};

/** Signing out would lose something: what, and the ways to keep it. */
export function SignOutLoss({ atStake, count, ...signOut }: SignOutLossProps) {
  const { parked, draining, online } = useSyncStatus();
  const isExpired = useWhoAmI((who) => who.isExpired);
  const refused = parked > 0 ? `，其中 ${parked} 条要您处理` : "";
  return (
    <>
      <p>退出会清除本机上的全部内容，下面这些会丢失。</p>
      <Facts
        facts={[
          ["待发送", atStake.unsent > 0 && `${atStake.unsent} 条${refused}`],
          ["没提交的草稿", atStake.drafts > 0 && `${atStake.drafts} 份`],
          ["照片", atStake.photos > 0 && `${atStake.photos} 张`],
          ["没上传的附件", atStake.files > 0 && `${atStake.files} 个`],
        ]}
      />
      {signOut.exported === "done" && (
        <Notice tone="green" alert>
          <p>文件已导出，另一部手机用同一账号可以接收。</p>
        </Notice>
      )}
      {signOut.exported === "failed" && (
        <Notice tone="red" alert>
          <p>没能导出，请到「待发送」里逐条复制。</p>
        </Notice>
      )}
      <div className="ui-stack">
        {atStake.unsent > 0 && !isExpired && (
          <Button kind="primary" icon="refresh" wide busy={draining} disabled={!online} onPress={signOut.sync}>
            {draining ? "正在同步" : online ? "立即同步" : "没有网络，不能同步"}
          </Button>
        )}
        {atStake.unsent > 0 && isExpired && (
          <LinkButton kind="primary" icon="user" wide to="/sign-in?next=/unsent">
            登录已过期，重新登录后送出
          </LinkButton>
        )}
        <Button icon="download" wide busy={signOut.exported === "busy"} onPress={() => void signOut.exportAll()}>
          导出全部
        </Button>
        <Button kind="danger" wide busy={signOut.isLeaving} onPress={() => void signOut.leave()}>
          放弃 {count} 项并退出
        </Button>
      </div>
    </>
  );
}
