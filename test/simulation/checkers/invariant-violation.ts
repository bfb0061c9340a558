/** The promises of Raft that we watch from outside (thesis, figure 3.2), and those our storage adds. */
export type Invariant =
  | "election safety"
  | "log matching"
  | "leader completeness"
  | "state machine safety"
  | "apply order"
  | "durable log"
  | "durable vote"
  | "acknowledged write"
  | "same state";

export type Facts = Readonly<Record<string, number | string | boolean | undefined>>;

/** Two observations that can't both be right. */
export class InvariantViolation extends Error {
  override readonly name = "InvariantViolation";
  readonly invariant: Invariant;
  readonly observed: Facts;
  readonly contradicts: Facts;

  /** @param observed what was just seen. @param contradicts what was seen before and does not go with it. */
  constructor(invariant: Invariant, observed: Facts, contradicts: Facts) {
    super(`${invariant}: observed ${format(observed)}; contradicts ${format(contradicts)}`);
    this.invariant = invariant;
    this.observed = observed;
    this.contradicts = contradicts;
  }
}

function format(facts: Facts): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
