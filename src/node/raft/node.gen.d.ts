import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace node. */
    namespace node {

        /**
         * Properties of a ProposeRequest.
         * @deprecated Use atoll.node.ProposeRequest.$Properties instead.
         */
        interface IProposeRequest extends atoll.node.ProposeRequest.$Properties {
        }

        /** Represents a ProposeRequest. */
        class ProposeRequest {

            /**
             * Constructs a new ProposeRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.ProposeRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeRequest group. */
            group: number;

            /** ProposeRequest command. */
            command: Uint8Array;

            /**
             * Encodes the specified ProposeRequest message. Does not implicitly {@link atoll.node.ProposeRequest.verify|verify} messages.
             * @param message ProposeRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.ProposeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.ProposeRequest & atoll.node.ProposeRequest.$Shape} ProposeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.ProposeRequest & atoll.node.ProposeRequest.$Shape;
        }

        namespace ProposeRequest {

            /** Properties of a ProposeRequest. */
            interface $Properties {

                /** ProposeRequest group */
                group?: (number|null);

                /** ProposeRequest command */
                command?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProposeRequest. */
            type $Shape = atoll.node.ProposeRequest.$Properties;
        }

        /**
         * Properties of a ProposeAnswer.
         * @deprecated Use atoll.node.ProposeAnswer.$Properties instead.
         */
        interface IProposeAnswer extends atoll.node.ProposeAnswer.$Properties {
        }

        /** Represents a ProposeAnswer. */
        class ProposeAnswer {

            /**
             * Constructs a new ProposeAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.ProposeAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeAnswer applied. */
            applied?: (atoll.node.Applied.$Properties|null);

            /** ProposeAnswer notLeader. */
            notLeader?: (atoll.node.NotLeader.$Properties|null);

            /** ProposeAnswer outcome. */
            outcome?: ("applied"|"notLeader");

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.node.ProposeAnswer.verify|verify} messages.
             * @param message ProposeAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.ProposeAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.ProposeAnswer & atoll.node.ProposeAnswer.$Shape} ProposeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.ProposeAnswer & atoll.node.ProposeAnswer.$Shape;
        }

        namespace ProposeAnswer {

            /** Properties of a ProposeAnswer. */
            interface $Properties {

                /** ProposeAnswer applied */
                applied?: (atoll.node.Applied.$Properties|null);

                /** ProposeAnswer notLeader */
                notLeader?: (atoll.node.NotLeader.$Properties|null);

                /** ProposeAnswer outcome */
                outcome?: ("applied"|"notLeader");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ProposeAnswer. */
            type $Shape = {
              applied?: atoll.node.Applied.$Shape|null;
              notLeader?: atoll.node.NotLeader.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.node.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.node.NotLeader.$Shape })
            );
        }

        /**
         * Properties of an Applied.
         * @deprecated Use atoll.node.Applied.$Properties instead.
         */
        interface IApplied extends atoll.node.Applied.$Properties {
        }

        /** Represents an Applied. */
        class Applied {

            /**
             * Constructs a new Applied.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.Applied.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Applied index. */
            index: number;

            /** Applied result. */
            result: Uint8Array;

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.node.Applied.verify|verify} messages.
             * @param message Applied message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.Applied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Applied message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.Applied & atoll.node.Applied.$Shape} Applied
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.Applied & atoll.node.Applied.$Shape;
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
            type $Shape = atoll.node.Applied.$Properties;
        }

        /**
         * Properties of a NotLeader.
         * @deprecated Use atoll.node.NotLeader.$Properties instead.
         */
        interface INotLeader extends atoll.node.NotLeader.$Properties {
        }

        /** Represents a NotLeader. */
        class NotLeader {

            /**
             * Constructs a new NotLeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.NotLeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NotLeader leader. */
            leader: number;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.node.NotLeader.verify|verify} messages.
             * @param message NotLeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.NotLeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NotLeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.NotLeader & atoll.node.NotLeader.$Shape} NotLeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.NotLeader & atoll.node.NotLeader.$Shape;
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
            type $Shape = atoll.node.NotLeader.$Properties;
        }

        /**
         * Properties of a ReadRequest.
         * @deprecated Use atoll.node.ReadRequest.$Properties instead.
         */
        interface IReadRequest extends atoll.node.ReadRequest.$Properties {
        }

        /** Represents a ReadRequest. */
        class ReadRequest {

            /**
             * Constructs a new ReadRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.ReadRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadRequest group. */
            group: number;

            /** ReadRequest key. */
            key: Uint8Array;

            /**
             * Encodes the specified ReadRequest message. Does not implicitly {@link atoll.node.ReadRequest.verify|verify} messages.
             * @param message ReadRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.ReadRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.ReadRequest & atoll.node.ReadRequest.$Shape} ReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.ReadRequest & atoll.node.ReadRequest.$Shape;
        }

        namespace ReadRequest {

            /** Properties of a ReadRequest. */
            interface $Properties {

                /** ReadRequest group */
                group?: (number|null);

                /** ReadRequest key */
                key?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadRequest. */
            type $Shape = atoll.node.ReadRequest.$Properties;
        }

        /**
         * Properties of a ReadAnswer.
         * @deprecated Use atoll.node.ReadAnswer.$Properties instead.
         */
        interface IReadAnswer extends atoll.node.ReadAnswer.$Properties {
        }

        /** Represents a ReadAnswer. */
        class ReadAnswer {

            /**
             * Constructs a new ReadAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.node.ReadAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadAnswer index. */
            index: number;

            /** ReadAnswer value. */
            value?: (Uint8Array|null);

            /**
             * Encodes the specified ReadAnswer message. Does not implicitly {@link atoll.node.ReadAnswer.verify|verify} messages.
             * @param message ReadAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.node.ReadAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.node.ReadAnswer & atoll.node.ReadAnswer.$Shape} ReadAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.node.ReadAnswer & atoll.node.ReadAnswer.$Shape;
        }

        namespace ReadAnswer {

            /** Properties of a ReadAnswer. */
            interface $Properties {

                /** ReadAnswer index */
                index?: (number|null);

                /** ReadAnswer value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadAnswer. */
            type $Shape = atoll.node.ReadAnswer.$Properties;
        }
    }
}
