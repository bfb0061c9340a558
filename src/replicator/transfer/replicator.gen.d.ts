import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace replicator. */
    namespace replicator {

        /** ChecksumAlgorithm enum. */
        enum ChecksumAlgorithm {

            /** NO_CHECKSUM value */
            NO_CHECKSUM = 0,

            /** CRC32 value */
            CRC32 = 1,

            /** CRC32C value */
            CRC32C = 2,

            /** CRC64NVME value */
            CRC64NVME = 3,

            /** SHA1 value */
            SHA1 = 4,

            /** SHA256 value */
            SHA256 = 5
        }

        /**
         * Properties of a Checksum.
         * @deprecated Use atoll.replicator.Checksum.$Properties instead.
         */
        interface IChecksum extends atoll.replicator.Checksum.$Properties {
        }

        /** Represents a Checksum. */
        class Checksum {

            /**
             * Constructs a new Checksum.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Checksum.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Checksum algorithm. */
            algorithm: atoll.replicator.ChecksumAlgorithm;

            /** Checksum value. */
            value: string;

            /** Checksum composite. */
            composite: boolean;

            /**
             * Encodes the specified Checksum message. Does not implicitly {@link atoll.replicator.Checksum.verify|verify} messages.
             * @param message Checksum message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Checksum.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Checksum message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Checksum & atoll.replicator.Checksum.$Shape} Checksum
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Checksum & atoll.replicator.Checksum.$Shape;
        }

        namespace Checksum {

            /** Properties of a Checksum. */
            interface $Properties {

                /** Checksum algorithm */
                algorithm?: (atoll.replicator.ChecksumAlgorithm|null);

                /** Checksum value */
                value?: (string|null);

                /** Checksum composite */
                composite?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Checksum. */
            type $Shape = atoll.replicator.Checksum.$Properties;
        }

        /**
         * Properties of a Tag.
         * @deprecated Use atoll.replicator.Tag.$Properties instead.
         */
        interface ITag extends atoll.replicator.Tag.$Properties {
        }

        /** Represents a Tag. */
        class Tag {

            /**
             * Constructs a new Tag.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Tag.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tag key. */
            key: string;

            /** Tag value. */
            value: string;

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.replicator.Tag.verify|verify} messages.
             * @param message Tag message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Tag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tag message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Tag & atoll.replicator.Tag.$Shape} Tag
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Tag & atoll.replicator.Tag.$Shape;
        }

        namespace Tag {

            /** Properties of a Tag. */
            interface $Properties {

                /** Tag key */
                key?: (string|null);

                /** Tag value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tag. */
            type $Shape = atoll.replicator.Tag.$Properties;
        }

        /**
         * Properties of a UserMetadata.
         * @deprecated Use atoll.replicator.UserMetadata.$Properties instead.
         */
        interface IUserMetadata extends atoll.replicator.UserMetadata.$Properties {
        }

        /** Represents a UserMetadata. */
        class UserMetadata {

            /**
             * Constructs a new UserMetadata.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.UserMetadata.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UserMetadata name. */
            name: string;

            /** UserMetadata value. */
            value: string;

            /**
             * Encodes the specified UserMetadata message. Does not implicitly {@link atoll.replicator.UserMetadata.verify|verify} messages.
             * @param message UserMetadata message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.UserMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UserMetadata message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.UserMetadata & atoll.replicator.UserMetadata.$Shape} UserMetadata
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.UserMetadata & atoll.replicator.UserMetadata.$Shape;
        }

        namespace UserMetadata {

            /** Properties of a UserMetadata. */
            interface $Properties {

                /** UserMetadata name */
                name?: (string|null);

                /** UserMetadata value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UserMetadata. */
            type $Shape = atoll.replicator.UserMetadata.$Properties;
        }

        /**
         * Properties of a ContentHeaders.
         * @deprecated Use atoll.replicator.ContentHeaders.$Properties instead.
         */
        interface IContentHeaders extends atoll.replicator.ContentHeaders.$Properties {
        }

        /** Represents a ContentHeaders. */
        class ContentHeaders {

            /**
             * Constructs a new ContentHeaders.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.ContentHeaders.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContentHeaders contentType. */
            contentType?: (string|null);

            /** ContentHeaders cacheControl. */
            cacheControl?: (string|null);

            /** ContentHeaders contentDisposition. */
            contentDisposition?: (string|null);

            /** ContentHeaders contentEncoding. */
            contentEncoding?: (string|null);

            /** ContentHeaders contentLanguage. */
            contentLanguage?: (string|null);

            /** ContentHeaders expires. */
            expires?: (string|null);

            /** ContentHeaders websiteRedirectLocation. */
            websiteRedirectLocation?: (string|null);

            /**
             * Encodes the specified ContentHeaders message. Does not implicitly {@link atoll.replicator.ContentHeaders.verify|verify} messages.
             * @param message ContentHeaders message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.ContentHeaders.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContentHeaders message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.ContentHeaders & atoll.replicator.ContentHeaders.$Shape} ContentHeaders
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.ContentHeaders & atoll.replicator.ContentHeaders.$Shape;
        }

        namespace ContentHeaders {

            /** Properties of a ContentHeaders. */
            interface $Properties {

                /** ContentHeaders contentType */
                contentType?: (string|null);

                /** ContentHeaders cacheControl */
                cacheControl?: (string|null);

                /** ContentHeaders contentDisposition */
                contentDisposition?: (string|null);

                /** ContentHeaders contentEncoding */
                contentEncoding?: (string|null);

                /** ContentHeaders contentLanguage */
                contentLanguage?: (string|null);

                /** ContentHeaders expires */
                expires?: (string|null);

                /** ContentHeaders websiteRedirectLocation */
                websiteRedirectLocation?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContentHeaders. */
            type $Shape = atoll.replicator.ContentHeaders.$Properties;
        }

        /**
         * Properties of a PartBoundary.
         * @deprecated Use atoll.replicator.PartBoundary.$Properties instead.
         */
        interface IPartBoundary extends atoll.replicator.PartBoundary.$Properties {
        }

        /** Represents a PartBoundary. */
        class PartBoundary {

            /**
             * Constructs a new PartBoundary.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.PartBoundary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PartBoundary partNumber. */
            partNumber: number;

            /** PartBoundary bytes. */
            bytes: number;

            /** PartBoundary checksums. */
            checksums: atoll.replicator.Checksum.$Properties[];

            /**
             * Encodes the specified PartBoundary message. Does not implicitly {@link atoll.replicator.PartBoundary.verify|verify} messages.
             * @param message PartBoundary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.PartBoundary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PartBoundary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.PartBoundary & atoll.replicator.PartBoundary.$Shape} PartBoundary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.PartBoundary & atoll.replicator.PartBoundary.$Shape;
        }

        namespace PartBoundary {

            /** Properties of a PartBoundary. */
            interface $Properties {

                /** PartBoundary partNumber */
                partNumber?: (number|null);

                /** PartBoundary bytes */
                bytes?: (number|null);

                /** PartBoundary checksums */
                checksums?: (atoll.replicator.Checksum.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PartBoundary. */
            type $Shape = atoll.replicator.PartBoundary.$Properties;
        }

        /**
         * Properties of a Description.
         * @deprecated Use atoll.replicator.Description.$Properties instead.
         */
        interface IDescription extends atoll.replicator.Description.$Properties {
        }

        /** Represents a Description. */
        class Description {

            /**
             * Constructs a new Description.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Description.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Description bytes. */
            bytes: number;

            /** Description etag. */
            etag: string;

            /** Description checksums. */
            checksums: atoll.replicator.Checksum.$Properties[];

            /** Description headers. */
            headers?: (atoll.replicator.ContentHeaders.$Properties|null);

            /** Description userMetadata. */
            userMetadata: atoll.replicator.UserMetadata.$Properties[];

            /** Description tags. */
            tags: atoll.replicator.Tag.$Properties[];

            /** Description storageClass. */
            storageClass: string;

            /** Description parts. */
            parts: atoll.replicator.PartBoundary.$Properties[];

            /**
             * Encodes the specified Description message. Does not implicitly {@link atoll.replicator.Description.verify|verify} messages.
             * @param message Description message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Description.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Description message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Description & atoll.replicator.Description.$Shape} Description
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Description & atoll.replicator.Description.$Shape;
        }

        namespace Description {

            /** Properties of a Description. */
            interface $Properties {

                /** Description bytes */
                bytes?: (number|null);

                /** Description etag */
                etag?: (string|null);

                /** Description checksums */
                checksums?: (atoll.replicator.Checksum.$Properties[]|null);

                /** Description headers */
                headers?: (atoll.replicator.ContentHeaders.$Properties|null);

                /** Description userMetadata */
                userMetadata?: (atoll.replicator.UserMetadata.$Properties[]|null);

                /** Description tags */
                tags?: (atoll.replicator.Tag.$Properties[]|null);

                /** Description storageClass */
                storageClass?: (string|null);

                /** Description parts */
                parts?: (atoll.replicator.PartBoundary.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Description. */
            type $Shape = atoll.replicator.Description.$Properties;
        }

        /** Kind enum. */
        enum Kind {

            /** PUT value */
            PUT = 0,

            /** DELETE_MARKER value */
            DELETE_MARKER = 1,

            /** DELETE_VERSION value */
            DELETE_VERSION = 2,

            /** DELETE_NULL value */
            DELETE_NULL = 3,

            /** TAGS value */
            TAGS = 4
        }

        /**
         * Properties of a Replica.
         * @deprecated Use atoll.replicator.Replica.$Properties instead.
         */
        interface IReplica extends atoll.replicator.Replica.$Properties {
        }

        /** Represents a Replica. */
        class Replica {

            /**
             * Constructs a new Replica.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Replica.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Replica kind. */
            kind: atoll.replicator.Kind;

            /** Replica key. */
            key: string;

            /** Replica version. */
            version: Uint8Array;

            /** Replica null. */
            null: boolean;

            /** Replica seen. */
            seen: Uint8Array[];

            /** Replica stamp. */
            stamp: Uint8Array;

            /** Replica object. */
            object?: (atoll.replicator.Description.$Properties|null);

            /** Replica tags. */
            tags: atoll.replicator.Tag.$Properties[];

            /**
             * Encodes the specified Replica message. Does not implicitly {@link atoll.replicator.Replica.verify|verify} messages.
             * @param message Replica message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Replica.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Replica message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Replica & atoll.replicator.Replica.$Shape} Replica
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Replica & atoll.replicator.Replica.$Shape;
        }

        namespace Replica {

            /** Properties of a Replica. */
            interface $Properties {

                /** Replica kind */
                kind?: (atoll.replicator.Kind|null);

                /** Replica key */
                key?: (string|null);

                /** Replica version */
                version?: (Uint8Array|null);

                /** Replica null */
                "null"?: (boolean|null);

                /** Replica seen */
                seen?: (Uint8Array[]|null);

                /** Replica stamp */
                stamp?: (Uint8Array|null);

                /** Replica object */
                object?: (atoll.replicator.Description.$Properties|null);

                /** Replica tags */
                tags?: (atoll.replicator.Tag.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Replica. */
            type $Shape = atoll.replicator.Replica.$Properties;
        }

        /**
         * Properties of a Batch.
         * @deprecated Use atoll.replicator.Batch.$Properties instead.
         */
        interface IBatch extends atoll.replicator.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch bucket. */
            bucket: Uint8Array;

            /** Batch replicas. */
            replicas: atoll.replicator.Replica.$Properties[];

            /** Batch epoch. */
            epoch?: (atoll.replicator.Epoch.$Properties|null);

            /**
             * Encodes the specified Batch message. Does not implicitly {@link atoll.replicator.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Batch & atoll.replicator.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Batch & atoll.replicator.Batch.$Shape;
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch bucket */
                bucket?: (Uint8Array|null);

                /** Batch replicas */
                replicas?: (atoll.replicator.Replica.$Properties[]|null);

                /** Batch epoch */
                epoch?: (atoll.replicator.Epoch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Batch. */
            type $Shape = atoll.replicator.Batch.$Properties;
        }

        /**
         * Properties of an Epoch.
         * @deprecated Use atoll.replicator.Epoch.$Properties instead.
         */
        interface IEpoch extends atoll.replicator.Epoch.$Properties {
        }

        /** Represents an Epoch. */
        class Epoch {

            /**
             * Constructs a new Epoch.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Epoch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Epoch epoch. */
            epoch: number;

            /** Epoch merge. */
            merge: boolean;

            /**
             * Encodes the specified Epoch message. Does not implicitly {@link atoll.replicator.Epoch.verify|verify} messages.
             * @param message Epoch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Epoch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Epoch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Epoch & atoll.replicator.Epoch.$Shape} Epoch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Epoch & atoll.replicator.Epoch.$Shape;
        }

        namespace Epoch {

            /** Properties of an Epoch. */
            interface $Properties {

                /** Epoch epoch */
                epoch?: (number|null);

                /** Epoch merge */
                merge?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Epoch. */
            type $Shape = atoll.replicator.Epoch.$Properties;
        }

        /** Outcome enum. */
        enum Outcome {

            /** UNSPECIFIED value */
            UNSPECIFIED = 0,

            /** APPLIED value */
            APPLIED = 1,

            /** PRESENT value */
            PRESENT = 2,

            /** SUPERSEDED value */
            SUPERSEDED = 3,

            /** MISSING value */
            MISSING = 4,

            /** BUCKET_MISSING value */
            BUCKET_MISSING = 5,

            /** CLOCK_AHEAD value */
            CLOCK_AHEAD = 6,

            /** DIGEST_MISMATCH value */
            DIGEST_MISMATCH = 7,

            /** STALE_EPOCH value */
            STALE_EPOCH = 8
        }

        /**
         * Properties of a BatchAnswer.
         * @deprecated Use atoll.replicator.BatchAnswer.$Properties instead.
         */
        interface IBatchAnswer extends atoll.replicator.BatchAnswer.$Properties {
        }

        /** Represents a BatchAnswer. */
        class BatchAnswer {

            /**
             * Constructs a new BatchAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.BatchAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BatchAnswer outcomes. */
            outcomes: atoll.replicator.Outcome[];

            /**
             * Encodes the specified BatchAnswer message. Does not implicitly {@link atoll.replicator.BatchAnswer.verify|verify} messages.
             * @param message BatchAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.BatchAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BatchAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.BatchAnswer & atoll.replicator.BatchAnswer.$Shape} BatchAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.BatchAnswer & atoll.replicator.BatchAnswer.$Shape;
        }

        namespace BatchAnswer {

            /** Properties of a BatchAnswer. */
            interface $Properties {

                /** BatchAnswer outcomes */
                outcomes?: (atoll.replicator.Outcome[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BatchAnswer. */
            type $Shape = atoll.replicator.BatchAnswer.$Properties;
        }

        /**
         * Properties of a Large.
         * @deprecated Use atoll.replicator.Large.$Properties instead.
         */
        interface ILarge extends atoll.replicator.Large.$Properties {
        }

        /** Represents a Large. */
        class Large {

            /**
             * Constructs a new Large.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Large.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Large bucket. */
            bucket: Uint8Array;

            /** Large replica. */
            replica?: (atoll.replicator.Replica.$Properties|null);

            /** Large epoch. */
            epoch?: (atoll.replicator.Epoch.$Properties|null);

            /**
             * Encodes the specified Large message. Does not implicitly {@link atoll.replicator.Large.verify|verify} messages.
             * @param message Large message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Large.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Large message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Large & atoll.replicator.Large.$Shape} Large
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Large & atoll.replicator.Large.$Shape;
        }

        namespace Large {

            /** Properties of a Large. */
            interface $Properties {

                /** Large bucket */
                bucket?: (Uint8Array|null);

                /** Large replica */
                replica?: (atoll.replicator.Replica.$Properties|null);

                /** Large epoch */
                epoch?: (atoll.replicator.Epoch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Large. */
            type $Shape = atoll.replicator.Large.$Properties;
        }

        /**
         * Properties of a LargeReport.
         * @deprecated Use atoll.replicator.LargeReport.$Properties instead.
         */
        interface ILargeReport extends atoll.replicator.LargeReport.$Properties {
        }

        /** Represents a LargeReport. */
        class LargeReport {

            /**
             * Constructs a new LargeReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.LargeReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LargeReport durableBytes. */
            durableBytes?: (number|null);

            /** LargeReport takenBytes. */
            takenBytes?: (number|null);

            /** LargeReport outcome. */
            outcome?: (atoll.replicator.Outcome|null);

            /** LargeReport report. */
            report?: ("durableBytes"|"takenBytes"|"outcome");

            /**
             * Encodes the specified LargeReport message. Does not implicitly {@link atoll.replicator.LargeReport.verify|verify} messages.
             * @param message LargeReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.LargeReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LargeReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.LargeReport & atoll.replicator.LargeReport.$Shape} LargeReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.LargeReport & atoll.replicator.LargeReport.$Shape;
        }

        namespace LargeReport {

            /** Properties of a LargeReport. */
            interface $Properties {

                /** LargeReport durableBytes */
                durableBytes?: (number|null);

                /** LargeReport takenBytes */
                takenBytes?: (number|null);

                /** LargeReport outcome */
                outcome?: (atoll.replicator.Outcome|null);

                /** LargeReport report */
                report?: ("durableBytes"|"takenBytes"|"outcome");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a LargeReport. */
            type $Shape = {
              durableBytes?: number|null;
              takenBytes?: number|null;
              outcome?: atoll.replicator.Outcome|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ report?: undefined; durableBytes?: null; takenBytes?: null; outcome?: null }|{ report?: "durableBytes"; durableBytes: number; takenBytes?: null; outcome?: null }|{ report?: "takenBytes"; durableBytes?: null; takenBytes: number; outcome?: null }|{ report?: "outcome"; durableBytes?: null; takenBytes?: null; outcome: atoll.replicator.Outcome })
            );
        }

        /**
         * Properties of a Find.
         * @deprecated Use atoll.replicator.Find.$Properties instead.
         */
        interface IFind extends atoll.replicator.Find.$Properties {
        }

        /** Represents a Find. */
        class Find {

            /**
             * Constructs a new Find.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Find.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Find bucket. */
            bucket: Uint8Array;

            /** Find key. */
            key: string;

            /** Find null. */
            null?: (boolean|null);

            /** Find version. */
            version?: (Uint8Array|null);

            /** Find selector. */
            selector?: ("null"|"version");

            /**
             * Encodes the specified Find message. Does not implicitly {@link atoll.replicator.Find.verify|verify} messages.
             * @param message Find message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Find.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Find message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Find & atoll.replicator.Find.$Shape} Find
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Find & atoll.replicator.Find.$Shape;
        }

        namespace Find {

            /** Properties of a Find. */
            interface $Properties {

                /** Find bucket */
                bucket?: (Uint8Array|null);

                /** Find key */
                key?: (string|null);

                /** Find null */
                "null"?: (boolean|null);

                /** Find version */
                version?: (Uint8Array|null);

                /** Find selector */
                selector?: ("null"|"version");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Find. */
            type $Shape = {
              bucket?: Uint8Array|null;
              key?: string|null;
              "null"?: boolean|null;
              version?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ selector?: undefined; "null"?: null; version?: null }|{ selector?: "null"; "null": boolean; version?: null }|{ selector?: "version"; "null"?: null; version: Uint8Array })
            );
        }

        /**
         * Properties of a FindAnswer.
         * @deprecated Use atoll.replicator.FindAnswer.$Properties instead.
         */
        interface IFindAnswer extends atoll.replicator.FindAnswer.$Properties {
        }

        /** Represents a FindAnswer. */
        class FindAnswer {

            /**
             * Constructs a new FindAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.FindAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindAnswer found. */
            found: atoll.replicator.FindAnswer.Found;

            /** FindAnswer version. */
            version: Uint8Array;

            /** FindAnswer null. */
            null: boolean;

            /**
             * Encodes the specified FindAnswer message. Does not implicitly {@link atoll.replicator.FindAnswer.verify|verify} messages.
             * @param message FindAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.FindAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.FindAnswer & atoll.replicator.FindAnswer.$Shape} FindAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.FindAnswer & atoll.replicator.FindAnswer.$Shape;
        }

        namespace FindAnswer {

            /** Properties of a FindAnswer. */
            interface $Properties {

                /** FindAnswer found */
                found?: (atoll.replicator.FindAnswer.Found|null);

                /** FindAnswer version */
                version?: (Uint8Array|null);

                /** FindAnswer null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindAnswer. */
            type $Shape = atoll.replicator.FindAnswer.$Properties;

            /** Found enum. */
            enum Found {

                /** NOTHING value */
                NOTHING = 0,

                /** OBJECT value */
                OBJECT = 1,

                /** MARKER value */
                MARKER = 2
            }
        }

        /**
         * Properties of an Announcement.
         * @deprecated Use atoll.replicator.Announcement.$Properties instead.
         */
        interface IAnnouncement extends atoll.replicator.Announcement.$Properties {
        }

        /** Represents an Announcement. */
        class Announcement {

            /**
             * Constructs a new Announcement.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Announcement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Announcement session. */
            session: number;

            /** Announcement sequence. */
            sequence: number;

            /** Announcement sentMs. */
            sentMs: number;

            /** Announcement shards. */
            shards: atoll.replicator.AnnouncedChanges.$Properties[];

            /**
             * Encodes the specified Announcement message. Does not implicitly {@link atoll.replicator.Announcement.verify|verify} messages.
             * @param message Announcement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Announcement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Announcement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Announcement & atoll.replicator.Announcement.$Shape} Announcement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Announcement & atoll.replicator.Announcement.$Shape;
        }

        namespace Announcement {

            /** Properties of an Announcement. */
            interface $Properties {

                /** Announcement session */
                session?: (number|null);

                /** Announcement sequence */
                sequence?: (number|null);

                /** Announcement sentMs */
                sentMs?: (number|null);

                /** Announcement shards */
                shards?: (atoll.replicator.AnnouncedChanges.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Announcement. */
            type $Shape = atoll.replicator.Announcement.$Properties;
        }

        /**
         * Properties of an AnnouncedChanges.
         * @deprecated Use atoll.replicator.AnnouncedChanges.$Properties instead.
         */
        interface IAnnouncedChanges extends atoll.replicator.AnnouncedChanges.$Properties {
        }

        /** Represents an AnnouncedChanges. */
        class AnnouncedChanges {

            /**
             * Constructs a new AnnouncedChanges.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.AnnouncedChanges.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AnnouncedChanges shard. */
            shard: number;

            /** AnnouncedChanges index. */
            index: number;

            /** AnnouncedChanges made. */
            made: atoll.replicator.Announced.$Properties[];

            /** AnnouncedChanges gone. */
            gone: Uint8Array[];

            /** AnnouncedChanges filling. */
            filling: atoll.replicator.AnnouncedChanges.Filling;

            /**
             * Encodes the specified AnnouncedChanges message. Does not implicitly {@link atoll.replicator.AnnouncedChanges.verify|verify} messages.
             * @param message AnnouncedChanges message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.AnnouncedChanges.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AnnouncedChanges message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedChanges & atoll.replicator.AnnouncedChanges.$Shape} AnnouncedChanges
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.AnnouncedChanges & atoll.replicator.AnnouncedChanges.$Shape;
        }

        namespace AnnouncedChanges {

            /** Properties of an AnnouncedChanges. */
            interface $Properties {

                /** AnnouncedChanges shard */
                shard?: (number|null);

                /** AnnouncedChanges index */
                index?: (number|null);

                /** AnnouncedChanges made */
                made?: (atoll.replicator.Announced.$Properties[]|null);

                /** AnnouncedChanges gone */
                gone?: (Uint8Array[]|null);

                /** AnnouncedChanges filling */
                filling?: (atoll.replicator.AnnouncedChanges.Filling|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AnnouncedChanges. */
            type $Shape = atoll.replicator.AnnouncedChanges.$Properties;

            /** Filling enum. */
            enum Filling {

                /** CHANGES value */
                CHANGES = 0,

                /** BEGINS value */
                BEGINS = 1,

                /** PAGE value */
                PAGE = 2,

                /** ENDS value */
                ENDS = 3,

                /** ENDS_SHORT value */
                ENDS_SHORT = 4
            }
        }

        /**
         * Properties of an Announced.
         * @deprecated Use atoll.replicator.Announced.$Properties instead.
         */
        interface IAnnounced extends atoll.replicator.Announced.$Properties {
        }

        /** Represents an Announced. */
        class Announced {

            /**
             * Constructs a new Announced.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.Announced.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Announced id. */
            id: Uint8Array;

            /** Announced bucket. */
            bucket: Uint8Array;

            /** Announced key. */
            key: string;

            /** Announced version. */
            version: Uint8Array;

            /** Announced kind. */
            kind: atoll.replicator.Kind;

            /** Announced bytes. */
            bytes: number;

            /** Announced stampMs. */
            stampMs: number;

            /** Announced stamp. */
            stamp: Uint8Array;

            /** Announced null. */
            null?: (boolean|null);

            /** Announced tagsStamp. */
            tagsStamp: Uint8Array;

            /**
             * Encodes the specified Announced message. Does not implicitly {@link atoll.replicator.Announced.verify|verify} messages.
             * @param message Announced message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.Announced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Announced message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.Announced & atoll.replicator.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.Announced & atoll.replicator.Announced.$Shape;
        }

        namespace Announced {

            /** Properties of an Announced. */
            interface $Properties {

                /** Announced id */
                id?: (Uint8Array|null);

                /** Announced bucket */
                bucket?: (Uint8Array|null);

                /** Announced key */
                key?: (string|null);

                /** Announced version */
                version?: (Uint8Array|null);

                /** Announced kind */
                kind?: (atoll.replicator.Kind|null);

                /** Announced bytes */
                bytes?: (number|null);

                /** Announced stampMs */
                stampMs?: (number|null);

                /** Announced stamp */
                stamp?: (Uint8Array|null);

                /** Announced null */
                "null"?: (boolean|null);

                /** Announced tagsStamp */
                tagsStamp?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Announced. */
            type $Shape = atoll.replicator.Announced.$Properties;
        }

        /**
         * Properties of an AnnouncedUpTo.
         * @deprecated Use atoll.replicator.AnnouncedUpTo.$Properties instead.
         */
        interface IAnnouncedUpTo extends atoll.replicator.AnnouncedUpTo.$Properties {
        }

        /** Represents an AnnouncedUpTo. */
        class AnnouncedUpTo {

            /**
             * Constructs a new AnnouncedUpTo.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.AnnouncedUpTo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AnnouncedUpTo session. */
            session: number;

            /** AnnouncedUpTo sequence. */
            sequence: number;

            /** AnnouncedUpTo sentMs. */
            sentMs: number;

            /** AnnouncedUpTo shards. */
            shards: number[];

            /** AnnouncedUpTo led. */
            led: number[];

            /**
             * Encodes the specified AnnouncedUpTo message. Does not implicitly {@link atoll.replicator.AnnouncedUpTo.verify|verify} messages.
             * @param message AnnouncedUpTo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.AnnouncedUpTo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AnnouncedUpTo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedUpTo & atoll.replicator.AnnouncedUpTo.$Shape} AnnouncedUpTo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.AnnouncedUpTo & atoll.replicator.AnnouncedUpTo.$Shape;
        }

        namespace AnnouncedUpTo {

            /** Properties of an AnnouncedUpTo. */
            interface $Properties {

                /** AnnouncedUpTo session */
                session?: (number|null);

                /** AnnouncedUpTo sequence */
                sequence?: (number|null);

                /** AnnouncedUpTo sentMs */
                sentMs?: (number|null);

                /** AnnouncedUpTo shards */
                shards?: (number[]|null);

                /** AnnouncedUpTo led */
                led?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AnnouncedUpTo. */
            type $Shape = atoll.replicator.AnnouncedUpTo.$Properties;
        }

        /**
         * Properties of an AnnouncedAnswer.
         * @deprecated Use atoll.replicator.AnnouncedAnswer.$Properties instead.
         */
        interface IAnnouncedAnswer extends atoll.replicator.AnnouncedAnswer.$Properties {
        }

        /** Represents an AnnouncedAnswer. */
        class AnnouncedAnswer {

            /**
             * Constructs a new AnnouncedAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.replicator.AnnouncedAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AnnouncedAnswer sequence. */
            sequence: number;

            /**
             * Encodes the specified AnnouncedAnswer message. Does not implicitly {@link atoll.replicator.AnnouncedAnswer.verify|verify} messages.
             * @param message AnnouncedAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.replicator.AnnouncedAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AnnouncedAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedAnswer & atoll.replicator.AnnouncedAnswer.$Shape} AnnouncedAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.replicator.AnnouncedAnswer & atoll.replicator.AnnouncedAnswer.$Shape;
        }

        namespace AnnouncedAnswer {

            /** Properties of an AnnouncedAnswer. */
            interface $Properties {

                /** AnnouncedAnswer sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AnnouncedAnswer. */
            type $Shape = atoll.replicator.AnnouncedAnswer.$Properties;
        }
    }
}
