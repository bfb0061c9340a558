/** Bugs that are put into what carries data between regions: the simulator of federations must catch each. */
import type { Mutation } from "../mutations.ts";

export const federationMutations: readonly Mutation[] = [];
