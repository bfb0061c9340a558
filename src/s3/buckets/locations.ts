import { S3Error } from "../errors.ts";

/** The one region that S3 names by naming none. */
export const UNNAMED_REGION = "us-east-1";
/** What S3 called its first region in Europe. */
const OLD_EUROPE = { alias: "EU", region: "eu-west-1" };

/** Of a region on its own: only us-east-1 goes without a constraint, and it takes none by its own name. */
export function locateInRegion(constraint: string | undefined, region: string): string {
  if (constraint === undefined) {
    if (region === UNNAMED_REGION) return region;
    throw illegalLocation("unspecified");
  }
  if (constraint === region && region !== UNNAMED_REGION) return region;
  throw wrongLocation(constraint);
}

/**
 * Of a federation: every endpoint takes the name of every region, and makes a bucket here where none is named. As in S3
 * us-east-1 does not take its own name; other endpoints must, since without one the bucket would be theirs.
 */
export function locateInFederation(
  constraint: string | undefined,
  region: string,
  isRegion: (name: string) => boolean,
): string {
  if (constraint === undefined) return region;
  if (constraint === UNNAMED_REGION && region === UNNAMED_REGION) throw wrongLocation(constraint);
  const name = constraint === OLD_EUROPE.alias ? OLD_EUROPE.region : constraint;
  if (isRegion(name)) return name;
  throw wrongLocation(constraint);
}

function wrongLocation(constraint: string): S3Error {
  const isRegion = constraint !== UNNAMED_REGION && /^(EU|[a-z]{2}(-[a-z]+)+-\d+)$/.test(constraint);
  if (isRegion) return illegalLocation(constraint);
  return new S3Error("InvalidLocationConstraint", { fields: { LocationConstraint: constraint } });
}

function illegalLocation(constraint: string): S3Error {
  return new S3Error("IllegalLocationConstraintException", {
    message: `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  });
}
