import type { ProposalKit } from "#contract/proposal-kit.ts";
import { lookByCosigner } from "#member/drafts/proposal/cosigner-look.ts";
import type { Cosigner } from "#member/drafts/proposal/cosigning.ts";
import { Icon } from "#ui/icon.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface CosignerListProps {
  readonly cosigners: readonly Cosigner[];
  readonly named: readonly string[];
  readonly members: ProposalKit["members"];
  readonly onRemove: (memberId: string) => void;
}

/** Each with how far the signature is; who declined says why. */
export function CosignerList({ cosigners, named, members, onRemove }: CosignerListProps) {
  if (cosigners.length === 0) return null;
  return (
    <ul className="picked" aria-label="联名人">
      {cosigners.map(({ memberId, state, reason }) => {
        const member = members.find(({ id }) => id === memberId);
        const name = member?.name ?? "（不在名单中的委员）";
        const look = lookByCosigner[state];
        return (
          <li key={memberId}>
            <span className="picked__name">
              {name}
              <span className="ui-meta">
                {" "}
                {[member?.sector, reason && `理由：${reason}`].filter(Boolean).join(" · ")}
              </span>
            </span>
            <StatusTag tone={look.tone} icon={look.icon}>
              {look.label}
            </StatusTag>
            {named.includes(memberId) ? (
              <button
                type="button"
                className="picked__out"
                aria-label={`移除${name}`}
                onClick={() => onRemove(memberId)}
              >
                <Icon name="close" />
              </button>
            ) : (
              <span className="picked__out" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
