import type { Owner } from "../xml/common.ts";

/** Everything belongs to the one account that a region has. The id has the form of S3's canonical user ids. */
export const owner: Owner = {
  id: "61746f6c6c000000000000000000000000000000000000000000000000000001",
  displayName: "atoll",
};
