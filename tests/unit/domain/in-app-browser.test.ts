import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import { expect, test } from "vitest";

const android =
  "Mozilla/5.0 (Linux; Android 14; M2102 Build/UKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0";
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test.each([
  [
    "WECHAT",
    `${android} Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F35)`,
  ],
  ["WECHAT", `${iphone} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`],
  [
    "WECHAT",
    "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 Chrome/107.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090c11)",
  ],
  ["WECOM", `${iphone} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh`],
  [
    "QQ",
    `${android} Chrome/109.0 MQQBrowser/6.2 TBS/046805 Mobile Safari/537.36 V1_AND_SQ_8.9.80_4614 QQ/8.9.80.12440 NetType/4G`,
  ],
  ["DINGTALK", `${iphone} Mobile/15E148 AliApp(DingTalk/7.5.10) com.laiwang.DingTalk`],
  ["ALIPAY", `${android} Chrome/101.0 Mobile Safari/537.36 AliApp(AP/10.5.20) AlipayClient/10.5.20 Language/zh-Hans`],
  ["WEIBO", `${android} Chrome/119.0 Mobile Safari/537.36 Weibo (Xiaomi-M2102__weibo__13.11.3__android)`],
  ["OTHER", `${android} Chrome/119.0 Mobile Safari/537.36`],
  ["OTHER", `${iphone} Mobile/15E148`],
  ["OTHER", `${iphone} Version/17.5 Mobile/15E148 Safari/604.1 baiduboxapp/13.50`],
])("%s is known by %s", (browser, userAgent) => {
  expect(inAppBrowserOf(userAgent)).toBe(browser);
});

test.each([
  `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`,
  `${iphone} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`,
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; U; Android 13; zh-cn) AppleWebKit/537.36 Version/4.0 Chrome/109.0 MQQBrowser/14.7 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 12; HarmonyOS) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0",
  "",
])("a browser of its own is none: %s", (userAgent) => {
  expect(inAppBrowserOf(userAgent)).toBeUndefined();
});
