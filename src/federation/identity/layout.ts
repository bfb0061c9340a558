/**
 * Where the files of a federation are.
 *
 *     DIRECTORY/root.key                     the root key (mode 600), only where vouchers are made
 *     DIRECTORY/root.pub                     its public half
 *     DIRECTORY/members/REGION-NODE.voucher  of each member that is known beforehand
 *     DIRECTORY/members/PEERID.revocation
 *     NODE'S DIRECTORY/federation.known      all statements that it learned
 *
 * A node's own key (mode 600, libp2p's PrivateKey message) is where its region's file says.
 */
export const ROOT_KEY_FILE = "root.key";
export const ROOT_PUBLIC_KEY_FILE = "root.pub";
export const MEMBERS_DIRECTORY = "members";
export const KNOWN_FILE = "federation.known";

export const VOUCHER_ENDING = ".voucher";
export const REVOCATION_ENDING = ".revocation";

/** Of one file with keys or statements; a longer one is not ours. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

export const voucherFile = (regionName: string, nodeName: string): string =>
  `${regionName}-${nodeName}${VOUCHER_ENDING}`;

export const revocationFile = (peerId: string): string => `${peerId}${REVOCATION_ENDING}`;
