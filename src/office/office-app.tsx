import { Desk } from "#ui/desk.tsx";

export function OfficeApp() {
  return (
    <Desk title="掌上履职 · 机关端" tabs={[]}>
      <main className="ui-page__main" />
    </Desk>
  );
}
