/** The sandbox's HTTP control API, one function a call; a refusal becomes an Error with the server's words. */

async function request(method, path, body) {
  const options = { method };
  if (body instanceof FormData) {
    options.body = body;
  } else if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await fetch(`/sandbox/${path}`, options);
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Error(refusalIn(answer) ?? `${response.status} ${response.statusText}`);
  return answer;
}

function refusalIn(answer) {
  return answer?.error ?? answer?.description ?? answer?.message;
}

const get = (path) => request("GET", path);
const post = (path, body = {}) => request("POST", path, body);
const person = (id, verb, body) => post(`people/${id}/${verb}`, body);

export const state = () => get("state");
export const chat = (id) => get(`people/${id}/chat`);
export const friends = () => get("friends");
export const addPerson = (fields) => post("people", fields);
export const setClock = (shift) => post("clock", { shift });

export const say = (id, text, replyTo) => person(id, "say", replyTo ? { text, reply_to: replyTo } : { text });
export const edit = (id, messageId, text) => person(id, "edit", { message_id: messageId, text });
export const tap = (id, text) => person(id, "tap", { text });
export const contact = (id, fields) => person(id, "contact", fields);
export const sticker = (id) => person(id, "sticker");
export const location = (id, latitude, longitude) => person(id, "location", { latitude, longitude });
export const venue = (id, fields) => person(id, "venue", fields);
export const forward = (id, text, author) => person(id, "forward", { text, origin: { type: "hidden_user", sender_user_name: author } });
export const block = (id) => person(id, "block");
export const unblock = (id) => person(id, "unblock");

export const press = (id, messageId, data) => person(id, "press", { message_id: messageId, data });
export const callbackAnswer = (queryId) => get(`callbacks/${encodeURIComponent(queryId)}?wait=0`);
export const inline = (id, query, offset) => person(id, "inline", { query, offset });
export const inlineAnswer = (queryId) => get(`inline/${encodeURIComponent(queryId)}?wait=0`);
export const choose = (id, queryId, resultId) => person(id, "choose", { inline_query_id: queryId, result_id: resultId });

export function upload(id, kind, file, caption) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  form.append("file", file, file.name);
  return person(id, "upload", form);
}

export const fileUrl = (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}`;
