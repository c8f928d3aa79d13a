import { defineClass } from "../classes";

/** Not part of Excel's public model: where the custom-functions runtime brings its results. */
defineClass("CustomFunctions", {
  since: "1.1",
  methods: {
    setInvocationArrayResults: {
      since: "1.1",
      call: ({ book }, args) => book.functions?.receive(args),
    },
  },
});
