/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/consensus/state-machine/state"] || ($protobuf.roots["src/consensus/state-machine/state"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.state = (function() {

        /**
         * Namespace state.
         * @memberof atoll
         * @namespace
         */
        const state = {};

        state.GroupRecord = (function() {

            /**
             * Properties of a GroupRecord.
             * @typedef {Object} atoll.state.GroupRecord.$Properties
             * @property {atoll.state.Mark.$Properties|null} [applied] GroupRecord applied
             * @property {number|null} [generation] GroupRecord generation
             * @property {number|null} [lastGeneration] GroupRecord lastGeneration
             * @property {atoll.state.Staging.$Properties|null} [staging] GroupRecord staging
             * @property {boolean|null} [destroyed] GroupRecord destroyed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GroupRecord.
             * @memberof atoll.state
             * @interface IGroupRecord
             * @augments atoll.state.GroupRecord.$Properties
             * @deprecated Use atoll.state.GroupRecord.$Properties instead.
             */

            /**
             * Shape of a GroupRecord.
             * @typedef {atoll.state.GroupRecord.$Properties} atoll.state.GroupRecord.$Shape
             */

            /**
             * Constructs a new GroupRecord.
             * @memberof atoll.state
             * @classdesc Represents a GroupRecord.
             * @constructor
             * @param {atoll.state.GroupRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GroupRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GroupRecord applied.
             * @member {atoll.state.Mark.$Properties|null|undefined} applied
             * @memberof atoll.state.GroupRecord
             * @instance
             */
            GroupRecord.prototype.applied = null;

            /**
             * GroupRecord generation.
             * @member {number} generation
             * @memberof atoll.state.GroupRecord
             * @instance
             */
            GroupRecord.prototype.generation = 0;

            /**
             * GroupRecord lastGeneration.
             * @member {number} lastGeneration
             * @memberof atoll.state.GroupRecord
             * @instance
             */
            GroupRecord.prototype.lastGeneration = 0;

            /**
             * GroupRecord staging.
             * @member {atoll.state.Staging.$Properties|null|undefined} staging
             * @memberof atoll.state.GroupRecord
             * @instance
             */
            GroupRecord.prototype.staging = null;

            /**
             * GroupRecord destroyed.
             * @member {boolean} destroyed
             * @memberof atoll.state.GroupRecord
             * @instance
             */
            GroupRecord.prototype.destroyed = false;

            /**
             * Encodes the specified GroupRecord message. Does not implicitly {@link atoll.state.GroupRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.state.GroupRecord
             * @static
             * @param {atoll.state.GroupRecord.$Properties} message GroupRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GroupRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.applied != null && $Object.hasOwnProperty.call(message, "applied"))
                    $root.atoll.state.Mark.encode(message.applied, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.generation);
                if (message.lastGeneration != null && $Object.hasOwnProperty.call(message, "lastGeneration") && message.lastGeneration !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.lastGeneration);
                if (message.staging != null && $Object.hasOwnProperty.call(message, "staging"))
                    $root.atoll.state.Staging.encode(message.staging, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.destroyed != null && $Object.hasOwnProperty.call(message, "destroyed") && message.destroyed !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.destroyed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GroupRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.state.GroupRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.state.GroupRecord & atoll.state.GroupRecord.$Shape} GroupRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GroupRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.state.GroupRecord();
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
                            message.applied = $root.atoll.state.Mark.decode(reader, reader.size(), $undefined, _depth + 1, message.applied);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lastGeneration = value;
                            else
                                delete message.lastGeneration;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.staging = $root.atoll.state.Staging.decode(reader, reader.size(), $undefined, _depth + 1, message.staging);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.destroyed = value;
                            else
                                delete message.destroyed;
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

            return GroupRecord;
        })();

        state.Mark = (function() {

            /**
             * Properties of a Mark.
             * @typedef {Object} atoll.state.Mark.$Properties
             * @property {number|null} [index] Mark index
             * @property {number|null} [term] Mark term
             * @property {Uint8Array|null} [membership] Mark membership
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Mark.
             * @memberof atoll.state
             * @interface IMark
             * @augments atoll.state.Mark.$Properties
             * @deprecated Use atoll.state.Mark.$Properties instead.
             */

            /**
             * Shape of a Mark.
             * @typedef {atoll.state.Mark.$Properties} atoll.state.Mark.$Shape
             */

            /**
             * Constructs a new Mark.
             * @memberof atoll.state
             * @classdesc Represents a Mark.
             * @constructor
             * @param {atoll.state.Mark.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Mark = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Mark index.
             * @member {number} index
             * @memberof atoll.state.Mark
             * @instance
             */
            Mark.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Mark term.
             * @member {number} term
             * @memberof atoll.state.Mark
             * @instance
             */
            Mark.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Mark membership.
             * @member {Uint8Array} membership
             * @memberof atoll.state.Mark
             * @instance
             */
            Mark.prototype.membership = $util.newBuffer([]);

            /**
             * Encodes the specified Mark message. Does not implicitly {@link atoll.state.Mark.verify|verify} messages.
             * @function encode
             * @memberof atoll.state.Mark
             * @static
             * @param {atoll.state.Mark.$Properties} message Mark message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Mark.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.index);
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.term);
                if (message.membership != null && $Object.hasOwnProperty.call(message, "membership") && message.membership.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.membership);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Mark message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.state.Mark
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.state.Mark & atoll.state.Mark.$Shape} Mark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Mark.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.state.Mark();
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
                                message.index = value;
                            else
                                delete message.index;
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.membership = value;
                            else
                                delete message.membership;
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

            return Mark;
        })();

        state.Staging = (function() {

            /**
             * Properties of a Staging.
             * @typedef {Object} atoll.state.Staging.$Properties
             * @property {string|null} [snapshotId] Staging snapshotId
             * @property {atoll.state.Mark.$Properties|null} [mark] Staging mark
             * @property {number|null} [generation] Staging generation
             * @property {Uint8Array|null} [lastKey] Staging lastKey
             * @property {boolean|null} [complete] Staging complete
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Staging.
             * @memberof atoll.state
             * @interface IStaging
             * @augments atoll.state.Staging.$Properties
             * @deprecated Use atoll.state.Staging.$Properties instead.
             */

            /**
             * Shape of a Staging.
             * @typedef {atoll.state.Staging.$Properties} atoll.state.Staging.$Shape
             */

            /**
             * Constructs a new Staging.
             * @memberof atoll.state
             * @classdesc Represents a Staging.
             * @constructor
             * @param {atoll.state.Staging.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Staging = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Staging snapshotId.
             * @member {string} snapshotId
             * @memberof atoll.state.Staging
             * @instance
             */
            Staging.prototype.snapshotId = "";

            /**
             * Staging mark.
             * @member {atoll.state.Mark.$Properties|null|undefined} mark
             * @memberof atoll.state.Staging
             * @instance
             */
            Staging.prototype.mark = null;

            /**
             * Staging generation.
             * @member {number} generation
             * @memberof atoll.state.Staging
             * @instance
             */
            Staging.prototype.generation = 0;

            /**
             * Staging lastKey.
             * @member {Uint8Array} lastKey
             * @memberof atoll.state.Staging
             * @instance
             */
            Staging.prototype.lastKey = $util.newBuffer([]);

            /**
             * Staging complete.
             * @member {boolean} complete
             * @memberof atoll.state.Staging
             * @instance
             */
            Staging.prototype.complete = false;

            /**
             * Encodes the specified Staging message. Does not implicitly {@link atoll.state.Staging.verify|verify} messages.
             * @function encode
             * @memberof atoll.state.Staging
             * @static
             * @param {atoll.state.Staging.$Properties} message Staging message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Staging.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.snapshotId != null && $Object.hasOwnProperty.call(message, "snapshotId") && message.snapshotId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.snapshotId);
                if (message.mark != null && $Object.hasOwnProperty.call(message, "mark"))
                    $root.atoll.state.Mark.encode(message.mark, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.generation);
                if (message.lastKey != null && $Object.hasOwnProperty.call(message, "lastKey") && message.lastKey.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.lastKey);
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.complete);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Staging message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.state.Staging
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.state.Staging & atoll.state.Staging.$Shape} Staging
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Staging.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.state.Staging();
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
                                message.snapshotId = value;
                            else
                                delete message.snapshotId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.mark = $root.atoll.state.Mark.decode(reader, reader.size(), $undefined, _depth + 1, message.mark);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lastKey = value;
                            else
                                delete message.lastKey;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
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

            return Staging;
        })();

        state.SnapshotChunk = (function() {

            /**
             * Properties of a SnapshotChunk.
             * @typedef {Object} atoll.state.SnapshotChunk.$Properties
             * @property {Uint8Array|null} [afterKey] SnapshotChunk afterKey
             * @property {Array.<atoll.state.Pair.$Properties>|null} [pairs] SnapshotChunk pairs
             * @property {boolean|null} [last] SnapshotChunk last
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotChunk.
             * @memberof atoll.state
             * @interface ISnapshotChunk
             * @augments atoll.state.SnapshotChunk.$Properties
             * @deprecated Use atoll.state.SnapshotChunk.$Properties instead.
             */

            /**
             * Shape of a SnapshotChunk.
             * @typedef {atoll.state.SnapshotChunk.$Properties} atoll.state.SnapshotChunk.$Shape
             */

            /**
             * Constructs a new SnapshotChunk.
             * @memberof atoll.state
             * @classdesc Represents a SnapshotChunk.
             * @constructor
             * @param {atoll.state.SnapshotChunk.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotChunk = function (properties) {
                this.pairs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotChunk afterKey.
             * @member {Uint8Array} afterKey
             * @memberof atoll.state.SnapshotChunk
             * @instance
             */
            SnapshotChunk.prototype.afterKey = $util.newBuffer([]);

            /**
             * SnapshotChunk pairs.
             * @member {Array.<atoll.state.Pair.$Properties>} pairs
             * @memberof atoll.state.SnapshotChunk
             * @instance
             */
            SnapshotChunk.prototype.pairs = $util.emptyArray;

            /**
             * SnapshotChunk last.
             * @member {boolean} last
             * @memberof atoll.state.SnapshotChunk
             * @instance
             */
            SnapshotChunk.prototype.last = false;

            /**
             * Encodes the specified SnapshotChunk message. Does not implicitly {@link atoll.state.SnapshotChunk.verify|verify} messages.
             * @function encode
             * @memberof atoll.state.SnapshotChunk
             * @static
             * @param {atoll.state.SnapshotChunk.$Properties} message SnapshotChunk message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotChunk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.afterKey != null && $Object.hasOwnProperty.call(message, "afterKey") && message.afterKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.afterKey);
                if (message.pairs != null && message.pairs.length)
                    for (let i = 0; i < message.pairs.length; ++i)
                        $root.atoll.state.Pair.encode(message.pairs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.last);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotChunk message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.state.SnapshotChunk
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.state.SnapshotChunk & atoll.state.SnapshotChunk.$Shape} SnapshotChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotChunk.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.state.SnapshotChunk();
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
                                message.afterKey = value;
                            else
                                delete message.afterKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.pairs && message.pairs.length))
                                message.pairs = [];
                            message.pairs.push($root.atoll.state.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.last = value;
                            else
                                delete message.last;
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

            return SnapshotChunk;
        })();

        state.Pair = (function() {

            /**
             * Properties of a Pair.
             * @typedef {Object} atoll.state.Pair.$Properties
             * @property {Uint8Array|null} [key] Pair key
             * @property {Uint8Array|null} [value] Pair value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pair.
             * @memberof atoll.state
             * @interface IPair
             * @augments atoll.state.Pair.$Properties
             * @deprecated Use atoll.state.Pair.$Properties instead.
             */

            /**
             * Shape of a Pair.
             * @typedef {atoll.state.Pair.$Properties} atoll.state.Pair.$Shape
             */

            /**
             * Constructs a new Pair.
             * @memberof atoll.state
             * @classdesc Represents a Pair.
             * @constructor
             * @param {atoll.state.Pair.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Pair = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Pair key.
             * @member {Uint8Array} key
             * @memberof atoll.state.Pair
             * @instance
             */
            Pair.prototype.key = $util.newBuffer([]);

            /**
             * Pair value.
             * @member {Uint8Array} value
             * @memberof atoll.state.Pair
             * @instance
             */
            Pair.prototype.value = $util.newBuffer([]);

            /**
             * Encodes the specified Pair message. Does not implicitly {@link atoll.state.Pair.verify|verify} messages.
             * @function encode
             * @memberof atoll.state.Pair
             * @static
             * @param {atoll.state.Pair.$Properties} message Pair message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pair.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Pair message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.state.Pair
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.state.Pair & atoll.state.Pair.$Shape} Pair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pair.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.state.Pair();
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
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.value = value;
                            else
                                delete message.value;
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

            return Pair;
        })();

        return state;
    })();

    return atoll;
})();

export {
  $root as default
};
