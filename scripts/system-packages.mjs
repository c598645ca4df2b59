import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";

/** What the tests need beyond npm: the package of Debian or Ubuntu, and how to see that it is there. */
const needs = [
  { name: "chromium", isPresent: () => findChromium() !== undefined },
  { name: "fonts-noto-cjk", isPresent: () => outputOf("fc-list", ":lang=zh-cn", "family") !== "" },
  { name: "poppler-utils", isPresent: () => isCommand("pdftoppm") },
  { name: "zbar-tools", isPresent: () => isCommand("zbarimg") },
  { name: "libreoffice-writer-nogui", isPresent: () => hasOfficePart("libswlo.so") },
  { name: "libreoffice-calc-nogui", isPresent: () => hasOfficePart("libsclo.so") },
];

/** Installs what is missing where that is allowed, else says exactly what to install and ends. */
export function installSystemPackages() {
  const missing = needs.filter(({ isPresent }) => !isPresent()).map(({ name }) => name);
  if (missing.length === 0) return;
  const command = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
  if (process.getuid?.() === 0 && isCommand("apt-get")) {
    process.env.DEBIAN_FRONTEND = "noninteractive";
    run("apt-get", "update", "-q");
    run(...command);
    return;
  }
  console.error(`The tests need: ${missing.join(", ")}.`);
  console.error(`On Debian or Ubuntu: sudo ${command.join(" ")}`);
  console.error(
    "Elsewhere: Chromium or Chrome, a Chinese font, pdftoppm (Poppler), zbarimg (ZBar) and soffice (LibreOffice) on the PATH.",
  );
  process.exit(1);
}

const findChromium = () => ["chromium", "chromium-browser", "google-chrome"].find(isCommand);

/** LibreOffice comes in parts; its libraries lie beside the program. */
const hasOfficePart = (library) => {
  const program = outputOf("which", "soffice");
  if (program === "") return process.platform === "win32" && isCommand("soffice");
  return process.platform !== "linux" || existsSync(join(dirname(realpathSync(program)), library));
};

const isCommand = (name) =>
  spawnSync(process.platform === "win32" ? "where" : "which", [name], { stdio: "ignore" }).status === 0;

const outputOf = (...command) => spawnSync(command[0], command.slice(1), { encoding: "utf8" }).stdout?.trim() ?? "";
