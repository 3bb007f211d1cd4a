/** The paperclip: photo, file, contact, place, somebody else's words, sticker. */

import * as api from "./api.js";
import { formDialog, toast } from "./dialogs.js";
import { byId, el, icon } from "./dom.js";
import { arrows, popup } from "./popup.js";
import { fullName, holder, store } from "./store.js";

const panel = byId("attach-panel");
let finished;

/** `done()` is called after something was sent. */
export function startAttach(done) {
  finished = done;
  const button = byId("attach");
  const menu = popup(panel, button);
  const items = [
    ["photo", "Photo", () => pick("photo", "image/*")],
    ["file", "File", () => pick("document", "")],
    ["contact", "Contact", () => shareContact()],
    ["place", "Location", sharePlace],
    ["forward", "Forwarded", forwardMessage],
    ["sticker", "Sticker", () => attempt(api.sticker(store.current))],
  ];
  panel.append(...items.map(([picture, words, run]) =>
    el("button", { type: "button", onclick: () => (menu.close(), run()) }, icon(picture), el("span", {}, words))));
  arrows(panel, button);
}

/** Wait for `sending`; what the server refuses becomes a toast. */
async function attempt(sending) {
  try {
    await sending;
    finished();
  } catch (error) {
    toast(error.message);
  }
}

function pick(kind, accept) {
  const chooser = el("input", { type: "file", accept, multiple: true, class: "spoken", "aria-label": kind, tabindex: "-1" });
  chooser.addEventListener("change", () => {
    sendFiles(kind, [...chooser.files]);
    chooser.remove();
  });
  chooser.addEventListener("cancel", () => chooser.remove());
  document.body.append(chooser);
  chooser.click();
}

/** Send files one after another, the words in the input as the first one's caption. */
async function sendFiles(kind, files) {
  const input = byId("message");
  const caption = input.value.trim();
  for (const [index, file] of files.entries()) await attempt(api.upload(store.current, kind, file, index ? "" : caption));
  if (!caption) return;
  input.value = "";
  input.dispatchEvent(new Event("input"));
}

/** Files dropped on the chat: pictures go as photos, the rest as files. */
export function acceptDrops(target) {
  target.addEventListener("dragover", (event) => event.preventDefault());
  target.addEventListener("drop", async (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) await sendFiles(file.type.startsWith("image/") ? "photo" : "document", [file]);
  });
}

const PHONES = "phones"; // the session's memory of each person's own number

/** Ask whose contact to share; `isOwn` offers the person's own, as a request_contact button does. */
export async function shareContact(isOwn = false) {
  const me = holder();
  const known = JSON.parse(sessionStorage.getItem(PHONES) ?? "{}");
  const fields = await formDialog(isOwn ? "Share your number" : "Share a contact", "Share", [
    { name: "first_name", label: "First name", value: isOwn ? me.first_name : "", required: true, maxlength: 64 },
    { name: "last_name", label: "Last name", value: isOwn ? (me.last_name ?? "") : "", maxlength: 64 },
    { name: "phone_number", label: "Phone", type: "tel", value: isOwn ? (known[me.id] ?? "") : "", required: true, placeholder: "+7 916 123-45-67" },
  ]);
  if (!fields) return;
  if (isOwn) sessionStorage.setItem(PHONES, JSON.stringify({ ...known, [me.id]: fields.phone_number }));
  await attempt(api.contact(me.id, { ...fields, last_name: fields.last_name || null, ...(isOwn && { user_id: me.id }) }));
}

export async function sharePlace() {
  const degrees = { type: "number", step: "any", required: true };
  const fields = await formDialog(`Location of ${fullName(holder())}`, "Send", [
    { name: "latitude", label: "Latitude", value: "55.7558", min: -90, max: 90, ...degrees },
    { name: "longitude", label: "Longitude", value: "37.6173", min: -180, max: 180, ...degrees },
    { name: "title", label: "Name of the place, if it has one", maxlength: 64 },
    { name: "address", label: "Address", maxlength: 200 },
  ]);
  if (!fields) return;
  const [latitude, longitude] = [Number(fields.latitude), Number(fields.longitude)];
  const { title, address } = fields;
  await attempt(title && address ? api.venue(store.current, { latitude, longitude, title, address }) : api.location(store.current, latitude, longitude));
}

/** Forward the words of somebody who hides their account: a name is all that Telegram tells of them. */
async function forwardMessage() {
  const fields = await formDialog("Forward a message", "Forward", [
    { name: "author", label: "Who wrote it", required: true, maxlength: 64 },
    { name: "text", label: "The message", required: true, maxlength: 4096 },
  ]);
  if (fields) await attempt(api.forward(store.current, fields.text, fields.author));
}
