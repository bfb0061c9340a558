import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace raft. */
    namespace raft {

        /**
         * Properties of an EntryHeader.
         * @deprecated Use atoll.raft.EntryHeader.$Properties instead.
         */
        interface IEntryHeader extends atoll.raft.EntryHeader.$Properties {
        }

        /** Represents an EntryHeader. */
        class EntryHeader {

            /**
             * Constructs a new EntryHeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.EntryHeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EntryHeader term. */
            term: number;

            /** EntryHeader kind. */
            kind: number;

            /** EntryHeader dataBytes. */
            dataBytes: number;

            /**
             * Encodes the specified EntryHeader message. Does not implicitly {@link atoll.raft.EntryHeader.verify|verify} messages.
             * @param message EntryHeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.EntryHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EntryHeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.EntryHeader & atoll.raft.EntryHeader.$Shape} EntryHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.EntryHeader & atoll.raft.EntryHeader.$Shape;
        }

        namespace EntryHeader {

            /** Properties of an EntryHeader. */
            interface $Properties {

                /** EntryHeader term */
                term?: (number|null);

                /** EntryHeader kind */
                kind?: (number|null);

                /** EntryHeader dataBytes */
                dataBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EntryHeader. */
            type $Shape = atoll.raft.EntryHeader.$Properties;
        }

        /**
         * Properties of a Membership.
         * @deprecated Use atoll.raft.Membership.$Properties instead.
         */
        interface IMembership extends atoll.raft.Membership.$Properties {
        }

        /** Represents a Membership. */
        class Membership {

            /**
             * Constructs a new Membership.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Membership.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Membership voters. */
            voters: number[];

            /** Membership outgoing. */
            outgoing: number[];

            /** Membership learners. */
            learners: number[];

            /**
             * Encodes the specified Membership message. Does not implicitly {@link atoll.raft.Membership.verify|verify} messages.
             * @param message Membership message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Membership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Membership message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Membership & atoll.raft.Membership.$Shape} Membership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Membership & atoll.raft.Membership.$Shape;
        }

        namespace Membership {

            /** Properties of a Membership. */
            interface $Properties {

                /** Membership voters */
                voters?: (number[]|null);

                /** Membership outgoing */
                outgoing?: (number[]|null);

                /** Membership learners */
                learners?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Membership. */
            type $Shape = atoll.raft.Membership.$Properties;
        }
    }
}
