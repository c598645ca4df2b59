import { ReasonSheet } from "#member/opinions/reason-sheet.tsx";
import { useAct } from "#member/opinions/use-act.ts";
import type { OpinionView } from "#contract/opinions.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** Who signs, in their order. Who wrote along may say not to be named. */
export function AuthorsCard({ opinion }: { readonly opinion: OpinionView }) {
  const { failure, isBusy, act } = useAct(opinion.id);
  const [isAsking, setAsking] = useState(false);
  const me = opinion.authors.find(({ place }) => place === opinion.myPlace);
  const mayLeave = opinion.myPlace > 1 && me?.hasLeft === false && opinion.state !== "WITHDRAWN";
  const leave = async (note: string) => {
    if (await act({ act: "leave", note }, "已记下不署名")) setAsking(false);
  };
  return (
    <Card title="作者">
      <ol className="opinion-authors" aria-label="作者">
        {opinion.authors.map(({ place, name, organisation, hasLeft }) => (
          <li key={place} className={hasLeft ? "opinion-authors__left" : undefined}>
            <span>
              {name}
              {place === opinion.myPlace && <span className="ui-meta">（您）</span>}
            </span>
            <span className="ui-meta">
              {[place === 1 && "第一作者", organisation, hasLeft && "不署名"].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ol>
      <p className="ui-meta">署名的委员都按实施办法各自记入履职，采用晚了也会补记。</p>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="opinion-tools">
        <LinkButton icon="stamp" to="/my-score">
          看我的履职
        </LinkButton>
        {mayLeave && <Button onPress={() => setAsking(true)}>不署名</Button>}
      </div>
      {isAsking && (
        <ReasonSheet
          title="不署名"
          lead="您的名字会从作者里去掉，不再记入您的履职。信息本身照常办理。"
          confirm="确认不署名"
          isBusy={isBusy}
          onConfirm={(note) => void leave(note)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
