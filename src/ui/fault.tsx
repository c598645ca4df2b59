import { Notice } from "#ui/notice.tsx";

/** Why something that was just tried did not go; nothing while there is nothing to say. */
export function Fault({ words }: { readonly words: string }) {
  if (words === "") return null;
  return (
    <Notice tone="red" alert>
      {words}
    </Notice>
  );
}
