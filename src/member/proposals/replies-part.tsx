import { useReplyCopy } from "#member/proposals/use-reply-copy.ts";
import { useProposalRules } from "#data/proposal-rules.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { dayWords } from "#domain/proposal/due-words.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** The replies of this round whole, those of earlier rounds folded. */
export function RepliesPart({ row }: { readonly row: ProposalRow }) {
  const newest = row.replies.filter(({ round }) => round === row.round);
  const earlier = row.replies.filter(({ round }) => round !== row.round);
  return (
    <>
      {newest.map((reply) => (
        <Card key={reply.id} title={`${reply.unitName}的答复`}>
          <ReplyWords reply={reply} />
        </Card>
      ))}
      {earlier.length > 0 && (
        <Card title="以前的答复">
          {earlier.map((reply) => (
            <Disclosure key={reply.id} summary={`第 ${reply.round} 次 ${reply.unitName}`}>
              <ReplyWords reply={reply} />
            </Disclosure>
          ))}
        </Card>
      )}
    </>
  );
}

function ReplyWords({ reply }: { readonly reply: ProposalRow["replies"][number] }) {
  const { isCopied, copy } = useReplyCopy(reply);
  const { settings } = useProposalRules();
  return (
    <>
      <p className="proposal-class">
        <strong>{reply.outcomeClass} 类</strong> {settings.outcomes[reply.outcomeClass]}
      </p>
      {reply.promiseOn && (
        <p>
          承诺：{reply.promise}，{dayWords(dayOf(reply.promiseOn))} 前兑现
        </p>
      )}
      <p className="ui-pre" translate="no">
        {reply.body}
      </p>
      <Facts
        facts={[
          ["文号", reply.replyNo],
          ["签发", reply.signedBy],
          ["日期", dayWords(shanghaiDay(new Date(reply.sentAt)))],
          ["联系人", reply.contactPerson],
        ]}
      />
      <div className="proposal-choices">
        {reply.contactPhone && (
          <LinkButton wide outside to={`tel:${reply.contactPhone.replace(/[^\d+]/g, "")}`}>
            拨打 {reply.contactPhone}
          </LinkButton>
        )}
        <Button wide icon={isCopied ? "check" : "copy"} onPress={() => void copy()}>
          {isCopied ? "答复已复制" : "复制答复"}
        </Button>
      </div>
    </>
  );
}
