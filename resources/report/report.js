"use strict";
(() => {
  const map = document.querySelector(".map");
  const svg = map && map.querySelector("svg");
  if (!svg) return;
  const words = JSON.parse(map.dataset.words);
  const panel = map.querySelector(".panel"), filter = document.querySelector(".filter");
  const parties = [...svg.querySelectorAll("[data-p]")];
  const links = [...svg.querySelectorAll("[data-from]")];
  const byNumber = new Map(parties.map((it) => [it.dataset.p, it]));
  const name = (number) => byNumber.get(number).dataset.name;
  let chosen = null;

  map.classList.add("live");
  map.querySelector(".bar").hidden = false;

  // -- who serves whom ------------------------------------------------------------------------

  const linked = (one, own) => links.filter((it) => it.dataset.name && it.dataset[own] === one);

  function show(number) {
    map.classList.toggle("telling", number !== null);
    if (number === null) { panel.hidden = true; return; }
    const near = new Set([number]);
    for (const link of links) {
      const touches = link.dataset.from === number || link.dataset.to === number;
      link.classList.toggle("near", touches);
      if (touches) { near.add(link.dataset.from); near.add(link.dataset.to); }
    }
    for (const it of parties) it.classList.toggle("near", near.has(it.dataset.p));
    tell(number);
  }

  function tell(number) {
    const sides = element("div", "", "sides");
    sides.append(list(words.suppliers, linked(number, "to"), "from"));
    sides.append(list(words.customers, linked(number, "from"), "to"));
    panel.replaceChildren(element("h4", name(number)), sides);
    panel.hidden = false;
  }

  function list(title, found, other) {
    const side = element("div"), rows = element("ul");
    for (const link of found) {
      rows.append(element("li", `${name(link.dataset[other])}: ${link.dataset.name}`));
    }
    side.append(element("h5", `${title} (${new Set(found.map((it) => it.dataset[other])).size})`));
    side.append(found.length ? rows : element("p", words.nobody));
    return side;
  }

  function element(kind, text = "", style = "") {
    const made = document.createElement(kind);
    if (text) made.textContent = text;
    if (style) made.className = style;
    return made;
  }

  // -- filter ---------------------------------------------------------------------------------

  function choose(number) {
    chosen = number;
    for (const it of parties) {
      it.classList.toggle("chosen", it.dataset.p === number);
      it.setAttribute("aria-pressed", String(it.dataset.p === number));
    }
    for (const it of document.querySelectorAll("[data-parties]")) {
      it.hidden = number !== null && !it.dataset.parties.split(" ").includes(number);
    }
    filter.hidden = number === null;
    if (number !== null) filter.firstElementChild.textContent = words.only.replace("{party}", name(number));
    show(number);
    if (number === null) fit();
    else if (svg.clientHeight / view[3] < 0.6) frame(parties.filter((it) => it.classList.contains("near")));
  }

  for (const it of parties) {
    it.addEventListener("mouseenter", () => show(it.dataset.p));
    it.addEventListener("mouseleave", () => show(chosen));
    it.addEventListener("focus", () => show(it.dataset.p));
    it.addEventListener("blur", () => show(chosen));
    it.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(chosen === it.dataset.p ? null : it.dataset.p);
    });
  }
  for (const it of document.querySelectorAll("[data-choose]")) {
    it.addEventListener("click", () => choose(it.dataset.choose));
  }
  filter.querySelector("button").addEventListener("click", () => choose(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen !== null) choose(null);
  });

  // -- zoom -----------------------------------------------------------------------------------

  const whole = svg.viewBox.baseVal;
  const all = [whole.x, whole.y, whole.width, whole.height];
  let view = [...all];

  function look(next) {
    view = next;
    svg.setAttribute("viewBox", view.join(" "));
    map.classList.toggle("zoomed", view[2] < all[2] * 0.99);
  }

  function fit() { look([...all]); }

  // Where the whole map is too small to be read, those who are told of are brought near.
  function frame(near) {
    const boxes = near.map((it) => it.getBBox());
    const left = Math.min(...boxes.map((it) => it.x)) - 40, top = Math.min(...boxes.map((it) => it.y)) - 40;
    const right = Math.max(...boxes.map((it) => it.x + it.width)) + 40;
    const bottom = Math.max(...boxes.map((it) => it.y + it.height)) + 40;
    look([left, top, right - left, bottom - top]);
  }

  function zoom(factor, at = null) {
    const width = Math.min(Math.max(view[2] / factor, all[2] / 40), all[2] * 1.5);
    const scale = width / view[2];
    const [x, y] = at || [view[0] + view[2] / 2, view[1] + view[3] / 2];
    look([x - (x - view[0]) * scale, y - (y - view[1]) * scale, width, view[3] * scale]);
  }

  function place(event) {
    const at = new DOMPoint(event.clientX, event.clientY);
    const found = at.matrixTransform(svg.getScreenCTM().inverse());
    return [found.x, found.y];
  }

  const deeds = { in: () => zoom(1.4), out: () => zoom(1 / 1.4), fit };
  for (const button of map.querySelectorAll("[data-do]")) {
    button.addEventListener("click", deeds[button.dataset.do]);
  }
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300), place(event));
  }, { passive: false });
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step && map.classList.contains("zoomed")) {
      look([view[0] + step[0] * view[2] / 8, view[1] + step[1] * view[3] / 8, view[2], view[3]]);
    } else if (event.key === "+") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });

  const fingers = new Map();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    fingers.set(event.pointerId, event);
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      zoom(apart(event) / (apart(before) || 1), place(other));
    } else if (moved > 4 && (event.pointerType === "mouse" || map.classList.contains("zoomed"))) {
      const [x, y] = place(before), [to, down] = place(event);
      look([view[0] + x - to, view[1] + y - down, view[2], view[3]]);
    }
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  svg.addEventListener("click", (event) => {
    if (moved > 4) return;
    const party = event.target.closest("[data-p]");
    choose(party && party.dataset.p !== chosen ? party.dataset.p : null);
  });

  // On paper all of it is shown, whatever was looked at.
  let before = null;
  window.addEventListener("beforeprint", () => { before = [view, chosen]; choose(null); fit(); });
  window.addEventListener("afterprint", () => { if (before) { choose(before[1]); look(before[0]); } });
})();
