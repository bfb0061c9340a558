/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/placement/placement"] || ($protobuf.roots["src/replicator/placement/placement"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.placement = (function() {

        /**
         * Namespace placement.
         * @memberof atoll
         * @namespace
         */
        const placement = {};

        placement.BucketCall = (function() {

            /**
             * Properties of a BucketCall.
             * @typedef {Object} atoll.placement.BucketCall.$Properties
             * @property {Uint8Array|null} [bucket] BucketCall bucket
             * @property {number|null} [generation] BucketCall generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketCall.
             * @memberof atoll.placement
             * @interface IBucketCall
             * @augments atoll.placement.BucketCall.$Properties
             * @deprecated Use atoll.placement.BucketCall.$Properties instead.
             */

            /**
             * Shape of a BucketCall.
             * @typedef {atoll.placement.BucketCall.$Properties} atoll.placement.BucketCall.$Shape
             */

            /**
             * Constructs a new BucketCall.
             * @memberof atoll.placement
             * @classdesc Represents a BucketCall.
             * @constructor
             * @param {atoll.placement.BucketCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketCall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketCall bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.placement.BucketCall
             * @instance
             */
            BucketCall.prototype.bucket = $util.newBuffer([]);

            /**
             * BucketCall generation.
             * @member {number} generation
             * @memberof atoll.placement.BucketCall
             * @instance
             */
            BucketCall.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified BucketCall message. Does not implicitly {@link atoll.placement.BucketCall.verify|verify} messages.
             * @function encode
             * @memberof atoll.placement.BucketCall
             * @static
             * @param {atoll.placement.BucketCall.$Properties} message BucketCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketCall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketCall message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.placement.BucketCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.placement.BucketCall & atoll.placement.BucketCall.$Shape} BucketCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketCall.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.placement.BucketCall();
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
                            if ((value = reader.bytes()).length)
                                message.bucket = value;
                            else
                                delete message.bucket;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
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

            return BucketCall;
        })();

        placement.StopAnswer = (function() {

            /**
             * Properties of a StopAnswer.
             * @typedef {Object} atoll.placement.StopAnswer.$Properties
             * @property {number|null} [stampMs] StopAnswer stampMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StopAnswer.
             * @memberof atoll.placement
             * @interface IStopAnswer
             * @augments atoll.placement.StopAnswer.$Properties
             * @deprecated Use atoll.placement.StopAnswer.$Properties instead.
             */

            /**
             * Shape of a StopAnswer.
             * @typedef {atoll.placement.StopAnswer.$Properties} atoll.placement.StopAnswer.$Shape
             */

            /**
             * Constructs a new StopAnswer.
             * @memberof atoll.placement
             * @classdesc Represents a StopAnswer.
             * @constructor
             * @param {atoll.placement.StopAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StopAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StopAnswer stampMs.
             * @member {number} stampMs
             * @memberof atoll.placement.StopAnswer
             * @instance
             */
            StopAnswer.prototype.stampMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified StopAnswer message. Does not implicitly {@link atoll.placement.StopAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.placement.StopAnswer
             * @static
             * @param {atoll.placement.StopAnswer.$Properties} message StopAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StopAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stampMs != null && $Object.hasOwnProperty.call(message, "stampMs") && (typeof message.stampMs === "object" ? message.stampMs.low || message.stampMs.high : message.stampMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.stampMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StopAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.placement.StopAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.placement.StopAnswer & atoll.placement.StopAnswer.$Shape} StopAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StopAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.placement.StopAnswer();
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
                                message.stampMs = value;
                            else
                                delete message.stampMs;
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

            return StopAnswer;
        })();

        placement.SealAnswer = (function() {

            /**
             * Properties of a SealAnswer.
             * @typedef {Object} atoll.placement.SealAnswer.$Properties
             * @property {atoll.placement.SealOutcome|null} [outcome] SealAnswer outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealAnswer.
             * @memberof atoll.placement
             * @interface ISealAnswer
             * @augments atoll.placement.SealAnswer.$Properties
             * @deprecated Use atoll.placement.SealAnswer.$Properties instead.
             */

            /**
             * Shape of a SealAnswer.
             * @typedef {atoll.placement.SealAnswer.$Properties} atoll.placement.SealAnswer.$Shape
             */

            /**
             * Constructs a new SealAnswer.
             * @memberof atoll.placement
             * @classdesc Represents a SealAnswer.
             * @constructor
             * @param {atoll.placement.SealAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealAnswer outcome.
             * @member {atoll.placement.SealOutcome} outcome
             * @memberof atoll.placement.SealAnswer
             * @instance
             */
            SealAnswer.prototype.outcome = 0;

            /**
             * Encodes the specified SealAnswer message. Does not implicitly {@link atoll.placement.SealAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.placement.SealAnswer
             * @static
             * @param {atoll.placement.SealAnswer.$Properties} message SealAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.outcome);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.placement.SealAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.placement.SealAnswer & atoll.placement.SealAnswer.$Shape} SealAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.placement.SealAnswer();
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
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
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

            return SealAnswer;
        })();

        /**
         * SealOutcome enum.
         * @name atoll.placement.SealOutcome
         * @enum {number}
         * @property {number} EMPTY=0 EMPTY value
         * @property {number} NOT_EMPTY=1 NOT_EMPTY value
         * @property {number} OUTDATED=2 OUTDATED value
         */
        placement.SealOutcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EMPTY"] = 0;
            values[valuesById[1] = "NOT_EMPTY"] = 1;
            values[valuesById[2] = "OUTDATED"] = 2;
            return values;
        })();

        placement.ProbeAnswer = (function() {

            /**
             * Properties of a ProbeAnswer.
             * @typedef {Object} atoll.placement.ProbeAnswer.$Properties
             * @property {string|null} [reason] ProbeAnswer reason
             * @property {string|null} [message] ProbeAnswer message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProbeAnswer.
             * @memberof atoll.placement
             * @interface IProbeAnswer
             * @augments atoll.placement.ProbeAnswer.$Properties
             * @deprecated Use atoll.placement.ProbeAnswer.$Properties instead.
             */

            /**
             * Shape of a ProbeAnswer.
             * @typedef {atoll.placement.ProbeAnswer.$Properties} atoll.placement.ProbeAnswer.$Shape
             */

            /**
             * Constructs a new ProbeAnswer.
             * @memberof atoll.placement
             * @classdesc Represents a ProbeAnswer.
             * @constructor
             * @param {atoll.placement.ProbeAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProbeAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProbeAnswer reason.
             * @member {string} reason
             * @memberof atoll.placement.ProbeAnswer
             * @instance
             */
            ProbeAnswer.prototype.reason = "";

            /**
             * ProbeAnswer message.
             * @member {string} message
             * @memberof atoll.placement.ProbeAnswer
             * @instance
             */
            ProbeAnswer.prototype.message = "";

            /**
             * Encodes the specified ProbeAnswer message. Does not implicitly {@link atoll.placement.ProbeAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.placement.ProbeAnswer
             * @static
             * @param {atoll.placement.ProbeAnswer.$Properties} message ProbeAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProbeAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProbeAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.placement.ProbeAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.placement.ProbeAnswer & atoll.placement.ProbeAnswer.$Shape} ProbeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProbeAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.placement.ProbeAnswer();
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
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
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

            return ProbeAnswer;
        })();

        return placement;
    })();

    return atoll;
})();

export {
  $root as default
};
