const HEADINGS = ["编号", "名称", "层级", "类型", "上级", "镇街", "地址", "负责人", "联系电话"];

const EXAMPLE = ["", "演示社区居民委员会", "站点", "村（社区）", "", "", "演示路 1 号", "", ""];

/** An empty sheet with one example row; the byte order mark lets Excel read its letters. */
export const importTemplate = (): Blob =>
  new Blob([`\uFEFF${HEADINGS.join(",")}\r\n${EXAMPLE.join(",")}\r\n`], { type: "text/csv" });
