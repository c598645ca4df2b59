import { useState } from "react";
import { openRatings, type RatingForm, type RatingItem } from "#data/office/proposal-ratings.ts";
import { labelByEvaluationAnswer, NOT_EVALUATED } from "#domain/proposal/evaluation-form.ts";
import { FilledForms } from "#office/ratings/filled-forms.tsx";
import { PaperForm } from "#office/ratings/paper-form.tsx";
import { WhatFollows } from "#office/ratings/what-follows.tsx";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Record } from "#ui/record.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const toneByOverall: Record<"SATISFIED" | "BASICALLY" | "NOT", Tone> = {
  SATISFIED: "green",
  BASICALLY: "teal",
  NOT: "red",
};

interface RatingItemCardProps {
  readonly item: RatingItem;
  readonly onChanged: () => Promise<void>;
}

/** One replied proposal: its voters, its forms, what follows. */
export function RatingItemCard({ item, onChanged }: RatingItemCardProps) {
  const [forms, setForms] = useState<readonly RatingForm[]>();
  const [isEntering, setEntering] = useState(false);
  const [fault, setFault] = useState("");
  const read = async () => {
    const answer = await openRatings(item.id);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (answer.ok) setForms(answer.value.items);
  };
  const rated = item.voters.filter(({ overall }) => overall !== null);
  const silent = item.voters.filter(({ overall }) => overall === null);
  const isOpen = item.state === "REPLIED";
  return (
    <Record
      title={`第${item.caseNo}号 ${item.title}`}
      meta={metaOf(item)}
      aside={
        <StatusTag tone={silent.length === 0 ? "green" : "amber"} icon={silent.length === 0 ? "check" : "clock"}>
          已评价 {rated.length} 人，{isOpen ? "还未评价" : NOT_EVALUATED} {silent.length} 人
        </StatusTag>
      }
    >
      <Voters item={item} />
      {forms && <FilledForms forms={forms} />}
      {isEntering && (
        <PaperForm
          item={item}
          silent={silent}
          onEntered={async () => {
            setEntering(false);
            await onChanged();
          }}
        />
      )}
      <Fault words={fault} />
      <div className="ui-cluster">
        {rated.length > 0 && !forms && (
          <Button compact icon="file" onPress={() => void read()}>
            打开评价表
          </Button>
        )}
        {isOpen && silent.length > 0 && (
          <Button compact icon="pencil" onPress={() => setEntering(!isEntering)}>
            {isEntering ? "收起录入" : "录入纸质评价"}
          </Button>
        )}
        <WhatFollows item={item} onChanged={onChanged} />
      </div>
    </Record>
  );
}

const metaOf = (item: RatingItem): string =>
  [
    `${item.term}届${item.session}次`,
    item.round > 1 && `第 ${item.round} 次办理`,
    item.outcomeClass && `${item.outcomeClass} 类`,
    item.repliedAt && `${item.repliedAt.slice(0, 10)} 答复`,
    item.state === "REPLIED" && item.evaluationDueOn && `评价至 ${item.evaluationDueOn}`,
    item.promiseOn && `承诺 ${item.promiseOn}`,
  ]
    .filter(Boolean)
    .join(" · ");

function Voters({ item: { voters, state } }: { readonly item: RatingItem }) {
  return (
    <ul className="ratings__voters">
      {voters.map(({ memberId, name, overall, enteredBy }) => (
        <li key={memberId}>
          {name}{" "}
          {overall ? (
            <StatusTag tone={toneByOverall[overall]} icon={overall === "NOT" ? "alert" : "check"}>
              {labelByEvaluationAnswer.overall[overall]}
            </StatusTag>
          ) : (
            <StatusTag icon="clock">{state === "REPLIED" ? "还未评价" : NOT_EVALUATED}</StatusTag>
          )}
          {enteredBy && <span className="ui-meta"> 纸质，{enteredBy}录入</span>}
        </li>
      ))}
    </ul>
  );
}
