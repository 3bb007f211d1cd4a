/** The switcher: whose phone is in hand, and who has something unread. */

import * as api from "./api.js";
import { formDialog, toast } from "./dialogs.js";
import { avatar, byId, el } from "./dom.js";
import { FRIEND, fullName, languageName, messagesOf, store, unread } from "./store.js";

const LANGUAGES = ["en", "ru", "fr", "zh"];
const items = new Map(); // person id or FRIEND -> {node, …}
const list = byId("people");

/** Bring the list up to date; `choose(who)` is called with the one pressed. */
export function renderPeople(choose) {
  const friend = { id: FRIEND, first_name: "A friend", language_code: "" };
  for (const person of [...store.people, friend]) {
    if (!items.has(person.id)) addItem(person, choose);
    update(person);
  }
  list.append(items.get(FRIEND).parentElement);
}

function addItem(person, choose) {
  const button = el("button", { type: "button", class: "person", data: { person: person.id }, onclick: () => choose(person.id) },
    avatar(fullName(person), person.id === FRIEND ? 5 : person.id),
    el("span", { class: "person-words" },
      el("span", { class: "person-name" }, person.first_name, el("span", { class: "person-rest" }, ` ${person.last_name ?? ""}`)),
      el("span", { class: "person-last" })),
    el("span", { class: "person-side" },
      el("span", { class: "language" }, person.language_code?.slice(0, 2).toUpperCase() ?? ""),
      el("span", { class: "unread", hidden: true })));
  items.set(person.id, button);
  list.append(el("li", {}, button));
}

function update(person) {
  const button = items.get(person.id);
  const count = store.current === person.id ? 0 : unread(person.id);
  const badge = button.querySelector(".unread");
  badge.hidden = count === 0;
  badge.textContent = count;
  const kind = person.id === FRIEND ? "the outside chat" : languageName(person.language_code);
  button.setAttribute("aria-label", [fullName(person), kind, count && `${count} unread`].filter(Boolean).join(", "));
  if (store.current === person.id) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  button.querySelector(".person-last").textContent = lastWords(person) || kind;
  button.lang = person.language_code ?? "";
}

function lastWords({ id }) {
  const last = messagesOf(id).at(-1);
  if (!last) return "";
  const kind = ["photo", "document", "contact", "location", "sticker", "voice"].find((name) => last[name]);
  return last.text ?? last.caption ?? last.contact?.first_name ?? last.document?.file_name ?? kind ?? "";
}

/** Bring the chosen one into view in the narrow layout, where the list scrolls sideways. */
export function revealPerson(who) {
  items.get(who)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Ask for a new person's name and language; gives the id, or null. */
export async function addPerson() {
  const fields = await formDialog("Add a person", "Add", [
    { name: "first_name", label: "First name", required: true, maxlength: 64 },
    { name: "last_name", label: "Last name", maxlength: 64 },
    { name: "language_code", label: "Language", options: LANGUAGES.map((code) => ({ value: code, label: languageName(code) })) },
  ]);
  if (!fields) return null;
  const id = Math.max(1000, ...store.people.map((person) => person.id)) + 1;
  try {
    await api.addPerson({ ...fields, id, last_name: fields.last_name || null });
  } catch (error) {
    toast(error.message);
    return null;
  }
  return id;
}
