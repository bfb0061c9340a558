import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace reads. */
    namespace reads {

        /**
         * Properties of a Prove.
         * @deprecated Use atoll.reads.Prove.$Properties instead.
         */
        interface IProve extends atoll.reads.Prove.$Properties {
        }

        /** Represents a Prove. */
        class Prove {

            /**
             * Constructs a new Prove.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.Prove.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Prove bucket. */
            bucket: Uint8Array;

            /** Prove key. */
            key: string;

            /** Prove version. */
            version: string;

            /** Prove held. */
            held: atoll.reads.Held;

            /** Prove found. */
            found: Uint8Array;

            /** Prove tags. */
            tags: Uint8Array;

            /**
             * Encodes the specified Prove message. Does not implicitly {@link atoll.reads.Prove.verify|verify} messages.
             * @param message Prove message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.Prove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Prove message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.Prove & atoll.reads.Prove.$Shape} Prove
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.Prove & atoll.reads.Prove.$Shape;
        }

        namespace Prove {

            /** Properties of a Prove. */
            interface $Properties {

                /** Prove bucket */
                bucket?: (Uint8Array|null);

                /** Prove key */
                key?: (string|null);

                /** Prove version */
                version?: (string|null);

                /** Prove held */
                held?: (atoll.reads.Held|null);

                /** Prove found */
                found?: (Uint8Array|null);

                /** Prove tags */
                tags?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Prove. */
            type $Shape = atoll.reads.Prove.$Properties;
        }

        /** Held enum. */
        enum Held {

            /** MISSING value */
            MISSING = 0,

            /** OBJECT value */
            OBJECT = 1,

            /** DELETE_MARKER value */
            DELETE_MARKER = 2
        }

        /**
         * Properties of a ProveAnswer.
         * @deprecated Use atoll.reads.ProveAnswer.$Properties instead.
         */
        interface IProveAnswer extends atoll.reads.ProveAnswer.$Properties {
        }

        /** Represents a ProveAnswer. */
        class ProveAnswer {

            /**
             * Constructs a new ProveAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.ProveAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProveAnswer standing. */
            standing: atoll.reads.Standing;

            /** ProveAnswer home. */
            home: number;

            /** ProveAnswer epoch. */
            epoch: number;

            /** ProveAnswer shard. */
            shard: number;

            /** ProveAnswer index. */
            index: number;

            /** ProveAnswer last. */
            last: Uint8Array;

            /**
             * Encodes the specified ProveAnswer message. Does not implicitly {@link atoll.reads.ProveAnswer.verify|verify} messages.
             * @param message ProveAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.ProveAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProveAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.ProveAnswer & atoll.reads.ProveAnswer.$Shape} ProveAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.ProveAnswer & atoll.reads.ProveAnswer.$Shape;
        }

        namespace ProveAnswer {

            /** Properties of a ProveAnswer. */
            interface $Properties {

                /** ProveAnswer standing */
                standing?: (atoll.reads.Standing|null);

                /** ProveAnswer home */
                home?: (number|null);

                /** ProveAnswer epoch */
                epoch?: (number|null);

                /** ProveAnswer shard */
                shard?: (number|null);

                /** ProveAnswer index */
                index?: (number|null);

                /** ProveAnswer last */
                last?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProveAnswer. */
            type $Shape = atoll.reads.ProveAnswer.$Properties;
        }

        /** Standing enum. */
        enum Standing {

            /** CURRENT value */
            CURRENT = 0,

            /** DIFFERENT value */
            DIFFERENT = 1,

            /** NOT_HOME value */
            NOT_HOME = 2
        }

        /**
         * Properties of a ProveAll.
         * @deprecated Use atoll.reads.ProveAll.$Properties instead.
         */
        interface IProveAll extends atoll.reads.ProveAll.$Properties {
        }

        /** Represents a ProveAll. */
        class ProveAll {

            /**
             * Constructs a new ProveAll.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.ProveAll.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProveAll bucket. */
            bucket: Uint8Array;

            /**
             * Encodes the specified ProveAll message. Does not implicitly {@link atoll.reads.ProveAll.verify|verify} messages.
             * @param message ProveAll message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.ProveAll.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProveAll message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.ProveAll & atoll.reads.ProveAll.$Shape} ProveAll
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.ProveAll & atoll.reads.ProveAll.$Shape;
        }

        namespace ProveAll {

            /** Properties of a ProveAll. */
            interface $Properties {

                /** ProveAll bucket */
                bucket?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProveAll. */
            type $Shape = atoll.reads.ProveAll.$Properties;
        }

        /**
         * Properties of an AskFreshness.
         * @deprecated Use atoll.reads.AskFreshness.$Properties instead.
         */
        interface IAskFreshness extends atoll.reads.AskFreshness.$Properties {
        }

        /** Represents an AskFreshness. */
        class AskFreshness {

            /**
             * Constructs a new AskFreshness.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.AskFreshness.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskFreshness buckets. */
            buckets: Uint8Array[];

            /** AskFreshness key. */
            key: string;

            /** AskFreshness needed. */
            needed: Uint8Array;

            /** AskFreshness wallMs. */
            wallMs: number;

            /**
             * Encodes the specified AskFreshness message. Does not implicitly {@link atoll.reads.AskFreshness.verify|verify} messages.
             * @param message AskFreshness message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.AskFreshness.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskFreshness message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.AskFreshness & atoll.reads.AskFreshness.$Shape} AskFreshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.AskFreshness & atoll.reads.AskFreshness.$Shape;
        }

        namespace AskFreshness {

            /** Properties of an AskFreshness. */
            interface $Properties {

                /** AskFreshness buckets */
                buckets?: (Uint8Array[]|null);

                /** AskFreshness key */
                key?: (string|null);

                /** AskFreshness needed */
                needed?: (Uint8Array|null);

                /** AskFreshness wallMs */
                wallMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskFreshness. */
            type $Shape = atoll.reads.AskFreshness.$Properties;
        }

        /**
         * Properties of a Freshness.
         * @deprecated Use atoll.reads.Freshness.$Properties instead.
         */
        interface IFreshness extends atoll.reads.Freshness.$Properties {
        }

        /** Represents a Freshness. */
        class Freshness {

            /**
             * Constructs a new Freshness.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.Freshness.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Freshness buckets. */
            buckets: atoll.reads.BucketFreshness.$Properties[];

            /**
             * Encodes the specified Freshness message. Does not implicitly {@link atoll.reads.Freshness.verify|verify} messages.
             * @param message Freshness message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.Freshness.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Freshness message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.Freshness & atoll.reads.Freshness.$Shape} Freshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.Freshness & atoll.reads.Freshness.$Shape;
        }

        namespace Freshness {

            /** Properties of a Freshness. */
            interface $Properties {

                /** Freshness buckets */
                buckets?: (atoll.reads.BucketFreshness.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Freshness. */
            type $Shape = atoll.reads.Freshness.$Properties;
        }

        /**
         * Properties of a BucketFreshness.
         * @deprecated Use atoll.reads.BucketFreshness.$Properties instead.
         */
        interface IBucketFreshness extends atoll.reads.BucketFreshness.$Properties {
        }

        /** Represents a BucketFreshness. */
        class BucketFreshness {

            /**
             * Constructs a new BucketFreshness.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.BucketFreshness.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketFreshness epoch. */
            epoch: number;

            /** BucketFreshness isHome. */
            isHome: boolean;

            /** BucketFreshness isCovered. */
            isCovered: boolean;

            /** BucketFreshness isWhole. */
            isWhole: boolean;

            /** BucketFreshness shards. */
            shards: atoll.reads.ShardStanding.$Properties[];

            /**
             * Encodes the specified BucketFreshness message. Does not implicitly {@link atoll.reads.BucketFreshness.verify|verify} messages.
             * @param message BucketFreshness message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.BucketFreshness.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketFreshness message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.BucketFreshness & atoll.reads.BucketFreshness.$Shape} BucketFreshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.BucketFreshness & atoll.reads.BucketFreshness.$Shape;
        }

        namespace BucketFreshness {

            /** Properties of a BucketFreshness. */
            interface $Properties {

                /** BucketFreshness epoch */
                epoch?: (number|null);

                /** BucketFreshness isHome */
                isHome?: (boolean|null);

                /** BucketFreshness isCovered */
                isCovered?: (boolean|null);

                /** BucketFreshness isWhole */
                isWhole?: (boolean|null);

                /** BucketFreshness shards */
                shards?: (atoll.reads.ShardStanding.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketFreshness. */
            type $Shape = atoll.reads.BucketFreshness.$Properties;
        }

        /**
         * Properties of a ShardStanding.
         * @deprecated Use atoll.reads.ShardStanding.$Properties instead.
         */
        interface IShardStanding extends atoll.reads.ShardStanding.$Properties {
        }

        /** Represents a ShardStanding. */
        class ShardStanding {

            /**
             * Constructs a new ShardStanding.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.reads.ShardStanding.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardStanding shard. */
            shard: number;

            /** ShardStanding last. */
            last: Uint8Array;

            /** ShardStanding keys. */
            keys: number[];

            /** ShardStanding stamps. */
            stamps: Uint8Array;

            /** ShardStanding isTooMany. */
            isTooMany: boolean;

            /**
             * Encodes the specified ShardStanding message. Does not implicitly {@link atoll.reads.ShardStanding.verify|verify} messages.
             * @param message ShardStanding message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.reads.ShardStanding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardStanding message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.reads.ShardStanding & atoll.reads.ShardStanding.$Shape} ShardStanding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.reads.ShardStanding & atoll.reads.ShardStanding.$Shape;
        }

        namespace ShardStanding {

            /** Properties of a ShardStanding. */
            interface $Properties {

                /** ShardStanding shard */
                shard?: (number|null);

                /** ShardStanding last */
                last?: (Uint8Array|null);

                /** ShardStanding keys */
                keys?: (number[]|null);

                /** ShardStanding stamps */
                stamps?: (Uint8Array|null);

                /** ShardStanding isTooMany */
                isTooMany?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardStanding. */
            type $Shape = atoll.reads.ShardStanding.$Properties;
        }
    }
}
