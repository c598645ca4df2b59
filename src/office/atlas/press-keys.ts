import type { KeyboardEvent } from "react";

/** A drawn part that acts like a button: by click, Enter and Space. */
export const pressable = (onPress: () => void) => ({
  role: "button",
  tabIndex: 0,
  onClick: onPress,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  },
});
