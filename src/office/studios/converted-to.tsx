import type { InquiryDetail } from "#data/office/studios.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByConversionKind } from "#domain/submission/submission-lists.ts";
import { Link } from "react-router";

/** What an inquiry became; a report is led to where one may read it. */
export function ConvertedTo({ conversion }: { readonly conversion: InquiryDetail["conversions"][number] }) {
  const { id, kind, number, title } = conversion;
  const mayRead = useMay("opinion.read");
  return (
    <>
      {labelByConversionKind[kind]} {number}{" "}
      {kind === "REPORT" && mayRead ? <Link to={`/office/opinions/${id}`}>{title}</Link> : title}
    </>
  );
}
