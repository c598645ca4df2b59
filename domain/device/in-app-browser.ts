/** Apps that open pages inside themselves: often without a service worker, and what a page stores there may be cleared at any time. */
export type InAppBrowser = "WECHAT" | "WECOM" | "QQ" | "DINGTALK" | "ALIPAY" | "WEIBO" | "OTHER";

export const labelByInAppBrowser: Record<InAppBrowser, string> = {
  WECHAT: "微信",
  WECOM: "企业微信",
  QQ: "QQ",
  DINGTALK: "钉钉",
  ALIPAY: "支付宝",
  WEIBO: "微博",
  OTHER: "其他应用",
};

/** In order: 企业微信 also calls itself MicroMessenger; a QQ browser (MQQBrowser) is a browser, QQ itself is not. */
const marks: readonly (readonly [RegExp, InAppBrowser])[] = [
  [/wxwork\//i, "WECOM"],
  [/MicroMessenger\//i, "WECHAT"],
  [/DingTalk/i, "DINGTALK"],
  [/AlipayClient/i, "ALIPAY"],
  [/__weibo__|Weibo \(/i, "WEIBO"],
  [/(^|[\s;])QQ\/\d/, "QQ"],
  [/\b(Lark|Feishu|baiduboxapp|aweme|NewsArticle)\b/i, "OTHER"],
  // Android's WebView says so; Apple's leaves out the Safari that its browsers name.
  [/; wv\)/, "OTHER"],
  [/\b(iPhone|iPad|iPod)\b(?!.*Safari\/).*AppleWebKit/, "OTHER"],
];

/** The app in which a page is open, by the browser's own words; undefined in a browser of its own. */
export const inAppBrowserOf = (userAgent: string): InAppBrowser | undefined =>
  marks.find(([mark]) => mark.test(userAgent))?.[1];
