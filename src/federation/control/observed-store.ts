/**
 * A state machine that says what changed: which rows each batch of commands wrote, and that a snapshot has taken the
 * place of all. It is told after the transaction, so what it reads then is there.
 */
import type { LogIndex } from "../../base/ids.ts";
import type { WriteTransaction } from "../../base/store.ts";
import type {
  Application,
  ReplicatedStore,
  SnapshotSink,
  SnapshotSource,
  StateMachine,
} from "../../consensus/index.ts";

export interface StoreObserver {
  onApplied(keys: readonly Uint8Array[]): void;
  onInstalled(): void;
}

/** Notes which rows its application writes. */
export class RecordingApplication implements Application {
  readonly #inner: Application;
  #keys: Uint8Array[] = [];

  constructor(inner: Application) {
    this.#inner = inner;
  }

  apply: Application["apply"] = (command, transaction, context) =>
    this.#inner.apply(command, this.#recording(transaction), context);

  /** Since the last call. */
  take(): readonly Uint8Array[] {
    const keys = this.#keys;
    this.#keys = [];
    return keys;
  }

  #recording(transaction: WriteTransaction): WriteTransaction {
    return {
      get: (key) => transaction.get(key),
      range: (options) => transaction.range(options),
      cursor: (options) => transaction.cursor(options),
      put: (key, value) => {
        this.#keys.push(key);
        transaction.put(key, value);
      },
      delete: (key) => {
        this.#keys.push(key);
        transaction.delete(key);
      },
    };
  }
}

export class ObservedStore implements StateMachine {
  readonly #inner: ReplicatedStore;
  readonly #application: RecordingApplication;
  readonly #observer: StoreObserver;
  #toldIndex: LogIndex;

  /** @param application that of `inner`, whose observer begins with what is applied now */
  constructor(inner: ReplicatedStore, application: RecordingApplication, observer: StoreObserver) {
    this.#inner = inner;
    this.#application = application;
    this.#observer = observer;
    this.#toldIndex = inner.applied.index;
  }

  /** Its observer has heard of all up to here. A snapshot is applied before it is durable, and told of after that. */
  get toldIndex(): LogIndex {
    return this.#toldIndex;
  }

  get applied(): StateMachine["applied"] {
    return this.#inner.applied;
  }

  get flushed(): StateMachine["flushed"] {
    return this.#inner.flushed;
  }

  apply: StateMachine["apply"] = (entries) => {
    // What an earlier batch wrote that failed is not there.
    this.#application.take();
    const results = this.#inner.apply(entries);
    this.#observer.onApplied(this.#application.take());
    this.#toldIndex = this.#inner.applied.index;
    return results;
  };

  flush: StateMachine["flush"] = () => this.#inner.flush();

  read: StateMachine["read"] = (body) => this.#inner.read(body);

  openSnapshot(): SnapshotSource {
    return this.#inner.openSnapshot();
  }

  beginInstall: StateMachine["beginInstall"] = (mark, snapshotId) => {
    return observed(this.#inner.beginInstall(mark, snapshotId), () => {
      this.#observer.onInstalled();
      this.#toldIndex = mark.index;
    });
  };
}

function observed(sink: SnapshotSink, onInstalled: () => void): SnapshotSink {
  return {
    get lastKey() {
      return sink.lastKey;
    },
    get complete() {
      return sink.complete;
    },
    add: (chunk) => sink.add(chunk),
    finish: async () => {
      await sink.finish();
      onInstalled();
    },
    abort: () => sink.abort(),
    close: () => sink.close(),
  };
}
