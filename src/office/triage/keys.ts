import type { KeyTable } from "#ui/list-desk/keys-sheet.tsx";

/** The keys of the intake desk. */
export const KEYS: KeyTable = [
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
