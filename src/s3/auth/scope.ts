/** The scope of a Signature Version 4 credential: `AKID/20130524/us-east-1/s3/aws4_request`. */
import { remembering } from "./remembering.ts";

export interface CredentialScope {
  readonly accessKeyId: string;
  /** `yyyymmdd`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** As it is signed: `20130524/us-east-1/s3/aws4_request`. */
  readonly text: string;
}

const MAX_CREDENTIAL_CHARACTERS = 512;

/** Undefined where the text is no credential. An access key may hold slashes, the rest may not. */
export const parseCredential = remembering((text): CredentialScope | undefined => {
  if (text.length > MAX_CREDENTIAL_CHARACTERS) return undefined;
  const parts = text.split("/");
  if (parts.length < 5) return undefined;
  const [date, region, service, terminator] = parts.slice(-4) as [string, string, string, string];
  const accessKeyId = parts.slice(0, -4).join("/");
  if (accessKeyId === "" || !/^\d{8}$/.test(date) || terminator !== "aws4_request") return undefined;
  return { accessKeyId, date, region, service, text: parts.slice(-4).join("/") };
});
