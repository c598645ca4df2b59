import { CosignerList } from "#member/drafts/proposal/cosigner-list.tsx";
import { MissingList } from "#member/drafts/proposal/missing-list.tsx";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { useCosigning } from "#member/drafts/proposal/use-cosigning.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { countdownWords } from "#domain/proposal/due-words.ts";
import { cosignHoursNow } from "#domain/settings/proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";
import { useNow } from "#ui/use-now.ts";

/** Choosing who signs, asking them, and what they answered; for joint proposals. */
export function CosignersCard(parts: ProposalParts) {
  const { cosigning, memberId, deadline, refusal, missing, isBusy, add, remove, invite, end } = useCosigning(parts);
  const { members, settings } = useProposalKit();
  const now = useNow();
  const { cosigners, named, toSignAgain, isAsking } = cosigning;
  if (parts.fields.proposerType !== "JOINT" && cosigners.length === 0) return null;
  const free = members.filter(({ id }) => id !== memberId && !named.includes(id));
  const left = deadline && countdownWords(new Date(deadline), now);
  return (
    <Card title="联名人" aside={left ? <span className="ui-meta">{left}</span> : undefined}>
      <SearchPicker
        label="选择联名人"
        hint={members.length === 0 ? "委员名单还没有下载，联网后再打开即可。" : undefined}
        placeholder="输入姓名或界别查找"
        options={free.map(({ id, name, sector }) => ({ value: id, label: name, meta: sector }))}
        value=""
        onChange={(id) => id !== "" && add(id)}
      />
      <CosignerList cosigners={cosigners} named={named} members={members} onRemove={remove} />
      {toSignAgain > 0 && (
        <Notice tone="amber">
          <p>文稿已改，已签的 {toSignAgain} 位需要重新确认。改好后请再邀请一次。</p>
        </Notice>
      )}
      {refusal && (
        <Notice tone="red" title="邀请没有送达">
          <p>{refusal}</p>
        </Notice>
      )}
      <MissingList title="邀请之前请先补上" missing={missing} />
      {named.length > 0 && (
        <Button wide icon="send" busy={isBusy} onPress={() => void invite()}>
          {isAsking ? "按现在的文稿再邀请" : "邀请联名"}
        </Button>
      )}
      <p className="ui-meta">
        {settings.meeting.isOpen ? "现在是会议期间" : "现在是平时"}，邀请送达后 {cosignHoursNow(settings)}{" "}
        小时内会签，逾期不签的自动移出。
      </p>
      {isAsking && (
        <Button busy={isBusy} onPress={() => void end()}>
          提前结束联名
        </Button>
      )}
    </Card>
  );
}
