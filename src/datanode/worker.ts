/** Background work in the one shape it has everywhere: whoever runs it paces, pauses and stops it. */
export interface DriveWorker {
  readonly name: string;
  status(): object;
  /** One bounded step. Resolves to whether there was anything to do. */
  work(signal: AbortSignal): Promise<boolean>;
}
