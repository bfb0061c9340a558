import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { Payload, RpcStream } from "../../rpc/index.ts";
import type { Lane, LinkOptions, RegionLink } from "../links.ts";
import type { MemberLink } from "./member-link.ts";
import { SIMILAR_RTT_FACTOR, SIMILAR_RTT_MS } from "./options.ts";

/** One other region, over whichever of its members serves best. */
export class RegionLinks implements RegionLink {
  readonly region: RegionNumber;
  readonly name: string;
  readonly #members: () => readonly MemberLink[];
  /** Counts choices, so that equals take turns. */
  #turn = 0;

  /** @param members of this region, as they are now */
  constructor(region: RegionNumber, name: string, members: () => readonly MemberLink[]) {
    this.region = region;
    this.name = name;
    this.#members = members;
  }

  get isConnected(): boolean {
    return this.#members().some(({ isConnected }) => isConnected);
  }

  get isSuspect(): boolean {
    const connected = this.#members().filter(({ isConnected }) => isConnected);
    return connected.length > 0 && connected.every(({ isSuspect }) => isSuspect);
  }

  get rttMs(): number | undefined {
    return lowestRttMs(this.#members().filter(({ isConnected }) => isConnected));
  }

  async call(method: string, payload: Payload, options: LinkOptions = {}): Promise<Uint8Array> {
    const { lane = "control", ...rest } = options;
    return this.#choose(lane).call(lane, method, payload, rest);
  }

  async open(method: string, payload: Payload, options: LinkOptions = {}): Promise<RpcStream> {
    const { lane = "control", ...rest } = options;
    return this.#choose(lane).open(lane, method, payload, rest);
  }

  #choose(lane: Lane): MemberLink {
    const candidates = best(this.#members().filter((link) => link.lanes[lane].isConnected));
    const chosen = candidates[this.#turn++ % candidates.length];
    if (chosen !== undefined) return chosen;
    throw new AtollError("federation.unreachable", `no node of ${this.name} is connected (${lane} lane)`);
  }
}

/** Those that nothing speaks against, if there are any, and of these the near ones. */
function best(connected: readonly MemberLink[]): readonly MemberLink[] {
  const trusted = preferred(connected, ({ isSuspect }) => !isSuspect);
  const untroubled = preferred(trusted, ({ isAvoided }) => !isAvoided);
  const lowest = lowestRttMs(untroubled);
  if (lowest === undefined) return untroubled;
  const limitMs = lowest * SIMILAR_RTT_FACTOR + SIMILAR_RTT_MS;
  return untroubled.filter(({ rttMs }) => rttMs !== undefined && rttMs <= limitMs);
}

function preferred(
  links: readonly MemberLink[],
  isGood: (link: MemberLink) => boolean,
): readonly MemberLink[] {
  const good = links.filter(isGood);
  return good.length > 0 ? good : links;
}

function lowestRttMs(links: readonly MemberLink[]): number | undefined {
  let lowest: number | undefined;
  for (const { rttMs } of links) {
    if (rttMs !== undefined && (lowest === undefined || rttMs < lowest)) lowest = rttMs;
  }
  return lowest;
}
