// Comforts only: every page does its work without this file. No markup is ever made from text, so Trusted Types hold.
"use strict";

(() => {
  // A refused form: the summary is read first.
  const summary = document.querySelector("[data-focus]");
  if (summary instanceof HTMLElement) summary.focus();

  // A code that can be copied: the button stays hidden until we know that copying works.
  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("button[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy ?? "");
        if (button.dataset.copied) button.textContent = button.dataset.copied;
      });
    }
  }

  // What was written in a long form survives an accidental reload, in this tab only; secrets and files are never kept.
  const isKept = (field) =>
    field.name && !["password", "file", "hidden", "submit"].includes(field.type)
    && field.autocomplete !== "one-time-code";
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = `${location.pathname} ${form.dataset.keep}`;
    const fields = () => [...form.elements].filter(isKept);
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (kept && !document.querySelector("[data-focus]")) {
      for (const field of fields()) {
        const value = kept[field.name];
        if (value === undefined) continue;
        if (field.type === "radio" || field.type === "checkbox") field.checked = value.includes(field.value);
        else if (field.value === (field.defaultValue ?? "")) field.value = value[0] ?? "";
      }
    }
    form.addEventListener("input", () => {
      const values = {};
      for (const field of fields()) {
        const isBox = field.type === "radio" || field.type === "checkbox";
        values[field.name] ??= [];
        if (!isBox || field.checked) values[field.name].push(field.value);
      }
      try { sessionStorage.setItem(key, JSON.stringify(values)); } catch { /* a full store loses a comfort only */ }
    });
    form.addEventListener("submit", () => sessionStorage.removeItem(key));
  }

  // A slow upload: the button says that it is under way, and a second press sends nothing.
  for (const form of document.querySelectorAll('form[enctype="multipart/form-data"]')) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sending) return event.preventDefault();
      form.dataset.sending = "yes";
      form.setAttribute("aria-busy", "true");
    });
  }
  // Back from the page's cache, a form can be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sending]")) {
      delete form.dataset.sending;
      form.removeAttribute("aria-busy");
    }
  });
})();
