import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace witness. */
    namespace witness {

        /**
         * Properties of a Marks.
         * @deprecated Use atoll.witness.Marks.$Properties instead.
         */
        interface IMarks extends atoll.witness.Marks.$Properties {
        }

        /** Represents a Marks. */
        class Marks {

            /**
             * Constructs a new Marks.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.witness.Marks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Marks shards. */
            shards: atoll.witness.ShardMarks.$Properties[];

            /**
             * Encodes the specified Marks message. Does not implicitly {@link atoll.witness.Marks.verify|verify} messages.
             * @param message Marks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.witness.Marks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Marks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.witness.Marks & atoll.witness.Marks.$Shape} Marks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.witness.Marks & atoll.witness.Marks.$Shape;
        }

        namespace Marks {

            /** Properties of a Marks. */
            interface $Properties {

                /** Marks shards */
                shards?: (atoll.witness.ShardMarks.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Marks. */
            type $Shape = atoll.witness.Marks.$Properties;
        }

        /**
         * Properties of a ShardMarks.
         * @deprecated Use atoll.witness.ShardMarks.$Properties instead.
         */
        interface IShardMarks extends atoll.witness.ShardMarks.$Properties {
        }

        /** Represents a ShardMarks. */
        class ShardMarks {

            /**
             * Constructs a new ShardMarks.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.witness.ShardMarks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShardMarks shard. */
            shard: number;

            /** ShardMarks term. */
            term: number;

            /** ShardMarks sequence. */
            sequence: number;

            /** ShardMarks incarnation. */
            incarnation: number;

            /** ShardMarks floor. */
            floor: number;

            /** ShardMarks renewUntilMs. */
            renewUntilMs?: (number|null);

            /** ShardMarks base. */
            base: number;

            /** ShardMarks slots. */
            slots: number[];

            /** ShardMarks offsets. */
            offsets: number[];

            /**
             * Encodes the specified ShardMarks message. Does not implicitly {@link atoll.witness.ShardMarks.verify|verify} messages.
             * @param message ShardMarks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.witness.ShardMarks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShardMarks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.witness.ShardMarks & atoll.witness.ShardMarks.$Shape} ShardMarks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.witness.ShardMarks & atoll.witness.ShardMarks.$Shape;
        }

        namespace ShardMarks {

            /** Properties of a ShardMarks. */
            interface $Properties {

                /** ShardMarks shard */
                shard?: (number|null);

                /** ShardMarks term */
                term?: (number|null);

                /** ShardMarks sequence */
                sequence?: (number|null);

                /** ShardMarks incarnation */
                incarnation?: (number|null);

                /** ShardMarks floor */
                floor?: (number|null);

                /** ShardMarks renewUntilMs */
                renewUntilMs?: (number|null);

                /** ShardMarks base */
                base?: (number|null);

                /** ShardMarks slots */
                slots?: (number[]|null);

                /** ShardMarks offsets */
                offsets?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShardMarks. */
            type $Shape = atoll.witness.ShardMarks.$Properties;
        }

        /**
         * Properties of a MarksAnswer.
         * @deprecated Use atoll.witness.MarksAnswer.$Properties instead.
         */
        interface IMarksAnswer extends atoll.witness.MarksAnswer.$Properties {
        }

        /** Represents a MarksAnswer. */
        class MarksAnswer {

            /**
             * Constructs a new MarksAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.witness.MarksAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MarksAnswer incarnation. */
            incarnation: number;

            /** MarksAnswer clockMs. */
            clockMs: number;

            /** MarksAnswer taken. */
            taken: boolean[];

            /**
             * Encodes the specified MarksAnswer message. Does not implicitly {@link atoll.witness.MarksAnswer.verify|verify} messages.
             * @param message MarksAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.witness.MarksAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MarksAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.witness.MarksAnswer & atoll.witness.MarksAnswer.$Shape} MarksAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.witness.MarksAnswer & atoll.witness.MarksAnswer.$Shape;
        }

        namespace MarksAnswer {

            /** Properties of a MarksAnswer. */
            interface $Properties {

                /** MarksAnswer incarnation */
                incarnation?: (number|null);

                /** MarksAnswer clockMs */
                clockMs?: (number|null);

                /** MarksAnswer taken */
                taken?: (boolean[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MarksAnswer. */
            type $Shape = atoll.witness.MarksAnswer.$Properties;
        }

        /**
         * Properties of a Checks.
         * @deprecated Use atoll.witness.Checks.$Properties instead.
         */
        interface IChecks extends atoll.witness.Checks.$Properties {
        }

        /** Represents a Checks. */
        class Checks {

            /**
             * Constructs a new Checks.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.witness.Checks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Checks shards. */
            shards: number[];

            /** Checks slots. */
            slots: number[];

            /**
             * Encodes the specified Checks message. Does not implicitly {@link atoll.witness.Checks.verify|verify} messages.
             * @param message Checks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.witness.Checks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Checks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.witness.Checks & atoll.witness.Checks.$Shape} Checks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.witness.Checks & atoll.witness.Checks.$Shape;
        }

        namespace Checks {

            /** Properties of a Checks. */
            interface $Properties {

                /** Checks shards */
                shards?: (number[]|null);

                /** Checks slots */
                slots?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Checks. */
            type $Shape = atoll.witness.Checks.$Properties;
        }

        /**
         * Properties of a ChecksAnswer.
         * @deprecated Use atoll.witness.ChecksAnswer.$Properties instead.
         */
        interface IChecksAnswer extends atoll.witness.ChecksAnswer.$Properties {
        }

        /** Represents a ChecksAnswer. */
        class ChecksAnswer {

            /**
             * Constructs a new ChecksAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.witness.ChecksAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChecksAnswer stamps. */
            stamps: number[];

            /**
             * Encodes the specified ChecksAnswer message. Does not implicitly {@link atoll.witness.ChecksAnswer.verify|verify} messages.
             * @param message ChecksAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.witness.ChecksAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChecksAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.witness.ChecksAnswer & atoll.witness.ChecksAnswer.$Shape} ChecksAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.witness.ChecksAnswer & atoll.witness.ChecksAnswer.$Shape;
        }

        namespace ChecksAnswer {

            /** Properties of a ChecksAnswer. */
            interface $Properties {

                /** ChecksAnswer stamps */
                stamps?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChecksAnswer. */
            type $Shape = atoll.witness.ChecksAnswer.$Properties;
        }
    }
}
