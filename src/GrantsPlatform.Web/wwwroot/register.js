// The grid of a register, which works without it: keys and rows of a spreadsheet, undo, and what is no day or number said while one types.
(() => {
  "use strict";
  const form = document.querySelector("[data-register]");
  const body = form?.querySelector("tbody");
  if (!body) return;
  const status = form.querySelector("[data-register-status]");
  const undo = form.querySelector("[data-undo]");
  const most = Number(form.dataset.most);
  const say = words => { status.textContent = words; };
  const controls = row => [...row.querySelectorAll("td :is(input:not([type=hidden]), select)")];
  const done = [];
  // The cell that has focus, as it was before anybody typed into it.
  let shown = null;
  const remember = changes => {
    if (changes.length === 0) return;
    done.push(changes);
    undo.hidden = false;
  };

  const shapes = { day: /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d)$/, year: /^(19|20)\d\d$/, number: /^-?\d[\d\u00A0\u202F ]*([.,]\d+)?$/, code: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/ };
  const wants = { day: "un jour, JJ/MM/AAAA", year: "une année, en quatre chiffres", number: "un nombre", code: "un code sans espace ni accent" };
  const check = control => {
    const shape = shapes[control.dataset.kind];
    const wrong = Boolean(shape) && control.value.trim() !== "" && !shape.test(control.value.trim());
    if (wrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    if (wrong) say(`«\u00A0${control.value}\u00A0»\u202F: indiquez ${wants[control.dataset.kind]}.`);
  };

  const put = (control, text) => {
    const before = control.value;
    if (control.tagName === "SELECT") {
      const fold = word => word.trim().toLocaleLowerCase("fr");
      const option = [...control.options].find(one => fold(one.value) === fold(text) || fold(one.text) === fold(text));
      if (!option && text.trim() !== "") return null;
      control.value = option ? option.value : "";
    } else control.value = text.trim();
    check(control);
    return { control, before };
  };

  // A further line is a copy of the last, which is one to be filled.
  const further = () => {
    if (body.rows.length >= most) return null;
    const last = body.rows[body.rows.length - 1];
    const row = last.cloneNode(true);
    const at = body.rows.length;
    for (const one of row.querySelectorAll("[name], [id], [for], [aria-describedby]"))
      for (const attribute of ["name", "id", "for", "aria-describedby"])
        if (one.hasAttribute(attribute)) one.setAttribute(attribute, one.getAttribute(attribute).replace(/^L\d+/, `L${at}`));
    for (const label of row.querySelectorAll("label")) label.textContent = label.textContent.replace(/\d+$/, String(at + 1));
    for (const control of controls(row)) { control.value = ""; control.removeAttribute("aria-invalid"); }
    body.append(row);
    return row;
  };

  body.addEventListener("paste", event => {
    const control = event.target.closest("td :is(input, select)");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!control || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const start = control.closest("tr");
    const left = controls(start).length - controls(start).indexOf(control);
    const changes = [];
    let [refused, lost, row] = [0, 0, start];
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    for (const [at, line] of lines.entries()) {
      if (at > 0) row = row?.nextElementSibling ?? further();
      if (!row) { lost = lines.length - at; break; }
      const cells = controls(row);
      line.split("\t").forEach((cell, right) => {
        const into = cells[cells.length - left + right];
        if (!into) return;
        const change = put(into, cell);
        if (change) changes.push(change);
        else refused++;
      });
    }
    remember(changes);
    shown = { control, before: control.value };
    say(`${changes.length} cases collées.${refused ? ` ${refused} ne sont pas parmi les réponses possibles et restent vides.` : ""}${lost ? ` ${lost} lignes ne tiennent pas ici\u202F: importez le tableau.` : ""}`);
  });

  // Up and down a column, as in a spreadsheet: Enter goes on, and the button saves.
  body.addEventListener("keydown", event => {
    const control = event.target.closest("td :is(input:not([type=hidden]), select)");
    if (!control || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const enters = event.key === "Enter";
    if (!enters && (control.tagName === "SELECT" || !["ArrowDown", "ArrowUp"].includes(event.key))) return;
    event.preventDefault();
    const row = control.closest("tr");
    const left = controls(row).length - controls(row).indexOf(control);
    const isUp = event.key === "ArrowUp" || (enters && event.shiftKey);
    const next = isUp ? row.previousElementSibling : row.nextElementSibling ?? (control.value.trim() === "" ? null : further());
    const cells = next ? controls(next) : [];
    cells[cells.length - left]?.focus();
  });
  say("Entrée et les flèches vont d’une ligne à l’autre.");

  body.addEventListener("focusin", event => { if (event.target.matches("input, select")) shown = { control: event.target, before: event.target.value }; });
  body.addEventListener("change", event => {
    if (shown?.control === event.target && shown.before !== event.target.value) remember([shown]);
    shown = { control: event.target, before: event.target.value };
    check(event.target);
  });
  const back = () => {
    const changes = done.pop();
    if (!changes) return;
    for (const { control, before } of changes.reverse()) { control.value = before; check(control); }
    undo.hidden = done.length === 0;
    const first = changes[changes.length - 1].control;
    first.focus();
    shown = { control: first, before: first.value };
    say("La dernière saisie est annulée.");
  };
  undo.addEventListener("click", back);
  form.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && done.length > 0 && shown?.control.value === shown?.before) {
      event.preventDefault();
      back();
    }
  });
})();
