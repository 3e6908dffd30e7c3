/** An element of the page by its id. Errors: it is not there, which is a mistake of the page. */
export function elementOf<Kind extends HTMLElement>(
  id: string,
  kind: abstract new (...arguments_: never[]) => Kind
): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${kind.name} #${id}`);
}
