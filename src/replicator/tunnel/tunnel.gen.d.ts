import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace tunnel. */
    namespace tunnel {

        /**
         * Properties of an Opening.
         * @deprecated Use atoll.tunnel.Opening.$Properties instead.
         */
        interface IOpening extends atoll.tunnel.Opening.$Properties {
        }

        /** Represents an Opening. */
        class Opening {

            /**
             * Constructs a new Opening.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.tunnel.Opening.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Opening requestId. */
            requestId: string;

            /** Opening clientAddress. */
            clientAddress: string;

            /** Opening domains. */
            domains: string[];

            /**
             * Encodes the specified Opening message. Does not implicitly {@link atoll.tunnel.Opening.verify|verify} messages.
             * @param message Opening message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.tunnel.Opening.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Opening message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.tunnel.Opening & atoll.tunnel.Opening.$Shape} Opening
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.tunnel.Opening & atoll.tunnel.Opening.$Shape;
        }

        namespace Opening {

            /** Properties of an Opening. */
            interface $Properties {

                /** Opening requestId */
                requestId?: (string|null);

                /** Opening clientAddress */
                clientAddress?: (string|null);

                /** Opening domains */
                domains?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Opening. */
            type $Shape = atoll.tunnel.Opening.$Properties;
        }
    }
}
