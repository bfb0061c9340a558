/** What every implementation of the Network port must do. Run by real-network.test.ts and sim-network.test.ts. */
import { afterEach, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../src/base/errors.ts";
import { hasCode } from "../../src/base/errors.ts";
import type { Address, Connection, Listener, Network, Security } from "../../src/base/network.ts";

export interface NetworkUnderTest {
  readonly client: Network;
  readonly server: Network;
  readonly serverAddress: Address;
  readonly security: Security;
  /** The names in the certificates; undefined on plaintext. */
  readonly clientName: string | undefined;
  readonly serverName: string | undefined;
  /** Waits for a promise; with virtual time, by running it. */
  drive<T>(promise: Promise<T>): Promise<T>;
}

/** An end of a connection that remembers all that happened to it. */
export class RecordingEnd {
  readonly connection: Connection;
  readonly chunks: Uint8Array[] = [];
  receivedBytes = 0;
  drains = 0;
  closes: (Error | undefined)[] = [];
  readonly #waiting: { isMet: () => boolean; resolve: () => void }[] = [];

  constructor(connection: Connection) {
    this.connection = connection;
    connection.handler = {
      onData: (chunk) => {
        this.chunks.push(chunk);
        this.receivedBytes += chunk.length;
        this.#check();
      },
      onDrain: () => {
        this.drains++;
        this.#check();
      },
      onClose: (error) => {
        this.closes.push(error);
        this.#check();
      },
    };
  }

  until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ isMet, resolve });
      this.#check();
    });
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  #check(): void {
    for (const { isMet, resolve } of this.#waiting) if (isMet()) resolve();
  }
}

export function networkContract(name: string, makeNetwork: () => Promise<NetworkUnderTest>): void {
  describe(`the network contract on ${name}`, () => {
    const cleanUps: (() => void)[] = [];
    afterEach(() => {
      for (const cleanUp of cleanUps.splice(0)) cleanUp();
    });

    async function listen(net: NetworkUnderTest) {
      const accepted: RecordingEnd[] = [];
      const waiting: ((end: RecordingEnd) => void)[] = [];
      const listener: Listener = await net.drive(
        net.server.listen(net.serverAddress, net.security, (connection) => {
          const end = new RecordingEnd(connection);
          cleanUps.push(() => connection.destroy());
          const waiter = waiting.shift();
          if (waiter === undefined) accepted.push(end);
          else waiter(end);
        }),
      );
      cleanUps.push(() => void listener.close());
      const accept = (): Promise<RecordingEnd> => {
        const end = accepted.shift();
        return end === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(end);
      };
      return { listener, accept };
    }

    async function connect() {
      const net = await makeNetwork();
      const { listener, accept } = await listen(net);
      const [near, far] = await net.drive(
        Promise.all([
          net.client
            .connect(listener.address, net.security)
            .then((connection) => new RecordingEnd(connection)),
          accept(),
        ]),
      );
      cleanUps.push(() => near.connection.destroy());
      return { net, listener, near, far };
    }

    async function expectCode(net: NetworkUnderTest, promise: Promise<unknown>, code: ErrorCode) {
      const error = await net.drive(
        promise.then(
          () => undefined,
          (reason: unknown) => reason,
        ),
      );
      expect(hasCode(error, code), String(error)).toBe(true);
    }

    it("tells each end who the other is", async () => {
      const { net, listener, near, far } = await connect();
      expect(listener.address.port).toBeGreaterThan(0);
      expect(near.connection.remote.port).toBe(listener.address.port);
      expect(near.connection.peerName).toBe(net.serverName);
      expect(far.connection.peerName).toBe(net.clientName);
    });

    it("carries bytes both ways, in order, however they are cut into chunks", async () => {
      const { net, near, far } = await connect();
      const bytes = Buffer.alloc(300_000, "0123456789abcdef-");
      for (let at = 0; at < bytes.length; ) {
        const size = 1 + ((at * 7) % 9_001);
        const half = at + (size >> 1);
        near.connection.write([bytes.subarray(at, half), bytes.subarray(half, at + size)]);
        at += size;
      }
      far.connection.write([Buffer.from("hello")]);
      await net.drive(far.until(() => far.receivedBytes === bytes.length));
      await net.drive(near.until(() => near.receivedBytes === 5));
      expect(far.bytes().equals(bytes)).toBe(true);
      expect(near.bytes().toString()).toBe("hello");
    });

    it("holds the writer back while the reader is paused, and tells when to go on", async () => {
      const { net, near, far } = await connect();
      far.connection.pause();
      const chunk = new Uint8Array(256 * 1024).fill(7);
      let written = 0;
      let accepts = true;
      while (accepts) {
        accepts = near.connection.write([chunk]);
        written += chunk.length;
        expect(written).toBeLessThan(64 * 1024 * 1024);
      }
      expect(near.connection.bufferedBytes).toBeGreaterThan(0);
      far.connection.resume();
      await net.drive(near.until(() => near.drains > 0));
      await net.drive(far.until(() => far.receivedBytes === written));
      expect(near.connection.bufferedBytes).toBe(0);
    });

    it("sends what is queued before it ends, then closes both ends without an error", async () => {
      const { net, near, far } = await connect();
      const bytes = new Uint8Array(1_000_000).fill(3);
      near.connection.write([bytes]);
      near.connection.end();
      await net.drive(far.until(() => far.closes.length > 0));
      await net.drive(near.until(() => near.closes.length > 0));
      expect(far.receivedBytes).toBe(bytes.length);
      expect(far.closes).toEqual([undefined]);
      expect(near.closes).toEqual([undefined]);
    });

    it("closes once at each end when one end is destroyed, and writing afterwards does nothing", async () => {
      const { net, near, far } = await connect();
      near.connection.destroy();
      near.connection.destroy();
      near.connection.write([new Uint8Array(10)]);
      await net.drive(far.until(() => far.closes.length > 0));
      await net.drive(near.until(() => near.closes.length > 0));
      near.connection.end();
      expect(near.closes.length).toBe(1);
      expect(far.closes.length).toBe(1);
      expect(near.connection.bufferedBytes).toBe(0);
    });

    it("refuses a second listener on the same address", async () => {
      const net = await makeNetwork();
      const { listener } = await listen(net);
      await expectCode(
        net,
        net.server.listen(listener.address, net.security, () => {}),
        "net.addressInUse",
      );
    });

    it("reports an address where nobody listens as unreachable", async () => {
      const net = await makeNetwork();
      const { listener } = await listen(net);
      await net.drive(listener.close());
      await expectCode(net, net.client.connect(listener.address, net.security), "net.unreachable");
    });

    it("keeps open connections when the listener closes", async () => {
      const { net, listener, near, far } = await connect();
      await net.drive(listener.close());
      near.connection.write([Buffer.from("still here")]);
      await net.drive(far.until(() => far.receivedBytes === 10));
    });

    it("gives a connect up when its signal says so", async () => {
      const net = await makeNetwork();
      const { listener } = await listen(net);
      const reason = new Error("enough");
      await expect(
        net.drive(net.client.connect(listener.address, net.security, AbortSignal.abort(reason))),
      ).rejects.toBe(reason);
      const controller = new AbortController();
      const connecting = net.client.connect(listener.address, net.security, controller.signal);
      controller.abort(reason);
      await expect(net.drive(connecting)).rejects.toBe(reason);
    });
  });
}
