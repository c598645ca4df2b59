import { ItemScreen } from "#member/queue/item-screen.tsx";
import { QueueScreen } from "#member/queue/queue-screen.tsx";
import { Route, Routes } from "react-router";

/** Everything under /unsent, one lazy chunk. */
export function QueueScreens() {
  return (
    <Routes>
      <Route index element={<QueueScreen />} />
      <Route path=":key" element={<ItemScreen />} />
    </Routes>
  );
}
