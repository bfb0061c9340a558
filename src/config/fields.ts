/** The kinds of values that a configuration has, each with what it says when a value is none. */
import { z } from "zod";

/** Written into docs/configuration.md by its test. */
type About = {
  readonly unit?: string;
  readonly meaning: string;
};

const BYTES_IN: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
};
const MILLISECONDS_IN: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const quantityPattern = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/;

/** A number of bytes, or a text such as "256 MiB". */
export const byteCount = (range: { minimum: number; maximum: number }, about: About) =>
  quantity({ ...range, units: BYTES_IN, example: "256 MiB" }, { unit: "bytes", ...about });

/** A number of milliseconds, or a text such as "5 min". */
export const duration = (range: { minimum: number; maximum: number }, about: About) =>
  quantity({ ...range, units: MILLISECONDS_IN, example: "5 min" }, { unit: "ms", ...about });

export const count = ({ minimum, maximum }: { minimum: number; maximum: number }, about: About) =>
  z.int().min(minimum).max(maximum).meta(about);

/** Ends up in file names, certificates, URLs and metrics. The same as a DNS label or several. */
export const name = (about: About) =>
  z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/,
      "1 to 63 lower-case letters and digits, with - and . between them",
    )
    .meta(about);

export const path = (about: About) => z.string().min(1, "a path is missing").max(4096).meta(about);

export interface SocketAddress {
  readonly host: string;
  readonly port: number;
}

/** "host:port", "[v6]:port". */
export const address = (about: About) =>
  z
    .string()
    .transform((text, context): SocketAddress => {
      const parsed = parseAddress(text);
      if (parsed !== undefined) return parsed;
      context.addIssue(`"${text}" is not host:port, such as 127.0.0.1:9001 or [::1]:9001`);
      return z.NEVER;
    })
    .meta(about);

function parseAddress(text: string): SocketAddress | undefined {
  const [, v6, plain, digits] = /^(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = v6 ?? plain;
  const port = Number(digits);
  return host !== undefined && port <= 65_535 ? { host, port } : undefined;
}

export const formatAddress = ({ host, port }: SocketAddress): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;

/** Loopback by its name or address: what stays on this machine. */
export const isLoopback = ({ host }: SocketAddress): boolean =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

interface Quantity {
  readonly minimum: number;
  readonly maximum: number;
  readonly units: Readonly<Record<string, number>>;
  readonly example: string;
}

function quantity({ minimum, maximum, units, example }: Quantity, about: About) {
  return z
    .unknown()
    .transform((value, context): number => {
      const amount = typeof value === "string" ? parseQuantity(value, units) : value;
      if (typeof amount !== "number" || !Number.isSafeInteger(amount)) {
        context.addIssue(`expected a whole number of ${about.unit} or a text such as "${example}"`);
        return z.NEVER;
      }
      if (amount < minimum || amount > maximum) {
        context.addIssue(`expected ${minimum} to ${maximum} ${about.unit}, found ${amount}`);
        return z.NEVER;
      }
      return amount;
    })
    .meta(about);
}

function parseQuantity(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, amount, unit = ""] = quantityPattern.exec(text) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}
