// Comfort only: the page reads without it. Text is moved as text, never as markup.
(() => {
  "use strict";
  const panel = document.getElementById("passage");
  const heading = document.getElementById("passage-heading");
  const body = document.getElementById("passage-text");
  const whole = document.getElementById("passage-whole");
  let from = null;

  // The characters of a paragraph as printed, without the marks of the apparatus.
  const printed = (paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(".apparatus, .back")) text += walker.currentNode.data;
    }
    return Array.from(text);
  };

  const open = (mark) => {
    const place = /^#([A-Z]{1,4})-(\d+)-(\d+)$/.exec(mark.getAttribute("href"));
    const article = place && document.getElementById("article-" + place[1]);
    if (!article) return false;
    const start = Number(place[2]);
    const end = Number(place[3]);
    body.replaceChildren();
    const paragraphs = [...article.querySelectorAll("p[data-start]")];
    const held = (paragraph) => {
      const first = Number(paragraph.dataset.start);
      return first < end && first + printed(paragraph).length > start;
    };
    const initial = paragraphs.findIndex(held);
    const to = paragraphs.findLastIndex(held);
    if (initial < 0) return false;
    // One paragraph more on each side, so that the words are not out of their place.
    for (const paragraph of paragraphs.slice(Math.max(0, initial - 1), to + 2)) {
      const letters = printed(paragraph);
      const first = Number(paragraph.dataset.start);
      const copy = document.createElement("p");
      copy.dir = "auto";
      copy.className = paragraph.className;
      body.append(copy);
      if (first >= end || first + letters.length <= start) {
        copy.classList.add("near");
        copy.textContent = letters.join("");
        continue;
      }
      const left = Math.max(0, start - first);
      const right = Math.min(letters.length, end - first);
      const words = document.createElement("mark");
      words.textContent = letters.slice(left, right).join("");
      copy.append(letters.slice(0, left).join(""), words, letters.slice(right).join(""));
    }
    heading.textContent = place[1] + " · " + article.dataset.outlet;
    body.lang = article.lang || "";
    whole.href = "#" + place[0].slice(1);
    from = mark;
    panel.hidden = false;
    heading.focus({ preventScroll: true });
    const words = body.querySelector("mark");
    body.scrollTop = Math.max(0, words.offsetTop - body.offsetTop - 40);
    return true;
  };

  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    if (from) from.focus({ preventScroll: true });
    from = null;
  };

  // Closed sections open when something inside them is asked for.
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    let opened = false;
    for (let at = target.parentElement; at; at = at.parentElement) {
      if (at.tagName === "DETAILS" && !at.open) opened = at.open = true;
    }
    if (opened) target.scrollIntoView();
  };

  // j and k step between findings, only from within one: a single letter must not act elsewhere (WCAG 2.1.4).
  const step = (by) => {
    const all = [...document.querySelectorAll(".finding, .row, .brief > li")].filter((one) => one.offsetParent);
    const at = all.indexOf(document.activeElement.closest(".finding, .row, .brief > li"));
    if (at < 0 || !all[at + by]) return;
    all[at + by].tabIndex = -1;
    all[at + by].focus();
  };

  // Where articles are many, marks say what they cite only when they are asked.
  const name = (event) => {
    const mark = event.target.closest?.("a.cite:not([title])");
    const place = mark && /^#([A-Z]{1,4})-(\d+)-(\d+)$/.exec(mark.getAttribute("href"));
    const article = place && document.getElementById("article-" + place[1]);
    if (article) mark.title = `${article.dataset.outlet}, characters ${place[2]}–${place[3]}`;
  };
  document.addEventListener("pointerover", name);
  document.addEventListener("focusin", name);

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const mark = event.target.closest("a.cite");
    if (mark && open(mark)) event.preventDefault();
  });
  document.getElementById("passage-close").addEventListener("click", close);
  whole.addEventListener("click", () => {
    panel.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
  window.addEventListener("hashchange", reveal);
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const one of closed) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
  });
  reveal();
})();
