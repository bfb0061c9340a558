import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace metadata. */
    namespace metadata {

        /** Versioning enum. */
        enum Versioning {

            /** UNVERSIONED value */
            UNVERSIONED = 0,

            /** ENABLED value */
            ENABLED = 1,

            /** SUSPENDED value */
            SUSPENDED = 2
        }

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
         * @deprecated Use atoll.metadata.Checksum.$Properties instead.
         */
        interface IChecksum extends atoll.metadata.Checksum.$Properties {
        }

        /** Represents a Checksum. */
        class Checksum {

            /**
             * Constructs a new Checksum.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Checksum.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Checksum algorithm. */
            algorithm: atoll.metadata.ChecksumAlgorithm;

            /** Checksum value. */
            value: string;

            /** Checksum composite. */
            composite: boolean;

            /**
             * Encodes the specified Checksum message. Does not implicitly {@link atoll.metadata.Checksum.verify|verify} messages.
             * @param message Checksum message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Checksum.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Checksum message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Checksum & atoll.metadata.Checksum.$Shape} Checksum
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Checksum & atoll.metadata.Checksum.$Shape;
        }

        namespace Checksum {

            /** Properties of a Checksum. */
            interface $Properties {

                /** Checksum algorithm */
                algorithm?: (atoll.metadata.ChecksumAlgorithm|null);

                /** Checksum value */
                value?: (string|null);

                /** Checksum composite */
                composite?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Checksum. */
            type $Shape = atoll.metadata.Checksum.$Properties;
        }

        /**
         * Properties of a Tag.
         * @deprecated Use atoll.metadata.Tag.$Properties instead.
         */
        interface ITag extends atoll.metadata.Tag.$Properties {
        }

        /** Represents a Tag. */
        class Tag {

            /**
             * Constructs a new Tag.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Tag.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tag key. */
            key: string;

            /** Tag value. */
            value: string;

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.metadata.Tag.verify|verify} messages.
             * @param message Tag message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Tag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tag message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Tag & atoll.metadata.Tag.$Shape} Tag
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Tag & atoll.metadata.Tag.$Shape;
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
            type $Shape = atoll.metadata.Tag.$Properties;
        }

        /**
         * Properties of a UserMetadata.
         * @deprecated Use atoll.metadata.UserMetadata.$Properties instead.
         */
        interface IUserMetadata extends atoll.metadata.UserMetadata.$Properties {
        }

        /** Represents a UserMetadata. */
        class UserMetadata {

            /**
             * Constructs a new UserMetadata.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.UserMetadata.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UserMetadata name. */
            name: string;

            /** UserMetadata value. */
            value: string;

            /**
             * Encodes the specified UserMetadata message. Does not implicitly {@link atoll.metadata.UserMetadata.verify|verify} messages.
             * @param message UserMetadata message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.UserMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UserMetadata message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.UserMetadata & atoll.metadata.UserMetadata.$Shape} UserMetadata
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.UserMetadata & atoll.metadata.UserMetadata.$Shape;
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
            type $Shape = atoll.metadata.UserMetadata.$Properties;
        }

        /**
         * Properties of a ContentHeaders.
         * @deprecated Use atoll.metadata.ContentHeaders.$Properties instead.
         */
        interface IContentHeaders extends atoll.metadata.ContentHeaders.$Properties {
        }

        /** Represents a ContentHeaders. */
        class ContentHeaders {

            /**
             * Constructs a new ContentHeaders.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ContentHeaders.$Properties);

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
             * Encodes the specified ContentHeaders message. Does not implicitly {@link atoll.metadata.ContentHeaders.verify|verify} messages.
             * @param message ContentHeaders message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ContentHeaders.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContentHeaders message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ContentHeaders & atoll.metadata.ContentHeaders.$Shape} ContentHeaders
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ContentHeaders & atoll.metadata.ContentHeaders.$Shape;
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
            type $Shape = atoll.metadata.ContentHeaders.$Properties;
        }

        /**
         * Properties of a BlobReference.
         * @deprecated Use atoll.metadata.BlobReference.$Properties instead.
         */
        interface IBlobReference extends atoll.metadata.BlobReference.$Properties {
        }

        /** Represents a BlobReference. */
        class BlobReference {

            /**
             * Constructs a new BlobReference.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BlobReference.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BlobReference blob. */
            blob: Uint8Array;

            /** BlobReference placementGroup. */
            placementGroup: number;

            /** BlobReference bytes. */
            bytes: number;

            /**
             * Encodes the specified BlobReference message. Does not implicitly {@link atoll.metadata.BlobReference.verify|verify} messages.
             * @param message BlobReference message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BlobReference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BlobReference message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BlobReference & atoll.metadata.BlobReference.$Shape} BlobReference
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BlobReference & atoll.metadata.BlobReference.$Shape;
        }

        namespace BlobReference {

            /** Properties of a BlobReference. */
            interface $Properties {

                /** BlobReference blob */
                blob?: (Uint8Array|null);

                /** BlobReference placementGroup */
                placementGroup?: (number|null);

                /** BlobReference bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BlobReference. */
            type $Shape = atoll.metadata.BlobReference.$Properties;
        }

        /**
         * Properties of a Content.
         * @deprecated Use atoll.metadata.Content.$Properties instead.
         */
        interface IContent extends atoll.metadata.Content.$Properties {
        }

        /** Represents a Content. */
        class Content {

            /**
             * Constructs a new Content.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Content.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Content inline. */
            inline?: (Uint8Array|null);

            /** Content blobs. */
            blobs?: (atoll.metadata.Blobs.$Properties|null);

            /** Content kind. */
            kind?: ("inline"|"blobs");

            /**
             * Encodes the specified Content message. Does not implicitly {@link atoll.metadata.Content.verify|verify} messages.
             * @param message Content message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Content.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Content message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Content & atoll.metadata.Content.$Shape} Content
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Content & atoll.metadata.Content.$Shape;
        }

        namespace Content {

            /** Properties of a Content. */
            interface $Properties {

                /** Content inline */
                inline?: (Uint8Array|null);

                /** Content blobs */
                blobs?: (atoll.metadata.Blobs.$Properties|null);

                /** Content kind */
                kind?: ("inline"|"blobs");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Content. */
            type $Shape = {
              inline?: Uint8Array|null;
              blobs?: atoll.metadata.Blobs.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; inline?: null; blobs?: null }|{ kind?: "inline"; inline: Uint8Array; blobs?: null }|{ kind?: "blobs"; inline?: null; blobs: atoll.metadata.Blobs.$Shape })
            );
        }

        /**
         * Properties of a Blobs.
         * @deprecated Use atoll.metadata.Blobs.$Properties instead.
         */
        interface IBlobs extends atoll.metadata.Blobs.$Properties {
        }

        /** Represents a Blobs. */
        class Blobs {

            /**
             * Constructs a new Blobs.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Blobs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Blobs blobs. */
            blobs: atoll.metadata.BlobReference.$Properties[];

            /**
             * Encodes the specified Blobs message. Does not implicitly {@link atoll.metadata.Blobs.verify|verify} messages.
             * @param message Blobs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Blobs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Blobs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Blobs & atoll.metadata.Blobs.$Shape} Blobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Blobs & atoll.metadata.Blobs.$Shape;
        }

        namespace Blobs {

            /** Properties of a Blobs. */
            interface $Properties {

                /** Blobs blobs */
                blobs?: (atoll.metadata.BlobReference.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Blobs. */
            type $Shape = atoll.metadata.Blobs.$Properties;
        }

        /**
         * Properties of a PartBoundary.
         * @deprecated Use atoll.metadata.PartBoundary.$Properties instead.
         */
        interface IPartBoundary extends atoll.metadata.PartBoundary.$Properties {
        }

        /** Represents a PartBoundary. */
        class PartBoundary {

            /**
             * Constructs a new PartBoundary.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PartBoundary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PartBoundary partNumber. */
            partNumber: number;

            /** PartBoundary bytes. */
            bytes: number;

            /** PartBoundary checksums. */
            checksums: atoll.metadata.Checksum.$Properties[];

            /**
             * Encodes the specified PartBoundary message. Does not implicitly {@link atoll.metadata.PartBoundary.verify|verify} messages.
             * @param message PartBoundary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PartBoundary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PartBoundary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PartBoundary & atoll.metadata.PartBoundary.$Shape} PartBoundary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PartBoundary & atoll.metadata.PartBoundary.$Shape;
        }

        namespace PartBoundary {

            /** Properties of a PartBoundary. */
            interface $Properties {

                /** PartBoundary partNumber */
                partNumber?: (number|null);

                /** PartBoundary bytes */
                bytes?: (number|null);

                /** PartBoundary checksums */
                checksums?: (atoll.metadata.Checksum.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PartBoundary. */
            type $Shape = atoll.metadata.PartBoundary.$Properties;
        }

        /**
         * Properties of a MissingFragments.
         * @deprecated Use atoll.metadata.MissingFragments.$Properties instead.
         */
        interface IMissingFragments extends atoll.metadata.MissingFragments.$Properties {
        }

        /** Represents a MissingFragments. */
        class MissingFragments {

            /**
             * Constructs a new MissingFragments.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.MissingFragments.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MissingFragments blob. */
            blob?: (atoll.metadata.BlobReference.$Properties|null);

            /** MissingFragments fragments. */
            fragments: number[];

            /**
             * Encodes the specified MissingFragments message. Does not implicitly {@link atoll.metadata.MissingFragments.verify|verify} messages.
             * @param message MissingFragments message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.MissingFragments.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MissingFragments message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingFragments & atoll.metadata.MissingFragments.$Shape} MissingFragments
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.MissingFragments & atoll.metadata.MissingFragments.$Shape;
        }

        namespace MissingFragments {

            /** Properties of a MissingFragments. */
            interface $Properties {

                /** MissingFragments blob */
                blob?: (atoll.metadata.BlobReference.$Properties|null);

                /** MissingFragments fragments */
                fragments?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MissingFragments. */
            type $Shape = atoll.metadata.MissingFragments.$Properties;
        }

        /**
         * Properties of a VersionRecord.
         * @deprecated Use atoll.metadata.VersionRecord.$Properties instead.
         */
        interface IVersionRecord extends atoll.metadata.VersionRecord.$Properties {
        }

        /** Represents a VersionRecord. */
        class VersionRecord {

            /**
             * Constructs a new VersionRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.VersionRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VersionRecord summary. */
            summary?: (atoll.metadata.Summary.$Properties|null);

            /** VersionRecord details. */
            details: Uint8Array;

            /** VersionRecord content. */
            content: Uint8Array;

            /**
             * Encodes the specified VersionRecord message. Does not implicitly {@link atoll.metadata.VersionRecord.verify|verify} messages.
             * @param message VersionRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.VersionRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VersionRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.VersionRecord & atoll.metadata.VersionRecord.$Shape} VersionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.VersionRecord & atoll.metadata.VersionRecord.$Shape;
        }

        namespace VersionRecord {

            /** Properties of a VersionRecord. */
            interface $Properties {

                /** VersionRecord summary */
                summary?: (atoll.metadata.Summary.$Properties|null);

                /** VersionRecord details */
                details?: (Uint8Array|null);

                /** VersionRecord content */
                content?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VersionRecord. */
            type $Shape = atoll.metadata.VersionRecord.$Properties;
        }

        /**
         * Properties of a Summary.
         * @deprecated Use atoll.metadata.Summary.$Properties instead.
         */
        interface ISummary extends atoll.metadata.Summary.$Properties {
        }

        /** Represents a Summary. */
        class Summary {

            /**
             * Constructs a new Summary.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Summary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Summary version. */
            version: Uint8Array;

            /** Summary marker. */
            marker: boolean;

            /** Summary null. */
            null: boolean;

            /** Summary logIndex. */
            logIndex: number;

            /** Summary bytes. */
            bytes: number;

            /** Summary etag. */
            etag: string;

            /** Summary storageClass. */
            storageClass: string;

            /** Summary checksums. */
            checksums: atoll.metadata.Checksum.$Properties[];

            /** Summary apart. */
            apart: boolean;

            /** Summary hasBlobs. */
            hasBlobs: boolean;

            /** Summary replica. */
            replica: boolean;

            /** Summary seen. */
            seen: Uint8Array[];

            /** Summary tagsStamp. */
            tagsStamp: Uint8Array;

            /** Summary targets. */
            targets: number[];

            /**
             * Encodes the specified Summary message. Does not implicitly {@link atoll.metadata.Summary.verify|verify} messages.
             * @param message Summary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Summary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Summary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Summary & atoll.metadata.Summary.$Shape} Summary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Summary & atoll.metadata.Summary.$Shape;
        }

        namespace Summary {

            /** Properties of a Summary. */
            interface $Properties {

                /** Summary version */
                version?: (Uint8Array|null);

                /** Summary marker */
                marker?: (boolean|null);

                /** Summary null */
                "null"?: (boolean|null);

                /** Summary logIndex */
                logIndex?: (number|null);

                /** Summary bytes */
                bytes?: (number|null);

                /** Summary etag */
                etag?: (string|null);

                /** Summary storageClass */
                storageClass?: (string|null);

                /** Summary checksums */
                checksums?: (atoll.metadata.Checksum.$Properties[]|null);

                /** Summary apart */
                apart?: (boolean|null);

                /** Summary hasBlobs */
                hasBlobs?: (boolean|null);

                /** Summary replica */
                replica?: (boolean|null);

                /** Summary seen */
                seen?: (Uint8Array[]|null);

                /** Summary tagsStamp */
                tagsStamp?: (Uint8Array|null);

                /** Summary targets */
                targets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Summary. */
            type $Shape = atoll.metadata.Summary.$Properties;
        }

        /**
         * Properties of a Details.
         * @deprecated Use atoll.metadata.Details.$Properties instead.
         */
        interface IDetails extends atoll.metadata.Details.$Properties {
        }

        /** Represents a Details. */
        class Details {

            /**
             * Constructs a new Details.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Details.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Details headers. */
            headers?: (atoll.metadata.ContentHeaders.$Properties|null);

            /** Details userMetadata. */
            userMetadata: atoll.metadata.UserMetadata.$Properties[];

            /** Details tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /** Details parts. */
            parts: atoll.metadata.PartBoundary.$Properties[];

            /**
             * Encodes the specified Details message. Does not implicitly {@link atoll.metadata.Details.verify|verify} messages.
             * @param message Details message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Details.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Details message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Details & atoll.metadata.Details.$Shape} Details
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Details & atoll.metadata.Details.$Shape;
        }

        namespace Details {

            /** Properties of a Details. */
            interface $Properties {

                /** Details headers */
                headers?: (atoll.metadata.ContentHeaders.$Properties|null);

                /** Details userMetadata */
                userMetadata?: (atoll.metadata.UserMetadata.$Properties[]|null);

                /** Details tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** Details parts */
                parts?: (atoll.metadata.PartBoundary.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Details. */
            type $Shape = atoll.metadata.Details.$Properties;
        }

        /**
         * Properties of an Upload.
         * @deprecated Use atoll.metadata.Upload.$Properties instead.
         */
        interface IUpload extends atoll.metadata.Upload.$Properties {
        }

        /** Represents an Upload. */
        class Upload {

            /**
             * Constructs a new Upload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Upload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Upload uploadId. */
            uploadId: string;

            /** Upload key. */
            key: string;

            /** Upload initiatedMs. */
            initiatedMs: number;

            /** Upload headers. */
            headers?: (atoll.metadata.ContentHeaders.$Properties|null);

            /** Upload userMetadata. */
            userMetadata: atoll.metadata.UserMetadata.$Properties[];

            /** Upload tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /** Upload storageClass. */
            storageClass: string;

            /** Upload checksumAlgorithm. */
            checksumAlgorithm: atoll.metadata.ChecksumAlgorithm;

            /** Upload checksumType. */
            checksumType: atoll.metadata.ChecksumType;

            /**
             * Encodes the specified Upload message. Does not implicitly {@link atoll.metadata.Upload.verify|verify} messages.
             * @param message Upload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Upload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Upload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Upload & atoll.metadata.Upload.$Shape} Upload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Upload & atoll.metadata.Upload.$Shape;
        }

        namespace Upload {

            /** Properties of an Upload. */
            interface $Properties {

                /** Upload uploadId */
                uploadId?: (string|null);

                /** Upload key */
                key?: (string|null);

                /** Upload initiatedMs */
                initiatedMs?: (number|null);

                /** Upload headers */
                headers?: (atoll.metadata.ContentHeaders.$Properties|null);

                /** Upload userMetadata */
                userMetadata?: (atoll.metadata.UserMetadata.$Properties[]|null);

                /** Upload tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** Upload storageClass */
                storageClass?: (string|null);

                /** Upload checksumAlgorithm */
                checksumAlgorithm?: (atoll.metadata.ChecksumAlgorithm|null);

                /** Upload checksumType */
                checksumType?: (atoll.metadata.ChecksumType|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Upload. */
            type $Shape = atoll.metadata.Upload.$Properties;
        }

        /** ChecksumType enum. */
        enum ChecksumType {

            /** NO_CHECKSUM_TYPE value */
            NO_CHECKSUM_TYPE = 0,

            /** FULL_OBJECT value */
            FULL_OBJECT = 1,

            /** COMPOSITE value */
            COMPOSITE = 2
        }

        /**
         * Properties of a Part.
         * @deprecated Use atoll.metadata.Part.$Properties instead.
         */
        interface IPart extends atoll.metadata.Part.$Properties {
        }

        /** Represents a Part. */
        class Part {

            /**
             * Constructs a new Part.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Part.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Part partNumber. */
            partNumber: number;

            /** Part bytes. */
            bytes: number;

            /** Part etag. */
            etag: string;

            /** Part checksums. */
            checksums: atoll.metadata.Checksum.$Properties[];

            /** Part modifiedMs. */
            modifiedMs: number;

            /** Part content. */
            content?: (atoll.metadata.Content.$Properties|null);

            /**
             * Encodes the specified Part message. Does not implicitly {@link atoll.metadata.Part.verify|verify} messages.
             * @param message Part message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Part.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Part message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Part & atoll.metadata.Part.$Shape} Part
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Part & atoll.metadata.Part.$Shape;
        }

        namespace Part {

            /** Properties of a Part. */
            interface $Properties {

                /** Part partNumber */
                partNumber?: (number|null);

                /** Part bytes */
                bytes?: (number|null);

                /** Part etag */
                etag?: (string|null);

                /** Part checksums */
                checksums?: (atoll.metadata.Checksum.$Properties[]|null);

                /** Part modifiedMs */
                modifiedMs?: (number|null);

                /** Part content */
                content?: (atoll.metadata.Content.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Part. */
            type $Shape = {
              partNumber?: number|null;
              bytes?: number|null;
              etag?: string|null;
              checksums?: atoll.metadata.Checksum.$Shape[]|null;
              modifiedMs?: number|null;
              content?: atoll.metadata.Content.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ShardBucket.
         * @deprecated Use atoll.metadata.ShardBucket.$Properties instead.
         */
        interface IShardBucket extends atoll.metadata.ShardBucket.$Properties {
        }

        /** Represents a ShardBucket. */
        class ShardBucket {

            /**
             * Constructs a new ShardBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardBucket generation. */
            generation: number;

            /** ShardBucket versioning. */
            versioning: atoll.metadata.Versioning;

            /** ShardBucket sealed. */
            sealed: boolean;

            /** ShardBucket replication. */
            replication: Uint8Array;

            /** ShardBucket replicated. */
            replicated: boolean;

            /** ShardBucket home. */
            home?: (atoll.metadata.BucketHome.$Properties|null);

            /**
             * Encodes the specified ShardBucket message. Does not implicitly {@link atoll.metadata.ShardBucket.verify|verify} messages.
             * @param message ShardBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardBucket & atoll.metadata.ShardBucket.$Shape} ShardBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardBucket & atoll.metadata.ShardBucket.$Shape;
        }

        namespace ShardBucket {

            /** Properties of a ShardBucket. */
            interface $Properties {

                /** ShardBucket generation */
                generation?: (number|null);

                /** ShardBucket versioning */
                versioning?: (atoll.metadata.Versioning|null);

                /** ShardBucket sealed */
                sealed?: (boolean|null);

                /** ShardBucket replication */
                replication?: (Uint8Array|null);

                /** ShardBucket replicated */
                replicated?: (boolean|null);

                /** ShardBucket home */
                home?: (atoll.metadata.BucketHome.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardBucket. */
            type $Shape = atoll.metadata.ShardBucket.$Properties;
        }

        /**
         * Properties of a BucketHome.
         * @deprecated Use atoll.metadata.BucketHome.$Properties instead.
         */
        interface IBucketHome extends atoll.metadata.BucketHome.$Properties {
        }

        /** Represents a BucketHome. */
        class BucketHome {

            /**
             * Constructs a new BucketHome.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketHome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketHome here. */
            here: boolean;

            /** BucketHome epoch. */
            epoch: number;

            /** BucketHome floorMs. */
            floorMs: number;

            /** BucketHome frozen. */
            frozen: boolean;

            /**
             * Encodes the specified BucketHome message. Does not implicitly {@link atoll.metadata.BucketHome.verify|verify} messages.
             * @param message BucketHome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketHome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketHome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketHome & atoll.metadata.BucketHome.$Shape} BucketHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketHome & atoll.metadata.BucketHome.$Shape;
        }

        namespace BucketHome {

            /** Properties of a BucketHome. */
            interface $Properties {

                /** BucketHome here */
                here?: (boolean|null);

                /** BucketHome epoch */
                epoch?: (number|null);

                /** BucketHome floorMs */
                floorMs?: (number|null);

                /** BucketHome frozen */
                frozen?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketHome. */
            type $Shape = atoll.metadata.BucketHome.$Properties;
        }

        /**
         * Properties of a Fence.
         * @deprecated Use atoll.metadata.Fence.$Properties instead.
         */
        interface IFence extends atoll.metadata.Fence.$Properties {
        }

        /** Represents a Fence. */
        class Fence {

            /**
             * Constructs a new Fence.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Fence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Fence epoch. */
            epoch: number;

            /** Fence ceilingMs. */
            ceilingMs?: (number|null);

            /**
             * Encodes the specified Fence message. Does not implicitly {@link atoll.metadata.Fence.verify|verify} messages.
             * @param message Fence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Fence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Fence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Fence & atoll.metadata.Fence.$Shape} Fence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Fence & atoll.metadata.Fence.$Shape;
        }

        namespace Fence {

            /** Properties of a Fence. */
            interface $Properties {

                /** Fence epoch */
                epoch?: (number|null);

                /** Fence ceilingMs */
                ceilingMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Fence. */
            type $Shape = atoll.metadata.Fence.$Properties;
        }

        /**
         * Properties of a ReplicationTarget.
         * @deprecated Use atoll.metadata.ReplicationTarget.$Properties instead.
         */
        interface IReplicationTarget extends atoll.metadata.ReplicationTarget.$Properties {
        }

        /** Represents a ReplicationTarget. */
        class ReplicationTarget {

            /**
             * Constructs a new ReplicationTarget.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReplicationTarget.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicationTarget id. */
            id: number;

            /** ReplicationTarget region. */
            region: number;

            /** ReplicationTarget bucket. */
            bucket: Uint8Array;

            /**
             * Encodes the specified ReplicationTarget message. Does not implicitly {@link atoll.metadata.ReplicationTarget.verify|verify} messages.
             * @param message ReplicationTarget message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReplicationTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicationTarget message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReplicationTarget & atoll.metadata.ReplicationTarget.$Shape} ReplicationTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReplicationTarget & atoll.metadata.ReplicationTarget.$Shape;
        }

        namespace ReplicationTarget {

            /** Properties of a ReplicationTarget. */
            interface $Properties {

                /** ReplicationTarget id */
                id?: (number|null);

                /** ReplicationTarget region */
                region?: (number|null);

                /** ReplicationTarget bucket */
                bucket?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicationTarget. */
            type $Shape = atoll.metadata.ReplicationTarget.$Properties;
        }

        /**
         * Properties of a CompiledRule.
         * @deprecated Use atoll.metadata.CompiledRule.$Properties instead.
         */
        interface ICompiledRule extends atoll.metadata.CompiledRule.$Properties {
        }

        /** Represents a CompiledRule. */
        class CompiledRule {

            /**
             * Constructs a new CompiledRule.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CompiledRule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompiledRule id. */
            id: string;

            /** CompiledRule target. */
            target: number;

            /** CompiledRule priority. */
            priority: number;

            /** CompiledRule prefix. */
            prefix: string;

            /** CompiledRule tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /** CompiledRule shipsDeletes. */
            shipsDeletes: boolean;

            /** CompiledRule shipsVersionDeletes. */
            shipsVersionDeletes: boolean;

            /** CompiledRule shipsReplicaChanges. */
            shipsReplicaChanges: boolean;

            /** CompiledRule storageClass. */
            storageClass?: (string|null);

            /** CompiledRule deadlineMs. */
            deadlineMs?: (number|null);

            /**
             * Encodes the specified CompiledRule message. Does not implicitly {@link atoll.metadata.CompiledRule.verify|verify} messages.
             * @param message CompiledRule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CompiledRule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompiledRule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CompiledRule & atoll.metadata.CompiledRule.$Shape} CompiledRule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CompiledRule & atoll.metadata.CompiledRule.$Shape;
        }

        namespace CompiledRule {

            /** Properties of a CompiledRule. */
            interface $Properties {

                /** CompiledRule id */
                id?: (string|null);

                /** CompiledRule target */
                target?: (number|null);

                /** CompiledRule priority */
                priority?: (number|null);

                /** CompiledRule prefix */
                prefix?: (string|null);

                /** CompiledRule tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** CompiledRule shipsDeletes */
                shipsDeletes?: (boolean|null);

                /** CompiledRule shipsVersionDeletes */
                shipsVersionDeletes?: (boolean|null);

                /** CompiledRule shipsReplicaChanges */
                shipsReplicaChanges?: (boolean|null);

                /** CompiledRule storageClass */
                storageClass?: (string|null);

                /** CompiledRule deadlineMs */
                deadlineMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompiledRule. */
            type $Shape = atoll.metadata.CompiledRule.$Properties;
        }

        /**
         * Properties of a BucketReplication.
         * @deprecated Use atoll.metadata.BucketReplication.$Properties instead.
         */
        interface IBucketReplication extends atoll.metadata.BucketReplication.$Properties {
        }

        /** Represents a BucketReplication. */
        class BucketReplication {

            /**
             * Constructs a new BucketReplication.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketReplication.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketReplication targets. */
            targets: atoll.metadata.ReplicationTarget.$Properties[];

            /** BucketReplication rules. */
            rules: atoll.metadata.CompiledRule.$Properties[];

            /**
             * Encodes the specified BucketReplication message. Does not implicitly {@link atoll.metadata.BucketReplication.verify|verify} messages.
             * @param message BucketReplication message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketReplication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketReplication message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketReplication & atoll.metadata.BucketReplication.$Shape} BucketReplication
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketReplication & atoll.metadata.BucketReplication.$Shape;
        }

        namespace BucketReplication {

            /** Properties of a BucketReplication. */
            interface $Properties {

                /** BucketReplication targets */
                targets?: (atoll.metadata.ReplicationTarget.$Properties[]|null);

                /** BucketReplication rules */
                rules?: (atoll.metadata.CompiledRule.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketReplication. */
            type $Shape = atoll.metadata.BucketReplication.$Properties;
        }

        /** ReplicaKind enum. */
        enum ReplicaKind {

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
         * Properties of an OutboxRecord.
         * @deprecated Use atoll.metadata.OutboxRecord.$Properties instead.
         */
        interface IOutboxRecord extends atoll.metadata.OutboxRecord.$Properties {
        }

        /** Represents an OutboxRecord. */
        class OutboxRecord {

            /**
             * Constructs a new OutboxRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxRecord kind. */
            kind: atoll.metadata.ReplicaKind;

            /** OutboxRecord bucket. */
            bucket: Uint8Array;

            /** OutboxRecord key. */
            key: string;

            /** OutboxRecord version. */
            version: Uint8Array;

            /** OutboxRecord stamp. */
            stamp: Uint8Array;

            /** OutboxRecord null. */
            null: boolean;

            /** OutboxRecord seen. */
            seen: Uint8Array[];

            /** OutboxRecord bytes. */
            bytes: number;

            /** OutboxRecord rule. */
            rule: string;

            /** OutboxRecord failure. */
            failure?: (atoll.metadata.OutboxFailure.$Properties|null);

            /** OutboxRecord tagsStamp. */
            tagsStamp: Uint8Array;

            /**
             * Encodes the specified OutboxRecord message. Does not implicitly {@link atoll.metadata.OutboxRecord.verify|verify} messages.
             * @param message OutboxRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxRecord & atoll.metadata.OutboxRecord.$Shape} OutboxRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxRecord & atoll.metadata.OutboxRecord.$Shape;
        }

        namespace OutboxRecord {

            /** Properties of an OutboxRecord. */
            interface $Properties {

                /** OutboxRecord kind */
                kind?: (atoll.metadata.ReplicaKind|null);

                /** OutboxRecord bucket */
                bucket?: (Uint8Array|null);

                /** OutboxRecord key */
                key?: (string|null);

                /** OutboxRecord version */
                version?: (Uint8Array|null);

                /** OutboxRecord stamp */
                stamp?: (Uint8Array|null);

                /** OutboxRecord null */
                "null"?: (boolean|null);

                /** OutboxRecord seen */
                seen?: (Uint8Array[]|null);

                /** OutboxRecord bytes */
                bytes?: (number|null);

                /** OutboxRecord rule */
                rule?: (string|null);

                /** OutboxRecord failure */
                failure?: (atoll.metadata.OutboxFailure.$Properties|null);

                /** OutboxRecord tagsStamp */
                tagsStamp?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxRecord. */
            type $Shape = atoll.metadata.OutboxRecord.$Properties;
        }

        /**
         * Properties of an OutboxFailure.
         * @deprecated Use atoll.metadata.OutboxFailure.$Properties instead.
         */
        interface IOutboxFailure extends atoll.metadata.OutboxFailure.$Properties {
        }

        /** Represents an OutboxFailure. */
        class OutboxFailure {

            /**
             * Constructs a new OutboxFailure.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxFailure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxFailure attempts. */
            attempts: number;

            /** OutboxFailure reason. */
            reason: string;

            /** OutboxFailure message. */
            message: string;

            /** OutboxFailure atMs. */
            atMs: number;

            /**
             * Encodes the specified OutboxFailure message. Does not implicitly {@link atoll.metadata.OutboxFailure.verify|verify} messages.
             * @param message OutboxFailure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxFailure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxFailure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxFailure & atoll.metadata.OutboxFailure.$Shape} OutboxFailure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxFailure & atoll.metadata.OutboxFailure.$Shape;
        }

        namespace OutboxFailure {

            /** Properties of an OutboxFailure. */
            interface $Properties {

                /** OutboxFailure attempts */
                attempts?: (number|null);

                /** OutboxFailure reason */
                reason?: (string|null);

                /** OutboxFailure message */
                message?: (string|null);

                /** OutboxFailure atMs */
                atMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxFailure. */
            type $Shape = atoll.metadata.OutboxFailure.$Properties;
        }

        /**
         * Properties of an OutboxCount.
         * @deprecated Use atoll.metadata.OutboxCount.$Properties instead.
         */
        interface IOutboxCount extends atoll.metadata.OutboxCount.$Properties {
        }

        /** Represents an OutboxCount. */
        class OutboxCount {

            /**
             * Constructs a new OutboxCount.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxCount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxCount bucket. */
            bucket: Uint8Array;

            /** OutboxCount events. */
            events: number;

            /** OutboxCount bytes. */
            bytes: number;

            /** OutboxCount failed. */
            failed: number;

            /**
             * Encodes the specified OutboxCount message. Does not implicitly {@link atoll.metadata.OutboxCount.verify|verify} messages.
             * @param message OutboxCount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxCount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxCount & atoll.metadata.OutboxCount.$Shape} OutboxCount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxCount & atoll.metadata.OutboxCount.$Shape;
        }

        namespace OutboxCount {

            /** Properties of an OutboxCount. */
            interface $Properties {

                /** OutboxCount bucket */
                bucket?: (Uint8Array|null);

                /** OutboxCount events */
                events?: (number|null);

                /** OutboxCount bytes */
                bytes?: (number|null);

                /** OutboxCount failed */
                failed?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxCount. */
            type $Shape = atoll.metadata.OutboxCount.$Properties;
        }

        /**
         * Properties of a Tombstone.
         * @deprecated Use atoll.metadata.Tombstone.$Properties instead.
         */
        interface ITombstone extends atoll.metadata.Tombstone.$Properties {
        }

        /** Represents a Tombstone. */
        class Tombstone {

            /**
             * Constructs a new Tombstone.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Tombstone.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tombstone stamp. */
            stamp: Uint8Array;

            /**
             * Encodes the specified Tombstone message. Does not implicitly {@link atoll.metadata.Tombstone.verify|verify} messages.
             * @param message Tombstone message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Tombstone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tombstone message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Tombstone & atoll.metadata.Tombstone.$Shape} Tombstone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Tombstone & atoll.metadata.Tombstone.$Shape;
        }

        namespace Tombstone {

            /** Properties of a Tombstone. */
            interface $Properties {

                /** Tombstone stamp */
                stamp?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tombstone. */
            type $Shape = atoll.metadata.Tombstone.$Properties;
        }

        /**
         * Properties of a KeyRecord.
         * @deprecated Use atoll.metadata.KeyRecord.$Properties instead.
         */
        interface IKeyRecord extends atoll.metadata.KeyRecord.$Properties {
        }

        /** Represents a KeyRecord. */
        class KeyRecord {

            /**
             * Constructs a new KeyRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.KeyRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyRecord seen. */
            seen: Uint8Array[];

            /** KeyRecord nullDeletion. */
            nullDeletion: Uint8Array;

            /** KeyRecord nullDeletionSeen. */
            nullDeletionSeen: Uint8Array[];

            /**
             * Encodes the specified KeyRecord message. Does not implicitly {@link atoll.metadata.KeyRecord.verify|verify} messages.
             * @param message KeyRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.KeyRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.KeyRecord & atoll.metadata.KeyRecord.$Shape} KeyRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.KeyRecord & atoll.metadata.KeyRecord.$Shape;
        }

        namespace KeyRecord {

            /** Properties of a KeyRecord. */
            interface $Properties {

                /** KeyRecord seen */
                seen?: (Uint8Array[]|null);

                /** KeyRecord nullDeletion */
                nullDeletion?: (Uint8Array|null);

                /** KeyRecord nullDeletionSeen */
                nullDeletionSeen?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyRecord. */
            type $Shape = atoll.metadata.KeyRecord.$Properties;
        }

        /**
         * Properties of a ConflictRecord.
         * @deprecated Use atoll.metadata.ConflictRecord.$Properties instead.
         */
        interface IConflictRecord extends atoll.metadata.ConflictRecord.$Properties {
        }

        /** Represents a ConflictRecord. */
        class ConflictRecord {

            /**
             * Constructs a new ConflictRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ConflictRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConflictRecord bucket. */
            bucket: Uint8Array;

            /** ConflictRecord key. */
            key: string;

            /** ConflictRecord winner. */
            winner?: (atoll.metadata.ConflictRecord.Side.$Properties|null);

            /** ConflictRecord loser. */
            loser?: (atoll.metadata.ConflictRecord.Side.$Properties|null);

            /** ConflictRecord kept. */
            kept: boolean;

            /**
             * Encodes the specified ConflictRecord message. Does not implicitly {@link atoll.metadata.ConflictRecord.verify|verify} messages.
             * @param message ConflictRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ConflictRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConflictRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ConflictRecord & atoll.metadata.ConflictRecord.$Shape} ConflictRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ConflictRecord & atoll.metadata.ConflictRecord.$Shape;
        }

        namespace ConflictRecord {

            /** Properties of a ConflictRecord. */
            interface $Properties {

                /** ConflictRecord bucket */
                bucket?: (Uint8Array|null);

                /** ConflictRecord key */
                key?: (string|null);

                /** ConflictRecord winner */
                winner?: (atoll.metadata.ConflictRecord.Side.$Properties|null);

                /** ConflictRecord loser */
                loser?: (atoll.metadata.ConflictRecord.Side.$Properties|null);

                /** ConflictRecord kept */
                kept?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConflictRecord. */
            type $Shape = atoll.metadata.ConflictRecord.$Properties;

            /**
             * Properties of a Side.
             * @deprecated Use atoll.metadata.ConflictRecord.Side.$Properties instead.
             */
            interface ISide extends atoll.metadata.ConflictRecord.Side.$Properties {
            }

            /** Represents a Side. */
            class Side {

                /**
                 * Constructs a new Side.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.ConflictRecord.Side.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Side version. */
                version: Uint8Array;

                /** Side delete. */
                delete: boolean;

                /** Side etag. */
                etag: string;

                /** Side bytes. */
                bytes: number;

                /**
                 * Encodes the specified Side message. Does not implicitly {@link atoll.metadata.ConflictRecord.Side.verify|verify} messages.
                 * @param message Side message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.ConflictRecord.Side.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Side message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.ConflictRecord.Side & atoll.metadata.ConflictRecord.Side.$Shape} Side
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ConflictRecord.Side & atoll.metadata.ConflictRecord.Side.$Shape;
            }

            namespace Side {

                /** Properties of a Side. */
                interface $Properties {

                    /** Side version */
                    version?: (Uint8Array|null);

                    /** Side delete */
                    "delete"?: (boolean|null);

                    /** Side etag */
                    etag?: (string|null);

                    /** Side bytes */
                    bytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Side. */
                type $Shape = atoll.metadata.ConflictRecord.Side.$Properties;
            }
        }

        /**
         * Properties of a JobRecord.
         * @deprecated Use atoll.metadata.JobRecord.$Properties instead.
         */
        interface IJobRecord extends atoll.metadata.JobRecord.$Properties {
        }

        /** Represents a JobRecord. */
        class JobRecord {

            /**
             * Constructs a new JobRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.JobRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobRecord scannedVersions. */
            scannedVersions: number;

            /** JobRecord enqueuedEvents. */
            enqueuedEvents: number;

            /** JobRecord enqueuedBytes. */
            enqueuedBytes: number;

            /** JobRecord cursorKey. */
            cursorKey: string;

            /** JobRecord cursorVersion. */
            cursorVersion: Uint8Array;

            /** JobRecord done. */
            done: boolean;

            /**
             * Encodes the specified JobRecord message. Does not implicitly {@link atoll.metadata.JobRecord.verify|verify} messages.
             * @param message JobRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.JobRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.JobRecord & atoll.metadata.JobRecord.$Shape} JobRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.JobRecord & atoll.metadata.JobRecord.$Shape;
        }

        namespace JobRecord {

            /** Properties of a JobRecord. */
            interface $Properties {

                /** JobRecord scannedVersions */
                scannedVersions?: (number|null);

                /** JobRecord enqueuedEvents */
                enqueuedEvents?: (number|null);

                /** JobRecord enqueuedBytes */
                enqueuedBytes?: (number|null);

                /** JobRecord cursorKey */
                cursorKey?: (string|null);

                /** JobRecord cursorVersion */
                cursorVersion?: (Uint8Array|null);

                /** JobRecord done */
                done?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobRecord. */
            type $Shape = atoll.metadata.JobRecord.$Properties;
        }

        /**
         * Properties of a BlobRecord.
         * @deprecated Use atoll.metadata.BlobRecord.$Properties instead.
         */
        interface IBlobRecord extends atoll.metadata.BlobRecord.$Properties {
        }

        /** Represents a BlobRecord. */
        class BlobRecord {

            /**
             * Constructs a new BlobRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BlobRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BlobRecord references. */
            references: number;

            /** BlobRecord garbageId. */
            garbageId: Uint8Array;

            /**
             * Encodes the specified BlobRecord message. Does not implicitly {@link atoll.metadata.BlobRecord.verify|verify} messages.
             * @param message BlobRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BlobRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BlobRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BlobRecord & atoll.metadata.BlobRecord.$Shape} BlobRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BlobRecord & atoll.metadata.BlobRecord.$Shape;
        }

        namespace BlobRecord {

            /** Properties of a BlobRecord. */
            interface $Properties {

                /** BlobRecord references */
                references?: (number|null);

                /** BlobRecord garbageId */
                garbageId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BlobRecord. */
            type $Shape = atoll.metadata.BlobRecord.$Properties;
        }

        /**
         * Properties of a GarbageRecord.
         * @deprecated Use atoll.metadata.GarbageRecord.$Properties instead.
         */
        interface IGarbageRecord extends atoll.metadata.GarbageRecord.$Properties {
        }

        /** Represents a GarbageRecord. */
        class GarbageRecord {

            /**
             * Constructs a new GarbageRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.GarbageRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GarbageRecord blob. */
            blob?: (atoll.metadata.BlobReference.$Properties|null);

            /** GarbageRecord droppedMs. */
            droppedMs: number;

            /**
             * Encodes the specified GarbageRecord message. Does not implicitly {@link atoll.metadata.GarbageRecord.verify|verify} messages.
             * @param message GarbageRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.GarbageRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GarbageRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageRecord & atoll.metadata.GarbageRecord.$Shape} GarbageRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.GarbageRecord & atoll.metadata.GarbageRecord.$Shape;
        }

        namespace GarbageRecord {

            /** Properties of a GarbageRecord. */
            interface $Properties {

                /** GarbageRecord blob */
                blob?: (atoll.metadata.BlobReference.$Properties|null);

                /** GarbageRecord droppedMs */
                droppedMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GarbageRecord. */
            type $Shape = atoll.metadata.GarbageRecord.$Properties;
        }

        /**
         * Properties of a CompletedUpload.
         * @deprecated Use atoll.metadata.CompletedUpload.$Properties instead.
         */
        interface ICompletedUpload extends atoll.metadata.CompletedUpload.$Properties {
        }

        /** Represents a CompletedUpload. */
        class CompletedUpload {

            /**
             * Constructs a new CompletedUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CompletedUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompletedUpload version. */
            version: Uint8Array;

            /** CompletedUpload null. */
            null: boolean;

            /**
             * Encodes the specified CompletedUpload message. Does not implicitly {@link atoll.metadata.CompletedUpload.verify|verify} messages.
             * @param message CompletedUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CompletedUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompletedUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CompletedUpload & atoll.metadata.CompletedUpload.$Shape} CompletedUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CompletedUpload & atoll.metadata.CompletedUpload.$Shape;
        }

        namespace CompletedUpload {

            /** Properties of a CompletedUpload. */
            interface $Properties {

                /** CompletedUpload version */
                version?: (Uint8Array|null);

                /** CompletedUpload null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompletedUpload. */
            type $Shape = atoll.metadata.CompletedUpload.$Properties;
        }

        /**
         * Properties of a ShardState.
         * @deprecated Use atoll.metadata.ShardState.$Properties instead.
         */
        interface IShardState extends atoll.metadata.ShardState.$Properties {
        }

        /** Represents a ShardState. */
        class ShardState {

            /**
             * Constructs a new ShardState.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardState lastVersion. */
            lastVersion: Uint8Array;

            /** ShardState objects. */
            objects: number;

            /** ShardState versions. */
            versions: number;

            /** ShardState bytes. */
            bytes: number;

            /** ShardState uploads. */
            uploads: number;

            /** ShardState garbageBlobs. */
            garbageBlobs: number;

            /** ShardState garbageBytes. */
            garbageBytes: number;

            /** ShardState missingFragments. */
            missingFragments: number;

            /** ShardState droppedMs. */
            droppedMs: number;

            /** ShardState completedCount. */
            completedCount: number;

            /** ShardState conflicts. */
            conflicts: number;

            /** ShardState tombstones. */
            tombstones: number;

            /** ShardState droppedConflicts. */
            droppedConflicts: number;

            /**
             * Encodes the specified ShardState message. Does not implicitly {@link atoll.metadata.ShardState.verify|verify} messages.
             * @param message ShardState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardState & atoll.metadata.ShardState.$Shape} ShardState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardState & atoll.metadata.ShardState.$Shape;
        }

        namespace ShardState {

            /** Properties of a ShardState. */
            interface $Properties {

                /** ShardState lastVersion */
                lastVersion?: (Uint8Array|null);

                /** ShardState objects */
                objects?: (number|null);

                /** ShardState versions */
                versions?: (number|null);

                /** ShardState bytes */
                bytes?: (number|null);

                /** ShardState uploads */
                uploads?: (number|null);

                /** ShardState garbageBlobs */
                garbageBlobs?: (number|null);

                /** ShardState garbageBytes */
                garbageBytes?: (number|null);

                /** ShardState missingFragments */
                missingFragments?: (number|null);

                /** ShardState droppedMs */
                droppedMs?: (number|null);

                /** ShardState completedCount */
                completedCount?: (number|null);

                /** ShardState conflicts */
                conflicts?: (number|null);

                /** ShardState tombstones */
                tombstones?: (number|null);

                /** ShardState droppedConflicts */
                droppedConflicts?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardState. */
            type $Shape = atoll.metadata.ShardState.$Properties;
        }

        /**
         * Properties of a ShardCommand.
         * @deprecated Use atoll.metadata.ShardCommand.$Properties instead.
         */
        interface IShardCommand extends atoll.metadata.ShardCommand.$Properties {
        }

        /** Represents a ShardCommand. */
        class ShardCommand {

            /**
             * Constructs a new ShardCommand.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardCommand.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardCommand configureBucket. */
            configureBucket?: (atoll.metadata.ConfigureBucket.$Properties|null);

            /** ShardCommand sealBucket. */
            sealBucket?: (atoll.metadata.SealBucket.$Properties|null);

            /** ShardCommand putObject. */
            putObject?: (atoll.metadata.PutObject.$Properties|null);

            /** ShardCommand copyWithin. */
            copyWithin?: (atoll.metadata.CopyWithin.$Properties|null);

            /** ShardCommand deleteObject. */
            deleteObject?: (atoll.metadata.DeleteObject.$Properties|null);

            /** ShardCommand setTags. */
            setTags?: (atoll.metadata.SetTags.$Properties|null);

            /** ShardCommand createUpload. */
            createUpload?: (atoll.metadata.CreateUpload.$Properties|null);

            /** ShardCommand putPart. */
            putPart?: (atoll.metadata.PutPart.$Properties|null);

            /** ShardCommand completeUpload. */
            completeUpload?: (atoll.metadata.CompleteUpload.$Properties|null);

            /** ShardCommand abortUpload. */
            abortUpload?: (atoll.metadata.AbortUpload.$Properties|null);

            /** ShardCommand dropGarbage. */
            dropGarbage?: (atoll.metadata.DropGarbage.$Properties|null);

            /** ShardCommand reportMissing. */
            reportMissing?: (atoll.metadata.ReportMissing.$Properties|null);

            /** ShardCommand settleMissing. */
            settleMissing?: (atoll.metadata.SettleMissing.$Properties|null);

            /** ShardCommand receiveReplicas. */
            receiveReplicas?: (atoll.metadata.ReceiveReplicas.$Properties|null);

            /** ShardCommand completeReplica. */
            completeReplica?: (atoll.metadata.CompleteReplica.$Properties|null);

            /** ShardCommand acknowledgeOutbox. */
            acknowledgeOutbox?: (atoll.metadata.AcknowledgeOutbox.$Properties|null);

            /** ShardCommand recordOutboxFailures. */
            recordOutboxFailures?: (atoll.metadata.RecordOutboxFailures.$Properties|null);

            /** ShardCommand enqueueExisting. */
            enqueueExisting?: (atoll.metadata.EnqueueExisting.$Properties|null);

            /** ShardCommand dropJob. */
            dropJob?: (atoll.metadata.DropJob.$Properties|null);

            /** ShardCommand dropConflicts. */
            dropConflicts?: (atoll.metadata.DropConflicts.$Properties|null);

            /** ShardCommand dropTombstones. */
            dropTombstones?: (atoll.metadata.DropTombstones.$Properties|null);

            /** ShardCommand dropOutbox. */
            dropOutbox?: (atoll.metadata.DropOutbox.$Properties|null);

            /** ShardCommand enqueueVersions. */
            enqueueVersions?: (atoll.metadata.EnqueueVersions.$Properties|null);

            /** ShardCommand passVersion. */
            passVersion?: (atoll.metadata.PassVersion.$Properties|null);

            /** ShardCommand command. */
            command?: ("configureBucket"|"sealBucket"|"putObject"|"copyWithin"|"deleteObject"|"setTags"|"createUpload"|"putPart"|"completeUpload"|"abortUpload"|"dropGarbage"|"reportMissing"|"settleMissing"|"receiveReplicas"|"completeReplica"|"acknowledgeOutbox"|"recordOutboxFailures"|"enqueueExisting"|"dropJob"|"dropConflicts"|"dropTombstones"|"dropOutbox"|"enqueueVersions"|"passVersion");

            /**
             * Encodes the specified ShardCommand message. Does not implicitly {@link atoll.metadata.ShardCommand.verify|verify} messages.
             * @param message ShardCommand message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardCommand message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardCommand & atoll.metadata.ShardCommand.$Shape} ShardCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardCommand & atoll.metadata.ShardCommand.$Shape;
        }

        namespace ShardCommand {

            /** Properties of a ShardCommand. */
            interface $Properties {

                /** ShardCommand configureBucket */
                configureBucket?: (atoll.metadata.ConfigureBucket.$Properties|null);

                /** ShardCommand sealBucket */
                sealBucket?: (atoll.metadata.SealBucket.$Properties|null);

                /** ShardCommand putObject */
                putObject?: (atoll.metadata.PutObject.$Properties|null);

                /** ShardCommand copyWithin */
                copyWithin?: (atoll.metadata.CopyWithin.$Properties|null);

                /** ShardCommand deleteObject */
                deleteObject?: (atoll.metadata.DeleteObject.$Properties|null);

                /** ShardCommand setTags */
                setTags?: (atoll.metadata.SetTags.$Properties|null);

                /** ShardCommand createUpload */
                createUpload?: (atoll.metadata.CreateUpload.$Properties|null);

                /** ShardCommand putPart */
                putPart?: (atoll.metadata.PutPart.$Properties|null);

                /** ShardCommand completeUpload */
                completeUpload?: (atoll.metadata.CompleteUpload.$Properties|null);

                /** ShardCommand abortUpload */
                abortUpload?: (atoll.metadata.AbortUpload.$Properties|null);

                /** ShardCommand dropGarbage */
                dropGarbage?: (atoll.metadata.DropGarbage.$Properties|null);

                /** ShardCommand reportMissing */
                reportMissing?: (atoll.metadata.ReportMissing.$Properties|null);

                /** ShardCommand settleMissing */
                settleMissing?: (atoll.metadata.SettleMissing.$Properties|null);

                /** ShardCommand receiveReplicas */
                receiveReplicas?: (atoll.metadata.ReceiveReplicas.$Properties|null);

                /** ShardCommand completeReplica */
                completeReplica?: (atoll.metadata.CompleteReplica.$Properties|null);

                /** ShardCommand acknowledgeOutbox */
                acknowledgeOutbox?: (atoll.metadata.AcknowledgeOutbox.$Properties|null);

                /** ShardCommand recordOutboxFailures */
                recordOutboxFailures?: (atoll.metadata.RecordOutboxFailures.$Properties|null);

                /** ShardCommand enqueueExisting */
                enqueueExisting?: (atoll.metadata.EnqueueExisting.$Properties|null);

                /** ShardCommand dropJob */
                dropJob?: (atoll.metadata.DropJob.$Properties|null);

                /** ShardCommand dropConflicts */
                dropConflicts?: (atoll.metadata.DropConflicts.$Properties|null);

                /** ShardCommand dropTombstones */
                dropTombstones?: (atoll.metadata.DropTombstones.$Properties|null);

                /** ShardCommand dropOutbox */
                dropOutbox?: (atoll.metadata.DropOutbox.$Properties|null);

                /** ShardCommand enqueueVersions */
                enqueueVersions?: (atoll.metadata.EnqueueVersions.$Properties|null);

                /** ShardCommand passVersion */
                passVersion?: (atoll.metadata.PassVersion.$Properties|null);

                /** ShardCommand command */
                command?: ("configureBucket"|"sealBucket"|"putObject"|"copyWithin"|"deleteObject"|"setTags"|"createUpload"|"putPart"|"completeUpload"|"abortUpload"|"dropGarbage"|"reportMissing"|"settleMissing"|"receiveReplicas"|"completeReplica"|"acknowledgeOutbox"|"recordOutboxFailures"|"enqueueExisting"|"dropJob"|"dropConflicts"|"dropTombstones"|"dropOutbox"|"enqueueVersions"|"passVersion");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ShardCommand. */
            type $Shape = {
              configureBucket?: atoll.metadata.ConfigureBucket.$Shape|null;
              sealBucket?: atoll.metadata.SealBucket.$Shape|null;
              putObject?: atoll.metadata.PutObject.$Shape|null;
              copyWithin?: atoll.metadata.CopyWithin.$Shape|null;
              deleteObject?: atoll.metadata.DeleteObject.$Shape|null;
              setTags?: atoll.metadata.SetTags.$Shape|null;
              createUpload?: atoll.metadata.CreateUpload.$Shape|null;
              putPart?: atoll.metadata.PutPart.$Shape|null;
              completeUpload?: atoll.metadata.CompleteUpload.$Shape|null;
              abortUpload?: atoll.metadata.AbortUpload.$Shape|null;
              dropGarbage?: atoll.metadata.DropGarbage.$Shape|null;
              reportMissing?: atoll.metadata.ReportMissing.$Shape|null;
              settleMissing?: atoll.metadata.SettleMissing.$Shape|null;
              receiveReplicas?: atoll.metadata.ReceiveReplicas.$Shape|null;
              completeReplica?: atoll.metadata.CompleteReplica.$Shape|null;
              acknowledgeOutbox?: atoll.metadata.AcknowledgeOutbox.$Shape|null;
              recordOutboxFailures?: atoll.metadata.RecordOutboxFailures.$Shape|null;
              enqueueExisting?: atoll.metadata.EnqueueExisting.$Shape|null;
              dropJob?: atoll.metadata.DropJob.$Shape|null;
              dropConflicts?: atoll.metadata.DropConflicts.$Shape|null;
              dropTombstones?: atoll.metadata.DropTombstones.$Shape|null;
              dropOutbox?: atoll.metadata.DropOutbox.$Shape|null;
              enqueueVersions?: atoll.metadata.EnqueueVersions.$Shape|null;
              passVersion?: atoll.metadata.PassVersion.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ command?: undefined; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "configureBucket"; configureBucket: atoll.metadata.ConfigureBucket.$Shape; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "sealBucket"; configureBucket?: null; sealBucket: atoll.metadata.SealBucket.$Shape; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "putObject"; configureBucket?: null; sealBucket?: null; putObject: atoll.metadata.PutObject.$Shape; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "copyWithin"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin: atoll.metadata.CopyWithin.$Shape; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "deleteObject"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject: atoll.metadata.DeleteObject.$Shape; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "setTags"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags: atoll.metadata.SetTags.$Shape; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "createUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload: atoll.metadata.CreateUpload.$Shape; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "putPart"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart: atoll.metadata.PutPart.$Shape; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "completeUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload: atoll.metadata.CompleteUpload.$Shape; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "abortUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload: atoll.metadata.AbortUpload.$Shape; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "dropGarbage"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage: atoll.metadata.DropGarbage.$Shape; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "reportMissing"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing: atoll.metadata.ReportMissing.$Shape; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "settleMissing"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing: atoll.metadata.SettleMissing.$Shape; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "receiveReplicas"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas: atoll.metadata.ReceiveReplicas.$Shape; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "completeReplica"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica: atoll.metadata.CompleteReplica.$Shape; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "acknowledgeOutbox"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox: atoll.metadata.AcknowledgeOutbox.$Shape; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "recordOutboxFailures"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures: atoll.metadata.RecordOutboxFailures.$Shape; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "enqueueExisting"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting: atoll.metadata.EnqueueExisting.$Shape; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "dropJob"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob: atoll.metadata.DropJob.$Shape; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "dropConflicts"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts: atoll.metadata.DropConflicts.$Shape; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "dropTombstones"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones: atoll.metadata.DropTombstones.$Shape; dropOutbox?: null; enqueueVersions?: null; passVersion?: null }|{ command?: "dropOutbox"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox: atoll.metadata.DropOutbox.$Shape; enqueueVersions?: null; passVersion?: null }|{ command?: "enqueueVersions"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions: atoll.metadata.EnqueueVersions.$Shape; passVersion?: null }|{ command?: "passVersion"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null; receiveReplicas?: null; completeReplica?: null; acknowledgeOutbox?: null; recordOutboxFailures?: null; enqueueExisting?: null; dropJob?: null; dropConflicts?: null; dropTombstones?: null; dropOutbox?: null; enqueueVersions?: null; passVersion: atoll.metadata.PassVersion.$Shape })
            );
        }

        /**
         * Properties of a ConfigureBucket.
         * @deprecated Use atoll.metadata.ConfigureBucket.$Properties instead.
         */
        interface IConfigureBucket extends atoll.metadata.ConfigureBucket.$Properties {
        }

        /** Represents a ConfigureBucket. */
        class ConfigureBucket {

            /**
             * Constructs a new ConfigureBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ConfigureBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConfigureBucket bucket. */
            bucket: Uint8Array;

            /** ConfigureBucket generation. */
            generation: number;

            /** ConfigureBucket versioning. */
            versioning: atoll.metadata.Versioning;

            /** ConfigureBucket replication. */
            replication?: (atoll.metadata.BucketReplication.$Properties|null);

            /** ConfigureBucket home. */
            home?: (atoll.metadata.BucketHome.$Properties|null);

            /**
             * Encodes the specified ConfigureBucket message. Does not implicitly {@link atoll.metadata.ConfigureBucket.verify|verify} messages.
             * @param message ConfigureBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ConfigureBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConfigureBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ConfigureBucket & atoll.metadata.ConfigureBucket.$Shape} ConfigureBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ConfigureBucket & atoll.metadata.ConfigureBucket.$Shape;
        }

        namespace ConfigureBucket {

            /** Properties of a ConfigureBucket. */
            interface $Properties {

                /** ConfigureBucket bucket */
                bucket?: (Uint8Array|null);

                /** ConfigureBucket generation */
                generation?: (number|null);

                /** ConfigureBucket versioning */
                versioning?: (atoll.metadata.Versioning|null);

                /** ConfigureBucket replication */
                replication?: (atoll.metadata.BucketReplication.$Properties|null);

                /** ConfigureBucket home */
                home?: (atoll.metadata.BucketHome.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConfigureBucket. */
            type $Shape = atoll.metadata.ConfigureBucket.$Properties;
        }

        /**
         * Properties of a SealBucket.
         * @deprecated Use atoll.metadata.SealBucket.$Properties instead.
         */
        interface ISealBucket extends atoll.metadata.SealBucket.$Properties {
        }

        /** Represents a SealBucket. */
        class SealBucket {

            /**
             * Constructs a new SealBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SealBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealBucket bucket. */
            bucket: Uint8Array;

            /** SealBucket generation. */
            generation: number;

            /**
             * Encodes the specified SealBucket message. Does not implicitly {@link atoll.metadata.SealBucket.verify|verify} messages.
             * @param message SealBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SealBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SealBucket & atoll.metadata.SealBucket.$Shape} SealBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SealBucket & atoll.metadata.SealBucket.$Shape;
        }

        namespace SealBucket {

            /** Properties of a SealBucket. */
            interface $Properties {

                /** SealBucket bucket */
                bucket?: (Uint8Array|null);

                /** SealBucket generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealBucket. */
            type $Shape = atoll.metadata.SealBucket.$Properties;
        }

        /**
         * Properties of a Precondition.
         * @deprecated Use atoll.metadata.Precondition.$Properties instead.
         */
        interface IPrecondition extends atoll.metadata.Precondition.$Properties {
        }

        /** Represents a Precondition. */
        class Precondition {

            /**
             * Constructs a new Precondition.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Precondition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Precondition ifMatch. */
            ifMatch?: (string|null);

            /** Precondition ifNoneMatch. */
            ifNoneMatch: boolean;

            /**
             * Encodes the specified Precondition message. Does not implicitly {@link atoll.metadata.Precondition.verify|verify} messages.
             * @param message Precondition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Precondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Precondition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Precondition & atoll.metadata.Precondition.$Shape} Precondition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Precondition & atoll.metadata.Precondition.$Shape;
        }

        namespace Precondition {

            /** Properties of a Precondition. */
            interface $Properties {

                /** Precondition ifMatch */
                ifMatch?: (string|null);

                /** Precondition ifNoneMatch */
                ifNoneMatch?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Precondition. */
            type $Shape = atoll.metadata.Precondition.$Properties;
        }

        /**
         * Properties of a Selector.
         * @deprecated Use atoll.metadata.Selector.$Properties instead.
         */
        interface ISelector extends atoll.metadata.Selector.$Properties {
        }

        /** Represents a Selector. */
        class Selector {

            /**
             * Constructs a new Selector.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Selector.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Selector version. */
            version: Uint8Array;

            /** Selector null. */
            null: boolean;

            /**
             * Encodes the specified Selector message. Does not implicitly {@link atoll.metadata.Selector.verify|verify} messages.
             * @param message Selector message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Selector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Selector message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Selector & atoll.metadata.Selector.$Shape} Selector
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Selector & atoll.metadata.Selector.$Shape;
        }

        namespace Selector {

            /** Properties of a Selector. */
            interface $Properties {

                /** Selector version */
                version?: (Uint8Array|null);

                /** Selector null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Selector. */
            type $Shape = atoll.metadata.Selector.$Properties;
        }

        /**
         * Properties of a PutObject.
         * @deprecated Use atoll.metadata.PutObject.$Properties instead.
         */
        interface IPutObject extends atoll.metadata.PutObject.$Properties {
        }

        /** Represents a PutObject. */
        class PutObject {

            /**
             * Constructs a new PutObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PutObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PutObject bucket. */
            bucket: Uint8Array;

            /** PutObject key. */
            key: string;

            /** PutObject proposed. */
            proposed: Uint8Array;

            /** PutObject precondition. */
            precondition?: (atoll.metadata.Precondition.$Properties|null);

            /** PutObject summary. */
            summary?: (atoll.metadata.Summary.$Properties|null);

            /** PutObject details. */
            details: Uint8Array;

            /** PutObject content. */
            content: Uint8Array;

            /** PutObject missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /** PutObject fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified PutObject message. Does not implicitly {@link atoll.metadata.PutObject.verify|verify} messages.
             * @param message PutObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PutObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PutObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PutObject & atoll.metadata.PutObject.$Shape} PutObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PutObject & atoll.metadata.PutObject.$Shape;
        }

        namespace PutObject {

            /** Properties of a PutObject. */
            interface $Properties {

                /** PutObject bucket */
                bucket?: (Uint8Array|null);

                /** PutObject key */
                key?: (string|null);

                /** PutObject proposed */
                proposed?: (Uint8Array|null);

                /** PutObject precondition */
                precondition?: (atoll.metadata.Precondition.$Properties|null);

                /** PutObject summary */
                summary?: (atoll.metadata.Summary.$Properties|null);

                /** PutObject details */
                details?: (Uint8Array|null);

                /** PutObject content */
                content?: (Uint8Array|null);

                /** PutObject missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** PutObject fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PutObject. */
            type $Shape = atoll.metadata.PutObject.$Properties;
        }

        /**
         * Properties of a CopyWithin.
         * @deprecated Use atoll.metadata.CopyWithin.$Properties instead.
         */
        interface ICopyWithin extends atoll.metadata.CopyWithin.$Properties {
        }

        /** Represents a CopyWithin. */
        class CopyWithin {

            /**
             * Constructs a new CopyWithin.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CopyWithin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CopyWithin bucket. */
            bucket: Uint8Array;

            /** CopyWithin key. */
            key: string;

            /** CopyWithin proposed. */
            proposed: Uint8Array;

            /** CopyWithin precondition. */
            precondition?: (atoll.metadata.Precondition.$Properties|null);

            /** CopyWithin sourceBucket. */
            sourceBucket: Uint8Array;

            /** CopyWithin sourceKey. */
            sourceKey: string;

            /** CopyWithin sourceVersion. */
            sourceVersion: Uint8Array;

            /** CopyWithin changes. */
            changes?: (atoll.metadata.Details.$Properties|null);

            /** CopyWithin storageClass. */
            storageClass: string;

            /** CopyWithin etag. */
            etag: string;

            /** CopyWithin checksums. */
            checksums: atoll.metadata.Checksum.$Properties[];

            /** CopyWithin fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified CopyWithin message. Does not implicitly {@link atoll.metadata.CopyWithin.verify|verify} messages.
             * @param message CopyWithin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CopyWithin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CopyWithin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CopyWithin & atoll.metadata.CopyWithin.$Shape} CopyWithin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CopyWithin & atoll.metadata.CopyWithin.$Shape;
        }

        namespace CopyWithin {

            /** Properties of a CopyWithin. */
            interface $Properties {

                /** CopyWithin bucket */
                bucket?: (Uint8Array|null);

                /** CopyWithin key */
                key?: (string|null);

                /** CopyWithin proposed */
                proposed?: (Uint8Array|null);

                /** CopyWithin precondition */
                precondition?: (atoll.metadata.Precondition.$Properties|null);

                /** CopyWithin sourceBucket */
                sourceBucket?: (Uint8Array|null);

                /** CopyWithin sourceKey */
                sourceKey?: (string|null);

                /** CopyWithin sourceVersion */
                sourceVersion?: (Uint8Array|null);

                /** CopyWithin changes */
                changes?: (atoll.metadata.Details.$Properties|null);

                /** CopyWithin storageClass */
                storageClass?: (string|null);

                /** CopyWithin etag */
                etag?: (string|null);

                /** CopyWithin checksums */
                checksums?: (atoll.metadata.Checksum.$Properties[]|null);

                /** CopyWithin fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CopyWithin. */
            type $Shape = atoll.metadata.CopyWithin.$Properties;
        }

        /**
         * Properties of a DeleteObject.
         * @deprecated Use atoll.metadata.DeleteObject.$Properties instead.
         */
        interface IDeleteObject extends atoll.metadata.DeleteObject.$Properties {
        }

        /** Represents a DeleteObject. */
        class DeleteObject {

            /**
             * Constructs a new DeleteObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DeleteObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteObject bucket. */
            bucket: Uint8Array;

            /** DeleteObject key. */
            key: string;

            /** DeleteObject proposed. */
            proposed: Uint8Array;

            /** DeleteObject precondition. */
            precondition?: (atoll.metadata.Precondition.$Properties|null);

            /** DeleteObject version. */
            version?: (atoll.metadata.Selector.$Properties|null);

            /** DeleteObject fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified DeleteObject message. Does not implicitly {@link atoll.metadata.DeleteObject.verify|verify} messages.
             * @param message DeleteObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DeleteObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DeleteObject & atoll.metadata.DeleteObject.$Shape} DeleteObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DeleteObject & atoll.metadata.DeleteObject.$Shape;
        }

        namespace DeleteObject {

            /** Properties of a DeleteObject. */
            interface $Properties {

                /** DeleteObject bucket */
                bucket?: (Uint8Array|null);

                /** DeleteObject key */
                key?: (string|null);

                /** DeleteObject proposed */
                proposed?: (Uint8Array|null);

                /** DeleteObject precondition */
                precondition?: (atoll.metadata.Precondition.$Properties|null);

                /** DeleteObject version */
                version?: (atoll.metadata.Selector.$Properties|null);

                /** DeleteObject fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteObject. */
            type $Shape = atoll.metadata.DeleteObject.$Properties;
        }

        /**
         * Properties of a SetTags.
         * @deprecated Use atoll.metadata.SetTags.$Properties instead.
         */
        interface ISetTags extends atoll.metadata.SetTags.$Properties {
        }

        /** Represents a SetTags. */
        class SetTags {

            /**
             * Constructs a new SetTags.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SetTags.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetTags bucket. */
            bucket: Uint8Array;

            /** SetTags key. */
            key: string;

            /** SetTags proposed. */
            proposed: Uint8Array;

            /** SetTags version. */
            version?: (atoll.metadata.Selector.$Properties|null);

            /** SetTags tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /** SetTags fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified SetTags message. Does not implicitly {@link atoll.metadata.SetTags.verify|verify} messages.
             * @param message SetTags message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SetTags.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetTags message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SetTags & atoll.metadata.SetTags.$Shape} SetTags
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SetTags & atoll.metadata.SetTags.$Shape;
        }

        namespace SetTags {

            /** Properties of a SetTags. */
            interface $Properties {

                /** SetTags bucket */
                bucket?: (Uint8Array|null);

                /** SetTags key */
                key?: (string|null);

                /** SetTags proposed */
                proposed?: (Uint8Array|null);

                /** SetTags version */
                version?: (atoll.metadata.Selector.$Properties|null);

                /** SetTags tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** SetTags fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetTags. */
            type $Shape = atoll.metadata.SetTags.$Properties;
        }

        /**
         * Properties of a CreateUpload.
         * @deprecated Use atoll.metadata.CreateUpload.$Properties instead.
         */
        interface ICreateUpload extends atoll.metadata.CreateUpload.$Properties {
        }

        /** Represents a CreateUpload. */
        class CreateUpload {

            /**
             * Constructs a new CreateUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CreateUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateUpload bucket. */
            bucket: Uint8Array;

            /** CreateUpload upload. */
            upload?: (atoll.metadata.Upload.$Properties|null);

            /** CreateUpload fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified CreateUpload message. Does not implicitly {@link atoll.metadata.CreateUpload.verify|verify} messages.
             * @param message CreateUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CreateUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CreateUpload & atoll.metadata.CreateUpload.$Shape} CreateUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CreateUpload & atoll.metadata.CreateUpload.$Shape;
        }

        namespace CreateUpload {

            /** Properties of a CreateUpload. */
            interface $Properties {

                /** CreateUpload bucket */
                bucket?: (Uint8Array|null);

                /** CreateUpload upload */
                upload?: (atoll.metadata.Upload.$Properties|null);

                /** CreateUpload fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateUpload. */
            type $Shape = atoll.metadata.CreateUpload.$Properties;
        }

        /**
         * Properties of a PutPart.
         * @deprecated Use atoll.metadata.PutPart.$Properties instead.
         */
        interface IPutPart extends atoll.metadata.PutPart.$Properties {
        }

        /** Represents a PutPart. */
        class PutPart {

            /**
             * Constructs a new PutPart.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PutPart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PutPart bucket. */
            bucket: Uint8Array;

            /** PutPart key. */
            key: string;

            /** PutPart uploadId. */
            uploadId: string;

            /** PutPart part. */
            part?: (atoll.metadata.Part.$Properties|null);

            /** PutPart missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /** PutPart fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified PutPart message. Does not implicitly {@link atoll.metadata.PutPart.verify|verify} messages.
             * @param message PutPart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PutPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PutPart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PutPart & atoll.metadata.PutPart.$Shape} PutPart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PutPart & atoll.metadata.PutPart.$Shape;
        }

        namespace PutPart {

            /** Properties of a PutPart. */
            interface $Properties {

                /** PutPart bucket */
                bucket?: (Uint8Array|null);

                /** PutPart key */
                key?: (string|null);

                /** PutPart uploadId */
                uploadId?: (string|null);

                /** PutPart part */
                part?: (atoll.metadata.Part.$Properties|null);

                /** PutPart missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** PutPart fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PutPart. */
            type $Shape = {
              bucket?: Uint8Array|null;
              key?: string|null;
              uploadId?: string|null;
              part?: atoll.metadata.Part.$Shape|null;
              missing?: atoll.metadata.MissingFragments.$Shape[]|null;
              fence?: atoll.metadata.Fence.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a CompleteUpload.
         * @deprecated Use atoll.metadata.CompleteUpload.$Properties instead.
         */
        interface ICompleteUpload extends atoll.metadata.CompleteUpload.$Properties {
        }

        /** Represents a CompleteUpload. */
        class CompleteUpload {

            /**
             * Constructs a new CompleteUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CompleteUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompleteUpload bucket. */
            bucket: Uint8Array;

            /** CompleteUpload key. */
            key: string;

            /** CompleteUpload uploadId. */
            uploadId: string;

            /** CompleteUpload proposed. */
            proposed: Uint8Array;

            /** CompleteUpload precondition. */
            precondition?: (atoll.metadata.Precondition.$Properties|null);

            /** CompleteUpload parts. */
            parts: atoll.metadata.NamedPart.$Properties[];

            /** CompleteUpload etag. */
            etag: string;

            /** CompleteUpload checksums. */
            checksums: atoll.metadata.Checksum.$Properties[];

            /** CompleteUpload fence. */
            fence?: (atoll.metadata.Fence.$Properties|null);

            /**
             * Encodes the specified CompleteUpload message. Does not implicitly {@link atoll.metadata.CompleteUpload.verify|verify} messages.
             * @param message CompleteUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CompleteUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompleteUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CompleteUpload & atoll.metadata.CompleteUpload.$Shape} CompleteUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CompleteUpload & atoll.metadata.CompleteUpload.$Shape;
        }

        namespace CompleteUpload {

            /** Properties of a CompleteUpload. */
            interface $Properties {

                /** CompleteUpload bucket */
                bucket?: (Uint8Array|null);

                /** CompleteUpload key */
                key?: (string|null);

                /** CompleteUpload uploadId */
                uploadId?: (string|null);

                /** CompleteUpload proposed */
                proposed?: (Uint8Array|null);

                /** CompleteUpload precondition */
                precondition?: (atoll.metadata.Precondition.$Properties|null);

                /** CompleteUpload parts */
                parts?: (atoll.metadata.NamedPart.$Properties[]|null);

                /** CompleteUpload etag */
                etag?: (string|null);

                /** CompleteUpload checksums */
                checksums?: (atoll.metadata.Checksum.$Properties[]|null);

                /** CompleteUpload fence */
                fence?: (atoll.metadata.Fence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompleteUpload. */
            type $Shape = atoll.metadata.CompleteUpload.$Properties;
        }

        /**
         * Properties of a NamedPart.
         * @deprecated Use atoll.metadata.NamedPart.$Properties instead.
         */
        interface INamedPart extends atoll.metadata.NamedPart.$Properties {
        }

        /** Represents a NamedPart. */
        class NamedPart {

            /**
             * Constructs a new NamedPart.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.NamedPart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NamedPart partNumber. */
            partNumber: number;

            /** NamedPart etag. */
            etag: string;

            /**
             * Encodes the specified NamedPart message. Does not implicitly {@link atoll.metadata.NamedPart.verify|verify} messages.
             * @param message NamedPart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.NamedPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NamedPart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.NamedPart & atoll.metadata.NamedPart.$Shape} NamedPart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.NamedPart & atoll.metadata.NamedPart.$Shape;
        }

        namespace NamedPart {

            /** Properties of a NamedPart. */
            interface $Properties {

                /** NamedPart partNumber */
                partNumber?: (number|null);

                /** NamedPart etag */
                etag?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NamedPart. */
            type $Shape = atoll.metadata.NamedPart.$Properties;
        }

        /**
         * Properties of an AbortUpload.
         * @deprecated Use atoll.metadata.AbortUpload.$Properties instead.
         */
        interface IAbortUpload extends atoll.metadata.AbortUpload.$Properties {
        }

        /** Represents an AbortUpload. */
        class AbortUpload {

            /**
             * Constructs a new AbortUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.AbortUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AbortUpload bucket. */
            bucket: Uint8Array;

            /** AbortUpload key. */
            key: string;

            /** AbortUpload uploadId. */
            uploadId: string;

            /** AbortUpload nowMs. */
            nowMs: number;

            /**
             * Encodes the specified AbortUpload message. Does not implicitly {@link atoll.metadata.AbortUpload.verify|verify} messages.
             * @param message AbortUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.AbortUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AbortUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.AbortUpload & atoll.metadata.AbortUpload.$Shape} AbortUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.AbortUpload & atoll.metadata.AbortUpload.$Shape;
        }

        namespace AbortUpload {

            /** Properties of an AbortUpload. */
            interface $Properties {

                /** AbortUpload bucket */
                bucket?: (Uint8Array|null);

                /** AbortUpload key */
                key?: (string|null);

                /** AbortUpload uploadId */
                uploadId?: (string|null);

                /** AbortUpload nowMs */
                nowMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AbortUpload. */
            type $Shape = atoll.metadata.AbortUpload.$Properties;
        }

        /**
         * Properties of a DropGarbage.
         * @deprecated Use atoll.metadata.DropGarbage.$Properties instead.
         */
        interface IDropGarbage extends atoll.metadata.DropGarbage.$Properties {
        }

        /** Represents a DropGarbage. */
        class DropGarbage {

            /**
             * Constructs a new DropGarbage.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DropGarbage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropGarbage ids. */
            ids: Uint8Array[];

            /**
             * Encodes the specified DropGarbage message. Does not implicitly {@link atoll.metadata.DropGarbage.verify|verify} messages.
             * @param message DropGarbage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DropGarbage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropGarbage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DropGarbage & atoll.metadata.DropGarbage.$Shape} DropGarbage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DropGarbage & atoll.metadata.DropGarbage.$Shape;
        }

        namespace DropGarbage {

            /** Properties of a DropGarbage. */
            interface $Properties {

                /** DropGarbage ids */
                ids?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropGarbage. */
            type $Shape = atoll.metadata.DropGarbage.$Properties;
        }

        /**
         * Properties of a ReportMissing.
         * @deprecated Use atoll.metadata.ReportMissing.$Properties instead.
         */
        interface IReportMissing extends atoll.metadata.ReportMissing.$Properties {
        }

        /** Represents a ReportMissing. */
        class ReportMissing {

            /**
             * Constructs a new ReportMissing.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReportMissing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportMissing missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /**
             * Encodes the specified ReportMissing message. Does not implicitly {@link atoll.metadata.ReportMissing.verify|verify} messages.
             * @param message ReportMissing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReportMissing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportMissing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReportMissing & atoll.metadata.ReportMissing.$Shape} ReportMissing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReportMissing & atoll.metadata.ReportMissing.$Shape;
        }

        namespace ReportMissing {

            /** Properties of a ReportMissing. */
            interface $Properties {

                /** ReportMissing missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportMissing. */
            type $Shape = atoll.metadata.ReportMissing.$Properties;
        }

        /**
         * Properties of a SettleMissing.
         * @deprecated Use atoll.metadata.SettleMissing.$Properties instead.
         */
        interface ISettleMissing extends atoll.metadata.SettleMissing.$Properties {
        }

        /** Represents a SettleMissing. */
        class SettleMissing {

            /**
             * Constructs a new SettleMissing.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SettleMissing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SettleMissing missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /**
             * Encodes the specified SettleMissing message. Does not implicitly {@link atoll.metadata.SettleMissing.verify|verify} messages.
             * @param message SettleMissing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SettleMissing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SettleMissing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SettleMissing & atoll.metadata.SettleMissing.$Shape} SettleMissing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SettleMissing & atoll.metadata.SettleMissing.$Shape;
        }

        namespace SettleMissing {

            /** Properties of a SettleMissing. */
            interface $Properties {

                /** SettleMissing missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SettleMissing. */
            type $Shape = atoll.metadata.SettleMissing.$Properties;
        }

        /**
         * Properties of a Replica.
         * @deprecated Use atoll.metadata.Replica.$Properties instead.
         */
        interface IReplica extends atoll.metadata.Replica.$Properties {
        }

        /** Represents a Replica. */
        class Replica {

            /**
             * Constructs a new Replica.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Replica.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Replica kind. */
            kind: atoll.metadata.ReplicaKind;

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

            /** Replica summary. */
            summary?: (atoll.metadata.Summary.$Properties|null);

            /** Replica details. */
            details: Uint8Array;

            /** Replica content. */
            content: Uint8Array;

            /** Replica missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /** Replica tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /**
             * Encodes the specified Replica message. Does not implicitly {@link atoll.metadata.Replica.verify|verify} messages.
             * @param message Replica message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Replica.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Replica message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Replica & atoll.metadata.Replica.$Shape} Replica
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Replica & atoll.metadata.Replica.$Shape;
        }

        namespace Replica {

            /** Properties of a Replica. */
            interface $Properties {

                /** Replica kind */
                kind?: (atoll.metadata.ReplicaKind|null);

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

                /** Replica summary */
                summary?: (atoll.metadata.Summary.$Properties|null);

                /** Replica details */
                details?: (Uint8Array|null);

                /** Replica content */
                content?: (Uint8Array|null);

                /** Replica missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** Replica tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Replica. */
            type $Shape = atoll.metadata.Replica.$Properties;
        }

        /**
         * Properties of a ReceiveReplicas.
         * @deprecated Use atoll.metadata.ReceiveReplicas.$Properties instead.
         */
        interface IReceiveReplicas extends atoll.metadata.ReceiveReplicas.$Properties {
        }

        /** Represents a ReceiveReplicas. */
        class ReceiveReplicas {

            /**
             * Constructs a new ReceiveReplicas.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReceiveReplicas.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReceiveReplicas bucket. */
            bucket: Uint8Array;

            /** ReceiveReplicas replicas. */
            replicas: atoll.metadata.Replica.$Properties[];

            /** ReceiveReplicas epoch. */
            epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

            /**
             * Encodes the specified ReceiveReplicas message. Does not implicitly {@link atoll.metadata.ReceiveReplicas.verify|verify} messages.
             * @param message ReceiveReplicas message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReceiveReplicas.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReceiveReplicas message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReceiveReplicas & atoll.metadata.ReceiveReplicas.$Shape} ReceiveReplicas
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReceiveReplicas & atoll.metadata.ReceiveReplicas.$Shape;
        }

        namespace ReceiveReplicas {

            /** Properties of a ReceiveReplicas. */
            interface $Properties {

                /** ReceiveReplicas bucket */
                bucket?: (Uint8Array|null);

                /** ReceiveReplicas replicas */
                replicas?: (atoll.metadata.Replica.$Properties[]|null);

                /** ReceiveReplicas epoch */
                epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReceiveReplicas. */
            type $Shape = atoll.metadata.ReceiveReplicas.$Properties;
        }

        /**
         * Properties of a ReplicaEpoch.
         * @deprecated Use atoll.metadata.ReplicaEpoch.$Properties instead.
         */
        interface IReplicaEpoch extends atoll.metadata.ReplicaEpoch.$Properties {
        }

        /** Represents a ReplicaEpoch. */
        class ReplicaEpoch {

            /**
             * Constructs a new ReplicaEpoch.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReplicaEpoch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicaEpoch epoch. */
            epoch: number;

            /** ReplicaEpoch merge. */
            merge: boolean;

            /**
             * Encodes the specified ReplicaEpoch message. Does not implicitly {@link atoll.metadata.ReplicaEpoch.verify|verify} messages.
             * @param message ReplicaEpoch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReplicaEpoch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicaEpoch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReplicaEpoch & atoll.metadata.ReplicaEpoch.$Shape} ReplicaEpoch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReplicaEpoch & atoll.metadata.ReplicaEpoch.$Shape;
        }

        namespace ReplicaEpoch {

            /** Properties of a ReplicaEpoch. */
            interface $Properties {

                /** ReplicaEpoch epoch */
                epoch?: (number|null);

                /** ReplicaEpoch merge */
                merge?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicaEpoch. */
            type $Shape = atoll.metadata.ReplicaEpoch.$Properties;
        }

        /**
         * Properties of a CompleteReplica.
         * @deprecated Use atoll.metadata.CompleteReplica.$Properties instead.
         */
        interface ICompleteReplica extends atoll.metadata.CompleteReplica.$Properties {
        }

        /** Represents a CompleteReplica. */
        class CompleteReplica {

            /**
             * Constructs a new CompleteReplica.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CompleteReplica.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompleteReplica bucket. */
            bucket: Uint8Array;

            /** CompleteReplica uploadId. */
            uploadId: string;

            /** CompleteReplica fingerprint. */
            fingerprint: Uint8Array;

            /** CompleteReplica replica. */
            replica?: (atoll.metadata.Replica.$Properties|null);

            /** CompleteReplica epoch. */
            epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

            /**
             * Encodes the specified CompleteReplica message. Does not implicitly {@link atoll.metadata.CompleteReplica.verify|verify} messages.
             * @param message CompleteReplica message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CompleteReplica.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompleteReplica message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CompleteReplica & atoll.metadata.CompleteReplica.$Shape} CompleteReplica
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CompleteReplica & atoll.metadata.CompleteReplica.$Shape;
        }

        namespace CompleteReplica {

            /** Properties of a CompleteReplica. */
            interface $Properties {

                /** CompleteReplica bucket */
                bucket?: (Uint8Array|null);

                /** CompleteReplica uploadId */
                uploadId?: (string|null);

                /** CompleteReplica fingerprint */
                fingerprint?: (Uint8Array|null);

                /** CompleteReplica replica */
                replica?: (atoll.metadata.Replica.$Properties|null);

                /** CompleteReplica epoch */
                epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompleteReplica. */
            type $Shape = atoll.metadata.CompleteReplica.$Properties;
        }

        /**
         * Properties of an AcknowledgeOutbox.
         * @deprecated Use atoll.metadata.AcknowledgeOutbox.$Properties instead.
         */
        interface IAcknowledgeOutbox extends atoll.metadata.AcknowledgeOutbox.$Properties {
        }

        /** Represents an AcknowledgeOutbox. */
        class AcknowledgeOutbox {

            /**
             * Constructs a new AcknowledgeOutbox.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.AcknowledgeOutbox.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AcknowledgeOutbox target. */
            target: number;

            /** AcknowledgeOutbox ids. */
            ids: Uint8Array[];

            /**
             * Encodes the specified AcknowledgeOutbox message. Does not implicitly {@link atoll.metadata.AcknowledgeOutbox.verify|verify} messages.
             * @param message AcknowledgeOutbox message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.AcknowledgeOutbox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AcknowledgeOutbox message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.AcknowledgeOutbox & atoll.metadata.AcknowledgeOutbox.$Shape} AcknowledgeOutbox
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.AcknowledgeOutbox & atoll.metadata.AcknowledgeOutbox.$Shape;
        }

        namespace AcknowledgeOutbox {

            /** Properties of an AcknowledgeOutbox. */
            interface $Properties {

                /** AcknowledgeOutbox target */
                target?: (number|null);

                /** AcknowledgeOutbox ids */
                ids?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AcknowledgeOutbox. */
            type $Shape = atoll.metadata.AcknowledgeOutbox.$Properties;
        }

        /**
         * Properties of a RecordOutboxFailures.
         * @deprecated Use atoll.metadata.RecordOutboxFailures.$Properties instead.
         */
        interface IRecordOutboxFailures extends atoll.metadata.RecordOutboxFailures.$Properties {
        }

        /** Represents a RecordOutboxFailures. */
        class RecordOutboxFailures {

            /**
             * Constructs a new RecordOutboxFailures.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.RecordOutboxFailures.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecordOutboxFailures target. */
            target: number;

            /** RecordOutboxFailures failures. */
            failures: atoll.metadata.RecordOutboxFailures.Failure.$Properties[];

            /**
             * Encodes the specified RecordOutboxFailures message. Does not implicitly {@link atoll.metadata.RecordOutboxFailures.verify|verify} messages.
             * @param message RecordOutboxFailures message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.RecordOutboxFailures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecordOutboxFailures message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.RecordOutboxFailures & atoll.metadata.RecordOutboxFailures.$Shape} RecordOutboxFailures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.RecordOutboxFailures & atoll.metadata.RecordOutboxFailures.$Shape;
        }

        namespace RecordOutboxFailures {

            /** Properties of a RecordOutboxFailures. */
            interface $Properties {

                /** RecordOutboxFailures target */
                target?: (number|null);

                /** RecordOutboxFailures failures */
                failures?: (atoll.metadata.RecordOutboxFailures.Failure.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecordOutboxFailures. */
            type $Shape = atoll.metadata.RecordOutboxFailures.$Properties;

            /**
             * Properties of a Failure.
             * @deprecated Use atoll.metadata.RecordOutboxFailures.Failure.$Properties instead.
             */
            interface IFailure extends atoll.metadata.RecordOutboxFailures.Failure.$Properties {
            }

            /** Represents a Failure. */
            class Failure {

                /**
                 * Constructs a new Failure.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.RecordOutboxFailures.Failure.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Failure id. */
                id: Uint8Array;

                /** Failure failure. */
                failure?: (atoll.metadata.OutboxFailure.$Properties|null);

                /**
                 * Encodes the specified Failure message. Does not implicitly {@link atoll.metadata.RecordOutboxFailures.Failure.verify|verify} messages.
                 * @param message Failure message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.RecordOutboxFailures.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Failure message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.RecordOutboxFailures.Failure & atoll.metadata.RecordOutboxFailures.Failure.$Shape} Failure
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.RecordOutboxFailures.Failure & atoll.metadata.RecordOutboxFailures.Failure.$Shape;
            }

            namespace Failure {

                /** Properties of a Failure. */
                interface $Properties {

                    /** Failure id */
                    id?: (Uint8Array|null);

                    /** Failure failure */
                    failure?: (atoll.metadata.OutboxFailure.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Failure. */
                type $Shape = atoll.metadata.RecordOutboxFailures.Failure.$Properties;
            }
        }

        /** JobMode enum. */
        enum JobMode {

            /** EXISTING value */
            EXISTING = 0,

            /** RESYNC value */
            RESYNC = 1
        }

        /**
         * Properties of an EnqueueExisting.
         * @deprecated Use atoll.metadata.EnqueueExisting.$Properties instead.
         */
        interface IEnqueueExisting extends atoll.metadata.EnqueueExisting.$Properties {
        }

        /** Represents an EnqueueExisting. */
        class EnqueueExisting {

            /**
             * Constructs a new EnqueueExisting.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.EnqueueExisting.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnqueueExisting job. */
            job: string;

            /** EnqueueExisting mode. */
            mode: atoll.metadata.JobMode;

            /** EnqueueExisting bucket. */
            bucket: Uint8Array;

            /** EnqueueExisting rule. */
            rule?: (atoll.metadata.CompiledRule.$Properties|null);

            /** EnqueueExisting limit. */
            limit: number;

            /** EnqueueExisting proposed. */
            proposed: Uint8Array;

            /**
             * Encodes the specified EnqueueExisting message. Does not implicitly {@link atoll.metadata.EnqueueExisting.verify|verify} messages.
             * @param message EnqueueExisting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.EnqueueExisting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnqueueExisting message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.EnqueueExisting & atoll.metadata.EnqueueExisting.$Shape} EnqueueExisting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.EnqueueExisting & atoll.metadata.EnqueueExisting.$Shape;
        }

        namespace EnqueueExisting {

            /** Properties of an EnqueueExisting. */
            interface $Properties {

                /** EnqueueExisting job */
                job?: (string|null);

                /** EnqueueExisting mode */
                mode?: (atoll.metadata.JobMode|null);

                /** EnqueueExisting bucket */
                bucket?: (Uint8Array|null);

                /** EnqueueExisting rule */
                rule?: (atoll.metadata.CompiledRule.$Properties|null);

                /** EnqueueExisting limit */
                limit?: (number|null);

                /** EnqueueExisting proposed */
                proposed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnqueueExisting. */
            type $Shape = atoll.metadata.EnqueueExisting.$Properties;
        }

        /**
         * Properties of a DropJob.
         * @deprecated Use atoll.metadata.DropJob.$Properties instead.
         */
        interface IDropJob extends atoll.metadata.DropJob.$Properties {
        }

        /** Represents a DropJob. */
        class DropJob {

            /**
             * Constructs a new DropJob.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DropJob.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropJob job. */
            job: string;

            /**
             * Encodes the specified DropJob message. Does not implicitly {@link atoll.metadata.DropJob.verify|verify} messages.
             * @param message DropJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DropJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropJob message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DropJob & atoll.metadata.DropJob.$Shape} DropJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DropJob & atoll.metadata.DropJob.$Shape;
        }

        namespace DropJob {

            /** Properties of a DropJob. */
            interface $Properties {

                /** DropJob job */
                job?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropJob. */
            type $Shape = atoll.metadata.DropJob.$Properties;
        }

        /**
         * Properties of a DropConflicts.
         * @deprecated Use atoll.metadata.DropConflicts.$Properties instead.
         */
        interface IDropConflicts extends atoll.metadata.DropConflicts.$Properties {
        }

        /** Represents a DropConflicts. */
        class DropConflicts {

            /**
             * Constructs a new DropConflicts.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DropConflicts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropConflicts ids. */
            ids: Uint8Array[];

            /**
             * Encodes the specified DropConflicts message. Does not implicitly {@link atoll.metadata.DropConflicts.verify|verify} messages.
             * @param message DropConflicts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DropConflicts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropConflicts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DropConflicts & atoll.metadata.DropConflicts.$Shape} DropConflicts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DropConflicts & atoll.metadata.DropConflicts.$Shape;
        }

        namespace DropConflicts {

            /** Properties of a DropConflicts. */
            interface $Properties {

                /** DropConflicts ids */
                ids?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropConflicts. */
            type $Shape = atoll.metadata.DropConflicts.$Properties;
        }

        /**
         * Properties of a DropTombstones.
         * @deprecated Use atoll.metadata.DropTombstones.$Properties instead.
         */
        interface IDropTombstones extends atoll.metadata.DropTombstones.$Properties {
        }

        /** Represents a DropTombstones. */
        class DropTombstones {

            /**
             * Constructs a new DropTombstones.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DropTombstones.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropTombstones beforeMs. */
            beforeMs: number;

            /** DropTombstones limit. */
            limit: number;

            /**
             * Encodes the specified DropTombstones message. Does not implicitly {@link atoll.metadata.DropTombstones.verify|verify} messages.
             * @param message DropTombstones message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DropTombstones.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropTombstones message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DropTombstones & atoll.metadata.DropTombstones.$Shape} DropTombstones
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DropTombstones & atoll.metadata.DropTombstones.$Shape;
        }

        namespace DropTombstones {

            /** Properties of a DropTombstones. */
            interface $Properties {

                /** DropTombstones beforeMs */
                beforeMs?: (number|null);

                /** DropTombstones limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropTombstones. */
            type $Shape = atoll.metadata.DropTombstones.$Properties;
        }

        /**
         * Properties of a DropOutbox.
         * @deprecated Use atoll.metadata.DropOutbox.$Properties instead.
         */
        interface IDropOutbox extends atoll.metadata.DropOutbox.$Properties {
        }

        /** Represents a DropOutbox. */
        class DropOutbox {

            /**
             * Constructs a new DropOutbox.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.DropOutbox.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropOutbox target. */
            target: number;

            /** DropOutbox limit. */
            limit: number;

            /**
             * Encodes the specified DropOutbox message. Does not implicitly {@link atoll.metadata.DropOutbox.verify|verify} messages.
             * @param message DropOutbox message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.DropOutbox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropOutbox message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.DropOutbox & atoll.metadata.DropOutbox.$Shape} DropOutbox
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.DropOutbox & atoll.metadata.DropOutbox.$Shape;
        }

        namespace DropOutbox {

            /** Properties of a DropOutbox. */
            interface $Properties {

                /** DropOutbox target */
                target?: (number|null);

                /** DropOutbox limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropOutbox. */
            type $Shape = atoll.metadata.DropOutbox.$Properties;
        }

        /**
         * Properties of a PassVersion.
         * @deprecated Use atoll.metadata.PassVersion.$Properties instead.
         */
        interface IPassVersion extends atoll.metadata.PassVersion.$Properties {
        }

        /** Represents a PassVersion. */
        class PassVersion {

            /**
             * Constructs a new PassVersion.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PassVersion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PassVersion version. */
            version: Uint8Array;

            /**
             * Encodes the specified PassVersion message. Does not implicitly {@link atoll.metadata.PassVersion.verify|verify} messages.
             * @param message PassVersion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PassVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PassVersion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PassVersion & atoll.metadata.PassVersion.$Shape} PassVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PassVersion & atoll.metadata.PassVersion.$Shape;
        }

        namespace PassVersion {

            /** Properties of a PassVersion. */
            interface $Properties {

                /** PassVersion version */
                version?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PassVersion. */
            type $Shape = atoll.metadata.PassVersion.$Properties;
        }

        /**
         * Properties of an EnqueueVersions.
         * @deprecated Use atoll.metadata.EnqueueVersions.$Properties instead.
         */
        interface IEnqueueVersions extends atoll.metadata.EnqueueVersions.$Properties {
        }

        /** Represents an EnqueueVersions. */
        class EnqueueVersions {

            /**
             * Constructs a new EnqueueVersions.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.EnqueueVersions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnqueueVersions bucket. */
            bucket: Uint8Array;

            /** EnqueueVersions target. */
            target: number;

            /** EnqueueVersions rule. */
            rule: string;

            /** EnqueueVersions of. */
            of: atoll.metadata.EnqueueVersions.Enqueued.$Properties[];

            /** EnqueueVersions proposed. */
            proposed: Uint8Array;

            /**
             * Encodes the specified EnqueueVersions message. Does not implicitly {@link atoll.metadata.EnqueueVersions.verify|verify} messages.
             * @param message EnqueueVersions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.EnqueueVersions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnqueueVersions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.EnqueueVersions & atoll.metadata.EnqueueVersions.$Shape} EnqueueVersions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.EnqueueVersions & atoll.metadata.EnqueueVersions.$Shape;
        }

        namespace EnqueueVersions {

            /** Properties of an EnqueueVersions. */
            interface $Properties {

                /** EnqueueVersions bucket */
                bucket?: (Uint8Array|null);

                /** EnqueueVersions target */
                target?: (number|null);

                /** EnqueueVersions rule */
                rule?: (string|null);

                /** EnqueueVersions of */
                of?: (atoll.metadata.EnqueueVersions.Enqueued.$Properties[]|null);

                /** EnqueueVersions proposed */
                proposed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnqueueVersions. */
            type $Shape = atoll.metadata.EnqueueVersions.$Properties;

            /**
             * Properties of an Enqueued.
             * @deprecated Use atoll.metadata.EnqueueVersions.Enqueued.$Properties instead.
             */
            interface IEnqueued extends atoll.metadata.EnqueueVersions.Enqueued.$Properties {
            }

            /** Represents an Enqueued. */
            class Enqueued {

                /**
                 * Constructs a new Enqueued.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.EnqueueVersions.Enqueued.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Enqueued key. */
                key: string;

                /** Enqueued version. */
                version: Uint8Array;

                /** Enqueued what. */
                what: atoll.metadata.EnqueueVersions.What;

                /**
                 * Encodes the specified Enqueued message. Does not implicitly {@link atoll.metadata.EnqueueVersions.Enqueued.verify|verify} messages.
                 * @param message Enqueued message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.EnqueueVersions.Enqueued.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Enqueued message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.EnqueueVersions.Enqueued & atoll.metadata.EnqueueVersions.Enqueued.$Shape} Enqueued
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.EnqueueVersions.Enqueued & atoll.metadata.EnqueueVersions.Enqueued.$Shape;
            }

            namespace Enqueued {

                /** Properties of an Enqueued. */
                interface $Properties {

                    /** Enqueued key */
                    key?: (string|null);

                    /** Enqueued version */
                    version?: (Uint8Array|null);

                    /** Enqueued what */
                    what?: (atoll.metadata.EnqueueVersions.What|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Enqueued. */
                type $Shape = atoll.metadata.EnqueueVersions.Enqueued.$Properties;
            }

            /** What enum. */
            enum What {

                /** VERSION value */
                VERSION = 0,

                /** TAGS value */
                TAGS = 1,

                /** DELETION value */
                DELETION = 2
            }
        }

        /**
         * Properties of a ShardResult.
         * @deprecated Use atoll.metadata.ShardResult.$Properties instead.
         */
        interface IShardResult extends atoll.metadata.ShardResult.$Properties {
        }

        /** Represents a ShardResult. */
        class ShardResult {

            /**
             * Constructs a new ShardResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardResult done. */
            done?: (atoll.metadata.Done.$Properties|null);

            /** ShardResult written. */
            written?: (atoll.metadata.Written.$Properties|null);

            /** ShardResult deleted. */
            deleted?: (atoll.metadata.Deleted.$Properties|null);

            /** ShardResult refused. */
            refused?: (atoll.metadata.Refusal|null);

            /** ShardResult received. */
            received?: (atoll.metadata.Received.$Properties|null);

            /** ShardResult result. */
            result?: ("done"|"written"|"deleted"|"refused"|"received");

            /**
             * Encodes the specified ShardResult message. Does not implicitly {@link atoll.metadata.ShardResult.verify|verify} messages.
             * @param message ShardResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardResult & atoll.metadata.ShardResult.$Shape} ShardResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardResult & atoll.metadata.ShardResult.$Shape;
        }

        namespace ShardResult {

            /** Properties of a ShardResult. */
            interface $Properties {

                /** ShardResult done */
                done?: (atoll.metadata.Done.$Properties|null);

                /** ShardResult written */
                written?: (atoll.metadata.Written.$Properties|null);

                /** ShardResult deleted */
                deleted?: (atoll.metadata.Deleted.$Properties|null);

                /** ShardResult refused */
                refused?: (atoll.metadata.Refusal|null);

                /** ShardResult received */
                received?: (atoll.metadata.Received.$Properties|null);

                /** ShardResult result */
                result?: ("done"|"written"|"deleted"|"refused"|"received");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ShardResult. */
            type $Shape = {
              done?: atoll.metadata.Done.$Shape|null;
              written?: atoll.metadata.Written.$Shape|null;
              deleted?: atoll.metadata.Deleted.$Shape|null;
              refused?: atoll.metadata.Refusal|null;
              received?: atoll.metadata.Received.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ result?: undefined; done?: null; written?: null; deleted?: null; refused?: null; received?: null }|{ result?: "done"; done: atoll.metadata.Done.$Shape; written?: null; deleted?: null; refused?: null; received?: null }|{ result?: "written"; done?: null; written: atoll.metadata.Written.$Shape; deleted?: null; refused?: null; received?: null }|{ result?: "deleted"; done?: null; written?: null; deleted: atoll.metadata.Deleted.$Shape; refused?: null; received?: null }|{ result?: "refused"; done?: null; written?: null; deleted?: null; refused: atoll.metadata.Refusal; received?: null }|{ result?: "received"; done?: null; written?: null; deleted?: null; refused?: null; received: atoll.metadata.Received.$Shape })
            );
        }

        /**
         * Properties of a Received.
         * @deprecated Use atoll.metadata.Received.$Properties instead.
         */
        interface IReceived extends atoll.metadata.Received.$Properties {
        }

        /** Represents a Received. */
        class Received {

            /**
             * Constructs a new Received.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Received.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Received outcomes. */
            outcomes: atoll.metadata.ReplicaOutcome[];

            /**
             * Encodes the specified Received message. Does not implicitly {@link atoll.metadata.Received.verify|verify} messages.
             * @param message Received message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Received.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Received message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Received & atoll.metadata.Received.$Shape} Received
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Received & atoll.metadata.Received.$Shape;
        }

        namespace Received {

            /** Properties of a Received. */
            interface $Properties {

                /** Received outcomes */
                outcomes?: (atoll.metadata.ReplicaOutcome[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Received. */
            type $Shape = atoll.metadata.Received.$Properties;
        }

        /** ReplicaOutcome enum. */
        enum ReplicaOutcome {

            /** APPLIED value */
            APPLIED = 0,

            /** PRESENT value */
            PRESENT = 1,

            /** SUPERSEDED value */
            SUPERSEDED = 2,

            /** MISSING value */
            MISSING = 3
        }

        /**
         * Properties of a Done.
         * @deprecated Use atoll.metadata.Done.$Properties instead.
         */
        interface IDone extends atoll.metadata.Done.$Properties {
        }

        /** Represents a Done. */
        class Done {

            /**
             * Constructs a new Done.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Done.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Done message. Does not implicitly {@link atoll.metadata.Done.verify|verify} messages.
             * @param message Done message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Done & atoll.metadata.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Done & atoll.metadata.Done.$Shape;
        }

        namespace Done {

            /** Properties of a Done. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Done. */
            type $Shape = atoll.metadata.Done.$Properties;
        }

        /**
         * Properties of a Written.
         * @deprecated Use atoll.metadata.Written.$Properties instead.
         */
        interface IWritten extends atoll.metadata.Written.$Properties {
        }

        /** Represents a Written. */
        class Written {

            /**
             * Constructs a new Written.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Written.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Written version. */
            version: Uint8Array;

            /** Written null. */
            null: boolean;

            /**
             * Encodes the specified Written message. Does not implicitly {@link atoll.metadata.Written.verify|verify} messages.
             * @param message Written message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Written.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Written message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Written & atoll.metadata.Written.$Shape} Written
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Written & atoll.metadata.Written.$Shape;
        }

        namespace Written {

            /** Properties of a Written. */
            interface $Properties {

                /** Written version */
                version?: (Uint8Array|null);

                /** Written null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Written. */
            type $Shape = atoll.metadata.Written.$Properties;
        }

        /**
         * Properties of a Deleted.
         * @deprecated Use atoll.metadata.Deleted.$Properties instead.
         */
        interface IDeleted extends atoll.metadata.Deleted.$Properties {
        }

        /** Represents a Deleted. */
        class Deleted {

            /**
             * Constructs a new Deleted.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Deleted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deleted version. */
            version: Uint8Array;

            /** Deleted null. */
            null: boolean;

            /** Deleted marker. */
            marker: boolean;

            /**
             * Encodes the specified Deleted message. Does not implicitly {@link atoll.metadata.Deleted.verify|verify} messages.
             * @param message Deleted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Deleted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deleted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Deleted & atoll.metadata.Deleted.$Shape} Deleted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Deleted & atoll.metadata.Deleted.$Shape;
        }

        namespace Deleted {

            /** Properties of a Deleted. */
            interface $Properties {

                /** Deleted version */
                version?: (Uint8Array|null);

                /** Deleted null */
                "null"?: (boolean|null);

                /** Deleted marker */
                marker?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Deleted. */
            type $Shape = atoll.metadata.Deleted.$Properties;
        }

        /** Refusal enum. */
        enum Refusal {

            /** NO_REFUSAL value */
            NO_REFUSAL = 0,

            /** NO_SUCH_BUCKET value */
            NO_SUCH_BUCKET = 1,

            /** BUCKET_NOT_EMPTY value */
            BUCKET_NOT_EMPTY = 2,

            /** PRECONDITION_FAILED value */
            PRECONDITION_FAILED = 3,

            /** NO_SUCH_KEY value */
            NO_SUCH_KEY = 4,

            /** NO_SUCH_VERSION value */
            NO_SUCH_VERSION = 5,

            /** METHOD_NOT_ALLOWED value */
            METHOD_NOT_ALLOWED = 6,

            /** NO_SUCH_UPLOAD value */
            NO_SUCH_UPLOAD = 7,

            /** INVALID_PART value */
            INVALID_PART = 8,

            /** ENTITY_TOO_SMALL value */
            ENTITY_TOO_SMALL = 9,

            /** SOURCE_CHANGED value */
            SOURCE_CHANGED = 10,

            /** NOT_HOME value */
            NOT_HOME = 11,

            /** STALE_EPOCH value */
            STALE_EPOCH = 12,

            /** STAMP_AHEAD value */
            STAMP_AHEAD = 13
        }

        /**
         * Properties of a ShardQuery.
         * @deprecated Use atoll.metadata.ShardQuery.$Properties instead.
         */
        interface IShardQuery extends atoll.metadata.ShardQuery.$Properties {
        }

        /** Represents a ShardQuery. */
        class ShardQuery {

            /**
             * Constructs a new ShardQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardQuery find. */
            find?: (atoll.metadata.FindQuery.$Properties|null);

            /** ShardQuery list. */
            list?: (atoll.metadata.ListQuery.$Properties|null);

            /** ShardQuery listVersions. */
            listVersions?: (atoll.metadata.ListVersionsQuery.$Properties|null);

            /** ShardQuery listUploads. */
            listUploads?: (atoll.metadata.ListUploadsQuery.$Properties|null);

            /** ShardQuery findUpload. */
            findUpload?: (atoll.metadata.FindUploadQuery.$Properties|null);

            /** ShardQuery listParts. */
            listParts?: (atoll.metadata.ListPartsQuery.$Properties|null);

            /** ShardQuery garbage. */
            garbage?: (atoll.metadata.GarbageQuery.$Properties|null);

            /** ShardQuery missing. */
            missing?: (atoll.metadata.MissingQuery.$Properties|null);

            /** ShardQuery held. */
            held?: (atoll.metadata.HeldQuery.$Properties|null);

            /** ShardQuery oldUploads. */
            oldUploads?: (atoll.metadata.OldUploadsQuery.$Properties|null);

            /** ShardQuery shardStats. */
            shardStats?: (atoll.metadata.ShardStatsQuery.$Properties|null);

            /** ShardQuery outbox. */
            outbox?: (atoll.metadata.OutboxQuery.$Properties|null);

            /** ShardQuery outboxSummary. */
            outboxSummary?: (atoll.metadata.Done.$Properties|null);

            /** ShardQuery trace. */
            trace?: (atoll.metadata.FindQuery.$Properties|null);

            /** ShardQuery shippables. */
            shippables?: (atoll.metadata.ShippablesQuery.$Properties|null);

            /** ShardQuery replicaState. */
            replicaState?: (atoll.metadata.ReplicaStateQuery.$Properties|null);

            /** ShardQuery conflicts. */
            conflicts?: (atoll.metadata.ConflictsQuery.$Properties|null);

            /** ShardQuery jobs. */
            jobs?: (atoll.metadata.Done.$Properties|null);

            /** ShardQuery oldTombstones. */
            oldTombstones?: (atoll.metadata.OldTombstonesQuery.$Properties|null);

            /** ShardQuery fingerprints. */
            fingerprints?: (atoll.metadata.ElementsQuery.$Properties|null);

            /** ShardQuery elements. */
            elements?: (atoll.metadata.ElementsQuery.$Properties|null);

            /** ShardQuery standings. */
            standings?: (atoll.metadata.ShippablesQuery.$Properties|null);

            /** ShardQuery freshness. */
            freshness?: (atoll.metadata.FreshnessQuery.$Properties|null);

            /** ShardQuery undelivered. */
            undelivered?: (atoll.metadata.UndeliveredQuery.$Properties|null);

            /** ShardQuery query. */
            query?: ("find"|"list"|"listVersions"|"listUploads"|"findUpload"|"listParts"|"garbage"|"missing"|"held"|"oldUploads"|"shardStats"|"outbox"|"outboxSummary"|"trace"|"shippables"|"replicaState"|"conflicts"|"jobs"|"oldTombstones"|"fingerprints"|"elements"|"standings"|"freshness"|"undelivered");

            /**
             * Encodes the specified ShardQuery message. Does not implicitly {@link atoll.metadata.ShardQuery.verify|verify} messages.
             * @param message ShardQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardQuery & atoll.metadata.ShardQuery.$Shape} ShardQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardQuery & atoll.metadata.ShardQuery.$Shape;
        }

        namespace ShardQuery {

            /** Properties of a ShardQuery. */
            interface $Properties {

                /** ShardQuery find */
                find?: (atoll.metadata.FindQuery.$Properties|null);

                /** ShardQuery list */
                list?: (atoll.metadata.ListQuery.$Properties|null);

                /** ShardQuery listVersions */
                listVersions?: (atoll.metadata.ListVersionsQuery.$Properties|null);

                /** ShardQuery listUploads */
                listUploads?: (atoll.metadata.ListUploadsQuery.$Properties|null);

                /** ShardQuery findUpload */
                findUpload?: (atoll.metadata.FindUploadQuery.$Properties|null);

                /** ShardQuery listParts */
                listParts?: (atoll.metadata.ListPartsQuery.$Properties|null);

                /** ShardQuery garbage */
                garbage?: (atoll.metadata.GarbageQuery.$Properties|null);

                /** ShardQuery missing */
                missing?: (atoll.metadata.MissingQuery.$Properties|null);

                /** ShardQuery held */
                held?: (atoll.metadata.HeldQuery.$Properties|null);

                /** ShardQuery oldUploads */
                oldUploads?: (atoll.metadata.OldUploadsQuery.$Properties|null);

                /** ShardQuery shardStats */
                shardStats?: (atoll.metadata.ShardStatsQuery.$Properties|null);

                /** ShardQuery outbox */
                outbox?: (atoll.metadata.OutboxQuery.$Properties|null);

                /** ShardQuery outboxSummary */
                outboxSummary?: (atoll.metadata.Done.$Properties|null);

                /** ShardQuery trace */
                trace?: (atoll.metadata.FindQuery.$Properties|null);

                /** ShardQuery shippables */
                shippables?: (atoll.metadata.ShippablesQuery.$Properties|null);

                /** ShardQuery replicaState */
                replicaState?: (atoll.metadata.ReplicaStateQuery.$Properties|null);

                /** ShardQuery conflicts */
                conflicts?: (atoll.metadata.ConflictsQuery.$Properties|null);

                /** ShardQuery jobs */
                jobs?: (atoll.metadata.Done.$Properties|null);

                /** ShardQuery oldTombstones */
                oldTombstones?: (atoll.metadata.OldTombstonesQuery.$Properties|null);

                /** ShardQuery fingerprints */
                fingerprints?: (atoll.metadata.ElementsQuery.$Properties|null);

                /** ShardQuery elements */
                elements?: (atoll.metadata.ElementsQuery.$Properties|null);

                /** ShardQuery standings */
                standings?: (atoll.metadata.ShippablesQuery.$Properties|null);

                /** ShardQuery freshness */
                freshness?: (atoll.metadata.FreshnessQuery.$Properties|null);

                /** ShardQuery undelivered */
                undelivered?: (atoll.metadata.UndeliveredQuery.$Properties|null);

                /** ShardQuery query */
                query?: ("find"|"list"|"listVersions"|"listUploads"|"findUpload"|"listParts"|"garbage"|"missing"|"held"|"oldUploads"|"shardStats"|"outbox"|"outboxSummary"|"trace"|"shippables"|"replicaState"|"conflicts"|"jobs"|"oldTombstones"|"fingerprints"|"elements"|"standings"|"freshness"|"undelivered");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ShardQuery. */
            type $Shape = {
              find?: atoll.metadata.FindQuery.$Shape|null;
              list?: atoll.metadata.ListQuery.$Shape|null;
              listVersions?: atoll.metadata.ListVersionsQuery.$Shape|null;
              listUploads?: atoll.metadata.ListUploadsQuery.$Shape|null;
              findUpload?: atoll.metadata.FindUploadQuery.$Shape|null;
              listParts?: atoll.metadata.ListPartsQuery.$Shape|null;
              garbage?: atoll.metadata.GarbageQuery.$Shape|null;
              missing?: atoll.metadata.MissingQuery.$Shape|null;
              held?: atoll.metadata.HeldQuery.$Shape|null;
              oldUploads?: atoll.metadata.OldUploadsQuery.$Shape|null;
              shardStats?: atoll.metadata.ShardStatsQuery.$Shape|null;
              outbox?: atoll.metadata.OutboxQuery.$Shape|null;
              outboxSummary?: atoll.metadata.Done.$Shape|null;
              trace?: atoll.metadata.FindQuery.$Shape|null;
              shippables?: atoll.metadata.ShippablesQuery.$Shape|null;
              replicaState?: atoll.metadata.ReplicaStateQuery.$Shape|null;
              conflicts?: atoll.metadata.ConflictsQuery.$Shape|null;
              jobs?: atoll.metadata.Done.$Shape|null;
              oldTombstones?: atoll.metadata.OldTombstonesQuery.$Shape|null;
              fingerprints?: atoll.metadata.ElementsQuery.$Shape|null;
              elements?: atoll.metadata.ElementsQuery.$Shape|null;
              standings?: atoll.metadata.ShippablesQuery.$Shape|null;
              freshness?: atoll.metadata.FreshnessQuery.$Shape|null;
              undelivered?: atoll.metadata.UndeliveredQuery.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ query?: undefined; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "find"; find: atoll.metadata.FindQuery.$Shape; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "list"; find?: null; list: atoll.metadata.ListQuery.$Shape; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "listVersions"; find?: null; list?: null; listVersions: atoll.metadata.ListVersionsQuery.$Shape; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "listUploads"; find?: null; list?: null; listVersions?: null; listUploads: atoll.metadata.ListUploadsQuery.$Shape; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "findUpload"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload: atoll.metadata.FindUploadQuery.$Shape; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "listParts"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts: atoll.metadata.ListPartsQuery.$Shape; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "garbage"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage: atoll.metadata.GarbageQuery.$Shape; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "missing"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing: atoll.metadata.MissingQuery.$Shape; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "held"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held: atoll.metadata.HeldQuery.$Shape; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "oldUploads"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads: atoll.metadata.OldUploadsQuery.$Shape; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "shardStats"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats: atoll.metadata.ShardStatsQuery.$Shape; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "outbox"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox: atoll.metadata.OutboxQuery.$Shape; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "outboxSummary"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary: atoll.metadata.Done.$Shape; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "trace"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace: atoll.metadata.FindQuery.$Shape; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "shippables"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables: atoll.metadata.ShippablesQuery.$Shape; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "replicaState"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState: atoll.metadata.ReplicaStateQuery.$Shape; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "conflicts"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts: atoll.metadata.ConflictsQuery.$Shape; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "jobs"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs: atoll.metadata.Done.$Shape; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "oldTombstones"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones: atoll.metadata.OldTombstonesQuery.$Shape; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "fingerprints"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints: atoll.metadata.ElementsQuery.$Shape; elements?: null; standings?: null; freshness?: null; undelivered?: null }|{ query?: "elements"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements: atoll.metadata.ElementsQuery.$Shape; standings?: null; freshness?: null; undelivered?: null }|{ query?: "standings"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings: atoll.metadata.ShippablesQuery.$Shape; freshness?: null; undelivered?: null }|{ query?: "freshness"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness: atoll.metadata.FreshnessQuery.$Shape; undelivered?: null }|{ query?: "undelivered"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; shardStats?: null; outbox?: null; outboxSummary?: null; trace?: null; shippables?: null; replicaState?: null; conflicts?: null; jobs?: null; oldTombstones?: null; fingerprints?: null; elements?: null; standings?: null; freshness?: null; undelivered: atoll.metadata.UndeliveredQuery.$Shape })
            );
        }

        /**
         * Properties of an ElementsQuery.
         * @deprecated Use atoll.metadata.ElementsQuery.$Properties instead.
         */
        interface IElementsQuery extends atoll.metadata.ElementsQuery.$Properties {
        }

        /** Represents an ElementsQuery. */
        class ElementsQuery {

            /**
             * Constructs a new ElementsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ElementsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ElementsQuery bucket. */
            bucket: Uint8Array;

            /** ElementsQuery key. */
            key: Uint8Array;

            /** ElementsQuery cut. */
            cut: Uint8Array;

            /** ElementsQuery ranges. */
            ranges: atoll.metadata.PlaceRange.$Properties[];

            /** ElementsQuery blockElements. */
            blockElements: number;

            /**
             * Encodes the specified ElementsQuery message. Does not implicitly {@link atoll.metadata.ElementsQuery.verify|verify} messages.
             * @param message ElementsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ElementsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ElementsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ElementsQuery & atoll.metadata.ElementsQuery.$Shape} ElementsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ElementsQuery & atoll.metadata.ElementsQuery.$Shape;
        }

        namespace ElementsQuery {

            /** Properties of an ElementsQuery. */
            interface $Properties {

                /** ElementsQuery bucket */
                bucket?: (Uint8Array|null);

                /** ElementsQuery key */
                key?: (Uint8Array|null);

                /** ElementsQuery cut */
                cut?: (Uint8Array|null);

                /** ElementsQuery ranges */
                ranges?: (atoll.metadata.PlaceRange.$Properties[]|null);

                /** ElementsQuery blockElements */
                blockElements?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ElementsQuery. */
            type $Shape = atoll.metadata.ElementsQuery.$Properties;
        }

        /**
         * Properties of a PlaceRange.
         * @deprecated Use atoll.metadata.PlaceRange.$Properties instead.
         */
        interface IPlaceRange extends atoll.metadata.PlaceRange.$Properties {
        }

        /** Represents a PlaceRange. */
        class PlaceRange {

            /**
             * Constructs a new PlaceRange.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PlaceRange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlaceRange from. */
            from: Uint8Array;

            /** PlaceRange to. */
            to: Uint8Array;

            /**
             * Encodes the specified PlaceRange message. Does not implicitly {@link atoll.metadata.PlaceRange.verify|verify} messages.
             * @param message PlaceRange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PlaceRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlaceRange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PlaceRange & atoll.metadata.PlaceRange.$Shape} PlaceRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PlaceRange & atoll.metadata.PlaceRange.$Shape;
        }

        namespace PlaceRange {

            /** Properties of a PlaceRange. */
            interface $Properties {

                /** PlaceRange from */
                from?: (Uint8Array|null);

                /** PlaceRange to */
                to?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlaceRange. */
            type $Shape = atoll.metadata.PlaceRange.$Properties;
        }

        /**
         * Properties of an OutboxQuery.
         * @deprecated Use atoll.metadata.OutboxQuery.$Properties instead.
         */
        interface IOutboxQuery extends atoll.metadata.OutboxQuery.$Properties {
        }

        /** Represents an OutboxQuery. */
        class OutboxQuery {

            /**
             * Constructs a new OutboxQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxQuery target. */
            target: number;

            /** OutboxQuery after. */
            after: Uint8Array;

            /** OutboxQuery limit. */
            limit: number;

            /**
             * Encodes the specified OutboxQuery message. Does not implicitly {@link atoll.metadata.OutboxQuery.verify|verify} messages.
             * @param message OutboxQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxQuery & atoll.metadata.OutboxQuery.$Shape} OutboxQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxQuery & atoll.metadata.OutboxQuery.$Shape;
        }

        namespace OutboxQuery {

            /** Properties of an OutboxQuery. */
            interface $Properties {

                /** OutboxQuery target */
                target?: (number|null);

                /** OutboxQuery after */
                after?: (Uint8Array|null);

                /** OutboxQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxQuery. */
            type $Shape = atoll.metadata.OutboxQuery.$Properties;
        }

        /**
         * Properties of a ShippablesQuery.
         * @deprecated Use atoll.metadata.ShippablesQuery.$Properties instead.
         */
        interface IShippablesQuery extends atoll.metadata.ShippablesQuery.$Properties {
        }

        /** Represents a ShippablesQuery. */
        class ShippablesQuery {

            /**
             * Constructs a new ShippablesQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShippablesQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShippablesQuery versions. */
            versions: atoll.metadata.ShippablesQuery.Named.$Properties[];

            /**
             * Encodes the specified ShippablesQuery message. Does not implicitly {@link atoll.metadata.ShippablesQuery.verify|verify} messages.
             * @param message ShippablesQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShippablesQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShippablesQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShippablesQuery & atoll.metadata.ShippablesQuery.$Shape} ShippablesQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShippablesQuery & atoll.metadata.ShippablesQuery.$Shape;
        }

        namespace ShippablesQuery {

            /** Properties of a ShippablesQuery. */
            interface $Properties {

                /** ShippablesQuery versions */
                versions?: (atoll.metadata.ShippablesQuery.Named.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShippablesQuery. */
            type $Shape = atoll.metadata.ShippablesQuery.$Properties;

            /**
             * Properties of a Named.
             * @deprecated Use atoll.metadata.ShippablesQuery.Named.$Properties instead.
             */
            interface INamed extends atoll.metadata.ShippablesQuery.Named.$Properties {
            }

            /** Represents a Named. */
            class Named {

                /**
                 * Constructs a new Named.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.ShippablesQuery.Named.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Named bucket. */
                bucket: Uint8Array;

                /** Named key. */
                key: string;

                /** Named version. */
                version: Uint8Array;

                /**
                 * Encodes the specified Named message. Does not implicitly {@link atoll.metadata.ShippablesQuery.Named.verify|verify} messages.
                 * @param message Named message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.ShippablesQuery.Named.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Named message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.ShippablesQuery.Named & atoll.metadata.ShippablesQuery.Named.$Shape} Named
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShippablesQuery.Named & atoll.metadata.ShippablesQuery.Named.$Shape;
            }

            namespace Named {

                /** Properties of a Named. */
                interface $Properties {

                    /** Named bucket */
                    bucket?: (Uint8Array|null);

                    /** Named key */
                    key?: (string|null);

                    /** Named version */
                    version?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Named. */
                type $Shape = atoll.metadata.ShippablesQuery.Named.$Properties;
            }
        }

        /**
         * Properties of a ReplicaStateQuery.
         * @deprecated Use atoll.metadata.ReplicaStateQuery.$Properties instead.
         */
        interface IReplicaStateQuery extends atoll.metadata.ReplicaStateQuery.$Properties {
        }

        /** Represents a ReplicaStateQuery. */
        class ReplicaStateQuery {

            /**
             * Constructs a new ReplicaStateQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReplicaStateQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicaStateQuery bucket. */
            bucket: Uint8Array;

            /** ReplicaStateQuery key. */
            key: string;

            /** ReplicaStateQuery version. */
            version: Uint8Array;

            /** ReplicaStateQuery null. */
            null: boolean;

            /** ReplicaStateQuery epoch. */
            epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

            /**
             * Encodes the specified ReplicaStateQuery message. Does not implicitly {@link atoll.metadata.ReplicaStateQuery.verify|verify} messages.
             * @param message ReplicaStateQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReplicaStateQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicaStateQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReplicaStateQuery & atoll.metadata.ReplicaStateQuery.$Shape} ReplicaStateQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReplicaStateQuery & atoll.metadata.ReplicaStateQuery.$Shape;
        }

        namespace ReplicaStateQuery {

            /** Properties of a ReplicaStateQuery. */
            interface $Properties {

                /** ReplicaStateQuery bucket */
                bucket?: (Uint8Array|null);

                /** ReplicaStateQuery key */
                key?: (string|null);

                /** ReplicaStateQuery version */
                version?: (Uint8Array|null);

                /** ReplicaStateQuery null */
                "null"?: (boolean|null);

                /** ReplicaStateQuery epoch */
                epoch?: (atoll.metadata.ReplicaEpoch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicaStateQuery. */
            type $Shape = atoll.metadata.ReplicaStateQuery.$Properties;
        }

        /**
         * Properties of a ConflictsQuery.
         * @deprecated Use atoll.metadata.ConflictsQuery.$Properties instead.
         */
        interface IConflictsQuery extends atoll.metadata.ConflictsQuery.$Properties {
        }

        /** Represents a ConflictsQuery. */
        class ConflictsQuery {

            /**
             * Constructs a new ConflictsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ConflictsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConflictsQuery after. */
            after: Uint8Array;

            /** ConflictsQuery limit. */
            limit: number;

            /**
             * Encodes the specified ConflictsQuery message. Does not implicitly {@link atoll.metadata.ConflictsQuery.verify|verify} messages.
             * @param message ConflictsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ConflictsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConflictsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ConflictsQuery & atoll.metadata.ConflictsQuery.$Shape} ConflictsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ConflictsQuery & atoll.metadata.ConflictsQuery.$Shape;
        }

        namespace ConflictsQuery {

            /** Properties of a ConflictsQuery. */
            interface $Properties {

                /** ConflictsQuery after */
                after?: (Uint8Array|null);

                /** ConflictsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConflictsQuery. */
            type $Shape = atoll.metadata.ConflictsQuery.$Properties;
        }

        /**
         * Properties of an OldTombstonesQuery.
         * @deprecated Use atoll.metadata.OldTombstonesQuery.$Properties instead.
         */
        interface IOldTombstonesQuery extends atoll.metadata.OldTombstonesQuery.$Properties {
        }

        /** Represents an OldTombstonesQuery. */
        class OldTombstonesQuery {

            /**
             * Constructs a new OldTombstonesQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OldTombstonesQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OldTombstonesQuery beforeMs. */
            beforeMs: number;

            /**
             * Encodes the specified OldTombstonesQuery message. Does not implicitly {@link atoll.metadata.OldTombstonesQuery.verify|verify} messages.
             * @param message OldTombstonesQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OldTombstonesQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OldTombstonesQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OldTombstonesQuery & atoll.metadata.OldTombstonesQuery.$Shape} OldTombstonesQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OldTombstonesQuery & atoll.metadata.OldTombstonesQuery.$Shape;
        }

        namespace OldTombstonesQuery {

            /** Properties of an OldTombstonesQuery. */
            interface $Properties {

                /** OldTombstonesQuery beforeMs */
                beforeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OldTombstonesQuery. */
            type $Shape = atoll.metadata.OldTombstonesQuery.$Properties;
        }

        /**
         * Properties of a FreshnessQuery.
         * @deprecated Use atoll.metadata.FreshnessQuery.$Properties instead.
         */
        interface IFreshnessQuery extends atoll.metadata.FreshnessQuery.$Properties {
        }

        /** Represents a FreshnessQuery. */
        class FreshnessQuery {

            /**
             * Constructs a new FreshnessQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FreshnessQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FreshnessQuery bucket. */
            bucket: Uint8Array;

            /** FreshnessQuery target. */
            target: number;

            /**
             * Encodes the specified FreshnessQuery message. Does not implicitly {@link atoll.metadata.FreshnessQuery.verify|verify} messages.
             * @param message FreshnessQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FreshnessQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FreshnessQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FreshnessQuery & atoll.metadata.FreshnessQuery.$Shape} FreshnessQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FreshnessQuery & atoll.metadata.FreshnessQuery.$Shape;
        }

        namespace FreshnessQuery {

            /** Properties of a FreshnessQuery. */
            interface $Properties {

                /** FreshnessQuery bucket */
                bucket?: (Uint8Array|null);

                /** FreshnessQuery target */
                target?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FreshnessQuery. */
            type $Shape = atoll.metadata.FreshnessQuery.$Properties;
        }

        /**
         * Properties of an UndeliveredQuery.
         * @deprecated Use atoll.metadata.UndeliveredQuery.$Properties instead.
         */
        interface IUndeliveredQuery extends atoll.metadata.UndeliveredQuery.$Properties {
        }

        /** Represents an UndeliveredQuery. */
        class UndeliveredQuery {

            /**
             * Constructs a new UndeliveredQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.UndeliveredQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UndeliveredQuery bucket. */
            bucket: Uint8Array;

            /** UndeliveredQuery key. */
            key: string;

            /** UndeliveredQuery version. */
            version: Uint8Array;

            /** UndeliveredQuery index. */
            index: number;

            /** UndeliveredQuery targets. */
            targets: number[];

            /**
             * Encodes the specified UndeliveredQuery message. Does not implicitly {@link atoll.metadata.UndeliveredQuery.verify|verify} messages.
             * @param message UndeliveredQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.UndeliveredQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UndeliveredQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.UndeliveredQuery & atoll.metadata.UndeliveredQuery.$Shape} UndeliveredQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.UndeliveredQuery & atoll.metadata.UndeliveredQuery.$Shape;
        }

        namespace UndeliveredQuery {

            /** Properties of an UndeliveredQuery. */
            interface $Properties {

                /** UndeliveredQuery bucket */
                bucket?: (Uint8Array|null);

                /** UndeliveredQuery key */
                key?: (string|null);

                /** UndeliveredQuery version */
                version?: (Uint8Array|null);

                /** UndeliveredQuery index */
                index?: (number|null);

                /** UndeliveredQuery targets */
                targets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UndeliveredQuery. */
            type $Shape = atoll.metadata.UndeliveredQuery.$Properties;
        }

        /**
         * Properties of a FindQuery.
         * @deprecated Use atoll.metadata.FindQuery.$Properties instead.
         */
        interface IFindQuery extends atoll.metadata.FindQuery.$Properties {
        }

        /** Represents a FindQuery. */
        class FindQuery {

            /**
             * Constructs a new FindQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FindQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindQuery bucket. */
            bucket: Uint8Array;

            /** FindQuery key. */
            key: string;

            /** FindQuery version. */
            version?: (atoll.metadata.Selector.$Properties|null);

            /**
             * Encodes the specified FindQuery message. Does not implicitly {@link atoll.metadata.FindQuery.verify|verify} messages.
             * @param message FindQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FindQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FindQuery & atoll.metadata.FindQuery.$Shape} FindQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FindQuery & atoll.metadata.FindQuery.$Shape;
        }

        namespace FindQuery {

            /** Properties of a FindQuery. */
            interface $Properties {

                /** FindQuery bucket */
                bucket?: (Uint8Array|null);

                /** FindQuery key */
                key?: (string|null);

                /** FindQuery version */
                version?: (atoll.metadata.Selector.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindQuery. */
            type $Shape = atoll.metadata.FindQuery.$Properties;
        }

        /**
         * Properties of a ListQuery.
         * @deprecated Use atoll.metadata.ListQuery.$Properties instead.
         */
        interface IListQuery extends atoll.metadata.ListQuery.$Properties {
        }

        /** Represents a ListQuery. */
        class ListQuery {

            /**
             * Constructs a new ListQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListQuery bucket. */
            bucket: Uint8Array;

            /** ListQuery prefix. */
            prefix: string;

            /** ListQuery delimiter. */
            delimiter: string;

            /** ListQuery after. */
            after: string;

            /** ListQuery limit. */
            limit: number;

            /**
             * Encodes the specified ListQuery message. Does not implicitly {@link atoll.metadata.ListQuery.verify|verify} messages.
             * @param message ListQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListQuery & atoll.metadata.ListQuery.$Shape} ListQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListQuery & atoll.metadata.ListQuery.$Shape;
        }

        namespace ListQuery {

            /** Properties of a ListQuery. */
            interface $Properties {

                /** ListQuery bucket */
                bucket?: (Uint8Array|null);

                /** ListQuery prefix */
                prefix?: (string|null);

                /** ListQuery delimiter */
                delimiter?: (string|null);

                /** ListQuery after */
                after?: (string|null);

                /** ListQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListQuery. */
            type $Shape = atoll.metadata.ListQuery.$Properties;
        }

        /**
         * Properties of a ListVersionsQuery.
         * @deprecated Use atoll.metadata.ListVersionsQuery.$Properties instead.
         */
        interface IListVersionsQuery extends atoll.metadata.ListVersionsQuery.$Properties {
        }

        /** Represents a ListVersionsQuery. */
        class ListVersionsQuery {

            /**
             * Constructs a new ListVersionsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListVersionsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListVersionsQuery bucket. */
            bucket: Uint8Array;

            /** ListVersionsQuery prefix. */
            prefix: string;

            /** ListVersionsQuery delimiter. */
            delimiter: string;

            /** ListVersionsQuery afterKey. */
            afterKey: string;

            /** ListVersionsQuery afterVersion. */
            afterVersion?: (atoll.metadata.Selector.$Properties|null);

            /** ListVersionsQuery limit. */
            limit: number;

            /**
             * Encodes the specified ListVersionsQuery message. Does not implicitly {@link atoll.metadata.ListVersionsQuery.verify|verify} messages.
             * @param message ListVersionsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListVersionsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListVersionsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListVersionsQuery & atoll.metadata.ListVersionsQuery.$Shape} ListVersionsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListVersionsQuery & atoll.metadata.ListVersionsQuery.$Shape;
        }

        namespace ListVersionsQuery {

            /** Properties of a ListVersionsQuery. */
            interface $Properties {

                /** ListVersionsQuery bucket */
                bucket?: (Uint8Array|null);

                /** ListVersionsQuery prefix */
                prefix?: (string|null);

                /** ListVersionsQuery delimiter */
                delimiter?: (string|null);

                /** ListVersionsQuery afterKey */
                afterKey?: (string|null);

                /** ListVersionsQuery afterVersion */
                afterVersion?: (atoll.metadata.Selector.$Properties|null);

                /** ListVersionsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListVersionsQuery. */
            type $Shape = atoll.metadata.ListVersionsQuery.$Properties;
        }

        /**
         * Properties of a ListUploadsQuery.
         * @deprecated Use atoll.metadata.ListUploadsQuery.$Properties instead.
         */
        interface IListUploadsQuery extends atoll.metadata.ListUploadsQuery.$Properties {
        }

        /** Represents a ListUploadsQuery. */
        class ListUploadsQuery {

            /**
             * Constructs a new ListUploadsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListUploadsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListUploadsQuery bucket. */
            bucket: Uint8Array;

            /** ListUploadsQuery prefix. */
            prefix: string;

            /** ListUploadsQuery delimiter. */
            delimiter: string;

            /** ListUploadsQuery afterKey. */
            afterKey: string;

            /** ListUploadsQuery afterUploadId. */
            afterUploadId: string;

            /** ListUploadsQuery limit. */
            limit: number;

            /**
             * Encodes the specified ListUploadsQuery message. Does not implicitly {@link atoll.metadata.ListUploadsQuery.verify|verify} messages.
             * @param message ListUploadsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListUploadsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUploadsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListUploadsQuery & atoll.metadata.ListUploadsQuery.$Shape} ListUploadsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListUploadsQuery & atoll.metadata.ListUploadsQuery.$Shape;
        }

        namespace ListUploadsQuery {

            /** Properties of a ListUploadsQuery. */
            interface $Properties {

                /** ListUploadsQuery bucket */
                bucket?: (Uint8Array|null);

                /** ListUploadsQuery prefix */
                prefix?: (string|null);

                /** ListUploadsQuery delimiter */
                delimiter?: (string|null);

                /** ListUploadsQuery afterKey */
                afterKey?: (string|null);

                /** ListUploadsQuery afterUploadId */
                afterUploadId?: (string|null);

                /** ListUploadsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUploadsQuery. */
            type $Shape = atoll.metadata.ListUploadsQuery.$Properties;
        }

        /**
         * Properties of a FindUploadQuery.
         * @deprecated Use atoll.metadata.FindUploadQuery.$Properties instead.
         */
        interface IFindUploadQuery extends atoll.metadata.FindUploadQuery.$Properties {
        }

        /** Represents a FindUploadQuery. */
        class FindUploadQuery {

            /**
             * Constructs a new FindUploadQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FindUploadQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindUploadQuery bucket. */
            bucket: Uint8Array;

            /** FindUploadQuery key. */
            key: string;

            /** FindUploadQuery uploadId. */
            uploadId: string;

            /**
             * Encodes the specified FindUploadQuery message. Does not implicitly {@link atoll.metadata.FindUploadQuery.verify|verify} messages.
             * @param message FindUploadQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FindUploadQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindUploadQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FindUploadQuery & atoll.metadata.FindUploadQuery.$Shape} FindUploadQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FindUploadQuery & atoll.metadata.FindUploadQuery.$Shape;
        }

        namespace FindUploadQuery {

            /** Properties of a FindUploadQuery. */
            interface $Properties {

                /** FindUploadQuery bucket */
                bucket?: (Uint8Array|null);

                /** FindUploadQuery key */
                key?: (string|null);

                /** FindUploadQuery uploadId */
                uploadId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindUploadQuery. */
            type $Shape = atoll.metadata.FindUploadQuery.$Properties;
        }

        /**
         * Properties of a ListPartsQuery.
         * @deprecated Use atoll.metadata.ListPartsQuery.$Properties instead.
         */
        interface IListPartsQuery extends atoll.metadata.ListPartsQuery.$Properties {
        }

        /** Represents a ListPartsQuery. */
        class ListPartsQuery {

            /**
             * Constructs a new ListPartsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListPartsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPartsQuery bucket. */
            bucket: Uint8Array;

            /** ListPartsQuery key. */
            key: string;

            /** ListPartsQuery uploadId. */
            uploadId: string;

            /** ListPartsQuery after. */
            after: number;

            /** ListPartsQuery limit. */
            limit: number;

            /**
             * Encodes the specified ListPartsQuery message. Does not implicitly {@link atoll.metadata.ListPartsQuery.verify|verify} messages.
             * @param message ListPartsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListPartsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPartsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListPartsQuery & atoll.metadata.ListPartsQuery.$Shape} ListPartsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListPartsQuery & atoll.metadata.ListPartsQuery.$Shape;
        }

        namespace ListPartsQuery {

            /** Properties of a ListPartsQuery. */
            interface $Properties {

                /** ListPartsQuery bucket */
                bucket?: (Uint8Array|null);

                /** ListPartsQuery key */
                key?: (string|null);

                /** ListPartsQuery uploadId */
                uploadId?: (string|null);

                /** ListPartsQuery after */
                after?: (number|null);

                /** ListPartsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPartsQuery. */
            type $Shape = atoll.metadata.ListPartsQuery.$Properties;
        }

        /**
         * Properties of a GarbageQuery.
         * @deprecated Use atoll.metadata.GarbageQuery.$Properties instead.
         */
        interface IGarbageQuery extends atoll.metadata.GarbageQuery.$Properties {
        }

        /** Represents a GarbageQuery. */
        class GarbageQuery {

            /**
             * Constructs a new GarbageQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.GarbageQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GarbageQuery droppedBeforeMs. */
            droppedBeforeMs: number;

            /** GarbageQuery limit. */
            limit: number;

            /**
             * Encodes the specified GarbageQuery message. Does not implicitly {@link atoll.metadata.GarbageQuery.verify|verify} messages.
             * @param message GarbageQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.GarbageQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GarbageQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageQuery & atoll.metadata.GarbageQuery.$Shape} GarbageQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.GarbageQuery & atoll.metadata.GarbageQuery.$Shape;
        }

        namespace GarbageQuery {

            /** Properties of a GarbageQuery. */
            interface $Properties {

                /** GarbageQuery droppedBeforeMs */
                droppedBeforeMs?: (number|null);

                /** GarbageQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GarbageQuery. */
            type $Shape = atoll.metadata.GarbageQuery.$Properties;
        }

        /**
         * Properties of a MissingQuery.
         * @deprecated Use atoll.metadata.MissingQuery.$Properties instead.
         */
        interface IMissingQuery extends atoll.metadata.MissingQuery.$Properties {
        }

        /** Represents a MissingQuery. */
        class MissingQuery {

            /**
             * Constructs a new MissingQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.MissingQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MissingQuery after. */
            after: Uint8Array;

            /** MissingQuery limit. */
            limit: number;

            /**
             * Encodes the specified MissingQuery message. Does not implicitly {@link atoll.metadata.MissingQuery.verify|verify} messages.
             * @param message MissingQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.MissingQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MissingQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingQuery & atoll.metadata.MissingQuery.$Shape} MissingQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.MissingQuery & atoll.metadata.MissingQuery.$Shape;
        }

        namespace MissingQuery {

            /** Properties of a MissingQuery. */
            interface $Properties {

                /** MissingQuery after */
                after?: (Uint8Array|null);

                /** MissingQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MissingQuery. */
            type $Shape = atoll.metadata.MissingQuery.$Properties;
        }

        /**
         * Properties of a HeldQuery.
         * @deprecated Use atoll.metadata.HeldQuery.$Properties instead.
         */
        interface IHeldQuery extends atoll.metadata.HeldQuery.$Properties {
        }

        /** Represents a HeldQuery. */
        class HeldQuery {

            /**
             * Constructs a new HeldQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.HeldQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeldQuery blobs. */
            blobs: Uint8Array[];

            /**
             * Encodes the specified HeldQuery message. Does not implicitly {@link atoll.metadata.HeldQuery.verify|verify} messages.
             * @param message HeldQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.HeldQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeldQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.HeldQuery & atoll.metadata.HeldQuery.$Shape} HeldQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.HeldQuery & atoll.metadata.HeldQuery.$Shape;
        }

        namespace HeldQuery {

            /** Properties of a HeldQuery. */
            interface $Properties {

                /** HeldQuery blobs */
                blobs?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeldQuery. */
            type $Shape = atoll.metadata.HeldQuery.$Properties;
        }

        /**
         * Properties of an OldUploadsQuery.
         * @deprecated Use atoll.metadata.OldUploadsQuery.$Properties instead.
         */
        interface IOldUploadsQuery extends atoll.metadata.OldUploadsQuery.$Properties {
        }

        /** Represents an OldUploadsQuery. */
        class OldUploadsQuery {

            /**
             * Constructs a new OldUploadsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OldUploadsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OldUploadsQuery initiatedBeforeMs. */
            initiatedBeforeMs: number;

            /** OldUploadsQuery limit. */
            limit: number;

            /**
             * Encodes the specified OldUploadsQuery message. Does not implicitly {@link atoll.metadata.OldUploadsQuery.verify|verify} messages.
             * @param message OldUploadsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OldUploadsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OldUploadsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUploadsQuery & atoll.metadata.OldUploadsQuery.$Shape} OldUploadsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OldUploadsQuery & atoll.metadata.OldUploadsQuery.$Shape;
        }

        namespace OldUploadsQuery {

            /** Properties of an OldUploadsQuery. */
            interface $Properties {

                /** OldUploadsQuery initiatedBeforeMs */
                initiatedBeforeMs?: (number|null);

                /** OldUploadsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OldUploadsQuery. */
            type $Shape = atoll.metadata.OldUploadsQuery.$Properties;
        }

        /**
         * Properties of a ShardStatsQuery.
         * @deprecated Use atoll.metadata.ShardStatsQuery.$Properties instead.
         */
        interface IShardStatsQuery extends atoll.metadata.ShardStatsQuery.$Properties {
        }

        /** Represents a ShardStatsQuery. */
        class ShardStatsQuery {

            /**
             * Constructs a new ShardStatsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardStatsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified ShardStatsQuery message. Does not implicitly {@link atoll.metadata.ShardStatsQuery.verify|verify} messages.
             * @param message ShardStatsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardStatsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardStatsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardStatsQuery & atoll.metadata.ShardStatsQuery.$Shape} ShardStatsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardStatsQuery & atoll.metadata.ShardStatsQuery.$Shape;
        }

        namespace ShardStatsQuery {

            /** Properties of a ShardStatsQuery. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardStatsQuery. */
            type $Shape = atoll.metadata.ShardStatsQuery.$Properties;
        }

        /**
         * Properties of a FoundAnswer.
         * @deprecated Use atoll.metadata.FoundAnswer.$Properties instead.
         */
        interface IFoundAnswer extends atoll.metadata.FoundAnswer.$Properties {
        }

        /** Represents a FoundAnswer. */
        class FoundAnswer {

            /**
             * Constructs a new FoundAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FoundAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FoundAnswer record. */
            record?: (atoll.metadata.VersionRecord.$Properties|null);

            /** FoundAnswer bucketMissing. */
            bucketMissing: boolean;

            /** FoundAnswer status. */
            status: atoll.metadata.ReplicationStatus;

            /** FoundAnswer appliedIndex. */
            appliedIndex: number;

            /**
             * Encodes the specified FoundAnswer message. Does not implicitly {@link atoll.metadata.FoundAnswer.verify|verify} messages.
             * @param message FoundAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FoundAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FoundAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FoundAnswer & atoll.metadata.FoundAnswer.$Shape} FoundAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FoundAnswer & atoll.metadata.FoundAnswer.$Shape;
        }

        namespace FoundAnswer {

            /** Properties of a FoundAnswer. */
            interface $Properties {

                /** FoundAnswer record */
                record?: (atoll.metadata.VersionRecord.$Properties|null);

                /** FoundAnswer bucketMissing */
                bucketMissing?: (boolean|null);

                /** FoundAnswer status */
                status?: (atoll.metadata.ReplicationStatus|null);

                /** FoundAnswer appliedIndex */
                appliedIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FoundAnswer. */
            type $Shape = atoll.metadata.FoundAnswer.$Properties;
        }

        /** ReplicationStatus enum. */
        enum ReplicationStatus {

            /** NO_STATUS value */
            NO_STATUS = 0,

            /** PENDING value */
            PENDING = 1,

            /** FAILED value */
            FAILED = 2,

            /** COMPLETED value */
            COMPLETED = 3,

            /** IS_REPLICA value */
            IS_REPLICA = 4
        }

        /**
         * Properties of a ListAnswer.
         * @deprecated Use atoll.metadata.ListAnswer.$Properties instead.
         */
        interface IListAnswer extends atoll.metadata.ListAnswer.$Properties {
        }

        /** Represents a ListAnswer. */
        class ListAnswer {

            /**
             * Constructs a new ListAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListAnswer items. */
            items: atoll.metadata.ListedObject.$Properties[];

            /** ListAnswer truncated. */
            truncated: boolean;

            /** ListAnswer bucketMissing. */
            bucketMissing: boolean;

            /**
             * Encodes the specified ListAnswer message. Does not implicitly {@link atoll.metadata.ListAnswer.verify|verify} messages.
             * @param message ListAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListAnswer & atoll.metadata.ListAnswer.$Shape} ListAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListAnswer & atoll.metadata.ListAnswer.$Shape;
        }

        namespace ListAnswer {

            /** Properties of a ListAnswer. */
            interface $Properties {

                /** ListAnswer items */
                items?: (atoll.metadata.ListedObject.$Properties[]|null);

                /** ListAnswer truncated */
                truncated?: (boolean|null);

                /** ListAnswer bucketMissing */
                bucketMissing?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListAnswer. */
            type $Shape = atoll.metadata.ListAnswer.$Properties;
        }

        /**
         * Properties of a ListedObject.
         * @deprecated Use atoll.metadata.ListedObject.$Properties instead.
         */
        interface IListedObject extends atoll.metadata.ListedObject.$Properties {
        }

        /** Represents a ListedObject. */
        class ListedObject {

            /**
             * Constructs a new ListedObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListedObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListedObject key. */
            key: string;

            /** ListedObject summary. */
            summary?: (atoll.metadata.Summary.$Properties|null);

            /**
             * Encodes the specified ListedObject message. Does not implicitly {@link atoll.metadata.ListedObject.verify|verify} messages.
             * @param message ListedObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListedObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListedObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedObject & atoll.metadata.ListedObject.$Shape} ListedObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListedObject & atoll.metadata.ListedObject.$Shape;
        }

        namespace ListedObject {

            /** Properties of a ListedObject. */
            interface $Properties {

                /** ListedObject key */
                key?: (string|null);

                /** ListedObject summary */
                summary?: (atoll.metadata.Summary.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListedObject. */
            type $Shape = atoll.metadata.ListedObject.$Properties;
        }

        /**
         * Properties of a ListVersionsAnswer.
         * @deprecated Use atoll.metadata.ListVersionsAnswer.$Properties instead.
         */
        interface IListVersionsAnswer extends atoll.metadata.ListVersionsAnswer.$Properties {
        }

        /** Represents a ListVersionsAnswer. */
        class ListVersionsAnswer {

            /**
             * Constructs a new ListVersionsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListVersionsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListVersionsAnswer items. */
            items: atoll.metadata.ListedVersion.$Properties[];

            /** ListVersionsAnswer truncated. */
            truncated: boolean;

            /** ListVersionsAnswer bucketMissing. */
            bucketMissing: boolean;

            /**
             * Encodes the specified ListVersionsAnswer message. Does not implicitly {@link atoll.metadata.ListVersionsAnswer.verify|verify} messages.
             * @param message ListVersionsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListVersionsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListVersionsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListVersionsAnswer & atoll.metadata.ListVersionsAnswer.$Shape} ListVersionsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListVersionsAnswer & atoll.metadata.ListVersionsAnswer.$Shape;
        }

        namespace ListVersionsAnswer {

            /** Properties of a ListVersionsAnswer. */
            interface $Properties {

                /** ListVersionsAnswer items */
                items?: (atoll.metadata.ListedVersion.$Properties[]|null);

                /** ListVersionsAnswer truncated */
                truncated?: (boolean|null);

                /** ListVersionsAnswer bucketMissing */
                bucketMissing?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListVersionsAnswer. */
            type $Shape = atoll.metadata.ListVersionsAnswer.$Properties;
        }

        /**
         * Properties of a ListedVersion.
         * @deprecated Use atoll.metadata.ListedVersion.$Properties instead.
         */
        interface IListedVersion extends atoll.metadata.ListedVersion.$Properties {
        }

        /** Represents a ListedVersion. */
        class ListedVersion {

            /**
             * Constructs a new ListedVersion.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListedVersion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListedVersion key. */
            key: string;

            /** ListedVersion summary. */
            summary?: (atoll.metadata.Summary.$Properties|null);

            /** ListedVersion latest. */
            latest: boolean;

            /**
             * Encodes the specified ListedVersion message. Does not implicitly {@link atoll.metadata.ListedVersion.verify|verify} messages.
             * @param message ListedVersion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListedVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListedVersion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedVersion & atoll.metadata.ListedVersion.$Shape} ListedVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListedVersion & atoll.metadata.ListedVersion.$Shape;
        }

        namespace ListedVersion {

            /** Properties of a ListedVersion. */
            interface $Properties {

                /** ListedVersion key */
                key?: (string|null);

                /** ListedVersion summary */
                summary?: (atoll.metadata.Summary.$Properties|null);

                /** ListedVersion latest */
                latest?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListedVersion. */
            type $Shape = atoll.metadata.ListedVersion.$Properties;
        }

        /**
         * Properties of a ListUploadsAnswer.
         * @deprecated Use atoll.metadata.ListUploadsAnswer.$Properties instead.
         */
        interface IListUploadsAnswer extends atoll.metadata.ListUploadsAnswer.$Properties {
        }

        /** Represents a ListUploadsAnswer. */
        class ListUploadsAnswer {

            /**
             * Constructs a new ListUploadsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListUploadsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListUploadsAnswer items. */
            items: atoll.metadata.ListedUpload.$Properties[];

            /** ListUploadsAnswer truncated. */
            truncated: boolean;

            /** ListUploadsAnswer bucketMissing. */
            bucketMissing: boolean;

            /**
             * Encodes the specified ListUploadsAnswer message. Does not implicitly {@link atoll.metadata.ListUploadsAnswer.verify|verify} messages.
             * @param message ListUploadsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListUploadsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUploadsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListUploadsAnswer & atoll.metadata.ListUploadsAnswer.$Shape} ListUploadsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListUploadsAnswer & atoll.metadata.ListUploadsAnswer.$Shape;
        }

        namespace ListUploadsAnswer {

            /** Properties of a ListUploadsAnswer. */
            interface $Properties {

                /** ListUploadsAnswer items */
                items?: (atoll.metadata.ListedUpload.$Properties[]|null);

                /** ListUploadsAnswer truncated */
                truncated?: (boolean|null);

                /** ListUploadsAnswer bucketMissing */
                bucketMissing?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUploadsAnswer. */
            type $Shape = atoll.metadata.ListUploadsAnswer.$Properties;
        }

        /**
         * Properties of a ListedUpload.
         * @deprecated Use atoll.metadata.ListedUpload.$Properties instead.
         */
        interface IListedUpload extends atoll.metadata.ListedUpload.$Properties {
        }

        /** Represents a ListedUpload. */
        class ListedUpload {

            /**
             * Constructs a new ListedUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListedUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListedUpload prefix. */
            prefix: string;

            /** ListedUpload upload. */
            upload?: (atoll.metadata.Upload.$Properties|null);

            /**
             * Encodes the specified ListedUpload message. Does not implicitly {@link atoll.metadata.ListedUpload.verify|verify} messages.
             * @param message ListedUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListedUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListedUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedUpload & atoll.metadata.ListedUpload.$Shape} ListedUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListedUpload & atoll.metadata.ListedUpload.$Shape;
        }

        namespace ListedUpload {

            /** Properties of a ListedUpload. */
            interface $Properties {

                /** ListedUpload prefix */
                prefix?: (string|null);

                /** ListedUpload upload */
                upload?: (atoll.metadata.Upload.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListedUpload. */
            type $Shape = atoll.metadata.ListedUpload.$Properties;
        }

        /**
         * Properties of a FindUploadAnswer.
         * @deprecated Use atoll.metadata.FindUploadAnswer.$Properties instead.
         */
        interface IFindUploadAnswer extends atoll.metadata.FindUploadAnswer.$Properties {
        }

        /** Represents a FindUploadAnswer. */
        class FindUploadAnswer {

            /**
             * Constructs a new FindUploadAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FindUploadAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindUploadAnswer upload. */
            upload?: (atoll.metadata.Upload.$Properties|null);

            /**
             * Encodes the specified FindUploadAnswer message. Does not implicitly {@link atoll.metadata.FindUploadAnswer.verify|verify} messages.
             * @param message FindUploadAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FindUploadAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindUploadAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FindUploadAnswer & atoll.metadata.FindUploadAnswer.$Shape} FindUploadAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FindUploadAnswer & atoll.metadata.FindUploadAnswer.$Shape;
        }

        namespace FindUploadAnswer {

            /** Properties of a FindUploadAnswer. */
            interface $Properties {

                /** FindUploadAnswer upload */
                upload?: (atoll.metadata.Upload.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindUploadAnswer. */
            type $Shape = atoll.metadata.FindUploadAnswer.$Properties;
        }

        /**
         * Properties of a ListPartsAnswer.
         * @deprecated Use atoll.metadata.ListPartsAnswer.$Properties instead.
         */
        interface IListPartsAnswer extends atoll.metadata.ListPartsAnswer.$Properties {
        }

        /** Represents a ListPartsAnswer. */
        class ListPartsAnswer {

            /**
             * Constructs a new ListPartsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ListPartsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPartsAnswer upload. */
            upload?: (atoll.metadata.Upload.$Properties|null);

            /** ListPartsAnswer parts. */
            parts: atoll.metadata.Part.$Properties[];

            /** ListPartsAnswer truncated. */
            truncated: boolean;

            /**
             * Encodes the specified ListPartsAnswer message. Does not implicitly {@link atoll.metadata.ListPartsAnswer.verify|verify} messages.
             * @param message ListPartsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ListPartsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPartsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ListPartsAnswer & atoll.metadata.ListPartsAnswer.$Shape} ListPartsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ListPartsAnswer & atoll.metadata.ListPartsAnswer.$Shape;
        }

        namespace ListPartsAnswer {

            /** Properties of a ListPartsAnswer. */
            interface $Properties {

                /** ListPartsAnswer upload */
                upload?: (atoll.metadata.Upload.$Properties|null);

                /** ListPartsAnswer parts */
                parts?: (atoll.metadata.Part.$Properties[]|null);

                /** ListPartsAnswer truncated */
                truncated?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPartsAnswer. */
            type $Shape = {
              upload?: atoll.metadata.Upload.$Shape|null;
              parts?: atoll.metadata.Part.$Shape[]|null;
              truncated?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GarbageAnswer.
         * @deprecated Use atoll.metadata.GarbageAnswer.$Properties instead.
         */
        interface IGarbageAnswer extends atoll.metadata.GarbageAnswer.$Properties {
        }

        /** Represents a GarbageAnswer. */
        class GarbageAnswer {

            /**
             * Constructs a new GarbageAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.GarbageAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GarbageAnswer entries. */
            entries: atoll.metadata.GarbageEntry.$Properties[];

            /**
             * Encodes the specified GarbageAnswer message. Does not implicitly {@link atoll.metadata.GarbageAnswer.verify|verify} messages.
             * @param message GarbageAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.GarbageAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GarbageAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageAnswer & atoll.metadata.GarbageAnswer.$Shape} GarbageAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.GarbageAnswer & atoll.metadata.GarbageAnswer.$Shape;
        }

        namespace GarbageAnswer {

            /** Properties of a GarbageAnswer. */
            interface $Properties {

                /** GarbageAnswer entries */
                entries?: (atoll.metadata.GarbageEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GarbageAnswer. */
            type $Shape = atoll.metadata.GarbageAnswer.$Properties;
        }

        /**
         * Properties of a GarbageEntry.
         * @deprecated Use atoll.metadata.GarbageEntry.$Properties instead.
         */
        interface IGarbageEntry extends atoll.metadata.GarbageEntry.$Properties {
        }

        /** Represents a GarbageEntry. */
        class GarbageEntry {

            /**
             * Constructs a new GarbageEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.GarbageEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GarbageEntry id. */
            id: Uint8Array;

            /** GarbageEntry garbage. */
            garbage?: (atoll.metadata.GarbageRecord.$Properties|null);

            /**
             * Encodes the specified GarbageEntry message. Does not implicitly {@link atoll.metadata.GarbageEntry.verify|verify} messages.
             * @param message GarbageEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.GarbageEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GarbageEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageEntry & atoll.metadata.GarbageEntry.$Shape} GarbageEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.GarbageEntry & atoll.metadata.GarbageEntry.$Shape;
        }

        namespace GarbageEntry {

            /** Properties of a GarbageEntry. */
            interface $Properties {

                /** GarbageEntry id */
                id?: (Uint8Array|null);

                /** GarbageEntry garbage */
                garbage?: (atoll.metadata.GarbageRecord.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GarbageEntry. */
            type $Shape = atoll.metadata.GarbageEntry.$Properties;
        }

        /**
         * Properties of a MissingAnswer.
         * @deprecated Use atoll.metadata.MissingAnswer.$Properties instead.
         */
        interface IMissingAnswer extends atoll.metadata.MissingAnswer.$Properties {
        }

        /** Represents a MissingAnswer. */
        class MissingAnswer {

            /**
             * Constructs a new MissingAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.MissingAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MissingAnswer missing. */
            missing: atoll.metadata.MissingFragments.$Properties[];

            /**
             * Encodes the specified MissingAnswer message. Does not implicitly {@link atoll.metadata.MissingAnswer.verify|verify} messages.
             * @param message MissingAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.MissingAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MissingAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingAnswer & atoll.metadata.MissingAnswer.$Shape} MissingAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.MissingAnswer & atoll.metadata.MissingAnswer.$Shape;
        }

        namespace MissingAnswer {

            /** Properties of a MissingAnswer. */
            interface $Properties {

                /** MissingAnswer missing */
                missing?: (atoll.metadata.MissingFragments.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MissingAnswer. */
            type $Shape = atoll.metadata.MissingAnswer.$Properties;
        }

        /**
         * Properties of a HeldAnswer.
         * @deprecated Use atoll.metadata.HeldAnswer.$Properties instead.
         */
        interface IHeldAnswer extends atoll.metadata.HeldAnswer.$Properties {
        }

        /** Represents a HeldAnswer. */
        class HeldAnswer {

            /**
             * Constructs a new HeldAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.HeldAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeldAnswer blobs. */
            blobs: Uint8Array[];

            /**
             * Encodes the specified HeldAnswer message. Does not implicitly {@link atoll.metadata.HeldAnswer.verify|verify} messages.
             * @param message HeldAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.HeldAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeldAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.HeldAnswer & atoll.metadata.HeldAnswer.$Shape} HeldAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.HeldAnswer & atoll.metadata.HeldAnswer.$Shape;
        }

        namespace HeldAnswer {

            /** Properties of a HeldAnswer. */
            interface $Properties {

                /** HeldAnswer blobs */
                blobs?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeldAnswer. */
            type $Shape = atoll.metadata.HeldAnswer.$Properties;
        }

        /**
         * Properties of an OldUploadsAnswer.
         * @deprecated Use atoll.metadata.OldUploadsAnswer.$Properties instead.
         */
        interface IOldUploadsAnswer extends atoll.metadata.OldUploadsAnswer.$Properties {
        }

        /** Represents an OldUploadsAnswer. */
        class OldUploadsAnswer {

            /**
             * Constructs a new OldUploadsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OldUploadsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OldUploadsAnswer uploads. */
            uploads: atoll.metadata.OldUpload.$Properties[];

            /**
             * Encodes the specified OldUploadsAnswer message. Does not implicitly {@link atoll.metadata.OldUploadsAnswer.verify|verify} messages.
             * @param message OldUploadsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OldUploadsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OldUploadsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUploadsAnswer & atoll.metadata.OldUploadsAnswer.$Shape} OldUploadsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OldUploadsAnswer & atoll.metadata.OldUploadsAnswer.$Shape;
        }

        namespace OldUploadsAnswer {

            /** Properties of an OldUploadsAnswer. */
            interface $Properties {

                /** OldUploadsAnswer uploads */
                uploads?: (atoll.metadata.OldUpload.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OldUploadsAnswer. */
            type $Shape = atoll.metadata.OldUploadsAnswer.$Properties;
        }

        /**
         * Properties of an OldUpload.
         * @deprecated Use atoll.metadata.OldUpload.$Properties instead.
         */
        interface IOldUpload extends atoll.metadata.OldUpload.$Properties {
        }

        /** Represents an OldUpload. */
        class OldUpload {

            /**
             * Constructs a new OldUpload.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OldUpload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OldUpload bucket. */
            bucket: Uint8Array;

            /** OldUpload upload. */
            upload?: (atoll.metadata.Upload.$Properties|null);

            /**
             * Encodes the specified OldUpload message. Does not implicitly {@link atoll.metadata.OldUpload.verify|verify} messages.
             * @param message OldUpload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OldUpload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OldUpload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUpload & atoll.metadata.OldUpload.$Shape} OldUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OldUpload & atoll.metadata.OldUpload.$Shape;
        }

        namespace OldUpload {

            /** Properties of an OldUpload. */
            interface $Properties {

                /** OldUpload bucket */
                bucket?: (Uint8Array|null);

                /** OldUpload upload */
                upload?: (atoll.metadata.Upload.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OldUpload. */
            type $Shape = atoll.metadata.OldUpload.$Properties;
        }

        /**
         * Properties of a ShardStatsAnswer.
         * @deprecated Use atoll.metadata.ShardStatsAnswer.$Properties instead.
         */
        interface IShardStatsAnswer extends atoll.metadata.ShardStatsAnswer.$Properties {
        }

        /** Represents a ShardStatsAnswer. */
        class ShardStatsAnswer {

            /**
             * Constructs a new ShardStatsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShardStatsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardStatsAnswer state. */
            state?: (atoll.metadata.ShardState.$Properties|null);

            /**
             * Encodes the specified ShardStatsAnswer message. Does not implicitly {@link atoll.metadata.ShardStatsAnswer.verify|verify} messages.
             * @param message ShardStatsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShardStatsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardStatsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardStatsAnswer & atoll.metadata.ShardStatsAnswer.$Shape} ShardStatsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShardStatsAnswer & atoll.metadata.ShardStatsAnswer.$Shape;
        }

        namespace ShardStatsAnswer {

            /** Properties of a ShardStatsAnswer. */
            interface $Properties {

                /** ShardStatsAnswer state */
                state?: (atoll.metadata.ShardState.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardStatsAnswer. */
            type $Shape = atoll.metadata.ShardStatsAnswer.$Properties;
        }

        /**
         * Properties of an OutboxAnswer.
         * @deprecated Use atoll.metadata.OutboxAnswer.$Properties instead.
         */
        interface IOutboxAnswer extends atoll.metadata.OutboxAnswer.$Properties {
        }

        /** Represents an OutboxAnswer. */
        class OutboxAnswer {

            /**
             * Constructs a new OutboxAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxAnswer events. */
            events: atoll.metadata.OutboxEvent.$Properties[];

            /** OutboxAnswer appliedIndex. */
            appliedIndex: number;

            /**
             * Encodes the specified OutboxAnswer message. Does not implicitly {@link atoll.metadata.OutboxAnswer.verify|verify} messages.
             * @param message OutboxAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxAnswer & atoll.metadata.OutboxAnswer.$Shape} OutboxAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxAnswer & atoll.metadata.OutboxAnswer.$Shape;
        }

        namespace OutboxAnswer {

            /** Properties of an OutboxAnswer. */
            interface $Properties {

                /** OutboxAnswer events */
                events?: (atoll.metadata.OutboxEvent.$Properties[]|null);

                /** OutboxAnswer appliedIndex */
                appliedIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxAnswer. */
            type $Shape = atoll.metadata.OutboxAnswer.$Properties;
        }

        /**
         * Properties of an OutboxEvent.
         * @deprecated Use atoll.metadata.OutboxEvent.$Properties instead.
         */
        interface IOutboxEvent extends atoll.metadata.OutboxEvent.$Properties {
        }

        /** Represents an OutboxEvent. */
        class OutboxEvent {

            /**
             * Constructs a new OutboxEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxEvent id. */
            id: Uint8Array;

            /** OutboxEvent target. */
            target: number;

            /** OutboxEvent record. */
            record?: (atoll.metadata.OutboxRecord.$Properties|null);

            /**
             * Encodes the specified OutboxEvent message. Does not implicitly {@link atoll.metadata.OutboxEvent.verify|verify} messages.
             * @param message OutboxEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxEvent & atoll.metadata.OutboxEvent.$Shape} OutboxEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxEvent & atoll.metadata.OutboxEvent.$Shape;
        }

        namespace OutboxEvent {

            /** Properties of an OutboxEvent. */
            interface $Properties {

                /** OutboxEvent id */
                id?: (Uint8Array|null);

                /** OutboxEvent target */
                target?: (number|null);

                /** OutboxEvent record */
                record?: (atoll.metadata.OutboxRecord.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxEvent. */
            type $Shape = atoll.metadata.OutboxEvent.$Properties;
        }

        /**
         * Properties of an OutboxSummaryAnswer.
         * @deprecated Use atoll.metadata.OutboxSummaryAnswer.$Properties instead.
         */
        interface IOutboxSummaryAnswer extends atoll.metadata.OutboxSummaryAnswer.$Properties {
        }

        /** Represents an OutboxSummaryAnswer. */
        class OutboxSummaryAnswer {

            /**
             * Constructs a new OutboxSummaryAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OutboxSummaryAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutboxSummaryAnswer backlogs. */
            backlogs: atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties[];

            /** OutboxSummaryAnswer appliedIndex. */
            appliedIndex: number;

            /**
             * Encodes the specified OutboxSummaryAnswer message. Does not implicitly {@link atoll.metadata.OutboxSummaryAnswer.verify|verify} messages.
             * @param message OutboxSummaryAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OutboxSummaryAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutboxSummaryAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OutboxSummaryAnswer & atoll.metadata.OutboxSummaryAnswer.$Shape} OutboxSummaryAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxSummaryAnswer & atoll.metadata.OutboxSummaryAnswer.$Shape;
        }

        namespace OutboxSummaryAnswer {

            /** Properties of an OutboxSummaryAnswer. */
            interface $Properties {

                /** OutboxSummaryAnswer backlogs */
                backlogs?: (atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties[]|null);

                /** OutboxSummaryAnswer appliedIndex */
                appliedIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutboxSummaryAnswer. */
            type $Shape = atoll.metadata.OutboxSummaryAnswer.$Properties;

            /**
             * Properties of a Backlog.
             * @deprecated Use atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties instead.
             */
            interface IBacklog extends atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties {
            }

            /** Represents a Backlog. */
            class Backlog {

                /**
                 * Constructs a new Backlog.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Backlog target. */
                target: number;

                /** Backlog rule. */
                rule: string;

                /** Backlog count. */
                count?: (atoll.metadata.OutboxCount.$Properties|null);

                /** Backlog oldest. */
                oldest: Uint8Array;

                /** Backlog home. */
                home?: (atoll.metadata.BucketHome.$Properties|null);

                /**
                 * Encodes the specified Backlog message. Does not implicitly {@link atoll.metadata.OutboxSummaryAnswer.Backlog.verify|verify} messages.
                 * @param message Backlog message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Backlog message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.OutboxSummaryAnswer.Backlog & atoll.metadata.OutboxSummaryAnswer.Backlog.$Shape} Backlog
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OutboxSummaryAnswer.Backlog & atoll.metadata.OutboxSummaryAnswer.Backlog.$Shape;
            }

            namespace Backlog {

                /** Properties of a Backlog. */
                interface $Properties {

                    /** Backlog target */
                    target?: (number|null);

                    /** Backlog rule */
                    rule?: (string|null);

                    /** Backlog count */
                    count?: (atoll.metadata.OutboxCount.$Properties|null);

                    /** Backlog oldest */
                    oldest?: (Uint8Array|null);

                    /** Backlog home */
                    home?: (atoll.metadata.BucketHome.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Backlog. */
                type $Shape = atoll.metadata.OutboxSummaryAnswer.Backlog.$Properties;
            }
        }

        /**
         * Properties of a TraceAnswer.
         * @deprecated Use atoll.metadata.TraceAnswer.$Properties instead.
         */
        interface ITraceAnswer extends atoll.metadata.TraceAnswer.$Properties {
        }

        /** Represents a TraceAnswer. */
        class TraceAnswer {

            /**
             * Constructs a new TraceAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.TraceAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TraceAnswer status. */
            status: atoll.metadata.ReplicationStatus;

            /** TraceAnswer version. */
            version: Uint8Array;

            /** TraceAnswer events. */
            events: atoll.metadata.OutboxEvent.$Properties[];

            /** TraceAnswer targets. */
            targets: atoll.metadata.TraceAnswer.Choice.$Properties[];

            /**
             * Encodes the specified TraceAnswer message. Does not implicitly {@link atoll.metadata.TraceAnswer.verify|verify} messages.
             * @param message TraceAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.TraceAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TraceAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.TraceAnswer & atoll.metadata.TraceAnswer.$Shape} TraceAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.TraceAnswer & atoll.metadata.TraceAnswer.$Shape;
        }

        namespace TraceAnswer {

            /** Properties of a TraceAnswer. */
            interface $Properties {

                /** TraceAnswer status */
                status?: (atoll.metadata.ReplicationStatus|null);

                /** TraceAnswer version */
                version?: (Uint8Array|null);

                /** TraceAnswer events */
                events?: (atoll.metadata.OutboxEvent.$Properties[]|null);

                /** TraceAnswer targets */
                targets?: (atoll.metadata.TraceAnswer.Choice.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TraceAnswer. */
            type $Shape = atoll.metadata.TraceAnswer.$Properties;

            /**
             * Properties of a Choice.
             * @deprecated Use atoll.metadata.TraceAnswer.Choice.$Properties instead.
             */
            interface IChoice extends atoll.metadata.TraceAnswer.Choice.$Properties {
            }

            /** Represents a Choice. */
            class Choice {

                /**
                 * Constructs a new Choice.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.TraceAnswer.Choice.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Choice target. */
                target: number;

                /** Choice rule. */
                rule: string;

                /**
                 * Encodes the specified Choice message. Does not implicitly {@link atoll.metadata.TraceAnswer.Choice.verify|verify} messages.
                 * @param message Choice message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.TraceAnswer.Choice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Choice message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.TraceAnswer.Choice & atoll.metadata.TraceAnswer.Choice.$Shape} Choice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.TraceAnswer.Choice & atoll.metadata.TraceAnswer.Choice.$Shape;
            }

            namespace Choice {

                /** Properties of a Choice. */
                interface $Properties {

                    /** Choice target */
                    target?: (number|null);

                    /** Choice rule */
                    rule?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Choice. */
                type $Shape = atoll.metadata.TraceAnswer.Choice.$Properties;
            }
        }

        /**
         * Properties of a ShippablesAnswer.
         * @deprecated Use atoll.metadata.ShippablesAnswer.$Properties instead.
         */
        interface IShippablesAnswer extends atoll.metadata.ShippablesAnswer.$Properties {
        }

        /** Represents a ShippablesAnswer. */
        class ShippablesAnswer {

            /**
             * Constructs a new ShippablesAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ShippablesAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShippablesAnswer versions. */
            versions: atoll.metadata.ShippablesAnswer.Shippable.$Properties[];

            /**
             * Encodes the specified ShippablesAnswer message. Does not implicitly {@link atoll.metadata.ShippablesAnswer.verify|verify} messages.
             * @param message ShippablesAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ShippablesAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShippablesAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ShippablesAnswer & atoll.metadata.ShippablesAnswer.$Shape} ShippablesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShippablesAnswer & atoll.metadata.ShippablesAnswer.$Shape;
        }

        namespace ShippablesAnswer {

            /** Properties of a ShippablesAnswer. */
            interface $Properties {

                /** ShippablesAnswer versions */
                versions?: (atoll.metadata.ShippablesAnswer.Shippable.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShippablesAnswer. */
            type $Shape = atoll.metadata.ShippablesAnswer.$Properties;

            /**
             * Properties of a Shippable.
             * @deprecated Use atoll.metadata.ShippablesAnswer.Shippable.$Properties instead.
             */
            interface IShippable extends atoll.metadata.ShippablesAnswer.Shippable.$Properties {
            }

            /** Represents a Shippable. */
            class Shippable {

                /**
                 * Constructs a new Shippable.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.ShippablesAnswer.Shippable.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Shippable record. */
                record?: (atoll.metadata.VersionRecord.$Properties|null);

                /**
                 * Encodes the specified Shippable message. Does not implicitly {@link atoll.metadata.ShippablesAnswer.Shippable.verify|verify} messages.
                 * @param message Shippable message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.ShippablesAnswer.Shippable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Shippable message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.ShippablesAnswer.Shippable & atoll.metadata.ShippablesAnswer.Shippable.$Shape} Shippable
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ShippablesAnswer.Shippable & atoll.metadata.ShippablesAnswer.Shippable.$Shape;
            }

            namespace Shippable {

                /** Properties of a Shippable. */
                interface $Properties {

                    /** Shippable record */
                    record?: (atoll.metadata.VersionRecord.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Shippable. */
                type $Shape = atoll.metadata.ShippablesAnswer.Shippable.$Properties;
            }
        }

        /**
         * Properties of a ReplicaStateAnswer.
         * @deprecated Use atoll.metadata.ReplicaStateAnswer.$Properties instead.
         */
        interface IReplicaStateAnswer extends atoll.metadata.ReplicaStateAnswer.$Properties {
        }

        /** Represents a ReplicaStateAnswer. */
        class ReplicaStateAnswer {

            /**
             * Constructs a new ReplicaStateAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ReplicaStateAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicaStateAnswer state. */
            state: atoll.metadata.ReplicaStateAnswer.State;

            /** ReplicaStateAnswer tagsStamp. */
            tagsStamp: Uint8Array;

            /**
             * Encodes the specified ReplicaStateAnswer message. Does not implicitly {@link atoll.metadata.ReplicaStateAnswer.verify|verify} messages.
             * @param message ReplicaStateAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ReplicaStateAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicaStateAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ReplicaStateAnswer & atoll.metadata.ReplicaStateAnswer.$Shape} ReplicaStateAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ReplicaStateAnswer & atoll.metadata.ReplicaStateAnswer.$Shape;
        }

        namespace ReplicaStateAnswer {

            /** Properties of a ReplicaStateAnswer. */
            interface $Properties {

                /** ReplicaStateAnswer state */
                state?: (atoll.metadata.ReplicaStateAnswer.State|null);

                /** ReplicaStateAnswer tagsStamp */
                tagsStamp?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicaStateAnswer. */
            type $Shape = atoll.metadata.ReplicaStateAnswer.$Properties;

            /** State enum. */
            enum State {

                /** WANTED value */
                WANTED = 0,

                /** HERE value */
                HERE = 1,

                /** OUTDATED value */
                OUTDATED = 2,

                /** NO_BUCKET value */
                NO_BUCKET = 3,

                /** OF_STALE_EPOCH value */
                OF_STALE_EPOCH = 4
            }
        }

        /**
         * Properties of a ConflictsAnswer.
         * @deprecated Use atoll.metadata.ConflictsAnswer.$Properties instead.
         */
        interface IConflictsAnswer extends atoll.metadata.ConflictsAnswer.$Properties {
        }

        /** Represents a ConflictsAnswer. */
        class ConflictsAnswer {

            /**
             * Constructs a new ConflictsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ConflictsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConflictsAnswer conflicts. */
            conflicts: atoll.metadata.Conflict.$Properties[];

            /**
             * Encodes the specified ConflictsAnswer message. Does not implicitly {@link atoll.metadata.ConflictsAnswer.verify|verify} messages.
             * @param message ConflictsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ConflictsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConflictsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ConflictsAnswer & atoll.metadata.ConflictsAnswer.$Shape} ConflictsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ConflictsAnswer & atoll.metadata.ConflictsAnswer.$Shape;
        }

        namespace ConflictsAnswer {

            /** Properties of a ConflictsAnswer. */
            interface $Properties {

                /** ConflictsAnswer conflicts */
                conflicts?: (atoll.metadata.Conflict.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConflictsAnswer. */
            type $Shape = atoll.metadata.ConflictsAnswer.$Properties;
        }

        /**
         * Properties of a Conflict.
         * @deprecated Use atoll.metadata.Conflict.$Properties instead.
         */
        interface IConflict extends atoll.metadata.Conflict.$Properties {
        }

        /** Represents a Conflict. */
        class Conflict {

            /**
             * Constructs a new Conflict.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Conflict.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Conflict id. */
            id: Uint8Array;

            /** Conflict record. */
            record?: (atoll.metadata.ConflictRecord.$Properties|null);

            /**
             * Encodes the specified Conflict message. Does not implicitly {@link atoll.metadata.Conflict.verify|verify} messages.
             * @param message Conflict message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Conflict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Conflict message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Conflict & atoll.metadata.Conflict.$Shape} Conflict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Conflict & atoll.metadata.Conflict.$Shape;
        }

        namespace Conflict {

            /** Properties of a Conflict. */
            interface $Properties {

                /** Conflict id */
                id?: (Uint8Array|null);

                /** Conflict record */
                record?: (atoll.metadata.ConflictRecord.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Conflict. */
            type $Shape = atoll.metadata.Conflict.$Properties;
        }

        /**
         * Properties of a JobsAnswer.
         * @deprecated Use atoll.metadata.JobsAnswer.$Properties instead.
         */
        interface IJobsAnswer extends atoll.metadata.JobsAnswer.$Properties {
        }

        /** Represents a JobsAnswer. */
        class JobsAnswer {

            /**
             * Constructs a new JobsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.JobsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobsAnswer jobs. */
            jobs: atoll.metadata.Job.$Properties[];

            /**
             * Encodes the specified JobsAnswer message. Does not implicitly {@link atoll.metadata.JobsAnswer.verify|verify} messages.
             * @param message JobsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.JobsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.JobsAnswer & atoll.metadata.JobsAnswer.$Shape} JobsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.JobsAnswer & atoll.metadata.JobsAnswer.$Shape;
        }

        namespace JobsAnswer {

            /** Properties of a JobsAnswer. */
            interface $Properties {

                /** JobsAnswer jobs */
                jobs?: (atoll.metadata.Job.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobsAnswer. */
            type $Shape = atoll.metadata.JobsAnswer.$Properties;
        }

        /**
         * Properties of a Job.
         * @deprecated Use atoll.metadata.Job.$Properties instead.
         */
        interface IJob extends atoll.metadata.Job.$Properties {
        }

        /** Represents a Job. */
        class Job {

            /**
             * Constructs a new Job.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Job.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Job id. */
            id: string;

            /** Job record. */
            record?: (atoll.metadata.JobRecord.$Properties|null);

            /**
             * Encodes the specified Job message. Does not implicitly {@link atoll.metadata.Job.verify|verify} messages.
             * @param message Job message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Job.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Job & atoll.metadata.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Job & atoll.metadata.Job.$Shape;
        }

        namespace Job {

            /** Properties of a Job. */
            interface $Properties {

                /** Job id */
                id?: (string|null);

                /** Job record */
                record?: (atoll.metadata.JobRecord.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Job. */
            type $Shape = atoll.metadata.Job.$Properties;
        }

        /**
         * Properties of an OldTombstonesAnswer.
         * @deprecated Use atoll.metadata.OldTombstonesAnswer.$Properties instead.
         */
        interface IOldTombstonesAnswer extends atoll.metadata.OldTombstonesAnswer.$Properties {
        }

        /** Represents an OldTombstonesAnswer. */
        class OldTombstonesAnswer {

            /**
             * Constructs a new OldTombstonesAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.OldTombstonesAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OldTombstonesAnswer any. */
            any: boolean;

            /**
             * Encodes the specified OldTombstonesAnswer message. Does not implicitly {@link atoll.metadata.OldTombstonesAnswer.verify|verify} messages.
             * @param message OldTombstonesAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.OldTombstonesAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OldTombstonesAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.OldTombstonesAnswer & atoll.metadata.OldTombstonesAnswer.$Shape} OldTombstonesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.OldTombstonesAnswer & atoll.metadata.OldTombstonesAnswer.$Shape;
        }

        namespace OldTombstonesAnswer {

            /** Properties of an OldTombstonesAnswer. */
            interface $Properties {

                /** OldTombstonesAnswer any */
                any?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OldTombstonesAnswer. */
            type $Shape = atoll.metadata.OldTombstonesAnswer.$Properties;
        }

        /**
         * Properties of a FreshnessAnswer.
         * @deprecated Use atoll.metadata.FreshnessAnswer.$Properties instead.
         */
        interface IFreshnessAnswer extends atoll.metadata.FreshnessAnswer.$Properties {
        }

        /** Represents a FreshnessAnswer. */
        class FreshnessAnswer {

            /**
             * Constructs a new FreshnessAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FreshnessAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FreshnessAnswer lastVersion. */
            lastVersion: Uint8Array;

            /** FreshnessAnswer oldest. */
            oldest: Uint8Array;

            /** FreshnessAnswer home. */
            home?: (atoll.metadata.BucketHome.$Properties|null);

            /** FreshnessAnswer appliedIndex. */
            appliedIndex: number;

            /**
             * Encodes the specified FreshnessAnswer message. Does not implicitly {@link atoll.metadata.FreshnessAnswer.verify|verify} messages.
             * @param message FreshnessAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FreshnessAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FreshnessAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FreshnessAnswer & atoll.metadata.FreshnessAnswer.$Shape} FreshnessAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FreshnessAnswer & atoll.metadata.FreshnessAnswer.$Shape;
        }

        namespace FreshnessAnswer {

            /** Properties of a FreshnessAnswer. */
            interface $Properties {

                /** FreshnessAnswer lastVersion */
                lastVersion?: (Uint8Array|null);

                /** FreshnessAnswer oldest */
                oldest?: (Uint8Array|null);

                /** FreshnessAnswer home */
                home?: (atoll.metadata.BucketHome.$Properties|null);

                /** FreshnessAnswer appliedIndex */
                appliedIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FreshnessAnswer. */
            type $Shape = atoll.metadata.FreshnessAnswer.$Properties;
        }

        /**
         * Properties of an UndeliveredAnswer.
         * @deprecated Use atoll.metadata.UndeliveredAnswer.$Properties instead.
         */
        interface IUndeliveredAnswer extends atoll.metadata.UndeliveredAnswer.$Properties {
        }

        /** Represents an UndeliveredAnswer. */
        class UndeliveredAnswer {

            /**
             * Constructs a new UndeliveredAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.UndeliveredAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UndeliveredAnswer targets. */
            targets: number[];

            /**
             * Encodes the specified UndeliveredAnswer message. Does not implicitly {@link atoll.metadata.UndeliveredAnswer.verify|verify} messages.
             * @param message UndeliveredAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.UndeliveredAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UndeliveredAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.UndeliveredAnswer & atoll.metadata.UndeliveredAnswer.$Shape} UndeliveredAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.UndeliveredAnswer & atoll.metadata.UndeliveredAnswer.$Shape;
        }

        namespace UndeliveredAnswer {

            /** Properties of an UndeliveredAnswer. */
            interface $Properties {

                /** UndeliveredAnswer targets */
                targets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UndeliveredAnswer. */
            type $Shape = atoll.metadata.UndeliveredAnswer.$Properties;
        }

        /**
         * Properties of a FingerprintsAnswer.
         * @deprecated Use atoll.metadata.FingerprintsAnswer.$Properties instead.
         */
        interface IFingerprintsAnswer extends atoll.metadata.FingerprintsAnswer.$Properties {
        }

        /** Represents a FingerprintsAnswer. */
        class FingerprintsAnswer {

            /**
             * Constructs a new FingerprintsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.FingerprintsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FingerprintsAnswer ranges. */
            ranges: atoll.metadata.FingerprintsAnswer.Range.$Properties[];

            /** FingerprintsAnswer rows. */
            rows: number;

            /**
             * Encodes the specified FingerprintsAnswer message. Does not implicitly {@link atoll.metadata.FingerprintsAnswer.verify|verify} messages.
             * @param message FingerprintsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.FingerprintsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FingerprintsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.FingerprintsAnswer & atoll.metadata.FingerprintsAnswer.$Shape} FingerprintsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FingerprintsAnswer & atoll.metadata.FingerprintsAnswer.$Shape;
        }

        namespace FingerprintsAnswer {

            /** Properties of a FingerprintsAnswer. */
            interface $Properties {

                /** FingerprintsAnswer ranges */
                ranges?: (atoll.metadata.FingerprintsAnswer.Range.$Properties[]|null);

                /** FingerprintsAnswer rows */
                rows?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FingerprintsAnswer. */
            type $Shape = atoll.metadata.FingerprintsAnswer.$Properties;

            /**
             * Properties of a Range.
             * @deprecated Use atoll.metadata.FingerprintsAnswer.Range.$Properties instead.
             */
            interface IRange extends atoll.metadata.FingerprintsAnswer.Range.$Properties {
            }

            /** Represents a Range. */
            class Range {

                /**
                 * Constructs a new Range.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.FingerprintsAnswer.Range.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Range blocks. */
                blocks: atoll.metadata.FingerprintsAnswer.Block.$Properties[];

                /** Range next. */
                next: Uint8Array;

                /**
                 * Encodes the specified Range message. Does not implicitly {@link atoll.metadata.FingerprintsAnswer.Range.verify|verify} messages.
                 * @param message Range message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.FingerprintsAnswer.Range.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Range message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.FingerprintsAnswer.Range & atoll.metadata.FingerprintsAnswer.Range.$Shape} Range
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FingerprintsAnswer.Range & atoll.metadata.FingerprintsAnswer.Range.$Shape;
            }

            namespace Range {

                /** Properties of a Range. */
                interface $Properties {

                    /** Range blocks */
                    blocks?: (atoll.metadata.FingerprintsAnswer.Block.$Properties[]|null);

                    /** Range next */
                    next?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Range. */
                type $Shape = atoll.metadata.FingerprintsAnswer.Range.$Properties;
            }

            /**
             * Properties of a Block.
             * @deprecated Use atoll.metadata.FingerprintsAnswer.Block.$Properties instead.
             */
            interface IBlock extends atoll.metadata.FingerprintsAnswer.Block.$Properties {
            }

            /** Represents a Block. */
            class Block {

                /**
                 * Constructs a new Block.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.FingerprintsAnswer.Block.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Block end. */
                end: Uint8Array;

                /** Block count. */
                count: number;

                /** Block sum. */
                sum: Uint8Array;

                /**
                 * Encodes the specified Block message. Does not implicitly {@link atoll.metadata.FingerprintsAnswer.Block.verify|verify} messages.
                 * @param message Block message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.FingerprintsAnswer.Block.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Block message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.FingerprintsAnswer.Block & atoll.metadata.FingerprintsAnswer.Block.$Shape} Block
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.FingerprintsAnswer.Block & atoll.metadata.FingerprintsAnswer.Block.$Shape;
            }

            namespace Block {

                /** Properties of a Block. */
                interface $Properties {

                    /** Block end */
                    end?: (Uint8Array|null);

                    /** Block count */
                    count?: (number|null);

                    /** Block sum */
                    sum?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Block. */
                type $Shape = atoll.metadata.FingerprintsAnswer.Block.$Properties;
            }
        }

        /**
         * Properties of an ElementsAnswer.
         * @deprecated Use atoll.metadata.ElementsAnswer.$Properties instead.
         */
        interface IElementsAnswer extends atoll.metadata.ElementsAnswer.$Properties {
        }

        /** Represents an ElementsAnswer. */
        class ElementsAnswer {

            /**
             * Constructs a new ElementsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.ElementsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ElementsAnswer ranges. */
            ranges: atoll.metadata.ElementsAnswer.Range.$Properties[];

            /** ElementsAnswer rows. */
            rows: number;

            /**
             * Encodes the specified ElementsAnswer message. Does not implicitly {@link atoll.metadata.ElementsAnswer.verify|verify} messages.
             * @param message ElementsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.ElementsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ElementsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.ElementsAnswer & atoll.metadata.ElementsAnswer.$Shape} ElementsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ElementsAnswer & atoll.metadata.ElementsAnswer.$Shape;
        }

        namespace ElementsAnswer {

            /** Properties of an ElementsAnswer. */
            interface $Properties {

                /** ElementsAnswer ranges */
                ranges?: (atoll.metadata.ElementsAnswer.Range.$Properties[]|null);

                /** ElementsAnswer rows */
                rows?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ElementsAnswer. */
            type $Shape = atoll.metadata.ElementsAnswer.$Properties;

            /**
             * Properties of a Range.
             * @deprecated Use atoll.metadata.ElementsAnswer.Range.$Properties instead.
             */
            interface IRange extends atoll.metadata.ElementsAnswer.Range.$Properties {
            }

            /** Represents a Range. */
            class Range {

                /**
                 * Constructs a new Range.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.ElementsAnswer.Range.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Range elements. */
                elements: atoll.metadata.ElementsAnswer.Element.$Properties[];

                /** Range next. */
                next: Uint8Array;

                /**
                 * Encodes the specified Range message. Does not implicitly {@link atoll.metadata.ElementsAnswer.Range.verify|verify} messages.
                 * @param message Range message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.ElementsAnswer.Range.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Range message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.ElementsAnswer.Range & atoll.metadata.ElementsAnswer.Range.$Shape} Range
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ElementsAnswer.Range & atoll.metadata.ElementsAnswer.Range.$Shape;
            }

            namespace Range {

                /** Properties of a Range. */
                interface $Properties {

                    /** Range elements */
                    elements?: (atoll.metadata.ElementsAnswer.Element.$Properties[]|null);

                    /** Range next */
                    next?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Range. */
                type $Shape = atoll.metadata.ElementsAnswer.Range.$Properties;
            }

            /**
             * Properties of an Element.
             * @deprecated Use atoll.metadata.ElementsAnswer.Element.$Properties instead.
             */
            interface IElement extends atoll.metadata.ElementsAnswer.Element.$Properties {
            }

            /** Represents an Element. */
            class Element {

                /**
                 * Constructs a new Element.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.ElementsAnswer.Element.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Element place. */
                place: Uint8Array;

                /** Element hash. */
                hash: Uint8Array;

                /**
                 * Encodes the specified Element message. Does not implicitly {@link atoll.metadata.ElementsAnswer.Element.verify|verify} messages.
                 * @param message Element message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.ElementsAnswer.Element.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Element message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.ElementsAnswer.Element & atoll.metadata.ElementsAnswer.Element.$Shape} Element
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.ElementsAnswer.Element & atoll.metadata.ElementsAnswer.Element.$Shape;
            }

            namespace Element {

                /** Properties of an Element. */
                interface $Properties {

                    /** Element place */
                    place?: (Uint8Array|null);

                    /** Element hash */
                    hash?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Element. */
                type $Shape = atoll.metadata.ElementsAnswer.Element.$Properties;
            }
        }

        /**
         * Properties of a StandingsAnswer.
         * @deprecated Use atoll.metadata.StandingsAnswer.$Properties instead.
         */
        interface IStandingsAnswer extends atoll.metadata.StandingsAnswer.$Properties {
        }

        /** Represents a StandingsAnswer. */
        class StandingsAnswer {

            /**
             * Constructs a new StandingsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.StandingsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StandingsAnswer standings. */
            standings: atoll.metadata.StandingsAnswer.Standing.$Properties[];

            /**
             * Encodes the specified StandingsAnswer message. Does not implicitly {@link atoll.metadata.StandingsAnswer.verify|verify} messages.
             * @param message StandingsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.StandingsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StandingsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.StandingsAnswer & atoll.metadata.StandingsAnswer.$Shape} StandingsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.StandingsAnswer & atoll.metadata.StandingsAnswer.$Shape;
        }

        namespace StandingsAnswer {

            /** Properties of a StandingsAnswer. */
            interface $Properties {

                /** StandingsAnswer standings */
                standings?: (atoll.metadata.StandingsAnswer.Standing.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StandingsAnswer. */
            type $Shape = atoll.metadata.StandingsAnswer.$Properties;

            /**
             * Properties of a Standing.
             * @deprecated Use atoll.metadata.StandingsAnswer.Standing.$Properties instead.
             */
            interface IStanding extends atoll.metadata.StandingsAnswer.Standing.$Properties {
            }

            /** Represents a Standing. */
            class Standing {

                /**
                 * Constructs a new Standing.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.StandingsAnswer.Standing.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Standing held. */
                held?: (atoll.metadata.Summary.$Properties|null);

                /** Standing deletedAt. */
                deletedAt: Uint8Array;

                /** Standing newerNull. */
                newerNull: Uint8Array;

                /** Standing newerNullIsDeletion. */
                newerNullIsDeletion: boolean;

                /** Standing waiting. */
                waiting: atoll.metadata.StandingsAnswer.Waiting.$Properties[];

                /** Standing targets. */
                targets: atoll.metadata.TraceAnswer.Choice.$Properties[];

                /**
                 * Encodes the specified Standing message. Does not implicitly {@link atoll.metadata.StandingsAnswer.Standing.verify|verify} messages.
                 * @param message Standing message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.StandingsAnswer.Standing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Standing message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.StandingsAnswer.Standing & atoll.metadata.StandingsAnswer.Standing.$Shape} Standing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.StandingsAnswer.Standing & atoll.metadata.StandingsAnswer.Standing.$Shape;
            }

            namespace Standing {

                /** Properties of a Standing. */
                interface $Properties {

                    /** Standing held */
                    held?: (atoll.metadata.Summary.$Properties|null);

                    /** Standing deletedAt */
                    deletedAt?: (Uint8Array|null);

                    /** Standing newerNull */
                    newerNull?: (Uint8Array|null);

                    /** Standing newerNullIsDeletion */
                    newerNullIsDeletion?: (boolean|null);

                    /** Standing waiting */
                    waiting?: (atoll.metadata.StandingsAnswer.Waiting.$Properties[]|null);

                    /** Standing targets */
                    targets?: (atoll.metadata.TraceAnswer.Choice.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Standing. */
                type $Shape = atoll.metadata.StandingsAnswer.Standing.$Properties;
            }

            /**
             * Properties of a Waiting.
             * @deprecated Use atoll.metadata.StandingsAnswer.Waiting.$Properties instead.
             */
            interface IWaiting extends atoll.metadata.StandingsAnswer.Waiting.$Properties {
            }

            /** Represents a Waiting. */
            class Waiting {

                /**
                 * Constructs a new Waiting.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.metadata.StandingsAnswer.Waiting.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Waiting target. */
                target: number;

                /** Waiting kind. */
                kind: atoll.metadata.ReplicaKind;

                /** Waiting failure. */
                failure?: (atoll.metadata.OutboxFailure.$Properties|null);

                /**
                 * Encodes the specified Waiting message. Does not implicitly {@link atoll.metadata.StandingsAnswer.Waiting.verify|verify} messages.
                 * @param message Waiting message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.metadata.StandingsAnswer.Waiting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Waiting message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.metadata.StandingsAnswer.Waiting & atoll.metadata.StandingsAnswer.Waiting.$Shape} Waiting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.StandingsAnswer.Waiting & atoll.metadata.StandingsAnswer.Waiting.$Shape;
            }

            namespace Waiting {

                /** Properties of a Waiting. */
                interface $Properties {

                    /** Waiting target */
                    target?: (number|null);

                    /** Waiting kind */
                    kind?: (atoll.metadata.ReplicaKind|null);

                    /** Waiting failure */
                    failure?: (atoll.metadata.OutboxFailure.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Waiting. */
                type $Shape = atoll.metadata.StandingsAnswer.Waiting.$Properties;
            }
        }

        /**
         * Properties of a Bucket.
         * @deprecated Use atoll.metadata.Bucket.$Properties instead.
         */
        interface IBucket extends atoll.metadata.Bucket.$Properties {
        }

        /** Represents a Bucket. */
        class Bucket {

            /**
             * Constructs a new Bucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Bucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bucket id. */
            id: Uint8Array;

            /** Bucket name. */
            name: string;

            /** Bucket createdMs. */
            createdMs: number;

            /** Bucket versioning. */
            versioning: atoll.metadata.Versioning;

            /** Bucket tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /** Bucket generation. */
            generation: number;

            /** Bucket state. */
            state: atoll.metadata.Bucket.State;

            /** Bucket replication. */
            replication?: (atoll.metadata.BucketReplication.$Properties|null);

            /** Bucket federationGeneration. */
            federationGeneration?: (number|null);

            /** Bucket home. */
            home?: (atoll.metadata.BucketHome.$Properties|null);

            /**
             * Encodes the specified Bucket message. Does not implicitly {@link atoll.metadata.Bucket.verify|verify} messages.
             * @param message Bucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Bucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Bucket & atoll.metadata.Bucket.$Shape} Bucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Bucket & atoll.metadata.Bucket.$Shape;
        }

        namespace Bucket {

            /** Properties of a Bucket. */
            interface $Properties {

                /** Bucket id */
                id?: (Uint8Array|null);

                /** Bucket name */
                name?: (string|null);

                /** Bucket createdMs */
                createdMs?: (number|null);

                /** Bucket versioning */
                versioning?: (atoll.metadata.Versioning|null);

                /** Bucket tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** Bucket generation */
                generation?: (number|null);

                /** Bucket state */
                state?: (atoll.metadata.Bucket.State|null);

                /** Bucket replication */
                replication?: (atoll.metadata.BucketReplication.$Properties|null);

                /** Bucket federationGeneration */
                federationGeneration?: (number|null);

                /** Bucket home */
                home?: (atoll.metadata.BucketHome.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bucket. */
            type $Shape = atoll.metadata.Bucket.$Properties;

            /** State enum. */
            enum State {

                /** CREATING value */
                CREATING = 0,

                /** ACTIVE value */
                ACTIVE = 1,

                /** CHANGING value */
                CHANGING = 2,

                /** DELETING value */
                DELETING = 3,

                /** SEALED value */
                SEALED = 4
            }
        }

        /**
         * Properties of a Drive.
         * @deprecated Use atoll.metadata.Drive.$Properties instead.
         */
        interface IDrive extends atoll.metadata.Drive.$Properties {
        }

        /** Represents a Drive. */
        class Drive {

            /**
             * Constructs a new Drive.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Drive.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Drive id. */
            id: number;

            /** Drive node. */
            node: number;

            /** Drive zone. */
            zone: string;

            /** Drive weight. */
            weight: number;

            /**
             * Encodes the specified Drive message. Does not implicitly {@link atoll.metadata.Drive.verify|verify} messages.
             * @param message Drive message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Drive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Drive message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Drive & atoll.metadata.Drive.$Shape} Drive
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Drive & atoll.metadata.Drive.$Shape;
        }

        namespace Drive {

            /** Properties of a Drive. */
            interface $Properties {

                /** Drive id */
                id?: (number|null);

                /** Drive node */
                node?: (number|null);

                /** Drive zone */
                zone?: (string|null);

                /** Drive weight */
                weight?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Drive. */
            type $Shape = atoll.metadata.Drive.$Properties;
        }

        /**
         * Properties of a PlacementGroup.
         * @deprecated Use atoll.metadata.PlacementGroup.$Properties instead.
         */
        interface IPlacementGroup extends atoll.metadata.PlacementGroup.$Properties {
        }

        /** Represents a PlacementGroup. */
        class PlacementGroup {

            /**
             * Constructs a new PlacementGroup.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.PlacementGroup.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlacementGroup id. */
            id: number;

            /** PlacementGroup dataFragments. */
            dataFragments: number;

            /** PlacementGroup parityFragments. */
            parityFragments: number;

            /** PlacementGroup unitBytes. */
            unitBytes: number;

            /** PlacementGroup drives. */
            drives: number[];

            /**
             * Encodes the specified PlacementGroup message. Does not implicitly {@link atoll.metadata.PlacementGroup.verify|verify} messages.
             * @param message PlacementGroup message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.PlacementGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlacementGroup message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.PlacementGroup & atoll.metadata.PlacementGroup.$Shape} PlacementGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.PlacementGroup & atoll.metadata.PlacementGroup.$Shape;
        }

        namespace PlacementGroup {

            /** Properties of a PlacementGroup. */
            interface $Properties {

                /** PlacementGroup id */
                id?: (number|null);

                /** PlacementGroup dataFragments */
                dataFragments?: (number|null);

                /** PlacementGroup parityFragments */
                parityFragments?: (number|null);

                /** PlacementGroup unitBytes */
                unitBytes?: (number|null);

                /** PlacementGroup drives */
                drives?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlacementGroup. */
            type $Shape = atoll.metadata.PlacementGroup.$Properties;
        }

        /**
         * Properties of a Topology.
         * @deprecated Use atoll.metadata.Topology.$Properties instead.
         */
        interface ITopology extends atoll.metadata.Topology.$Properties {
        }

        /** Represents a Topology. */
        class Topology {

            /**
             * Constructs a new Topology.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Topology.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Topology generation. */
            generation: number;

            /** Topology drives. */
            drives: atoll.metadata.Drive.$Properties[];

            /** Topology placementGroups. */
            placementGroups: atoll.metadata.PlacementGroup.$Properties[];

            /** Topology slots. */
            slots: number[];

            /** Topology shards. */
            shards: number[];

            /**
             * Encodes the specified Topology message. Does not implicitly {@link atoll.metadata.Topology.verify|verify} messages.
             * @param message Topology message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Topology.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Topology message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Topology & atoll.metadata.Topology.$Shape} Topology
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Topology & atoll.metadata.Topology.$Shape;
        }

        namespace Topology {

            /** Properties of a Topology. */
            interface $Properties {

                /** Topology generation */
                generation?: (number|null);

                /** Topology drives */
                drives?: (atoll.metadata.Drive.$Properties[]|null);

                /** Topology placementGroups */
                placementGroups?: (atoll.metadata.PlacementGroup.$Properties[]|null);

                /** Topology slots */
                slots?: (number[]|null);

                /** Topology shards */
                shards?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Topology. */
            type $Shape = atoll.metadata.Topology.$Properties;
        }

        /**
         * Properties of a SystemCommand.
         * @deprecated Use atoll.metadata.SystemCommand.$Properties instead.
         */
        interface ISystemCommand extends atoll.metadata.SystemCommand.$Properties {
        }

        /** Represents a SystemCommand. */
        class SystemCommand {

            /**
             * Constructs a new SystemCommand.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SystemCommand.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SystemCommand createBucket. */
            createBucket?: (atoll.metadata.CreateBucket.$Properties|null);

            /** SystemCommand updateBucket. */
            updateBucket?: (atoll.metadata.UpdateBucket.$Properties|null);

            /** SystemCommand removeBucket. */
            removeBucket?: (atoll.metadata.RemoveBucket.$Properties|null);

            /** SystemCommand setTopology. */
            setTopology?: (atoll.metadata.Topology.$Properties|null);

            /** SystemCommand followBucket. */
            followBucket?: (atoll.metadata.Bucket.$Properties|null);

            /** SystemCommand command. */
            command?: ("createBucket"|"updateBucket"|"removeBucket"|"setTopology"|"followBucket");

            /**
             * Encodes the specified SystemCommand message. Does not implicitly {@link atoll.metadata.SystemCommand.verify|verify} messages.
             * @param message SystemCommand message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SystemCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SystemCommand message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemCommand & atoll.metadata.SystemCommand.$Shape} SystemCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SystemCommand & atoll.metadata.SystemCommand.$Shape;
        }

        namespace SystemCommand {

            /** Properties of a SystemCommand. */
            interface $Properties {

                /** SystemCommand createBucket */
                createBucket?: (atoll.metadata.CreateBucket.$Properties|null);

                /** SystemCommand updateBucket */
                updateBucket?: (atoll.metadata.UpdateBucket.$Properties|null);

                /** SystemCommand removeBucket */
                removeBucket?: (atoll.metadata.RemoveBucket.$Properties|null);

                /** SystemCommand setTopology */
                setTopology?: (atoll.metadata.Topology.$Properties|null);

                /** SystemCommand followBucket */
                followBucket?: (atoll.metadata.Bucket.$Properties|null);

                /** SystemCommand command */
                command?: ("createBucket"|"updateBucket"|"removeBucket"|"setTopology"|"followBucket");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a SystemCommand. */
            type $Shape = {
              createBucket?: atoll.metadata.CreateBucket.$Shape|null;
              updateBucket?: atoll.metadata.UpdateBucket.$Shape|null;
              removeBucket?: atoll.metadata.RemoveBucket.$Shape|null;
              setTopology?: atoll.metadata.Topology.$Shape|null;
              followBucket?: atoll.metadata.Bucket.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ command?: undefined; createBucket?: null; updateBucket?: null; removeBucket?: null; setTopology?: null; followBucket?: null }|{ command?: "createBucket"; createBucket: atoll.metadata.CreateBucket.$Shape; updateBucket?: null; removeBucket?: null; setTopology?: null; followBucket?: null }|{ command?: "updateBucket"; createBucket?: null; updateBucket: atoll.metadata.UpdateBucket.$Shape; removeBucket?: null; setTopology?: null; followBucket?: null }|{ command?: "removeBucket"; createBucket?: null; updateBucket?: null; removeBucket: atoll.metadata.RemoveBucket.$Shape; setTopology?: null; followBucket?: null }|{ command?: "setTopology"; createBucket?: null; updateBucket?: null; removeBucket?: null; setTopology: atoll.metadata.Topology.$Shape; followBucket?: null }|{ command?: "followBucket"; createBucket?: null; updateBucket?: null; removeBucket?: null; setTopology?: null; followBucket: atoll.metadata.Bucket.$Shape })
            );
        }

        /**
         * Properties of a CreateBucket.
         * @deprecated Use atoll.metadata.CreateBucket.$Properties instead.
         */
        interface ICreateBucket extends atoll.metadata.CreateBucket.$Properties {
        }

        /** Represents a CreateBucket. */
        class CreateBucket {

            /**
             * Constructs a new CreateBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.CreateBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateBucket name. */
            name: string;

            /** CreateBucket bucket. */
            bucket: Uint8Array;

            /** CreateBucket createdMs. */
            createdMs: number;

            /**
             * Encodes the specified CreateBucket message. Does not implicitly {@link atoll.metadata.CreateBucket.verify|verify} messages.
             * @param message CreateBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.CreateBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.CreateBucket & atoll.metadata.CreateBucket.$Shape} CreateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.CreateBucket & atoll.metadata.CreateBucket.$Shape;
        }

        namespace CreateBucket {

            /** Properties of a CreateBucket. */
            interface $Properties {

                /** CreateBucket name */
                name?: (string|null);

                /** CreateBucket bucket */
                bucket?: (Uint8Array|null);

                /** CreateBucket createdMs */
                createdMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateBucket. */
            type $Shape = atoll.metadata.CreateBucket.$Properties;
        }

        /**
         * Properties of an UpdateBucket.
         * @deprecated Use atoll.metadata.UpdateBucket.$Properties instead.
         */
        interface IUpdateBucket extends atoll.metadata.UpdateBucket.$Properties {
        }

        /** Represents an UpdateBucket. */
        class UpdateBucket {

            /**
             * Constructs a new UpdateBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.UpdateBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateBucket bucket. */
            bucket: Uint8Array;

            /** UpdateBucket generation. */
            generation: number;

            /** UpdateBucket versioning. */
            versioning?: (atoll.metadata.Versioning|null);

            /** UpdateBucket tags. */
            tags?: (atoll.metadata.Tags.$Properties|null);

            /** UpdateBucket state. */
            state?: (atoll.metadata.Bucket.State|null);

            /**
             * Encodes the specified UpdateBucket message. Does not implicitly {@link atoll.metadata.UpdateBucket.verify|verify} messages.
             * @param message UpdateBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.UpdateBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.UpdateBucket & atoll.metadata.UpdateBucket.$Shape} UpdateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.UpdateBucket & atoll.metadata.UpdateBucket.$Shape;
        }

        namespace UpdateBucket {

            /** Properties of an UpdateBucket. */
            interface $Properties {

                /** UpdateBucket bucket */
                bucket?: (Uint8Array|null);

                /** UpdateBucket generation */
                generation?: (number|null);

                /** UpdateBucket versioning */
                versioning?: (atoll.metadata.Versioning|null);

                /** UpdateBucket tags */
                tags?: (atoll.metadata.Tags.$Properties|null);

                /** UpdateBucket state */
                state?: (atoll.metadata.Bucket.State|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateBucket. */
            type $Shape = atoll.metadata.UpdateBucket.$Properties;
        }

        /**
         * Properties of a Tags.
         * @deprecated Use atoll.metadata.Tags.$Properties instead.
         */
        interface ITags extends atoll.metadata.Tags.$Properties {
        }

        /** Represents a Tags. */
        class Tags {

            /**
             * Constructs a new Tags.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.Tags.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tags tags. */
            tags: atoll.metadata.Tag.$Properties[];

            /**
             * Encodes the specified Tags message. Does not implicitly {@link atoll.metadata.Tags.verify|verify} messages.
             * @param message Tags message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.Tags.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tags message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.Tags & atoll.metadata.Tags.$Shape} Tags
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.Tags & atoll.metadata.Tags.$Shape;
        }

        namespace Tags {

            /** Properties of a Tags. */
            interface $Properties {

                /** Tags tags */
                tags?: (atoll.metadata.Tag.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tags. */
            type $Shape = atoll.metadata.Tags.$Properties;
        }

        /**
         * Properties of a RemoveBucket.
         * @deprecated Use atoll.metadata.RemoveBucket.$Properties instead.
         */
        interface IRemoveBucket extends atoll.metadata.RemoveBucket.$Properties {
        }

        /** Represents a RemoveBucket. */
        class RemoveBucket {

            /**
             * Constructs a new RemoveBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.RemoveBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveBucket bucket. */
            bucket: Uint8Array;

            /** RemoveBucket generation. */
            generation: number;

            /**
             * Encodes the specified RemoveBucket message. Does not implicitly {@link atoll.metadata.RemoveBucket.verify|verify} messages.
             * @param message RemoveBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.RemoveBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.RemoveBucket & atoll.metadata.RemoveBucket.$Shape} RemoveBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.RemoveBucket & atoll.metadata.RemoveBucket.$Shape;
        }

        namespace RemoveBucket {

            /** Properties of a RemoveBucket. */
            interface $Properties {

                /** RemoveBucket bucket */
                bucket?: (Uint8Array|null);

                /** RemoveBucket generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveBucket. */
            type $Shape = atoll.metadata.RemoveBucket.$Properties;
        }

        /**
         * Properties of a SystemResult.
         * @deprecated Use atoll.metadata.SystemResult.$Properties instead.
         */
        interface ISystemResult extends atoll.metadata.SystemResult.$Properties {
        }

        /** Represents a SystemResult. */
        class SystemResult {

            /**
             * Constructs a new SystemResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SystemResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SystemResult bucket. */
            bucket?: (atoll.metadata.Bucket.$Properties|null);

            /** SystemResult done. */
            done?: (atoll.metadata.Done.$Properties|null);

            /** SystemResult exists. */
            exists?: (atoll.metadata.Bucket.$Properties|null);

            /** SystemResult missing. */
            missing?: (atoll.metadata.Done.$Properties|null);

            /** SystemResult outdated. */
            outdated?: (atoll.metadata.Done.$Properties|null);

            /** SystemResult result. */
            result?: ("bucket"|"done"|"exists"|"missing"|"outdated");

            /**
             * Encodes the specified SystemResult message. Does not implicitly {@link atoll.metadata.SystemResult.verify|verify} messages.
             * @param message SystemResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SystemResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SystemResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemResult & atoll.metadata.SystemResult.$Shape} SystemResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SystemResult & atoll.metadata.SystemResult.$Shape;
        }

        namespace SystemResult {

            /** Properties of a SystemResult. */
            interface $Properties {

                /** SystemResult bucket */
                bucket?: (atoll.metadata.Bucket.$Properties|null);

                /** SystemResult done */
                done?: (atoll.metadata.Done.$Properties|null);

                /** SystemResult exists */
                exists?: (atoll.metadata.Bucket.$Properties|null);

                /** SystemResult missing */
                missing?: (atoll.metadata.Done.$Properties|null);

                /** SystemResult outdated */
                outdated?: (atoll.metadata.Done.$Properties|null);

                /** SystemResult result */
                result?: ("bucket"|"done"|"exists"|"missing"|"outdated");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a SystemResult. */
            type $Shape = {
              bucket?: atoll.metadata.Bucket.$Shape|null;
              done?: atoll.metadata.Done.$Shape|null;
              exists?: atoll.metadata.Bucket.$Shape|null;
              missing?: atoll.metadata.Done.$Shape|null;
              outdated?: atoll.metadata.Done.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ result?: undefined; bucket?: null; done?: null; exists?: null; missing?: null; outdated?: null }|{ result?: "bucket"; bucket: atoll.metadata.Bucket.$Shape; done?: null; exists?: null; missing?: null; outdated?: null }|{ result?: "done"; bucket?: null; done: atoll.metadata.Done.$Shape; exists?: null; missing?: null; outdated?: null }|{ result?: "exists"; bucket?: null; done?: null; exists: atoll.metadata.Bucket.$Shape; missing?: null; outdated?: null }|{ result?: "missing"; bucket?: null; done?: null; exists?: null; missing: atoll.metadata.Done.$Shape; outdated?: null }|{ result?: "outdated"; bucket?: null; done?: null; exists?: null; missing?: null; outdated: atoll.metadata.Done.$Shape })
            );
        }

        /**
         * Properties of a SystemQuery.
         * @deprecated Use atoll.metadata.SystemQuery.$Properties instead.
         */
        interface ISystemQuery extends atoll.metadata.SystemQuery.$Properties {
        }

        /** Represents a SystemQuery. */
        class SystemQuery {

            /**
             * Constructs a new SystemQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.SystemQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SystemQuery bucketByName. */
            bucketByName?: (atoll.metadata.BucketByName.$Properties|null);

            /** SystemQuery buckets. */
            buckets?: (atoll.metadata.BucketsQuery.$Properties|null);

            /** SystemQuery topology. */
            topology?: (atoll.metadata.Done.$Properties|null);

            /** SystemQuery unfinishedBuckets. */
            unfinishedBuckets?: (atoll.metadata.BucketsQuery.$Properties|null);

            /** SystemQuery bucketById. */
            bucketById?: (atoll.metadata.BucketById.$Properties|null);

            /** SystemQuery query. */
            query?: ("bucketByName"|"buckets"|"topology"|"unfinishedBuckets"|"bucketById");

            /**
             * Encodes the specified SystemQuery message. Does not implicitly {@link atoll.metadata.SystemQuery.verify|verify} messages.
             * @param message SystemQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.SystemQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SystemQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemQuery & atoll.metadata.SystemQuery.$Shape} SystemQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.SystemQuery & atoll.metadata.SystemQuery.$Shape;
        }

        namespace SystemQuery {

            /** Properties of a SystemQuery. */
            interface $Properties {

                /** SystemQuery bucketByName */
                bucketByName?: (atoll.metadata.BucketByName.$Properties|null);

                /** SystemQuery buckets */
                buckets?: (atoll.metadata.BucketsQuery.$Properties|null);

                /** SystemQuery topology */
                topology?: (atoll.metadata.Done.$Properties|null);

                /** SystemQuery unfinishedBuckets */
                unfinishedBuckets?: (atoll.metadata.BucketsQuery.$Properties|null);

                /** SystemQuery bucketById */
                bucketById?: (atoll.metadata.BucketById.$Properties|null);

                /** SystemQuery query */
                query?: ("bucketByName"|"buckets"|"topology"|"unfinishedBuckets"|"bucketById");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a SystemQuery. */
            type $Shape = {
              bucketByName?: atoll.metadata.BucketByName.$Shape|null;
              buckets?: atoll.metadata.BucketsQuery.$Shape|null;
              topology?: atoll.metadata.Done.$Shape|null;
              unfinishedBuckets?: atoll.metadata.BucketsQuery.$Shape|null;
              bucketById?: atoll.metadata.BucketById.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ query?: undefined; bucketByName?: null; buckets?: null; topology?: null; unfinishedBuckets?: null; bucketById?: null }|{ query?: "bucketByName"; bucketByName: atoll.metadata.BucketByName.$Shape; buckets?: null; topology?: null; unfinishedBuckets?: null; bucketById?: null }|{ query?: "buckets"; bucketByName?: null; buckets: atoll.metadata.BucketsQuery.$Shape; topology?: null; unfinishedBuckets?: null; bucketById?: null }|{ query?: "topology"; bucketByName?: null; buckets?: null; topology: atoll.metadata.Done.$Shape; unfinishedBuckets?: null; bucketById?: null }|{ query?: "unfinishedBuckets"; bucketByName?: null; buckets?: null; topology?: null; unfinishedBuckets: atoll.metadata.BucketsQuery.$Shape; bucketById?: null }|{ query?: "bucketById"; bucketByName?: null; buckets?: null; topology?: null; unfinishedBuckets?: null; bucketById: atoll.metadata.BucketById.$Shape })
            );
        }

        /**
         * Properties of a BucketById.
         * @deprecated Use atoll.metadata.BucketById.$Properties instead.
         */
        interface IBucketById extends atoll.metadata.BucketById.$Properties {
        }

        /** Represents a BucketById. */
        class BucketById {

            /**
             * Constructs a new BucketById.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketById.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketById bucket. */
            bucket: Uint8Array;

            /**
             * Encodes the specified BucketById message. Does not implicitly {@link atoll.metadata.BucketById.verify|verify} messages.
             * @param message BucketById message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketById.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketById message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketById & atoll.metadata.BucketById.$Shape} BucketById
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketById & atoll.metadata.BucketById.$Shape;
        }

        namespace BucketById {

            /** Properties of a BucketById. */
            interface $Properties {

                /** BucketById bucket */
                bucket?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketById. */
            type $Shape = atoll.metadata.BucketById.$Properties;
        }

        /**
         * Properties of a BucketByName.
         * @deprecated Use atoll.metadata.BucketByName.$Properties instead.
         */
        interface IBucketByName extends atoll.metadata.BucketByName.$Properties {
        }

        /** Represents a BucketByName. */
        class BucketByName {

            /**
             * Constructs a new BucketByName.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketByName.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketByName name. */
            name: string;

            /**
             * Encodes the specified BucketByName message. Does not implicitly {@link atoll.metadata.BucketByName.verify|verify} messages.
             * @param message BucketByName message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketByName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketByName message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketByName & atoll.metadata.BucketByName.$Shape} BucketByName
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketByName & atoll.metadata.BucketByName.$Shape;
        }

        namespace BucketByName {

            /** Properties of a BucketByName. */
            interface $Properties {

                /** BucketByName name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketByName. */
            type $Shape = atoll.metadata.BucketByName.$Properties;
        }

        /**
         * Properties of a BucketsQuery.
         * @deprecated Use atoll.metadata.BucketsQuery.$Properties instead.
         */
        interface IBucketsQuery extends atoll.metadata.BucketsQuery.$Properties {
        }

        /** Represents a BucketsQuery. */
        class BucketsQuery {

            /**
             * Constructs a new BucketsQuery.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketsQuery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketsQuery afterName. */
            afterName: string;

            /** BucketsQuery limit. */
            limit: number;

            /**
             * Encodes the specified BucketsQuery message. Does not implicitly {@link atoll.metadata.BucketsQuery.verify|verify} messages.
             * @param message BucketsQuery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketsQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketsQuery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketsQuery & atoll.metadata.BucketsQuery.$Shape} BucketsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketsQuery & atoll.metadata.BucketsQuery.$Shape;
        }

        namespace BucketsQuery {

            /** Properties of a BucketsQuery. */
            interface $Properties {

                /** BucketsQuery afterName */
                afterName?: (string|null);

                /** BucketsQuery limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketsQuery. */
            type $Shape = atoll.metadata.BucketsQuery.$Properties;
        }

        /**
         * Properties of a BucketByNameAnswer.
         * @deprecated Use atoll.metadata.BucketByNameAnswer.$Properties instead.
         */
        interface IBucketByNameAnswer extends atoll.metadata.BucketByNameAnswer.$Properties {
        }

        /** Represents a BucketByNameAnswer. */
        class BucketByNameAnswer {

            /**
             * Constructs a new BucketByNameAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketByNameAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketByNameAnswer bucket. */
            bucket?: (atoll.metadata.Bucket.$Properties|null);

            /**
             * Encodes the specified BucketByNameAnswer message. Does not implicitly {@link atoll.metadata.BucketByNameAnswer.verify|verify} messages.
             * @param message BucketByNameAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketByNameAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketByNameAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketByNameAnswer & atoll.metadata.BucketByNameAnswer.$Shape} BucketByNameAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketByNameAnswer & atoll.metadata.BucketByNameAnswer.$Shape;
        }

        namespace BucketByNameAnswer {

            /** Properties of a BucketByNameAnswer. */
            interface $Properties {

                /** BucketByNameAnswer bucket */
                bucket?: (atoll.metadata.Bucket.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketByNameAnswer. */
            type $Shape = atoll.metadata.BucketByNameAnswer.$Properties;
        }

        /**
         * Properties of a BucketsAnswer.
         * @deprecated Use atoll.metadata.BucketsAnswer.$Properties instead.
         */
        interface IBucketsAnswer extends atoll.metadata.BucketsAnswer.$Properties {
        }

        /** Represents a BucketsAnswer. */
        class BucketsAnswer {

            /**
             * Constructs a new BucketsAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.BucketsAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketsAnswer buckets. */
            buckets: atoll.metadata.Bucket.$Properties[];

            /** BucketsAnswer truncated. */
            truncated: boolean;

            /**
             * Encodes the specified BucketsAnswer message. Does not implicitly {@link atoll.metadata.BucketsAnswer.verify|verify} messages.
             * @param message BucketsAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.BucketsAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketsAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketsAnswer & atoll.metadata.BucketsAnswer.$Shape} BucketsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.BucketsAnswer & atoll.metadata.BucketsAnswer.$Shape;
        }

        namespace BucketsAnswer {

            /** Properties of a BucketsAnswer. */
            interface $Properties {

                /** BucketsAnswer buckets */
                buckets?: (atoll.metadata.Bucket.$Properties[]|null);

                /** BucketsAnswer truncated */
                truncated?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketsAnswer. */
            type $Shape = atoll.metadata.BucketsAnswer.$Properties;
        }

        /**
         * Properties of a TopologyAnswer.
         * @deprecated Use atoll.metadata.TopologyAnswer.$Properties instead.
         */
        interface ITopologyAnswer extends atoll.metadata.TopologyAnswer.$Properties {
        }

        /** Represents a TopologyAnswer. */
        class TopologyAnswer {

            /**
             * Constructs a new TopologyAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.metadata.TopologyAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TopologyAnswer topology. */
            topology?: (atoll.metadata.Topology.$Properties|null);

            /**
             * Encodes the specified TopologyAnswer message. Does not implicitly {@link atoll.metadata.TopologyAnswer.verify|verify} messages.
             * @param message TopologyAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.metadata.TopologyAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TopologyAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.metadata.TopologyAnswer & atoll.metadata.TopologyAnswer.$Shape} TopologyAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.metadata.TopologyAnswer & atoll.metadata.TopologyAnswer.$Shape;
        }

        namespace TopologyAnswer {

            /** Properties of a TopologyAnswer. */
            interface $Properties {

                /** TopologyAnswer topology */
                topology?: (atoll.metadata.Topology.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TopologyAnswer. */
            type $Shape = atoll.metadata.TopologyAnswer.$Properties;
        }
    }
}
