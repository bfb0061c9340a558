import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace placement. */
    namespace placement {

        /**
         * Properties of a BucketCall.
         * @deprecated Use atoll.placement.BucketCall.$Properties instead.
         */
        interface IBucketCall extends atoll.placement.BucketCall.$Properties {
        }

        /** Represents a BucketCall. */
        class BucketCall {

            /**
             * Constructs a new BucketCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.placement.BucketCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BucketCall bucket. */
            bucket: Uint8Array;

            /** BucketCall generation. */
            generation: number;

            /**
             * Encodes the specified BucketCall message. Does not implicitly {@link atoll.placement.BucketCall.verify|verify} messages.
             * @param message BucketCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.placement.BucketCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BucketCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.placement.BucketCall & atoll.placement.BucketCall.$Shape} BucketCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.placement.BucketCall & atoll.placement.BucketCall.$Shape;
        }

        namespace BucketCall {

            /** Properties of a BucketCall. */
            interface $Properties {

                /** BucketCall bucket */
                bucket?: (Uint8Array|null);

                /** BucketCall generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BucketCall. */
            type $Shape = atoll.placement.BucketCall.$Properties;
        }

        /**
         * Properties of a StopAnswer.
         * @deprecated Use atoll.placement.StopAnswer.$Properties instead.
         */
        interface IStopAnswer extends atoll.placement.StopAnswer.$Properties {
        }

        /** Represents a StopAnswer. */
        class StopAnswer {

            /**
             * Constructs a new StopAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.placement.StopAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StopAnswer stampMs. */
            stampMs: number;

            /**
             * Encodes the specified StopAnswer message. Does not implicitly {@link atoll.placement.StopAnswer.verify|verify} messages.
             * @param message StopAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.placement.StopAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.placement.StopAnswer & atoll.placement.StopAnswer.$Shape} StopAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.placement.StopAnswer & atoll.placement.StopAnswer.$Shape;
        }

        namespace StopAnswer {

            /** Properties of a StopAnswer. */
            interface $Properties {

                /** StopAnswer stampMs */
                stampMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StopAnswer. */
            type $Shape = atoll.placement.StopAnswer.$Properties;
        }

        /**
         * Properties of a SealAnswer.
         * @deprecated Use atoll.placement.SealAnswer.$Properties instead.
         */
        interface ISealAnswer extends atoll.placement.SealAnswer.$Properties {
        }

        /** Represents a SealAnswer. */
        class SealAnswer {

            /**
             * Constructs a new SealAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.placement.SealAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealAnswer outcome. */
            outcome: atoll.placement.SealOutcome;

            /**
             * Encodes the specified SealAnswer message. Does not implicitly {@link atoll.placement.SealAnswer.verify|verify} messages.
             * @param message SealAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.placement.SealAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.placement.SealAnswer & atoll.placement.SealAnswer.$Shape} SealAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.placement.SealAnswer & atoll.placement.SealAnswer.$Shape;
        }

        namespace SealAnswer {

            /** Properties of a SealAnswer. */
            interface $Properties {

                /** SealAnswer outcome */
                outcome?: (atoll.placement.SealOutcome|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealAnswer. */
            type $Shape = atoll.placement.SealAnswer.$Properties;
        }

        /** SealOutcome enum. */
        enum SealOutcome {

            /** EMPTY value */
            EMPTY = 0,

            /** NOT_EMPTY value */
            NOT_EMPTY = 1,

            /** OUTDATED value */
            OUTDATED = 2
        }

        /**
         * Properties of a ProbeAnswer.
         * @deprecated Use atoll.placement.ProbeAnswer.$Properties instead.
         */
        interface IProbeAnswer extends atoll.placement.ProbeAnswer.$Properties {
        }

        /** Represents a ProbeAnswer. */
        class ProbeAnswer {

            /**
             * Constructs a new ProbeAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.placement.ProbeAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProbeAnswer reason. */
            reason: string;

            /** ProbeAnswer message. */
            message: string;

            /**
             * Encodes the specified ProbeAnswer message. Does not implicitly {@link atoll.placement.ProbeAnswer.verify|verify} messages.
             * @param message ProbeAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.placement.ProbeAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProbeAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.placement.ProbeAnswer & atoll.placement.ProbeAnswer.$Shape} ProbeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.placement.ProbeAnswer & atoll.placement.ProbeAnswer.$Shape;
        }

        namespace ProbeAnswer {

            /** Properties of a ProbeAnswer. */
            interface $Properties {

                /** ProbeAnswer reason */
                reason?: (string|null);

                /** ProbeAnswer message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProbeAnswer. */
            type $Shape = atoll.placement.ProbeAnswer.$Properties;
        }
    }
}
