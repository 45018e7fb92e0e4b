// For the pages of agents, which work without it: selections that count themselves, cells that Enter walks through, keys under "?".
(() => {
  "use strict";
  const on = (type, selector, act) => document.addEventListener(type, event => {
    const target = event.target instanceof Element ? event.target.closest(selector) : null;
    if (target) act(target, event);
  });
  const number = new Intl.NumberFormat("fr-FR");

  // <form class="bulk" data-keep="where">: what is ticked is kept as one ticks, and every address of the page bears its key, so that it stays ticked on every
  // page of the list and on every way back.
  let [waiting, sending] = [0, null];
  const keep = form => {
    clearTimeout(waiting);
    waiting = 0;
    const sent = fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {}).then(() => { if (sending === sent) sending = null; });
    sending = sent;
  };
  const bear = (address, choice) => {
    const to = new URL(address, location.href);
    if (to.origin === location.origin && to.pathname === location.pathname) to.searchParams.set("choix", choice);
    else if (to.searchParams.has("liste")) {
      const list = new URLSearchParams(to.searchParams.get("liste"));
      list.set("choix", choice);
      to.searchParams.set("liste", `?${list}`);
    }
    return to.href;
  };
  const carry = form => {
    const choice = form.elements.ChoiceKey.value;
    history.replaceState(history.state, "", bear(location.href, choice));
    for (const link of document.querySelectorAll("main a[href]:not([data-bulk-clear])")) if (!link.getAttribute("href").startsWith("#")) link.href = bear(link.href, choice);
    for (const filters of document.querySelectorAll("main form[method=get]")) {
      if (!filters.elements.choix) filters.append(Object.assign(document.createElement("input"), { type: "hidden", name: "choix" }));
      filters.elements.choix.value = choice;
    }
    clearTimeout(waiting);
    waiting = setTimeout(keep, 200, form);
  };
  on("change", "form[data-keep] .row-tick, form[data-keep] [data-tick-all]", box => setTimeout(carry, 0, box.form));
  // Nobody leaves before it is kept.
  on("click", "main a[href]", (link, event) => {
    const form = document.querySelector("form[data-keep]");
    if (!form || event.defaultPrevented) return;
    if (waiting) keep(form);
    if (!sending || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
    event.preventDefault();
    sending.then(() => { location.href = link.href; });
  });

  // <form class="bulk">: how many rows are ticked, and the box that ticks them all.
  const ticks = form => [...form.querySelectorAll(".row-tick:not(:disabled)")];
  const count = form => {
    const boxes = ticks(form);
    const ticked = boxes.filter(box => box.checked).length;
    const all = form.querySelector("[data-tick-all]");
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    const line = form.querySelector("[data-bulk-count]");
    const status = form.querySelector("[data-bulk-status]");
    if (!line) return;
    const [everything, except] = form.querySelectorAll(".bulk-all input");
    const elsewhere = Number(form.querySelector("[data-elsewhere]")?.dataset.elsewhere ?? 0);
    const sum = ticked + elsewhere;
    const words = everything?.checked ? [everything, except].filter(box => box?.checked).map(box => box.parentElement.textContent.trim()).join(" ")
      : `${number.format(sum)} ${sum < 2 ? line.dataset.one : line.dataset.many}${elsewhere ? `, dont ${number.format(elsewhere)} hors de cette page` : ""}`;
    line.textContent = words;
    if (status) status.textContent = sum > 0 || everything?.checked ? `Sélection\u202F: ${words}.` : "Sélection vide.";
  };
  for (const all of document.querySelectorAll("[data-tick-all]")) all.hidden = false;
  on("change", "[data-tick-all]", all => {
    for (const box of ticks(all.form ?? all.closest("form"))) box.checked = all.checked;
    count(all.closest("form"));
  });
  on("change", ".bulk .row-tick, .bulk .bulk-all input", box => count(box.closest("form")));
  // The bar that comes up at the foot of the window hides no row that has just been ticked; how far rows keep from it is the style's to say.
  on("change", ".bulk .row-tick", box => box.closest("tr").scrollIntoView({ block: "nearest" }));
  // From one row to another with Shift, as in a file manager.
  let last = null;
  on("click", ".bulk .row-tick", (box, event) => {
    const boxes = ticks(box.closest("form"));
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    if (event.shiftKey && from >= 0) for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
    last = box;
    count(box.closest("form"));
  });
  for (const form of document.querySelectorAll("form.bulk")) if (form.querySelector("[data-elsewhere]") || ticks(form).some(box => box.checked)) count(form);

  // <table data-grid>: Enter and the arrows go from cell to cell; Enter sends nothing.
  const cellControl = cell => cell?.querySelector("input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)");
  const step = (cell, down, right) => {
    for (let { parentElement: row, cellIndex: at } = cell; row;) {
      if (down) row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
      else at += right;
      const next = row?.cells?.[at];
      if (!next && !(down && row)) return null;
      const control = cellControl(next);
      if (control) return control;
    }
    return null;
  };
  const edge = (control, end) => control.tagName !== "INPUT" || control.type !== "text" || (control.selectionStart === control.selectionEnd && control.selectionStart === (end ? control.value.length : 0));
  const moves = {
    Enter: (control, event) => [event.shiftKey ? -1 : 1, 0],
    ArrowDown: control => control.tagName === "INPUT" ? [1, 0] : null,
    ArrowUp: control => control.tagName === "INPUT" ? [-1, 0] : null,
    ArrowLeft: control => control.tagName === "INPUT" && edge(control, false) ? [0, -1] : null,
    ArrowRight: control => control.tagName === "INPUT" && edge(control, true) ? [0, 1] : null,
  };
  on("keydown", "table[data-grid] td :is(input, select)", (control, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key]?.(control, event);
    if (!move) return;
    if (event.key === "Enter") event.preventDefault();
    const next = step(control.closest("td"), ...move);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next.select) next.select();
  });

  // Keys: <a data-key="j">. They can be turned off, for those who speak to their machine, and never act while one types.
  const kept = "touches";
  const allowed = () => localStorage.getItem(kept) !== "non";
  const help = document.getElementById("touches");
  for (const opener of document.querySelectorAll("[data-keys-open]")) opener.hidden = false;
  for (const box of document.querySelectorAll("[data-keys]")) box.checked = allowed();
  on("change", "[data-keys]", box => localStorage.setItem(kept, box.checked ? "oui" : "non"));
  on("click", "[data-keys-open]", () => help?.showModal());
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !allowed() || document.querySelector("dialog[open]")) return;
    if (event.target instanceof Element && event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    if (event.key === "?" && help) {
      event.preventDefault();
      help.showModal();
      return;
    }
    const pressed = [...document.querySelectorAll("[data-key]")].find(one => one.dataset.key === event.key);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
    pressed.focus();
  });

  // <form data-seen>: says that its file has been looked at, or shows it to the room.
  for (const form of document.querySelectorAll("form[data-seen]")) fetch(form.action, { method: "POST", redirect: "manual", body: new URLSearchParams(new FormData(form)) }).catch(() => {});
})();
