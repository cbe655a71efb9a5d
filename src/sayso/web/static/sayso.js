// makes pages quicker; every page reads, and every form works, without it
"use strict";

const queue = [...document.querySelectorAll(".queue > li")];
let at = Math.max(queue.findIndex((row) => "#" + row.id === location.hash), 0);

function move(step) {
  if (!queue.length) return;
  at = Math.min(Math.max(at + step, 0), queue.length - 1);
  queue[at].focus();
}

function press(key) {
  const within = key === "u" ? document : queue[at];
  const button = within && within.querySelector(`[data-key="${key}"]`);
  if (!button) return;
  button.click();
  const field = button.parentElement.open && button.parentElement.querySelector("input[name=speaker]");
  if (field) field.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest(".queue .correct")) {
    event.target.closest(".correct").open = false;
    queue[at].focus();
    return;
  }
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (["a", "r", "c", "u"].includes(event.key)) {
    event.preventDefault();  // the letter is not typed into the field that it opens
    press(event.key);
  }
});

queue.forEach((row, index) => row.addEventListener("focusin", () => { at = index; }));
if (queue.length) queue[at].focus();

// what is being worked out is asked for again
const soon = document.querySelector("[data-soon]");
if (soon) setTimeout(() => location.reload(), Number(soon.dataset.soon));

// links that are meant to be kept can be copied
for (const link of navigator.clipboard ? document.querySelectorAll("[data-link]") : []) {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "quiet small";
  copy.textContent = "Copy";
  copy.setAttribute("aria-label", "Copy: " + link.textContent);
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.href);
    copy.textContent = "Copied";
  });
  link.after(" ", copy);
}
