/** The line where one types: sending, replying, editing, growing with the text. */

import * as api from "./api.js";
import { toast } from "./dialogs.js";
import { byId, el, icon } from "./dom.js";
import { FRIEND, store } from "./store.js";

const input = byId("message");
const context = byId("context");
const drafts = new Map(); // person id -> what was typed and not sent
let subject = null; // {kind: "reply" | "edit", message} of the line above the input
let place = null; // whose phone the line is on; nobody's before the first answer of the server

/** `opened` is kept when the page knows whose phone it shows; what is sent sooner waits for it. */
export function startComposer({ opened, done, typed }) {
  byId("attach").append(icon("attach"));
  byId("send").append(icon("send"));
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send(opened, done);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(opened, done);
    } else if (event.key === "Escape" && subject) setSubject(null);
  });
  input.addEventListener("input", () => {
    grow();
    typed(input.value);
  });
}

async function send(opened, done) {
  await opened;
  const text = input.value.trim();
  const about = subject;
  if (!text || store.current === null || store.current === FRIEND) return;
  type("");
  setSubject(null);
  try {
    if (about?.kind === "edit") await api.edit(store.current, about.message.message_id, text);
    else await api.say(store.current, text, about?.message.message_id);
    done();
  } catch (error) {
    type(text);
    toast(error.message);
  }
}

/** Put `text` into the input as if it had been typed. */
export function type(text) {
  input.value = text;
  input.dispatchEvent(new Event("input"));
}

export const focusComposer = () => input.focus({ preventScroll: true });

function grow() {
  byId("composer").classList.toggle("typing", input.value !== "");
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
}

export function setSubject(kind, message) {
  subject = kind && { kind, message };
  context.hidden = !kind;
  context.replaceChildren();
  if (!kind) return;
  const cancel = () => {
    if (kind === "edit") type("");
    setSubject(null);
    focusComposer();
  };
  context.append(icon(kind),
    el("p", {}, el("b", {}, kind === "edit" ? "Edit" : "Reply"), el("span", {}, message.text ?? message.caption ?? "Message")),
    el("button", { type: "button", class: "small", "aria-label": "Cancel", onclick: cancel }, icon("close")));
  if (kind === "edit") type(message.text);
  focusComposer();
}

/** Keep what was typed with the person who typed it, when the phone changes hands. */
export function changeHands(who) {
  if (place === who) return;
  drafts.set(place ?? who, subject?.kind === "edit" ? "" : input.value);
  place = who;
  setSubject(null);
  type(drafts.get(who) ?? "");
}

export function setPlaceholder(text) {
  input.placeholder = text || "Message";
}
