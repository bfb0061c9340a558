/**
 * Access keys in the format of AWS's shared credentials file, so that S3 clients read the very file that the gateway
 * does (docs.aws.amazon.com/sdkref/latest/guide/file-format.html). Every profile with a key may sign requests.
 */
import { AtollError } from "../base/errors.ts";

export interface AccessKey {
  readonly profile: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const accessKeyIdPattern = /^[A-Za-z0-9_]{8,128}$/;
const secretPattern = /^[A-Za-z0-9/+=_.-]{16,256}$/;
const MAX_KEYS = 1000;

/** @throws config.invalid: what is wrong, never what the secret is */
export function parseCredentials(file: string, text: string): AccessKey[] {
  const profiles = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const profile = /^\[\s*(?:profile\s+)?([^\]\s]+)\s*\]$/.exec(line)?.[1];
    if (profile !== undefined) {
      if (profiles.has(profile)) throw refused(`${file}:${i + 1}: the profile ${profile} is there twice`);
      current = new Map();
      profiles.set(profile, current);
      continue;
    }
    const [, key = "", value = ""] = /^([A-Za-z0-9_]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === "") throw refused(`${file}:${i + 1}: neither [profile] nor name = value`);
    if (current === undefined) throw refused(`${file}:${i + 1}: ${key} stands before the first [profile]`);
    current.set(key.toLowerCase(), value);
  }
  return keysOf(file, profiles);
}

/** One profile with its region: what `atoll up` writes at the first start. */
export function formatCredentials(key: AccessKey, region: string): string {
  return [
    `[${key.profile}]`,
    `aws_access_key_id = ${key.accessKeyId}`,
    `aws_secret_access_key = ${key.secretAccessKey}`,
    `region = ${region}`,
    "",
  ].join("\n");
}

function keysOf(file: string, profiles: ReadonlyMap<string, ReadonlyMap<string, string>>): AccessKey[] {
  const ids = new Set<string>();
  const keys = [...profiles].flatMap(([profile, values]): AccessKey[] => {
    const accessKeyId = values.get("aws_access_key_id");
    const secretAccessKey = values.get("aws_secret_access_key");
    if (accessKeyId === undefined && secretAccessKey === undefined) return [];
    if (accessKeyId === undefined || !accessKeyIdPattern.test(accessKeyId)) {
      throw refused(`${file}: [${profile}] aws_access_key_id: 8 to 128 letters, digits and _`);
    }
    if (secretAccessKey === undefined || !secretPattern.test(secretAccessKey)) {
      throw refused(`${file}: [${profile}] aws_secret_access_key: 16 to 256 letters, digits and / + = _ . -`);
    }
    if (ids.has(accessKeyId)) throw refused(`${file}: [${profile}] ${accessKeyId} is in two profiles`);
    ids.add(accessKeyId);
    return [{ profile, accessKeyId, secretAccessKey }];
  });
  if (keys.length === 0) throw refused(`${file}: no profile has an access key`);
  if (keys.length > MAX_KEYS) throw refused(`${file}: ${keys.length} keys; at most ${MAX_KEYS} fit`);
  return keys;
}

const refused = (message: string): AtollError => new AtollError("config.invalid", message);
