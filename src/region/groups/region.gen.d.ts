import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace region. */
    namespace region {

        /**
         * Properties of a ProposeRequest.
         * @deprecated Use atoll.region.ProposeRequest.$Properties instead.
         */
        interface IProposeRequest extends atoll.region.ProposeRequest.$Properties {
        }

        /** Represents a ProposeRequest. */
        class ProposeRequest {

            /**
             * Constructs a new ProposeRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.ProposeRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeRequest group. */
            group: number;

            /** ProposeRequest command. */
            command: Uint8Array;

            /**
             * Encodes the specified ProposeRequest message. Does not implicitly {@link atoll.region.ProposeRequest.verify|verify} messages.
             * @param message ProposeRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.ProposeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.ProposeRequest & atoll.region.ProposeRequest.$Shape} ProposeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.ProposeRequest & atoll.region.ProposeRequest.$Shape;
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
            type $Shape = atoll.region.ProposeRequest.$Properties;
        }

        /**
         * Properties of a ProposeAnswer.
         * @deprecated Use atoll.region.ProposeAnswer.$Properties instead.
         */
        interface IProposeAnswer extends atoll.region.ProposeAnswer.$Properties {
        }

        /** Represents a ProposeAnswer. */
        class ProposeAnswer {

            /**
             * Constructs a new ProposeAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.ProposeAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProposeAnswer applied. */
            applied?: (atoll.region.Applied.$Properties|null);

            /** ProposeAnswer notLeader. */
            notLeader?: (atoll.region.NotLeader.$Properties|null);

            /** ProposeAnswer outcome. */
            outcome?: ("applied"|"notLeader");

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.region.ProposeAnswer.verify|verify} messages.
             * @param message ProposeAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.ProposeAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.ProposeAnswer & atoll.region.ProposeAnswer.$Shape} ProposeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.ProposeAnswer & atoll.region.ProposeAnswer.$Shape;
        }

        namespace ProposeAnswer {

            /** Properties of a ProposeAnswer. */
            interface $Properties {

                /** ProposeAnswer applied */
                applied?: (atoll.region.Applied.$Properties|null);

                /** ProposeAnswer notLeader */
                notLeader?: (atoll.region.NotLeader.$Properties|null);

                /** ProposeAnswer outcome */
                outcome?: ("applied"|"notLeader");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ProposeAnswer. */
            type $Shape = {
              applied?: atoll.region.Applied.$Shape|null;
              notLeader?: atoll.region.NotLeader.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.region.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.region.NotLeader.$Shape })
            );
        }

        /**
         * Properties of an Applied.
         * @deprecated Use atoll.region.Applied.$Properties instead.
         */
        interface IApplied extends atoll.region.Applied.$Properties {
        }

        /** Represents an Applied. */
        class Applied {

            /**
             * Constructs a new Applied.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.Applied.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Applied index. */
            index: number;

            /** Applied result. */
            result: Uint8Array;

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.region.Applied.verify|verify} messages.
             * @param message Applied message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.Applied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Applied message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.Applied & atoll.region.Applied.$Shape} Applied
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.Applied & atoll.region.Applied.$Shape;
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
            type $Shape = atoll.region.Applied.$Properties;
        }

        /**
         * Properties of a NotLeader.
         * @deprecated Use atoll.region.NotLeader.$Properties instead.
         */
        interface INotLeader extends atoll.region.NotLeader.$Properties {
        }

        /** Represents a NotLeader. */
        class NotLeader {

            /**
             * Constructs a new NotLeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.NotLeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NotLeader leader. */
            leader: number;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.region.NotLeader.verify|verify} messages.
             * @param message NotLeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.NotLeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NotLeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.NotLeader & atoll.region.NotLeader.$Shape} NotLeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.NotLeader & atoll.region.NotLeader.$Shape;
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
            type $Shape = atoll.region.NotLeader.$Properties;
        }

        /**
         * Properties of a QueryRequest.
         * @deprecated Use atoll.region.QueryRequest.$Properties instead.
         */
        interface IQueryRequest extends atoll.region.QueryRequest.$Properties {
        }

        /** Represents a QueryRequest. */
        class QueryRequest {

            /**
             * Constructs a new QueryRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.QueryRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueryRequest group. */
            group: number;

            /** QueryRequest query. */
            query: Uint8Array;

            /**
             * Encodes the specified QueryRequest message. Does not implicitly {@link atoll.region.QueryRequest.verify|verify} messages.
             * @param message QueryRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.QueryRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueryRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.QueryRequest & atoll.region.QueryRequest.$Shape} QueryRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.QueryRequest & atoll.region.QueryRequest.$Shape;
        }

        namespace QueryRequest {

            /** Properties of a QueryRequest. */
            interface $Properties {

                /** QueryRequest group */
                group?: (number|null);

                /** QueryRequest query */
                query?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueryRequest. */
            type $Shape = atoll.region.QueryRequest.$Properties;
        }

        /**
         * Properties of a QueryAnswer.
         * @deprecated Use atoll.region.QueryAnswer.$Properties instead.
         */
        interface IQueryAnswer extends atoll.region.QueryAnswer.$Properties {
        }

        /** Represents a QueryAnswer. */
        class QueryAnswer {

            /**
             * Constructs a new QueryAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.region.QueryAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueryAnswer answer. */
            answer: Uint8Array;

            /** QueryAnswer leader. */
            leader: number;

            /**
             * Encodes the specified QueryAnswer message. Does not implicitly {@link atoll.region.QueryAnswer.verify|verify} messages.
             * @param message QueryAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.region.QueryAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueryAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.region.QueryAnswer & atoll.region.QueryAnswer.$Shape} QueryAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.region.QueryAnswer & atoll.region.QueryAnswer.$Shape;
        }

        namespace QueryAnswer {

            /** Properties of a QueryAnswer. */
            interface $Properties {

                /** QueryAnswer answer */
                answer?: (Uint8Array|null);

                /** QueryAnswer leader */
                leader?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueryAnswer. */
            type $Shape = atoll.region.QueryAnswer.$Properties;
        }
    }
}
