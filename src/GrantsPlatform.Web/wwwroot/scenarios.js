// A scenario works without it: amounts and rates follow each other while one types, and the sums above move with them.
(() => {
  "use strict";
  const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", minimumFractionDigits: 0, maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
  const cents = text => {
    const read = text.replace(/[\s\u00A0\u202F€%]/g, "").replace(",", ".");
    return read === "" ? 0 : /^\d+(\.\d{1,2})?$/.test(read) ? Math.round(Number(read) * 100) : null;
  };
  const money = amount => euros.format(amount / 100).replace(/\u00A0/g, "\u202F");
  const lines = [...document.querySelectorAll("input[data-line]")];
  const rates = new Map([...document.querySelectorAll("input[data-rate]")].map(rate => [rate.dataset.rate, rate]));
  const said = document.querySelector("[data-said]");
  // What the page does not show stays as it was: only differences move.
  const now = new Map(lines.map(line => [line, Number(line.dataset.cents)]));
  const show = () => {
    const moved = new Map();
    const add = (key, by) => moved.set(key, (moved.get(key) ?? 0) + by);
    for (const [line, amount] of now) {
      const by = amount - Number(line.dataset.cents);
      if (by === 0) continue;
      add("tout", by);
      add(`volet:${line.dataset.strand}`, by);
      add(`annee:${line.dataset.year}`, by);
    }
    for (const sum of document.querySelectorAll("[data-sum]")) sum.textContent = money(Number(sum.dataset.cents) + (moved.get(sum.dataset.sum) ?? 0));
    for (const left of document.querySelectorAll("[data-left]")) {
      const sum = document.querySelector(`[data-sum="${CSS.escape(left.dataset.left)}"]`);
      const amount = Number(left.dataset.envelope) - Number(sum.dataset.cents) - (moved.get(left.dataset.left) ?? 0);
      left.textContent = money(amount) + (amount < 0 ? "\u202F: dépassement" : "");
      if (left.dataset.left === "tout" && said) said.textContent = `Reste ${money(amount)} sur l’appel entier.`;
    }
  };
  document.addEventListener("input", event => {
    const line = event.target.closest?.("input[data-line]");
    const rate = event.target.closest?.("input[data-rate]");
    if (line) {
      const amount = cents(line.value);
      if (amount === null) return;
      now.set(line, amount);
      const beside = rates.get(line.dataset.line);
      if (beside) beside.value = amount === 0 ? "" : plain.format(amount / Number(line.dataset.asked) * 100);
    } else if (rate) {
      const percent = cents(rate.value);
      const beside = lines.find(one => one.dataset.line === rate.dataset.rate);
      if (percent === null || !beside) return;
      const amount = Math.floor(Number(beside.dataset.asked) * percent / 10000);
      now.set(beside, amount);
      beside.value = amount === 0 ? "" : plain.format(amount / 100);
    } else return;
    show();
  });
})();
