import { byId } from "#server/public-page/browser/page.ts";

/** 长辈 mode works by CSS alone; here it is remembered on this phone. */
export const rememberLook = (): void => {
  const root = document.documentElement.classList;
  const elder = byId<HTMLInputElement>("elder");
  const larger = byId<HTMLInputElement>("larger");
  if (root.contains("elder")) elder.checked = true;
  if (root.contains("larger")) larger.checked = true;
  const keep = () => {
    root.toggle("elder", elder.checked);
    root.toggle("larger", elder.checked && larger.checked);
    const look = elder.checked ? (larger.checked ? "elder larger" : "elder") : "";
    try {
      localStorage.setItem("look", look);
    } catch {
      // Storage denied: the choice lasts as long as the page.
    }
  };
  elder.addEventListener("change", keep);
  larger.addEventListener("change", keep);
};
