import { defined } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import {
  type Identity,
  type Payload,
  type RpcHandlers,
  type RpcOptions,
  RpcPeer,
  RpcServer,
  type RpcStream,
} from "../../rpc/index.ts";
import type { FederationLinks, LinkOptions, RegionLink } from "../links.ts";
import { InProcessNetwork } from "./in-process-network.ts";

export interface OwnRegionComponents {
  readonly links: FederationLinks;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export interface OwnRegion {
  readonly region: RegionNumber;
  readonly name: string;
  /** Of this node in the federation. */
  readonly identity: Identity;
}

const somewhere = { host: "in-process", port: 0 };
const plaintext = { kind: "plaintext" } as const;

/** The links there are, and one to our own region: this node itself. */
export class LinksWithOwnRegion implements FederationLinks {
  readonly #links: FederationLinks;
  readonly #own: OwnRegion;
  readonly #components: OwnRegionComponents & {
    readonly identity: Identity;
    readonly network: InProcessNetwork;
  };
  #server: RpcServer | undefined;
  #peer: RpcPeer | undefined;
  readonly #link: RegionLink;

  constructor(components: OwnRegionComponents, own: OwnRegion) {
    const { links, clock } = components;
    this.#links = links;
    this.#own = own;
    this.#components = { ...components, identity: own.identity, network: new InProcessNetwork(clock) };
    this.#link = this.#ownLink();
  }

  /** @param handlers those that other regions call */
  async start(handlers: RpcHandlers, options: Partial<RpcOptions> = {}): Promise<void> {
    this.#server = new RpcServer(this.#components, handlers, options);
    const address = await this.#server.listen(somewhere, plaintext);
    this.#peer = new RpcPeer(this.#components, { address, security: plaintext }, options);
    this.#peer.start();
  }

  async stop(): Promise<void> {
    this.#peer?.stop();
    await this.#server?.close();
  }

  /** The other ones. */
  get regions(): readonly RegionLink[] {
    return this.#links.regions;
  }

  link(region: RegionNumber): RegionLink | undefined {
    return region === this.#own.region ? this.#link : this.#links.link(region);
  }

  #ownLink(): RegionLink {
    const peerOf = (): RpcPeer | undefined => this.#peer;
    const { region, name } = this.#own;
    const connected = (): RpcPeer => {
      if (peerOf()?.isConnected !== true) {
        throw new AtollError("federation.unreachable", `this node of ${name} is starting or stopping`);
      }
      return defined(peerOf(), "the peer that is connected");
    };
    return {
      region,
      name,
      get isConnected() {
        return peerOf()?.isConnected === true;
      },
      get rttMs() {
        return peerOf()?.isConnected === true ? 0 : undefined;
      },
      async call(
        method: string,
        payload: Payload,
        { lane: _, ...options }: LinkOptions = {},
      ): Promise<Uint8Array> {
        return connected().call(method, payload, options);
      },
      async open(
        method: string,
        payload: Payload,
        { lane: _, ...options }: LinkOptions = {},
      ): Promise<RpcStream> {
        return connected().open(method, payload, options);
      },
    };
  }
}
