/**
 * The members of a federation and the links to them.
 *
 *   const members = new MemberDirectory({ federation: "atoll", publicKey: root.publicKey }, clock);
 *   members.learn({ vouchers, revocations });
 *   const network = new LibP2pNetwork({ key, members, clock, logger });
 *   const federation = new Federation({ network, clock, random, logger }, { self, key, listenAt, ... }, members);
 *   await federation.start(handlers);
 *   await federation.link(region)?.call("replica.batch", bytes, { lane: "bulk" });
 */
export { Federation, type FederationComponents, parseAddress } from "./federation.ts";
export { type FederationPlace, loadIdentity, readMemberFiles, StatementFiles } from "./files.ts";
export { type Member, MemberDirectory } from "./member-directory.ts";
export { defaultFederationOptions, type FederationOptions } from "./options.ts";
export type { ConfiguredMember, FederationSettings } from "./settings.ts";
export type { FederationView, MemberState, MemberView, RegionView } from "./view.ts";
