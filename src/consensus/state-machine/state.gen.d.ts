import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace state. */
    namespace state {

        /**
         * Properties of a GroupRecord.
         * @deprecated Use atoll.state.GroupRecord.$Properties instead.
         */
        interface IGroupRecord extends atoll.state.GroupRecord.$Properties {
        }

        /** Represents a GroupRecord. */
        class GroupRecord {

            /**
             * Constructs a new GroupRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.state.GroupRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GroupRecord applied. */
            applied?: (atoll.state.Mark.$Properties|null);

            /** GroupRecord generation. */
            generation: number;

            /** GroupRecord lastGeneration. */
            lastGeneration: number;

            /** GroupRecord staging. */
            staging?: (atoll.state.Staging.$Properties|null);

            /** GroupRecord destroyed. */
            destroyed: boolean;

            /**
             * Encodes the specified GroupRecord message. Does not implicitly {@link atoll.state.GroupRecord.verify|verify} messages.
             * @param message GroupRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.state.GroupRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.state.GroupRecord & atoll.state.GroupRecord.$Shape} GroupRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.state.GroupRecord & atoll.state.GroupRecord.$Shape;
        }

        namespace GroupRecord {

            /** Properties of a GroupRecord. */
            interface $Properties {

                /** GroupRecord applied */
                applied?: (atoll.state.Mark.$Properties|null);

                /** GroupRecord generation */
                generation?: (number|null);

                /** GroupRecord lastGeneration */
                lastGeneration?: (number|null);

                /** GroupRecord staging */
                staging?: (atoll.state.Staging.$Properties|null);

                /** GroupRecord destroyed */
                destroyed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GroupRecord. */
            type $Shape = atoll.state.GroupRecord.$Properties;
        }

        /**
         * Properties of a Mark.
         * @deprecated Use atoll.state.Mark.$Properties instead.
         */
        interface IMark extends atoll.state.Mark.$Properties {
        }

        /** Represents a Mark. */
        class Mark {

            /**
             * Constructs a new Mark.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.state.Mark.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mark index. */
            index: number;

            /** Mark term. */
            term: number;

            /** Mark membership. */
            membership: Uint8Array;

            /**
             * Encodes the specified Mark message. Does not implicitly {@link atoll.state.Mark.verify|verify} messages.
             * @param message Mark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.state.Mark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mark message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.state.Mark & atoll.state.Mark.$Shape} Mark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.state.Mark & atoll.state.Mark.$Shape;
        }

        namespace Mark {

            /** Properties of a Mark. */
            interface $Properties {

                /** Mark index */
                index?: (number|null);

                /** Mark term */
                term?: (number|null);

                /** Mark membership */
                membership?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mark. */
            type $Shape = atoll.state.Mark.$Properties;
        }

        /**
         * Properties of a Staging.
         * @deprecated Use atoll.state.Staging.$Properties instead.
         */
        interface IStaging extends atoll.state.Staging.$Properties {
        }

        /** Represents a Staging. */
        class Staging {

            /**
             * Constructs a new Staging.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.state.Staging.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Staging snapshotId. */
            snapshotId: string;

            /** Staging mark. */
            mark?: (atoll.state.Mark.$Properties|null);

            /** Staging generation. */
            generation: number;

            /** Staging lastKey. */
            lastKey: Uint8Array;

            /** Staging complete. */
            complete: boolean;

            /**
             * Encodes the specified Staging message. Does not implicitly {@link atoll.state.Staging.verify|verify} messages.
             * @param message Staging message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.state.Staging.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Staging message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.state.Staging & atoll.state.Staging.$Shape} Staging
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.state.Staging & atoll.state.Staging.$Shape;
        }

        namespace Staging {

            /** Properties of a Staging. */
            interface $Properties {

                /** Staging snapshotId */
                snapshotId?: (string|null);

                /** Staging mark */
                mark?: (atoll.state.Mark.$Properties|null);

                /** Staging generation */
                generation?: (number|null);

                /** Staging lastKey */
                lastKey?: (Uint8Array|null);

                /** Staging complete */
                complete?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Staging. */
            type $Shape = atoll.state.Staging.$Properties;
        }

        /**
         * Properties of a SnapshotChunk.
         * @deprecated Use atoll.state.SnapshotChunk.$Properties instead.
         */
        interface ISnapshotChunk extends atoll.state.SnapshotChunk.$Properties {
        }

        /** Represents a SnapshotChunk. */
        class SnapshotChunk {

            /**
             * Constructs a new SnapshotChunk.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.state.SnapshotChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotChunk afterKey. */
            afterKey: Uint8Array;

            /** SnapshotChunk pairs. */
            pairs: atoll.state.Pair.$Properties[];

            /** SnapshotChunk last. */
            last: boolean;

            /**
             * Encodes the specified SnapshotChunk message. Does not implicitly {@link atoll.state.SnapshotChunk.verify|verify} messages.
             * @param message SnapshotChunk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.state.SnapshotChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotChunk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.state.SnapshotChunk & atoll.state.SnapshotChunk.$Shape} SnapshotChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.state.SnapshotChunk & atoll.state.SnapshotChunk.$Shape;
        }

        namespace SnapshotChunk {

            /** Properties of a SnapshotChunk. */
            interface $Properties {

                /** SnapshotChunk afterKey */
                afterKey?: (Uint8Array|null);

                /** SnapshotChunk pairs */
                pairs?: (atoll.state.Pair.$Properties[]|null);

                /** SnapshotChunk last */
                last?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotChunk. */
            type $Shape = atoll.state.SnapshotChunk.$Properties;
        }

        /**
         * Properties of a Pair.
         * @deprecated Use atoll.state.Pair.$Properties instead.
         */
        interface IPair extends atoll.state.Pair.$Properties {
        }

        /** Represents a Pair. */
        class Pair {

            /**
             * Constructs a new Pair.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.state.Pair.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pair key. */
            key: Uint8Array;

            /** Pair value. */
            value: Uint8Array;

            /**
             * Encodes the specified Pair message. Does not implicitly {@link atoll.state.Pair.verify|verify} messages.
             * @param message Pair message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.state.Pair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pair message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.state.Pair & atoll.state.Pair.$Shape} Pair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.state.Pair & atoll.state.Pair.$Shape;
        }

        namespace Pair {

            /** Properties of a Pair. */
            interface $Properties {

                /** Pair key */
                key?: (Uint8Array|null);

                /** Pair value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pair. */
            type $Shape = atoll.state.Pair.$Properties;
        }
    }
}
