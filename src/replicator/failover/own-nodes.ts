/** The other nodes of this region, over the federation's links. */
import { AtollError } from "../../base/errors.ts";
import type { NodeId, RegionNumber } from "../../base/ids.ts";
import { type NodeLinks, regionOfNode } from "../../federation/index.ts";
import type { RegionNodes } from "./components.ts";

export interface OwnNodesComponents {
  readonly region: RegionNumber;
  readonly links: Pick<NodeLinks, "nodes" | "isConnected" | "call">;
}

export class OwnNodes implements RegionNodes {
  readonly #components: OwnNodesComponents;

  constructor(components: OwnNodesComponents) {
    this.#components = components;
  }

  get count(): number {
    return this.#nodes().length;
  }

  async askAll(method: string, payload: Uint8Array, deadlineMs: number): Promise<readonly Uint8Array[]> {
    const { links } = this.#components;
    const asked = this.#nodes()
      .filter((node) => links.isConnected(node))
      .map(async (node) => {
        try {
          return [await links.call(node, method, payload, { deadlineMs })];
        } catch (error) {
          if (!(error instanceof AtollError)) throw error;
          return [];
        }
      });
    return (await Promise.all(asked)).flat();
  }

  #nodes(): readonly NodeId[] {
    const { links, region } = this.#components;
    return links.nodes.filter((node) => regionOfNode(node) === region);
  }
}
