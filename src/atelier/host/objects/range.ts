import { defineClass } from "../classes";
import { rangeEdits } from "./rangeEdits";
import { rangeFinders, rangeSteps } from "./rangeFinders";
import { rangePlaces } from "./rangePlaces";
import { rangeContents } from "./rangeContents";

defineClass("Range", {
  since: "1.1",
  properties: { ...rangePlaces, ...rangeContents },
  steps: rangeSteps,
  finders: rangeFinders,
  methods: rangeEdits,
});
