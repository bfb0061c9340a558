/** A client's request, handed to another region as it came; and once more, to where that region says. */
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { TunnelledAnswer } from "../../replicator/index.ts";
import type { Answer } from "../answer.ts";
import { isS3ErrorCode } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import { answerHeadersOf, CODE_HEADER, foundIn, passedOn } from "./answers.ts";
import { watchHome } from "./home-watch.ts";
import { isOfUpload } from "./kinds.ts";
import type { OtherRegions } from "./other-regions.ts";

/** Regions that one request is handed to, each of which knew another that should answer it. */
const MAX_REGIONS_ASKED = 3;

export interface Destination {
  readonly bucket: FederatedBucket;
  /** The nearest of them, or the first. */
  readonly to: readonly RegionNumber[];
  /** A write of this epoch of the bucket's home: not waited for longer than somebody may answer it. */
  readonly epoch?: number;
}

/** @throws as `RequestTunnel.send` */
export async function handedTo(
  regions: OtherRegions,
  exchange: Exchange,
  { bucket, to, epoch }: Destination,
): Promise<Answer> {
  let answer = await send(regions, exchange, { bucket, to, epoch });
  for (let asked = 1; asked < MAX_REGIONS_ASKED; asked++) {
    const next = foundIn(answer, bucket);
    // A body that was begun can't be sent twice.
    if (next === undefined || next === regions.federation.region.number || exchange.body.hasBegun) break;
    answer.discard();
    answer = await send(regions, exchange, { bucket, to: [next], epoch });
  }
  exchange.proxiedTo = answer.region.name;
  const code = answerHeadersOf(answer).get(CODE_HEADER);
  if (code !== undefined && isS3ErrorCode(code)) exchange.code = code;
  return passedOn(answer, exchange.request.method ?? "");
}

async function send(
  regions: OtherRegions,
  exchange: Exchange,
  { bucket, to, epoch }: Omit<Destination, "epoch"> & { readonly epoch: number | undefined },
): Promise<TunnelledAnswer> {
  const [region] = to;
  if (epoch === undefined || region === undefined) return sent(regions, exchange, to, exchange.signal);
  const watch = watchHome(regions, bucket, { region, epoch, signal: exchange.signal });
  try {
    return await sent(regions, exchange, to, watch.signal);
  } finally {
    watch.stop();
  }
}

function sent(
  regions: OtherRegions,
  exchange: Exchange,
  to: readonly RegionNumber[],
  signal: AbortSignal,
): Promise<TunnelledAnswer> {
  const { request, body, operation, requestId, clientAddress } = exchange;
  return regions.send(
    to,
    {
      method: request.method ?? "",
      target: request.url ?? "/",
      rawHeaders: request.rawHeaders,
      body: exchange.hasBody ? body : undefined,
      awaitsContinue: request.headers.expect !== undefined,
      isBoundToFirst: operation !== undefined && isOfUpload(operation),
    },
    { requestId, clientAddress, signal },
  );
}
