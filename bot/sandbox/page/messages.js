/** One message as a bubble. */

import { el, icon, spoken } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { mediaOf } from "./media.js";
import { FRIEND, fullName, store } from "./store.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The bubble of `message` with the keyboard under it; `act` holds what its buttons do. */
export function bubble(message, act) {
  const isPlain = !message.photo && !message.sticker;
  const kinds = ["message", message.out ? "out" : "in", message.has_protected_content && "protected",
    message.photo?.length && "has-photo", message.sticker && "has-sticker"];
  const body = el("div", { class: "bubble" },
    origin(message), quote(message.reply_to_message), mediaOf(message), words(message), meta(message),
    store.current !== FRIEND && isPlain && moreButton(message, act));
  return el("article", { class: kinds.filter(Boolean).join(" "), data: { messageId: message.message_id } },
    body, inlineKeyboard(message, act));
}

/** The words come from the server as safe HTML made from text and entities; without it they are plain text. */
function words(message) {
  const plain = message.text ?? message.caption;
  if (!plain && !message.html) return null;
  const text = el("div", { class: "text", dir: "auto" });
  if (message.html) text.innerHTML = message.html;
  else text.textContent = plain;
  text.querySelectorAll(".spoiler").forEach(asSpoiler);
  text.querySelectorAll("blockquote, pre").forEach(dropLineBreak);
  return text;
}

/** A block ends its line by itself: the line break after it would show as an empty line. */
function dropLineBreak({ nextSibling: after }) {
  if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n/, "");
}

function asSpoiler(node) {
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "0");
  node.setAttribute("aria-label", "Hidden text, press to show");
}

function origin(message) {
  const from = message.forward_origin;
  const who = from && (from.sender_user_name ?? from.chat?.title ?? from.sender_chat?.title ?? fullName(from.sender_user ?? {}));
  if (who) return el("p", { class: "origin" }, `Forwarded from ${who}`);
  if (store.current !== FRIEND) return null;
  const via = message.via_bot?.username ?? store.bot.username;
  return el("p", { class: "origin" }, message.from ? `${fullName(message.from)} via @${via}` : `via @${via}`);
}

function quote(original) {
  if (!original) return null;
  const said = original.text ?? original.caption ?? original.contact?.first_name ?? "Message";
  return el("blockquote", { class: "quote" }, el("b", {}, fullName(original.from ?? {})), el("span", {}, said));
}

function meta(message) {
  return el("p", { class: "meta" },
    (message.reactions ?? []).map((reaction) => el("span", { class: "mark", title: "Reaction" }, reaction.emoji ?? "★")),
    message.pinned && el("span", { class: "mark" }, "pinned"),
    message.has_protected_content && el("span", { class: "mark", title: "Protected content" }, icon("lock"), spoken("Protected content")),
    message.edit_date && el("span", { class: "mark" }, "edited"),
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, CLOCK.format(message.date * 1000)));
}

function moreButton(message, act) {
  return el("button", {
    type: "button", class: "more", "aria-label": "Message actions", "aria-haspopup": "menu",
    onclick: (event) => act.more(message, event.currentTarget),
  }, icon("more"));
}
