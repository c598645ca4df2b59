import "#ui/styles/desk-page.css";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { type ReactNode, useEffect } from "react";

interface DeskPageProps {
  readonly title: string;
  /** Views, filters, files: beside the title. */
  readonly tools?: ReactNode;
  /** Why there is nothing to show. */
  readonly fault?: string | undefined;
  readonly onRetry: () => void;
  readonly isLoading: boolean;
  readonly children: ReactNode;
}

/** One desk of the office: its head, what went wrong, the work. Prints without its controls. */
export function DeskPage({ title, tools, fault, onRetry, isLoading, children }: DeskPageProps) {
  useEffect(() => {
    document.title = `${title} · 掌上履职`;
  }, [title]);
  return (
    <main className="ui-deskpage ui-page__main">
      <header className="ui-deskpage__head">
        <h1>{title}</h1>
        {tools}
        <Button icon="print" kind="quiet" compact onPress={() => window.print()}>
          打印
        </Button>
      </header>
      {fault && (
        <Notice tone="red" alert>
          {fault}
          <Button compact onPress={onRetry}>
            重新读取
          </Button>
        </Notice>
      )}
      {isLoading && !fault && <Skeleton lines={8} />}
      {children}
    </main>
  );
}
