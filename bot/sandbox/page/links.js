/** Where a link leads: into the bot, to another chat, or out of the page. */

import { toast } from "./dialogs.js";
import { store } from "./store.js";

const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);
const WEB = new Set(["http:", "https:"]);
const APPS = { "tel:": "A phone would call", "mailto:": "A phone would write to" };

/** The start parameter of a link to this bot ("" when there is none), or null for any other link. */
function startParameter(href) {
  const url = parsed(href);
  if (!url) return null;
  const own = store.bot.username.toLowerCase();
  const isWeb = HOSTS.has(url.host) && url.pathname.slice(1).toLowerCase() === own;
  const isApp = url.protocol === "tg:" && url.searchParams.get("domain")?.toLowerCase() === own;
  return isWeb || isApp ? (url.searchParams.get("start") ?? "") : null;
}

/** Follow a link as the person would: `start(parameter)` for this bot, a new window for the web, words for a call. */
export function follow(href, start) {
  const parameter = startParameter(href);
  const protocol = parsed(href)?.protocol;
  if (parameter !== null) start(parameter);
  else if (WEB.has(protocol)) window.open(href, "_blank", "noopener,noreferrer");
  else if (APPS[protocol]) toast(`${APPS[protocol]} ${href.slice(protocol.length)}`);
}

function parsed(href) {
  try {
    return new URL(/^[a-z][a-z+.-]*:/i.test(href) ? href : `https://${href}`);
  } catch {
    return null;
  }
}
