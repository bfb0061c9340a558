import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace datanode. */
    namespace datanode {

        /**
         * Properties of a FragmentEntry.
         * @deprecated Use atoll.datanode.FragmentEntry.$Properties instead.
         */
        interface IFragmentEntry extends atoll.datanode.FragmentEntry.$Properties {
        }

        /** Represents a FragmentEntry. */
        class FragmentEntry {

            /**
             * Constructs a new FragmentEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.datanode.FragmentEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FragmentEntry writtenMs. */
            writtenMs: number;

            /** FragmentEntry unitBytes. */
            unitBytes: number;

            /** FragmentEntry bytes. */
            bytes: number;

            /** FragmentEntry unitChecksums. */
            unitChecksums: Uint8Array;

            /** FragmentEntry owner. */
            owner: Uint8Array;

            /** FragmentEntry extents. */
            extents: atoll.datanode.Extent.$Properties[];

            /** FragmentEntry movedFromSegment. */
            movedFromSegment: number;

            /** FragmentEntry movedFromPosition. */
            movedFromPosition: number;

            /**
             * Encodes the specified FragmentEntry message. Does not implicitly {@link atoll.datanode.FragmentEntry.verify|verify} messages.
             * @param message FragmentEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.datanode.FragmentEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FragmentEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.datanode.FragmentEntry & atoll.datanode.FragmentEntry.$Shape} FragmentEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.datanode.FragmentEntry & atoll.datanode.FragmentEntry.$Shape;
        }

        namespace FragmentEntry {

            /** Properties of a FragmentEntry. */
            interface $Properties {

                /** FragmentEntry writtenMs */
                writtenMs?: (number|null);

                /** FragmentEntry unitBytes */
                unitBytes?: (number|null);

                /** FragmentEntry bytes */
                bytes?: (number|null);

                /** FragmentEntry unitChecksums */
                unitChecksums?: (Uint8Array|null);

                /** FragmentEntry owner */
                owner?: (Uint8Array|null);

                /** FragmentEntry extents */
                extents?: (atoll.datanode.Extent.$Properties[]|null);

                /** FragmentEntry movedFromSegment */
                movedFromSegment?: (number|null);

                /** FragmentEntry movedFromPosition */
                movedFromPosition?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FragmentEntry. */
            type $Shape = atoll.datanode.FragmentEntry.$Properties;
        }

        /**
         * Properties of an Extent.
         * @deprecated Use atoll.datanode.Extent.$Properties instead.
         */
        interface IExtent extends atoll.datanode.Extent.$Properties {
        }

        /** Represents an Extent. */
        class Extent {

            /**
             * Constructs a new Extent.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.datanode.Extent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Extent segment. */
            segment: number;

            /** Extent position. */
            position: number;

            /** Extent unitCount. */
            unitCount: number;

            /**
             * Encodes the specified Extent message. Does not implicitly {@link atoll.datanode.Extent.verify|verify} messages.
             * @param message Extent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.datanode.Extent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Extent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.datanode.Extent & atoll.datanode.Extent.$Shape} Extent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.datanode.Extent & atoll.datanode.Extent.$Shape;
        }

        namespace Extent {

            /** Properties of an Extent. */
            interface $Properties {

                /** Extent segment */
                segment?: (number|null);

                /** Extent position */
                position?: (number|null);

                /** Extent unitCount */
                unitCount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Extent. */
            type $Shape = atoll.datanode.Extent.$Properties;
        }
    }
}
