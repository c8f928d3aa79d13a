import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import type { SettingTarget } from "../targets";

function valueOf({ book, key }: SettingTarget): unknown {
  return Object.hasOwn(book.extras.settings, key) ? book.extras.settings[key] : refuse("ItemNotFound", key);
}

defineClass("SettingCollection", {
  since: "1.4",
  items: ({ book }) => Object.keys(book.extras.settings).map((key) => wrap("Setting", { book, key })),
  item: {
    since: "1.4",
    find: ({ book }, args) => {
      valueOf({ book, key: args.text(0) });
      return wrap("Setting", { book, key: args.text(0) });
    },
  },
  finders: {
    add: {
      since: "1.4",
      find: ({ book }, args) => {
        const key = args.text(0);
        book.requireEditable();
        if (key === "" || args.raw(1) === undefined) refuse("InvalidArgument", "setting");
        book.extras.settings[key] = args.raw(1);
        return wrap("Setting", { book, key });
      },
    },
    getItemOrNullObject: {
      since: "1.4",
      find: ({ book }, args) =>
        Object.hasOwn(book.extras.settings, args.text(0))
          ? wrap("Setting", { book, key: args.text(0) })
          : null,
    },
  },
  methods: { getCount: { since: "1.4", call: ({ book }) => Object.keys(book.extras.settings).length } },
});

defineClass("Setting", {
  since: "1.4",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { since: "1.4", get: ({ key }) => key },
    value: {
      since: "1.4",
      get: valueOf,
      set: (self, value) => {
        valueOf(self);
        self.book.extras.settings[self.key] = value;
      },
    },
  },
  methods: {
    delete: {
      since: "1.4",
      call: (self) => {
        valueOf(self);
        const rest = Object.entries(self.book.extras.settings).filter(([key]) => key !== self.key);
        self.book.extras.settings = Object.fromEntries(rest);
      },
    },
  },
});
