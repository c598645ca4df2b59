import { ItemScreen } from "#member/queue/item-screen.tsx";
import { CodeScreen } from "#member/queue/code-screen.tsx";
import { QueueScreen } from "#member/queue/queue-screen.tsx";
import { ReceiveScreen } from "#member/queue/receive-screen.tsx";
import { Route, Routes } from "react-router";

/** Everything under /unsent, one lazy chunk. */
export function QueueScreens() {
  return (
    <Routes>
      <Route index element={<QueueScreen />} />
      <Route path="receive" element={<ReceiveScreen />} />
      <Route path=":key/code" element={<CodeScreen />} />
      <Route path=":key" element={<ItemScreen />} />
    </Routes>
  );
}
