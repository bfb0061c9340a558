/** Writes of a bucket that this node's copy of the directory does not have: nobody can say that they count. */
import { AtollError } from "../../base/errors.ts";
import type { CommittedWrite } from "../../region/index.ts";
import type { Exchange } from "../exchange.ts";
import type { WriteGuard } from "./guarded-writes.ts";

/** From now on what a shard takes in some epoch of a home is not acknowledged: that takes a look at lease and epoch. */
export function guardUnknown(exchange: Pick<Exchange, "writes" | "beforeAnswer">): void {
  const guard = new UnknownWrites();
  exchange.writes = guard;
  exchange.beforeAnswer = () => guard.confirm();
}

class UnknownWrites implements WriteGuard {
  readonly isAwaited = false;
  #inEpoch: CommittedWrite | undefined;

  async check(): Promise<undefined> {}

  async written(committed: CommittedWrite | undefined): Promise<void> {
    if (committed?.epoch !== undefined) this.#inEpoch = committed;
  }

  /** @throws home.lost */
  confirm(): void {
    if (this.#inEpoch === undefined) return;
    const { bucket, epoch } = this.#inEpoch;
    throw new AtollError(
      "home.lost",
      `bucket ${bucket} was written in epoch ${epoch}, and this node does not know the bucket`,
    );
  }
}
