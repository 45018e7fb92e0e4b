// <form data-sending="id of a hidden progress bar">: sends the same form with its progress, and shows the page that comes back in place.
(() => {
  "use strict";
  const show = (answer, request) => {
    const page = new DOMParser().parseFromString(answer, "text/html");
    const main = page.querySelector("main");
    // A page with scripts of its own would not go on without them.
    const brings = [...page.querySelectorAll("script[src]")].some(script => !document.querySelector(`script[src="${script.getAttribute("src")}"]`));
    if (!main || brings) return location.assign(request.responseURL);
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    document.querySelector(".breadcrumb")?.replaceWith(page.querySelector(".breadcrumb") ?? "");
    if (request.responseURL !== location.href) history.pushState({ sent: true }, "", request.responseURL);
    scrollTo(0, 0);
    (main.querySelector(".error-summary") ?? main).focus();
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.sending || event.defaultPrevented) return;
    const box = document.getElementById(form.dataset.sending);
    const bar = box?.querySelector("progress");
    if (!bar || ![...form.querySelectorAll("input[type=file]")].some(input => input.files.length)) return;
    event.preventDefault();
    const words = box.querySelector("[role=status]");
    const button = form.querySelector("button:not([type=button])");
    box.hidden = false;
    const large = [...form.querySelectorAll("input[data-most-bytes]")].flatMap(input => [...input.files].filter(file => file.size > Number(input.dataset.mostBytes)));
    if (large.length) {
      delete form.dataset.sent;
      words.textContent = "Ce fichier est trop volumineux : réduisez-le, ou partagez-le en plusieurs fichiers.";
      return;
    }
    button.disabled = true;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = Math.round(100 * loaded / total);
      words.textContent = loaded < total ? `${bar.value} %` : "Contrôle du fichier…";
    });
    request.addEventListener("load", () => show(request.responseText, request));
    request.addEventListener("error", () => {
      button.disabled = false;
      delete form.dataset.sent;
      words.textContent = "L’envoi a été interrompu. Vérifiez la connexion, puis recommencez.";
    });
    request.send(new FormData(form));
  });
  addEventListener("popstate", () => location.reload());
})();
