import { useWhoAmI } from "#data/session.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";

/** 国办函〔2026〕12号: an app of this kind has a way to complain about the app itself. */
export function ComplaintScreen() {
  const tenant = useWhoAmI((state) => state.session?.tenant);
  return (
    <Page title="意见与投诉" back={{ to: "/settings", label: "我的" }}>
      <Card title="对本应用的意见">
        <p>
          用着不方便、数据不对、有重复填报或强制使用的情况，都可以向{tenant?.shortName ?? "区政协"}
          办公室提出，当面、书面都行。
        </p>
        <p>本应用不设签到打卡、积分排名和在线时长统计，也不读取您的位置。</p>
      </Card>
      <Card title="其他渠道">
        <p>对办公室的处理不满意，可以拨打政务服务便民热线。</p>
        <LinkButton to="tel:12345" outside>
          拨打 12345
        </LinkButton>
      </Card>
    </Page>
  );
}
