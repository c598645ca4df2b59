import type { PosterFormat } from "#data/office/posters.ts";

const FORMATS: readonly { value: PosterFormat; name: string; use: string }[] = [
  { value: "A4", name: "A4 海报", use: "贴在墙上、公告栏，一米外可扫" },
  { value: "A5", name: "A5 海报", use: "门上、电梯里、窗口旁" },
  { value: "TABLE_CARDS", name: "桌牌", use: "一张 A4 多枚，裁开摆在桌上" },
];

interface FormatCardsProps {
  readonly value: PosterFormat;
  readonly onChange: (format: PosterFormat) => void;
}

export function FormatCards({ value, onChange }: FormatCardsProps) {
  return (
    <fieldset>
      <legend className="ui-field__label">规格</legend>
      <div className="posters-formats">
        {FORMATS.map((format) => (
          <label key={format.value} className="posters-format">
            <input
              type="radio"
              name="format"
              checked={value === format.value}
              onChange={() => onChange(format.value)}
            />
            <span className={`posters-sheet posters-sheet--${format.value}`} aria-hidden="true" />
            <span>
              <strong>{format.name}</strong>
              <span className="ui-meta">{format.use}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
