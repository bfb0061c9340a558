/** `atoll federation leave`: a region's buckets are elsewhere, proved, and then it is no region any more. */
import { FAILOVER_FORMAT, type LeaveLine } from "../admin/views.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import { askForLines, linesOf, ProgressLine } from "./admin-lines.ts";
import { type AdminOptions, type AdminPort, adminPorts } from "./admin-ports.ts";

const PATH = "/federation/leave";

export interface LeaveOptions extends AdminOptions {
  readonly lost?: boolean;
  readonly json?: boolean;
}

/** @throws config.*, cli.invalid, net.unreachable; what it ended with */
export async function leaveFederation(region: string, options: LeaveOptions): Promise<void> {
  const ports = othersFirst(await adminPorts(options), region);
  const request = { region, isLost: options.lost === true };
  const response = await askForLines(ports, PATH, request, "regions that leave");
  const progress = new ProgressLine();
  let hasEnded = false;
  try {
    for await (const line of linesOf<LeaveLine>(response)) {
      if (line.kind === "error") {
        throw new AtollError(isErrorCode(line.error) ? line.error : "rpc.remoteFailed", line.message);
      }
      if (line.kind === "begin" && line.format !== FAILOVER_FORMAT) {
        throw new AtollError(
          "message.malformed",
          `the node speaks format ${line.format} of regions that leave`,
        );
      }
      if (line.kind === "end") hasEnded = true;
      if (options.json === true) console.log(JSON.stringify(line));
      else if (line.kind === "progress")
        progress.show(`${line.done} of ${line.buckets} buckets: ${line.text}`);
      else if (line.kind === "end") progress.print(endLines(line));
    }
  } finally {
    progress.end();
  }
  if (!hasEnded) throw new AtollError("net.failed", "the node broke off: run the command again, it goes on");
}

function endLines({ region, buckets, unproved }: Extract<LeaveLine, { kind: "end" }>): string[] {
  const proof =
    unproved > 0
      ? `${unproved} buckets were taken from it unproved: what only it had is lost`
      : `${buckets} buckets stood there, and all they held is proved to be elsewhere`;
  return [
    `${region} has left the federation: ${proof}.`,
    "Now stop its nodes, take its file from the others' folders, and throw its members out:",
    `  atoll federation revoke ${region}/NODE`,
  ];
}

/** The region itself loses its voice on the way. */
const othersFirst = (ports: readonly AdminPort[], region: string): AdminPort[] => [
  ...ports.filter((port) => port.region !== region),
  ...ports.filter((port) => port.region === region),
];
