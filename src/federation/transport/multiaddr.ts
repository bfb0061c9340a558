import { type Multiaddr, multiaddr } from "@multiformats/multiaddr";
import { AtollError } from "../../base/errors.ts";
import type { Address } from "../../base/network.ts";

/** /ip4/192.0.2.1/tcp/4001, or with ip6 or dns. @throws net.unreachable when it is no address */
export function toMultiaddr({ host, port }: Address): Multiaddr {
  const kind = host.includes(":") ? "ip6" : /^\d+(\.\d+){3}$/.test(host) ? "ip4" : "dns";
  try {
    return multiaddr(`/${kind}/${host}/tcp/${port}`);
  } catch (cause) {
    throw new AtollError("net.unreachable", `${host}:${port} is no address`, { cause });
  }
}
