import "#member/meetings/meetings.css";
import { useCheckInByLink, type CheckInLook } from "#member/meetings/use-check-in.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";

/** What a room's code brings, by our scanner or by the phone's camera: nothing is to be pressed. */
export function CheckInScreen() {
  const { code = "" } = useParams();
  const { look, title, facts, retry } = useCheckInByLink(code);
  return (
    <Page title="会议签到" back={{ to: "/meetings", label: "会议活动" }}>
      {look === undefined ? <Skeleton lines={4} /> : <Outcome look={look} title={title} facts={facts} retry={retry} />}
    </Page>
  );
}

interface OutcomeProps {
  readonly look: CheckInLook;
  readonly title: string;
  readonly facts: readonly string[];
  readonly retry: () => void;
}

function Outcome({ look, title, facts, retry }: OutcomeProps) {
  const needsDesk = look.tone === "red";
  return (
    <>
      <Card>
        <div className={`meeting-outcome ui-tone--${look.tone}`} role={needsDesk ? "alert" : "status"}>
          <Icon name={look.icon} spins={look.spins ?? false} />
          <strong>{look.label}</strong>
        </div>
        <p className="meeting-outcome__title">{title}</p>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {look.words !== "" && <p>{look.words}</p>}
        {look.mayRetry && (
          <Button wide icon="refresh" onPress={retry}>
            再试一次
          </Button>
        )}
      </Card>
      {look.isConfirmed && (
        <>
          <LinkButton kind="primary" wide icon="info" to="/my-score">
            我的履职
          </LinkButton>
          <p className="ui-meta">已记为缺席的，也可以在那一条上提出疑问。</p>
        </>
      )}
      {needsDesk && !look.isConfirmed && (
        <>
          <LinkButton kind="primary" wide icon="scan" to="/scan?for=meeting">
            再扫一次
          </LinkButton>
          <LinkButton wide icon="user" to="/meetings/code">
            出示本人码
          </LinkButton>
          <p className="ui-meta">也可以到签到台，请工作人员登记。</p>
        </>
      )}
      {!needsDesk && (
        <LinkButton kind="primary" wide to={look.to}>
          看这个会议
        </LinkButton>
      )}
    </>
  );
}
