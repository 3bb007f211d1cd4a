/** What a message carries besides its words: pictures, files, contacts, places, stickers. */

import { fileUrl } from "./api.js";
import { pictureDialog } from "./dialogs.js";
import { avatar, el, icon } from "./dom.js";

/** The elements for everything in `message` that is not text. */
export function mediaOf(message) {
  const parts = [];
  if (message.photo?.length) parts.push(photo(message));
  if (message.document) parts.push(file(message.document, message.has_protected_content));
  if (message.voice) parts.push(voice(message.voice));
  for (const kind of ["video", "video_note", "audio"]) {
    if (message[kind]) parts.push(file({ file_name: kind.replace("_", " "), ...message[kind] }, message.has_protected_content));
  }
  if (message.contact) parts.push(contact(message.contact, message.has_protected_content));
  if (message.location) parts.push(place(message.location));
  if (message.sticker) parts.push(el("p", { class: "sticker", role: "img", "aria-label": "Sticker" }, message.sticker.emoji ?? "🙂"));
  return parts;
}

function photo(message) {
  const largest = message.photo.at(-1);
  const url = fileUrl(largest.file_id);
  const picture = el("img", {
    src: url, alt: message.caption || "Photo", width: largest.width, height: largest.height,
    draggable: message.has_protected_content ? "false" : null,
  });
  if (largest.width && largest.height) picture.style.aspectRatio = `${largest.width} / ${largest.height}`;
  const open = () => pictureDialog(url, picture.alt, message.has_protected_content);
  return el("button", { type: "button", class: "photo", "aria-label": "Open the photo", onclick: open }, picture);
}

function file(found, isProtected) {
  const name = found.file_name ?? "file";
  const inside = [
    el("span", { class: "file-icon", "aria-hidden": "true" }, icon(isProtected ? "lock" : "download")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), el("span", { class: "file-size" }, size(found.file_size))),
  ];
  if (isProtected) return el("div", { class: "file", title: "Protected: it can't be saved" }, inside);
  return el("a", { class: "file", href: fileUrl(found.file_id), download: name }, inside);
}

function size(bytes) {
  if (!bytes) return "";
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const number = bytes / 1024 ** step;
  return `${number.toLocaleString("en", { maximumFractionDigits: step ? 1 : 0 })} ${["B", "KB", "MB"][step]}`;
}

function voice(found) {
  return el("audio", { class: "voice", controls: true, preload: "none", src: fileUrl(found.file_id), "aria-label": "Voice message" });
}

function contact(found, isProtected) {
  const name = [found.first_name, found.last_name].filter(Boolean).join(" ");
  const card = el("div", { class: "contact", data: { testid: "contact" } },
    avatar(name, found.user_id ?? name.length),
    el("span", { class: "contact-words" },
      el("span", { class: "contact-name" }, name),
      el("span", { class: "contact-phone" }, shown(found.phone_number))));
  if (found.vcard && !isProtected) card.append(vcardLink(name, found.vcard));
  return card;
}

const shown = (phone) => (/^\d/.test(phone) ? `+${phone}` : phone);

function vcardLink(name, vcard) {
  const href = `data:text/vcard;charset=utf-8,${encodeURIComponent(vcard)}`;
  return el("a", { class: "vcard", href, download: `${name}.vcf`, "aria-label": "Save the vCard", title: "Save the vCard" }, icon("download"));
}

function place({ latitude, longitude }) {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  return el("a", { class: "place", href },
    el("span", { class: "place-map", "aria-hidden": "true" }, icon("place")),
    el("span", { class: "place-words" }, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`));
}
