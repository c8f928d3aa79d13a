/**
 * The library that parses the sheets turns a number under a date format into a JavaScript Date, which loses what Excel
 * holds (29/02/1900, times below the millisecond, numbers too large to be a date). So before it parses, every format
 * code is wrapped as one quoted text, in which it sees no date; `revealFormat` gives the code back.
 */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['"', "\uE000"],
  ["\\", "\uE001"],
  ["[", "\uE002"],
];

/** Formats that a file names by number only and that show a date or a time: ECMA-376, 18.8.30. */
const BUILT_IN_DATES: Readonly<Record<number, string>> = {
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
};

/** Numbers of the East Asian calendars' dates, shown here as plain dates. */
const OTHER_DATES = [...Array(10).keys()].map((i) => 27 + i).concat([...Array(9).keys()].map((i) => 50 + i));

/** A style sheet of the file in which no format reads as a date. */
export function hideDateFormats(stylesXml: string): string {
  const hidden = stylesXml.replace(
    /\bformatCode=(?:"([^"]*)"|'([^']*)')/g,
    (_match: string, double: string | undefined, single: string | undefined) =>
      `formatCode="${hideFormat(double ?? single ?? "")}"`,
  );
  return hidden.replace(/<(?:\w+:)?styleSheet\b[^>]*>/, (open) => `${open}${builtInFormats()}`);
}

function builtInFormats(): string {
  const dates = { ...BUILT_IN_DATES, ...Object.fromEntries(OTHER_DATES.map((id) => [id, "m/d/yyyy"])) };
  const formats = Object.entries<string>(dates).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${hideFormat(code)}"/>`,
  );
  return `<numFmts>${formats.join("")}</numFmts>`;
}

function hideFormat(escaped: string): string {
  const code = escaped.replaceAll("&quot;", '"').replaceAll("&#34;", '"');
  return `&quot;${HIDDEN.reduce((text, [plain, mark]) => text.replaceAll(plain, mark), code)}&quot;`;
}

/** The format code that `hideDateFormats` hid; any other code comes back as it is. */
export function revealFormat(pattern: string): string {
  const quoted = /^"([^"]*)"$/.exec(pattern)?.[1];
  if (quoted === undefined) return pattern;
  return HIDDEN.reduce((text, [plain, mark]) => text.replaceAll(mark, plain), quoted);
}
