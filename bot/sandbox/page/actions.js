/** What can be done with a message: reply, edit, copy; and the presses inside its words. */

import { setSubject } from "./composer.js";
import { toast } from "./dialogs.js";
import { byId, el, icon } from "./dom.js";
import { popup } from "./popup.js";

/** Open the menu of `message` beside `button`. */
export function openActions(message, button) {
  const menu = el("div", { class: "actions", hidden: true, role: "menu", "aria-label": "Message actions" });
  const item = (kind, words, run) =>
    el("button", { type: "button", role: "menuitem", onclick: () => (close(), run()) }, icon(kind), words);
  const { open, close } = popup(menu, null, undefined, button);
  menu.append(...[
    item("reply", "Reply", () => setSubject("reply", message)),
    message.out && message.text && item("edit", "Edit", () => setSubject("edit", message)),
    message.text && !message.has_protected_content && item("copy", "Copy", () => copy(message.text)),
  ].filter(Boolean));
  button.after(menu);
  open();
  place(menu, button);
  menu.firstElementChild.focus({ preventScroll: true });
  new MutationObserver((_, observer) => {
    if (!menu.hidden) return;
    observer.disconnect();
    menu.remove();
  }).observe(menu, { attributes: true });
}

/** Above the button when there is no room below it. */
function place(menu, button) {
  const room = byId("scroll").getBoundingClientRect().bottom - button.getBoundingClientRect().bottom;
  menu.classList.toggle("above", room < menu.offsetHeight + 8);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast("The browser did not allow copying");
  }
}

/** Presses on links, commands, hidden words and folded quotes inside the log. */
export function watchWords(log, { follow, say }) {
  log.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && !link.hasAttribute("download")) {
      event.preventDefault();
      if (link.dataset.command) say(link.dataset.command);
      else follow(link.getAttribute("href"));
    }
    reveal(event);
  });
  log.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") reveal(event);
  });
  for (const kind of ["copy", "cut", "contextmenu", "dragstart"]) log.addEventListener(kind, keepProtected);
}

function reveal(event) {
  const spoiler = event.target.closest(".spoiler:not(.revealed)");
  if (spoiler) {
    event.preventDefault();
    spoiler.classList.add("revealed");
    spoiler.removeAttribute("aria-label");
  } else if (!event.target.closest("a")) event.target.closest("blockquote.expandable")?.classList.toggle("open");
}

/** Nothing of a protected message leaves the page by the clipboard, the menu or by dragging. */
function keepProtected(event) {
  const selection = document.getSelection();
  const guarded = [...document.querySelectorAll("#log .protected")];
  if (event.target.closest?.(".protected") || guarded.some((node) => selection.containsNode(node, true))) event.preventDefault();
}
