import "#member/my-score/my-score.css";
import { AppealFormScreen } from "#member/my-score/appeal-form-screen.tsx";
import { AppealScreen } from "#member/my-score/appeal-screen.tsx";
import { LineScreen } from "#member/my-score/line-screen.tsx";
import { RulesScreen } from "#member/my-score/rules-screen.tsx";
import { ScoreScreen } from "#member/my-score/score-screen.tsx";
import { Navigate, Route, Routes } from "react-router";

/** `/my-score` and what is below it: one lazy chunk. The year stands in the address (`?year=2025`). */
export function MyScore() {
  return (
    <Routes>
      <Route index element={<ScoreScreen />} />
      <Route path="lines/:entryId/:ruleId" element={<LineScreen />} />
      <Route path="rules" element={<RulesScreen />} />
      <Route path="appeal" element={<AppealFormScreen />} />
      <Route path="appeals/:id" element={<AppealScreen />} />
      <Route path="*" element={<Navigate to="/my-score" replace />} />
    </Routes>
  );
}
