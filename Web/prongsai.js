// Comforts only: every page does its work without this file. No markup is ever made from text, so Trusted Types hold.
"use strict";

(() => {
  // A refused form: the summary is read first.
  const focusSummary = () => {
    const summary = document.querySelector("[data-focus]");
    if (summary instanceof HTMLElement) summary.focus();
  };
  focusSummary();

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

  // A password can be seen while it is typed; before it is sent it is hidden again, so that browsers know it for one.
  for (const box of document.querySelectorAll("input[data-reveal]")) {
    const fields = [...(box.form?.querySelectorAll('input[type="password"]') ?? [])];
    const show = () => fields.forEach((field) => { field.type = box.checked ? "text" : "password"; });
    box.closest("[hidden]")?.removeAttribute("hidden");
    box.addEventListener("change", show);
    box.form?.addEventListener("submit", () => {
      box.checked = false;
      show();
    });
    show();
  }

  // A page that is meant for paper.
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Where somebody stands, for a form that asks for a place: only when they press, and allow it.
  const locate = (button, field, note) => {
    const say = (text) => { note.textContent = text ?? ""; };
    say(button.dataset.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        say(button.dataset.found?.replace("#", String(Math.max(1, Math.round(coords.accuracy)))));
      },
      (error) => say(error.code === error.PERMISSION_DENIED ? button.dataset.refused : button.dataset.unknown),
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  };
  for (const button of document.querySelectorAll("button[data-locate]")) {
    const field = document.getElementById(button.dataset.locate ?? "");
    const box = button.parentElement;
    const note = box?.querySelector("[role=status]");
    if (!navigator.geolocation || !isSecureContext || !note || !(field instanceof HTMLInputElement)) continue;
    box.hidden = false;
    button.addEventListener("click", () => locate(button, field, note));
  }

  // What was written in a long form survives an accidental reload, in this tab only; secrets and files are never kept.
  // A password that is shown is a field of text, and a password still.
  const isPassword = (field) => field.type === "password" || /-password$/.test(field.autocomplete ?? "");
  const isKept = (field) =>
    field.name && !["file", "hidden", "submit"].includes(field.type) && !isPassword(field)
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

  // The other language is another page: what was typed goes along, in this tab only. Secrets and files cannot.
  const carried = `${location.pathname}${location.search} language`;
  const written = () => [...document.querySelectorAll('main form[method="post"]')];
  const isTyped = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.value !== (field.defaultValue ?? "");
  };
  const valueOf = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    return field instanceof HTMLSelectElement ? [...field.options].map((option) => option.selected) : field.value;
  };
  const carry = JSON.parse(sessionStorage.getItem(carried) ?? "null");
  sessionStorage.removeItem(carried);
  written().forEach((form, place) => {
    const values = carry?.[place] ?? [];
    const fields = [...form.elements].filter(isKept);
    if (values.length !== fields.length) return;
    fields.forEach((field, index) => {
      const value = values[index];
      if (typeof value === "boolean") field.checked = value;
      else if (Array.isArray(value)) value.forEach((chosen, option) => { field.options[option].selected = chosen; });
      else if (value !== null) field.value = value;
    });
    if (values.some((value) => value !== null)) setTimeout(() => form.dispatchEvent(new Event("input", { bubbles: true })));
  });
  for (const link of document.querySelectorAll("a[data-loses]")) {
    link.addEventListener("click", (event) => {
      const fields = written().flatMap((form) => [...form.elements]);
      const isLost = (field) => (isPassword(field) || field.type === "file") && field.value !== "";
      if (fields.some(isLost) && !confirm(link.dataset.loses)) return event.preventDefault();
      const values = written().map((form) =>
        [...form.elements].filter(isKept).map((field) => (isTyped(field) ? valueOf(field) : null)));
      if (!values.flat().some((value) => value !== null)) return undefined;
      try { sessionStorage.setItem(carried, JSON.stringify(values)); } catch { /* a full store loses a comfort only */ }
      return undefined;
    });
  }

  // A sheet that is reckoned while somebody types: the server answers with the page, and its live regions take the place of
  // ours. The browser makes the document, so no markup is made from text here.
  for (const form of document.querySelectorAll("form[data-check]")) {
    let timer = 0;
    let asking = null;
    const exchange = (answer) => {
      for (const region of form.querySelectorAll("[data-live]")) {
        const fresh = answer?.getElementById(region.id);
        if (fresh && !fresh.isEqualNode(region)) {
          region.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
        }
      }
    };
    const check = () => {
      asking?.abort();
      const fields = new URLSearchParams(new FormData(form));
      asking = new XMLHttpRequest();
      // What only asks is asked by its own address; what sends a form has a place to be checked, with a token for it.
      const isQuestion = form.method === "get";
      if (isQuestion) {
        asking.open("GET", location.pathname + "?" + fields.toString());
      } else {
        fields.set("form_token", form.dataset.checkToken ?? "");
        asking.open("POST", form.dataset.check ?? "");
        asking.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
      }
      asking.responseType = "document";
      asking.addEventListener("load", (event) => {
        if (event.target.status === 200) exchange(event.target.response);
      });
      asking.send(isQuestion ? null : fields.toString());
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(check, 600);
    };
    form.addEventListener("input", later);
    // A slider is a second handle of its field, under the same name.
    for (const field of form.querySelectorAll("input[data-slider]")) {
      const slider = document.createElement("input");
      Object.assign(slider, { type: "range", min: "0", max: "100", step: "0.5", value: field.value, className: "slider" });
      slider.setAttribute("aria-label", field.labels?.[0]?.textContent?.trim() ?? "");
      slider.addEventListener("input", () => { field.value = Number(slider.value).toFixed(2); });
      field.addEventListener("input", () => { slider.value = field.value; });
      field.after(slider);
    }
    // A proposed value is put into its field at once.
    form.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest('button[name="repair"]');
      if (!button) return;
      const place = button.value.indexOf("=");
      const field = form.elements.namedItem(button.value.slice(0, place));
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
      event.preventDefault();
      field.value = button.value.slice(place + 1);
      field.focus();
      check();
    });
  }

  // How far an upload is: first what is sent, then that it is read. Short ones show nothing.
  const progressOf = (form) => {
    const box = form.querySelector("[data-progress]");
    const words = box?.querySelector("p");
    const bar = box?.querySelector("progress");
    if (!words || !bar) return undefined;
    words.textContent = words.dataset.sending ?? "";
    bar.value = 0;
    const timer = setTimeout(() => { box.hidden = false; }, 400);
    return {
      sent: (share) => { bar.value = share; },
      reads() {
        bar.removeAttribute("value");
        words.textContent = words.dataset.reading ?? "";
      },
      end() {
        clearTimeout(timer);
        box.hidden = true;
      },
    };
  };

  // The answer is the form again, with what is wrong: it takes the place of this one. Any other is gone to.
  const take = (request, form, progress) => {
    const next = request.response?.querySelector("main");
    const isElsewhere = new URL(request.responseURL).pathname !== new URL(form.action).pathname;
    if (isElsewhere) return location.assign(request.responseURL);
    if (!next) return form.submit();
    progress.end();
    document.title = request.response.title;
    document.querySelector("main")?.replaceWith(document.adoptNode(next));
    upload(document);
    focusSummary();
  };

  const send = (form, progress, button) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.sent((100 * event.loaded) / event.total);
    });
    request.upload.addEventListener("load", () => progress.reads());
    request.addEventListener("load", () => take(request, form, progress));
    // The browser's own way of sending says best what is in the way.
    request.addEventListener("error", () => form.submit());
    request.send(new FormData(form, button));
  };

  // An upload: the button says that it is under way, and a second press sends nothing.
  const upload = (root) => {
    for (const form of root.querySelectorAll('form[enctype="multipart/form-data"]')) {
      form.addEventListener("submit", (event) => {
        if (form.dataset.sending) return event.preventDefault();
        form.dataset.sending = "yes";
        form.setAttribute("aria-busy", "true");
        const progress = progressOf(form);
        if (!progress) return undefined;
        event.preventDefault();
        return send(form, progress, event.submitter);
      });
    }
  };
  upload(document);

  // Back from the page's cache, a form can be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sending]")) {
      delete form.dataset.sending;
      form.removeAttribute("aria-busy");
      const box = form.querySelector("[data-progress]");
      if (box) box.hidden = true;
    }
  });
})();
