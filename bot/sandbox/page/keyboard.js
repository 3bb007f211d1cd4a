/** Buttons under a message, and what pressing one does. */

import { callbackAnswer, press } from "./api.js";
import { alertDialog, toast } from "./dialogs.js";
import { el, icon } from "./dom.js";
import { answered } from "./events.js";
import { FRIEND, store } from "./store.js";

const pressed = new Set(); // "person:message:data" of presses not yet answered

const keyOf = (message, button) => `${store.current}:${message.message_id}:${button.callback_data}`;

export function inlineKeyboard(message, act) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el("div", { class: "keyboard", role: "group", "aria-label": "Buttons" },
    rows.map((row, y) => el("div", { class: "key-row" }, row.map((button, x) => key(message, button, `${y}:${x}`, act)))));
}

function key(message, button, place, act) {
  const isPress = button.callback_data !== undefined;
  const shape = { type: "button", class: "key", data: { place, style: button.style ?? "" } };
  if (isPress) shape.data.press = keyOf(message, button);
  const node = el("button", shape, el("span", {}, button.text), button.url && icon("link"));
  if (isPress && store.current === FRIEND) node.disabled = true;
  if (isPress && pressed.has(shape.data.press)) node.setAttribute("aria-busy", "true");
  node.addEventListener("click", () => (isPress ? pressKey(message, button, act) : useKey(button, act)));
  return node;
}

/** Press once: the spinner stays until the bot answers, and a second tap meanwhile changes nothing. */
async function pressKey(message, button, act) {
  const key = keyOf(message, button);
  if (pressed.has(key)) return;
  spin(key, true);
  try {
    const { callback_query_id: queryId } = await press(store.current, message.message_id, button.callback_data);
    const answer = await answered("callback", () => callbackAnswer(queryId));
    if (answer) await show(answer, act);
  } catch (error) {
    toast(error.message);
  } finally {
    spin(key, false);
  }
}

function spin(key, isOn) {
  if (isOn) pressed.add(key);
  else pressed.delete(key);
  for (const node of document.querySelectorAll("[data-press]")) {
    if (node.dataset.press !== key) continue;
    if (isOn) node.setAttribute("aria-busy", "true");
    else node.removeAttribute("aria-busy");
  }
}

function show(answer, act) {
  if (answer.url) act.follow(answer.url);
  if (!answer.text) return;
  if (answer.show_alert) alertDialog(answer.text);
  else toast(answer.text);
}

function useKey(button, act) {
  if (button.url) act.follow(button.url);
  else if (button.copy_text) navigator.clipboard.writeText(button.copy_text.text).then(() => toast("Copied"));
  else if (inlineQueryIn(button) !== undefined) act.startInline(inlineQueryIn(button));
  else toast("The sandbox has no such button yet");
}

const inlineQueryIn = (button) =>
  button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
