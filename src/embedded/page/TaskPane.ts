import { elementOf } from "./elements";
import type { PageTexts } from "./texts";

const narrowest = 320;
const widest = 640;

/** The frame in which the add-in lives. It is loaded from the start, so that functions and commands work unseen. */
export class TaskPane {
  private readonly pane = elementOf("pane", HTMLElement);
  private readonly splitter = elementOf("splitter", HTMLElement);
  readonly frame = elementOf("pane-frame", HTMLIFrameElement);
  /** Told each time the pane is shown or hidden. */
  onVisibility: (visible: boolean) => void = () => undefined;

  constructor(title: string, texts: PageTexts) {
    elementOf("pane-title", HTMLElement).textContent = title;
    this.frame.title = title;
    const close = elementOf("pane-close", HTMLButtonElement);
    close.title = texts.closePane;
    close.setAttribute("aria-label", texts.closePane);
    close.addEventListener("click", () => {
      this.show(false);
    });
    this.splitter.title = texts.resizePane;
    this.splitter.setAttribute("aria-label", texts.resizePane);
    this.splitter.setAttribute("aria-valuemin", String(narrowest));
    this.splitter.setAttribute("aria-valuemax", String(widest));
    this.watchSplitter();
    this.resize(350);
  }

  get visible(): boolean {
    return !this.pane.classList.contains("closed");
  }

  show(visible: boolean): void {
    if (visible === this.visible && this.splitter.hidden === !visible) return;
    this.pane.classList.toggle("closed", !visible);
    this.pane.toggleAttribute("inert", !visible);
    this.splitter.hidden = !visible;
    this.onVisibility(visible);
  }

  load(address: string): void {
    this.frame.src = address;
  }

  private resize(width: number): void {
    const allowed = Math.round(Math.min(widest, Math.max(narrowest, width)));
    this.pane.style.width = `${allowed}px`;
    this.splitter.setAttribute("aria-valuenow", String(allowed));
  }

  private watchSplitter(): void {
    this.splitter.addEventListener("pointerdown", (event) => {
      this.splitter.setPointerCapture(event.pointerId);
      document.body.classList.add("resizing");
    });
    this.splitter.addEventListener("pointermove", (event) => {
      if (this.splitter.hasPointerCapture(event.pointerId))
        this.resize(window.innerWidth - event.clientX);
    });
    this.splitter.addEventListener("lostpointercapture", () => {
      document.body.classList.remove("resizing");
    });
    this.splitter.addEventListener("keydown", ({ key }) => {
      const step = { ArrowLeft: 10, ArrowRight: -10 }[key];
      if (step !== undefined) this.resize(this.pane.getBoundingClientRect().width + step);
    });
  }
}
