import { TopBar, type TopBarProps } from "#ui/top-bar.tsx";
import { useScrollPlace } from "#ui/use-scroll-place.ts";
import { useEffect, useRef, type ReactNode } from "react";

interface PageProps extends TopBarProps {
  readonly children: ReactNode;
  /** Sticks to the lower edge, above the keyboard: the one primary action. */
  readonly foot?: ReactNode;
}

let isFirstPage = true;

/** One screen: top bar, content, primary action. Names the tab and, after a step, puts the focus on its heading. */
export function Page({ children, foot, ...bar }: PageProps) {
  const root = useRef<HTMLDivElement>(null);
  useScrollPlace();

  useEffect(() => {
    document.title = `${bar.title} · 掌上履职`;
  }, [bar.title]);

  useEffect(() => {
    if (!isFirstPage && !root.current?.contains(document.activeElement)) {
      root.current?.querySelector("h1")?.focus({ preventScroll: true });
    }
    isFirstPage = false;
  }, []);

  return (
    <div className="ui-page" ref={root}>
      <TopBar {...bar} />
      <main className="ui-page__body">
        <div className="ui-page__main">{children}</div>
        {foot && <div className="ui-page__foot">{foot}</div>}
      </main>
    </div>
  );
}
