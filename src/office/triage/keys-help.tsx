import { Kbd } from "#ui/kbd.tsx";
import { Sheet } from "#ui/sheet.tsx";

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["J"], "下一条"],
  [["K"], "上一条"],
  [["1", "…", "7"], "办理，数字见按钮"],
  [["Shift", "1"], "受理后留在本条，接着办"],
  [["X"], "选中或取消选中"],
  [["U"], "撤销上一步"],
  [["N"], "显示新到的"],
  [["E"], "登记来件"],
  [["/"], "搜索"],
  [["Ctrl", "Enter"], "发出正在写的答复"],
  [["Esc"], "收起表单、取消选择"],
  [["?"], "打开这张表"],
];

export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Sheet open={open} title="快捷键" onClose={onClose}>
      <dl className="triage-keys">
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
