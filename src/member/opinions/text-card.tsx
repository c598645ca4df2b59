import { WordsDiff } from "#member/opinions/words-diff.tsx";
import { WordsView } from "#member/opinions/words-view.tsx";
import type { OpinionView } from "#contract/opinions.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useState } from "react";

type Shown = "mine" | "issued" | "diff";

/** What I wrote; beside it what was printed, and the difference, once there is such. */
export function TextCard({ opinion }: { readonly opinion: OpinionView }) {
  const { issuedWords } = opinion;
  const [chosen, setShown] = useState<Shown>();
  const shown = chosen ?? (issuedWords ? "issued" : "mine");
  return (
    <Card title="正文">
      {issuedWords && (
        <Segmented
          label="看哪一稿"
          value={shown}
          options={[
            { value: "issued", label: "印发稿" },
            { value: "mine", label: "我写的" },
            { value: "diff", label: "改了哪里" },
          ]}
          onChange={setShown}
        />
      )}
      {issuedWords && shown === "issued" && issuedWords.title !== opinion.title && (
        <p className="opinion-title">{issuedWords.title}</p>
      )}
      {issuedWords && shown === "diff" ? (
        <WordsDiff mine={opinion} issued={issuedWords} />
      ) : (
        <WordsView words={issuedWords && shown === "issued" ? issuedWords : opinion} />
      )}
      <div className="opinion-tools">
        <Button icon="print" onPress={() => print()}>
          打印
        </Button>
      </div>
    </Card>
  );
}
