/** The keyboard a bot puts in place of letters. */

import * as api from "./api.js";
import { shareContact, sharePlace } from "./attach.js";
import { toast } from "./dialogs.js";
import { byId, el, icon } from "./dom.js";
import { store } from "./store.js";

const board = byId("reply-keyboard");
const toggle = byId("keys-toggle");
let shown = "null";
let finished;

export function startReplyKeys(done) {
  finished = done;
  toggle.append(icon("keys"));
  toggle.addEventListener("click", () => setOpen(board.hidden));
}

function setOpen(isOpen) {
  board.hidden = !isOpen;
  toggle.setAttribute("aria-expanded", String(isOpen));
}

/** Show `rows` of keys; the same rows again leave it as it is, folded or not. */
export function renderReplyKeys(rows) {
  const signature = JSON.stringify([store.current, rows ?? null]);
  if (signature === shown) return;
  shown = signature;
  const hadFocus = board.contains(document.activeElement);
  board.replaceChildren(...(rows ?? []).map((row) => el("div", { class: "key-row" }, row.map(key))));
  toggle.hidden = !rows?.length;
  setOpen(Boolean(rows?.length));
  if (hadFocus) (board.querySelector("button") ?? byId("message")).focus();
}

function key(button) {
  const shape = typeof button === "string" ? { text: button } : button;
  const run = () => {
    if (shape.request_contact) shareContact(true);
    else if (shape.request_location) sharePlace();
    else tap(shape.text);
  };
  return el("button", { type: "button", class: "reply-key", data: { style: shape.style ?? "" }, onclick: run },
    shape.request_contact && icon("contact"), el("span", {}, shape.text));
}

async function tap(text) {
  try {
    await api.tap(store.current, text);
    finished();
  } catch (error) {
    toast(error.message);
  }
}
