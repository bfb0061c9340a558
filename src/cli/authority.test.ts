import { execFile } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "atoll-ca-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function atoll(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("atoll ca", () => {
  it("makes an authority and issues a node's certificate, readable by the owner alone", async () => {
    const dir = join(scratch, "good");
    const made = await atoll("ca", "init", "--dir", dir, "--region", "eu-west-1", "--json");
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(made.stdout)).toMatchObject({ region: "eu-west-1", certificate: join(dir, "ca.crt") });

    const hosts = ["--host", "node-1.example", "10.0.0.1"];
    const issued = await atoll("ca", "issue", "--dir", dir, "--node", "node-1", ...hosts);
    expect(issued).toMatchObject({ code: 0, stderr: "" });
    for (const name of ["ca.crt", "ca.key", "node-1.crt", "node-1.key"]) {
      expect(statSync(join(dir, name)).mode & 0o777, name).toBe(0o600);
    }
    const authority = new X509Certificate(readFileSync(join(dir, "ca.crt")));
    const certificate = new X509Certificate(readFileSync(join(dir, "node-1.crt")));
    expect(authority.ca).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.checkIssued(authority)).toBe(true);
    expect(certificate.subject).toBe("CN=node-1");
    expect(certificate.checkIP("10.0.0.1")).toBe("10.0.0.1");
    expect(certificate.checkHost("node-1.example")).toBe("node-1.example");
    const days = (each: X509Certificate): number =>
      Math.round((each.validToDate.getTime() - each.validFromDate.getTime()) / 86_400_000);
    expect(days(authority)).toBe(3_650);
    expect(days(certificate)).toBe(365);
  });

  it("overwrites nothing unless told to renew", async () => {
    const dir = join(scratch, "again");
    await atoll("ca", "init", "--dir", dir, "--region", "r1");
    const authority = readFileSync(join(dir, "ca.key"), "utf8");
    const second = await atoll("ca", "init", "--dir", dir, "--region", "r1", "--json");
    expect(second.code).toBe(1);
    expect(JSON.parse(second.stderr)).toMatchObject({ error: "file.exists" });
    expect(readFileSync(join(dir, "ca.key"), "utf8")).toBe(authority);

    await atoll("ca", "issue", "--dir", dir, "--node", "n1");
    const first = readFileSync(join(dir, "n1.key"), "utf8");
    const refused = await atoll("ca", "issue", "--dir", dir, "--node", "n1");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("n1.crt is there already");
    expect(readFileSync(join(dir, "n1.key"), "utf8")).toBe(first);
    expect((await atoll("ca", "issue", "--dir", dir, "--node", "n1", "--renew")).code).toBe(0);
    expect(readFileSync(join(dir, "n1.key"), "utf8")).not.toBe(first);
  });

  it("says clearly what is wrong with a command", async () => {
    const missing = await atoll("ca", "issue", "--dir", join(scratch, "nowhere"), "--node", "n1");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("ca.crt");
    for (const node of ["../evil", "ca", "Upper", ""]) {
      const bad = await atoll("ca", "issue", "--dir", scratch, "--node", node);
      expect(bad.code).toBe(1);
      expect(bad.stderr).toContain("--node");
    }
    expect((await atoll("ca", "init", "--dir", scratch)).code).toBe(2);
    expect((await atoll("--help")).code).toBe(0);
  });
});
