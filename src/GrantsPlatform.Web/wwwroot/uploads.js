// <input type="file" data-upload="address" data-token="name" data-list="id">: files go in pieces, and go on where a cut stopped them. Each
// has a line in the list, which no answer of the server replaces: it goes when the file is saved, or when the person closes it. Whoever goes
// on or leaves while a file travels waits for it, or is asked.
(() => {
  "use strict";
  const pieceSize = 1 << 20;
  const pause = delay => new Promise(resolve => setTimeout(resolve, delay));
  const many = (count, one, more) => count === 1 ? `1 ${one}` : `${count} ${more}`;
  const make = (tag, className, textContent = "") => Object.assign(document.createElement(tag), { className, textContent });

  const ask = async (way, handler, query, body) => {
    const address = `${way.address}?${new URLSearchParams({ handler, ...query })}`;
    const answer = await fetch(address, { method: "POST", body, signal: way.signal, headers: { RequestVerificationToken: way.form.elements.jeton.value } });
    const type = answer.headers.get("content-type") ?? "";
    const told = type.includes("json") ? await answer.json() : {};
    if (answer.ok && type.includes("json")) return told;
    throw Object.assign(new Error(told.title ?? "Le fichier n’a pas pu être envoyé."), { told, final: answer.status >= 400 && answer.status < 500 && answer.status !== 409 });
  };
  const send = async (way, file, show) => {
    const begun = await ask(way, "Begin", {}, new URLSearchParams({ name: file.name, size: file.size }));
    let { offset } = begun;
    for (let cuts = 0; offset < file.size;) {
      show(offset);
      try {
        ({ offset } = await ask(way, "Piece", { id: begun.id, offset }, file.slice(offset, offset + pieceSize)));
        cuts = 0;
      } catch (error) {
        if (way.signal.aborted || error.final || ++cuts > 8) throw error;
        await pause(Math.min(30000, 500 * 2 ** cuts));
        // Where the server stands, if it can be asked already.
        offset = await ask(way, "Where", { id: begun.id }, null).then(told => told.offset, () => offset);
      }
    }
    show(file.size);
    return (await ask(way, "Finish", { id: begun.id }, null)).token;
  };

  // A line: the file's name, what becomes of it, and a button that ends it.
  const lineFor = (file, list) => {
    const line = make("div", "file upload");
    const words = make("div", "");
    const state = make("span", "upload-state", "envoi en cours…");
    const bar = Object.assign(document.createElement("progress"), { max: file.size, value: 0 });
    bar.setAttribute("aria-label", `Envoi de ${file.name}`);
    words.append(make("span", "file-name", file.name), "\u202F: ", state, bar);
    const end = Object.assign(make("button", "button button-secondary button-small", "Annuler"), { type: "button" });
    end.append(make("span", "hidden", ` l’envoi de ${file.name}`));
    line.append(words, end);
    list.append(line);
    return { line, state, bar, end };
  };
  const sending = new Map();
  const isBusy = form => (sending.get(form) ?? 0) > 0;
  const count = (form, by) => sending.set(form, (sending.get(form) ?? 0) + by);

  const upload = async (way, file, list, token) => {
    const { form } = way;
    const { line, state, bar, end } = lineFor(file, list);
    const ending = new AbortController();
    end.addEventListener("click", () => {
      ending.abort();
      line.remove();
    });
    count(form, 1);
    try {
      const value = await send({ ...way, signal: ending.signal }, file, done => { bar.value = done; });
      line.append(Object.assign(document.createElement("input"), { type: "hidden", name: token, value }));
      state.textContent = "envoyé, enregistrement en cours…";
      bar.remove();
      end.remove();
      form.dataset.unsaved = "true";
    } catch (error) {
      line.classList.add("file-refused");
      line.tabIndex = -1;
      state.textContent = `${error.message}${error.told?.detail ? " " + error.told.detail : ""}`;
      bar.remove();
      end.firstChild.textContent = "Fermer";
      end.lastChild.textContent = ` le message sur ${file.name}`;
    } finally {
      count(form, -1);
      if (!isBusy(form)) goOn(form);
    }
  };

  // Whoever has asked to go on meanwhile goes on once every file has come, and otherwise is led to the one that has not.
  const awaited = new WeakMap();
  const goOn = form => {
    const submitter = awaited.get(form);
    const refused = form.querySelector(".upload.file-refused");
    awaited.delete(form);
    if (submitter && !refused) return form.requestSubmit(submitter);
    if (submitter) {
      say(form, "Un fichier n’a pas été pris\u202F: la page n’a pas été quittée.");
      refused.focus();
    }
    if (form.querySelector(".upload input")) form.dispatchEvent(new Event("change"));
  };
  const say = (form, words) => {
    const status = form.querySelector("[role=status]");
    if (status) status.textContent = words;
  };
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!isBusy(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    awaited.set(form, event.submitter);
    say(form, "Un fichier est encore en cours d’envoi\u202F: la suite s’ouvrira dès qu’il sera arrivé.");
    form.querySelector(".upload progress")?.scrollIntoView({ block: "center" });
  }, true);
  addEventListener("beforeunload", event => {
    if ([...sending.keys()].some(isBusy)) event.preventDefault();
  });

  // What an answer was told of, it holds: its lines go. Files that still travel are not yet saved, and it says so.
  const told = new WeakMap();
  document.addEventListener("htmx:before:request", event => {
    const form = event.target.closest?.("form[data-autosave]");
    if (form) told.set(form, [...form.querySelectorAll(".upload:has(input)")]);
  });
  document.addEventListener("htmx:before:swap", event => {
    const form = event.target.closest?.("form[data-autosave]");
    if (!form || event.defaultPrevented) return;
    for (const line of told.get(form) ?? []) line.remove();
    if (!isBusy(form)) return;
    const travelling = many(sending.get(form), "fichier est encore en cours d’envoi", "fichiers sont encore en cours d’envoi");
    for (const { fragment } of event.detail.tasks) fragment?.querySelector("[role=status]")?.append(` ${travelling}.`);
  });

  // The choice itself is no answer yet: nothing is saved because of it.
  const chosen = event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.dataset.upload || !input.files.length) return;
    event.stopImmediatePropagation();
    if (event.type === "input") return;
    const list = document.getElementById(input.dataset.list);
    const way = { form: input.form, address: input.dataset.upload };
    for (const old of list.querySelectorAll(".file-refused")) old.remove();
    for (const file of [...input.files]) upload(way, file, list, input.dataset.token);
    input.value = "";
  };
  document.addEventListener("input", chosen, true);
  document.addEventListener("change", chosen, true);
})();
