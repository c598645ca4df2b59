import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { keepPoint, type PointBody, type PointDirectory } from "#data/office/points.ts";
import type { Points } from "#office/points/use-points.ts";

const emptyPoint: PointBody = {
  name: "",
  tier: "SITE",
  kind: "VILLAGE_COMMUNITY",
  parentId: null,
  townId: null,
  address: "",
  manager: "",
  managerPhone: "",
};

const bodyOf = (id: string, directory: PointDirectory): PointBody => {
  const point = directory.items.find((item) => item.id === id);
  if (!point) return emptyPoint;
  const { name, tier, kind, parentId, townId, address, manager, managerPhone } = point;
  return { name, tier, kind, parentId, townId, address, manager, managerPhone };
};

/** What is typed about a point; a refusal leaves all of it in place. */
export const usePointForm = (id: string, points: Points, directory: PointDirectory) => {
  const isNew = !directory.items.some((item) => item.id === id);
  const [body, setBody] = useState(() => bodyOf(id, directory));
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isTried, setTried] = useState(false);

  /** A town chosen for a site brings the town's own point as its parent. */
  const change = (part: Partial<PointBody>) => {
    setSaved(false);
    const parent = directory.items.find(({ tier, townId }) => tier === "TOWN" && townId === part.townId);
    const after = { ...body, ...part };
    setBody(part.townId && after.tier === "SITE" && parent ? { ...after, parentId: parent.id } : after);
  };

  const save = async () => {
    setTried(true);
    if (!body.name.trim()) return;
    setSaving(true);
    const answer = await keepPoint(id, { ...body, name: body.name.trim() });
    setSaving(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setSaved(true);
    points.put(answer.value);
    if (isNew) points.open({ kind: "point", id });
  };

  const errorOf = (field: keyof PointBody) =>
    refusal?.errors?.find((fault) => fault.pointer === `/${field}`)?.detail ??
    (field === "name" && isTried && !body.name.trim() ? "请写名称。" : undefined);
  return { body, change, save, errorOf, refusal, isNew, isSaving, isSaved };
};

export type PointForm = ReturnType<typeof usePointForm>;
