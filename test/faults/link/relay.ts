/**
 * A TCP relay that behaves like a long, thin, lossy or broken line: delay, jitter, rate, loss, cuts both ways or one.
 * It stands in for netem, which many kernels lack. Run it in a thread of its own (`relays.ts`) where it is measured.
 */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { type Damage, Direction, type Way } from "./direction.ts";
import { type LinkShape, LinkTiming, perfectLink } from "./shape.ts";

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** As seen from who connects. */
export type WayName = "forward" | "backward";

export class LinkRelay {
  readonly #target: Endpoint;
  readonly #server: Server;
  readonly #ways: Readonly<Record<WayName, Way>> = { forward: newWay(), backward: newWay() };
  readonly #pairs = new Set<{
    readonly sockets: readonly Socket[];
    readonly directions: readonly Direction[];
  }>();
  /** Those that came while the link was cut: nobody answers them until it heals. */
  readonly #knocking = new Set<Socket>();
  #state: number;

  /** @param seed of jitter and loss */
  constructor(target: Endpoint, seed = 1) {
    this.#target = target;
    this.#state = seed >>> 0 || 1;
    this.#server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) =>
      this.#accept(socket),
    );
  }

  /** @returns where it listens */
  async listen(endpoint: Endpoint): Promise<Endpoint> {
    this.#server.listen(endpoint.port, endpoint.host);
    await once(this.#server, "listening");
    const { address, port } = this.#server.address() as AddressInfo;
    return { host: address, port };
  }

  /** From the next byte on. */
  shape(change: Partial<LinkShape>, ways: readonly WayName[] = ["forward", "backward"]): void {
    for (const name of ways) this.#ways[name].shape = { ...this.#ways[name].shape, ...change };
    this.#deliver();
  }

  /** Bytes wait, connections live on, new ones get no answer; as when packets are dropped on the way. */
  cut(ways: readonly WayName[] = ["forward", "backward"]): void {
    for (const name of ways) this.#ways[name].isCut = true;
  }

  heal(): void {
    for (const way of Object.values(this.#ways)) way.isCut = false;
    for (const socket of this.#knocking) {
      this.#knocking.delete(socket);
      this.#join(socket);
    }
    this.#deliver();
  }

  /** Once: the next message that crosses is altered, or comes twice. */
  damage(how: Damage, ways: readonly WayName[] = ["forward", "backward"]): void {
    for (const name of ways) this.#ways[name].damage = how;
  }

  /** Closes every connection at once, as a router that forgot them does. */
  reset(): void {
    for (const { sockets } of this.#pairs) for (const socket of sockets) socket.resetAndDestroy();
    for (const socket of this.#knocking) socket.resetAndDestroy();
  }

  /** Delivered since the beginning, by way. */
  bytes(): Readonly<Record<WayName, number>> {
    return { forward: this.#ways.forward.bytes, backward: this.#ways.backward.bytes };
  }

  async close(): Promise<void> {
    this.reset();
    this.#server.close();
    await once(this.#server, "close");
  }

  #accept(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    if (this.#ways.forward.isCut || this.#ways.backward.isCut) {
      this.#knocking.add(socket);
      socket.on("close", () => this.#knocking.delete(socket));
      return;
    }
    this.#join(socket);
  }

  #join(near: Socket): void {
    if (near.destroyed) return;
    const far = connect({ ...this.#target, allowHalfOpen: true });
    far.setNoDelay(true);
    const draw = (): number => this.#draw();
    const directions = [
      new Direction(near, far, this.#ways.forward, draw),
      new Direction(far, near, this.#ways.backward, draw),
    ];
    const pair = { sockets: [near, far], directions };
    this.#pairs.add(pair);
    for (const [i, socket] of pair.sockets.entries()) {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        directions[1 - i]?.close();
        if (pair.sockets.every(({ closed }) => closed)) this.#pairs.delete(pair);
      });
    }
    near.resume();
  }

  #deliver(): void {
    for (const { directions } of this.#pairs) for (const direction of directions) direction.deliver();
  }

  /** xorshift32 (Marsaglia, 2003): from 0 to below 1. */
  #draw(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state / 2 ** 32;
  }
}

const newWay = (): Way => ({
  timing: new LinkTiming(),
  shape: perfectLink,
  isCut: false,
  bytes: 0,
  damage: undefined,
});
