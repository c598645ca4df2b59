import { Button } from "#ui/button.tsx";
import type { ReactNode } from "react";

const STEPS = [0.75, 1, 1.25, 1.5, 2, 2.5, 3];

interface ReadingToolsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly children?: ReactNode;
}

/** Larger and smaller by a button: two fingers are not needed. */
export function ReadingTools({ zoom, onZoom, children }: ReadingToolsProps) {
  const at = STEPS.findLastIndex((step) => step <= zoom + 0.01);
  const [smaller, larger] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <div className="meeting-tools">
      <Button disabled={smaller === undefined} onPress={() => smaller !== undefined && onZoom(smaller)}>
        缩小
      </Button>
      <span className="meeting-tools__zoom" role="status">
        {Math.round(zoom * 100)}%
      </span>
      <Button disabled={larger === undefined} onPress={() => larger !== undefined && onZoom(larger)}>
        放大
      </Button>
      {children}
    </div>
  );
}
