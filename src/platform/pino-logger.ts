import { destination, pino, stdSerializers } from "pino";
import type { Logger } from "../base/logger.ts";

export interface ProcessLogger extends Logger {
  /** The process ends because of this. On its way when the call returns. */
  fatal(fields: object, message: string): void;
}

export interface PinoLoggerOptions {
  readonly level: "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** In every line. */
  readonly fields?: object;
  /** A file to append to, or what takes each line. Default: standard output. */
  readonly path?: string;
  readonly sink?: { write(line: string): void };
}

/** JSON lines. Written synchronously, so that what a dying process says last is not lost. */
export function createPinoLogger({ level, fields, path, sink }: PinoLoggerOptions): ProcessLogger {
  const serializers = { error: stdSerializers.err, err: stdSerializers.err };
  return pino(
    { level, base: fields ?? {}, serializers },
    sink ?? destination({ dest: path ?? 1, sync: true }),
  );
}
