import { faultOfPassword } from "#domain/account/password-policy.ts";
import { expect, test } from "vitest";

test.each([
  "zhengxie2026",
  "Zhengxie@2026",
  "ZhengXie20261121",
  "政协委员政协委员2026",
  "掌上履职管理员123",
  "password123",
  "P@ssw0rd2026",
  "qwertyuiop",
  "1q2w3e4r5t",
  "1234567890",
  "98765432100",
  "abcdefghijk",
  "1111111111",
  "1212121212",
  "woaini5201314",
  "admin@2026!!",
  "Administrator1",
])("B-07 · %s is guessed first", (password) => {
  expect(faultOfPassword(password)).toBe("guessable");
});

test("B-07 · one's own name and phone are guessed first", () => {
  const about = ["演示钱塘江", "13900005678"];
  for (const password of ["13900005678a", "钱塘江2026钱塘江!", "zhengxie005678", "00005678abc123"])
    expect(faultOfPassword(password, about)).toBe("guessable");
  expect(faultOfPassword("zhengxie005678")).toBeUndefined();
});

test.each(["", "a", "短密码", "Xk4#vQ9!z"])("%j is too short", (password) => {
  expect(faultOfPassword(password)).toBe("too-short");
});

test("B-09 · a passphrase of 64 letters with Chinese and spaces is fine, and so is any long enough phrase of one's own", () => {
  const phrase =
    "春江 潮水 连海平 海上 明月 共潮生 滟滟 随波 千万里 何处 春江 无月明 江流 宛转 绕芳甸 月照花林 皆似霰 空里";
  const long = [...phrase.repeat(2)].slice(0, 64).join("");
  for (const password of [long, "correct horse battery", "门口那棵老樟树真香啊", "Xk4#vQ9!zw", "北门 面馆 六点 排队"])
    expect(faultOfPassword(password)).toBeUndefined();
});
