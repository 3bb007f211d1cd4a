/** Ties the page together: what is fetched when, and what is drawn after. */

import * as api from "./api.js";
import { openActions, watchWords } from "./actions.js";
import { acceptDrops, startAttach } from "./attach.js";
import { renderChat, watchScroll } from "./chat.js";
import { offerCommands, startCommands } from "./commands.js";
import { changeHands, focusComposer, setPlaceholder, startComposer, type } from "./composer.js";
import { toast } from "./dialogs.js";
import { byId } from "./dom.js";
import { listen, onEvent } from "./events.js";
import { drawBottom, drawHead, greeting } from "./frame.js";
import { offerInline, startInline } from "./inline.js";
import { follow as followLink } from "./links.js";
import { addPerson, renderPeople, revealPerson } from "./people.js";
import { renderReplyKeys, startReplyKeys } from "./replykeys.js";
import { FRIEND, currentChat, holder, markSeen, store } from "./store.js";
import { renderClock, renderPersonCard, startTools } from "./tools.js";

const act = { more: openActions, follow, startInline: (query) => (type(`@${store.bot.username} ${query}`), focusComposer()) };
const running = new Map(); // key of a refresh under way -> whether it must run again

/** Run `task` now, or once more after the run under way: many events, few requests. */
async function once(key, task) {
  if (running.has(key)) {
    running.set(key, true);
    return;
  }
  do {
    running.set(key, false);
    await task().catch((error) => console.warn(error));
  } while (running.get(key));
  running.delete(key);
}

const refreshChat = (id) => once(id, async () => {
  const isFirst = !store.chats.has(id);
  store.chats.set(id, await api.chat(id));
  if (isFirst) markSeen(id);
  draw();
});

const refreshFriends = () => once(FRIEND, async () => {
  const posts = await api.friends();
  store.posts = posts.map((post) => ({ ...post, out: false })); // seen with the friend's eyes
  draw();
});

const refreshState = () => once("state", async () => {
  const state = await api.state();
  Object.assign(store, { bot: state.bot, people: state.people, shift: state.shift });
  const isFirst = !holder();
  if (isFirst) store.holder = store.current = (personInHash() ?? store.people[0])?.id ?? null;
  await Promise.all([...store.people.map(({ id }) => refreshChat(id)), refreshFriends()]);
  draw();
  if (isFirst) revealPerson(store.current);
});

const personInHash = () => store.people.find((person) => `#${person.id}` === window.location.hash);
const refreshMine = () => (store.current === FRIEND ? refreshFriends() : refreshChat(store.current));

function choose(who) {
  store.current = who;
  if (who !== FRIEND) store.holder = who;
  window.history.replaceState(null, "", who === FRIEND ? "#" : `#${who}`);
  draw();
  revealPerson(who);
  focusComposer();
}

async function say(text) {
  try {
    await api.say(store.holder, text);
    choose(store.holder);
    await refreshMine();
  } catch (error) {
    toast(error.message);
  }
}

const start = (parameter) => (parameter ? say(`/start ${parameter}`) : choose(store.holder));

function follow(href) {
  followLink(href, start);
}

function draw() {
  if (store.current === null) return;
  const isFriend = store.current === FRIEND;
  const chat = currentChat();
  if (document.visibilityState === "visible") markSeen(store.current);
  drawHead(isFriend, chat);
  changeHands(store.current);
  setPlaceholder(chat?.placeholder);
  byId("log").lang = holder()?.language_code ?? "";
  if (isFriend || chat) renderChat(store.current, isFriend ? store.posts : chat.messages, act, greeting(isFriend));
  renderReplyKeys(isFriend || chat?.blocked ? null : chat?.reply_keyboard);
  drawBottom(isFriend, chat, { choose, say });
  renderPeople(choose);
  renderPersonCard();
  renderClock();
}

function onChange(event) {
  document.body.classList.toggle("offline", event.kind === "lost");
  if (event.kind === "chat") refreshChat(event.person);
  else if (event.kind === "state" || event.kind === "open") refreshState();
}

const opened = refreshState();
startComposer({ opened, done: refreshMine, typed: (text) => (offerInline(text), offerCommands(text)) });
startCommands((text) => (type(""), say(text)));
startInline({ start, chosen: () => (type(""), toast("Posted to a friend"), refreshFriends()) });
startAttach(refreshMine);
startReplyKeys(refreshMine);
startTools(refreshState);
watchScroll();
watchWords(byId("log"), { follow, say });
acceptDrops(byId("scroll"));
byId("add-person").addEventListener("click", async () => {
  const id = await addPerson();
  if (id) await refreshState().then(() => choose(id));
});
document.addEventListener("visibilitychange", draw);
onEvent(onChange);
await opened;
listen();
