/** Small ways to make elements; text always goes in as text, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: "M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4",
  attach: "M20 11.5 12.4 19a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.5 1.5 0 0 1-2.2-2.2l7.2-7.1",
  keys: "M5 5h4v4H5z M15 5h4v4h-4z M5 15h4v4H5z M15 15h4v4h-4z",
  down: "M6 9.5 12 15.5 18 9.5",
  lock: "M7 11V8a5 5 0 0 1 10 0v3 M5.5 11h13v9h-13z",
  link: "M8 16 16.5 7.5 M9.5 7.5h7v7",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5",
  file: "M7 3.5h7l4.5 4.5v12.5H7z M13.5 4v4.5h4.5",
  photo: "M4 5.5h16v13H4z M4.5 16l4.5-4.5 3.5 3.5 2.5-2.5 4.5 4.5 M15.5 9.5h.01",
  sticker: "M12 4a8 8 0 1 0 8 8l-8-8z M12 4c0 5 3 8 8 8 M9 14c.8 1.3 1.8 2 3 2",
  place: "M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11z M12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  more: "M6 12h.01 M12 12h.01 M18 12h.01",
  close: "M6.5 6.5l11 11 M17.5 6.5l-11 11",
  download: "M12 4v11 M7.5 11 12 15.5 16.5 11 M5 19.5h14",
  reply: "M10 6 4.5 11.5 10 17 M5 11.5h8c4 0 6.5 2.5 6.5 6.5",
  forward: "M14 6 19.5 11.5 14 17 M19 11.5h-8c-4 0-6.5 2.5-6.5 6.5",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18z",
  copy: "M9 9h10.5v11H9z M15 9V4H4.5v11H9",
};

/** An element with properties, `on…` listeners, `data` and children (strings become text nodes). */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProperty(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProperty(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") node.className = value;
  else if (name === "data") Object.assign(node.dataset, value);
  else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else node.setAttribute(name, value === true ? "" : value);
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** Words for a screen reader only. */
export const spoken = (text) => el("span", { class: "spoken" }, text);

const HUES = [168, 206, 24, 338, 268, 44, 122, 232];

/** A circle with a person's initials, its colour fixed by the id. */
export function avatar(name, id, node = el("span", { class: "avatar", "aria-hidden": "true" })) {
  const words = name.trim().split(/\s+/u);
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? "").join("");
  node.textContent = letters.toUpperCase();
  node.style.setProperty("--hue", HUES[Math.abs(Number(id) || 0) % HUES.length]);
  return node;
}
