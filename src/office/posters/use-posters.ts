import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { readPosterFile, saveFile } from "#data/office/download.ts";
import { readPoints } from "#data/office/points.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { drawPosters, type PosterFormat, type PosterWork, readPosterWork } from "#data/office/posters.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

const LOOK_MS = 700;

const pointIdsFrom = (state: unknown): readonly string[] =>
  state !== null && typeof state === "object" && "pointIds" in state && Array.isArray(state.pointIds)
    ? state.pointIds.filter((id): id is string => typeof id === "string")
    : [];

/** Which posters, in which format, and how far they are. Points chosen at the desk of points come along. */
export const usePosters = () => {
  const came = pointIdsFrom(useLocation().state);
  const directory = useAnswer(readPoints);
  const [format, setFormat] = useState<PosterFormat>("A4");
  const [scope, setScope] = useState<"all" | "some">(came.length ? "some" : "all");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(came));
  const [work, setWork] = useState<PosterWork | null>(null);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSaving, setSaving] = useState(false);

  const points = directory.value?.items.filter(({ status }) => status === "ACTIVE");

  const isRunning = work?.state === "RUNNING";
  const workId = work?.id;
  useEffect(() => {
    if (!isRunning || !workId) return;
    const timer = setInterval(async () => {
      const answer = await readPosterWork(workId);
      if (answer.ok) setWork(answer.value);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [isRunning, workId]);

  const start = async () => {
    setRefusal(null);
    const answer = await drawPosters(format, scope === "all" ? undefined : [...chosen]);
    if (answer.ok) setWork(answer.value);
    else setRefusal(answer.refusal);
  };

  const save = async () => {
    if (!work) return;
    setSaving(true);
    const answer = await readPosterFile(work.id, () => {});
    setSaving(false);
    if (answer.ok) saveFile(answer.value, `联系点海报-${work.total}张-${shanghaiDay(new Date())}.pdf`);
    else setRefusal(answer.refusal);
  };

  const count = scope === "all" ? (points?.length ?? 0) : chosen.size;
  return {
    points,
    format,
    scope,
    chosen,
    work,
    refusal: refusal ?? directory.refusal,
    isSaving,
    count,
    setFormat,
    setScope,
    setChosen,
    start,
    save,
    again: () => setWork(null),
  };
};

export type Posters = ReturnType<typeof usePosters>;
