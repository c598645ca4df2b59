// Before the first paint: text size, 长辈版 and theme as src/ui/appearance.ts stored them.
(function () {
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("appearance") || "{}");
  } catch {
    kept = {};
  }
  var root = document.documentElement;
  var size = [1, 2, 3].indexOf(kept.size) < 0 ? 0 : kept.size;
  var theme = kept.theme;
  if (["light", "dark", "contrast"].indexOf(theme) < 0) {
    theme = matchMedia("(prefers-contrast: more)").matches
      ? "contrast"
      : matchMedia("(prefers-color-scheme: dark)").matches
        ? "dark"
        : "light";
  }
  root.setAttribute("data-size", String(size));
  root.setAttribute("data-mode", size > 0 ? "elder" : "standard");
  root.setAttribute("data-theme", theme);
})();
