/** Relays in a thread of their own: a busy test does not bend the time of its links. */
import { Worker } from "node:worker_threads";
import type { Damage } from "./direction.ts";
import type { Endpoint, WayName } from "./relay.ts";
import type { LinkShape } from "./shape.ts";

export type RelayCommand =
  | { readonly kind: "open"; readonly link: string; readonly target: Endpoint; readonly listen: Endpoint }
  | {
      readonly kind: "shape";
      readonly link: string;
      readonly shape: Partial<LinkShape>;
      readonly ways: readonly WayName[];
    }
  | { readonly kind: "cut"; readonly link: string; readonly ways: readonly WayName[] }
  | {
      readonly kind: "damage";
      readonly link: string;
      readonly how: Damage;
      readonly ways: readonly WayName[];
    }
  | { readonly kind: "heal" | "reset" | "bytes"; readonly link: string };

export interface RelayRequest {
  readonly id: number;
  readonly command: RelayCommand;
}

export interface RelayAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const both: readonly WayName[] = ["forward", "backward"];

export class Relays {
  readonly #worker = new Worker(new URL("./relay-thread.ts", import.meta.url));
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #nextId = 1;

  constructor() {
    this.#worker.on("message", ({ id, value, error }: RelayAnswer) => {
      const waiter = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiter?.resolve(value);
      else waiter?.reject(new Error(error));
    });
  }

  /** @returns where it listens */
  async open(
    link: string,
    target: Endpoint,
    listen: Endpoint = { host: "127.0.0.1", port: 0 },
  ): Promise<Endpoint> {
    return (await this.#ask({ kind: "open", link, target, listen })) as Endpoint;
  }

  async shape(link: string, shape: Partial<LinkShape>, ways: readonly WayName[] = both): Promise<void> {
    await this.#ask({ kind: "shape", link, shape, ways });
  }

  async cut(link: string, ways: readonly WayName[] = both): Promise<void> {
    await this.#ask({ kind: "cut", link, ways });
  }

  async heal(link: string): Promise<void> {
    await this.#ask({ kind: "heal", link });
  }

  async damage(link: string, how: Damage, ways: readonly WayName[] = both): Promise<void> {
    await this.#ask({ kind: "damage", link, how, ways });
  }

  async reset(link: string): Promise<void> {
    await this.#ask({ kind: "reset", link });
  }

  async bytes(link: string): Promise<Readonly<Record<WayName, number>>> {
    return (await this.#ask({ kind: "bytes", link })) as Readonly<Record<WayName, number>>;
  }

  /** Ends the thread with all its sockets, whatever they wait for. */
  async close(): Promise<void> {
    await this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error("the relays are closed"));
    this.#waiting.clear();
  }

  #ask(command: RelayCommand): Promise<unknown> {
    const id = this.#nextId++;
    const request: RelayRequest = { id, command };
    this.#worker.postMessage(request);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}
