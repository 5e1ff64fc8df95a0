"use strict";

// A page in a frame: it is changed to another one without loading it, so that nothing flickers or
// scrolls. The playground has this file too.

// Makes one node equal to another by changing only what differs.
function morph(from, to) {
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) {
    from.replaceWith(from.ownerDocument.importNode(to, true));
    return;
  }
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) from.data = to.data;
    return;
  }
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  morphChildren(from, [...from.childNodes], [...to.childNodes]);
}

function morphChildren(parent, olds, news) {
  // Equal nodes at both ends stay; those between are matched in order.
  while (olds.length && news.length && olds[0].isEqualNode(news[0])) { olds.shift(); news.shift(); }
  let after = null;
  while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) { after = olds.pop(); news.pop(); }
  const both = Math.min(olds.length, news.length);
  for (let at = 0; at < both; at += 1) morph(olds[at], news[at]);
  for (const old of olds.slice(both)) old.remove();
  for (const node of news.slice(both)) parent.insertBefore(parent.ownerDocument.importNode(node, true), after);
}

const styleOf = (of) => [...of.querySelectorAll("style, meta[http-equiv]")].map((node) => node.outerHTML).join();

// A link of the page opens outside of the frame.
function openLinksOutside(frame) {
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener,noreferrer");
  });
}
