import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace fragment. */
    namespace fragment {

        /**
         * Properties of an Owner.
         * @deprecated Use atoll.fragment.Owner.$Properties instead.
         */
        interface IOwner extends atoll.fragment.Owner.$Properties {
        }

        /** Represents an Owner. */
        class Owner {

            /**
             * Constructs a new Owner.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.Owner.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Owner bucket. */
            bucket: string;

            /** Owner key. */
            key: string;

            /** Owner uploadId. */
            uploadId: string;

            /**
             * Encodes the specified Owner message. Does not implicitly {@link atoll.fragment.Owner.verify|verify} messages.
             * @param message Owner message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.Owner.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Owner message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.Owner & atoll.fragment.Owner.$Shape} Owner
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.Owner & atoll.fragment.Owner.$Shape;
        }

        namespace Owner {

            /** Properties of an Owner. */
            interface $Properties {

                /** Owner bucket */
                bucket?: (string|null);

                /** Owner key */
                key?: (string|null);

                /** Owner uploadId */
                uploadId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Owner. */
            type $Shape = atoll.fragment.Owner.$Properties;
        }

        /**
         * Properties of a Name.
         * @deprecated Use atoll.fragment.Name.$Properties instead.
         */
        interface IName extends atoll.fragment.Name.$Properties {
        }

        /** Represents a Name. */
        class Name {

            /**
             * Constructs a new Name.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.Name.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Name blob. */
            blob: Uint8Array;

            /** Name fragment. */
            fragment: number;

            /**
             * Encodes the specified Name message. Does not implicitly {@link atoll.fragment.Name.verify|verify} messages.
             * @param message Name message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.Name.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Name message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.Name & atoll.fragment.Name.$Shape} Name
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.Name & atoll.fragment.Name.$Shape;
        }

        namespace Name {

            /** Properties of a Name. */
            interface $Properties {

                /** Name blob */
                blob?: (Uint8Array|null);

                /** Name fragment */
                fragment?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Name. */
            type $Shape = atoll.fragment.Name.$Properties;
        }

        /**
         * Properties of a WriteRequest.
         * @deprecated Use atoll.fragment.WriteRequest.$Properties instead.
         */
        interface IWriteRequest extends atoll.fragment.WriteRequest.$Properties {
        }

        /** Represents a WriteRequest. */
        class WriteRequest {

            /**
             * Constructs a new WriteRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.WriteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteRequest drive. */
            drive: number;

            /** WriteRequest name. */
            name?: (atoll.fragment.Name.$Properties|null);

            /** WriteRequest unitBytes. */
            unitBytes: number;

            /** WriteRequest owner. */
            owner: Uint8Array;

            /**
             * Encodes the specified WriteRequest message. Does not implicitly {@link atoll.fragment.WriteRequest.verify|verify} messages.
             * @param message WriteRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.WriteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.WriteRequest & atoll.fragment.WriteRequest.$Shape} WriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.WriteRequest & atoll.fragment.WriteRequest.$Shape;
        }

        namespace WriteRequest {

            /** Properties of a WriteRequest. */
            interface $Properties {

                /** WriteRequest drive */
                drive?: (number|null);

                /** WriteRequest name */
                name?: (atoll.fragment.Name.$Properties|null);

                /** WriteRequest unitBytes */
                unitBytes?: (number|null);

                /** WriteRequest owner */
                owner?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteRequest. */
            type $Shape = atoll.fragment.WriteRequest.$Properties;
        }

        /**
         * Properties of a ReadRequest.
         * @deprecated Use atoll.fragment.ReadRequest.$Properties instead.
         */
        interface IReadRequest extends atoll.fragment.ReadRequest.$Properties {
        }

        /** Represents a ReadRequest. */
        class ReadRequest {

            /**
             * Constructs a new ReadRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.ReadRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadRequest drive. */
            drive: number;

            /** ReadRequest name. */
            name?: (atoll.fragment.Name.$Properties|null);

            /** ReadRequest firstUnit. */
            firstUnit: number;

            /** ReadRequest unitCount. */
            unitCount: number;

            /**
             * Encodes the specified ReadRequest message. Does not implicitly {@link atoll.fragment.ReadRequest.verify|verify} messages.
             * @param message ReadRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.ReadRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.ReadRequest & atoll.fragment.ReadRequest.$Shape} ReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.ReadRequest & atoll.fragment.ReadRequest.$Shape;
        }

        namespace ReadRequest {

            /** Properties of a ReadRequest. */
            interface $Properties {

                /** ReadRequest drive */
                drive?: (number|null);

                /** ReadRequest name */
                name?: (atoll.fragment.Name.$Properties|null);

                /** ReadRequest firstUnit */
                firstUnit?: (number|null);

                /** ReadRequest unitCount */
                unitCount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadRequest. */
            type $Shape = atoll.fragment.ReadRequest.$Properties;
        }

        /**
         * Properties of a UnitsHead.
         * @deprecated Use atoll.fragment.UnitsHead.$Properties instead.
         */
        interface IUnitsHead extends atoll.fragment.UnitsHead.$Properties {
        }

        /** Represents a UnitsHead. */
        class UnitsHead {

            /**
             * Constructs a new UnitsHead.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.UnitsHead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnitsHead unitBytes. */
            unitBytes: number[];

            /** UnitsHead unitChecksums. */
            unitChecksums: number[];

            /**
             * Encodes the specified UnitsHead message. Does not implicitly {@link atoll.fragment.UnitsHead.verify|verify} messages.
             * @param message UnitsHead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.UnitsHead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitsHead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.UnitsHead & atoll.fragment.UnitsHead.$Shape} UnitsHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.UnitsHead & atoll.fragment.UnitsHead.$Shape;
        }

        namespace UnitsHead {

            /** Properties of a UnitsHead. */
            interface $Properties {

                /** UnitsHead unitBytes */
                unitBytes?: (number[]|null);

                /** UnitsHead unitChecksums */
                unitChecksums?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitsHead. */
            type $Shape = atoll.fragment.UnitsHead.$Properties;
        }

        /**
         * Properties of a DeleteRequest.
         * @deprecated Use atoll.fragment.DeleteRequest.$Properties instead.
         */
        interface IDeleteRequest extends atoll.fragment.DeleteRequest.$Properties {
        }

        /** Represents a DeleteRequest. */
        class DeleteRequest {

            /**
             * Constructs a new DeleteRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.DeleteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteRequest drive. */
            drive: number;

            /** DeleteRequest blobs. */
            blobs: Uint8Array[];

            /**
             * Encodes the specified DeleteRequest message. Does not implicitly {@link atoll.fragment.DeleteRequest.verify|verify} messages.
             * @param message DeleteRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.DeleteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.DeleteRequest & atoll.fragment.DeleteRequest.$Shape} DeleteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.DeleteRequest & atoll.fragment.DeleteRequest.$Shape;
        }

        namespace DeleteRequest {

            /** Properties of a DeleteRequest. */
            interface $Properties {

                /** DeleteRequest drive */
                drive?: (number|null);

                /** DeleteRequest blobs */
                blobs?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteRequest. */
            type $Shape = atoll.fragment.DeleteRequest.$Properties;
        }

        /**
         * Properties of a FragmentRequest.
         * @deprecated Use atoll.fragment.FragmentRequest.$Properties instead.
         */
        interface IFragmentRequest extends atoll.fragment.FragmentRequest.$Properties {
        }

        /** Represents a FragmentRequest. */
        class FragmentRequest {

            /**
             * Constructs a new FragmentRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.FragmentRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FragmentRequest drive. */
            drive: number;

            /** FragmentRequest name. */
            name?: (atoll.fragment.Name.$Properties|null);

            /**
             * Encodes the specified FragmentRequest message. Does not implicitly {@link atoll.fragment.FragmentRequest.verify|verify} messages.
             * @param message FragmentRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.FragmentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FragmentRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.FragmentRequest & atoll.fragment.FragmentRequest.$Shape} FragmentRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.FragmentRequest & atoll.fragment.FragmentRequest.$Shape;
        }

        namespace FragmentRequest {

            /** Properties of a FragmentRequest. */
            interface $Properties {

                /** FragmentRequest drive */
                drive?: (number|null);

                /** FragmentRequest name */
                name?: (atoll.fragment.Name.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FragmentRequest. */
            type $Shape = atoll.fragment.FragmentRequest.$Properties;
        }

        /**
         * Properties of a ListRequest.
         * @deprecated Use atoll.fragment.ListRequest.$Properties instead.
         */
        interface IListRequest extends atoll.fragment.ListRequest.$Properties {
        }

        /** Represents a ListRequest. */
        class ListRequest {

            /**
             * Constructs a new ListRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.ListRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListRequest drive. */
            drive: number;

            /** ListRequest after. */
            after?: (atoll.fragment.Name.$Properties|null);

            /** ListRequest limit. */
            limit: number;

            /**
             * Encodes the specified ListRequest message. Does not implicitly {@link atoll.fragment.ListRequest.verify|verify} messages.
             * @param message ListRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.ListRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.ListRequest & atoll.fragment.ListRequest.$Shape} ListRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.ListRequest & atoll.fragment.ListRequest.$Shape;
        }

        namespace ListRequest {

            /** Properties of a ListRequest. */
            interface $Properties {

                /** ListRequest drive */
                drive?: (number|null);

                /** ListRequest after */
                after?: (atoll.fragment.Name.$Properties|null);

                /** ListRequest limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListRequest. */
            type $Shape = atoll.fragment.ListRequest.$Properties;
        }

        /**
         * Properties of a Description.
         * @deprecated Use atoll.fragment.Description.$Properties instead.
         */
        interface IDescription extends atoll.fragment.Description.$Properties {
        }

        /** Represents a Description. */
        class Description {

            /**
             * Constructs a new Description.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.Description.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Description name. */
            name?: (atoll.fragment.Name.$Properties|null);

            /** Description unitBytes. */
            unitBytes: number;

            /** Description units. */
            units: number;

            /** Description bytes. */
            bytes: number;

            /** Description owner. */
            owner: Uint8Array;

            /** Description writtenMs. */
            writtenMs: number;

            /**
             * Encodes the specified Description message. Does not implicitly {@link atoll.fragment.Description.verify|verify} messages.
             * @param message Description message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.Description.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Description message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.Description & atoll.fragment.Description.$Shape} Description
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.Description & atoll.fragment.Description.$Shape;
        }

        namespace Description {

            /** Properties of a Description. */
            interface $Properties {

                /** Description name */
                name?: (atoll.fragment.Name.$Properties|null);

                /** Description unitBytes */
                unitBytes?: (number|null);

                /** Description units */
                units?: (number|null);

                /** Description bytes */
                bytes?: (number|null);

                /** Description owner */
                owner?: (Uint8Array|null);

                /** Description writtenMs */
                writtenMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Description. */
            type $Shape = atoll.fragment.Description.$Properties;
        }

        /**
         * Properties of a Descriptions.
         * @deprecated Use atoll.fragment.Descriptions.$Properties instead.
         */
        interface IDescriptions extends atoll.fragment.Descriptions.$Properties {
        }

        /** Represents a Descriptions. */
        class Descriptions {

            /**
             * Constructs a new Descriptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.fragment.Descriptions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Descriptions descriptions. */
            descriptions: atoll.fragment.Description.$Properties[];

            /**
             * Encodes the specified Descriptions message. Does not implicitly {@link atoll.fragment.Descriptions.verify|verify} messages.
             * @param message Descriptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.fragment.Descriptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Descriptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.fragment.Descriptions & atoll.fragment.Descriptions.$Shape} Descriptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.fragment.Descriptions & atoll.fragment.Descriptions.$Shape;
        }

        namespace Descriptions {

            /** Properties of a Descriptions. */
            interface $Properties {

                /** Descriptions descriptions */
                descriptions?: (atoll.fragment.Description.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Descriptions. */
            type $Shape = atoll.fragment.Descriptions.$Properties;
        }
    }
}
