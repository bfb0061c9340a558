/** `atoll federation`: who is a member. Keys and vouchers are files; nodes hand on what changes while they run. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { LeaveOptions } from "./federation-leave.ts";
import {
  type InitOptions,
  type MembersOptions,
  type RevokeOptions,
  VOUCHER_LIFETIME_DAYS,
  type VouchOptions,
} from "./federation-options.ts";

export function addFederationCommands(program: Command): void {
  // What the commands need is loaded when one of them runs: the others start without it.
  const actions = () => import("./federation-actions.ts");
  const federation = program
    .command("federation")
    .description("The members of the federation: its root key, their keys and vouchers.");
  federation
    .command("init")
    .description("Makes a federation's root key. Keep root.key safe; each region needs root.pub.")
    .requiredOption("--dir <directory>", "where its files go")
    .option("--json", "print one JSON object")
    .action(async (options: InitOptions) => (await actions()).init(options));
  federation
    .command("vouch")
    .description("Makes a node's key when it has none, and vouches for it with the root key.")
    .requiredOption("--region <file>", "the region file")
    .requiredOption("--node <name>", "the node's name or id")
    .option("--peer <id>", "the peer id of a key that was made elsewhere")
    .option("--days <count>", "how long the voucher is valid", String(VOUCHER_LIFETIME_DAYS))
    .option("--renew", "replace the voucher that is there")
    .option("--json", "print one JSON object")
    .action(async (options: VouchOptions) => (await actions()).vouch(options));
  federation
    .command("members")
    .description("Shows the members that the region files name, and until when they are vouched for.")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--json", "print one JSON object")
    .action(async (options: MembersOptions) => (await actions()).members(options));
  federation
    .command("leave")
    .description("Takes a region out of the federation, once all that it holds is proved to be elsewhere.")
    .argument("<region>")
    .option("--lost", "it is gone for good: nothing can be proved, and what only it had is lost")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object a line, as it goes")
    .action(async (region: string, options: LeaveOptions) => {
      const { leaveFederation } = await import("./federation-leave.ts");
      await leaveFederation(region, options);
    });
  federation
    .command("revoke")
    .description("Throws a member out, for good: its key is never a member's again.")
    .argument("<member>", "a peer id, or REGION/NODE")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--reason <text>", "why, for the others' logs", "")
    .option("--json", "print one JSON object")
    .action(async (member: string, options: RevokeOptions) => (await actions()).revoke(member, options));
}
