/** `atoll ca`: the region's certificate authority as files, and the certificates of its nodes. */
import type { Command } from "commander";
import { AtollError } from "../base/errors.ts";
import { realClock } from "../platform/real-clock.ts";
import { makePrivateDirectory, readText, writeNewFiles } from "../platform/secret-files.ts";

export const AUTHORITY_CERTIFICATE = "ca.crt";
export const AUTHORITY_KEY = "ca.key";

interface InitOptions {
  readonly dir: string;
  readonly region: string;
  readonly json?: boolean;
}

interface IssueOptions {
  readonly dir: string;
  readonly node: string;
  readonly host: readonly string[];
  readonly renew?: boolean;
  readonly json?: boolean;
}

/** Names end up in file names and in certificates. The same as a DNS label or several. */
const namePattern = /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/;

export function addAuthorityCommands(program: Command): void {
  const authority = program.command("ca").description("The region's certificate authority.");
  authority
    .command("init")
    .description("Makes a region's certificate authority in an empty or new directory.")
    .requiredOption("--dir <directory>", "where its files go")
    .requiredOption("--region <name>", "the region's name")
    .option("--json", "print one JSON object")
    .action(init);
  authority
    .command("issue")
    .description("Issues a node's certificate and private key.")
    .requiredOption("--dir <directory>", "the authority's directory")
    .requiredOption("--node <name>", "the node's name, by which its peers know it")
    .option("--host <host...>", "DNS names and IP addresses of the node", [])
    .option("--renew", "replace the certificate that is there")
    .option("--json", "print one JSON object")
    .action(issue);
}

/** @throws cli.invalid, file.exists, disk.failed */
async function init(options: InitOptions): Promise<void> {
  checkName("region", options.region);
  const { AUTHORITY_LIFETIME_DAYS, createAuthority } = await loadCertificates();
  const issued = await createAuthority(options.region, realClock.wallMs());
  await makePrivateDirectory(options.dir);
  const [certificate, privateKey] = await writeNewFiles(
    options.dir,
    [
      [AUTHORITY_CERTIFICATE, issued.certificate],
      [AUTHORITY_KEY, issued.privateKey],
    ],
    { replace: false },
  );
  print(options.json, { region: options.region, certificate, privateKey, days: AUTHORITY_LIFETIME_DAYS });
}

/** @throws cli.invalid, file.exists, disk.notFound, disk.failed */
async function issue(options: IssueOptions): Promise<void> {
  checkName("node", options.node);
  for (const host of options.host) {
    if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host)) throw invalid(`--host ${host} is no host name or address`);
  }
  const authority = {
    certificate: await readText(options.dir, AUTHORITY_CERTIFICATE),
    privateKey: await readText(options.dir, AUTHORITY_KEY),
  };
  const { issueNodeCertificate, NODE_LIFETIME_DAYS } = await loadCertificates();
  const request = { nodeName: options.node, hosts: options.host };
  const issued = await issueNodeCertificate(authority, request, realClock.wallMs());
  const [certificate, privateKey] = await writeNewFiles(
    options.dir,
    [
      [`${options.node}.crt`, issued.certificate],
      [`${options.node}.key`, issued.privateKey],
    ],
    { replace: options.renew === true },
  );
  print(options.json, { node: options.node, certificate, privateKey, days: NODE_LIFETIME_DAYS });
}

/** Large, and no other command needs it. */
export const loadCertificates = () => import("../platform/certificates.ts");

function checkName(what: string, name: string): void {
  if (!namePattern.test(name) || name === "ca") {
    throw invalid(
      `--${what} ${name}: a name has lower-case letters, digits, - and . inside, and is not "ca"`,
    );
  }
}

const invalid = (message: string): AtollError => new AtollError("cli.invalid", message);

function print(
  asJson: boolean | undefined,
  facts: Readonly<Record<string, string | number | undefined>>,
): void {
  if (asJson === true) {
    console.log(JSON.stringify(facts));
    return;
  }
  for (const [name, value] of Object.entries(facts)) console.log(`${name}: ${value}`);
}
