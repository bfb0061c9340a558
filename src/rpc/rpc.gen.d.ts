import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace rpc. */
    namespace rpc {

        /**
         * Properties of a Hello.
         * @deprecated Use atoll.rpc.Hello.$Properties instead.
         */
        interface IHello extends atoll.rpc.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.rpc.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello lowestVersion. */
            lowestVersion: number;

            /** Hello highestVersion. */
            highestVersion: number;

            /** Hello nodeId. */
            nodeId: number;

            /** Hello nodeName. */
            nodeName: string;

            /** Hello region. */
            region: string;

            /** Hello streamWindowBytes. */
            streamWindowBytes: number;

            /** Hello maxMessageBytes. */
            maxMessageBytes: number;

            /** Hello refusalCode. */
            refusalCode: string;

            /** Hello refusal. */
            refusal: string;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link atoll.rpc.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.rpc.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.rpc.Hello & atoll.rpc.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.rpc.Hello & atoll.rpc.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello lowestVersion */
                lowestVersion?: (number|null);

                /** Hello highestVersion */
                highestVersion?: (number|null);

                /** Hello nodeId */
                nodeId?: (number|null);

                /** Hello nodeName */
                nodeName?: (string|null);

                /** Hello region */
                region?: (string|null);

                /** Hello streamWindowBytes */
                streamWindowBytes?: (number|null);

                /** Hello maxMessageBytes */
                maxMessageBytes?: (number|null);

                /** Hello refusalCode */
                refusalCode?: (string|null);

                /** Hello refusal */
                refusal?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = atoll.rpc.Hello.$Properties;
        }

        /**
         * Properties of a FrameHeader.
         * @deprecated Use atoll.rpc.FrameHeader.$Properties instead.
         */
        interface IFrameHeader extends atoll.rpc.FrameHeader.$Properties {
        }

        /** Represents a FrameHeader. */
        class FrameHeader {

            /**
             * Constructs a new FrameHeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.rpc.FrameHeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FrameHeader id. */
            id: number;

            /** FrameHeader method. */
            method: string;

            /** FrameHeader deadlineMs. */
            deadlineMs: number;

            /** FrameHeader totalBytes. */
            totalBytes: number;

            /** FrameHeader creditBytes. */
            creditBytes: number;

            /** FrameHeader errorCode. */
            errorCode: string;

            /** FrameHeader errorMessage. */
            errorMessage: string;

            /**
             * Encodes the specified FrameHeader message. Does not implicitly {@link atoll.rpc.FrameHeader.verify|verify} messages.
             * @param message FrameHeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.rpc.FrameHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FrameHeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.rpc.FrameHeader & atoll.rpc.FrameHeader.$Shape} FrameHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.rpc.FrameHeader & atoll.rpc.FrameHeader.$Shape;
        }

        namespace FrameHeader {

            /** Properties of a FrameHeader. */
            interface $Properties {

                /** FrameHeader id */
                id?: (number|null);

                /** FrameHeader method */
                method?: (string|null);

                /** FrameHeader deadlineMs */
                deadlineMs?: (number|null);

                /** FrameHeader totalBytes */
                totalBytes?: (number|null);

                /** FrameHeader creditBytes */
                creditBytes?: (number|null);

                /** FrameHeader errorCode */
                errorCode?: (string|null);

                /** FrameHeader errorMessage */
                errorMessage?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FrameHeader. */
            type $Shape = atoll.rpc.FrameHeader.$Properties;
        }
    }
}
