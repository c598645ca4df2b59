const words = (list: string): readonly string[] => list.split(" ");

/** What stands in every letter to an office, and says nothing of its matter. */
export const COMMON_WORDS: readonly string[] = [
  ...words(
    "问题 情况 时间 时候 方面 原因 结果 办法 事情 事项 东西 内容 意见 建议 诉求 要求 请求 投诉 举报 咨询 反映 反应 希望 盼望 恳请 恳求 请问 求助",
  ),
  ...words(
    "领导 部门 政府 单位 机关 市民 居民 群众 百姓 老百姓 人民 人员 业主 住户 本人 大家 我们 他们 你们 自己 别人 同志 书记 市长 县长 区长 局长",
  ),
  ...words(
    "解决 处理 办理 答复 回复 落实 核实 核查 调查 整改 监管 监督 管理 关注 重视 支持 帮助 协调 督促 加强 改善 改进 安排 进行 开展 采取 给予 予以 导致 造成 影响 存在 出现 发现 发生",
  ),
  ...words(
    "非常 严重 尽快 及时 长期 多次 一直 目前 现在 今年 去年 最近 近日 近期 每天 晚上 早上 白天 上午 下午 凌晨 夜里 半夜 平时 以来 之后 之前 以后 以前 当时 开始 至今 年底",
  ),
  ...words(
    "相关 有关 相应 一定 必须 应该 可以 能够 需要 可能 没有 不能 不是 就是 还是 但是 因为 所以 如果 为了 通过 根据 按照 关于 对于 由于 以及 或者 而且 并且 虽然 然而 于是",
  ),
  ...words(
    "地方 地点 附近 周边 旁边 对面 那里 这里 里面 外面 上面 下面 前面 后面 左右 周围 区域 地区 全部 部分 很多 许多 不少 一些 一下 这个 那个 这些 那些 什么 怎么 怎样 如何 为什么 哪里 多少",
  ),
  ...words(
    "谢谢 感谢 您好 你好 尊敬 敬爱 麻烦 辛苦 此致 敬礼 电话 手机 联系 姓名 地址 微信 网上 网站 平台 信息 公司 生活 工作 社会 国家 我市 我区 我县 全市 全区 全县 本市 本区",
  ),
  ...words(
    "老人 孩子 小孩 家里 家人 邻居 朋友 师傅 先生 女士 身体 健康 安全 隐患 权益 利益 规定 政策 文件 法律 标准 事实 证据 材料 手续 服务 项目 工程 人家 有人 感觉 觉得 知道 看到 听说 表示 认为 打电话 老住户 老样子 昨天 今天 明天 明确 合理 正常 方便 不便 小区 社区",
  ),
];
const common = new Set(COMMON_WORDS);

/** Whether a word says nothing of what a text is about. */
export const isCommonWord = (word: string): boolean => common.has(word);
