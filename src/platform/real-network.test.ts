import { describe, expect, it } from "vitest";
import { networkContract, RecordingEnd } from "../../test/contract/network.ts";
import type { Security } from "../base/network.ts";
import { createAuthority, type IssuedCertificate, issueNodeCertificate } from "./certificates.ts";
import { RealNetwork } from "./real-network.ts";

const network = new RealNetwork();
const plaintext = { kind: "plaintext" } as const;
const loopback = { host: "127.0.0.1", port: 0 };

networkContract("real sockets, plaintext", async () => ({
  client: network,
  server: network,
  serverAddress: loopback,
  security: plaintext,
  clientName: undefined,
  serverName: undefined,
  drive: (promise) => promise,
}));

async function identityFor(nodeName: string, authority: IssuedCertificate): Promise<Security> {
  const issued = await issueNodeCertificate(authority, { nodeName, hosts: ["127.0.0.1"] }, Date.now());
  return { kind: "mutual-tls", identity: { ...issued, authority: authority.certificate } };
}

const authority = await createAuthority("test", Date.now());
const nodeSecurity = await identityFor("node-1", authority);

networkContract("real sockets, mutual TLS", async () => ({
  client: network,
  server: network,
  serverAddress: loopback,
  security: nodeSecurity,
  clientName: "node-1",
  serverName: "node-1",
  drive: (promise) => promise,
}));

describe("the real network", () => {
  it("refuses plaintext anywhere but on loopback", async () => {
    await expect(network.listen({ host: "0.0.0.0", port: 0 }, plaintext, () => {})).rejects.toMatchObject({
      code: "net.plaintextRefused",
    });
    for (const host of ["192.0.2.1", "example.test", "::", "128.0.0.1"]) {
      await expect(network.connect({ host, port: 1 }, plaintext)).rejects.toMatchObject({
        code: "net.plaintextRefused",
      });
    }
  });

  it("trusts no node of another authority, on either side", async () => {
    const stranger = await identityFor("node-1", await createAuthority("other", Date.now()));
    let accepted = 0;
    const listener = await network.listen(loopback, nodeSecurity, () => accepted++);
    await expect(network.connect(listener.address, stranger)).rejects.toMatchObject({
      code: "net.untrusted",
    });
    await listener.close();
    expect(accepted).toBe(0);
  });

  it("hands no connection to the server whose client has no trusted certificate", async () => {
    const other = await createAuthority("other", Date.now());
    const issued = await issueNodeCertificate(other, { nodeName: "node-1", hosts: [] }, Date.now());
    // It believes the server, but shows a certificate that the server's authority did not sign.
    const stranger: Security = {
      kind: "mutual-tls",
      identity: { ...issued, authority: authority.certificate },
    };
    let accepted = 0;
    const listener = await network.listen(loopback, nodeSecurity, () => accepted++);
    // In TLS 1.3 the client is done before the server has seen its certificate (RFC 8446, 4.4.2): it may learn of
    // the refusal only from the connection's end.
    await network.connect(listener.address, stranger).then(
      async (connection) => {
        const end = new RecordingEnd(connection);
        await end.until(() => end.closes.length > 0);
      },
      (error: unknown) => expect(error).toMatchObject({ name: "AtollError" }),
    );
    await listener.close();
    expect(accepted).toBe(0);
  });

  it("fails a connection between a plaintext and a TLS end", async () => {
    const listener = await network.listen(loopback, plaintext, (connection) => {
      const end = new RecordingEnd(connection);
      void end.until(() => end.receivedBytes > 0).then(() => connection.destroy());
    });
    await expect(network.connect(listener.address, nodeSecurity)).rejects.toMatchObject({
      name: "AtollError",
    });
    await listener.close();
  });
});
