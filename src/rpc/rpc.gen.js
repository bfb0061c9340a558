/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/rpc/rpc"] || ($protobuf.roots["src/rpc/rpc"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.rpc = (function() {

        /**
         * Namespace rpc.
         * @memberof atoll
         * @namespace
         */
        const rpc = {};

        rpc.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} atoll.rpc.Hello.$Properties
             * @property {number|null} [lowestVersion] Hello lowestVersion
             * @property {number|null} [highestVersion] Hello highestVersion
             * @property {number|null} [nodeId] Hello nodeId
             * @property {string|null} [nodeName] Hello nodeName
             * @property {string|null} [region] Hello region
             * @property {number|null} [streamWindowBytes] Hello streamWindowBytes
             * @property {number|null} [maxMessageBytes] Hello maxMessageBytes
             * @property {string|null} [refusalCode] Hello refusalCode
             * @property {string|null} [refusal] Hello refusal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof atoll.rpc
             * @interface IHello
             * @augments atoll.rpc.Hello.$Properties
             * @deprecated Use atoll.rpc.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {atoll.rpc.Hello.$Properties} atoll.rpc.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof atoll.rpc
             * @classdesc Represents a Hello.
             * @constructor
             * @param {atoll.rpc.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello lowestVersion.
             * @member {number} lowestVersion
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.lowestVersion = 0;

            /**
             * Hello highestVersion.
             * @member {number} highestVersion
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.highestVersion = 0;

            /**
             * Hello nodeId.
             * @member {number} nodeId
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.nodeId = 0;

            /**
             * Hello nodeName.
             * @member {string} nodeName
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.nodeName = "";

            /**
             * Hello region.
             * @member {string} region
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.region = "";

            /**
             * Hello streamWindowBytes.
             * @member {number} streamWindowBytes
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.streamWindowBytes = 0;

            /**
             * Hello maxMessageBytes.
             * @member {number} maxMessageBytes
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.maxMessageBytes = 0;

            /**
             * Hello refusalCode.
             * @member {string} refusalCode
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.refusalCode = "";

            /**
             * Hello refusal.
             * @member {string} refusal
             * @memberof atoll.rpc.Hello
             * @instance
             */
            Hello.prototype.refusal = "";

            /**
             * Encodes the specified Hello message. Does not implicitly {@link atoll.rpc.Hello.verify|verify} messages.
             * @function encode
             * @memberof atoll.rpc.Hello
             * @static
             * @param {atoll.rpc.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lowestVersion != null && $Object.hasOwnProperty.call(message, "lowestVersion") && message.lowestVersion !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.lowestVersion);
                if (message.highestVersion != null && $Object.hasOwnProperty.call(message, "highestVersion") && message.highestVersion !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.highestVersion);
                if (message.nodeId != null && $Object.hasOwnProperty.call(message, "nodeId") && message.nodeId !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.nodeId);
                if (message.nodeName != null && $Object.hasOwnProperty.call(message, "nodeName") && message.nodeName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.nodeName);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.region);
                if (message.streamWindowBytes != null && $Object.hasOwnProperty.call(message, "streamWindowBytes") && message.streamWindowBytes !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.streamWindowBytes);
                if (message.maxMessageBytes != null && $Object.hasOwnProperty.call(message, "maxMessageBytes") && message.maxMessageBytes !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.maxMessageBytes);
                if (message.refusalCode != null && $Object.hasOwnProperty.call(message, "refusalCode") && message.refusalCode !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.refusalCode);
                if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.refusal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.rpc.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.rpc.Hello & atoll.rpc.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.rpc.Hello();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lowestVersion = value;
                            else
                                delete message.lowestVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.highestVersion = value;
                            else
                                delete message.highestVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nodeId = value;
                            else
                                delete message.nodeId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nodeName = value;
                            else
                                delete message.nodeName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.streamWindowBytes = value;
                            else
                                delete message.streamWindowBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxMessageBytes = value;
                            else
                                delete message.maxMessageBytes;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.refusalCode = value;
                            else
                                delete message.refusalCode;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.refusal = value;
                            else
                                delete message.refusal;
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

            return Hello;
        })();

        rpc.FrameHeader = (function() {

            /**
             * Properties of a FrameHeader.
             * @typedef {Object} atoll.rpc.FrameHeader.$Properties
             * @property {number|null} [id] FrameHeader id
             * @property {string|null} [method] FrameHeader method
             * @property {number|null} [deadlineMs] FrameHeader deadlineMs
             * @property {number|null} [totalBytes] FrameHeader totalBytes
             * @property {number|null} [creditBytes] FrameHeader creditBytes
             * @property {string|null} [errorCode] FrameHeader errorCode
             * @property {string|null} [errorMessage] FrameHeader errorMessage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FrameHeader.
             * @memberof atoll.rpc
             * @interface IFrameHeader
             * @augments atoll.rpc.FrameHeader.$Properties
             * @deprecated Use atoll.rpc.FrameHeader.$Properties instead.
             */

            /**
             * Shape of a FrameHeader.
             * @typedef {atoll.rpc.FrameHeader.$Properties} atoll.rpc.FrameHeader.$Shape
             */

            /**
             * Constructs a new FrameHeader.
             * @memberof atoll.rpc
             * @classdesc Represents a FrameHeader.
             * @constructor
             * @param {atoll.rpc.FrameHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FrameHeader = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FrameHeader id.
             * @member {number} id
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.id = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FrameHeader method.
             * @member {string} method
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.method = "";

            /**
             * FrameHeader deadlineMs.
             * @member {number} deadlineMs
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.deadlineMs = 0;

            /**
             * FrameHeader totalBytes.
             * @member {number} totalBytes
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.totalBytes = 0;

            /**
             * FrameHeader creditBytes.
             * @member {number} creditBytes
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.creditBytes = 0;

            /**
             * FrameHeader errorCode.
             * @member {string} errorCode
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.errorCode = "";

            /**
             * FrameHeader errorMessage.
             * @member {string} errorMessage
             * @memberof atoll.rpc.FrameHeader
             * @instance
             */
            FrameHeader.prototype.errorMessage = "";

            /**
             * Encodes the specified FrameHeader message. Does not implicitly {@link atoll.rpc.FrameHeader.verify|verify} messages.
             * @function encode
             * @memberof atoll.rpc.FrameHeader
             * @static
             * @param {atoll.rpc.FrameHeader.$Properties} message FrameHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FrameHeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && (typeof message.id === "object" ? message.id.low || message.id.high : message.id !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.id);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.method);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.deadlineMs);
                if (message.totalBytes != null && $Object.hasOwnProperty.call(message, "totalBytes") && message.totalBytes !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.totalBytes);
                if (message.creditBytes != null && $Object.hasOwnProperty.call(message, "creditBytes") && message.creditBytes !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.creditBytes);
                if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.errorCode);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.errorMessage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FrameHeader message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.rpc.FrameHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.rpc.FrameHeader & atoll.rpc.FrameHeader.$Shape} FrameHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FrameHeader.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.rpc.FrameHeader();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.totalBytes = value;
                            else
                                delete message.totalBytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.creditBytes = value;
                            else
                                delete message.creditBytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorCode = value;
                            else
                                delete message.errorCode;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
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

            return FrameHeader;
        })();

        return rpc;
    })();

    return atoll;
})();

export {
  $root as default
};
