import { labelByProposalState, type ProposalState } from "#domain/proposal/proposal-state.ts";
import type { SimilarHit } from "#domain/proposal/similar/find-similar.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";

interface SimilarCardProps {
  readonly hits: readonly SimilarHit[];
  /** The one that is being joined. */
  readonly joining: string | null;
  readonly onCosign: (id: string) => void;
}

/** Past proposals like the one being written, three at most; nothing where there is none. It asks for nothing and stops nobody. */
export function SimilarCard({ hits, joining, onCosign }: SimilarCardProps) {
  if (hits.length === 0) return null;
  const open = hits.find(({ canCosign }) => canCosign);
  return (
    <Card title="相近的提案">
      <p className="similar__lead">写之前可以看看，避免重复。角度不同，照常提交。</p>
      <List label="相近的提案">
        {hits.map((hit) => (
          <div className="similar__row" key={hit.id}>
            <span className="similar__title">{hit.title}</span>
            <span className="similar__facts">
              {numberOf(hit)} · {wordOf(hit.state)}
            </span>
            {hit === open && (
              <Button busy={joining === hit.id} onPress={() => onCosign(hit.id)}>
                改为附议
              </Button>
            )}
          </div>
        ))}
      </List>
    </Card>
  );
}

const numberOf = ({ year, caseNo }: SimilarHit): string => (caseNo === 0 ? `${year}年` : `${year}年第${caseNo}号`);

/** An index of a later release may know a state that this one does not. */
const wordOf = (state: string): string => labelByProposalState[state as ProposalState] ?? "已立案";
