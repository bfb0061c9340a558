/** What a node of a federation answers on its admin port about the federation and about replication. */
import { z } from "zod";
import {
  type AdminAnswer,
  type AdminRequest,
  type FederationPage,
  type FederationSample,
  federationPage,
  type ReplicationSample,
} from "../admin/index.ts";
import type { Clock } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { RegionNumber } from "../base/ids.ts";
import type { Logger } from "../base/logger.ts";
import { unarmor } from "../federation/index.ts";
import type { MetadataClient } from "../metadata/index.ts";
import type { Leads } from "../region/index.ts";
import {
  answerFailoverAdmin,
  answerLeaveAdmin,
  answerReplicationAdmin,
  answerRuleAdmin,
  answerVerifyAdmin,
  nodeReplication,
  RegionLeave,
  type ReplicationAdminComponents,
  type SenderView,
} from "../replicator/index.ts";
import type { FederationParts } from "./federation-parts.ts";
import { systemGroup } from "./region-options.ts";

export interface FederationAdminOptions {
  readonly region: { readonly number: RegionNumber; readonly name: string };
  readonly node: string;
  readonly metadata: MetadataClient;
  readonly leads: Leads;
  readonly clock: Clock;
  readonly logger: Logger;
}

const paths = [
  "/federation",
  "/federation/revoke",
  "/federation/leave",
  "/failover/plan",
  "/failover/history",
  "/failover/switch",
  "/replication/status",
  "/replication/explain",
  "/replication/failed",
  "/replication/retry",
  "/replication/conflicts",
  "/replication/conflicts/drop",
  "/replication/jobs",
  "/replication/jobs/ID/{pause,resume,cancel}",
  "/replication/targets/ID/{pause,resume}",
  "/replication/pause",
  "/replication/resume",
  "/replication/rules",
  "/replication/buckets/BUCKET/rules",
  "/replication/verify",
];

const revocationSchema = z.strictObject({ statements: z.string().min(1) });

export class FederationAdmin {
  static readonly paths: readonly string[] = paths;
  readonly #parts: FederationParts;
  readonly #components: ReplicationAdminComponents;
  readonly #leave: RegionLeave;
  /** By target, as last seen: one that has nothing to do for a while is reported no more, and counted all the same. */
  readonly #senders = new Map<number, SenderView>();

  constructor(
    parts: FederationParts,
    { region, node, metadata, leads, clock, logger }: FederationAdminOptions,
  ) {
    this.#parts = parts;
    const { control, buckets, replicator, reconciler, links, verifier, homes } = parts;
    this.#components = {
      ...{ region, node, systemGroup, metadata, leads, clock },
      ...{ control, buckets, replicator, reconciler, links },
    };
    this.#leave = new RegionLeave({
      ...{ control, buckets, verifier, clock, logger },
      backlogAt: (from, bucket) => homes.failover.backlogAt(from, bucket),
      controlStatus: () => control.status(),
    });
  }

  async answer(request: AdminRequest): Promise<AdminAnswer | undefined> {
    if (request.path === "/federation") return this.#federation(request);
    if (request.path === "/federation/revoke") return this.#revoke(request);
    const { region, node, control } = this.#components;
    const failover = {
      failover: this.#parts.homes.failover,
      region,
      node,
      isReady: () => control.view.isReady,
    };
    return (
      (await answerFailoverAdmin(failover, request)) ??
      answerLeaveAdmin(this.#leave, request) ??
      (await answerReplicationAdmin(this.#components, request)) ??
      (await answerRuleAdmin(this.#components, request)) ??
      answerVerifyAdmin(this.#parts.verifier, request)
    );
  }

  /** For metrics. */
  async replication(): Promise<ReplicationSample> {
    const view = await nodeReplication(this.#components);
    for (const sender of view.senders) this.#senders.set(sender.target, sender);
    this.#forgetTargets();
    return { view, senders: [...this.#senders.values()], received: this.#parts.receiver.counters };
  }

  /** For metrics. */
  federation(): FederationSample {
    const { tunnel, reads } = this.#parts;
    return {
      page: this.#page(),
      reads: {
        reads: reads.counters,
        freshness: reads.poller.counters,
        passing: reads.passing.counters,
      },
      proxied: tunnel.counters,
    };
  }

  #page(): FederationPage {
    const { links, control, homes } = this.#parts;
    return federationPage(links.view(), { ...control.status(), isReady: control.view.isReady }, homes.page());
  }

  #forgetTargets(): void {
    const { view } = this.#components.control;
    for (const { target, bucket } of this.#senders.values()) {
      const isThere = view.bucketByName(bucket)?.targets.some(({ id }) => id === target) === true;
      if (!isThere) this.#senders.delete(target);
    }
  }

  #federation({ method }: AdminRequest): AdminAnswer {
    if (method !== "GET" && method !== "HEAD") return notAllowed("GET");
    return { status: 200, json: this.#page() };
  }

  /** The root key signs revocations: whoever brings one need not be trusted. */
  #revoke({ method, body }: AdminRequest): AdminAnswer {
    if (method !== "POST") return notAllowed("POST");
    try {
      const { statements } = revocationSchema.parse(JSON.parse(Buffer.from(body).toString()));
      const { revocations } = unarmor(statements, "the request");
      const refused = this.#parts.links.learn({ revocations });
      const [first] = refused;
      if (first !== undefined) return refusal(400, first);
      return { status: 200, json: { revocations: revocations.length } };
    } catch (error) {
      if (error instanceof AtollError) return refusal(400, error);
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      return refusal(400, new AtollError("federation.untrusted", "expected JSON: {statements: TEXT}"));
    }
  }
}

const refusal = (status: number, { code, message }: AtollError): AdminAnswer => ({
  status,
  json: { error: code, message, problems: [] },
});

const notAllowed = (methods: string): AdminAnswer => ({
  status: 405,
  json: { error: "method not allowed", message: `only ${methods}`, problems: [] },
});
