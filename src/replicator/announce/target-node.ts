/** One node of a target's region, as the announcer sees it: a session of announcements without a gap. */
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { NodeLinks } from "../../federation/index.ts";
import { ANNOUNCE_METHOD, encodeHead } from "./messages.ts";
import { HAND_OVER_MS } from "./options.ts";

export class TargetNode {
  readonly node: NodeId;
  readonly #links: NodeLinks;
  readonly #random: Random;
  readonly #wallMs: () => number;
  /** Led here, and told in this session with everything that waits. */
  readonly filled = new Set<GroupId>();
  session = 0;
  sequence = 0;
  /** What had been sent when it was asked last. */
  askedSequence = 0;
  isFilling = false;
  /** Its connection took nothing for a while. */
  #isStuck = false;
  isAsked = false;
  /** Monotonic: not to be told everything again before. */
  restsUntilMs = 0;

  constructor(
    node: NodeId,
    components: { readonly links: NodeLinks; readonly random: Random; readonly wallMs: () => number },
  ) {
    this.node = node;
    this.#links = components.links;
    this.#random = components.random;
    this.#wallMs = components.wallMs;
    this.begin();
  }

  get isConnected(): boolean {
    return this.#links.isConnected(this.node);
  }

  /** A new session: something of the last one may be lost. */
  begin(): void {
    this.session = 1 + this.#random.uint32();
    this.sequence = 0;
    this.askedSequence = 0;
    this.filled.clear();
  }

  /** Resolves when the system has all that it was told, or does not get it. */
  async handedOver(): Promise<void> {
    const deadlineMs = this.#isStuck ? 0 : HAND_OVER_MS;
    this.#isStuck = (await this.#links.handedOver?.(this.node, deadlineMs)) === false;
  }

  /** @param changes encoded @returns false when the connection takes no more; nothing was sent */
  send(changes: Uint8Array): boolean {
    const head = { session: this.session, sequence: this.sequence + 1, sentMs: this.#wallMs() };
    if (!this.#links.notify(this.node, ANNOUNCE_METHOD, [encodeHead(head), changes])) return false;
    this.sequence++;
    return true;
  }
}
