import { Kbd } from "#ui/kbd.tsx";
import { Sheet } from "#ui/sheet.tsx";

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["J"], "下一件"],
  [["K"], "上一件"],
  [["1", "…", "5"], "办理，数字见按钮"],
  [["X"], "选中或取消选中"],
  [["U"], "撤销上一步"],
  [["N"], "显示新到的"],
  [["/"], "搜索"],
  [["Ctrl", "Enter"], "发出正在写的意见"],
  [["Esc"], "收起表单、取消选择"],
  [["?"], "打开这张表"],
];

export function DeskKeys({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Sheet open={open} title="快捷键" onClose={onClose}>
      <dl className="desk-keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
