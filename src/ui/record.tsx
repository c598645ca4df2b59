import type { ReactNode } from "react";

interface RecordProps {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  /** How it stands, at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One entry of a desk's list: what it is, how it stands, what can be done. */
export function Record({ title, meta, aside, children }: RecordProps) {
  return (
    <li className="ui-record">
      <div className="ui-record__head">
        <div className="ui-record__name">
          <h2>{title}</h2>
          {meta && <p className="ui-meta">{meta}</p>}
        </div>
        {aside && <div className="ui-record__aside">{aside}</div>}
      </div>
      {children}
    </li>
  );
}
