import type { InquiryAct, InquiryView, MyStudio } from "#contract/studios.ts";

/** An inquiry as it will be once the server has taken what was done here. */
export const withOwnInquiryAct = (inquiry: InquiryView, act: InquiryAct, people: MyStudio["people"]): InquiryView => {
  switch (act.act) {
    case "pickUp":
      return { ...inquiry, pickedUpAt: inquiry.pickedUpAt ?? inquiry.changedAt };
    case "answer":
      return {
        ...spoken(inquiry, "answer", act.note),
        state: "ANSWERED",
        visibility: act.visibility ?? inquiry.visibility,
      };
    case "askBack":
      return { ...spoken(inquiry, "askBack", act.note), state: "NEEDS_INFO" };
    case "giveBack": {
      const head = people.find(({ isHead }) => isHead);
      return head ? { ...inquiry, assignee: head, pickedUpAt: null } : inquiry;
    }
    case "assign": {
      const chosen = people.find(({ memberId }) => memberId === act.memberId);
      return chosen ? { ...inquiry, assignee: chosen, pickedUpAt: null, state: "TRANSFERRED" } : inquiry;
    }
    case "reject":
      return { ...inquiry, state: "REJECTED", removalReason: act.removalReason, dueOn: null };
  }
};

const spoken = (inquiry: InquiryView, kind: "answer" | "askBack", text: string): InquiryView => ({
  ...inquiry,
  pickedUpAt: inquiry.pickedUpAt ?? inquiry.changedAt,
  dueOn: null,
  words: [...inquiry.words, { kind, at: inquiry.changedAt, text, by: null }],
});
