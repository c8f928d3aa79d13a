import { z } from "zod";

// The pages forbid code made from text (CSP): zod must not even try its compiled validators.
z.config({ jitless: true });

export { z };
