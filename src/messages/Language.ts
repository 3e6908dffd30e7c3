/** The languages of messages: Chinese for the accountant, English for the command line. */
export type Language = "zh" | "en";

/** One message in both languages. */
export type Sentence = Readonly<Record<Language, string>>;
