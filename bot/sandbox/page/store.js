/** What the page knows: the bot, the people, the chats, whose phone is in hand. */

export const FRIEND = "friend";

export const store = {
  bot: { first_name: "", username: "" },
  people: [],
  shift: 0,
  current: null, // a person's id, or FRIEND for the outside chat
  holder: null, // the person whose phone it is, also while the outside chat is open
  chats: new Map(), // person id -> chat
  posts: [], // what inline mode has put into the outside chat
  seen: new Map(), // person id or FRIEND -> the newest message id looked at
};

export const holder = () => store.people.find((person) => person.id === store.holder);
export const currentChat = () => store.chats.get(store.current);
export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

/** Sandbox time in milliseconds: the real clock moved by the shift. */
export const now = () => Date.now() + store.shift * 1000;

export const messagesOf = (who) => (who === FRIEND ? store.posts : (store.chats.get(who)?.messages ?? []));

/** How many messages came since this chat was last looked at. */
export function unread(who) {
  const seen = store.seen.get(who) ?? 0;
  return messagesOf(who).filter((message) => !message.out && message.message_id > seen).length;
}

export function markSeen(who) {
  const newest = Math.max(0, ...messagesOf(who).map((message) => message.message_id));
  store.seen.set(who, Math.max(newest, store.seen.get(who) ?? 0));
}

/** A language's own name, as "русский" for ru; the code itself when it is nobody's. */
export function languageName(code) {
  if (!code) return "";
  try {
    const name = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}
