import type { BucketReplication, CompiledRule } from "../../metadata/index.ts";

/** The rules of a bucket that lead to one target, by id: asked for every event, and made anew when the rules change. */
export class RuleBook {
  readonly #target: number;
  readonly #replication: () => BucketReplication | undefined;
  #of: BucketReplication | undefined;
  #byId: ReadonlyMap<string, CompiledRule> = new Map();
  #shortestDeadlineMs: number | undefined;

  constructor(target: number, replication: () => BucketReplication | undefined) {
    this.#target = target;
    this.#replication = replication;
  }

  /** Undefined when it is gone. */
  rule(id: string): CompiledRule | undefined {
    this.#renew();
    return this.#byId.get(id);
  }

  /** Milliseconds; undefined when no rule has one. */
  get shortestDeadlineMs(): number | undefined {
    this.#renew();
    return this.#shortestDeadlineMs;
  }

  #renew(): void {
    const replication = this.#replication();
    if (replication === this.#of) return;
    this.#of = replication;
    const rules = replication?.rules.filter(({ target }) => target === this.#target) ?? [];
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
    const deadlines = rules.flatMap(({ deadlineMs }) => (deadlineMs === undefined ? [] : [deadlineMs]));
    this.#shortestDeadlineMs = deadlines.length === 0 ? undefined : Math.min(...deadlines);
  }
}
