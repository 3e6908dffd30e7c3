/** All elements below this one with a local name, whatever their namespace. */
export function elementsNamed(root: Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

/** The element on a path of local names, from child to child; the first where there are several. */
export function elementAt(root: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (parent, name) => parent && [...parent.children].find(({ localName }) => localName === name),
    root
  );
}

/** Text of an element without the space around it; empty where there is no element. */
export function textOf(element: Element | undefined): string {
  return element?.textContent.trim() ?? "";
}

/** An attribute's value; empty where it is missing. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? "";
}

/** `Group#Scorecard.Group`, so that a message names its place. */
export function nameOf(element: Element): string {
  const id = attribute(element, "id") || attribute(element, "resid");
  return id === "" ? element.localName : `${element.localName}#${id}`;
}
