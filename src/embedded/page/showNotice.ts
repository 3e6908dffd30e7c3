import { elementOf } from "./elements";

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence at the bottom of the page for as long as it takes to read it. */
export function showNotice(text: string): void {
  const notice = elementOf("notice", HTMLElement);
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      notice.hidden = true;
    },
    4000 + text.length * 40
  );
}
