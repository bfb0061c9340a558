/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/witness/witness"] || ($protobuf.roots["src/witness/witness"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.witness = (function() {

        /**
         * Namespace witness.
         * @memberof atoll
         * @namespace
         */
        const witness = {};

        witness.Marks = (function() {

            /**
             * Properties of a Marks.
             * @typedef {Object} atoll.witness.Marks.$Properties
             * @property {Array.<atoll.witness.ShardMarks.$Properties>|null} [shards] Marks shards
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Marks.
             * @memberof atoll.witness
             * @interface IMarks
             * @augments atoll.witness.Marks.$Properties
             * @deprecated Use atoll.witness.Marks.$Properties instead.
             */

            /**
             * Shape of a Marks.
             * @typedef {atoll.witness.Marks.$Properties} atoll.witness.Marks.$Shape
             */

            /**
             * Constructs a new Marks.
             * @memberof atoll.witness
             * @classdesc Represents a Marks.
             * @constructor
             * @param {atoll.witness.Marks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Marks = function (properties) {
                this.shards = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Marks shards.
             * @member {Array.<atoll.witness.ShardMarks.$Properties>} shards
             * @memberof atoll.witness.Marks
             * @instance
             */
            Marks.prototype.shards = $util.emptyArray;

            /**
             * Encodes the specified Marks message. Does not implicitly {@link atoll.witness.Marks.verify|verify} messages.
             * @function encode
             * @memberof atoll.witness.Marks
             * @static
             * @param {atoll.witness.Marks.$Properties} message Marks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Marks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shards != null && message.shards.length)
                    for (let i = 0; i < message.shards.length; ++i)
                        $root.atoll.witness.ShardMarks.encode(message.shards[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Marks message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.witness.Marks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.witness.Marks & atoll.witness.Marks.$Shape} Marks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Marks.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.witness.Marks();
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
                            if (!(message.shards && message.shards.length))
                                message.shards = [];
                            message.shards.push($root.atoll.witness.ShardMarks.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Marks;
        })();

        witness.ShardMarks = (function() {

            /**
             * Properties of a ShardMarks.
             * @typedef {Object} atoll.witness.ShardMarks.$Properties
             * @property {number|null} [shard] ShardMarks shard
             * @property {number|null} [term] ShardMarks term
             * @property {number|null} [sequence] ShardMarks sequence
             * @property {number|null} [incarnation] ShardMarks incarnation
             * @property {number|null} [floor] ShardMarks floor
             * @property {number|null} [renewUntilMs] ShardMarks renewUntilMs
             * @property {number|null} [base] ShardMarks base
             * @property {Array.<number>|null} [slots] ShardMarks slots
             * @property {Array.<number>|null} [offsets] ShardMarks offsets
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardMarks.
             * @memberof atoll.witness
             * @interface IShardMarks
             * @augments atoll.witness.ShardMarks.$Properties
             * @deprecated Use atoll.witness.ShardMarks.$Properties instead.
             */

            /**
             * Shape of a ShardMarks.
             * @typedef {atoll.witness.ShardMarks.$Properties} atoll.witness.ShardMarks.$Shape
             */

            /**
             * Constructs a new ShardMarks.
             * @memberof atoll.witness
             * @classdesc Represents a ShardMarks.
             * @constructor
             * @param {atoll.witness.ShardMarks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardMarks = function (properties) {
                this.slots = [];
                this.offsets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardMarks shard.
             * @member {number} shard
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.shard = 0;

            /**
             * ShardMarks term.
             * @member {number} term
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardMarks sequence.
             * @member {number} sequence
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.sequence = 0;

            /**
             * ShardMarks incarnation.
             * @member {number} incarnation
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardMarks floor.
             * @member {number} floor
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.floor = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardMarks renewUntilMs.
             * @member {number|null|undefined} renewUntilMs
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.renewUntilMs = null;

            /**
             * ShardMarks base.
             * @member {number} base
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.base = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardMarks slots.
             * @member {Array.<number>} slots
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.slots = $util.emptyArray;

            /**
             * ShardMarks offsets.
             * @member {Array.<number>} offsets
             * @memberof atoll.witness.ShardMarks
             * @instance
             */
            ShardMarks.prototype.offsets = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ShardMarks.prototype, "_renewUntilMs", {
                get: $util.oneOfGetter($oneOfFields = ["renewUntilMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ShardMarks message. Does not implicitly {@link atoll.witness.ShardMarks.verify|verify} messages.
             * @function encode
             * @memberof atoll.witness.ShardMarks
             * @static
             * @param {atoll.witness.ShardMarks.$Properties} message ShardMarks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardMarks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shard != null && $Object.hasOwnProperty.call(message, "shard") && message.shard !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.shard);
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.term);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sequence);
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.incarnation);
                if (message.floor != null && $Object.hasOwnProperty.call(message, "floor") && (typeof message.floor === "object" ? message.floor.low || message.floor.high : message.floor !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.floor);
                if (message.renewUntilMs != null && $Object.hasOwnProperty.call(message, "renewUntilMs"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.renewUntilMs);
                if (message.base != null && $Object.hasOwnProperty.call(message, "base") && (typeof message.base === "object" ? message.base.low || message.base.high : message.base !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.base);
                if (message.slots != null && message.slots.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).uint32s(message.slots);
                if (message.offsets != null && message.offsets.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).uint32s(message.offsets);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardMarks message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.witness.ShardMarks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.witness.ShardMarks & atoll.witness.ShardMarks.$Shape} ShardMarks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardMarks.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.witness.ShardMarks();
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
                                message.shard = value;
                            else
                                delete message.shard;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.term = value;
                            else
                                delete message.term;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.floor = value;
                            else
                                delete message.floor;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.renewUntilMs = reader.double();
                            message._renewUntilMs = "renewUntilMs";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.base = value;
                            else
                                delete message.base;
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.slots && message.slots.length))
                                    message.slots = [];
                                reader.uint32s(message.slots);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push(reader.uint32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.offsets && message.offsets.length))
                                    message.offsets = [];
                                reader.uint32s(message.offsets);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.offsets && message.offsets.length))
                                message.offsets = [];
                            message.offsets.push(reader.uint32());
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

            return ShardMarks;
        })();

        witness.MarksAnswer = (function() {

            /**
             * Properties of a MarksAnswer.
             * @typedef {Object} atoll.witness.MarksAnswer.$Properties
             * @property {number|null} [incarnation] MarksAnswer incarnation
             * @property {number|null} [clockMs] MarksAnswer clockMs
             * @property {Array.<boolean>|null} [taken] MarksAnswer taken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MarksAnswer.
             * @memberof atoll.witness
             * @interface IMarksAnswer
             * @augments atoll.witness.MarksAnswer.$Properties
             * @deprecated Use atoll.witness.MarksAnswer.$Properties instead.
             */

            /**
             * Shape of a MarksAnswer.
             * @typedef {atoll.witness.MarksAnswer.$Properties} atoll.witness.MarksAnswer.$Shape
             */

            /**
             * Constructs a new MarksAnswer.
             * @memberof atoll.witness
             * @classdesc Represents a MarksAnswer.
             * @constructor
             * @param {atoll.witness.MarksAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MarksAnswer = function (properties) {
                this.taken = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MarksAnswer incarnation.
             * @member {number} incarnation
             * @memberof atoll.witness.MarksAnswer
             * @instance
             */
            MarksAnswer.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * MarksAnswer clockMs.
             * @member {number} clockMs
             * @memberof atoll.witness.MarksAnswer
             * @instance
             */
            MarksAnswer.prototype.clockMs = 0;

            /**
             * MarksAnswer taken.
             * @member {Array.<boolean>} taken
             * @memberof atoll.witness.MarksAnswer
             * @instance
             */
            MarksAnswer.prototype.taken = $util.emptyArray;

            /**
             * Encodes the specified MarksAnswer message. Does not implicitly {@link atoll.witness.MarksAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.witness.MarksAnswer
             * @static
             * @param {atoll.witness.MarksAnswer.$Properties} message MarksAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MarksAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.incarnation);
                if (message.clockMs != null && $Object.hasOwnProperty.call(message, "clockMs") && !$Object.is(message.clockMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.clockMs);
                if (message.taken != null && message.taken.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bools(message.taken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MarksAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.witness.MarksAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.witness.MarksAnswer & atoll.witness.MarksAnswer.$Shape} MarksAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MarksAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.witness.MarksAnswer();
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
                                message.incarnation = value;
                            else
                                delete message.incarnation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.clockMs = value;
                            else
                                delete message.clockMs;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.taken && message.taken.length))
                                    message.taken = [];
                                reader.bools(message.taken);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.taken && message.taken.length))
                                message.taken = [];
                            message.taken.push(reader.bool());
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

            return MarksAnswer;
        })();

        witness.Checks = (function() {

            /**
             * Properties of a Checks.
             * @typedef {Object} atoll.witness.Checks.$Properties
             * @property {Array.<number>|null} [shards] Checks shards
             * @property {Array.<number>|null} [slots] Checks slots
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Checks.
             * @memberof atoll.witness
             * @interface IChecks
             * @augments atoll.witness.Checks.$Properties
             * @deprecated Use atoll.witness.Checks.$Properties instead.
             */

            /**
             * Shape of a Checks.
             * @typedef {atoll.witness.Checks.$Properties} atoll.witness.Checks.$Shape
             */

            /**
             * Constructs a new Checks.
             * @memberof atoll.witness
             * @classdesc Represents a Checks.
             * @constructor
             * @param {atoll.witness.Checks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Checks = function (properties) {
                this.shards = [];
                this.slots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Checks shards.
             * @member {Array.<number>} shards
             * @memberof atoll.witness.Checks
             * @instance
             */
            Checks.prototype.shards = $util.emptyArray;

            /**
             * Checks slots.
             * @member {Array.<number>} slots
             * @memberof atoll.witness.Checks
             * @instance
             */
            Checks.prototype.slots = $util.emptyArray;

            /**
             * Encodes the specified Checks message. Does not implicitly {@link atoll.witness.Checks.verify|verify} messages.
             * @function encode
             * @memberof atoll.witness.Checks
             * @static
             * @param {atoll.witness.Checks.$Properties} message Checks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Checks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shards != null && message.shards.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.shards);
                if (message.slots != null && message.slots.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.slots);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Checks message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.witness.Checks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.witness.Checks & atoll.witness.Checks.$Shape} Checks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Checks.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.witness.Checks();
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
                                if (!(message.shards && message.shards.length))
                                    message.shards = [];
                                reader.uint32s(message.shards);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shards && message.shards.length))
                                message.shards = [];
                            message.shards.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.slots && message.slots.length))
                                    message.slots = [];
                                reader.uint32s(message.slots);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push(reader.uint32());
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

            return Checks;
        })();

        witness.ChecksAnswer = (function() {

            /**
             * Properties of a ChecksAnswer.
             * @typedef {Object} atoll.witness.ChecksAnswer.$Properties
             * @property {Array.<number>|null} [stamps] ChecksAnswer stamps
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChecksAnswer.
             * @memberof atoll.witness
             * @interface IChecksAnswer
             * @augments atoll.witness.ChecksAnswer.$Properties
             * @deprecated Use atoll.witness.ChecksAnswer.$Properties instead.
             */

            /**
             * Shape of a ChecksAnswer.
             * @typedef {atoll.witness.ChecksAnswer.$Properties} atoll.witness.ChecksAnswer.$Shape
             */

            /**
             * Constructs a new ChecksAnswer.
             * @memberof atoll.witness
             * @classdesc Represents a ChecksAnswer.
             * @constructor
             * @param {atoll.witness.ChecksAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChecksAnswer = function (properties) {
                this.stamps = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChecksAnswer stamps.
             * @member {Array.<number>} stamps
             * @memberof atoll.witness.ChecksAnswer
             * @instance
             */
            ChecksAnswer.prototype.stamps = $util.emptyArray;

            /**
             * Encodes the specified ChecksAnswer message. Does not implicitly {@link atoll.witness.ChecksAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.witness.ChecksAnswer
             * @static
             * @param {atoll.witness.ChecksAnswer.$Properties} message ChecksAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChecksAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stamps != null && message.stamps.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint64s(message.stamps);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChecksAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.witness.ChecksAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.witness.ChecksAnswer & atoll.witness.ChecksAnswer.$Shape} ChecksAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChecksAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.witness.ChecksAnswer();
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
                                if (!(message.stamps && message.stamps.length))
                                    message.stamps = [];
                                reader.uint64s(message.stamps);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.stamps && message.stamps.length))
                                message.stamps = [];
                            message.stamps.push(reader.uint64());
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

            return ChecksAnswer;
        })();

        return witness;
    })();

    return atoll;
})();

export {
  $root as default
};
