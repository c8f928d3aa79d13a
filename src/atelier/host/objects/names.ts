import type { HostObject } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import {
  addName,
  deleteName,
  findName,
  listNames,
  nameArea,
  nameById,
  setName,
  WORKBOOK_SCOPE,
} from "../model/names";
import type { NamesTarget, NameTarget } from "../targets";
import { fullAddress } from "./rangePlaces";
import { rangeOf } from "./rangeOf";

function find(self: NamesTarget, name: string): HostObject<"NamedItem"> | null {
  const item = findName(self, name);
  const inScope = item && (self.sheetId === undefined || item.localSheetId === self.sheetId);
  return inScope ? wrap("NamedItem", { book: self.book, nameId: item.id }) : null;
}

function isWorkbookWide({ book, nameId }: NameTarget): boolean {
  return (nameById(book, nameId).localSheetId ?? WORKBOOK_SCOPE) === WORKBOOK_SCOPE;
}

function rangeOfName({ book, nameId }: NameTarget): HostObject<"Range"> | null {
  const range = nameArea(book, nameById(book, nameId));
  return range && rangeOf(range, range.area);
}

defineClass("NamedItemCollection", {
  since: "1.1",
  items: (self) => listNames(self).map((item) => wrap("NamedItem", { book: self.book, nameId: item.id })),
  item: {
    since: "1.1",
    find: (self, args) => {
      const byId = listNames(self).find((item) => item.id === args.text(0));
      if (byId) return wrap("NamedItem", { book: self.book, nameId: byId.id });
      return find(self, args.text(0)) ?? refuse("ItemNotFound", args.text(0));
    },
  },
  finders: {
    add: {
      since: "1.4",
      find: (self, args) => {
        const range = args.object(1, "Range");
        const reference = range
          ? `=${fullAddress(range).replace(/([A-Z]+|\d+)(?=[^!]*$)/g, "$$$1")}`
          : args.text(1);
        const comment = args.has(2) ? args.text(2) : "";
        return wrap("NamedItem", {
          book: self.book,
          nameId: addName(self, { name: args.text(0), reference, comment }),
        });
      },
    },
    getItemOrNullObject: { since: "1.4", find: (self, args) => find(self, args.text(0)) },
  },
  methods: { getCount: { since: "1.4", call: (self) => listNames(self).length } },
});

defineClass("NamedItem", {
  since: "1.1",
  identity: ({ nameId }) => ({ _Id: nameId }),
  properties: {
    comment: {
      since: "1.4",
      get: ({ book, nameId }) => nameById(book, nameId).comment ?? "",
      set: ({ book, nameId }, value) => {
        setName(book, {
          ...nameById(book, nameId),
          comment: typeof value === "string" ? value : refuse("InvalidArgument"),
        });
      },
    },
    formula: {
      since: "1.7",
      get: ({ book, nameId }) => `=${nameById(book, nameId).formulaOrRefString.replace(/^=/, "")}`,
      set: ({ book, nameId }, value) => {
        const text = typeof value === "string" && value !== "" ? value : refuse("InvalidArgument", "formula");
        setName(book, { ...nameById(book, nameId), formulaOrRefString: text.replace(/^=/, "") });
      },
    },
    name: { since: "1.1", get: ({ book, nameId }) => nameById(book, nameId).name },
    scope: { since: "1.4", get: (self) => (isWorkbookWide(self) ? "Workbook" : "Worksheet") },
    type: { since: "1.1", get: (self) => (rangeOfName(self) ? "Range" : "String") },
    value: {
      since: "1.1",
      get: (self) => {
        const range = rangeOfName(self);
        return range ? fullAddress(range.target) : nameById(self.book, self.nameId).formulaOrRefString;
      },
    },
    visible: { since: "1.1", get: ({ book, nameId }) => nameById(book, nameId).hidden !== true },
  },
  finders: {
    getRange: {
      since: "1.1",
      find: (self) => rangeOfName(self) ?? refuse("InvalidOperation", "not a range"),
    },
    getRangeOrNullObject: { since: "1.4", find: rangeOfName },
  },
  methods: {
    delete: {
      since: "1.4",
      call: ({ book, nameId }) => {
        deleteName(book, nameId);
      },
    },
  },
});
