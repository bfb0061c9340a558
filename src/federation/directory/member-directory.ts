import { createHash } from "node:crypto";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import {
  type AddressRecord,
  checkAddresses,
  checkRevocation,
  checkValidity,
  checkVoucher,
  federationNodeId,
  memberName,
  type Revocation,
  type Root,
  type Statements,
  type Voucher,
} from "../identity/index.ts";

/** Nodes of a federation; vouchers of more are not kept. */
const MAX_MEMBERS = 4_096;

/** Keys that were taken back. A key lost costs one; a node that is renewed costs none. */
const MAX_REVOCATIONS = 16_384;

export interface Member {
  /** In the federation. */
  readonly nodeId: NodeId;
  /** "REGION/NODE" */
  readonly name: string;
  readonly voucher: Voucher;
  /** "host:port", as it says itself; empty when it has not been heard of. */
  readonly addresses: readonly string[];
}

interface Kept<T> {
  readonly signed: Uint8Array;
  readonly value: T;
}

/**
 * Who is a member: the statements that were learned, of each node the voucher with the greatest serial, of each key
 * its first revocation and its last addresses. Learning is a merge: in whatever order, and how often, statements come,
 * those who have learned the same hold the same (but for addresses of keys that they do not know yet, which are not
 * kept).
 */
export class MemberDirectory {
  readonly #root: Root;
  readonly #clock: Clock;
  readonly #vouchers = new Map<NodeId, Kept<Voucher>>();
  /** Follows from the vouchers; should one key be two nodes', the greater serial counts, then the greater number. */
  #byPeer = new Map<string, Voucher>();
  readonly #revocations = new Map<string, Kept<Revocation>>();
  readonly #addresses = new Map<string, Kept<AddressRecord>>();
  /** Of keys that the control plane took back, without a statement of the root key. */
  #barred: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<() => void>();
  #digest: Uint8Array | undefined;
  /** The bytes of all that is held, so that what is known is not checked again. */
  #held: ReadonlySet<string> | undefined;

  constructor(root: Root, clock: Clock) {
    this.#root = root;
    this.#clock = clock;
  }

  get root(): Root {
    return this.#root;
  }

  /** A hash of all that is held. */
  get digest(): Uint8Array {
    this.#digest ??= digestOf(this.statements());
    return this.#digest;
  }

  statements(): Statements {
    return {
      vouchers: [...this.#vouchers.values()].map(({ signed }) => signed),
      revocations: [...this.#revocations.values()].map(({ signed }) => signed),
      addresses: [...this.#addresses.values()].map(({ signed }) => signed),
    };
  }

  /** Learns what of it holds. @returns why the others do not */
  learn(statements: Partial<Statements>): AtollError[] {
    const refused: AtollError[] = [];
    let hasChanged = false;
    const tryEach = (
      all: readonly Uint8Array[] | undefined,
      learnOne: (signed: Uint8Array) => boolean,
    ): void => {
      for (const signed of all ?? []) {
        if (this.#isHeld(signed)) continue;
        try {
          if (learnOne(signed)) hasChanged = true;
        } catch (error) {
          if (!(error instanceof AtollError)) throw error;
          refused.push(error);
        }
      }
    };
    tryEach(statements.revocations, (signed) => this.#learnRevocation(signed));
    tryEach(statements.vouchers, (signed) => this.#learnVoucher(signed));
    if (hasChanged) this.#indexPeers();
    tryEach(statements.addresses, (signed) => this.#learnAddresses(signed));
    if (hasChanged) {
      this.#digest = undefined;
      this.#held = undefined;
      this.#tell();
    }
    return refused;
  }

  /** Refuses these keys here, whatever the root key says of them; those of an earlier call are no longer barred. */
  bar(peerIds: ReadonlySet<string>): void {
    const isSame = peerIds.size === this.#barred.size && [...peerIds].every((each) => this.#barred.has(each));
    if (isSame) return;
    this.#barred = peerIds;
    this.#tell();
  }

  /** @throws federation.untrusted, federation.expired, federation.revoked */
  admit(peerId: string): Member {
    const revocation = this.#revocations.get(peerId)?.value;
    if (revocation !== undefined) {
      const why = revocation.reason === "" ? "" : `: ${revocation.reason}`;
      throw new AtollError("federation.revoked", `${peerId} was revoked${why}`);
    }
    if (this.#barred.has(peerId)) {
      throw new AtollError("federation.revoked", `the control plane revoked ${peerId}`);
    }
    const voucher = this.#byPeer.get(peerId);
    if (voucher === undefined) {
      throw new AtollError(
        "federation.untrusted",
        `nobody vouched for ${peerId} in ${this.#root.federation}`,
      );
    }
    checkValidity(voucher, this.#clock.wallMs());
    return this.#memberOf(voucher);
  }

  /** Whose number in the federation it is. @throws as `admit` */
  admitNode(node: NodeId): Member {
    const peerId = this.#vouchers.get(node)?.value.peerId;
    if (peerId !== undefined) return this.admit(peerId);
    throw new AtollError("federation.untrusted", `nobody vouched for a node with the number ${node}`);
  }

  /** All whom somebody vouched for, also those that `admit` refuses now. */
  all(): Member[] {
    return [...this.#vouchers.values()].map(({ value }) => this.#memberOf(value));
  }

  /** Peer ids of keys that the root key took back. */
  revokedPeers(): string[] {
    return [...this.#revocations.keys()];
  }

  /** Called after each change. @returns what ends it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #memberOf(voucher: Voucher): Member {
    return {
      nodeId: federationNodeId(voucher.region, voucher.nodeId),
      name: memberName(voucher.regionName, voucher.nodeName),
      voucher,
      addresses: this.#addresses.get(voucher.peerId)?.value.addresses ?? [],
    };
  }

  #isHeld(signed: Uint8Array): boolean {
    if (this.#held === undefined) {
      const { vouchers, revocations, addresses } = this.statements();
      this.#held = new Set([...vouchers, ...revocations, ...addresses].map(textOf));
    }
    return this.#held.has(textOf(signed));
  }

  #learnVoucher(signed: Uint8Array): boolean {
    const value = checkVoucher(signed, this.#root);
    const node = federationNodeId(value.region, value.nodeId);
    const held = this.#vouchers.get(node);
    if (held !== undefined && !isNewer(value.serial, signed, held.value.serial, held.signed)) return false;
    if (held === undefined && this.#vouchers.size >= MAX_MEMBERS) {
      throw new AtollError("federation.untrusted", `there are ${MAX_MEMBERS} members, and no room for more`);
    }
    this.#vouchers.set(node, { signed, value });
    return true;
  }

  #indexPeers(): void {
    const nodes = [...this.#vouchers].sort(([a], [b]) => a - b);
    this.#byPeer = new Map();
    for (const [, { value }] of nodes) {
      const serial = this.#byPeer.get(value.peerId)?.serial ?? 0;
      if (value.serial >= serial) this.#byPeer.set(value.peerId, value);
    }
    for (const peerId of this.#addresses.keys())
      if (!this.#byPeer.has(peerId)) this.#addresses.delete(peerId);
  }

  #learnRevocation(signed: Uint8Array): boolean {
    const value = checkRevocation(signed, this.#root);
    const held = this.#revocations.get(value.peerId);
    if (held !== undefined && !isNewer(held.value.revokedMs, held.signed, value.revokedMs, signed))
      return false;
    if (held === undefined && this.#revocations.size >= MAX_REVOCATIONS) {
      throw new AtollError(
        "federation.untrusted",
        `there are ${MAX_REVOCATIONS} revocations: make a new root key`,
      );
    }
    this.#revocations.set(value.peerId, { signed, value });
    return true;
  }

  #learnAddresses(signed: Uint8Array): boolean {
    const value = checkAddresses(signed, this.#root.federation);
    const held = this.#addresses.get(value.peerId);
    if (held !== undefined && !isNewer(value.sequence, signed, held.value.sequence, held.signed))
      return false;
    if (!this.#byPeer.has(value.peerId)) return false;
    this.#addresses.set(value.peerId, { signed, value });
    return true;
  }
}

/** Of two with the same number everybody chooses the same. */
function isNewer(number: number, signed: Uint8Array, heldNumber: number, held: Uint8Array): boolean {
  return number === heldNumber ? Buffer.compare(signed, held) > 0 : number > heldNumber;
}

function digestOf(statements: Statements): Uint8Array {
  const hash = createHash("sha256");
  const all = [statements.vouchers, statements.revocations, statements.addresses];
  for (const kind of all) {
    for (const signed of kind.toSorted(Buffer.compare)) hash.update(signed);
    hash.update("\0");
  }
  return hash.digest();
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
