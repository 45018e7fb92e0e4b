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

  // <form data-autosave>: what htmx sends while one types. The answer never takes away what was typed since it was asked for.
  const sent = new WeakMap();
  const typed = control => control.type === "checkbox" || control.type === "radio" ? control.checked : control.value;
  const controls = form => [...form.elements].filter(control => control.name && control.type !== "hidden" && control.type !== "file" && control.tagName !== "BUTTON");
  const saving = event => event.target instanceof Element ? event.target.closest("form[data-autosave]") : null;
  const keep = (control, tasks) => {
    for (const { fragment } of tasks) {
      const fresh = control.id && fragment?.querySelector("#" + CSS.escape(control.id));
      if (!fresh) continue;
      if (control.type === "checkbox" || control.type === "radio") fresh.toggleAttribute("checked", control.checked);
      else if (control.tagName === "TEXTAREA") fresh.textContent = control.value;
      else if (control.tagName === "SELECT") for (const option of fresh.options) option.toggleAttribute("selected", option.value === control.value);
      else fresh.setAttribute("value", control.value);
    }
  };
  let retry;
  const unsaved = form => {
    form.dataset.unsaved = "true";
    const status = form.querySelector("[role=status]");
    if (status) status.textContent = "L’enregistrement automatique n’a pas abouti\u202F: vos mots restent dans la page. Il sera tenté de nouveau dans quelques instants.";
    clearTimeout(retry);
    retry = setTimeout(() => form.dispatchEvent(new Event("change")), 15000);
  };
  // What waited in the queue is sent as it is when its turn comes, with the versions that the answer before it told.
  document.addEventListener("htmx:before:request", event => {
    const form = saving(event);
    if (!form) return;
    const button = event.target.closest("button[name]");
    event.detail.ctx.request.body = new FormData(form);
    if (button) event.detail.ctx.request.body.append(button.name, button.value);
    for (const control of controls(form)) sent.set(control, typed(control));
  });
  // Whoever saves by the button while an answer is still on its way waits for it, and meets no conflict with themselves.
  document.addEventListener("submit", event => {
    const form = saving(event);
    if (!form?.matches(".htmx-request") && !form?.querySelector(".htmx-request")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.addEventListener("htmx:finally:request", () => form.requestSubmit(event.submitter), { once: true });
  }, true);
  // Anything but the fields (a page that says what went wrong, or asks to sign in) leaves the fields alone.
  document.addEventListener("htmx:before:swap", event => {
    const form = saving(event);
    if (!form) return;
    const { response, text } = event.detail.ctx;
    if ((response.status === 200 || response.status === 409) && text.includes('id="champs"')) {
      const since = controls(form).filter(control => sent.has(control) && typed(control) !== sent.get(control));
      // Typed since, in a field that is no longer there: sent too, so that the answer can give it back.
      if (since.some(control => control.id && !event.detail.tasks.some(({ fragment }) => fragment?.querySelector("#" + CSS.escape(control.id))))) {
        event.preventDefault();
        form.dispatchEvent(new Event("change"));
        return;
      }
      // Words that are kept nowhere are given back in the page, which must not be left unread.
      if (response.status === 409) form.dataset.unsaved = "true";
      else delete form.dataset.unsaved;
      for (const control of since) keep(control, event.detail.tasks);
    } else {
      event.preventDefault();
      unsaved(form);
    }
  });
  document.addEventListener("htmx:error", event => {
    const form = saving(event);
    if (form) unsaved(form);
  });
  addEventListener("beforeunload", event => {
    if (document.querySelector("form[data-unsaved]:not([data-sent])")) event.preventDefault();
  });

  // <input type="file" data-upload="address">: files go in pieces, and go on where a cut stopped them.
  const pieceSize = 1 << 20;
  const pause = delay => new Promise(resolve => setTimeout(resolve, delay));
  const ask = async (input, handler, query, body) => {
    const address = `${input.dataset.upload}?${new URLSearchParams({ handler, ...query })}`;
    const answer = await fetch(address, { method: "POST", body, headers: { RequestVerificationToken: input.form.elements.jeton.value } });
    const type = answer.headers.get("content-type") ?? "";
    const told = type.includes("json") ? await answer.json() : {};
    if (answer.ok && type.includes("json")) return told;
    throw Object.assign(new Error(told.title ?? "Le fichier n’a pas pu être envoyé."), { told, final: answer.status >= 400 && answer.status < 500 && answer.status !== 409 });
  };
  const send = async (input, file, show) => {
    const begun = await ask(input, "Begin", {}, new URLSearchParams({ name: file.name, size: file.size }));
    let { offset } = begun;
    for (let cuts = 0; offset < file.size;) {
      show(offset);
      try {
        ({ offset } = await ask(input, "Piece", { id: begun.id, offset }, file.slice(offset, offset + pieceSize)));
        cuts = 0;
      } catch (error) {
        if (error.final || ++cuts > 8) throw error;
        await pause(Math.min(30000, 500 * 2 ** cuts));
        // Where the server stands, if it can be asked already.
        offset = await ask(input, "Where", { id: begun.id }, null).then(told => told.offset, () => offset);
      }
    }
    show(file.size);
    return (await ask(input, "Finish", { id: begun.id }, null)).token;
  };
  const upload = async input => {
    const form = input.form;
    const files = [...input.files];
    input.value = "";
    const lines = document.createElement("ul");
    lines.className = "file-list";
    lines.setAttribute("role", "list");
    lines.setAttribute("aria-live", "polite");
    const place = input.closest(".field");
    place.querySelector(".file-list[aria-live]")?.remove();
    place.append(lines);
    let added = 0;
    for (const file of files) {
      const line = Object.assign(document.createElement("li"), { className: "file" });
      const label = Object.assign(document.createElement("label"), { className: "file-name", textContent: file.name });
      const bar = Object.assign(document.createElement("progress"), { max: file.size, value: 0 });
      label.append(" ", bar);
      line.append(label);
      lines.append(line);
      try {
        const token = await send(input, file, done => { bar.value = done; });
        // Beside the input: the fields that come back hold the file themselves, and take its place.
        place.append(Object.assign(document.createElement("input"), { type: "hidden", name: input.dataset.token, value: token }));
        line.textContent = `${file.name}\u202F: envoyé.`;
        added++;
      } catch (error) {
        line.textContent = `${file.name}\u202F: ${error.message}${error.told?.detail ? " " + error.told.detail : ""}`;
        line.classList.add("file-refused");
      }
    }
    if (added === 0) return;
    lines.querySelectorAll("li:not(.file-refused)").forEach(line => line.remove());
    document.addEventListener("htmx:after:swap", () => document.getElementById(input.id)?.closest(".field")?.append(lines), { once: true });
    form.dispatchEvent(new Event("change"));
  };
  document.addEventListener("change", event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.dataset.upload || !input.files.length) return;
    event.stopImmediatePropagation();
    upload(input);
  }, true);
})();
