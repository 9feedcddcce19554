// Makes pages pleasanter; every page works without it.
"use strict";
document.documentElement.classList.add("scripted");

const box = document.getElementById("q");
const typing = (e) => e.target.closest?.("input, textarea, select, [contenteditable]");

// --- keys: / search, j k through passages, g h|t|p|s pages, ? help
const help = document.getElementById("help");
document.querySelector("[data-help]")?.addEventListener("click", () => help.showModal());
let afterG = 0;
const passages = () => [...document.querySelectorAll("[data-passage]")];
const step = (by) => {
  const all = passages();
  if (all.length === 0) return;
  const at = all.findIndex((p) => p.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
  (next.querySelector("a[data-open]") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
};
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || help.open) return;
  if (e.timeStamp - afterG < 900) {
    const to = { h: "/", t: "/topics", p: "/people", s: "/sources", r: "/review" }[e.key];
    afterG = 0;
    if (to) { e.preventDefault(); location.assign(to); return; }
  }
  if (e.key === "/") { e.preventDefault(); box.focus(); box.select(); }
  else if (e.key === "j") step(1);
  else if (e.key === "k") step(-1);
  else if (e.key === "g") afterG = e.timeStamp;
  else if (e.key === "?") help.showModal();
  else if (e.key === "e") correct(e);
  else decide(e);
});

// --- what the owner decides: y n for the suggestion in focus (else the first), u undo, e correct
const decide = (e) => {
  const near = document.activeElement?.closest?.("form.ask");
  const button = near?.querySelector(`[data-key="${CSS.escape(e.key)}"]`) ?? document.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
  if (button) { e.preventDefault(); button.form.requestSubmit(button); }
};
const correct = (e) => {
  const fold = document.querySelector("[data-correct]");
  if (!fold) return;
  e.preventDefault();
  fold.open = true;
  fold.scrollIntoView({ block: "center" });
  fold.querySelector("input:not([type=hidden])")?.focus();
};

// --- choices while typing: an ARIA combobox
const choices = (input) => {
  const list = document.createElement("div");
  list.className = "suggest";
  list.id = "suggest-" + input.id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Topics and people");
  list.hidden = true;
  (input.closest(".find") ?? input.form).append(list);
  for (const [k, v] of Object.entries({ role: "combobox", "aria-controls": list.id, "aria-expanded": "false", "aria-autocomplete": "list" })) input.setAttribute(k, v);
  let at = -1, asked = 0, timer = 0;
  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const pick = (to) => {
    const options = [...list.children];
    at = (to + options.length + 1) % (options.length + 1);
    if (at === options.length) at = -1;
    options.forEach((o, i) => o.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", options[at].id);
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (option) => {
    if (!("fill" in input.dataset)) { location.assign(option.dataset.url); return; }
    input.value = option.dataset.name;
    close();
  };
  const show = (found) => {
    list.replaceChildren(...found.map((choice, i) => {
      const option = document.createElement("div");
      option.setAttribute("role", "option");
      option.id = list.id + "-" + i;
      option.setAttribute("aria-selected", "false");
      option.dataset.url = choice.url;
      option.dataset.name = choice.name;
      const kind = document.createElement("span");
      kind.textContent = choice.kind.toLowerCase();
      option.append(choice.name, kind);
      return option;
    }));
    at = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    const mine = ++asked;
    if (text.length < 2) { close(); return; }
    timer = setTimeout(async () => {
      try {
        const answer = await fetch(input.dataset.suggest + (input.dataset.suggest.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(text));
        const found = answer.ok ? await answer.json() : [];
        if (mine === asked && document.activeElement === input) show(found);
      } catch { close(); }
    }, 90);
  });
  input.addEventListener("keydown", (e) => {
    if (e.key === "Escape") { if (list.hidden) input.blur(); close(); e.preventDefault(); }
    else if (!list.hidden && e.key === "ArrowDown") { pick(at + 1); e.preventDefault(); }
    else if (!list.hidden && e.key === "ArrowUp") { pick(at < 0 ? list.children.length - 1 : at - 1); e.preventDefault(); }
    else if (e.key === "Enter" && at >= 0) { take(list.children[at]); e.preventDefault(); }
  });
  list.addEventListener("pointerdown", (e) => {
    const option = e.target.closest("[role=option]");
    if (option) { e.preventDefault(); take(option); }
  });
  input.addEventListener("blur", close);
};
for (const input of document.querySelectorAll("input[data-suggest]")) choices(input);

// --- a topic's card on hover or focus
const cards = new Map();
let card = null, cardTimer = 0, cardFor = null;
const hideCard = () => { clearTimeout(cardTimer); card?.remove(); cardFor?.removeAttribute("aria-describedby"); card = cardFor = null; };
const showCard = async (link) => {
  const url = link.getAttribute("href").replace(/^\/topics\//, "/cards/");
  if (!cards.has(url)) cards.set(url, fetch(url).then((a) => (a.ok ? a.text() : "")).catch(() => ""));
  const html = await cards.get(url);
  if (!html || cardFor !== link) return;
  card?.remove();
  card = document.createElement("div");
  card.className = "card";
  card.id = "card";
  card.setAttribute("role", "tooltip");
  card.innerHTML = html; // from this server's own template, escaped there
  document.body.append(card);
  link.setAttribute("aria-describedby", "card");
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const wide = card.offsetWidth, high = card.offsetHeight;
  const left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - wide - 12));
  const below = at.bottom + high + 12 < innerHeight || at.top < high + 12;
  card.style.left = left + scrollX + "px";
  card.style.top = (below ? at.bottom + 8 : at.top - high - 8) + scrollY + "px";
  card.addEventListener("pointerleave", hideCard);
  card.addEventListener("pointerenter", () => clearTimeout(cardTimer));
};
const topicLink = (e) => e.target.closest?.('a[href^="/topics/"]:not([data-no-card])');
const arm = (link, wait) => {
  if (link === cardFor) { clearTimeout(cardTimer); return; }
  hideCard();
  cardFor = link;
  cardTimer = setTimeout(() => showCard(link), wait);
};
if (matchMedia("(hover: hover)").matches) {
  document.addEventListener("pointerover", (e) => { const l = topicLink(e); if (l) arm(l, 260); });
  document.addEventListener("pointerout", (e) => {
    if (topicLink(e)) { clearTimeout(cardTimer); cardTimer = setTimeout(hideCard, 220); }
  });
}
document.addEventListener("focusin", (e) => { const l = topicLink(e); if (l && l.matches(":focus-visible")) arm(l, 500); else if (!card?.contains(e.target)) hideCard(); });
document.addEventListener("keydown", (e) => { if (e.key === "Escape") hideCard(); });

// --- on a phone the filters are folded away at first
if (matchMedia("(max-width: 860px)").matches) document.querySelector(".facets .fold")?.removeAttribute("open");

// --- long words fold out; filters apply at once
for (const words of document.querySelectorAll(".words")) {
  if (words.scrollHeight > words.clientHeight + 8) words.classList.add("long");
}
for (const field of document.querySelectorAll("[data-submit]")) field.addEventListener("change", () => field.form.requestSubmit());
