import { setTheme, switchElderMode, useAppearance, type Theme } from "#ui/appearance.ts";
import { Card } from "#ui/card.tsx";
import { FontSizeControl } from "#ui/font-size-control.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Switch } from "#ui/switch.tsx";

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: "auto", label: "跟随系统" },
  { value: "light", label: "浅色" },
  { value: "dark", label: "深色" },
  { value: "contrast", label: "高对比度" },
];

export function AppearanceCard() {
  const { size, theme } = useAppearance();
  return (
    <Card title="显示">
      <Switch label="长辈版" hint="字大、按钮大" checked={size > 0} onChange={switchElderMode} />
      <FontSizeControl />
      <NativeSelect label="颜色" options={themes} value={theme} onChange={setTheme} />
    </Card>
  );
}
