/** Whether our server answers: not a hotel's sign-in page, nor a phone that only believes itself on a network. */
export const isServerThere = async (): Promise<boolean> => {
  const answer = await fetch("/healthz", { cache: "no-store", redirect: "error" }).catch(() => undefined);
  const said: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  return typeof said === "object" && said !== null && "status" in said && said.status === "ok";
};
