/**
 * config: what people write about a region, as checked values. docs/configuration.md has every option.
 *
 *     const region = await loadRegion(disk, "config/regions/us-east-1.yaml");
 *     region.nodes[0].drives[2].directory;      // absolute
 *     region.storage.segmentBytes;              // a number; its default where the file is silent
 *     const federation = await loadFederation(disk, "config/regions");
 *     const keys = parseCredentials(path, text);
 *
 * A file that is wrong gives one `config.invalid` that names all that is wrong with it, a line each:
 *
 *     config/regions/us-east-1.yaml:14:13: nodes[0].drives[2].id: the drive id 2 is taken already
 *
 * Other files of YAML are read the same way: `checkedValue(await readYaml(disk, file), schema)`.
 *
 * Values go down from here as parameters; nothing in Atoll reads the environment.
 */
export { type AccessKey, formatCredentials, parseCredentials } from "./credentials.ts";
export { formatAddress, isLoopback, type SocketAddress } from "./fields.ts";
export { loadFederation, loadRegion, parseRegion } from "./load.ts";
export type { Problem, SourceText } from "./problems.ts";
export { type DriveConfig, federationKeyFile, type NodeConfig, type RegionConfig } from "./region-config.ts";
export { type Role, regionSchema } from "./schema.ts";
export { checkedValue, loadAll, readYaml, refused, yamlFilesIn } from "./yaml-file.ts";
