/**
 * The one error of the project: something cannot be done for the user, and nothing was written.
 * `code` names what is wrong; `src/messages/` turns code and data into the Chinese and English sentence.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  constructor(code: string, data: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.data = data;
  }
}
