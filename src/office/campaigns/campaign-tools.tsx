import { campaignPosterAddress, type CampaignDetail } from "#data/office/campaigns.ts";
import type { CampaignMove } from "#domain/campaign/campaign-flow.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { useState } from "react";

interface CampaignToolsProps {
  readonly campaign: CampaignDetail;
  readonly onMove: (move: CampaignMove, done: string) => void;
}

/** What can be done with it now: by its flow table, and its papers. */
export function CampaignTools({ campaign, onMove }: CampaignToolsProps) {
  const { id, moves, state } = campaign;
  const [isArchiving, setArchiving] = useState(false);
  return (
    <>
      {moves.includes("open") && (
        <Button kind="primary" onPress={() => onMove("open", "已发布")}>
          发布
        </Button>
      )}
      {moves.includes("reopen") && <Button onPress={() => onMove("reopen", "已重新开放")}>重新开放</Button>}
      {moves.includes("end") && <Button onPress={() => onMove("end", "已结束，可以重新开放")}>结束</Button>}
      {moves.includes("archive") && <Button onPress={() => setArchiving(true)}>归档</Button>}
      {state !== "ARCHIVED" && <LinkButton to={`/office/campaigns/${id}/edit`}>修改</LinkButton>}
      {state !== "DRAFT" && (
        <>
          <LinkButton kind="quiet" icon="print" outside to={campaignPosterAddress(id, "A4")}>
            A4 海报
          </LinkButton>
          <LinkButton kind="quiet" icon="print" outside to={campaignPosterAddress(id, "A5")}>
            A5 海报
          </LinkButton>
        </>
      )}
      <Confirm
        open={isArchiving}
        title="归档这次征集？"
        confirmLabel="归档"
        onConfirm={() => {
          setArchiving(false);
          onMove("archive", "已归档");
        }}
        onCancel={() => setArchiving(false)}
      >
        归档后不能再修改或重新开放，线索和信息照常保留。
      </Confirm>
    </>
  );
}
