/**
 * One catalogue for what the world can do wrong. The code crosses the wire and is what programs compare; the text
 * is for people and says what happened, to what, and what to do next.
 */

interface ErrorKind {
  /** Whether the same call may succeed later without anyone changing anything. */
  readonly retryable: boolean;
  /** What an operator or caller should do. */
  readonly action: string;
}

const catalogue = {
  "disk.notFound": { retryable: false, action: "Check the path and that the drive is mounted." },
  "disk.full": { retryable: false, action: "Free space on this drive or add one, then restart the node." },
  "disk.failed": {
    retryable: false,
    action: "Check the drive (dmesg, SMART); replace it, then restart the node.",
  },

  "store.full": { retryable: false, action: "Free space on the drive that holds the state store." },
  "store.overloaded": {
    retryable: true,
    action: "Slow down: the drive that holds the state store does not keep up with the writes.",
  },
  "store.failed": {
    retryable: false,
    action: "Check the drive that holds the state store; restart the node.",
  },

  "store.damaged": {
    retryable: false,
    action:
      "Remove the node from its groups and add a new node: new id, empty data directory; check the drive.",
  },

  "log.unreadable": {
    retryable: false,
    action: "Remove the node from its groups and add a new node: new id, empty data directory.",
  },
  "log.unsupportedVersion": {
    retryable: false,
    action: "Run the release that wrote this log, or a newer one.",
  },
  "log.stopped": {
    retryable: false,
    action: "The log stopped at an earlier error; see it, then restart the node.",
  },

  "net.addressInUse": { retryable: false, action: "Stop the other process or choose another port." },
  "net.unreachable": {
    retryable: true,
    action: "Check that the peer runs and that the network path is open.",
  },
  "net.untrusted": { retryable: false, action: "Issue this node's certificate from the region's CA." },
  "net.plaintextRefused": { retryable: false, action: "Configure TLS, or use a loopback address." },
  "net.failed": { retryable: true, action: "Check the network path to the peer." },

  "rpc.malformedFrame": {
    retryable: false,
    action: "Check that both ends are Atoll nodes of compatible versions.",
  },
  "rpc.incompatible": { retryable: false, action: "Run releases on both nodes that share an rpc version." },
  "rpc.refused": { retryable: false, action: "Check the peer's address, region and node name." },
  "rpc.tooLarge": { retryable: false, action: "Send less in one message, or use a stream." },
  "rpc.closed": { retryable: true, action: "The connection is being remade; try again." },
  "rpc.deadlineExceeded": {
    retryable: true,
    action: "Try again; check the peer's load and the network path.",
  },
  "rpc.cancelled": { retryable: false, action: "The caller gave up." },
  "rpc.unknownMethod": { retryable: false, action: "Upgrade the peer, which does not know this call." },
  "rpc.overloaded": { retryable: true, action: "Slow down and try again." },
  "rpc.remoteFailed": { retryable: false, action: "See the peer's log for the cause." },

  "raft.notLeader": { retryable: true, action: "Send the command to the leader." },
  "raft.overloaded": { retryable: true, action: "Slow down: the group's uncommitted log is at its limit." },
  "raft.dropped": {
    retryable: true,
    action: "The leader stepped down before it knew the outcome: the command may or may not take effect.",
  },
  "raft.superseded": { retryable: true, action: "The command had no effect; send it to the new leader." },
  "raft.commandTooLarge": {
    retryable: false,
    action: "Split the command, or store bulk data outside the log.",
  },
  "raft.timeout": { retryable: true, action: "The outcome is unknown; check the group's quorum." },
  "raft.stopped": { retryable: false, action: "The node is shutting down or stopped at an error." },
  "raft.membershipInvalid": { retryable: false, action: "Correct the requested members." },
  "raft.membershipBusy": { retryable: true, action: "Wait until the running membership change is done." },
  "raft.transferFailed": { retryable: false, action: "Name another voter of the group." },

  "raft.snapshotMalformed": {
    retryable: true,
    action:
      "The snapshot is sent again from where it stopped; if this goes on, check the sender's memory and drive.",
  },

  "raft.unknownGroup": {
    retryable: false,
    action: "Ask a node that has a replica of this group.",
  },

  "drive.missing": {
    retryable: false,
    action:
      "Mount the drive: the node tries it again by itself. If it is lost, put an empty one in its place: atoll drive format.",
  },
  "drive.foreign": {
    retryable: false,
    action: "Mount the right drive at this path, or correct the drive's id in the configuration.",
  },
  "drive.notEmpty": {
    retryable: false,
    action: "Only an empty directory is formatted as a drive: choose another, or empty this one.",
  },
  "drive.unsupportedVersion": {
    retryable: false,
    action: "Run the release that wrote this drive, or a newer one.",
  },
  "drive.full": {
    retryable: false,
    action: "Free space on this drive or add drives; reads and deletes go on meanwhile.",
  },
  "drive.failed": {
    retryable: false,
    action:
      "Check the drive (dmesg, SMART): the node opens it again by itself. If it goes on failing, replace it: atoll drive format.",
  },
  "drive.closed": { retryable: true, action: "The node is shutting down; ask another drive." },
  "drive.overloaded": { retryable: true, action: "Slow down: too many fragments are being written at once." },
  "drive.slow": {
    retryable: true,
    action: "The gateway goes on without this drive; if this lasts, check the drive and the network path.",
  },
  "drive.invalidFragment": { retryable: false, action: "Keep to the limits of a fragment (docs/limits.md)." },
  "drive.fragmentMissing": { retryable: false, action: "Read other fragments of the blob; repair this one." },
  "drive.fragmentCorrupt": { retryable: false, action: "Read other fragments of the blob; repair this one." },

  "bucket.notFound": { retryable: false, action: "Create the bucket, or correct its name." },
  "bucket.exists": {
    retryable: false,
    action: "The bucket is there already; choose another name if you need a new one.",
  },
  "bucket.notEmpty": {
    retryable: false,
    action: "Delete all versions, delete markers and uploads of the bucket first.",
  },
  "object.notFound": { retryable: false, action: "Correct the key, or write the object first." },
  "object.versionNotFound": { retryable: false, action: "List the versions of the key." },
  "object.preconditionFailed": { retryable: false, action: "Read the object again and decide anew." },
  "object.methodNotAllowed": {
    retryable: false,
    action: "The version is a delete marker: name another version.",
  },
  "object.conflict": {
    retryable: true,
    action: "Somebody else changed the object at the same time; try again.",
  },
  "home.moved": {
    retryable: true,
    action: "Ask again: the bucket's writes go to another region now, or will in a moment.",
  },
  "home.stampAhead": {
    retryable: true,
    action: "Ask again, and check the clocks of the regions (NTP): one is ahead of this region's.",
  },
  "upload.notFound": {
    retryable: false,
    action: "The upload was completed, aborted or has expired: begin a new one.",
  },
  "upload.invalidPart": {
    retryable: false,
    action: "List the parts; send those that are missing or different again.",
  },
  "upload.partTooSmall": { retryable: false, action: "Every part but the last one has at least 5 MiB." },
  "upload.sizeMismatch": {
    retryable: false,
    action: "Compare the parts with the file; send those that differ again.",
  },
  "upload.checksumMismatch": {
    retryable: false,
    action: "Compare the parts with the file; send those that differ again.",
  },
  "region.tooFewDrives": {
    retryable: true,
    action: "Bring drives or nodes back: too few take writes (atoll status).",
  },
  "region.unreadable": {
    retryable: true,
    action: "Bring drives or nodes back: too few fragments of the data can be reached (atoll status).",
  },
  "region.writeExpired": { retryable: false, action: "Send large objects in parts, or send faster." },
  "region.unavailable": {
    retryable: true,
    action: "Try again; if this goes on, check the quorum of the metadata groups (atoll status).",
  },
  "replica.cutShort": {
    retryable: true,
    action: "The connection broke in the middle of a replica; its sender goes on where it ended.",
  },
  "replica.interrupted": {
    retryable: true,
    action: "Another node receives the same replica; its sender tries again by itself.",
  },
  "replica.digestMismatch": {
    retryable: true,
    action:
      "The bytes that arrived are not those of the origin: compare the regions (atoll replication verify).",
  },

  "topology.tooLarge": {
    retryable: false,
    action: "The region's drives have changed too often; restore data into a new region.",
  },
  "topology.missing": {
    retryable: true,
    action: "Wait until the region has been given its drives and shards, which its first start does.",
  },

  "replication.invalid": {
    retryable: false,
    action: "Correct the rules; docs/replication.md has every option.",
  },
  "replication.targetFailed": {
    retryable: false,
    action: "Mend the rule's destination, or name another; then apply the rules again.",
  },
  "replication.noTarget": {
    retryable: false,
    action: "List the targets: atoll replication rules, or atoll replication status --json.",
  },
  "job.notFound": { retryable: false, action: "List the jobs: atoll replication jobs." },

  "node.directoryInUse": {
    retryable: false,
    action: "Stop the other process, or give this node a data directory of its own.",
  },
  "node.directoryForeign": {
    retryable: false,
    action: "Mount the right drive: the directory belongs to another node or to a release that is newer.",
  },
  "node.invalidOptions": { retryable: false, action: "Correct the node's options." },

  "control.unavailable": {
    retryable: true,
    action:
      "Try again when a majority of the regions can be reached (atoll status); what a region holds needs none.",
  },
  "control.refused": { retryable: false, action: "Compare with what the federation holds (atoll status)." },

  "home.lost": {
    retryable: true,
    action:
      "Try again: this region was the bucket's home and may no longer say so; if this goes on, check its links to a majority of the regions (atoll status).",
  },

  "federation.untrusted": {
    retryable: false,
    action: "Vouch for the node with this federation's root key: atoll federation vouch.",
  },
  "federation.expired": {
    retryable: false,
    action: "Renew the node's voucher: atoll federation vouch --renew; check the clocks of both nodes.",
  },
  "federation.revoked": {
    retryable: false,
    action: "The node was thrown out. To take it in again, remove its federation.key and vouch for it anew.",
  },
  "federation.unknownRegion": {
    retryable: false,
    action: "Name a region of the federation (atoll federation members).",
  },
  "federation.unreachable": {
    retryable: true,
    action: "Check that the other region runs and that the network path to it is open (atoll status).",
  },

  "failover.invalid": {
    retryable: false,
    action: "See who is the home, and who could be: atoll failover plan BUCKET.",
  },
  "failover.homeAway": {
    retryable: false,
    action:
      "Wait until the home answers; or take over without it, which may leave writes behind: atoll failover plan BUCKET, then atoll failover switch BUCKET --to REGION --force.",
  },
  "failover.homeServing": {
    retryable: false,
    action: "The home renews its lease: it can only be moved with its consent, without --force.",
  },
  "failover.notDrained": {
    retryable: true,
    action:
      "The home stays where it is, and takes writes. See what is on its way (atoll replication status), and try again.",
  },
  "failover.outdated": {
    retryable: true,
    action: "The bucket's home changed meanwhile: see atoll failover plan BUCKET, and try again.",
  },

  "reads.needsHome": {
    retryable: false,
    action: "Give the bucket a home (docs/replication.md), or ask for bounded or local reads of it.",
  },
  "reads.notCurrent": {
    retryable: true,
    action: "Try again, or ask for less: local reads are answered by any region that has the bucket.",
  },

  "tunnel.broken": {
    retryable: true,
    action: "The other region broke off under way: a write may have taken effect or not. Look, or try again.",
  },

  "hash.lost": {
    retryable: true,
    action: "A thread that hashes bodies has ended, and is replaced; see its error in the log.",
  },

  "config.invalid": { retryable: false, action: "Correct the file; docs/configuration.md has every option." },
  "config.missing": { retryable: false, action: "Make it, or name the right place with --config." },

  "cli.invalid": { retryable: false, action: "See the command's --help." },
  "file.exists": {
    retryable: false,
    action: "Choose another place, move the file away, or ask to renew a node's certificate with --renew.",
  },

  "message.malformed": { retryable: false, action: "Check that both ends run compatible versions." },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof catalogue;

export class AtollError extends Error {
  override readonly name = "AtollError";
  readonly code: ErrorCode;

  /** @param message what happened, and to what; the catalogue adds what to do next. */
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }

  get retryable(): boolean {
    return catalogue[this.code].retryable;
  }

  get action(): string {
    return catalogue[this.code].action;
  }
}

export const errorCodes: readonly ErrorCode[] = Object.keys(catalogue) as ErrorCode[];

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(catalogue, value);
}

export function hasCode(error: unknown, code: ErrorCode): error is AtollError {
  return error instanceof AtollError && error.code === code;
}
