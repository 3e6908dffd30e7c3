import { elementOf } from "./elements";
import type { PageTexts } from "./texts";

/** Lets a person choose a file, or drop one on the page. @returns opens the chooser */
export function acceptFiles(texts: PageTexts, open: (file: File) => void): () => void {
  const input = elementOf("file-input", HTMLInputElement);
  input.setAttribute("aria-label", texts.openTip);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file !== undefined) open(file);
  });
  const drop = elementOf("drop", HTMLElement);
  drop.textContent = texts.drop;
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  // The grid has drag and drop of its own; files are the page's.
  window.addEventListener(
    "dragenter",
    (event) => {
      if (hasFile(event)) drop.hidden = false;
    },
    true
  );
  window.addEventListener(
    "dragover",
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) drop.hidden = true;
    },
    true
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      drop.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) open(file);
    },
    true
  );
  return () => {
    input.click();
  };
}
