import { defineClass, wrap } from "../classes";
import { rangeEdits } from "./rangeEdits";
import { rangeFinders, rangeSteps } from "./rangeFinders";
import { fullAddress, rangePlaces } from "./rangePlaces";
import { rangeContents } from "./rangeContents";

defineClass("Range", {
  since: "1.1",
  properties: { ...rangePlaces, ...rangeContents },
  steps: rangeSteps,
  finders: rangeFinders,
  methods: rangeEdits,
});

defineClass("RangeAreas", {
  since: "1.9",
  properties: {
    address: {
      since: "1.9",
      get: ({ areas, ...sheet }) => areas.map((area) => fullAddress({ ...sheet, area })).join(","),
    },
    areaCount: { since: "1.9", get: ({ areas }) => areas.length },
  },
  steps: { areas: { since: "1.9", to: (self) => wrap("RangeCollection", self) } },
});

defineClass("RangeCollection", {
  since: "1.9",
  items: ({ areas, ...sheet }) => areas.map((area) => wrap("Range", { ...sheet, area })),
});
