/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/failover/failover"] || ($protobuf.roots["src/replicator/failover/failover"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.failover = (function() {

        /**
         * Namespace failover.
         * @memberof atoll
         * @namespace
         */
        const failover = {};

        failover.RiskCall = (function() {

            /**
             * Properties of a RiskCall.
             * @typedef {Object} atoll.failover.RiskCall.$Properties
             * @property {Uint8Array|null} [bucket] RiskCall bucket
             * @property {number|null} [to] RiskCall to
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RiskCall.
             * @memberof atoll.failover
             * @interface IRiskCall
             * @augments atoll.failover.RiskCall.$Properties
             * @deprecated Use atoll.failover.RiskCall.$Properties instead.
             */

            /**
             * Shape of a RiskCall.
             * @typedef {atoll.failover.RiskCall.$Properties} atoll.failover.RiskCall.$Shape
             */

            /**
             * Constructs a new RiskCall.
             * @memberof atoll.failover
             * @classdesc Represents a RiskCall.
             * @constructor
             * @param {atoll.failover.RiskCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RiskCall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RiskCall bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.failover.RiskCall
             * @instance
             */
            RiskCall.prototype.bucket = $util.newBuffer([]);

            /**
             * RiskCall to.
             * @member {number} to
             * @memberof atoll.failover.RiskCall
             * @instance
             */
            RiskCall.prototype.to = 0;

            /**
             * Encodes the specified RiskCall message. Does not implicitly {@link atoll.failover.RiskCall.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.RiskCall
             * @static
             * @param {atoll.failover.RiskCall.$Properties} message RiskCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RiskCall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.to);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RiskCall message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.RiskCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.RiskCall & atoll.failover.RiskCall.$Shape} RiskCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RiskCall.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.RiskCall();
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
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
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

            return RiskCall;
        })();

        failover.RiskAnswer = (function() {

            /**
             * Properties of a RiskAnswer.
             * @typedef {Object} atoll.failover.RiskAnswer.$Properties
             * @property {number|null} [objects] RiskAnswer objects
             * @property {number|null} [bytes] RiskAnswer bytes
             * @property {number|null} [oldestMs] RiskAnswer oldestMs
             * @property {boolean|null} [exact] RiskAnswer exact
             * @property {number|null} [asOfMs] RiskAnswer asOfMs
             * @property {Array.<atoll.failover.RiskEntry.$Properties>|null} [entries] RiskAnswer entries
             * @property {number|null} [epoch] RiskAnswer epoch
             * @property {Array.<atoll.failover.RiskAnswer.Merged.$Properties>|null} [merged] RiskAnswer merged
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RiskAnswer.
             * @memberof atoll.failover
             * @interface IRiskAnswer
             * @augments atoll.failover.RiskAnswer.$Properties
             * @deprecated Use atoll.failover.RiskAnswer.$Properties instead.
             */

            /**
             * Shape of a RiskAnswer.
             * @typedef {atoll.failover.RiskAnswer.$Properties} atoll.failover.RiskAnswer.$Shape
             */

            /**
             * Constructs a new RiskAnswer.
             * @memberof atoll.failover
             * @classdesc Represents a RiskAnswer.
             * @constructor
             * @param {atoll.failover.RiskAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RiskAnswer = function (properties) {
                this.entries = [];
                this.merged = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RiskAnswer objects.
             * @member {number} objects
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskAnswer bytes.
             * @member {number} bytes
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskAnswer oldestMs.
             * @member {number} oldestMs
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.oldestMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskAnswer exact.
             * @member {boolean} exact
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.exact = false;

            /**
             * RiskAnswer asOfMs.
             * @member {number} asOfMs
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.asOfMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskAnswer entries.
             * @member {Array.<atoll.failover.RiskEntry.$Properties>} entries
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.entries = $util.emptyArray;

            /**
             * RiskAnswer epoch.
             * @member {number} epoch
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskAnswer merged.
             * @member {Array.<atoll.failover.RiskAnswer.Merged.$Properties>} merged
             * @memberof atoll.failover.RiskAnswer
             * @instance
             */
            RiskAnswer.prototype.merged = $util.emptyArray;

            /**
             * Encodes the specified RiskAnswer message. Does not implicitly {@link atoll.failover.RiskAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.RiskAnswer
             * @static
             * @param {atoll.failover.RiskAnswer.$Properties} message RiskAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RiskAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.objects);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.oldestMs != null && $Object.hasOwnProperty.call(message, "oldestMs") && (typeof message.oldestMs === "object" ? message.oldestMs.low || message.oldestMs.high : message.oldestMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.oldestMs);
                if (message.exact != null && $Object.hasOwnProperty.call(message, "exact") && message.exact !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.exact);
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs") && (typeof message.asOfMs === "object" ? message.asOfMs.low || message.asOfMs.high : message.asOfMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.asOfMs);
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.atoll.failover.RiskEntry.encode(message.entries[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.epoch);
                if (message.merged != null && message.merged.length)
                    for (let i = 0; i < message.merged.length; ++i)
                        $root.atoll.failover.RiskAnswer.Merged.encode(message.merged[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RiskAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.RiskAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.RiskAnswer & atoll.failover.RiskAnswer.$Shape} RiskAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RiskAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.RiskAnswer();
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
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.oldestMs = value;
                            else
                                delete message.oldestMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.exact = value;
                            else
                                delete message.exact;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.asOfMs = value;
                            else
                                delete message.asOfMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.atoll.failover.RiskEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.merged && message.merged.length))
                                message.merged = [];
                            message.merged.push($root.atoll.failover.RiskAnswer.Merged.decode(reader, reader.size(), $undefined, _depth + 1));
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

            RiskAnswer.Merged = (function() {

                /**
                 * Properties of a Merged.
                 * @typedef {Object} atoll.failover.RiskAnswer.Merged.$Properties
                 * @property {number|null} [region] Merged region
                 * @property {number|null} [epoch] Merged epoch
                 * @property {number|null} [objects] Merged objects
                 * @property {number|null} [bytes] Merged bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Merged.
                 * @memberof atoll.failover.RiskAnswer
                 * @interface IMerged
                 * @augments atoll.failover.RiskAnswer.Merged.$Properties
                 * @deprecated Use atoll.failover.RiskAnswer.Merged.$Properties instead.
                 */

                /**
                 * Shape of a Merged.
                 * @typedef {atoll.failover.RiskAnswer.Merged.$Properties} atoll.failover.RiskAnswer.Merged.$Shape
                 */

                /**
                 * Constructs a new Merged.
                 * @memberof atoll.failover.RiskAnswer
                 * @classdesc Represents a Merged.
                 * @constructor
                 * @param {atoll.failover.RiskAnswer.Merged.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Merged = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Merged region.
                 * @member {number} region
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @instance
                 */
                Merged.prototype.region = 0;

                /**
                 * Merged epoch.
                 * @member {number} epoch
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @instance
                 */
                Merged.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Merged objects.
                 * @member {number} objects
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @instance
                 */
                Merged.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Merged bytes.
                 * @member {number} bytes
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @instance
                 */
                Merged.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified Merged message. Does not implicitly {@link atoll.failover.RiskAnswer.Merged.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @static
                 * @param {atoll.failover.RiskAnswer.Merged.$Properties} message Merged message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Merged.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                    if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.epoch);
                    if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.objects);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Merged message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.failover.RiskAnswer.Merged
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.failover.RiskAnswer.Merged & atoll.failover.RiskAnswer.Merged.$Shape} Merged
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Merged.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.failover.RiskAnswer.Merged();
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
                                    message.region = value;
                                else
                                    delete message.region;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.epoch = value;
                                else
                                    delete message.epoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.objects = value;
                                else
                                    delete message.objects;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
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

                return Merged;
            })();

            return RiskAnswer;
        })();

        failover.MergesAnswer = (function() {

            /**
             * Properties of a MergesAnswer.
             * @typedef {Object} atoll.failover.MergesAnswer.$Properties
             * @property {number|null} [mark] MergesAnswer mark
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MergesAnswer.
             * @memberof atoll.failover
             * @interface IMergesAnswer
             * @augments atoll.failover.MergesAnswer.$Properties
             * @deprecated Use atoll.failover.MergesAnswer.$Properties instead.
             */

            /**
             * Shape of a MergesAnswer.
             * @typedef {atoll.failover.MergesAnswer.$Properties} atoll.failover.MergesAnswer.$Shape
             */

            /**
             * Constructs a new MergesAnswer.
             * @memberof atoll.failover
             * @classdesc Represents a MergesAnswer.
             * @constructor
             * @param {atoll.failover.MergesAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MergesAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MergesAnswer mark.
             * @member {number} mark
             * @memberof atoll.failover.MergesAnswer
             * @instance
             */
            MergesAnswer.prototype.mark = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified MergesAnswer message. Does not implicitly {@link atoll.failover.MergesAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.MergesAnswer
             * @static
             * @param {atoll.failover.MergesAnswer.$Properties} message MergesAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MergesAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mark != null && $Object.hasOwnProperty.call(message, "mark") && (typeof message.mark === "object" ? message.mark.low || message.mark.high : message.mark !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.mark);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MergesAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.MergesAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.MergesAnswer & atoll.failover.MergesAnswer.$Shape} MergesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MergesAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.MergesAnswer();
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
                                message.mark = value;
                            else
                                delete message.mark;
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

            return MergesAnswer;
        })();

        failover.RiskEntry = (function() {

            /**
             * Properties of a RiskEntry.
             * @typedef {Object} atoll.failover.RiskEntry.$Properties
             * @property {string|null} [key] RiskEntry key
             * @property {string|null} [version] RiskEntry version
             * @property {number|null} [bytes] RiskEntry bytes
             * @property {string|null} [kind] RiskEntry kind
             * @property {number|null} [stampMs] RiskEntry stampMs
             * @property {string|null} [stamp] RiskEntry stamp
             * @property {boolean|null} ["null"] RiskEntry null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RiskEntry.
             * @memberof atoll.failover
             * @interface IRiskEntry
             * @augments atoll.failover.RiskEntry.$Properties
             * @deprecated Use atoll.failover.RiskEntry.$Properties instead.
             */

            /**
             * Shape of a RiskEntry.
             * @typedef {atoll.failover.RiskEntry.$Properties} atoll.failover.RiskEntry.$Shape
             */

            /**
             * Constructs a new RiskEntry.
             * @memberof atoll.failover
             * @classdesc Represents a RiskEntry.
             * @constructor
             * @param {atoll.failover.RiskEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RiskEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RiskEntry key.
             * @member {string} key
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.key = "";

            /**
             * RiskEntry version.
             * @member {string} version
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.version = "";

            /**
             * RiskEntry bytes.
             * @member {number} bytes
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskEntry kind.
             * @member {string} kind
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.kind = "";

            /**
             * RiskEntry stampMs.
             * @member {number} stampMs
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.stampMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskEntry stamp.
             * @member {string} stamp
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype.stamp = "";

            /**
             * RiskEntry null.
             * @member {boolean|null|undefined} null
             * @memberof atoll.failover.RiskEntry
             * @instance
             */
            RiskEntry.prototype["null"] = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RiskEntry.prototype, "_null", {
                get: $util.oneOfGetter($oneOfFields = ["null"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified RiskEntry message. Does not implicitly {@link atoll.failover.RiskEntry.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.RiskEntry
             * @static
             * @param {atoll.failover.RiskEntry.$Properties} message RiskEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RiskEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.version);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.stampMs != null && $Object.hasOwnProperty.call(message, "stampMs") && (typeof message.stampMs === "object" ? message.stampMs.low || message.stampMs.high : message.stampMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.stampMs);
                if (message.stamp != null && $Object.hasOwnProperty.call(message, "stamp") && message.stamp !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.stamp);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RiskEntry message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.RiskEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.RiskEntry & atoll.failover.RiskEntry.$Shape} RiskEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RiskEntry.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.RiskEntry();
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
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.stampMs = value;
                            else
                                delete message.stampMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stamp = value;
                            else
                                delete message.stamp;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message["null"] = reader.bool();
                            message._null = "null";
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

            return RiskEntry;
        })();

        failover.DrainCall = (function() {

            /**
             * Properties of a DrainCall.
             * @typedef {Object} atoll.failover.DrainCall.$Properties
             * @property {Uint8Array|null} [bucket] DrainCall bucket
             * @property {number|null} [generation] DrainCall generation
             * @property {number|null} [to] DrainCall to
             * @property {number|null} [waitMs] DrainCall waitMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DrainCall.
             * @memberof atoll.failover
             * @interface IDrainCall
             * @augments atoll.failover.DrainCall.$Properties
             * @deprecated Use atoll.failover.DrainCall.$Properties instead.
             */

            /**
             * Shape of a DrainCall.
             * @typedef {atoll.failover.DrainCall.$Properties} atoll.failover.DrainCall.$Shape
             */

            /**
             * Constructs a new DrainCall.
             * @memberof atoll.failover
             * @classdesc Represents a DrainCall.
             * @constructor
             * @param {atoll.failover.DrainCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DrainCall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DrainCall bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.failover.DrainCall
             * @instance
             */
            DrainCall.prototype.bucket = $util.newBuffer([]);

            /**
             * DrainCall generation.
             * @member {number} generation
             * @memberof atoll.failover.DrainCall
             * @instance
             */
            DrainCall.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DrainCall to.
             * @member {number} to
             * @memberof atoll.failover.DrainCall
             * @instance
             */
            DrainCall.prototype.to = 0;

            /**
             * DrainCall waitMs.
             * @member {number} waitMs
             * @memberof atoll.failover.DrainCall
             * @instance
             */
            DrainCall.prototype.waitMs = 0;

            /**
             * Encodes the specified DrainCall message. Does not implicitly {@link atoll.failover.DrainCall.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.DrainCall
             * @static
             * @param {atoll.failover.DrainCall.$Properties} message DrainCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DrainCall.encode = function (message, writer, _depth) {
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
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.to);
                if (message.waitMs != null && $Object.hasOwnProperty.call(message, "waitMs") && message.waitMs !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.waitMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DrainCall message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.DrainCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.DrainCall & atoll.failover.DrainCall.$Shape} DrainCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DrainCall.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.DrainCall();
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
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.waitMs = value;
                            else
                                delete message.waitMs;
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

            return DrainCall;
        })();

        failover.DrainAnswer = (function() {

            /**
             * Properties of a DrainAnswer.
             * @typedef {Object} atoll.failover.DrainAnswer.$Properties
             * @property {boolean|null} [drained] DrainAnswer drained
             * @property {number|null} [objects] DrainAnswer objects
             * @property {number|null} [bytes] DrainAnswer bytes
             * @property {number|null} [frozenMs] DrainAnswer frozenMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DrainAnswer.
             * @memberof atoll.failover
             * @interface IDrainAnswer
             * @augments atoll.failover.DrainAnswer.$Properties
             * @deprecated Use atoll.failover.DrainAnswer.$Properties instead.
             */

            /**
             * Shape of a DrainAnswer.
             * @typedef {atoll.failover.DrainAnswer.$Properties} atoll.failover.DrainAnswer.$Shape
             */

            /**
             * Constructs a new DrainAnswer.
             * @memberof atoll.failover
             * @classdesc Represents a DrainAnswer.
             * @constructor
             * @param {atoll.failover.DrainAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DrainAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DrainAnswer drained.
             * @member {boolean} drained
             * @memberof atoll.failover.DrainAnswer
             * @instance
             */
            DrainAnswer.prototype.drained = false;

            /**
             * DrainAnswer objects.
             * @member {number} objects
             * @memberof atoll.failover.DrainAnswer
             * @instance
             */
            DrainAnswer.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DrainAnswer bytes.
             * @member {number} bytes
             * @memberof atoll.failover.DrainAnswer
             * @instance
             */
            DrainAnswer.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DrainAnswer frozenMs.
             * @member {number} frozenMs
             * @memberof atoll.failover.DrainAnswer
             * @instance
             */
            DrainAnswer.prototype.frozenMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified DrainAnswer message. Does not implicitly {@link atoll.failover.DrainAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.DrainAnswer
             * @static
             * @param {atoll.failover.DrainAnswer.$Properties} message DrainAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DrainAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drained != null && $Object.hasOwnProperty.call(message, "drained") && message.drained !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.drained);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.objects);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.frozenMs != null && $Object.hasOwnProperty.call(message, "frozenMs") && (typeof message.frozenMs === "object" ? message.frozenMs.low || message.frozenMs.high : message.frozenMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.frozenMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DrainAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.DrainAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.DrainAnswer & atoll.failover.DrainAnswer.$Shape} DrainAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DrainAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.DrainAnswer();
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
                            if (value = reader.bool())
                                message.drained = value;
                            else
                                delete message.drained;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.objects = value;
                            else
                                delete message.objects;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.frozenMs = value;
                            else
                                delete message.frozenMs;
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

            return DrainAnswer;
        })();

        failover.ShipCall = (function() {

            /**
             * Properties of a ShipCall.
             * @typedef {Object} atoll.failover.ShipCall.$Properties
             * @property {Uint8Array|null} [bucket] ShipCall bucket
             * @property {number|null} [to] ShipCall to
             * @property {Array.<atoll.failover.RiskEntry.$Properties>|null} [entries] ShipCall entries
             * @property {boolean|null} [onlyAsks] ShipCall onlyAsks
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShipCall.
             * @memberof atoll.failover
             * @interface IShipCall
             * @augments atoll.failover.ShipCall.$Properties
             * @deprecated Use atoll.failover.ShipCall.$Properties instead.
             */

            /**
             * Shape of a ShipCall.
             * @typedef {atoll.failover.ShipCall.$Properties} atoll.failover.ShipCall.$Shape
             */

            /**
             * Constructs a new ShipCall.
             * @memberof atoll.failover
             * @classdesc Represents a ShipCall.
             * @constructor
             * @param {atoll.failover.ShipCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShipCall = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShipCall bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.failover.ShipCall
             * @instance
             */
            ShipCall.prototype.bucket = $util.newBuffer([]);

            /**
             * ShipCall to.
             * @member {number} to
             * @memberof atoll.failover.ShipCall
             * @instance
             */
            ShipCall.prototype.to = 0;

            /**
             * ShipCall entries.
             * @member {Array.<atoll.failover.RiskEntry.$Properties>} entries
             * @memberof atoll.failover.ShipCall
             * @instance
             */
            ShipCall.prototype.entries = $util.emptyArray;

            /**
             * ShipCall onlyAsks.
             * @member {boolean} onlyAsks
             * @memberof atoll.failover.ShipCall
             * @instance
             */
            ShipCall.prototype.onlyAsks = false;

            /**
             * Encodes the specified ShipCall message. Does not implicitly {@link atoll.failover.ShipCall.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.ShipCall
             * @static
             * @param {atoll.failover.ShipCall.$Properties} message ShipCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShipCall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.to);
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.atoll.failover.RiskEntry.encode(message.entries[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.onlyAsks != null && $Object.hasOwnProperty.call(message, "onlyAsks") && message.onlyAsks !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.onlyAsks);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShipCall message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.ShipCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.ShipCall & atoll.failover.ShipCall.$Shape} ShipCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShipCall.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.failover.ShipCall();
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
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.atoll.failover.RiskEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.onlyAsks = value;
                            else
                                delete message.onlyAsks;
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

            return ShipCall;
        })();

        failover.ShipAnswer = (function() {

            /**
             * Properties of a ShipAnswer.
             * @typedef {Object} atoll.failover.ShipAnswer.$Properties
             * @property {Array.<number>|null} [held] ShipAnswer held
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShipAnswer.
             * @memberof atoll.failover
             * @interface IShipAnswer
             * @augments atoll.failover.ShipAnswer.$Properties
             * @deprecated Use atoll.failover.ShipAnswer.$Properties instead.
             */

            /**
             * Shape of a ShipAnswer.
             * @typedef {atoll.failover.ShipAnswer.$Properties} atoll.failover.ShipAnswer.$Shape
             */

            /**
             * Constructs a new ShipAnswer.
             * @memberof atoll.failover
             * @classdesc Represents a ShipAnswer.
             * @constructor
             * @param {atoll.failover.ShipAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShipAnswer = function (properties) {
                this.held = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShipAnswer held.
             * @member {Array.<number>} held
             * @memberof atoll.failover.ShipAnswer
             * @instance
             */
            ShipAnswer.prototype.held = $util.emptyArray;

            /**
             * Encodes the specified ShipAnswer message. Does not implicitly {@link atoll.failover.ShipAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.failover.ShipAnswer
             * @static
             * @param {atoll.failover.ShipAnswer.$Properties} message ShipAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShipAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.held != null && message.held.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.held);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShipAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.failover.ShipAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.failover.ShipAnswer & atoll.failover.ShipAnswer.$Shape} ShipAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShipAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.atoll.failover.ShipAnswer();
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
                            if (wireType === 2) {
                                if (!(message.held && message.held.length))
                                    message.held = [];
                                reader.uint32s(message.held);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.held && message.held.length))
                                message.held = [];
                            message.held.push(reader.uint32());
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

            return ShipAnswer;
        })();

        return failover;
    })();

    return atoll;
})();

export {
  $root as default
};
