import { Skeleton } from "#ui/skeleton.tsx";

/** While a chunk comes: the frame of every page, without a word. */
export function LoadingScreen() {
  return (
    <div className="ui-page">
      <div className="ui-topbar app-blankbar" />
      <main className="ui-page__main">
        <Skeleton lines={4} />
      </main>
    </div>
  );
}
