import { byId, element } from "#server/public-page/browser/page.ts";

/** Copy and picture for the receipt that stands in `#keep`. */
export const openKeepReceipt = (organ: string): void => {
  const keep = byId("keep");
  if (!keep.querySelector("button")) return;
  keep.hidden = false;
  const kept = byId("kept");
  byId("copy").addEventListener("click", async () => {
    const receipt = keep.dataset["receipt"] ?? "";
    kept.textContent = (await copy(receipt)) ? "已复制查询码。" : "没能复制，请长按查询码复制，或抄下来。";
  });
  byId("picture").addEventListener("click", async () => {
    const receipt = keep.dataset["receipt"] ?? "";
    const picture = await drawReceipt(organ, receipt);
    const url = URL.createObjectURL(picture);
    const link = element("a", "", { href: url, download: `查询码-${receipt}.png` });
    link.append(element("img", "", { src: url, className: "picture", alt: `查询码 ${receipt}` }));
    byId("picture-place").replaceChildren(link);
    kept.textContent = "长按图片可保存到相册，也可点图片下载。";
  });
};

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", text, { className: "trap" });
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    return isCopied;
  }
};

/** A calm card with the code, where to ask, and nothing of what was said. */
const drawReceipt = (organ: string, receipt: string): Promise<Blob> => {
  const canvas = element("canvas", "", { width: 720, height: 560 });
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.reject(new Error("no canvas"));
  const write = (text: string, y: number, font: string, colour: string) => {
    pen.font = `${font} system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif`;
    pen.fillStyle = colour;
    pen.fillText(text, 360, y, 640);
  };
  pen.textAlign = "center";
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, 720, 560);
  pen.fillStyle = "#1c4a86";
  pen.fillRect(0, 0, 720, 112);
  pen.fillStyle = "#b3261e";
  pen.fillRect(0, 112, 720, 6);
  write(organ, 68, "600 34px", "#fff");
  write("社情民意反映 · 查询码", 190, "28px", "#4f5b6b");
  write(receipt.slice(0, 9), 275, "600 62px", "#1a2330");
  write(receipt.slice(10), 355, "600 62px", "#1a2330");
  write(`查办理情况：${location.host}/r`, 440, "28px", "#1a2330");
  write("遗失后无法找回，请勿转给他人", 495, "24px", "#4f5b6b");
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
};
