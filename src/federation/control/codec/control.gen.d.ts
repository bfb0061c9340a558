import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace control. */
    namespace control {

        /**
         * Properties of a Region.
         * @deprecated Use atoll.control.Region.$Properties instead.
         */
        interface IRegion extends atoll.control.Region.$Properties {
        }

        /** Represents a Region. */
        class Region {

            /**
             * Constructs a new Region.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Region.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Region number. */
            number: number;

            /** Region name. */
            name: string;

            /** Region removed. */
            removed: boolean;

            /**
             * Encodes the specified Region message. Does not implicitly {@link atoll.control.Region.verify|verify} messages.
             * @param message Region message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Region.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Region message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Region & atoll.control.Region.$Shape} Region
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Region & atoll.control.Region.$Shape;
        }

        namespace Region {

            /** Properties of a Region. */
            interface $Properties {

                /** Region number */
                number?: (number|null);

                /** Region name */
                name?: (string|null);

                /** Region removed */
                removed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Region. */
            type $Shape = atoll.control.Region.$Properties;
        }

        /**
         * Properties of a Lease.
         * @deprecated Use atoll.control.Lease.$Properties instead.
         */
        interface ILease extends atoll.control.Lease.$Properties {
        }

        /** Represents a Lease. */
        class Lease {

            /**
             * Constructs a new Lease.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Lease.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Lease sequence. */
            sequence: number;

            /** Lease ceilingMs. */
            ceilingMs: number;

            /** Lease durationMs. */
            durationMs: number;

            /** Lease nodes. */
            nodes: atoll.control.NodeLease.$Properties[];

            /**
             * Encodes the specified Lease message. Does not implicitly {@link atoll.control.Lease.verify|verify} messages.
             * @param message Lease message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Lease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Lease message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Lease & atoll.control.Lease.$Shape} Lease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Lease & atoll.control.Lease.$Shape;
        }

        namespace Lease {

            /** Properties of a Lease. */
            interface $Properties {

                /** Lease sequence */
                sequence?: (number|null);

                /** Lease ceilingMs */
                ceilingMs?: (number|null);

                /** Lease durationMs */
                durationMs?: (number|null);

                /** Lease nodes */
                nodes?: (atoll.control.NodeLease.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Lease. */
            type $Shape = atoll.control.Lease.$Properties;
        }

        /**
         * Properties of a NodeLease.
         * @deprecated Use atoll.control.NodeLease.$Properties instead.
         */
        interface INodeLease extends atoll.control.NodeLease.$Properties {
        }

        /** Represents a NodeLease. */
        class NodeLease {

            /**
             * Constructs a new NodeLease.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.NodeLease.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeLease node. */
            node: number;

            /** NodeLease durationMs. */
            durationMs: number;

            /**
             * Encodes the specified NodeLease message. Does not implicitly {@link atoll.control.NodeLease.verify|verify} messages.
             * @param message NodeLease message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.NodeLease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeLease message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.NodeLease & atoll.control.NodeLease.$Shape} NodeLease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.NodeLease & atoll.control.NodeLease.$Shape;
        }

        namespace NodeLease {

            /** Properties of a NodeLease. */
            interface $Properties {

                /** NodeLease node */
                node?: (number|null);

                /** NodeLease durationMs */
                durationMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeLease. */
            type $Shape = atoll.control.NodeLease.$Properties;
        }

        /**
         * Properties of a Member.
         * @deprecated Use atoll.control.Member.$Properties instead.
         */
        interface IMember extends atoll.control.Member.$Properties {
        }

        /** Represents a Member. */
        class Member {

            /**
             * Constructs a new Member.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Member.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Member peerId. */
            peerId: string;

            /** Member region. */
            region: number;

            /** Member nodeId. */
            nodeId: number;

            /** Member nodeName. */
            nodeName: string;

            /** Member addresses. */
            addresses: string[];

            /** Member voucher. */
            voucher: Uint8Array;

            /** Member revoked. */
            revoked: boolean;

            /**
             * Encodes the specified Member message. Does not implicitly {@link atoll.control.Member.verify|verify} messages.
             * @param message Member message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Member & atoll.control.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Member & atoll.control.Member.$Shape;
        }

        namespace Member {

            /** Properties of a Member. */
            interface $Properties {

                /** Member peerId */
                peerId?: (string|null);

                /** Member region */
                region?: (number|null);

                /** Member nodeId */
                nodeId?: (number|null);

                /** Member nodeName */
                nodeName?: (string|null);

                /** Member addresses */
                addresses?: (string[]|null);

                /** Member voucher */
                voucher?: (Uint8Array|null);

                /** Member revoked */
                revoked?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Member. */
            type $Shape = atoll.control.Member.$Properties;
        }

        /**
         * Properties of a Tag.
         * @deprecated Use atoll.control.Tag.$Properties instead.
         */
        interface ITag extends atoll.control.Tag.$Properties {
        }

        /** Represents a Tag. */
        class Tag {

            /**
             * Constructs a new Tag.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Tag.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tag key. */
            key: string;

            /** Tag value. */
            value: string;

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.control.Tag.verify|verify} messages.
             * @param message Tag message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Tag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tag message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Tag & atoll.control.Tag.$Shape} Tag
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Tag & atoll.control.Tag.$Shape;
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
            type $Shape = atoll.control.Tag.$Properties;
        }

        /** Versioning enum. */
        enum Versioning {

            /** UNVERSIONED value */
            UNVERSIONED = 0,

            /** ENABLED value */
            ENABLED = 1,

            /** SUSPENDED value */
            SUSPENDED = 2
        }

        /** BucketState enum. */
        enum BucketState {

            /** ACTIVE value */
            ACTIVE = 0,

            /** DELETING value */
            DELETING = 1
        }

        /**
         * Properties of a Bucket.
         * @deprecated Use atoll.control.Bucket.$Properties instead.
         */
        interface IBucket extends atoll.control.Bucket.$Properties {
        }

        /** Represents a Bucket. */
        class Bucket {

            /**
             * Constructs a new Bucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Bucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bucket id. */
            id: Uint8Array;

            /** Bucket name. */
            name: string;

            /** Bucket createdMs. */
            createdMs: number;

            /** Bucket regions. */
            regions: number[];

            /** Bucket versioning. */
            versioning: atoll.control.Versioning;

            /** Bucket tags. */
            tags: atoll.control.Tag.$Properties[];

            /** Bucket replication. */
            replication?: (atoll.control.Replication.$Properties|null);

            /** Bucket targets. */
            targets: atoll.control.Target.$Properties[];

            /** Bucket generation. */
            generation: number;

            /** Bucket state. */
            state: atoll.control.BucketState;

            /** Bucket joining. */
            joining?: (atoll.control.Joining.$Properties|null);

            /** Bucket home. */
            home?: (atoll.control.Home.$Properties|null);

            /** Bucket pastHome. */
            pastHome?: (atoll.control.PastHome.$Properties|null);

            /** Bucket reads. */
            reads?: (atoll.control.Reads.$Properties|null);

            /** Bucket ackRegions. */
            ackRegions: number;

            /**
             * Encodes the specified Bucket message. Does not implicitly {@link atoll.control.Bucket.verify|verify} messages.
             * @param message Bucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Bucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Bucket & atoll.control.Bucket.$Shape} Bucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Bucket & atoll.control.Bucket.$Shape;
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

                /** Bucket regions */
                regions?: (number[]|null);

                /** Bucket versioning */
                versioning?: (atoll.control.Versioning|null);

                /** Bucket tags */
                tags?: (atoll.control.Tag.$Properties[]|null);

                /** Bucket replication */
                replication?: (atoll.control.Replication.$Properties|null);

                /** Bucket targets */
                targets?: (atoll.control.Target.$Properties[]|null);

                /** Bucket generation */
                generation?: (number|null);

                /** Bucket state */
                state?: (atoll.control.BucketState|null);

                /** Bucket joining */
                joining?: (atoll.control.Joining.$Properties|null);

                /** Bucket home */
                home?: (atoll.control.Home.$Properties|null);

                /** Bucket pastHome */
                pastHome?: (atoll.control.PastHome.$Properties|null);

                /** Bucket reads */
                reads?: (atoll.control.Reads.$Properties|null);

                /** Bucket ackRegions */
                ackRegions?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bucket. */
            type $Shape = atoll.control.Bucket.$Properties;
        }

        /**
         * Properties of a Home.
         * @deprecated Use atoll.control.Home.$Properties instead.
         */
        interface IHome extends atoll.control.Home.$Properties {
        }

        /** Represents a Home. */
        class Home {

            /**
             * Constructs a new Home.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Home.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Home region. */
            region: number;

            /** Home epoch. */
            epoch: number;

            /** Home floorMs. */
            floorMs: number;

            /** Home failover. */
            failover?: (atoll.control.Failover.$Properties|null);

            /** Home moving. */
            moving?: (atoll.control.Moving.$Properties|null);

            /** Home beginning. */
            beginning: boolean;

            /** Home leaving. */
            leaving: number;

            /** Home beyondMs. */
            beyondMs: number;

            /**
             * Encodes the specified Home message. Does not implicitly {@link atoll.control.Home.verify|verify} messages.
             * @param message Home message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Home.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Home message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Home & atoll.control.Home.$Shape} Home
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Home & atoll.control.Home.$Shape;
        }

        namespace Home {

            /** Properties of a Home. */
            interface $Properties {

                /** Home region */
                region?: (number|null);

                /** Home epoch */
                epoch?: (number|null);

                /** Home floorMs */
                floorMs?: (number|null);

                /** Home failover */
                failover?: (atoll.control.Failover.$Properties|null);

                /** Home moving */
                moving?: (atoll.control.Moving.$Properties|null);

                /** Home beginning */
                beginning?: (boolean|null);

                /** Home leaving */
                leaving?: (number|null);

                /** Home beyondMs */
                beyondMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Home. */
            type $Shape = atoll.control.Home.$Properties;
        }

        /**
         * Properties of a Failover.
         * @deprecated Use atoll.control.Failover.$Properties instead.
         */
        interface IFailover extends atoll.control.Failover.$Properties {
        }

        /** Represents a Failover. */
        class Failover {

            /**
             * Constructs a new Failover.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Failover.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failover auto. */
            auto: boolean;

            /** Failover afterMs. */
            afterMs: number;

            /**
             * Encodes the specified Failover message. Does not implicitly {@link atoll.control.Failover.verify|verify} messages.
             * @param message Failover message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Failover.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failover message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Failover & atoll.control.Failover.$Shape} Failover
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Failover & atoll.control.Failover.$Shape;
        }

        namespace Failover {

            /** Properties of a Failover. */
            interface $Properties {

                /** Failover auto */
                auto?: (boolean|null);

                /** Failover afterMs */
                afterMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failover. */
            type $Shape = atoll.control.Failover.$Properties;
        }

        /**
         * Properties of a Moving.
         * @deprecated Use atoll.control.Moving.$Properties instead.
         */
        interface IMoving extends atoll.control.Moving.$Properties {
        }

        /** Represents a Moving. */
        class Moving {

            /**
             * Constructs a new Moving.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Moving.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Moving to. */
            to: number;

            /** Moving sinceMs. */
            sinceMs: number;

            /**
             * Encodes the specified Moving message. Does not implicitly {@link atoll.control.Moving.verify|verify} messages.
             * @param message Moving message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Moving.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Moving message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Moving & atoll.control.Moving.$Shape} Moving
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Moving & atoll.control.Moving.$Shape;
        }

        namespace Moving {

            /** Properties of a Moving. */
            interface $Properties {

                /** Moving to */
                to?: (number|null);

                /** Moving sinceMs */
                sinceMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Moving. */
            type $Shape = atoll.control.Moving.$Properties;
        }

        /**
         * Properties of a PastHome.
         * @deprecated Use atoll.control.PastHome.$Properties instead.
         */
        interface IPastHome extends atoll.control.PastHome.$Properties {
        }

        /** Represents a PastHome. */
        class PastHome {

            /**
             * Constructs a new PastHome.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.PastHome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PastHome epoch. */
            epoch: number;

            /** PastHome floorMs. */
            floorMs: number;

            /**
             * Encodes the specified PastHome message. Does not implicitly {@link atoll.control.PastHome.verify|verify} messages.
             * @param message PastHome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.PastHome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PastHome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.PastHome & atoll.control.PastHome.$Shape} PastHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.PastHome & atoll.control.PastHome.$Shape;
        }

        namespace PastHome {

            /** Properties of a PastHome. */
            interface $Properties {

                /** PastHome epoch */
                epoch?: (number|null);

                /** PastHome floorMs */
                floorMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PastHome. */
            type $Shape = atoll.control.PastHome.$Properties;
        }

        /** ReadMode enum. */
        enum ReadMode {

            /** LOCAL value */
            LOCAL = 0,

            /** STRONG value */
            STRONG = 1,

            /** BOUNDED value */
            BOUNDED = 2
        }

        /**
         * Properties of a Reads.
         * @deprecated Use atoll.control.Reads.$Properties instead.
         */
        interface IReads extends atoll.control.Reads.$Properties {
        }

        /** Represents a Reads. */
        class Reads {

            /**
             * Constructs a new Reads.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Reads.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reads mode. */
            mode: atoll.control.ReadMode;

            /** Reads maxAgeMs. */
            maxAgeMs: number;

            /**
             * Encodes the specified Reads message. Does not implicitly {@link atoll.control.Reads.verify|verify} messages.
             * @param message Reads message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Reads.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reads message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Reads & atoll.control.Reads.$Shape} Reads
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Reads & atoll.control.Reads.$Shape;
        }

        namespace Reads {

            /** Properties of a Reads. */
            interface $Properties {

                /** Reads mode */
                mode?: (atoll.control.ReadMode|null);

                /** Reads maxAgeMs */
                maxAgeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reads. */
            type $Shape = atoll.control.Reads.$Properties;
        }

        /**
         * Properties of a Joining.
         * @deprecated Use atoll.control.Joining.$Properties instead.
         */
        interface IJoining extends atoll.control.Joining.$Properties {
        }

        /** Represents a Joining. */
        class Joining {

            /**
             * Constructs a new Joining.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Joining.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Joining regions. */
            regions: number[];

            /** Joining replication. */
            replication?: (atoll.control.Replication.$Properties|null);

            /**
             * Encodes the specified Joining message. Does not implicitly {@link atoll.control.Joining.verify|verify} messages.
             * @param message Joining message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Joining.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Joining message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Joining & atoll.control.Joining.$Shape} Joining
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Joining & atoll.control.Joining.$Shape;
        }

        namespace Joining {

            /** Properties of a Joining. */
            interface $Properties {

                /** Joining regions */
                regions?: (number[]|null);

                /** Joining replication */
                replication?: (atoll.control.Replication.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Joining. */
            type $Shape = atoll.control.Joining.$Properties;
        }

        /**
         * Properties of a Target.
         * @deprecated Use atoll.control.Target.$Properties instead.
         */
        interface ITarget extends atoll.control.Target.$Properties {
        }

        /** Represents a Target. */
        class Target {

            /**
             * Constructs a new Target.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Target.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Target id. */
            id: number;

            /** Target region. */
            region: number;

            /** Target bucket. */
            bucket: Uint8Array;

            /** Target pausedUntilMs. */
            pausedUntilMs?: (number|null);

            /**
             * Encodes the specified Target message. Does not implicitly {@link atoll.control.Target.verify|verify} messages.
             * @param message Target message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Target.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Target message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Target & atoll.control.Target.$Shape} Target
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Target & atoll.control.Target.$Shape;
        }

        namespace Target {

            /** Properties of a Target. */
            interface $Properties {

                /** Target id */
                id?: (number|null);

                /** Target region */
                region?: (number|null);

                /** Target bucket */
                bucket?: (Uint8Array|null);

                /** Target pausedUntilMs */
                pausedUntilMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Target. */
            type $Shape = atoll.control.Target.$Properties;
        }

        /**
         * Properties of a Replication.
         * @deprecated Use atoll.control.Replication.$Properties instead.
         */
        interface IReplication extends atoll.control.Replication.$Properties {
        }

        /** Represents a Replication. */
        class Replication {

            /**
             * Constructs a new Replication.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Replication.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Replication role. */
            role: string;

            /** Replication rules. */
            rules: atoll.control.Rule.$Properties[];

            /**
             * Encodes the specified Replication message. Does not implicitly {@link atoll.control.Replication.verify|verify} messages.
             * @param message Replication message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Replication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Replication message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Replication & atoll.control.Replication.$Shape} Replication
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Replication & atoll.control.Replication.$Shape;
        }

        namespace Replication {

            /** Properties of a Replication. */
            interface $Properties {

                /** Replication role */
                role?: (string|null);

                /** Replication rules */
                rules?: (atoll.control.Rule.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Replication. */
            type $Shape = atoll.control.Replication.$Properties;
        }

        /** Setting enum. */
        enum Setting {

            /** UNSET value */
            UNSET = 0,

            /** SETTING_ENABLED value */
            SETTING_ENABLED = 1,

            /** SETTING_DISABLED value */
            SETTING_DISABLED = 2
        }

        /**
         * Properties of a Rule.
         * @deprecated Use atoll.control.Rule.$Properties instead.
         */
        interface IRule extends atoll.control.Rule.$Properties {
        }

        /** Represents a Rule. */
        class Rule {

            /**
             * Constructs a new Rule.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Rule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rule id. */
            id: string;

            /** Rule priority. */
            priority?: (number|null);

            /** Rule enabled. */
            enabled: boolean;

            /** Rule filter. */
            filter?: (atoll.control.Filter.$Properties|null);

            /** Rule deleteMarkers. */
            deleteMarkers: atoll.control.Setting;

            /** Rule existingObjects. */
            existingObjects: atoll.control.Setting;

            /** Rule replicaModifications. */
            replicaModifications: atoll.control.Setting;

            /** Rule sseKmsObjects. */
            sseKmsObjects: atoll.control.Setting;

            /** Rule destination. */
            destination?: (atoll.control.Destination.$Properties|null);

            /** Rule versionDeletes. */
            versionDeletes?: (boolean|null);

            /**
             * Encodes the specified Rule message. Does not implicitly {@link atoll.control.Rule.verify|verify} messages.
             * @param message Rule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Rule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Rule & atoll.control.Rule.$Shape} Rule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Rule & atoll.control.Rule.$Shape;
        }

        namespace Rule {

            /** Properties of a Rule. */
            interface $Properties {

                /** Rule id */
                id?: (string|null);

                /** Rule priority */
                priority?: (number|null);

                /** Rule enabled */
                enabled?: (boolean|null);

                /** Rule filter */
                filter?: (atoll.control.Filter.$Properties|null);

                /** Rule deleteMarkers */
                deleteMarkers?: (atoll.control.Setting|null);

                /** Rule existingObjects */
                existingObjects?: (atoll.control.Setting|null);

                /** Rule replicaModifications */
                replicaModifications?: (atoll.control.Setting|null);

                /** Rule sseKmsObjects */
                sseKmsObjects?: (atoll.control.Setting|null);

                /** Rule destination */
                destination?: (atoll.control.Destination.$Properties|null);

                /** Rule versionDeletes */
                versionDeletes?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rule. */
            type $Shape = atoll.control.Rule.$Properties;
        }

        /** FilterForm enum. */
        enum FilterForm {

            /** V1_PREFIX value */
            V1_PREFIX = 0,

            /** NONE value */
            NONE = 1,

            /** PREFIX value */
            PREFIX = 2,

            /** TAG value */
            TAG = 3,

            /** AND value */
            AND = 4
        }

        /**
         * Properties of a Filter.
         * @deprecated Use atoll.control.Filter.$Properties instead.
         */
        interface IFilter extends atoll.control.Filter.$Properties {
        }

        /** Represents a Filter. */
        class Filter {

            /**
             * Constructs a new Filter.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Filter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Filter form. */
            form: atoll.control.FilterForm;

            /** Filter prefix. */
            prefix: string;

            /** Filter tags. */
            tags: atoll.control.Tag.$Properties[];

            /**
             * Encodes the specified Filter message. Does not implicitly {@link atoll.control.Filter.verify|verify} messages.
             * @param message Filter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Filter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Filter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Filter & atoll.control.Filter.$Shape} Filter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Filter & atoll.control.Filter.$Shape;
        }

        namespace Filter {

            /** Properties of a Filter. */
            interface $Properties {

                /** Filter form */
                form?: (atoll.control.FilterForm|null);

                /** Filter prefix */
                prefix?: (string|null);

                /** Filter tags */
                tags?: (atoll.control.Tag.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Filter. */
            type $Shape = atoll.control.Filter.$Properties;
        }

        /**
         * Properties of a Destination.
         * @deprecated Use atoll.control.Destination.$Properties instead.
         */
        interface IDestination extends atoll.control.Destination.$Properties {
        }

        /** Represents a Destination. */
        class Destination {

            /**
             * Constructs a new Destination.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Destination.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Destination arn. */
            arn: string;

            /** Destination account. */
            account?: (string|null);

            /** Destination storageClass. */
            storageClass?: (string|null);

            /** Destination metrics. */
            metrics?: (atoll.control.Metrics.$Properties|null);

            /** Destination replicationTime. */
            replicationTime?: (atoll.control.ReplicationTime.$Properties|null);

            /** Destination ownerOverride. */
            ownerOverride?: (string|null);

            /** Destination kmsKeyId. */
            kmsKeyId?: (string|null);

            /**
             * Encodes the specified Destination message. Does not implicitly {@link atoll.control.Destination.verify|verify} messages.
             * @param message Destination message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Destination.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Destination message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Destination & atoll.control.Destination.$Shape} Destination
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Destination & atoll.control.Destination.$Shape;
        }

        namespace Destination {

            /** Properties of a Destination. */
            interface $Properties {

                /** Destination arn */
                arn?: (string|null);

                /** Destination account */
                account?: (string|null);

                /** Destination storageClass */
                storageClass?: (string|null);

                /** Destination metrics */
                metrics?: (atoll.control.Metrics.$Properties|null);

                /** Destination replicationTime */
                replicationTime?: (atoll.control.ReplicationTime.$Properties|null);

                /** Destination ownerOverride */
                ownerOverride?: (string|null);

                /** Destination kmsKeyId */
                kmsKeyId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Destination. */
            type $Shape = atoll.control.Destination.$Properties;
        }

        /**
         * Properties of a Metrics.
         * @deprecated Use atoll.control.Metrics.$Properties instead.
         */
        interface IMetrics extends atoll.control.Metrics.$Properties {
        }

        /** Represents a Metrics. */
        class Metrics {

            /**
             * Constructs a new Metrics.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Metrics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Metrics enabled. */
            enabled: boolean;

            /** Metrics minutes. */
            minutes?: (number|null);

            /**
             * Encodes the specified Metrics message. Does not implicitly {@link atoll.control.Metrics.verify|verify} messages.
             * @param message Metrics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Metrics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Metrics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Metrics & atoll.control.Metrics.$Shape} Metrics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Metrics & atoll.control.Metrics.$Shape;
        }

        namespace Metrics {

            /** Properties of a Metrics. */
            interface $Properties {

                /** Metrics enabled */
                enabled?: (boolean|null);

                /** Metrics minutes */
                minutes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Metrics. */
            type $Shape = atoll.control.Metrics.$Properties;
        }

        /**
         * Properties of a ReplicationTime.
         * @deprecated Use atoll.control.ReplicationTime.$Properties instead.
         */
        interface IReplicationTime extends atoll.control.ReplicationTime.$Properties {
        }

        /** Represents a ReplicationTime. */
        class ReplicationTime {

            /**
             * Constructs a new ReplicationTime.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.ReplicationTime.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicationTime enabled. */
            enabled: boolean;

            /** ReplicationTime minutes. */
            minutes: number;

            /**
             * Encodes the specified ReplicationTime message. Does not implicitly {@link atoll.control.ReplicationTime.verify|verify} messages.
             * @param message ReplicationTime message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.ReplicationTime.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicationTime message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.ReplicationTime & atoll.control.ReplicationTime.$Shape} ReplicationTime
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.ReplicationTime & atoll.control.ReplicationTime.$Shape;
        }

        namespace ReplicationTime {

            /** Properties of a ReplicationTime. */
            interface $Properties {

                /** ReplicationTime enabled */
                enabled?: (boolean|null);

                /** ReplicationTime minutes */
                minutes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicationTime. */
            type $Shape = atoll.control.ReplicationTime.$Properties;
        }

        /**
         * Properties of an AccessKey.
         * @deprecated Use atoll.control.AccessKey.$Properties instead.
         */
        interface IAccessKey extends atoll.control.AccessKey.$Properties {
        }

        /** Represents an AccessKey. */
        class AccessKey {

            /**
             * Constructs a new AccessKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.AccessKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AccessKey accessKeyId. */
            accessKeyId: string;

            /** AccessKey secretAccessKey. */
            secretAccessKey: string;

            /** AccessKey createdMs. */
            createdMs: number;

            /**
             * Encodes the specified AccessKey message. Does not implicitly {@link atoll.control.AccessKey.verify|verify} messages.
             * @param message AccessKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.AccessKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AccessKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.AccessKey & atoll.control.AccessKey.$Shape} AccessKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.AccessKey & atoll.control.AccessKey.$Shape;
        }

        namespace AccessKey {

            /** Properties of an AccessKey. */
            interface $Properties {

                /** AccessKey accessKeyId */
                accessKeyId?: (string|null);

                /** AccessKey secretAccessKey */
                secretAccessKey?: (string|null);

                /** AccessKey createdMs */
                createdMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AccessKey. */
            type $Shape = atoll.control.AccessKey.$Properties;
        }

        /** JobKind enum. */
        enum JobKind {

            /** EXISTING value */
            EXISTING = 0,

            /** RESYNC value */
            RESYNC = 1
        }

        /** JobState enum. */
        enum JobState {

            /** RUNNING value */
            RUNNING = 0,

            /** PAUSED value */
            PAUSED = 1,

            /** DONE value */
            DONE = 2,

            /** CANCELLED value */
            CANCELLED = 3
        }

        /**
         * Properties of a Job.
         * @deprecated Use atoll.control.Job.$Properties instead.
         */
        interface IJob extends atoll.control.Job.$Properties {
        }

        /** Represents a Job. */
        class Job {

            /**
             * Constructs a new Job.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Job.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Job id. */
            id: string;

            /** Job bucket. */
            bucket: Uint8Array;

            /** Job target. */
            target: number;

            /** Job rule. */
            rule: string;

            /** Job kind. */
            kind: atoll.control.JobKind;

            /** Job region. */
            region: number;

            /** Job state. */
            state: atoll.control.JobState;

            /** Job createdMs. */
            createdMs: number;

            /**
             * Encodes the specified Job message. Does not implicitly {@link atoll.control.Job.verify|verify} messages.
             * @param message Job message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Job.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Job & atoll.control.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Job & atoll.control.Job.$Shape;
        }

        namespace Job {

            /** Properties of a Job. */
            interface $Properties {

                /** Job id */
                id?: (string|null);

                /** Job bucket */
                bucket?: (Uint8Array|null);

                /** Job target */
                target?: (number|null);

                /** Job rule */
                rule?: (string|null);

                /** Job kind */
                kind?: (atoll.control.JobKind|null);

                /** Job region */
                region?: (number|null);

                /** Job state */
                state?: (atoll.control.JobState|null);

                /** Job createdMs */
                createdMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Job. */
            type $Shape = atoll.control.Job.$Properties;
        }

        /** FailoverKind enum. */
        enum FailoverKind {

            /** PLANNED value */
            PLANNED = 0,

            /** FORCED value */
            FORCED = 1,

            /** AUTOMATIC value */
            AUTOMATIC = 2,

            /** REHEARSAL value */
            REHEARSAL = 3
        }

        /**
         * Properties of a FailoverRecord.
         * @deprecated Use atoll.control.FailoverRecord.$Properties instead.
         */
        interface IFailoverRecord extends atoll.control.FailoverRecord.$Properties {
        }

        /** Represents a FailoverRecord. */
        class FailoverRecord {

            /**
             * Constructs a new FailoverRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.FailoverRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FailoverRecord id. */
            id: string;

            /** FailoverRecord bucket. */
            bucket: Uint8Array;

            /** FailoverRecord bucketName. */
            bucketName: string;

            /** FailoverRecord from. */
            from: number;

            /** FailoverRecord to. */
            to: number;

            /** FailoverRecord epoch. */
            epoch: number;

            /** FailoverRecord atMs. */
            atMs: number;

            /** FailoverRecord kind. */
            kind: atoll.control.FailoverKind;

            /** FailoverRecord pauseMs. */
            pauseMs?: (number|null);

            /** FailoverRecord atRisk. */
            atRisk?: (atoll.control.Risk.$Properties|null);

            /** FailoverRecord settled. */
            settled?: (atoll.control.Settled.$Properties|null);

            /** FailoverRecord beyondMs. */
            beyondMs?: (number|null);

            /**
             * Encodes the specified FailoverRecord message. Does not implicitly {@link atoll.control.FailoverRecord.verify|verify} messages.
             * @param message FailoverRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.FailoverRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FailoverRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.FailoverRecord & atoll.control.FailoverRecord.$Shape} FailoverRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.FailoverRecord & atoll.control.FailoverRecord.$Shape;
        }

        namespace FailoverRecord {

            /** Properties of a FailoverRecord. */
            interface $Properties {

                /** FailoverRecord id */
                id?: (string|null);

                /** FailoverRecord bucket */
                bucket?: (Uint8Array|null);

                /** FailoverRecord bucketName */
                bucketName?: (string|null);

                /** FailoverRecord from */
                from?: (number|null);

                /** FailoverRecord to */
                to?: (number|null);

                /** FailoverRecord epoch */
                epoch?: (number|null);

                /** FailoverRecord atMs */
                atMs?: (number|null);

                /** FailoverRecord kind */
                kind?: (atoll.control.FailoverKind|null);

                /** FailoverRecord pauseMs */
                pauseMs?: (number|null);

                /** FailoverRecord atRisk */
                atRisk?: (atoll.control.Risk.$Properties|null);

                /** FailoverRecord settled */
                settled?: (atoll.control.Settled.$Properties|null);

                /** FailoverRecord beyondMs */
                beyondMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FailoverRecord. */
            type $Shape = atoll.control.FailoverRecord.$Properties;
        }

        /**
         * Properties of a Risk.
         * @deprecated Use atoll.control.Risk.$Properties instead.
         */
        interface IRisk extends atoll.control.Risk.$Properties {
        }

        /** Represents a Risk. */
        class Risk {

            /**
             * Constructs a new Risk.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Risk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Risk objects. */
            objects: number;

            /** Risk bytes. */
            bytes: number;

            /** Risk oldestMs. */
            oldestMs: number;

            /** Risk keys. */
            keys: atoll.control.RiskKey.$Properties[];

            /** Risk exact. */
            exact: boolean;

            /** Risk asOfMs. */
            asOfMs: number;

            /** Risk reason. */
            reason: string;

            /**
             * Encodes the specified Risk message. Does not implicitly {@link atoll.control.Risk.verify|verify} messages.
             * @param message Risk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Risk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Risk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Risk & atoll.control.Risk.$Shape} Risk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Risk & atoll.control.Risk.$Shape;
        }

        namespace Risk {

            /** Properties of a Risk. */
            interface $Properties {

                /** Risk objects */
                objects?: (number|null);

                /** Risk bytes */
                bytes?: (number|null);

                /** Risk oldestMs */
                oldestMs?: (number|null);

                /** Risk keys */
                keys?: (atoll.control.RiskKey.$Properties[]|null);

                /** Risk exact */
                exact?: (boolean|null);

                /** Risk asOfMs */
                asOfMs?: (number|null);

                /** Risk reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Risk. */
            type $Shape = atoll.control.Risk.$Properties;
        }

        /**
         * Properties of a RiskKey.
         * @deprecated Use atoll.control.RiskKey.$Properties instead.
         */
        interface IRiskKey extends atoll.control.RiskKey.$Properties {
        }

        /** Represents a RiskKey. */
        class RiskKey {

            /**
             * Constructs a new RiskKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.RiskKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RiskKey key. */
            key: string;

            /** RiskKey version. */
            version: string;

            /** RiskKey bytes. */
            bytes: number;

            /** RiskKey kind. */
            kind: string;

            /** RiskKey stamp. */
            stamp: string;

            /** RiskKey null. */
            null?: (boolean|null);

            /**
             * Encodes the specified RiskKey message. Does not implicitly {@link atoll.control.RiskKey.verify|verify} messages.
             * @param message RiskKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.RiskKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RiskKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.RiskKey & atoll.control.RiskKey.$Shape} RiskKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.RiskKey & atoll.control.RiskKey.$Shape;
        }

        namespace RiskKey {

            /** Properties of a RiskKey. */
            interface $Properties {

                /** RiskKey key */
                key?: (string|null);

                /** RiskKey version */
                version?: (string|null);

                /** RiskKey bytes */
                bytes?: (number|null);

                /** RiskKey kind */
                kind?: (string|null);

                /** RiskKey stamp */
                stamp?: (string|null);

                /** RiskKey null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RiskKey. */
            type $Shape = atoll.control.RiskKey.$Properties;
        }

        /**
         * Properties of a Settled.
         * @deprecated Use atoll.control.Settled.$Properties instead.
         */
        interface ISettled extends atoll.control.Settled.$Properties {
        }

        /** Represents a Settled. */
        class Settled {

            /**
             * Constructs a new Settled.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Settled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settled atMs. */
            atMs: number;

            /** Settled objects. */
            objects: number;

            /** Settled bytes. */
            bytes: number;

            /** Settled missing. */
            missing: number;

            /** Settled unlisted. */
            unlisted: number;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link atoll.control.Settled.verify|verify} messages.
             * @param message Settled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Settled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Settled & atoll.control.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Settled & atoll.control.Settled.$Shape;
        }

        namespace Settled {

            /** Properties of a Settled. */
            interface $Properties {

                /** Settled atMs */
                atMs?: (number|null);

                /** Settled objects */
                objects?: (number|null);

                /** Settled bytes */
                bytes?: (number|null);

                /** Settled missing */
                missing?: (number|null);

                /** Settled unlisted */
                unlisted?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settled. */
            type $Shape = atoll.control.Settled.$Properties;
        }

        /**
         * Properties of a Command.
         * @deprecated Use atoll.control.Command.$Properties instead.
         */
        interface ICommand extends atoll.control.Command.$Properties {
        }

        /** Represents a Command. */
        class Command {

            /**
             * Constructs a new Command.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Command.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Command joinRegion. */
            joinRegion?: (atoll.control.Region.$Properties|null);

            /** Command admitMember. */
            admitMember?: (atoll.control.Member.$Properties|null);

            /** Command revokeMember. */
            revokeMember?: (atoll.control.RevokeMember.$Properties|null);

            /** Command createBucket. */
            createBucket?: (atoll.control.CreateBucket.$Properties|null);

            /** Command updateBucket. */
            updateBucket?: (atoll.control.UpdateBucket.$Properties|null);

            /** Command removeBucket. */
            removeBucket?: (atoll.control.BucketAt.$Properties|null);

            /** Command pauseTarget. */
            pauseTarget?: (atoll.control.PauseTarget.$Properties|null);

            /** Command putAccessKey. */
            putAccessKey?: (atoll.control.AccessKey.$Properties|null);

            /** Command removeAccessKey. */
            removeAccessKey?: (atoll.control.RemoveAccessKey.$Properties|null);

            /** Command putJob. */
            putJob?: (atoll.control.Job.$Properties|null);

            /** Command removeRegion. */
            removeRegion?: (atoll.control.RemoveRegion.$Properties|null);

            /** Command renewLease. */
            renewLease?: (atoll.control.RenewLease.$Properties|null);

            /** Command moveHome. */
            moveHome?: (atoll.control.MoveHome.$Properties|null);

            /** Command putFailover. */
            putFailover?: (atoll.control.FailoverRecord.$Properties|null);

            /** Command kind. */
            kind?: ("joinRegion"|"admitMember"|"revokeMember"|"createBucket"|"updateBucket"|"removeBucket"|"pauseTarget"|"putAccessKey"|"removeAccessKey"|"putJob"|"removeRegion"|"renewLease"|"moveHome"|"putFailover");

            /**
             * Encodes the specified Command message. Does not implicitly {@link atoll.control.Command.verify|verify} messages.
             * @param message Command message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Command & atoll.control.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Command & atoll.control.Command.$Shape;
        }

        namespace Command {

            /** Properties of a Command. */
            interface $Properties {

                /** Command joinRegion */
                joinRegion?: (atoll.control.Region.$Properties|null);

                /** Command admitMember */
                admitMember?: (atoll.control.Member.$Properties|null);

                /** Command revokeMember */
                revokeMember?: (atoll.control.RevokeMember.$Properties|null);

                /** Command createBucket */
                createBucket?: (atoll.control.CreateBucket.$Properties|null);

                /** Command updateBucket */
                updateBucket?: (atoll.control.UpdateBucket.$Properties|null);

                /** Command removeBucket */
                removeBucket?: (atoll.control.BucketAt.$Properties|null);

                /** Command pauseTarget */
                pauseTarget?: (atoll.control.PauseTarget.$Properties|null);

                /** Command putAccessKey */
                putAccessKey?: (atoll.control.AccessKey.$Properties|null);

                /** Command removeAccessKey */
                removeAccessKey?: (atoll.control.RemoveAccessKey.$Properties|null);

                /** Command putJob */
                putJob?: (atoll.control.Job.$Properties|null);

                /** Command removeRegion */
                removeRegion?: (atoll.control.RemoveRegion.$Properties|null);

                /** Command renewLease */
                renewLease?: (atoll.control.RenewLease.$Properties|null);

                /** Command moveHome */
                moveHome?: (atoll.control.MoveHome.$Properties|null);

                /** Command putFailover */
                putFailover?: (atoll.control.FailoverRecord.$Properties|null);

                /** Command kind */
                kind?: ("joinRegion"|"admitMember"|"revokeMember"|"createBucket"|"updateBucket"|"removeBucket"|"pauseTarget"|"putAccessKey"|"removeAccessKey"|"putJob"|"removeRegion"|"renewLease"|"moveHome"|"putFailover");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Command. */
            type $Shape = {
              joinRegion?: atoll.control.Region.$Shape|null;
              admitMember?: atoll.control.Member.$Shape|null;
              revokeMember?: atoll.control.RevokeMember.$Shape|null;
              createBucket?: atoll.control.CreateBucket.$Shape|null;
              updateBucket?: atoll.control.UpdateBucket.$Shape|null;
              removeBucket?: atoll.control.BucketAt.$Shape|null;
              pauseTarget?: atoll.control.PauseTarget.$Shape|null;
              putAccessKey?: atoll.control.AccessKey.$Shape|null;
              removeAccessKey?: atoll.control.RemoveAccessKey.$Shape|null;
              putJob?: atoll.control.Job.$Shape|null;
              removeRegion?: atoll.control.RemoveRegion.$Shape|null;
              renewLease?: atoll.control.RenewLease.$Shape|null;
              moveHome?: atoll.control.MoveHome.$Shape|null;
              putFailover?: atoll.control.FailoverRecord.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "joinRegion"; joinRegion: atoll.control.Region.$Shape; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "admitMember"; joinRegion?: null; admitMember: atoll.control.Member.$Shape; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "revokeMember"; joinRegion?: null; admitMember?: null; revokeMember: atoll.control.RevokeMember.$Shape; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "createBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket: atoll.control.CreateBucket.$Shape; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "updateBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket: atoll.control.UpdateBucket.$Shape; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket: atoll.control.BucketAt.$Shape; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "pauseTarget"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget: atoll.control.PauseTarget.$Shape; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "putAccessKey"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey: atoll.control.AccessKey.$Shape; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeAccessKey"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey: atoll.control.RemoveAccessKey.$Shape; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "putJob"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob: atoll.control.Job.$Shape; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeRegion"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion: atoll.control.RemoveRegion.$Shape; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "renewLease"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease: atoll.control.RenewLease.$Shape; moveHome?: null; putFailover?: null }|{ kind?: "moveHome"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome: atoll.control.MoveHome.$Shape; putFailover?: null }|{ kind?: "putFailover"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover: atoll.control.FailoverRecord.$Shape })
            );
        }

        /**
         * Properties of a RemoveRegion.
         * @deprecated Use atoll.control.RemoveRegion.$Properties instead.
         */
        interface IRemoveRegion extends atoll.control.RemoveRegion.$Properties {
        }

        /** Represents a RemoveRegion. */
        class RemoveRegion {

            /**
             * Constructs a new RemoveRegion.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.RemoveRegion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveRegion region. */
            region: number;

            /**
             * Encodes the specified RemoveRegion message. Does not implicitly {@link atoll.control.RemoveRegion.verify|verify} messages.
             * @param message RemoveRegion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.RemoveRegion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveRegion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.RemoveRegion & atoll.control.RemoveRegion.$Shape} RemoveRegion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.RemoveRegion & atoll.control.RemoveRegion.$Shape;
        }

        namespace RemoveRegion {

            /** Properties of a RemoveRegion. */
            interface $Properties {

                /** RemoveRegion region */
                region?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveRegion. */
            type $Shape = atoll.control.RemoveRegion.$Properties;
        }

        /**
         * Properties of a RenewLease.
         * @deprecated Use atoll.control.RenewLease.$Properties instead.
         */
        interface IRenewLease extends atoll.control.RenewLease.$Properties {
        }

        /** Represents a RenewLease. */
        class RenewLease {

            /**
             * Constructs a new RenewLease.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.RenewLease.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RenewLease region. */
            region: number;

            /** RenewLease node. */
            node: number;

            /** RenewLease ceilingMs. */
            ceilingMs: number;

            /** RenewLease durationMs. */
            durationMs: number;

            /**
             * Encodes the specified RenewLease message. Does not implicitly {@link atoll.control.RenewLease.verify|verify} messages.
             * @param message RenewLease message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.RenewLease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RenewLease message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.RenewLease & atoll.control.RenewLease.$Shape} RenewLease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.RenewLease & atoll.control.RenewLease.$Shape;
        }

        namespace RenewLease {

            /** Properties of a RenewLease. */
            interface $Properties {

                /** RenewLease region */
                region?: (number|null);

                /** RenewLease node */
                node?: (number|null);

                /** RenewLease ceilingMs */
                ceilingMs?: (number|null);

                /** RenewLease durationMs */
                durationMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RenewLease. */
            type $Shape = atoll.control.RenewLease.$Properties;
        }

        /**
         * Properties of a MoveHome.
         * @deprecated Use atoll.control.MoveHome.$Properties instead.
         */
        interface IMoveHome extends atoll.control.MoveHome.$Properties {
        }

        /** Represents a MoveHome. */
        class MoveHome {

            /**
             * Constructs a new MoveHome.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.MoveHome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MoveHome bucket. */
            bucket: Uint8Array;

            /** MoveHome epoch. */
            epoch: number;

            /** MoveHome to. */
            to: number;

            /** MoveHome drained. */
            drained?: (number|null);

            /** MoveHome leaseExpired. */
            leaseExpired?: (number|null);

            /** MoveHome record. */
            record?: (atoll.control.FailoverRecord.$Properties|null);

            /** MoveHome proof. */
            proof?: ("drained"|"leaseExpired");

            /**
             * Encodes the specified MoveHome message. Does not implicitly {@link atoll.control.MoveHome.verify|verify} messages.
             * @param message MoveHome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.MoveHome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MoveHome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.MoveHome & atoll.control.MoveHome.$Shape} MoveHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.MoveHome & atoll.control.MoveHome.$Shape;
        }

        namespace MoveHome {

            /** Properties of a MoveHome. */
            interface $Properties {

                /** MoveHome bucket */
                bucket?: (Uint8Array|null);

                /** MoveHome epoch */
                epoch?: (number|null);

                /** MoveHome to */
                to?: (number|null);

                /** MoveHome drained */
                drained?: (number|null);

                /** MoveHome leaseExpired */
                leaseExpired?: (number|null);

                /** MoveHome record */
                record?: (atoll.control.FailoverRecord.$Properties|null);

                /** MoveHome proof */
                proof?: ("drained"|"leaseExpired");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a MoveHome. */
            type $Shape = {
              bucket?: Uint8Array|null;
              epoch?: number|null;
              to?: number|null;
              drained?: number|null;
              leaseExpired?: number|null;
              record?: atoll.control.FailoverRecord.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ proof?: undefined; drained?: null; leaseExpired?: null }|{ proof?: "drained"; drained: number; leaseExpired?: null }|{ proof?: "leaseExpired"; drained?: null; leaseExpired: number })
            );
        }

        /**
         * Properties of a RevokeMember.
         * @deprecated Use atoll.control.RevokeMember.$Properties instead.
         */
        interface IRevokeMember extends atoll.control.RevokeMember.$Properties {
        }

        /** Represents a RevokeMember. */
        class RevokeMember {

            /**
             * Constructs a new RevokeMember.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.RevokeMember.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RevokeMember peerId. */
            peerId: string;

            /**
             * Encodes the specified RevokeMember message. Does not implicitly {@link atoll.control.RevokeMember.verify|verify} messages.
             * @param message RevokeMember message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.RevokeMember.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RevokeMember message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.RevokeMember & atoll.control.RevokeMember.$Shape} RevokeMember
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.RevokeMember & atoll.control.RevokeMember.$Shape;
        }

        namespace RevokeMember {

            /** Properties of a RevokeMember. */
            interface $Properties {

                /** RevokeMember peerId */
                peerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RevokeMember. */
            type $Shape = atoll.control.RevokeMember.$Properties;
        }

        /**
         * Properties of a CreateBucket.
         * @deprecated Use atoll.control.CreateBucket.$Properties instead.
         */
        interface ICreateBucket extends atoll.control.CreateBucket.$Properties {
        }

        /** Represents a CreateBucket. */
        class CreateBucket {

            /**
             * Constructs a new CreateBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.CreateBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateBucket name. */
            name: string;

            /** CreateBucket id. */
            id: Uint8Array;

            /** CreateBucket region. */
            region: number;

            /** CreateBucket tags. */
            tags: atoll.control.Tag.$Properties[];

            /** CreateBucket createdMs. */
            createdMs: number;

            /** CreateBucket versioning. */
            versioning: atoll.control.Versioning;

            /**
             * Encodes the specified CreateBucket message. Does not implicitly {@link atoll.control.CreateBucket.verify|verify} messages.
             * @param message CreateBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.CreateBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.CreateBucket & atoll.control.CreateBucket.$Shape} CreateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.CreateBucket & atoll.control.CreateBucket.$Shape;
        }

        namespace CreateBucket {

            /** Properties of a CreateBucket. */
            interface $Properties {

                /** CreateBucket name */
                name?: (string|null);

                /** CreateBucket id */
                id?: (Uint8Array|null);

                /** CreateBucket region */
                region?: (number|null);

                /** CreateBucket tags */
                tags?: (atoll.control.Tag.$Properties[]|null);

                /** CreateBucket createdMs */
                createdMs?: (number|null);

                /** CreateBucket versioning */
                versioning?: (atoll.control.Versioning|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateBucket. */
            type $Shape = atoll.control.CreateBucket.$Properties;
        }

        /**
         * Properties of a BucketAt.
         * @deprecated Use atoll.control.BucketAt.$Properties instead.
         */
        interface IBucketAt extends atoll.control.BucketAt.$Properties {
        }

        /** Represents a BucketAt. */
        class BucketAt {

            /**
             * Constructs a new BucketAt.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.BucketAt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketAt id. */
            id: Uint8Array;

            /** BucketAt generation. */
            generation: number;

            /**
             * Encodes the specified BucketAt message. Does not implicitly {@link atoll.control.BucketAt.verify|verify} messages.
             * @param message BucketAt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.BucketAt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketAt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.BucketAt & atoll.control.BucketAt.$Shape} BucketAt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.BucketAt & atoll.control.BucketAt.$Shape;
        }

        namespace BucketAt {

            /** Properties of a BucketAt. */
            interface $Properties {

                /** BucketAt id */
                id?: (Uint8Array|null);

                /** BucketAt generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketAt. */
            type $Shape = atoll.control.BucketAt.$Properties;
        }

        /**
         * Properties of an UpdateBucket.
         * @deprecated Use atoll.control.UpdateBucket.$Properties instead.
         */
        interface IUpdateBucket extends atoll.control.UpdateBucket.$Properties {
        }

        /** Represents an UpdateBucket. */
        class UpdateBucket {

            /**
             * Constructs a new UpdateBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.UpdateBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateBucket at. */
            at?: (atoll.control.BucketAt.$Properties|null);

            /** UpdateBucket versioning. */
            versioning?: (atoll.control.Versioning|null);

            /** UpdateBucket tags. */
            tags?: (atoll.control.Tags.$Properties|null);

            /** UpdateBucket state. */
            state?: (atoll.control.BucketState|null);

            /** UpdateBucket setReplication. */
            setReplication?: (atoll.control.Replication.$Properties|null);

            /** UpdateBucket removeReplication. */
            removeReplication?: (atoll.control.Empty.$Properties|null);

            /** UpdateBucket addRegions. */
            addRegions: number[];

            /** UpdateBucket targets. */
            targets?: (atoll.control.Targets.$Properties|null);

            /** UpdateBucket setJoining. */
            setJoining?: (atoll.control.Joining.$Properties|null);

            /** UpdateBucket removeJoining. */
            removeJoining?: (atoll.control.Empty.$Properties|null);

            /** UpdateBucket removeRegions. */
            removeRegions: number[];

            /** UpdateBucket setHome. */
            setHome?: (atoll.control.SetHome.$Properties|null);

            /** UpdateBucket removeHome. */
            removeHome?: (atoll.control.Empty.$Properties|null);

            /** UpdateBucket begun. */
            begun?: (atoll.control.Begun.$Properties|null);

            /** UpdateBucket setMoving. */
            setMoving?: (atoll.control.Moving.$Properties|null);

            /** UpdateBucket removeMoving. */
            removeMoving?: (atoll.control.Empty.$Properties|null);

            /** UpdateBucket setReads. */
            setReads?: (atoll.control.Reads.$Properties|null);

            /** UpdateBucket removeReads. */
            removeReads?: (atoll.control.Empty.$Properties|null);

            /** UpdateBucket ackRegions. */
            ackRegions?: (number|null);

            /** UpdateBucket existing. */
            existing?: (atoll.control.ExistingJobs.$Properties|null);

            /** UpdateBucket replicationChange. */
            replicationChange?: ("setReplication"|"removeReplication");

            /** UpdateBucket joiningChange. */
            joiningChange?: ("setJoining"|"removeJoining");

            /**
             * Encodes the specified UpdateBucket message. Does not implicitly {@link atoll.control.UpdateBucket.verify|verify} messages.
             * @param message UpdateBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.UpdateBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.UpdateBucket & atoll.control.UpdateBucket.$Shape} UpdateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.UpdateBucket & atoll.control.UpdateBucket.$Shape;
        }

        namespace UpdateBucket {

            /** Properties of an UpdateBucket. */
            interface $Properties {

                /** UpdateBucket at */
                at?: (atoll.control.BucketAt.$Properties|null);

                /** UpdateBucket versioning */
                versioning?: (atoll.control.Versioning|null);

                /** UpdateBucket tags */
                tags?: (atoll.control.Tags.$Properties|null);

                /** UpdateBucket state */
                state?: (atoll.control.BucketState|null);

                /** UpdateBucket setReplication */
                setReplication?: (atoll.control.Replication.$Properties|null);

                /** UpdateBucket removeReplication */
                removeReplication?: (atoll.control.Empty.$Properties|null);

                /** UpdateBucket addRegions */
                addRegions?: (number[]|null);

                /** UpdateBucket targets */
                targets?: (atoll.control.Targets.$Properties|null);

                /** UpdateBucket setJoining */
                setJoining?: (atoll.control.Joining.$Properties|null);

                /** UpdateBucket removeJoining */
                removeJoining?: (atoll.control.Empty.$Properties|null);

                /** UpdateBucket removeRegions */
                removeRegions?: (number[]|null);

                /** UpdateBucket setHome */
                setHome?: (atoll.control.SetHome.$Properties|null);

                /** UpdateBucket removeHome */
                removeHome?: (atoll.control.Empty.$Properties|null);

                /** UpdateBucket begun */
                begun?: (atoll.control.Begun.$Properties|null);

                /** UpdateBucket setMoving */
                setMoving?: (atoll.control.Moving.$Properties|null);

                /** UpdateBucket removeMoving */
                removeMoving?: (atoll.control.Empty.$Properties|null);

                /** UpdateBucket setReads */
                setReads?: (atoll.control.Reads.$Properties|null);

                /** UpdateBucket removeReads */
                removeReads?: (atoll.control.Empty.$Properties|null);

                /** UpdateBucket ackRegions */
                ackRegions?: (number|null);

                /** UpdateBucket existing */
                existing?: (atoll.control.ExistingJobs.$Properties|null);

                /** UpdateBucket replicationChange */
                replicationChange?: ("setReplication"|"removeReplication");

                /** UpdateBucket joiningChange */
                joiningChange?: ("setJoining"|"removeJoining");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an UpdateBucket. */
            type $Shape = {
              at?: atoll.control.BucketAt.$Shape|null;
              versioning?: atoll.control.Versioning|null;
              tags?: atoll.control.Tags.$Shape|null;
              state?: atoll.control.BucketState|null;
              setReplication?: atoll.control.Replication.$Shape|null;
              removeReplication?: atoll.control.Empty.$Shape|null;
              addRegions?: number[]|null;
              targets?: atoll.control.Targets.$Shape|null;
              setJoining?: atoll.control.Joining.$Shape|null;
              removeJoining?: atoll.control.Empty.$Shape|null;
              removeRegions?: number[]|null;
              setHome?: atoll.control.SetHome.$Shape|null;
              removeHome?: atoll.control.Empty.$Shape|null;
              begun?: atoll.control.Begun.$Shape|null;
              setMoving?: atoll.control.Moving.$Shape|null;
              removeMoving?: atoll.control.Empty.$Shape|null;
              setReads?: atoll.control.Reads.$Shape|null;
              removeReads?: atoll.control.Empty.$Shape|null;
              ackRegions?: number|null;
              existing?: atoll.control.ExistingJobs.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ replicationChange?: undefined; setReplication?: null; removeReplication?: null }|{ replicationChange?: "setReplication"; setReplication: atoll.control.Replication.$Shape; removeReplication?: null }|{ replicationChange?: "removeReplication"; setReplication?: null; removeReplication: atoll.control.Empty.$Shape })
            ) & (
              ({ joiningChange?: undefined; setJoining?: null; removeJoining?: null }|{ joiningChange?: "setJoining"; setJoining: atoll.control.Joining.$Shape; removeJoining?: null }|{ joiningChange?: "removeJoining"; setJoining?: null; removeJoining: atoll.control.Empty.$Shape })
            );
        }

        /**
         * Properties of an ExistingJobs.
         * @deprecated Use atoll.control.ExistingJobs.$Properties instead.
         */
        interface IExistingJobs extends atoll.control.ExistingJobs.$Properties {
        }

        /** Represents an ExistingJobs. */
        class ExistingJobs {

            /**
             * Constructs a new ExistingJobs.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.ExistingJobs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExistingJobs createdMs. */
            createdMs: number;

            /** ExistingJobs jobs. */
            jobs: atoll.control.ExistingJob.$Properties[];

            /**
             * Encodes the specified ExistingJobs message. Does not implicitly {@link atoll.control.ExistingJobs.verify|verify} messages.
             * @param message ExistingJobs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.ExistingJobs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExistingJobs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.ExistingJobs & atoll.control.ExistingJobs.$Shape} ExistingJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.ExistingJobs & atoll.control.ExistingJobs.$Shape;
        }

        namespace ExistingJobs {

            /** Properties of an ExistingJobs. */
            interface $Properties {

                /** ExistingJobs createdMs */
                createdMs?: (number|null);

                /** ExistingJobs jobs */
                jobs?: (atoll.control.ExistingJob.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExistingJobs. */
            type $Shape = atoll.control.ExistingJobs.$Properties;
        }

        /**
         * Properties of an ExistingJob.
         * @deprecated Use atoll.control.ExistingJob.$Properties instead.
         */
        interface IExistingJob extends atoll.control.ExistingJob.$Properties {
        }

        /** Represents an ExistingJob. */
        class ExistingJob {

            /**
             * Constructs a new ExistingJob.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.ExistingJob.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExistingJob rule. */
            rule: string;

            /** ExistingJob from. */
            from: number;

            /** ExistingJob toRegion. */
            toRegion: number;

            /** ExistingJob toBucket. */
            toBucket: Uint8Array;

            /** ExistingJob matched. */
            matched: string;

            /**
             * Encodes the specified ExistingJob message. Does not implicitly {@link atoll.control.ExistingJob.verify|verify} messages.
             * @param message ExistingJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.ExistingJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExistingJob message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.ExistingJob & atoll.control.ExistingJob.$Shape} ExistingJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.ExistingJob & atoll.control.ExistingJob.$Shape;
        }

        namespace ExistingJob {

            /** Properties of an ExistingJob. */
            interface $Properties {

                /** ExistingJob rule */
                rule?: (string|null);

                /** ExistingJob from */
                from?: (number|null);

                /** ExistingJob toRegion */
                toRegion?: (number|null);

                /** ExistingJob toBucket */
                toBucket?: (Uint8Array|null);

                /** ExistingJob matched */
                matched?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExistingJob. */
            type $Shape = atoll.control.ExistingJob.$Properties;
        }

        /**
         * Properties of a SetHome.
         * @deprecated Use atoll.control.SetHome.$Properties instead.
         */
        interface ISetHome extends atoll.control.SetHome.$Properties {
        }

        /** Represents a SetHome. */
        class SetHome {

            /**
             * Constructs a new SetHome.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.SetHome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetHome region. */
            region: number;

            /** SetHome failover. */
            failover?: (atoll.control.Failover.$Properties|null);

            /** SetHome leaving. */
            leaving: number;

            /**
             * Encodes the specified SetHome message. Does not implicitly {@link atoll.control.SetHome.verify|verify} messages.
             * @param message SetHome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.SetHome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetHome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.SetHome & atoll.control.SetHome.$Shape} SetHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.SetHome & atoll.control.SetHome.$Shape;
        }

        namespace SetHome {

            /** Properties of a SetHome. */
            interface $Properties {

                /** SetHome region */
                region?: (number|null);

                /** SetHome failover */
                failover?: (atoll.control.Failover.$Properties|null);

                /** SetHome leaving */
                leaving?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetHome. */
            type $Shape = atoll.control.SetHome.$Properties;
        }

        /**
         * Properties of a Begun.
         * @deprecated Use atoll.control.Begun.$Properties instead.
         */
        interface IBegun extends atoll.control.Begun.$Properties {
        }

        /** Represents a Begun. */
        class Begun {

            /**
             * Constructs a new Begun.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Begun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Begun floorMs. */
            floorMs: number;

            /**
             * Encodes the specified Begun message. Does not implicitly {@link atoll.control.Begun.verify|verify} messages.
             * @param message Begun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Begun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Begun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Begun & atoll.control.Begun.$Shape} Begun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Begun & atoll.control.Begun.$Shape;
        }

        namespace Begun {

            /** Properties of a Begun. */
            interface $Properties {

                /** Begun floorMs */
                floorMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Begun. */
            type $Shape = atoll.control.Begun.$Properties;
        }

        /**
         * Properties of a Tags.
         * @deprecated Use atoll.control.Tags.$Properties instead.
         */
        interface ITags extends atoll.control.Tags.$Properties {
        }

        /** Represents a Tags. */
        class Tags {

            /**
             * Constructs a new Tags.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Tags.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tags tags. */
            tags: atoll.control.Tag.$Properties[];

            /**
             * Encodes the specified Tags message. Does not implicitly {@link atoll.control.Tags.verify|verify} messages.
             * @param message Tags message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Tags.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tags message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Tags & atoll.control.Tags.$Shape} Tags
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Tags & atoll.control.Tags.$Shape;
        }

        namespace Tags {

            /** Properties of a Tags. */
            interface $Properties {

                /** Tags tags */
                tags?: (atoll.control.Tag.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tags. */
            type $Shape = atoll.control.Tags.$Properties;
        }

        /**
         * Properties of a Targets.
         * @deprecated Use atoll.control.Targets.$Properties instead.
         */
        interface ITargets extends atoll.control.Targets.$Properties {
        }

        /** Represents a Targets. */
        class Targets {

            /**
             * Constructs a new Targets.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Targets.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Targets targets. */
            targets: atoll.control.Target.$Properties[];

            /**
             * Encodes the specified Targets message. Does not implicitly {@link atoll.control.Targets.verify|verify} messages.
             * @param message Targets message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Targets.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Targets message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Targets & atoll.control.Targets.$Shape} Targets
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Targets & atoll.control.Targets.$Shape;
        }

        namespace Targets {

            /** Properties of a Targets. */
            interface $Properties {

                /** Targets targets */
                targets?: (atoll.control.Target.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Targets. */
            type $Shape = atoll.control.Targets.$Properties;
        }

        /**
         * Properties of an Empty.
         * @deprecated Use atoll.control.Empty.$Properties instead.
         */
        interface IEmpty extends atoll.control.Empty.$Properties {
        }

        /** Represents an Empty. */
        class Empty {

            /**
             * Constructs a new Empty.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Empty.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Empty message. Does not implicitly {@link atoll.control.Empty.verify|verify} messages.
             * @param message Empty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Empty & atoll.control.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Empty & atoll.control.Empty.$Shape;
        }

        namespace Empty {

            /** Properties of an Empty. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Empty. */
            type $Shape = atoll.control.Empty.$Properties;
        }

        /**
         * Properties of a PauseTarget.
         * @deprecated Use atoll.control.PauseTarget.$Properties instead.
         */
        interface IPauseTarget extends atoll.control.PauseTarget.$Properties {
        }

        /** Represents a PauseTarget. */
        class PauseTarget {

            /**
             * Constructs a new PauseTarget.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.PauseTarget.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PauseTarget target. */
            target: number;

            /** PauseTarget untilMs. */
            untilMs: number;

            /**
             * Encodes the specified PauseTarget message. Does not implicitly {@link atoll.control.PauseTarget.verify|verify} messages.
             * @param message PauseTarget message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.PauseTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PauseTarget message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.PauseTarget & atoll.control.PauseTarget.$Shape} PauseTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.PauseTarget & atoll.control.PauseTarget.$Shape;
        }

        namespace PauseTarget {

            /** Properties of a PauseTarget. */
            interface $Properties {

                /** PauseTarget target */
                target?: (number|null);

                /** PauseTarget untilMs */
                untilMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PauseTarget. */
            type $Shape = atoll.control.PauseTarget.$Properties;
        }

        /**
         * Properties of a RemoveAccessKey.
         * @deprecated Use atoll.control.RemoveAccessKey.$Properties instead.
         */
        interface IRemoveAccessKey extends atoll.control.RemoveAccessKey.$Properties {
        }

        /** Represents a RemoveAccessKey. */
        class RemoveAccessKey {

            /**
             * Constructs a new RemoveAccessKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.RemoveAccessKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveAccessKey accessKeyId. */
            accessKeyId: string;

            /**
             * Encodes the specified RemoveAccessKey message. Does not implicitly {@link atoll.control.RemoveAccessKey.verify|verify} messages.
             * @param message RemoveAccessKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.RemoveAccessKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveAccessKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.RemoveAccessKey & atoll.control.RemoveAccessKey.$Shape} RemoveAccessKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.RemoveAccessKey & atoll.control.RemoveAccessKey.$Shape;
        }

        namespace RemoveAccessKey {

            /** Properties of a RemoveAccessKey. */
            interface $Properties {

                /** RemoveAccessKey accessKeyId */
                accessKeyId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveAccessKey. */
            type $Shape = atoll.control.RemoveAccessKey.$Properties;
        }

        /**
         * Properties of a Result.
         * @deprecated Use atoll.control.Result.$Properties instead.
         */
        interface IResult extends atoll.control.Result.$Properties {
        }

        /** Represents a Result. */
        class Result {

            /**
             * Constructs a new Result.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Result.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Result done. */
            done?: (atoll.control.Empty.$Properties|null);

            /** Result bucket. */
            bucket?: (atoll.control.Bucket.$Properties|null);

            /** Result exists. */
            exists?: (atoll.control.Bucket.$Properties|null);

            /** Result missing. */
            missing?: (atoll.control.Empty.$Properties|null);

            /** Result outdated. */
            outdated?: (atoll.control.Bucket.$Properties|null);

            /** Result refused. */
            refused?: (string|null);

            /** Result lease. */
            lease?: (number|null);

            /** Result kind. */
            kind?: ("done"|"bucket"|"exists"|"missing"|"outdated"|"refused"|"lease");

            /**
             * Encodes the specified Result message. Does not implicitly {@link atoll.control.Result.verify|verify} messages.
             * @param message Result message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Result.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Result message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Result & atoll.control.Result.$Shape} Result
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Result & atoll.control.Result.$Shape;
        }

        namespace Result {

            /** Properties of a Result. */
            interface $Properties {

                /** Result done */
                done?: (atoll.control.Empty.$Properties|null);

                /** Result bucket */
                bucket?: (atoll.control.Bucket.$Properties|null);

                /** Result exists */
                exists?: (atoll.control.Bucket.$Properties|null);

                /** Result missing */
                missing?: (atoll.control.Empty.$Properties|null);

                /** Result outdated */
                outdated?: (atoll.control.Bucket.$Properties|null);

                /** Result refused */
                refused?: (string|null);

                /** Result lease */
                lease?: (number|null);

                /** Result kind */
                kind?: ("done"|"bucket"|"exists"|"missing"|"outdated"|"refused"|"lease");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Result. */
            type $Shape = {
              done?: atoll.control.Empty.$Shape|null;
              bucket?: atoll.control.Bucket.$Shape|null;
              exists?: atoll.control.Bucket.$Shape|null;
              missing?: atoll.control.Empty.$Shape|null;
              outdated?: atoll.control.Bucket.$Shape|null;
              refused?: string|null;
              lease?: number|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "done"; done: atoll.control.Empty.$Shape; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "bucket"; done?: null; bucket: atoll.control.Bucket.$Shape; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "exists"; done?: null; bucket?: null; exists: atoll.control.Bucket.$Shape; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "missing"; done?: null; bucket?: null; exists?: null; missing: atoll.control.Empty.$Shape; outdated?: null; refused?: null; lease?: null }|{ kind?: "outdated"; done?: null; bucket?: null; exists?: null; missing?: null; outdated: atoll.control.Bucket.$Shape; refused?: null; lease?: null }|{ kind?: "refused"; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused: string; lease?: null }|{ kind?: "lease"; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease: number })
            );
        }

        /**
         * Properties of a ProposeAnswer.
         * @deprecated Use atoll.control.ProposeAnswer.$Properties instead.
         */
        interface IProposeAnswer extends atoll.control.ProposeAnswer.$Properties {
        }

        /** Represents a ProposeAnswer. */
        class ProposeAnswer {

            /**
             * Constructs a new ProposeAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.ProposeAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeAnswer applied. */
            applied?: (atoll.control.Applied.$Properties|null);

            /** ProposeAnswer notLeader. */
            notLeader?: (atoll.control.NotLeader.$Properties|null);

            /** ProposeAnswer outcome. */
            outcome?: ("applied"|"notLeader");

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.control.ProposeAnswer.verify|verify} messages.
             * @param message ProposeAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.ProposeAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.ProposeAnswer & atoll.control.ProposeAnswer.$Shape} ProposeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.ProposeAnswer & atoll.control.ProposeAnswer.$Shape;
        }

        namespace ProposeAnswer {

            /** Properties of a ProposeAnswer. */
            interface $Properties {

                /** ProposeAnswer applied */
                applied?: (atoll.control.Applied.$Properties|null);

                /** ProposeAnswer notLeader */
                notLeader?: (atoll.control.NotLeader.$Properties|null);

                /** ProposeAnswer outcome */
                outcome?: ("applied"|"notLeader");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ProposeAnswer. */
            type $Shape = {
              applied?: atoll.control.Applied.$Shape|null;
              notLeader?: atoll.control.NotLeader.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.control.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.control.NotLeader.$Shape })
            );
        }

        /**
         * Properties of an Applied.
         * @deprecated Use atoll.control.Applied.$Properties instead.
         */
        interface IApplied extends atoll.control.Applied.$Properties {
        }

        /** Represents an Applied. */
        class Applied {

            /**
             * Constructs a new Applied.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.Applied.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Applied index. */
            index: number;

            /** Applied result. */
            result: Uint8Array;

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.control.Applied.verify|verify} messages.
             * @param message Applied message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.Applied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Applied message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.Applied & atoll.control.Applied.$Shape} Applied
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.Applied & atoll.control.Applied.$Shape;
        }

        namespace Applied {

            /** Properties of an Applied. */
            interface $Properties {

                /** Applied index */
                index?: (number|null);

                /** Applied result */
                result?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Applied. */
            type $Shape = atoll.control.Applied.$Properties;
        }

        /**
         * Properties of a NotLeader.
         * @deprecated Use atoll.control.NotLeader.$Properties instead.
         */
        interface INotLeader extends atoll.control.NotLeader.$Properties {
        }

        /** Represents a NotLeader. */
        class NotLeader {

            /**
             * Constructs a new NotLeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.NotLeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NotLeader leader. */
            leader: number;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.control.NotLeader.verify|verify} messages.
             * @param message NotLeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.NotLeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NotLeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.NotLeader & atoll.control.NotLeader.$Shape} NotLeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.NotLeader & atoll.control.NotLeader.$Shape;
        }

        namespace NotLeader {

            /** Properties of a NotLeader. */
            interface $Properties {

                /** NotLeader leader */
                leader?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NotLeader. */
            type $Shape = atoll.control.NotLeader.$Properties;
        }

        /**
         * Properties of a StatusAnswer.
         * @deprecated Use atoll.control.StatusAnswer.$Properties instead.
         */
        interface IStatusAnswer extends atoll.control.StatusAnswer.$Properties {
        }

        /** Represents a StatusAnswer. */
        class StatusAnswer {

            /**
             * Constructs a new StatusAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.control.StatusAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatusAnswer begun. */
            begun: boolean;

            /** StatusAnswer founders. */
            founders: number[];

            /**
             * Encodes the specified StatusAnswer message. Does not implicitly {@link atoll.control.StatusAnswer.verify|verify} messages.
             * @param message StatusAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.control.StatusAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.control.StatusAnswer & atoll.control.StatusAnswer.$Shape} StatusAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.control.StatusAnswer & atoll.control.StatusAnswer.$Shape;
        }

        namespace StatusAnswer {

            /** Properties of a StatusAnswer. */
            interface $Properties {

                /** StatusAnswer begun */
                begun?: (boolean|null);

                /** StatusAnswer founders */
                founders?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusAnswer. */
            type $Shape = atoll.control.StatusAnswer.$Properties;
        }
    }
}
