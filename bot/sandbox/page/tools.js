/** The clock people can move, and what is known of the person in hand. */

import * as api from "./api.js";
import { toast } from "./dialogs.js";
import { byId, el } from "./dom.js";
import { holder, fullName, languageName, now, store } from "./store.js";

const MINUTE = 60;
const HOUR = 3600;

/** Wire the clock's buttons and the switch; `done()` is called after each change. */
export function startTools(done) {
  const moves = [
    ["+15 min", () => store.shift + 15 * MINUTE],
    ["+1 h", () => store.shift + HOUR],
    ["Tomorrow 10:00", tomorrowAtTen],
    ["Reset", () => 0],
  ];
  const attempt = (sending) => sending.then(done, (error) => toast(error.message));
  byId("clock-keys").append(...moves.map(([words, shift]) =>
    el("button", { type: "button", onclick: () => attempt(api.setClock(shift())) }, words)));
  byId("blocked").addEventListener("change", (event) =>
    attempt(event.target.checked ? api.block(store.holder) : api.unblock(store.holder)));
  renderClock();
  setInterval(renderClock, 1000);
}

function tomorrowAtTen() {
  const moment = new Date(now());
  moment.setDate(moment.getDate() + 1);
  moment.setHours(10, 0, 0, 0);
  return Math.round((moment - Date.now()) / 1000);
}

export function renderClock() {
  const moment = new Date(now());
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  for (const node of document.querySelectorAll("[data-clock]")) set(node, time);
  set(byId("clock-day"), moment.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }));
  set(byId("clock-shift"), shiftWords(store.shift));
  document.body.classList.toggle("shifted", Math.abs(store.shift) >= 1);
}

/** Write only what changed, so that a screen reader is not told each second. */
function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function shiftWords(seconds) {
  if (Math.abs(seconds) < 1) return "Real time";
  const minutes = Math.round(Math.abs(seconds) / MINUTE);
  const parts = [[Math.floor(minutes / 1440), "d"], [Math.floor((minutes % 1440) / 60), "h"], [minutes % 60, "min"]];
  const words = parts.filter(([count]) => count).map(([count, unit]) => `${count} ${unit}`).join(" ") || "under a minute";
  return `${words} ${seconds > 0 ? "ahead" : "behind"}`;
}

export function renderPersonCard() {
  const person = holder();
  byId("person-card").hidden = !person;
  if (!person) return;
  set(byId("person-name"), fullName(person));
  const facts = [
    ["Language", languageName(person.language_code)],
    ["User name", person.username && `@${person.username}`],
    ["Id", String(person.id)],
  ].filter(([, value]) => value);
  byId("person-facts").replaceChildren(...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
  byId("blocked").checked = Boolean(store.chats.get(person.id)?.blocked);
}
