import "#member/opinions/opinions.css";
import { OpinionScreen } from "#member/opinions/opinion-screen.tsx";
import { OpinionsScreen } from "#member/opinions/opinions-screen.tsx";
import { Route, Routes, useParams } from "react-router";

/** `/opinions` and `/opinions/<report>`: my reports once they are handed in, one lazy chunk. */
export function Opinions() {
  return (
    <Routes>
      <Route index element={<OpinionsScreen />} />
      <Route path=":id" element={<One />} />
    </Routes>
  );
}

function One() {
  const { id = "" } = useParams();
  return <OpinionScreen key={id} id={id} />;
}
