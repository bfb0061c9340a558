import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace failover. */
    namespace failover {

        /**
         * Properties of a RiskCall.
         * @deprecated Use atoll.failover.RiskCall.$Properties instead.
         */
        interface IRiskCall extends atoll.failover.RiskCall.$Properties {
        }

        /** Represents a RiskCall. */
        class RiskCall {

            /**
             * Constructs a new RiskCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.RiskCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RiskCall bucket. */
            bucket: Uint8Array;

            /** RiskCall to. */
            to: number;

            /**
             * Encodes the specified RiskCall message. Does not implicitly {@link atoll.failover.RiskCall.verify|verify} messages.
             * @param message RiskCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.RiskCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RiskCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.RiskCall & atoll.failover.RiskCall.$Shape} RiskCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.RiskCall & atoll.failover.RiskCall.$Shape;
        }

        namespace RiskCall {

            /** Properties of a RiskCall. */
            interface $Properties {

                /** RiskCall bucket */
                bucket?: (Uint8Array|null);

                /** RiskCall to */
                to?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RiskCall. */
            type $Shape = atoll.failover.RiskCall.$Properties;
        }

        /**
         * Properties of a RiskAnswer.
         * @deprecated Use atoll.failover.RiskAnswer.$Properties instead.
         */
        interface IRiskAnswer extends atoll.failover.RiskAnswer.$Properties {
        }

        /** Represents a RiskAnswer. */
        class RiskAnswer {

            /**
             * Constructs a new RiskAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.RiskAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RiskAnswer objects. */
            objects: number;

            /** RiskAnswer bytes. */
            bytes: number;

            /** RiskAnswer oldestMs. */
            oldestMs: number;

            /** RiskAnswer exact. */
            exact: boolean;

            /** RiskAnswer asOfMs. */
            asOfMs: number;

            /** RiskAnswer entries. */
            entries: atoll.failover.RiskEntry.$Properties[];

            /** RiskAnswer epoch. */
            epoch: number;

            /** RiskAnswer merged. */
            merged: atoll.failover.RiskAnswer.Merged.$Properties[];

            /**
             * Encodes the specified RiskAnswer message. Does not implicitly {@link atoll.failover.RiskAnswer.verify|verify} messages.
             * @param message RiskAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.RiskAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RiskAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.RiskAnswer & atoll.failover.RiskAnswer.$Shape} RiskAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.RiskAnswer & atoll.failover.RiskAnswer.$Shape;
        }

        namespace RiskAnswer {

            /** Properties of a RiskAnswer. */
            interface $Properties {

                /** RiskAnswer objects */
                objects?: (number|null);

                /** RiskAnswer bytes */
                bytes?: (number|null);

                /** RiskAnswer oldestMs */
                oldestMs?: (number|null);

                /** RiskAnswer exact */
                exact?: (boolean|null);

                /** RiskAnswer asOfMs */
                asOfMs?: (number|null);

                /** RiskAnswer entries */
                entries?: (atoll.failover.RiskEntry.$Properties[]|null);

                /** RiskAnswer epoch */
                epoch?: (number|null);

                /** RiskAnswer merged */
                merged?: (atoll.failover.RiskAnswer.Merged.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RiskAnswer. */
            type $Shape = atoll.failover.RiskAnswer.$Properties;

            /**
             * Properties of a Merged.
             * @deprecated Use atoll.failover.RiskAnswer.Merged.$Properties instead.
             */
            interface IMerged extends atoll.failover.RiskAnswer.Merged.$Properties {
            }

            /** Represents a Merged. */
            class Merged {

                /**
                 * Constructs a new Merged.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.failover.RiskAnswer.Merged.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Merged region. */
                region: number;

                /** Merged epoch. */
                epoch: number;

                /** Merged objects. */
                objects: number;

                /** Merged bytes. */
                bytes: number;

                /**
                 * Encodes the specified Merged message. Does not implicitly {@link atoll.failover.RiskAnswer.Merged.verify|verify} messages.
                 * @param message Merged message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.failover.RiskAnswer.Merged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Merged message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.failover.RiskAnswer.Merged & atoll.failover.RiskAnswer.Merged.$Shape} Merged
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.RiskAnswer.Merged & atoll.failover.RiskAnswer.Merged.$Shape;
            }

            namespace Merged {

                /** Properties of a Merged. */
                interface $Properties {

                    /** Merged region */
                    region?: (number|null);

                    /** Merged epoch */
                    epoch?: (number|null);

                    /** Merged objects */
                    objects?: (number|null);

                    /** Merged bytes */
                    bytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Merged. */
                type $Shape = atoll.failover.RiskAnswer.Merged.$Properties;
            }
        }

        /**
         * Properties of a MergesAnswer.
         * @deprecated Use atoll.failover.MergesAnswer.$Properties instead.
         */
        interface IMergesAnswer extends atoll.failover.MergesAnswer.$Properties {
        }

        /** Represents a MergesAnswer. */
        class MergesAnswer {

            /**
             * Constructs a new MergesAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.MergesAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MergesAnswer mark. */
            mark: number;

            /**
             * Encodes the specified MergesAnswer message. Does not implicitly {@link atoll.failover.MergesAnswer.verify|verify} messages.
             * @param message MergesAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.MergesAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MergesAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.MergesAnswer & atoll.failover.MergesAnswer.$Shape} MergesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.MergesAnswer & atoll.failover.MergesAnswer.$Shape;
        }

        namespace MergesAnswer {

            /** Properties of a MergesAnswer. */
            interface $Properties {

                /** MergesAnswer mark */
                mark?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MergesAnswer. */
            type $Shape = atoll.failover.MergesAnswer.$Properties;
        }

        /**
         * Properties of a RiskEntry.
         * @deprecated Use atoll.failover.RiskEntry.$Properties instead.
         */
        interface IRiskEntry extends atoll.failover.RiskEntry.$Properties {
        }

        /** Represents a RiskEntry. */
        class RiskEntry {

            /**
             * Constructs a new RiskEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.RiskEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RiskEntry key. */
            key: string;

            /** RiskEntry version. */
            version: string;

            /** RiskEntry bytes. */
            bytes: number;

            /** RiskEntry kind. */
            kind: string;

            /** RiskEntry stampMs. */
            stampMs: number;

            /** RiskEntry stamp. */
            stamp: string;

            /** RiskEntry null. */
            null?: (boolean|null);

            /**
             * Encodes the specified RiskEntry message. Does not implicitly {@link atoll.failover.RiskEntry.verify|verify} messages.
             * @param message RiskEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.RiskEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RiskEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.RiskEntry & atoll.failover.RiskEntry.$Shape} RiskEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.RiskEntry & atoll.failover.RiskEntry.$Shape;
        }

        namespace RiskEntry {

            /** Properties of a RiskEntry. */
            interface $Properties {

                /** RiskEntry key */
                key?: (string|null);

                /** RiskEntry version */
                version?: (string|null);

                /** RiskEntry bytes */
                bytes?: (number|null);

                /** RiskEntry kind */
                kind?: (string|null);

                /** RiskEntry stampMs */
                stampMs?: (number|null);

                /** RiskEntry stamp */
                stamp?: (string|null);

                /** RiskEntry null */
                "null"?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RiskEntry. */
            type $Shape = atoll.failover.RiskEntry.$Properties;
        }

        /**
         * Properties of a DrainCall.
         * @deprecated Use atoll.failover.DrainCall.$Properties instead.
         */
        interface IDrainCall extends atoll.failover.DrainCall.$Properties {
        }

        /** Represents a DrainCall. */
        class DrainCall {

            /**
             * Constructs a new DrainCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.DrainCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DrainCall bucket. */
            bucket: Uint8Array;

            /** DrainCall generation. */
            generation: number;

            /** DrainCall to. */
            to: number;

            /** DrainCall waitMs. */
            waitMs: number;

            /**
             * Encodes the specified DrainCall message. Does not implicitly {@link atoll.failover.DrainCall.verify|verify} messages.
             * @param message DrainCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.DrainCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DrainCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.DrainCall & atoll.failover.DrainCall.$Shape} DrainCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.DrainCall & atoll.failover.DrainCall.$Shape;
        }

        namespace DrainCall {

            /** Properties of a DrainCall. */
            interface $Properties {

                /** DrainCall bucket */
                bucket?: (Uint8Array|null);

                /** DrainCall generation */
                generation?: (number|null);

                /** DrainCall to */
                to?: (number|null);

                /** DrainCall waitMs */
                waitMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DrainCall. */
            type $Shape = atoll.failover.DrainCall.$Properties;
        }

        /**
         * Properties of a DrainAnswer.
         * @deprecated Use atoll.failover.DrainAnswer.$Properties instead.
         */
        interface IDrainAnswer extends atoll.failover.DrainAnswer.$Properties {
        }

        /** Represents a DrainAnswer. */
        class DrainAnswer {

            /**
             * Constructs a new DrainAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.DrainAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DrainAnswer drained. */
            drained: boolean;

            /** DrainAnswer objects. */
            objects: number;

            /** DrainAnswer bytes. */
            bytes: number;

            /** DrainAnswer frozenMs. */
            frozenMs: number;

            /**
             * Encodes the specified DrainAnswer message. Does not implicitly {@link atoll.failover.DrainAnswer.verify|verify} messages.
             * @param message DrainAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.DrainAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DrainAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.DrainAnswer & atoll.failover.DrainAnswer.$Shape} DrainAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.DrainAnswer & atoll.failover.DrainAnswer.$Shape;
        }

        namespace DrainAnswer {

            /** Properties of a DrainAnswer. */
            interface $Properties {

                /** DrainAnswer drained */
                drained?: (boolean|null);

                /** DrainAnswer objects */
                objects?: (number|null);

                /** DrainAnswer bytes */
                bytes?: (number|null);

                /** DrainAnswer frozenMs */
                frozenMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DrainAnswer. */
            type $Shape = atoll.failover.DrainAnswer.$Properties;
        }

        /**
         * Properties of a ShipCall.
         * @deprecated Use atoll.failover.ShipCall.$Properties instead.
         */
        interface IShipCall extends atoll.failover.ShipCall.$Properties {
        }

        /** Represents a ShipCall. */
        class ShipCall {

            /**
             * Constructs a new ShipCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.ShipCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShipCall bucket. */
            bucket: Uint8Array;

            /** ShipCall to. */
            to: number;

            /** ShipCall entries. */
            entries: atoll.failover.RiskEntry.$Properties[];

            /** ShipCall onlyAsks. */
            onlyAsks: boolean;

            /**
             * Encodes the specified ShipCall message. Does not implicitly {@link atoll.failover.ShipCall.verify|verify} messages.
             * @param message ShipCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.ShipCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShipCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.ShipCall & atoll.failover.ShipCall.$Shape} ShipCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.ShipCall & atoll.failover.ShipCall.$Shape;
        }

        namespace ShipCall {

            /** Properties of a ShipCall. */
            interface $Properties {

                /** ShipCall bucket */
                bucket?: (Uint8Array|null);

                /** ShipCall to */
                to?: (number|null);

                /** ShipCall entries */
                entries?: (atoll.failover.RiskEntry.$Properties[]|null);

                /** ShipCall onlyAsks */
                onlyAsks?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShipCall. */
            type $Shape = atoll.failover.ShipCall.$Properties;
        }

        /**
         * Properties of a ShipAnswer.
         * @deprecated Use atoll.failover.ShipAnswer.$Properties instead.
         */
        interface IShipAnswer extends atoll.failover.ShipAnswer.$Properties {
        }

        /** Represents a ShipAnswer. */
        class ShipAnswer {

            /**
             * Constructs a new ShipAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.failover.ShipAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShipAnswer held. */
            held: number[];

            /**
             * Encodes the specified ShipAnswer message. Does not implicitly {@link atoll.failover.ShipAnswer.verify|verify} messages.
             * @param message ShipAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.failover.ShipAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShipAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.failover.ShipAnswer & atoll.failover.ShipAnswer.$Shape} ShipAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.failover.ShipAnswer & atoll.failover.ShipAnswer.$Shape;
        }

        namespace ShipAnswer {

            /** Properties of a ShipAnswer. */
            interface $Properties {

                /** ShipAnswer held */
                held?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShipAnswer. */
            type $Shape = atoll.failover.ShipAnswer.$Properties;
        }
    }
}
