import { switchElderMode, useAppearance } from "#ui/appearance.ts";

/** The quick switch between 标准 and 长辈版, on every top bar. */
export function SizePill() {
  const isElder = useAppearance((appearance) => appearance.size > 0);
  return (
    <button
      type="button"
      className="ui-pill"
      aria-label={isElder ? "标准字，换回标准版" : "大字，换成长辈版"}
      onClick={switchElderMode}
    >
      {isElder ? "标准字" : "大字"}
    </button>
  );
}
