/** What stands around the messages: the bar above, the wide button below, the words in an empty chat. */

import { unblock } from "./api.js";
import { toast } from "./dialogs.js";
import { avatar, byId, el } from "./dom.js";
import { FRIEND, fullName, holder, store, unread } from "./store.js";

export function greeting(isFriend) {
  if (isFriend) return `Type @${store.bot.username} and a few letters in a chat, and choose a result: it lands here.`;
  return store.bot.description || "No messages yet";
}

/** The name over the chat, and the window's title with the count of what is unread elsewhere. */
export function drawHead(isFriend, chat) {
  const name = isFriend ? "A friend" : store.bot.first_name || store.bot.username;
  const others = [...store.people.map(({ id }) => id), FRIEND].filter((who) => who !== store.current);
  const count = others.reduce((sum, who) => sum + unread(who), 0);
  byId("title").textContent = name;
  byId("subtitle").textContent = isFriend ? "the outside chat" : chat?.action ? "typing…" : `@${store.bot.username}`;
  avatar(name, isFriend ? 5 : 0, byId("bot-avatar"));
  document.title = `${count ? `(${count}) ` : ""}${name} · ${holder() ? fullName(holder()) : "sandbox"}`;
}

/** A wide button: in place of the composer where nothing can be typed, under it in an empty chat. */
export function drawBottom(isFriend, chat, { choose, say }) {
  const bar = byId("bottom-bar");
  const [words, run] = isFriend ? ["Back to the bot", () => choose(store.holder)]
    : chat?.blocked ? ["Unblock the bot", () => unblock(store.current).catch((error) => toast(error.message))]
    : chat && !chat.messages.length ? ["Start", () => say("/start")] : [];
  bar.hidden = !words;
  byId("foot").classList.toggle("closed", isFriend || Boolean(chat?.blocked));
  if (bar.textContent !== (words ?? "")) bar.replaceChildren(...(words ? [el("button", { type: "button" }, words)] : []));
  if (words) bar.firstElementChild.onclick = run;
}
