/**
 * `npm run lab`: three regions of three nodes each in network namespaces on this machine, with a relay in every path
 * between regions, to try by hand what a federation does when links and regions fail. Needs root and iproute2; with
 * `--loopback` it runs without namespaces. `help` shows the commands.
 */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { AtollError } from "../../../src/base/errors.ts";
import { perfectLink } from "../link/shape.ts";
import { type RegionName, TestFederation } from "./federation.ts";
import { type LabCommand, LabError, parseLabCommand } from "./lab-command.ts";

const HELP = `cut A B              nothing crosses between two regions
cut1 A B             nothing from A reaches B; the other way goes on
heal A B             ends a cut
reset A B            closes what is connected
shape A B delay=75ms jitter=5ms rate=25MB/s loss=0.1%   one way; both ways have it; alone: a perfect link
kill REGION          SIGKILL to all of its nodes
freeze REGION, thaw REGION
start REGION         after a kill
status               of regions and links, as each region sees it
endpoints            where S3 and the admin ports are
help, quit`;

const { values } = parseArgs({
  options: {
    regions: { type: "string", default: "3" },
    nodes: { type: "string", default: "3" },
    loopback: { type: "boolean", default: false },
  },
});

const federation = await TestFederation.start({
  regions: Number(values.regions),
  nodesPerRegion: Number(values.nodes),
  drivesPerNode: 2,
  dataFragments: values.nodes === "1" ? 1 : 4,
  parityFragments: values.nodes === "1" ? 1 : 2,
  isRelayed: true,
  hosts: values.loopback ? "loopback" : "namespaces",
});

showEndpoints();
console.log(HELP);
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "lab> " });
lines.on("SIGINT", () => lines.close());
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => lines.close());
lines.prompt();
for await (const line of lines) {
  const command = parse(line);
  if (command?.kind === "quit") break;
  if (command !== undefined) await carryOut(command).catch(complain);
  lines.prompt();
}
lines.close();
console.log("\nending the nodes");
await federation.close({ signal: "SIGTERM" });

function parse(line: string): LabCommand | undefined {
  try {
    return parseLabCommand(line, federation.names);
  } catch (error) {
    complain(error);
    return undefined;
  }
}

async function carryOut(command: LabCommand): Promise<void> {
  switch (command.kind) {
    case "cut":
      return federation.cutLink(command.a, command.b);
    case "cut1":
      return federation.cutOneWay(command.a, command.b);
    case "heal":
      return federation.healLink(command.a, command.b);
    case "reset":
      return federation.resetLink(command.a, command.b);
    case "shape":
      return federation.shapeLink(command.a, command.b, { ...perfectLink, ...command.shape });
    case "kill":
      return federation.endRegion(command.region, "SIGKILL");
    case "freeze":
      return federation.signalRegion(command.region, "SIGSTOP");
    case "thaw":
      return federation.signalRegion(command.region, "SIGCONT");
    case "start":
      console.log(`ready in ${Math.round(await federation.startRegion(command.region))} ms`);
      return;
    case "status":
      for (const region of federation.names) console.log(await statusOf(region));
      return;
    case "endpoints":
      return showEndpoints();
    case "help":
      console.log(HELP);
      return;
    case "quit":
      return;
  }
}

function showEndpoints(): void {
  for (const region of federation.names) {
    for (const id of federation.nodeIds) {
      console.log(
        `${region}/${id}  S3 ${federation.s3Endpoint(region, id)}  admin ${federation.adminUrl(region, "", id)}`,
      );
    }
  }
  console.log(`region files ${federation.configDirectory("us-east-1")}`);
  console.log(`credentials ${federation.directory}/credentials (profile atoll)`);
}

/** As its first node sees it. */
async function statusOf(region: RegionName): Promise<string> {
  interface Page {
    readonly regions: readonly {
      readonly name: string;
      readonly members: readonly {
        readonly name: string;
        readonly state: string;
        readonly rttMs: number | null;
      }[];
    }[];
    readonly control: { readonly leader: string | null };
  }
  const signal = AbortSignal.timeout(3000);
  const page = await fetch(federation.adminUrl(region, "/federation"), { signal }).then(
    async (answer) => (await answer.json()) as Page,
    () => undefined,
  );
  if (page === undefined) return `${region}: no answer`;
  const members = page.regions.flatMap((each) => each.members);
  const shown = members.map(({ name, state, rttMs }) => {
    return `  ${name} ${state}${rttMs === null ? "" : ` ${rttMs.toFixed(1)} ms`}`;
  });
  return [`${region}: control plane led by ${page.control.leader ?? "nobody"}`, ...shown].join("\n");
}

function complain(error: unknown): void {
  if (!(error instanceof LabError || error instanceof AtollError || error instanceof Error)) throw error;
  console.error(error.message);
}
