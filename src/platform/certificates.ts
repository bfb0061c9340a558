/**
 * The region's certificate authority, and the certificates it issues to nodes. ECDSA on P-256: every TLS 1.3
 * implementation must have it (RFC 8446, 9.1), and OpenSSL's P-256 is assembly, so of the keys we could take it
 * makes the quickest handshakes.
 *
 * Rotation is issuing again: a node's certificate is replaced by a newer one of the same authority at any time, and
 * peers need not know.
 */
import "reflect-metadata";
import type { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

export const AUTHORITY_LIFETIME_DAYS = 3650;
export const NODE_LIFETIME_DAYS = 365;
const DAY_MS = 86_400_000;

/** A certificate is valid from a little before it was made: the clocks of a region are not quite equal. */
const CLOCK_SKEW_MS = 3_600_000;

// The library is told which crypto to use: libp2p's TLS sets another one for the whole process.
const keyAlgorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" } as const;

/** PEM texts: an X.509 certificate and its PKCS #8 private key. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** @param wallMs now. */
export async function createAuthority(regionName: string, wallMs: number): Promise<IssuedCertificate> {
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"]);
  const request: x509.X509CertificateCreateSelfSignedParams = {
    name: [{ CN: [`Atoll ${regionName} CA`] }],
    keys,
    signingAlgorithm,
    ...validity(wallMs, AUTHORITY_LIFETIME_DAYS),
    extensions: [
      // Path length 0: it signs nodes, never another authority.
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
    ],
  };
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(request, crypto);
  return { certificate: pem(certificate), privateKey: await privatePem(keys.privateKey) };
}

export interface NodeCertificateRequest {
  /** Becomes the common name, which is the `peerName` other nodes see. */
  readonly nodeName: string;
  /** DNS names and IP addresses. */
  readonly hosts: readonly string[];
}

/** @param wallMs now. */
export async function issueNodeCertificate(
  authority: IssuedCertificate,
  request: NodeCertificateRequest,
  wallMs: number,
): Promise<IssuedCertificate> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const signingKey = await importPrivateKey(authority.privateKey);
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"]);
  const names = new Set([request.nodeName, ...request.hosts]);
  const params: x509.X509CertificateCreateParams = {
    subject: [{ CN: [request.nodeName] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm,
    ...validity(wallMs, NODE_LIFETIME_DAYS),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      // A node is client and server of its peers.
      new x509.ExtendedKeyUsageExtension([
        x509.ExtendedKeyUsage.serverAuth,
        x509.ExtendedKeyUsage.clientAuth,
      ]),
      new x509.SubjectAlternativeNameExtension(
        [...names].map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey, false, crypto),
    ],
  };
  const certificate = await x509.X509CertificateGenerator.create(params, crypto);
  return { certificate: pem(certificate), privateKey: await privatePem(keys.privateKey) };
}

function validity(wallMs: number, days: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(wallMs - CLOCK_SKEW_MS), notAfter: new Date(wallMs + days * DAY_MS) };
}

const pem = (certificate: x509.X509Certificate): string => `${certificate.toString("pem")}\n`;

async function privatePem(key: webcrypto.CryptoKey): Promise<string> {
  const encoded = await crypto.subtle.exportKey("pkcs8", key);
  return `${x509.PemConverter.encode(encoded, x509.PemConverter.PrivateKeyTag)}\n`;
}

function importPrivateKey(privateKey: string): Promise<webcrypto.CryptoKey> {
  const encoded = x509.PemConverter.decodeFirst(privateKey);
  return crypto.subtle.importKey("pkcs8", encoded, keyAlgorithm, false, ["sign"]);
}
