import { startReference } from "./harness.ts";
import { conformance } from "./suite.ts";

conformance("the reference service", () => startReference());
