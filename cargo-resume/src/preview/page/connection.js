"use strict";

// Runs once for all tabs of a browser: each of them would keep a connection open, and browsers open
// no more than six to a server. It sends every tab a snapshot after each change.

const ports = [];
// `session` grows whenever the preview starts again, and counts its pages from 1.
const snapshot = { status: "connecting", isLost: false, session: 0, state: null };

function change(changed) {
  Object.assign(snapshot, changed);
  for (const port of ports) port.postMessage(snapshot);
}

function connect() {
  let hasEnded = false;
  const events = new EventSource("/events");
  events.addEventListener("open", () => {
    hasEnded = false;
    snapshot.session += 1;
  });
  events.addEventListener("message", (event) => {
    change({ status: "follows the file", isLost: false, state: JSON.parse(event.data) });
  });
  events.addEventListener("end", () => { hasEnded = true; });
  events.addEventListener("error", () => {
    change({ status: hasEnded ? "the preview has ended" : "the preview is not running", isLost: true });
    // A lost connection is opened again by itself, a refused one is not.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  });
}

self.addEventListener("connect", (event) => {
  const [port] = event.ports;
  // A tab that was closed in the meantime ignores what it is sent.
  ports.push(port);
  port.postMessage(snapshot);
});
connect();
