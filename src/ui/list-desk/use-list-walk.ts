import { useLayoutEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

interface ListWalk {
  /** The row that stands in the address. */
  readonly openId: string | null;
  /** The address of the list with this row open. */
  readonly addressOf: (id: string | null) => string;
  readonly neighbourOf: (id: string | null, by: 1 | -1) => string | null;
}

/** Which row is open and which are chosen, and the form that is being filled in for them; another view begins without either. */
export const useListWalk = <Asking>({ openId, addressOf, neighbourOf }: ListWalk) => {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);

  // Where the keys have gone already; the screen follows a moment later.
  const wanted = useRef(openId);
  useLayoutEffect(() => {
    wanted.current = openId;
  }, [openId]);
  const open = (id: string | null) => {
    wanted.current = id;
    setAsking(null);
    void navigate(addressOf(id), { replace: true });
  };
  const goTo = (address: string, replace: boolean) => {
    setSelected(new Set());
    setAsking(null);
    void navigate(address, { replace });
  };
  const toggle = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  return {
    selected,
    setSelected,
    asking,
    setAsking,
    open,
    goTo,
    toggle,
    toggleOpen: () => {
      if (wanted.current) toggle(wanted.current);
    },
    /** Folds the form, else lets go of what is chosen. */
    letGo: () => (asking ? setAsking(null) : setSelected(new Set())),
    step: (by: 1 | -1) => open(neighbourOf(wanted.current, by)),
    /** False while the keys have gone on and the screen has not followed. */
    isSettled: () => wanted.current === openId,
  };
};
