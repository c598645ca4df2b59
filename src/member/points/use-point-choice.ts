import { useMySubmissions } from "#data/my-submissions.ts";
import { usePoints } from "#data/points.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { useState } from "react";

const MOST_LISTED = 60;
const MOST_USUAL = 3;

/** The search over the phone's own directory, and the points that this member wrote about lately. */
export const usePointChoice = () => {
  const [query, setQuery] = useState("");
  const all = usePoints("");
  const hits = usePoints(query);
  const mine = useMySubmissions();

  const usedCodes = [...new Set(mine?.filter((one) => !one.assigned).map((one) => one.pointCode))].slice(0, MOST_USUAL);
  const usual = usedCodes.flatMap((code) => all?.find((point) => point.code === code) ?? []);
  const typed = readPointCode(query);

  return {
    query,
    setQuery,
    usual: query.trim() === "" ? usual : [],
    found: hits?.slice(0, MOST_LISTED),
    total: hits?.length ?? 0,
    unlisted: Math.max(0, (hits?.length ?? 0) - MOST_LISTED),
    isDirectoryEmpty: all?.length === 0,
    typedCode: typed.kind === "code" ? typed.code : undefined,
    isMistyped: typed.kind === "mistyped" && hits?.length === 0,
  };
};
