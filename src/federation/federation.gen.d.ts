import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace federation. */
    namespace federation {

        /**
         * Properties of a Signed.
         * @deprecated Use atoll.federation.Signed.$Properties instead.
         */
        interface ISigned extends atoll.federation.Signed.$Properties {
        }

        /** Represents a Signed. */
        class Signed {

            /**
             * Constructs a new Signed.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.Signed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Signed statement. */
            statement: Uint8Array;

            /** Signed signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified Signed message. Does not implicitly {@link atoll.federation.Signed.verify|verify} messages.
             * @param message Signed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.Signed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Signed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.Signed & atoll.federation.Signed.$Shape} Signed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.Signed & atoll.federation.Signed.$Shape;
        }

        namespace Signed {

            /** Properties of a Signed. */
            interface $Properties {

                /** Signed statement */
                statement?: (Uint8Array|null);

                /** Signed signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Signed. */
            type $Shape = atoll.federation.Signed.$Properties;
        }

        /**
         * Properties of a Voucher.
         * @deprecated Use atoll.federation.Voucher.$Properties instead.
         */
        interface IVoucher extends atoll.federation.Voucher.$Properties {
        }

        /** Represents a Voucher. */
        class Voucher {

            /**
             * Constructs a new Voucher.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.Voucher.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Voucher federation. */
            federation: string;

            /** Voucher peerId. */
            peerId: string;

            /** Voucher regionNumber. */
            regionNumber: number;

            /** Voucher regionName. */
            regionName: string;

            /** Voucher nodeId. */
            nodeId: number;

            /** Voucher nodeName. */
            nodeName: string;

            /** Voucher notBeforeMs. */
            notBeforeMs: number;

            /** Voucher notAfterMs. */
            notAfterMs: number;

            /** Voucher serial. */
            serial: number;

            /**
             * Encodes the specified Voucher message. Does not implicitly {@link atoll.federation.Voucher.verify|verify} messages.
             * @param message Voucher message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.Voucher.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Voucher message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.Voucher & atoll.federation.Voucher.$Shape} Voucher
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.Voucher & atoll.federation.Voucher.$Shape;
        }

        namespace Voucher {

            /** Properties of a Voucher. */
            interface $Properties {

                /** Voucher federation */
                federation?: (string|null);

                /** Voucher peerId */
                peerId?: (string|null);

                /** Voucher regionNumber */
                regionNumber?: (number|null);

                /** Voucher regionName */
                regionName?: (string|null);

                /** Voucher nodeId */
                nodeId?: (number|null);

                /** Voucher nodeName */
                nodeName?: (string|null);

                /** Voucher notBeforeMs */
                notBeforeMs?: (number|null);

                /** Voucher notAfterMs */
                notAfterMs?: (number|null);

                /** Voucher serial */
                serial?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Voucher. */
            type $Shape = atoll.federation.Voucher.$Properties;
        }

        /**
         * Properties of a Revocation.
         * @deprecated Use atoll.federation.Revocation.$Properties instead.
         */
        interface IRevocation extends atoll.federation.Revocation.$Properties {
        }

        /** Represents a Revocation. */
        class Revocation {

            /**
             * Constructs a new Revocation.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.Revocation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Revocation federation. */
            federation: string;

            /** Revocation peerId. */
            peerId: string;

            /** Revocation revokedMs. */
            revokedMs: number;

            /** Revocation reason. */
            reason: string;

            /**
             * Encodes the specified Revocation message. Does not implicitly {@link atoll.federation.Revocation.verify|verify} messages.
             * @param message Revocation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.Revocation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Revocation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.Revocation & atoll.federation.Revocation.$Shape} Revocation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.Revocation & atoll.federation.Revocation.$Shape;
        }

        namespace Revocation {

            /** Properties of a Revocation. */
            interface $Properties {

                /** Revocation federation */
                federation?: (string|null);

                /** Revocation peerId */
                peerId?: (string|null);

                /** Revocation revokedMs */
                revokedMs?: (number|null);

                /** Revocation reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Revocation. */
            type $Shape = atoll.federation.Revocation.$Properties;
        }

        /**
         * Properties of an AddressRecord.
         * @deprecated Use atoll.federation.AddressRecord.$Properties instead.
         */
        interface IAddressRecord extends atoll.federation.AddressRecord.$Properties {
        }

        /** Represents an AddressRecord. */
        class AddressRecord {

            /**
             * Constructs a new AddressRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.AddressRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AddressRecord federation. */
            federation: string;

            /** AddressRecord peerId. */
            peerId: string;

            /** AddressRecord addresses. */
            addresses: string[];

            /** AddressRecord sequence. */
            sequence: number;

            /**
             * Encodes the specified AddressRecord message. Does not implicitly {@link atoll.federation.AddressRecord.verify|verify} messages.
             * @param message AddressRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.AddressRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AddressRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.AddressRecord & atoll.federation.AddressRecord.$Shape} AddressRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.AddressRecord & atoll.federation.AddressRecord.$Shape;
        }

        namespace AddressRecord {

            /** Properties of an AddressRecord. */
            interface $Properties {

                /** AddressRecord federation */
                federation?: (string|null);

                /** AddressRecord peerId */
                peerId?: (string|null);

                /** AddressRecord addresses */
                addresses?: (string[]|null);

                /** AddressRecord sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AddressRecord. */
            type $Shape = atoll.federation.AddressRecord.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use atoll.federation.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends atoll.federation.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat sentMs. */
            sentMs: number;

            /** Heartbeat digest. */
            digest: Uint8Array;

            /** Heartbeat release. */
            release: string;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link atoll.federation.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.Heartbeat & atoll.federation.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.Heartbeat & atoll.federation.Heartbeat.$Shape;
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat sentMs */
                sentMs?: (number|null);

                /** Heartbeat digest */
                digest?: (Uint8Array|null);

                /** Heartbeat release */
                release?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = atoll.federation.Heartbeat.$Properties;
        }

        /**
         * Properties of a HeartbeatAnswer.
         * @deprecated Use atoll.federation.HeartbeatAnswer.$Properties instead.
         */
        interface IHeartbeatAnswer extends atoll.federation.HeartbeatAnswer.$Properties {
        }

        /** Represents a HeartbeatAnswer. */
        class HeartbeatAnswer {

            /**
             * Constructs a new HeartbeatAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.HeartbeatAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatAnswer receivedMs. */
            receivedMs: number;

            /** HeartbeatAnswer answeredMs. */
            answeredMs: number;

            /** HeartbeatAnswer digest. */
            digest: Uint8Array;

            /** HeartbeatAnswer release. */
            release: string;

            /**
             * Encodes the specified HeartbeatAnswer message. Does not implicitly {@link atoll.federation.HeartbeatAnswer.verify|verify} messages.
             * @param message HeartbeatAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.HeartbeatAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.HeartbeatAnswer & atoll.federation.HeartbeatAnswer.$Shape} HeartbeatAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.HeartbeatAnswer & atoll.federation.HeartbeatAnswer.$Shape;
        }

        namespace HeartbeatAnswer {

            /** Properties of a HeartbeatAnswer. */
            interface $Properties {

                /** HeartbeatAnswer receivedMs */
                receivedMs?: (number|null);

                /** HeartbeatAnswer answeredMs */
                answeredMs?: (number|null);

                /** HeartbeatAnswer digest */
                digest?: (Uint8Array|null);

                /** HeartbeatAnswer release */
                release?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatAnswer. */
            type $Shape = atoll.federation.HeartbeatAnswer.$Properties;
        }

        /**
         * Properties of a Gossip.
         * @deprecated Use atoll.federation.Gossip.$Properties instead.
         */
        interface IGossip extends atoll.federation.Gossip.$Properties {
        }

        /** Represents a Gossip. */
        class Gossip {

            /**
             * Constructs a new Gossip.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.federation.Gossip.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Gossip vouchers. */
            vouchers: Uint8Array[];

            /** Gossip revocations. */
            revocations: Uint8Array[];

            /** Gossip addresses. */
            addresses: Uint8Array[];

            /**
             * Encodes the specified Gossip message. Does not implicitly {@link atoll.federation.Gossip.verify|verify} messages.
             * @param message Gossip message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.federation.Gossip.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Gossip message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.federation.Gossip & atoll.federation.Gossip.$Shape} Gossip
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.federation.Gossip & atoll.federation.Gossip.$Shape;
        }

        namespace Gossip {

            /** Properties of a Gossip. */
            interface $Properties {

                /** Gossip vouchers */
                vouchers?: (Uint8Array[]|null);

                /** Gossip revocations */
                revocations?: (Uint8Array[]|null);

                /** Gossip addresses */
                addresses?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Gossip. */
            type $Shape = atoll.federation.Gossip.$Properties;
        }
    }
}
