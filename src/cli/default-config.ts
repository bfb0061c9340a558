/** Where `--config` looks, unless it is given. */
export const DEFAULT_CONFIG = "config/regions";
