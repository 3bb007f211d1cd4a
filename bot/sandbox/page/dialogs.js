/** Toasts and modal dialogs; a dialog gives the focus back where it was. */

import { byId, el, icon } from "./dom.js";

const TOAST_TIME = 4000;
let toastTimer;

export function toast(text) {
  const node = byId("toast");
  node.textContent = text;
  node.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => node.classList.remove("shown"), TOAST_TIME);
}

/** Open a modal `<dialog>`, gone from the page once closed; a press outside its box closes it. */
function open(kind, label, ...children) {
  const box = el("dialog", { class: kind, "aria-label": label }, children);
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  box.showModal();
  return box;
}

export function alertDialog(text) {
  const close = (event) => event.currentTarget.closest("dialog").close();
  open("alert", "Alert", el("p", {}, text), el("div", { class: "row" }, el("button", { type: "button", class: "primary", onclick: close }, "OK")));
}

export function pictureDialog(url, words, isProtected) {
  const close = (event) => event.currentTarget.closest("dialog").close();
  const picture = el("img", { src: url, alt: words, draggable: isProtected ? "false" : null });
  const box = open("picture", words, picture, el("button", { type: "button", class: "round", "aria-label": "Close", onclick: close }, icon("close")));
  if (isProtected) box.addEventListener("contextmenu", (event) => event.preventDefault());
}

/**
 * Ask for a few values. A field is {name, label, value?, type?, required?, options?, …attributes};
 * resolves with {name: text} or null when the dialog was closed.
 */
export function formDialog(title, action, fields) {
  return new Promise((resolve) => {
    let values = null;
    const form = el("form", { method: "dialog" },
      el("h2", {}, title), fields.map(labelled),
      el("div", { class: "row" },
        el("button", { type: "button", class: "quiet", onclick: () => box.close() }, "Cancel"),
        el("button", { type: "submit", class: "primary" }, action)));
    form.addEventListener("submit", () => { values = Object.fromEntries(new FormData(form)); });
    const box = open("form", title, form);
    box.addEventListener("close", () => resolve(values));
  });
}

function labelled({ label, options, value = "", ...attributes }) {
  const input = options
    ? el("select", attributes, options.map((option) => el("option", { value: option.value, selected: option.value === value }, option.label)))
    : el("input", { type: "text", value, ...attributes });
  return el("label", { class: "labelled" }, el("span", {}, label), input);
}
