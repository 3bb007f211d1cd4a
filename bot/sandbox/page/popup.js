/** Panels that open over the composer: one at a time, closed by Escape or a press elsewhere. */

let closeOpen = null;

/** Tie `panel` to `button`; `onOpen` fills it, Escape inside it takes the focus to `home`. Returns {open, close, isOpen}. */
export function popup(panel, button, onOpen = () => {}, home = button) {
  const outside = (event) => {
    if (!panel.contains(event.target) && !button?.contains(event.target)) close();
  };
  const escape = (event) => {
    if (event.key !== "Escape") return;
    const hadFocus = panel.contains(document.activeElement);
    close();
    if (hadFocus) home?.focus();
  };
  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    button?.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
    document.removeEventListener("keydown", escape);
    closeOpen = null;
  }
  function open() {
    if (!panel.hidden) return;
    closeOpen?.();
    onOpen();
    panel.hidden = false;
    button?.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", escape);
    closeOpen = close;
  }
  button?.addEventListener("click", () => (panel.hidden ? open() : close()));
  return { open, close, isOpen: () => !panel.hidden };
}

/** Move the focus among the buttons of `list` with the arrow keys; up from the first goes to `home`. */
export function arrows(list, home) {
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + step;
    (next < 0 ? home : buttons[Math.min(next, buttons.length - 1)])?.focus();
  });
}
