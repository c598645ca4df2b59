import type { StudioBody } from "#data/office/studios.ts";
import { labelByStudioKind, STUDIO_KINDS } from "#domain/studio/studio-lists.ts";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface StudioFieldsProps {
  readonly body: StudioBody;
  readonly onChange: (changes: Partial<StudioBody>) => void;
}

const STARS = ["", "1", "2", "3", "4", "5"] as const;

/** What a studio is. */
export function StudioFields({ body, onChange }: StudioFieldsProps) {
  return (
    <div className="studios-fields">
      <Input label="名称" need="required" value={body.name} maxLength={60} onChange={(name) => onChange({ name })} />
      <NativeSelect
        label="类型"
        value={body.kind}
        options={STUDIO_KINDS.map((value) => ({ value, label: labelByStudioKind[value] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Input
        label="主题"
        hint="咨询页面第一行，写清能问什么。"
        value={body.theme}
        maxLength={200}
        onChange={(theme) => onChange({ theme })}
      />
      <Input label="地址" value={body.address} maxLength={200} onChange={(address) => onChange({ address })} />
      <Input label="启用日期" type="date" value={body.openedOn} onChange={(openedOn) => onChange({ openedOn })} />
      <NativeSelect
        label="星级"
        value={STARS.find((one) => one === String(body.star)) ?? ""}
        options={STARS.map((value) => ({ value, label: value === "" ? "未评" : `${value} 星` }))}
        onChange={(star) => onChange({ star: star === "" ? null : Number(star) })}
      />
      <NativeSelect
        label="状态"
        value={body.status}
        options={[
          { value: "ACTIVE", label: "启用" },
          { value: "CLOSED", label: "停用（不再接收咨询）" },
        ]}
        onChange={(status) => onChange({ status })}
      />
      <TextArea label="介绍" need="optional" rows={3} value={body.intro} onChange={(intro) => onChange({ intro })} />
    </div>
  );
}
