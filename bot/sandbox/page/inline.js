/** Inline mode: "@bot words" in the input opens a list of results that follows the typing and the scrolling. */

import * as api from "./api.js";
import { toast } from "./dialogs.js";
import { avatar, byId, el } from "./dom.js";
import { answered } from "./events.js";
import { arrows, popup } from "./popup.js";
import { store } from "./store.js";

const PAUSE = 250; // milliseconds without a key before asking
const panel = byId("inline-panel");
const input = byId("message");
let list; // the popup
let done; // {chosen, start}
let turn = 0; // grows with each new query, so that late answers to old ones are dropped
let timer;
let more = null; // asks for the next page, when there is one

export function startInline(actions) {
  done = actions;
  list = popup(panel, null, undefined, input);
  arrows(panel, input);
  panel.addEventListener("scroll", () => {
    if (panel.scrollHeight - panel.scrollTop - panel.clientHeight < 120) more?.();
  }, { passive: true });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !list.isOpen()) return;
    event.preventDefault();
    panel.querySelector("button")?.focus();
  });
}

/** Look at what is typed; anything but "@bot …" closes the list. */
export function offerInline(text) {
  const [name, ...rest] = text.split(/\s/u);
  clearTimeout(timer);
  turn += 1;
  more = null;
  const isQuery = rest.length && name.toLowerCase() === `@${store.bot.username.toLowerCase()}`;
  if (!isQuery) list.close();
  else timer = setTimeout(ask, PAUSE, text.slice(name.length + 1).trimStart(), "", turn);
}

async function ask(query, offset, mine) {
  panel.setAttribute("aria-busy", "true");
  list.open();
  if (!offset && !panel.childElementCount) panel.append(note("Searching…"));
  try {
    const { inline_query_id: queryId } = await api.inline(store.current, query, offset);
    const answer = await answered("inline", () => api.inlineAnswer(queryId));
    if (mine === turn) show(queryId, answer, query, offset, mine);
  } catch (error) {
    if (mine === turn) panel.replaceChildren(note(error.message));
  } finally {
    if (mine === turn) panel.removeAttribute("aria-busy");
  }
}

function show(queryId, answer, query, offset, mine) {
  const lines = (answer?.results ?? []).map((result) => line(result, () => choose(queryId, result)));
  if (offset) panel.append(...lines);
  else {
    const first = answer?.button && topButton(answer.button);
    panel.replaceChildren(...[first, ...lines].filter(Boolean));
    panel.scrollTop = 0;
    if (!panel.childElementCount) panel.append(note(answer ? "No results" : "The bot has not answered"));
  }
  if (answer?.next_offset) nextPage(() => ask(query, answer.next_offset, mine));
}

/** Ask for the next page once the end is near; at once when the first page does not fill the list. */
function nextPage(load) {
  more = () => {
    more = null;
    load();
  };
  if (panel.scrollHeight <= panel.clientHeight) more();
}

const note = (text) => el("p", { class: "nothing" }, text);

function topButton({ text, start_parameter: start }) {
  return el("button", { type: "button", class: "result-top", onclick: () => (list.close(), done.start(start ?? "")) }, text);
}

function line(result, onclick) {
  const title = result.title ?? [result.first_name, result.last_name].filter(Boolean).join(" ");
  const words = result.description ?? result.phone_number ?? result.caption ?? "";
  return el("button", { type: "button", class: "result", data: { resultId: result.id }, onclick },
    avatar(title, [...title].reduce((sum, letter) => sum + letter.codePointAt(0), 0)),
    el("span", { class: "result-words", dir: "auto" }, el("b", {}, title), el("span", {}, words)));
}

async function choose(queryId, result) {
  list.close();
  try {
    await api.choose(store.current, queryId, result.id);
    done.chosen();
  } catch (error) {
    toast(error.message);
  }
}
