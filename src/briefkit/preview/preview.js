// Shows a paper and its findings, and takes in what is new without losing the reader's place.
"use strict";

const paper = document.body.dataset.paper;
const frames = { html: document.getElementById("html"), pdf: document.getElementById("pdf") };
const buttons = { html: document.getElementById("show-html"), pdf: document.getElementById("show-pdf") };
const status = document.getElementById("status");
const pages = { html: "page", pdf: "sheets" };
const shown = { html: "", pdf: "" };
let newest = { html: "", pdf: "" };
let view = "html";

function at(path) {
  return `/${encodeURIComponent(paper)}/${path}`;
}

// One after the other: a page that is still being loaded must not be swapped.
let last = Promise.resolve();
function refresh() {
  last = last.then(takeIn).catch(() => { status.textContent = "brief serve does not answer"; });
}

async function takeIn() {
  const answer = await fetch(at("state"));
  if (!answer.ok) return;
  const state = await answer.json();
  newest = { html: state.version, pdf: String(state.number) };
  await showPage();
  showFindings(state.findings);
  status.textContent = state.fault || (state.failed ? "not set: the page is that of the last good text" : "up to date");
  status.className = state.failed ? "failed" : "";
}

async function showPage() {
  if (shown[view] === newest[view]) return;
  const [name, version] = [view, newest[view]];
  if (shown[name]) {
    await swap(frames[name], at(pages[name]));
  } else {
    await load(frames[name], at(pages[name]));
  }
  shown[name] = version;
}

function load(frame, address) {
  return new Promise((done) => {
    frame.addEventListener("load", done, { once: true });
    frame.src = address;
  });
}

// The new page takes the place of the old one inside the same window, so that nothing flickers and nothing scrolls.
async function swap(frame, address) {
  const text = await (await fetch(address)).text();
  const inner = frame.contentWindow;
  const [left, top] = [inner.scrollX, inner.scrollY];
  const next = new DOMParser().parseFromString(text, "text/html");
  const old = frame.contentDocument;
  old.replaceChild(old.adoptNode(next.documentElement), old.documentElement);
  inner.scrollTo({ left, top, behavior: "instant" });
}

function showFindings(findings) {
  const list = document.getElementById("findings");
  list.replaceChildren(...findings.map(findingItem));
  if (!findings.length) {
    const item = document.createElement("li");
    item.className = "clear";
    item.textContent = "none";
    list.append(item);
  }
}

function findingItem(finding) {
  const item = document.createElement("li");
  item.className = finding.severity;
  const where = [finding.path, finding.line, finding.column].filter(Boolean).join(":");
  item.append(part("place", `${where} ${finding.code}`), part("message", finding.message));
  if (finding.hint) item.append(part("hint", finding.hint));
  if (finding.note) item.append(noteButton(finding.note));
  return item;
}

function noteButton(number) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `note ${number}`;
  button.addEventListener("click", () => {
    choose("html");
    frames.html.contentDocument.getElementById(`fnref${number}`)?.scrollIntoView({ block: "center" });
  });
  return button;
}

function part(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

function choose(name) {
  view = name;
  for (const one of ["html", "pdf"]) {
    frames[one].hidden = one !== name;
    buttons[one].setAttribute("aria-pressed", String(one === name));
  }
  if (newest.html) last = last.then(showPage);
}

buttons.html.addEventListener("click", () => choose("html"));
buttons.pdf.addEventListener("click", () => choose("pdf"));
const events = new EventSource(at("events"));
events.addEventListener("change", refresh);
events.addEventListener("open", refresh);
events.addEventListener("error", () => { status.textContent = "brief serve does not answer"; });
