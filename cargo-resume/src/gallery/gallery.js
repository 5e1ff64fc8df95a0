"use strict";

// Copies what a button says. In the preview, the frames follow the file.

const say = (words) => { document.getElementById("status").textContent = words; };

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(words);
    say("copied: " + words);
  } catch {
    // Not every page may do that: select it, so that a key does.
    getSelection().selectAllChildren(button);
    say("selected: " + words);
  }
});

const frames = [...document.querySelectorAll("iframe[data-src]")];

async function load(frame, page) {
  // The letter or the language that was picked in the preview.
  const query = "?" + page + "&" + frame.dataset.query + location.search.replace("?", "&");
  frame.src = frame.dataset.src + query;
  const answer = await fetch("/design" + query);
  if (!answer.ok) return;
  const about = await answer.json();
  const figure = frame.closest("figure");
  figure.querySelector(".line").textContent = about.line;
  figure.querySelector(".paper").textContent = about.paper;
}

if (frames.length) {
  let shown = "";
  new SharedWorker("/connection.js").port.onmessage = ({ data: { state, session, isLost, status } }) => {
    if (isLost) say(status);
    if (!state?.hasPage || shown === session + "/" + state.page) return;
    shown = session + "/" + state.page;
    for (const frame of frames) load(frame, state.page);
  };
}
