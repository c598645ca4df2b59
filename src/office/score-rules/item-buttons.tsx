import { Button } from "#ui/button.tsx";

interface ItemButtonsProps {
  /** Which one, for screen readers: 规则“立案”. */
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onCopy?: (() => void) | undefined;
  readonly onRemove: () => void;
  /** The only one of its list has to stay. */
  readonly mustStay?: boolean;
}

/** 上移 下移 复制 删去, of one member of a list. */
export function ItemButtons({ name, at, count, onMove, onCopy, onRemove, mustStay }: ItemButtonsProps) {
  return (
    <div className="rules-buttons">
      <Button kind="quiet" compact disabled={at === 0} label={`上移：${name}`} onPress={() => onMove(-1)}>
        上移
      </Button>
      <Button kind="quiet" compact disabled={at === count - 1} label={`下移：${name}`} onPress={() => onMove(1)}>
        下移
      </Button>
      {onCopy && (
        <Button kind="quiet" compact label={`复制：${name}`} onPress={onCopy}>
          复制
        </Button>
      )}
      <Button kind="quiet" compact disabled={mustStay} label={`删去：${name}`} onPress={onRemove}>
        删去
      </Button>
    </div>
  );
}
