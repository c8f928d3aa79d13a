import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";

/** Days between 30 December 1899 and 1 January 1904. */
const FROM_1900_TO_1904 = 1462;

/** DATE(year, month, day) in the workbook's own date system, for years that both systems know. */
function date(use1904: boolean, [year, month, day]: readonly [number, number, number]): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
  const serial = use1904 ? days - FROM_1900_TO_1904 : days > 60 ? days : days - 1;
  return serial < 0 ? refuse("InvalidArgument", "date") : serial;
}

// Only DATE: it is how an add-in learns which date system the workbook has.
defineClass("Functions", {
  since: "1.2",
  finders: {
    date: {
      since: "1.2",
      find: ({ book }, args) => {
        const parts = [args.integer(0), args.integer(1), args.integer(2)] as const;
        return wrap("FunctionResult", { book, value: date(book.extras.use1904DateSystem, parts) });
      },
    },
  },
});

defineClass("FunctionResult", {
  since: "1.2",
  properties: {
    error: { since: "1.2", get: () => null },
    value: { since: "1.2", get: ({ value }) => value },
  },
});
