/** The list of messages: kept in step with the server by id, so that nothing unchanged is touched. */

import { byId, el, icon } from "./dom.js";
import { bubble } from "./messages.js";
import { now } from "./store.js";

const NEAR = 80; // pixels from the bottom that still count as reading the newest
const log = byId("log");
const scroll = byId("scroll");
const down = byId("down");
const shown = new Map(); // key -> {node, signature}
let owner = null;
let isAtBottom = true;
let height = 0; // of the window on the log when it was last at rest

/** Show `messages` of chat `who`; an empty one shows `greeting` instead. */
export function renderChat(who, messages, act, greeting) {
  const isOther = who !== owner;
  if (isOther) clear(who);
  const focus = focusedKey();
  const entries = entriesOf(messages, act);
  if (!entries.length && greeting) entries.push({ key: "greeting", signature: greeting, make: () => el("p", { class: "greeting" }, greeting) });
  const isNewOwn = messages.at(-1)?.out && !shown.has(`message:${messages.at(-1).message_id}`);
  place(entries);
  restoreFocus(focus);
  if (isOther || isAtBottom || isNewOwn) toBottom();
  showDown();
}

function clear(who) {
  owner = who;
  isAtBottom = true;
  shown.clear();
  log.replaceChildren();
}

function entriesOf(messages, act) {
  const entries = [];
  let day = "";
  for (const message of messages) {
    const today = dayOf(message.date * 1000);
    if (today !== day) entries.push({ key: `day:${today}`, signature: today, make: () => el("p", { class: "day" }, el("span", {}, today)) });
    day = today;
    entries.push({ key: `message:${message.message_id}`, signature: JSON.stringify(message), make: () => bubble(message, act) });
  }
  return entries;
}

function dayOf(moment) {
  const shape = { weekday: "short", day: "numeric", month: "long" };
  const isToday = new Date(moment).toDateString() === new Date(now()).toDateString();
  return isToday ? "Today" : new Date(moment).toLocaleDateString("en-GB", shape);
}

function place(entries) {
  const wanted = new Set(entries.map((entry) => entry.key));
  for (const [key, { node }] of shown) {
    if (wanted.has(key)) continue;
    node.remove();
    shown.delete(key);
  }
  let before = log.firstElementChild;
  for (const entry of entries) before = placeOne(entry, before);
}

/** Put one entry before `before` unless it stands there already; returns the element after it. */
function placeOne({ key, signature, make }, before) {
  const old = shown.get(key);
  if (old?.signature === signature && old.node === before) return before.nextElementSibling;
  const node = old?.signature === signature ? old.node : make();
  const next = old?.node === before ? before?.nextElementSibling ?? null : before;
  if (old && old.node !== node) old.node.replaceWith(node);
  if (node.nextElementSibling !== next || !node.isConnected) log.insertBefore(node, next);
  shown.set(key, { node, signature });
  return next;
}

/** Which button of which message has the focus, so that an edit of that message does not lose it. */
function focusedKey() {
  const key = document.activeElement?.closest?.("#log .key");
  return key && { message: key.closest("[data-message-id]").dataset.messageId, place: key.dataset.place };
}

function restoreFocus(focus) {
  if (!focus || document.activeElement !== document.body) return;
  const message = log.querySelector(`[data-message-id="${focus.message}"]`);
  const key = message?.querySelector(`[data-place="${focus.place}"]`) ?? message?.querySelector(".key") ?? scroll;
  key.focus({ preventScroll: true });
}

function toBottom() {
  scroll.scrollTop = scroll.scrollHeight;
  isAtBottom = true;
}

function showDown() {
  down.hidden = isAtBottom;
}

export function watchScroll() {
  down.append(icon("down"));
  down.addEventListener("click", toBottom);
  scroll.addEventListener("scroll", () => {
    if (scroll.clientHeight !== height) return; // not the reader's doing: a keyboard came or went
    isAtBottom = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
    showDown();
  }, { passive: true });
  const sizes = new ResizeObserver(() => {
    height = scroll.clientHeight;
    if (isAtBottom) toBottom();
  });
  sizes.observe(scroll);
  sizes.observe(log);
}
