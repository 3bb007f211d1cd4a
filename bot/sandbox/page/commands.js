/** The bot's commands with their descriptions, opened by "/" or by typing one. */

import { byId, el } from "./dom.js";
import { arrows, popup } from "./popup.js";
import { currentChat } from "./store.js";

const panel = byId("command-panel");
const input = byId("message");
let say;
let menu;

/** `send(text)` is called with the command chosen. */
export function startCommands(send) {
  say = send;
  menu = popup(panel, byId("commands"), () => fill(startOf(input.value) ?? ""), input);
  arrows(panel, input);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !menu.isOpen()) return;
    event.preventDefault();
    panel.querySelector("button")?.focus();
  });
}

/** While "/wo" is being typed, offer the commands that begin so. */
export function offerCommands(text) {
  const start = startOf(text);
  if (start !== null && fill(start)) menu.open();
  else menu.close();
}

const startOf = (text) => /^\/(\w*)$/.exec(text)?.[1].toLowerCase() ?? null;

/** Show the commands beginning with `start`; says how many there are. */
function fill(start) {
  const found = (currentChat()?.commands ?? []).filter((command) => command.command.startsWith(start));
  panel.replaceChildren(...found.map(line));
  if (!found.length && !start) panel.append(el("p", { class: "nothing" }, "The bot has published no commands"));
  return found.length;
}

function line({ command, description }) {
  const choose = () => {
    menu.close();
    say(`/${command}`);
  };
  return el("button", { type: "button", class: "command", onclick: choose },
    el("b", {}, `/${command}`), el("span", {}, description));
}
