/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/tunnel/tunnel"] || ($protobuf.roots["src/replicator/tunnel/tunnel"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.tunnel = (function() {

        /**
         * Namespace tunnel.
         * @memberof atoll
         * @namespace
         */
        const tunnel = {};

        tunnel.Opening = (function() {

            /**
             * Properties of an Opening.
             * @typedef {Object} atoll.tunnel.Opening.$Properties
             * @property {string|null} [requestId] Opening requestId
             * @property {string|null} [clientAddress] Opening clientAddress
             * @property {Array.<string>|null} [domains] Opening domains
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Opening.
             * @memberof atoll.tunnel
             * @interface IOpening
             * @augments atoll.tunnel.Opening.$Properties
             * @deprecated Use atoll.tunnel.Opening.$Properties instead.
             */

            /**
             * Shape of an Opening.
             * @typedef {atoll.tunnel.Opening.$Properties} atoll.tunnel.Opening.$Shape
             */

            /**
             * Constructs a new Opening.
             * @memberof atoll.tunnel
             * @classdesc Represents an Opening.
             * @constructor
             * @param {atoll.tunnel.Opening.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Opening = function (properties) {
                this.domains = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Opening requestId.
             * @member {string} requestId
             * @memberof atoll.tunnel.Opening
             * @instance
             */
            Opening.prototype.requestId = "";

            /**
             * Opening clientAddress.
             * @member {string} clientAddress
             * @memberof atoll.tunnel.Opening
             * @instance
             */
            Opening.prototype.clientAddress = "";

            /**
             * Opening domains.
             * @member {Array.<string>} domains
             * @memberof atoll.tunnel.Opening
             * @instance
             */
            Opening.prototype.domains = $util.emptyArray;

            /**
             * Encodes the specified Opening message. Does not implicitly {@link atoll.tunnel.Opening.verify|verify} messages.
             * @function encode
             * @memberof atoll.tunnel.Opening
             * @static
             * @param {atoll.tunnel.Opening.$Properties} message Opening message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Opening.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.requestId);
                if (message.clientAddress != null && $Object.hasOwnProperty.call(message, "clientAddress") && message.clientAddress !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.clientAddress);
                if (message.domains != null && message.domains.length)
                    for (let i = 0; i < message.domains.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.domains[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Opening message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.tunnel.Opening
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.tunnel.Opening & atoll.tunnel.Opening.$Shape} Opening
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Opening.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.atoll.tunnel.Opening();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clientAddress = value;
                            else
                                delete message.clientAddress;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.domains && message.domains.length))
                                message.domains = [];
                            message.domains.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Opening;
        })();

        return tunnel;
    })();

    return atoll;
})();

export {
  $root as default
};
