import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

interface DetailBarProps {
  /** What the rows are counted in: 条, 件. */
  readonly unit: string;
  /** The list without an open one. */
  readonly back: string;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** What can be done with the open one alone. */
  readonly children: ReactNode;
}

/** Back, next, previous, select, print: what the keys do, for the mouse. */
export function DetailBar({ unit, back, isSelected, onToggle, onStep, children }: DetailBarProps) {
  return (
    <div className="ui-listdetail__bar">
      <Link className="ui-listdetail__back" to={back}>
        <Icon name="back" />
        返回列表
      </Link>
      <Button kind="quiet" compact onPress={() => onStep(-1)}>
        上一{unit} <Kbd>K</Kbd>
      </Button>
      <Button kind="quiet" compact onPress={() => onStep(1)}>
        下一{unit} <Kbd>J</Kbd>
      </Button>
      <span className="ui-listdetail__pick">
        <Button kind="quiet" compact onPress={onToggle}>
          {isSelected ? "取消选中" : "选中"} <Kbd>X</Kbd>
        </Button>
      </span>
      <span className="ui-listdetail__end">
        {children}
        <Button kind="quiet" compact icon="print" onPress={() => print()}>
          打印
        </Button>
      </span>
    </div>
  );
}
