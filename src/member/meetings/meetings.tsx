import "#member/meetings/meetings.css";
import { MeetingScreen } from "#member/meetings/meeting-screen.tsx";
import { MeetingsScreen } from "#member/meetings/meetings-screen.tsx";
import { OwnCodeScreen } from "#member/meetings/own-code-screen.tsx";
import { SpeechScreen } from "#member/meetings/speech-screen.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { lazy, Suspense } from "react";
import { Route, Routes, useParams } from "react-router";

/** The reader is fetched with the first document; its PDF part only with the first PDF. */
const loadReader = () => import("#member/meetings/document-screen.tsx");
const DocumentScreen = lazy(() => loadReader().then(({ DocumentScreen }) => ({ default: DocumentScreen })));

/** Everything under /meetings, one lazy chunk. */
export function Meetings() {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Routes>
        <Route index element={<MeetingsScreen />} />
        <Route path="code" element={<OwnCodeScreen />} />
        <Route path=":id" element={<One screen={MeetingScreen} />} />
        <Route path=":id/speech" element={<One screen={SpeechScreen} />} />
        <Route path=":id/documents/:documentId" element={<DocumentScreen />} />
      </Routes>
    </Suspense>
  );
}

/** Another meeting is another screen: nothing half-typed goes from one to the other. */
function One({ screen: Screen }: { readonly screen: (props: { readonly id: string }) => React.ReactNode }) {
  const { id = "" } = useParams();
  return <Screen key={id} id={id} />;
}
