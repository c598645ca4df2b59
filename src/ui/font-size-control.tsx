import { labelByTextSize, setTextSize, TEXT_SIZES, useAppearance, type TextSize } from "#ui/appearance.ts";

/** The text size slider with a live sample; its second step and beyond are 长辈版. */
export function FontSizeControl() {
  const size = useAppearance((appearance) => appearance.size);
  return (
    <div className="ui-size">
      <label className="ui-size">
        <span className="ui-field__label">字号：{labelByTextSize[size]}</span>
        <input
          type="range"
          min={0}
          max={TEXT_SIZES.length - 1}
          step={1}
          value={size}
          aria-valuetext={labelByTextSize[size]}
          onChange={(event) => setTextSize(Number(event.target.value) as TextSize)}
        />
      </label>
      <div className="ui-size__marks" aria-hidden="true">
        {TEXT_SIZES.map((each) => (
          <span key={each}>{labelByTextSize[each]}</span>
        ))}
      </div>
      <p className="ui-size__sample">您说的每一条，都会有人看、有人办、有回音。</p>
    </div>
  );
}
