import type { BookModel } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import type { Dispatcher } from "./Dispatcher";

/** Protection of the structure: which sheets there are, their names, places and visibility. */
export const workbookProtection: Dispatcher<BookModel> = {
  name: "WorkbookProtection",
  scalars: { Protected: ({ structureProtected }) => structureProtected },
  methods: {
    Protect: (book, args) => {
      if (book.structureProtected)
        throw new HostError("InvalidOperation", "WorkbookProtection.protect");
      book.structurePassword = args.optionalText(0);
      book.structureProtected = true;
    },
    Unprotect: (book, args) => {
      if (!book.structureProtected) return;
      if ((book.structurePassword ?? "") !== (args.optionalText(0) ?? ""))
        throw new HostError("InvalidArgument", "WorkbookProtection.unprotect");
      book.structureProtected = false;
      book.structurePassword = null;
    },
  },
};
