/** WebKit clears what a page stored, and so do apps that open pages inside themselves. Roughly: the chunk behind it looks closely. */
const CLEARED_AT_TIMES =
  /iPhone|iPad|Macintosh|; wv\)|MicroMessenger|DingTalk|Alipay|[Ww]eibo|QQ\/|Lark|Feishu|baiduboxapp|aweme/;

/** Whether this browser may not keep what a page stores: most phones fetch no warnings at all. */
export const mayNeedWarning = (): boolean => CLEARED_AT_TIMES.test(navigator.userAgent);
