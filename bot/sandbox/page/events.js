/** The server's event stream, reopened when it breaks, and answers that arrive through it. */

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
const ANSWER_PATIENCE = 65_000;

const listeners = new Set();
const waiting = new Set();

/** Call `listener` with each event; `{kind: "open"}` and `{kind: "lost"}` tell about the stream itself. */
export const onEvent = (listener) => listeners.add(listener);

function tell(event) {
  for (const listener of listeners) listener(event);
  for (const check of waiting) if (event.kind === "open" || check.kind === event.kind) check();
}

export function listen(pause = FIRST_PAUSE) {
  const stream = new EventSource("/sandbox/events");
  let next = pause;
  stream.onopen = () => {
    next = FIRST_PAUSE;
    tell({ kind: "open" });
  };
  stream.onmessage = (message) => tell(JSON.parse(message.data));
  stream.onerror = () => {
    stream.close();
    tell({ kind: "lost" });
    setTimeout(() => listen(Math.min(next * 2, LONGEST_PAUSE)), next);
  };
}

/** Ask `read` now and whenever an event of `kind` comes, until it answers; null when nobody does in about a minute. */
export function answered(kind, read) {
  return new Promise((resolve) => {
    const done = (answer) => {
      waiting.delete(check);
      clearTimeout(timer);
      resolve(answer);
    };
    const check = async () => {
      const answer = await read().catch(() => null);
      if (answer) done(answer);
    };
    check.kind = kind;
    const timer = setTimeout(done, ANSWER_PATIENCE, null);
    waiting.add(check);
    check();
  });
}
