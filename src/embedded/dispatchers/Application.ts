import type { BookModel } from "../model/BookModel";
import { oneOf } from "./Arguments";
import type { Dispatcher } from "./Dispatcher";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application: Dispatcher<BookModel> = {
  name: "Application",
  scalars: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  setters: {
    CalculationMode: (book, value) => {
      book.calculationMode = oneOf(value, modes, "Application.calculationMode");
    },
  },
  methods: {
    Calculate: (_book, args, { calculator }) => {
      args.choice(0, ["Recalculate", "Full", "FullRebuild"]);
      return calculator.recalculate();
    },
    // Both only ask for less work until the next sync. A batch is one piece of work here in any case: nothing is
    // calculated or drawn that the add-in could see before its end, other than what it reads itself.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
