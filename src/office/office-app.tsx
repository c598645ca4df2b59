import "#office/office.css";
import { Suspense } from "react";
import { Navigate, Route, Routes, useMatch } from "react-router";
import { useWhoAmI } from "#data/session.ts";
import { may } from "#domain/account/roles.ts";
import { DESKS } from "#office/desks.tsx";
import { ROOM } from "#office/meeting-desks.tsx";
import { NoDesk } from "#office/no-desk.tsx";
import { OfficeAside } from "#office/office-aside.tsx";
import { Desk } from "#ui/desk.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 机关端: the desks that the account's roles open; it begins at the first of them. */
export function OfficeApp() {
  const session = useWhoAmI((who) => who.session);
  const isRoom = useMatch(`/office/${ROOM.path}`) !== null;
  if (!session) return null;
  if (isRoom && may(session.account.roles, ROOM.needs)) {
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Routes>
          <Route path={ROOM.path} element={ROOM.screen} />
        </Routes>
      </Suspense>
    );
  }
  const desks = DESKS.filter(({ needs }) => may(session.account.roles, needs));
  const [first] = desks;
  return (
    <Desk title={session.tenant.shortName} tabs={desks} aside={<OfficeAside name={session.account.name} />}>
      {first ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <Routes>
            <Route index element={<Navigate to={first.home} replace />} />
            {desks.map(({ to, screen }) => (
              <Route key={to} path={`${to.slice("/office/".length)}/*`} element={screen} />
            ))}
            <Route path="*" element={<Navigate to={first.home} replace />} />
          </Routes>
        </Suspense>
      ) : (
        <NoDesk />
      )}
    </Desk>
  );
}
