import { settleConflict, type Choice } from "#member/drafts/settle-conflict.ts";
import { useDeviceName } from "#member/drafts/use-device-name.ts";
import { useDraftView, type DraftView } from "#data/draft-views.ts";
import type { Genre } from "#member/drafts/genre.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

export interface Version {
  readonly id: string;
  /** 我的, 另一台的; where the devices cannot be told apart, 第一版 and 第二版. */
  readonly name: string;
  readonly device: string;
  readonly at: string;
  readonly fields: DraftFields;
  readonly choice: "main" | "copy";
}

interface Choosing {
  readonly isBusy: boolean;
  readonly choose: (choice: Choice) => void;
}
export type Comparing = Choosing & { readonly state: "COMPARE"; readonly versions: readonly [Version, Version] };
export type Alone = Choosing & { readonly state: "ALONE"; readonly copy: DraftView };
type Conflict = Comparing | Alone | { readonly state: "LOADING" | "OVER" };

/** The two versions as they stand now. ALONE: the other one was deleted. OVER: the choice was made, here or elsewhere. */
export const useConflict = ({ home }: Genre, mainId: string, copyId: string): Conflict => {
  const main = useDraftView(mainId);
  const copy = useDraftView(copyId);
  const { name: here } = useDeviceName();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);

  if (main === undefined || copy === undefined || here === undefined) return { state: "LOADING" };
  if (!copy?.conflictOf) return { state: isBusy ? "LOADING" : "OVER" };
  const choose = async (choice: Choice) => {
    setBusy(true);
    if (await settleConflict(copy, main, choice))
      await navigate(`${home}${placeAfter(choice, mainId, copyId, main)}`, { replace: true });
    else setBusy(false);
  };
  const choosing = { isBusy, choose: (choice: Choice) => void choose(choice) };
  if (!main) return { state: "ALONE", copy, ...choosing };
  return { state: "COMPARE", versions: versionsOf(main, copy, here), ...choosing };
};

const placeAfter = (choice: Choice, mainId: string, copyId: string, main: DraftView | null): string => {
  if (main) return choice === "both" ? "" : `/${mainId}`;
  return choice === "main" ? "" : `/${copyId}`;
};

/** Mine first, where it can be told which one that is. */
const versionsOf = (main: DraftView, copy: DraftView, here: string): readonly [Version, Version] => {
  const { device = "", at = "" } = copy.conflictOf ?? {};
  const ofMain: Version = {
    id: main.id,
    name: "第一版",
    device: main.device,
    at: main.changedAt,
    fields: main.fields,
    choice: "main",
  };
  const ofCopy: Version = { id: copy.id, name: "第二版", device, at, fields: copy.fields, choice: "copy" };
  if ((main.device === here) === (device === here)) return [ofMain, ofCopy];
  const [mine, other] = main.device === here ? [ofMain, ofCopy] : [ofCopy, ofMain];
  return [
    { ...mine, name: "我的" },
    { ...other, name: "另一台的" },
  ];
};
