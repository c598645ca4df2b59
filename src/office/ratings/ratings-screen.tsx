import "#office/ratings/ratings.css";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readRatingList } from "#data/office/proposal-ratings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { RatingItemCard } from "#office/ratings/rating-item-card.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Segmented } from "#ui/segmented.tsx";

type View = "REPLIED" | "EVALUATED";

/** 评价: who has rated and who has not; what follows. Only the 提案委 sees any of it. The view stands in the URL. */
export function RatingsScreen() {
  const [search, setSearch] = useSearchParams();
  const view: View = search.get("state") === "EVALUATED" ? "EVALUATED" : "REPLIED";
  const askFor = useCallback((signal?: AbortSignal) => readRatingList(view, signal), [view]);
  const { value, refusal, askAgain } = useAnswer(askFor);
  // What was read for the other view is not this one's.
  const items = value?.items.filter(({ state }) => state === view);
  return (
    <DeskPage
      title="评价"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={
        <>
          <Segmented
            label="看哪一类"
            value={view}
            options={[
              { value: "REPLIED", label: "评价中" },
              { value: "EVALUATED", label: "评价已结束" },
            ]}
            onChange={(state) => setSearch({ state })}
          />
          {items && <p className="ui-meta">{items.length} 件。承办单位看不到评价，也看不到谁作了评价。</p>}
        </>
      }
    >
      {items?.length === 0 && (
        <EmptyState
          icon="inbox"
          text={view === "REPLIED" ? "没有正在评价的提案。" : "没有等待办结或重新办理的提案。"}
        />
      )}
      <ul className="ui-records">
        {items?.map((item) => (
          <RatingItemCard key={item.id} item={item} onChanged={askAgain} />
        ))}
      </ul>
    </DeskPage>
  );
}
