/** What a page of the admin port comes to. */

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Of long work: JSON, a line each, as it comes (application/x-ndjson). */
export interface LinesAnswer {
  /**
   * Writes all lines, each with its end. Never rejects.
   * @param write resolves when there is room for more
   * @param signal aborted when nobody reads any more
   */
  run(write: (text: string) => Promise<void>, signal: AbortSignal): Promise<void>;
}
