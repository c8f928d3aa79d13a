import { config } from "zod";

// The pages forbid code made from text (CSP): zod must not even try its compiled validators. Schemas are written with
// `import * as z from "zod"`: any other form brings the error messages of fifty languages into the pane.
config({ jitless: true });
