import type { KeyTable } from "#ui/list-desk/keys-sheet.tsx";

/** The keys of the review desk. */
export const DESK_KEYS: KeyTable = [
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
