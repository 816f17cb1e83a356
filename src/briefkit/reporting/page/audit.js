"use strict";
// Filters the table of findings. The page shows everything without it.
const form = document.querySelector(".filters");
const rows = [...document.querySelectorAll(".findings tbody tr")];
const status = form.querySelector("[role=status]");

function show() {
  const data = new FormData(form);
  const severities = new Set(data.getAll("severity"));
  const path = data.get("path"), rule = data.get("rule");
  const words = data.get("words").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase();
    const wanted = severities.has(row.dataset.severity) && (!path || row.dataset.path === path)
      && (!rule || row.dataset.rule === rule) && words.every((word) => text.includes(word));
    row.hidden = !wanted;
    shown += wanted;
  }
  status.textContent = `${shown} of ${rows.length} findings`;
}

// A row that a filter hides cannot be gone to.
for (const link of document.querySelectorAll(".first a")) {
  link.addEventListener("click", () => { form.reset(); show(); });
}

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
