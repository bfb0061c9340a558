/** The answers to queries about replication. Every decoder throws message.malformed. */
import type { ReplicationQuery, ShardAnswers } from "../queries.ts";
import type { ReplicaState, ShippableVersion } from "../replication.ts";
import { type AnswerCodec, decoder, finish, noBytes } from "./answer-codec.ts";
import { homeField, homeOf } from "./home.ts";
import { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeEntryId,
  decodeIndex,
  decodeOptionalVersion,
  decodeVersionId,
  NumberedNames,
  required,
} from "./names.ts";
import {
  conflictMessage,
  conflictOf,
  countMessage,
  countOf,
  eventMessage,
  eventOf,
  jobMessage,
  jobOf,
  statuses,
} from "./replication.ts";
import { bodyOfObject, objectOf, summaryMessage, summaryOf, summaryOfObject } from "./version-row.ts";
import { decodeList } from "./words.ts";

const { metadata: wire } = atoll;

type Codecs = { readonly [Kind in ReplicationQuery["kind"]]: AnswerCodec<ShardAnswers[Kind]> };

const stateKinds = new NumberedNames<ReplicaState["kind"]>("state of a replica", [
  "wanted",
  "present",
  "superseded",
  "bucketMissing",
  "staleEpoch",
]);

export const replicationAnswerCodecs: Codecs = {
  outbox: {
    encode: ({ events, appliedIndex }) =>
      finish(wire.OutboxAnswer, { events: events.map(eventMessage), appliedIndex }),
    decode: decoder(wire.OutboxAnswer, ({ events, appliedIndex }) => ({
      events: decodeList(events, eventOf),
      appliedIndex: decodeIndex(appliedIndex),
    })),
  },
  outboxSummary: {
    encode({ backlogs, appliedIndex }) {
      const message = backlogs.map(({ target, rule, bucket, events, bytes, failedEvents, oldest, home }) => ({
        target,
        rule,
        count: countMessage({ bucket, events, bytes, failed: failedEvents }),
        ...(oldest === undefined ? {} : { oldest: bytesOfHex(oldest) }),
        ...homeField(home),
      }));
      return finish(wire.OutboxSummaryAnswer, { backlogs: message, appliedIndex });
    },
    decode: decoder(wire.OutboxSummaryAnswer, ({ backlogs, appliedIndex }) => ({
      backlogs: decodeList(backlogs, ({ target, rule, count, oldest, home }) => {
        const { bucket, events, bytes, failed } = countOf(required(count, "a count"));
        return {
          target: target ?? 0,
          rule: rule ?? "",
          bucket,
          events,
          bytes,
          failedEvents: failed,
          oldest: decodeOptionalVersion(oldest),
          ...homeOf(home),
        };
      }),
      appliedIndex: decodeIndex(appliedIndex),
    })),
  },
  trace: {
    encode: ({ status, version, events, targets }) =>
      finish(wire.TraceAnswer, {
        status: statuses.number(status ?? ""),
        ...(version === undefined ? {} : { version: bytesOfHex(version) }),
        events: events.map(eventMessage),
        targets: [...targets],
      }),
    decode: decoder(wire.TraceAnswer, ({ status, version, events, targets }) => {
      const known = statuses.name(status);
      return {
        status: known === "" ? undefined : known,
        version: decodeOptionalVersion(version),
        events: decodeList(events, eventOf),
        targets: decodeList(targets, ({ target, rule }) => ({ target: target ?? 0, rule: rule ?? "" })),
      };
    }),
  },
  shippables: {
    encode: ({ shippables }) => finish(wire.ShippablesAnswer, { versions: shippables.map(shippableMessage) }),
    decode: decoder(wire.ShippablesAnswer, ({ versions }) => ({
      shippables: decodeList(versions, shippableOf),
    })),
  },
  replicaState: {
    encode: (state) =>
      finish(wire.ReplicaStateAnswer, {
        state: stateKinds.number(state.kind),
        ...(state.kind === "present" ? { tagsStamp: bytesOfHex(state.tagsStamp) } : {}),
      }),
    decode: decoder(wire.ReplicaStateAnswer, ({ state, tagsStamp }): ReplicaState => {
      const kind = stateKinds.name(state);
      return kind === "present" ? { kind, tagsStamp: decodeVersionId(tagsStamp) } : { kind };
    }),
  },
  conflicts: {
    encode({ conflicts }) {
      const message = conflicts.map(({ id, ...row }) => ({
        id: bytesOfHex(id),
        record: conflictMessage(row),
      }));
      return finish(wire.ConflictsAnswer, { conflicts: message });
    },
    decode: decoder(wire.ConflictsAnswer, ({ conflicts }) => ({
      conflicts: decodeList(conflicts, ({ id, record }) => ({
        id: decodeEntryId(id),
        ...conflictOf(required(record, "a conflict")),
      })),
    })),
  },
  jobs: {
    encode({ jobs }) {
      const message = jobs.map(({ job, ...row }) => ({
        id: job,
        record: jobMessage({ ...row, cursorVersion: undefined }),
      }));
      return finish(wire.JobsAnswer, { jobs: message });
    },
    decode: decoder(wire.JobsAnswer, ({ jobs }) => ({
      jobs: decodeList(jobs, ({ id, record }) => {
        const { cursorVersion: _, ...row } = jobOf(required(record, "a job"));
        return { job: id ?? "", ...row };
      }),
    })),
  },
  freshness: {
    encode: ({ appliedIndex, lastVersion, oldest, home }) =>
      finish(wire.FreshnessAnswer, {
        ...{ appliedIndex, lastVersion: bytesOfHex(lastVersion), ...homeField(home) },
        ...(oldest === undefined ? {} : { oldest: bytesOfHex(oldest) }),
      }),
    decode: decoder(wire.FreshnessAnswer, ({ appliedIndex, lastVersion, oldest, home }) => {
      const first = decodeOptionalVersion(oldest);
      return {
        ...{ appliedIndex: decodeIndex(appliedIndex), lastVersion: decodeVersionId(lastVersion) },
        ...{ ...homeOf(home), ...(first === undefined ? {} : { oldest: first }) },
      };
    }),
  },
  undelivered: {
    encode: ({ targets }) => finish(wire.UndeliveredAnswer, { targets: [...targets] }),
    decode: decoder(wire.UndeliveredAnswer, ({ targets }) => ({ targets: decodeList(targets, Number) })),
  },
  oldTombstones: {
    encode: ({ areAny }) => finish(wire.OldTombstonesAnswer, { any: areAny }),
    decode: decoder(wire.OldTombstonesAnswer, ({ any }) => ({ areAny: any === true })),
  },
};

function shippableMessage(
  shippable: ShippableVersion | undefined,
): atoll.metadata.ShippablesAnswer.Shippable.$Properties {
  if (shippable === undefined) return {};
  const { object, seen, tagsStamp } = shippable;
  const summary = summaryMessage({ ...summaryOfObject(object), seen, tagsStamp });
  return { record: { summary, ...bodyOfObject(object) } };
}

function shippableOf({
  record,
}: atoll.metadata.ShippablesAnswer.Shippable.$Properties): ShippableVersion | undefined {
  if (record == null) return undefined;
  const summary = summaryOf(required(record.summary, "a summary"));
  const body = { details: record.details ?? noBytes, content: record.content ?? noBytes };
  const { seen, version, tagsStamp = version } = summary;
  return { object: objectOf(summary, body), seen, tagsStamp };
}
