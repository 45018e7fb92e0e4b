// <input data-communes="address">: offers communes while their name or postcode is typed. Arrows move, Enter chooses, Escape closes.
(() => {
  "use strict";
  const pause = 150;
  let box = null, timer = 0, asked = 0;

  const close = () => {
    clearTimeout(timer);
    asked++;
    if (!box) return;
    box.input.setAttribute("aria-expanded", "false");
    box.input.removeAttribute("aria-activedescendant");
    box.frame.remove();
    box = null;
  };

  const options = () => [...box.frame.querySelectorAll("li")];

  const point = at => {
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    box.at = at;
    const option = options()[at];
    if (!option) return box.input.removeAttribute("aria-activedescendant");
    box.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const choose = at => {
    const { input, found } = box;
    input.value = found[at].label;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const say = (input, text) => {
    const id = `${input.id}-propositions-dit`;
    let voice = document.getElementById(id);
    if (!voice) {
      voice = Object.assign(document.createElement("p"), { id, className: "hidden" });
      voice.setAttribute("role", "status");
      input.after(voice);
    }
    voice.textContent = text;
  };

  const show = (input, found) => {
    close();
    say(input, found.length === 0 ? "Aucune commune proposée" : found.length === 1 ? "Une commune proposée" : `${found.length} communes proposées`);
    if (!found.length) return;
    const list = document.createElement("ul");
    list.id = `${input.id}-propositions`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Communes proposées");
    list.append(...found.map((commune, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const detail = document.createElement("span");
      detail.textContent = commune.detail;
      option.append(commune.label, detail);
      option.addEventListener("mousedown", event => { event.preventDefault(); choose(i); });
      return option;
    }));
    const frame = Object.assign(document.createElement("div"), { className: "offers" });
    frame.append(list);
    input.after(frame);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "true"]]) input.setAttribute(name, value);
    box = { input, frame, found, at: -1 };
  };

  const ask = async input => {
    const mine = ++asked;
    const text = input.value.trim();
    if (text.length < 2 || / \([^)]+\)$/.test(text)) return close();
    try {
      const answer = await fetch(`${input.dataset.communes}?nom=${encodeURIComponent(text)}`);
      const found = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) show(input, found);
    } catch { close(); }
  };

  document.addEventListener("input", event => {
    if (!event.isTrusted || !event.target.matches?.("input[data-communes]")) return;
    clearTimeout(timer);
    timer = setTimeout(ask, pause, event.target);
  });

  document.addEventListener("keydown", event => {
    if (!box || event.target !== box.input) return;
    const last = box.found.length - 1;
    if (event.key === "ArrowDown") point(box.at < last ? box.at + 1 : 0);
    else if (event.key === "ArrowUp") point(box.at > 0 ? box.at - 1 : last);
    else if (event.key === "Enter" && box.at >= 0) choose(box.at);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  document.addEventListener("focusout", event => { if (box && event.target === box.input) close(); });
})();
