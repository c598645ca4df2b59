import type { ProposalKit } from "#contract/proposal-kit.ts";
import { beginDraft, keepDraft } from "#data/draft-edits.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { textsOfTopic } from "#domain/proposal/proposal-templates.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

type Topic = ProposalKit["topics"][number];

/** The reference topics on this phone, and beginning a draft from one. */
export const useTopics = () => {
  const { topics, isHere } = useProposalKit();
  const navigate = useNavigate();
  const [query, search] = useState("");
  const [beginning, setBeginning] = useState<string>();
  const begin = async (topic: Topic): Promise<void> => {
    setBeginning(topic.id);
    try {
      const id = await beginDraft("proposal");
      await keepDraft("proposal", id, { ...textsOfTopic(topic), topic: topic.id });
      await navigate(`/proposals/drafts/${id}`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "没能新建，请再试一次。");
      setBeginning(undefined);
    }
  };
  const words = query.trim().toLowerCase();
  const shown = topics.filter(({ title, background }) => `${title} ${background}`.toLowerCase().includes(words));
  return { topics, shown, isHere, query, search, begin, beginning };
};
