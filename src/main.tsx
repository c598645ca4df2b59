import "#ui/styles.css";
import "#app/app.css";
import { App } from "#app/app.tsx";
import { installTrustedTypes } from "#app/trusted-types.ts";
import { loadMemberApp } from "#app/lazy-surfaces.ts";
import { reloadAfterDeploy } from "#app/stale-chunk.ts";
import { followServiceWorker } from "#app/service-worker.ts";
import { followSession, useWhoAmI } from "#data/session.ts";
import { followAppearance } from "#ui/appearance.ts";
import { createRoot } from "react-dom/client";

installTrustedTypes();
reloadAfterDeploy();
followAppearance();
if (useWhoAmI.getState().session?.member) void loadMemberApp();

const root = document.querySelector("#root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App />);

followSession();
followServiceWorker();
