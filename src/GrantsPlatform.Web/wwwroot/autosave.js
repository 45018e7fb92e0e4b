// The form of a file's section, and of a level's grid: saves itself while one types, and never leaves the page unasked. Every listener sits on the
// document, so that parts loaded later have it too.
(() => {
  "use strict";
  // <form data-autosave hx-target="#id of the part that an answer draws anew">: what htmx sends while one types. The answer never takes away what was typed
  // since it was asked for.
  const sent = new WeakMap();
  const typed = control => control.type === "checkbox" || control.type === "radio" ? control.checked : control.value;
  const controls = form => [...form.elements].filter(control => control.name && control.type !== "hidden" && control.type !== "file" && control.tagName !== "BUTTON");
  const drawn = form => form.querySelector(form.getAttribute("hx-target"));
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
  // What somebody has unfolded or folded stays so, except over a mistake.
  const unfold = tasks => {
    for (const { fragment } of tasks) for (const fresh of fragment?.querySelectorAll("details[id]") ?? []) {
      const shown = document.getElementById(fresh.id);
      if (shown) fresh.open = shown.open || fresh.querySelector("[aria-invalid]") !== null;
    }
  };
  // data-unsaved="refused" once a save was; "true" is what waits for the next one (an upload that has just come).
  let retry;
  const unsaved = form => {
    form.dataset.unsaved = "refused";
    const status = form.querySelector("[role=status]");
    if (status) status.textContent = "L’enregistrement automatique n’a pas abouti\u202F: vos mots restent dans la page. Il sera tenté de nouveau dans quelques instants.";
    clearTimeout(retry);
    retry = setTimeout(() => form.dispatchEvent(new Event("change")), 15000);
  };
  // What waited in the queue is sent as it is when its turn comes, with the versions that the answer before it told.
  document.addEventListener("htmx:before:request", event => {
    const form = saving(event);
    if (!form) return;
    // Sent by its button already, with all that is in it: the two would run into each other. Where the page stays, its turn comes again.
    if (form.dataset.sent) {
      event.preventDefault();
      clearTimeout(retry);
      retry = setTimeout(() => form.dispatchEvent(new Event("change")), 6000);
      return;
    }
    const button = event.target.closest("button[name]");
    event.detail.ctx.request.body = new FormData(form);
    if (button) event.detail.ctx.request.body.append(button.name, button.value);
    for (const control of controls(form)) sent.set(control, typed(control));
  });
  // Whoever saves by the button while an answer is still on its way waits for it, and meets no conflict with themselves. A task later: the form is said to
  // be under way until after this event. Where the answer kept nothing, the page has to be read first.
  document.addEventListener("submit", event => {
    const form = saving(event);
    if (!form?.matches(".htmx-request") && !form?.querySelector(".htmx-request")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const goOn = () => { if (form.dataset.unsaved !== "refused") form.requestSubmit(event.submitter); };
    document.addEventListener("htmx:finally:request", () => setTimeout(goOn), { once: true });
  }, true);
  // Anything but that part (a page that says what went wrong, or asks to sign in) leaves it alone.
  document.addEventListener("htmx:before:swap", event => {
    const form = saving(event);
    if (!form) return;
    const { response, text } = event.detail.ctx;
    if ([200, 409, 422].includes(response.status) && text.includes(`id="${drawn(form).id}"`)) {
      const since = controls(form).filter(control => drawn(form).contains(control) && sent.has(control) && typed(control) !== sent.get(control));
      // Typed since, in a field that is no longer there: sent too, so that the answer can give it back.
      if (since.some(control => control.id && !event.detail.tasks.some(({ fragment }) => fragment?.querySelector("#" + CSS.escape(control.id))))) {
        event.preventDefault();
        form.dispatchEvent(new Event("change"));
        return;
      }
      // Words that are kept nowhere are given back in the page, which must not be left unread.
      if (response.status === 200) delete form.dataset.unsaved;
      else form.dataset.unsaved = "refused";
      for (const control of since) keep(control, event.detail.tasks);
      unfold(event.detail.tasks);
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
    if (document.querySelector("form[data-unsaved]:not([data-sent])") || onlyByButton()) event.preventDefault();
  });
  // <div data-by-button>: fields that no save takes, only the button.
  const onlyByButton = () => [...document.querySelectorAll("form:not([data-sent]) [data-by-button] :is(input, textarea)")]
    .some(control => control.type === "radio" ? control.checked !== control.defaultChecked : control.value !== control.defaultValue);

  // The list on top of the page loses what is mended: each line whose field says nothing of it any more.
  const settle = () => {
    const summary = document.querySelector(".error-summary");
    if (!summary) return;
    for (const line of summary.querySelectorAll("li")) {
      const link = line.querySelector("a");
      if (!link || !document.getElementById(`${link.hash.slice(1)}-erreur`)) line.remove();
    }
    const left = summary.querySelectorAll("li").length;
    if (left === 0) {
      summary.remove();
      document.title = document.title.replace(/^Erreur\s?:\s/, "");
    } else summary.querySelector("h2").textContent = left === 1 ? "Un point est à corriger" : `${left} points sont à corriger`;
  };
  document.addEventListener("htmx:after:swap", event => {
    if (saving(event)) settle();
  });

  // Enter in a cell leads to the next one, with Shift to the one before; elsewhere it saves. It never presses a button that happens to come first.
  const typing = "input:not([type=checkbox], [type=radio], [type=file])";
  document.addEventListener("keydown", event => {
    const input = event.target;
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const form = input instanceof HTMLInputElement && input.matches(typing) ? input.closest("form[data-autosave]") : null;
    if (!form) return;
    event.preventDefault();
    if (!input.closest("[data-cells]")) return form.dispatchEvent(new Event("change"));
    const cells = [...form.querySelectorAll("[data-cells] input:not([type=hidden]), [data-cells] summary")].filter(cell => cell.checkVisibility());
    const next = cells[cells.indexOf(input) + (event.shiftKey ? -1 : 1)] ?? (event.shiftKey ? null : form.querySelector(".actions .button"));
    next?.focus();
    next?.select?.();
  });
})();
