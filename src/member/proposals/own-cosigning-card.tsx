import { useAct } from "#member/proposals/use-act.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** While others are asked to sign: back to the text, or an end to the waiting. */
export function OwnCosigningCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { failure, act } = useAct(id);
  const [isAsking, setAsking] = useState(false);
  const open = row.signers.filter(({ state }) => state === "INVITED").map(({ name }) => name);
  if (row.mine !== "FIRST" || row.state !== "COSIGNING") return null;
  return (
    <Card title="正在联名">
      <p>{open.length > 0 ? `等 ${open.join("、")} 会签。` : "都已答复。"}改动文字后，已签的要重新会签。</p>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <LinkButton kind="primary" wide icon="pencil" to={`/proposals/drafts/${id}`}>
        打开草稿
      </LinkButton>
      <Button wide onPress={() => setAsking(true)}>
        结束联名
      </Button>
      <Confirm
        open={isAsking}
        title="结束联名"
        confirmLabel="结束联名"
        onConfirm={() => {
          setAsking(false);
          void act({ act: "endCosigning" }, "结束联名");
        }}
        onCancel={() => setAsking(false)}
      >
        <p>
          {open.length > 0 ? `${open.join("、")} 还没有答复，会被移出联名。` : "联名人都已答复。"}结束后可以提交提案。
        </p>
      </Confirm>
    </Card>
  );
}
