import type { Refusal, ShardResult } from "../commands.ts";

export const refused = (refusal: Refusal): ShardResult => ({ kind: "refused", refusal });
