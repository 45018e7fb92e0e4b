// Makes pages quicker that work without it. Behaviour is asked for by data- attributes; every listener sits on the document, so that
// parts loaded later have it too.
(() => {
  "use strict";
  const on = (type, selector, act) => document.addEventListener(type, event => {
    const target = event.target instanceof Element ? event.target.closest(selector) : null;
    if (target) act(target, event);
  });
  const number = new Intl.NumberFormat("fr-FR");

  // <a href="/confirm" data-dialog="id">: the question in place, instead of the page that asks it.
  on("click", "[data-dialog]", (opener, event) => {
    const dialog = document.getElementById(opener.dataset.dialog);
    if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });

  // <button data-print hidden>: shown where there is a script to answer it.
  for (const button of document.querySelectorAll("[data-print][hidden], [data-copy][hidden]")) button.hidden = false;
  on("click", "[data-print]", () => window.print());

  // <button data-copy="id of what is copied" hidden>
  on("click", "[data-copy]", async button => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy)?.textContent.trim() ?? "");
    const before = button.textContent;
    button.textContent = "Copié";
    setTimeout(() => { button.textContent = before; }, 2000);
  });

  // <textarea data-most="500">: what is left, read out when typing pauses.
  const waiting = new WeakMap();
  const count = area => {
    let line = area.nextElementSibling;
    if (!line?.classList.contains("field-count")) {
      line = Object.assign(document.createElement("p"), { className: "field-count" });
      line.setAttribute("aria-live", "polite");
      area.after(line);
    }
    const left = Number(area.dataset.most) - area.value.length;
    const many = Math.abs(left) < 2 ? "" : "s";
    line.classList.toggle("over", left < 0);
    line.textContent = left < 0 ? `${number.format(-left)} caractère${many} de trop.` : `${number.format(left)} caractère${many} encore.`;
  };
  on("input", "textarea[data-most]", area => {
    clearTimeout(waiting.get(area));
    waiting.set(area, setTimeout(count, 400, area));
  });
  for (const area of document.querySelectorAll("textarea[data-most]")) if (area.value) count(area);

  // What was wrong with a field is old once it says something else: the server judges the form anew when it is sent. Some are drawn anew as one types.
  // As one types, not when one leaves the field: what a press leaves for must not move away under it.
  on("input", "form:not([data-redrawn]) .field-invalid", field => {
    const errors = field.querySelector(".field-errors");
    for (const control of field.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      const left = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== errors?.id);
      if (left.length) control.setAttribute("aria-describedby", left.join(" "));
      else control.removeAttribute("aria-describedby");
    }
    const ids = new Set([...field.querySelectorAll("[id]")].map(one => `#${one.id}`));
    for (const link of document.querySelectorAll(".error-summary a")) if (ids.has(link.getAttribute("href"))) link.closest("li").remove();
    document.querySelector(".error-summary:not(:has(li))")?.remove();
    const title = document.querySelector(".error-summary-title");
    const many = document.querySelectorAll(".error-summary li").length;
    if (title) title.textContent = many === 1 ? "Un point est à corriger" : `${number.format(many)} points sont à corriger`;
    errors?.remove();
    field.classList.remove("field-invalid");
  });

  // A form already sent is not sent again by an impatient second click; the server would not carry it out twice either.
  on("submit", "form[method=post]", (form, event) => {
    if (form.dataset.sent) event.preventDefault();
    else {
      form.dataset.sent = "true";
      setTimeout(() => delete form.dataset.sent, 5000);
    }
  });

  // <select data-submit>: a filter that applies itself.
  on("change", "[data-submit]", field => field.form?.requestSubmit());
})();
