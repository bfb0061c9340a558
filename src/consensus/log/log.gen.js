/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/consensus/log/log"] || ($protobuf.roots["src/consensus/log/log"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.log = (function() {

        /**
         * Namespace log.
         * @memberof atoll
         * @namespace
         */
        const log = {};

        log.Record = (function() {

            /**
             * Properties of a Record.
             * @typedef {Object} atoll.log.Record.$Properties
             * @property {number|null} [group] Record group
             * @property {number|null} [kind] Record kind
             * @property {number|null} [commit] Record commit
             * @property {number|null} [firstIndex] Record firstIndex
             * @property {Array.<atoll.log.EntryRun.$Properties>|null} [runs] Record runs
             * @property {Array.<number>|null} [dataBytes] Record dataBytes
             * @property {atoll.log.Mark.$Properties|null} [mark] Record mark
             * @property {number|null} [lastIndex] Record lastIndex
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Record.
             * @memberof atoll.log
             * @interface IRecord
             * @augments atoll.log.Record.$Properties
             * @deprecated Use atoll.log.Record.$Properties instead.
             */

            /**
             * Shape of a Record.
             * @typedef {atoll.log.Record.$Properties} atoll.log.Record.$Shape
             */

            /**
             * Constructs a new Record.
             * @memberof atoll.log
             * @classdesc Represents a Record.
             * @constructor
             * @param {atoll.log.Record.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Record = function (properties) {
                this.runs = [];
                this.dataBytes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Record group.
             * @member {number} group
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.group = 0;

            /**
             * Record kind.
             * @member {number} kind
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.kind = 0;

            /**
             * Record commit.
             * @member {number} commit
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.commit = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Record firstIndex.
             * @member {number} firstIndex
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.firstIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Record runs.
             * @member {Array.<atoll.log.EntryRun.$Properties>} runs
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.runs = $util.emptyArray;

            /**
             * Record dataBytes.
             * @member {Array.<number>} dataBytes
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.dataBytes = $util.emptyArray;

            /**
             * Record mark.
             * @member {atoll.log.Mark.$Properties|null|undefined} mark
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.mark = null;

            /**
             * Record lastIndex.
             * @member {number} lastIndex
             * @memberof atoll.log.Record
             * @instance
             */
            Record.prototype.lastIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Record message. Does not implicitly {@link atoll.log.Record.verify|verify} messages.
             * @function encode
             * @memberof atoll.log.Record
             * @static
             * @param {atoll.log.Record.$Properties} message Record message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Record.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.kind);
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && (typeof message.commit === "object" ? message.commit.low || message.commit.high : message.commit !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.commit);
                if (message.firstIndex != null && $Object.hasOwnProperty.call(message, "firstIndex") && (typeof message.firstIndex === "object" ? message.firstIndex.low || message.firstIndex.high : message.firstIndex !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.firstIndex);
                if (message.runs != null && message.runs.length)
                    for (let i = 0; i < message.runs.length; ++i)
                        $root.atoll.log.EntryRun.encode(message.runs[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.dataBytes != null && message.dataBytes.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).uint32s(message.dataBytes);
                if (message.mark != null && $Object.hasOwnProperty.call(message, "mark"))
                    $root.atoll.log.Mark.encode(message.mark, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.lastIndex != null && $Object.hasOwnProperty.call(message, "lastIndex") && (typeof message.lastIndex === "object" ? message.lastIndex.low || message.lastIndex.high : message.lastIndex !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.lastIndex);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.log.Record
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.log.Record & atoll.log.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Record.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.log.Record();
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
                                message.group = value;
                            else
                                delete message.group;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.commit = value;
                            else
                                delete message.commit;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.firstIndex = value;
                            else
                                delete message.firstIndex;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.runs && message.runs.length))
                                message.runs = [];
                            message.runs.push($root.atoll.log.EntryRun.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.dataBytes && message.dataBytes.length))
                                    message.dataBytes = [];
                                reader.uint32s(message.dataBytes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.dataBytes && message.dataBytes.length))
                                message.dataBytes = [];
                            message.dataBytes.push(reader.uint32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.mark = $root.atoll.log.Mark.decode(reader, reader.size(), $undefined, _depth + 1, message.mark);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastIndex = value;
                            else
                                delete message.lastIndex;
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

            return Record;
        })();

        log.EntryRun = (function() {

            /**
             * Properties of an EntryRun.
             * @typedef {Object} atoll.log.EntryRun.$Properties
             * @property {number|null} [term] EntryRun term
             * @property {number|null} [kind] EntryRun kind
             * @property {number|null} [count] EntryRun count
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EntryRun.
             * @memberof atoll.log
             * @interface IEntryRun
             * @augments atoll.log.EntryRun.$Properties
             * @deprecated Use atoll.log.EntryRun.$Properties instead.
             */

            /**
             * Shape of an EntryRun.
             * @typedef {atoll.log.EntryRun.$Properties} atoll.log.EntryRun.$Shape
             */

            /**
             * Constructs a new EntryRun.
             * @memberof atoll.log
             * @classdesc Represents an EntryRun.
             * @constructor
             * @param {atoll.log.EntryRun.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EntryRun = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EntryRun term.
             * @member {number} term
             * @memberof atoll.log.EntryRun
             * @instance
             */
            EntryRun.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * EntryRun kind.
             * @member {number} kind
             * @memberof atoll.log.EntryRun
             * @instance
             */
            EntryRun.prototype.kind = 0;

            /**
             * EntryRun count.
             * @member {number} count
             * @memberof atoll.log.EntryRun
             * @instance
             */
            EntryRun.prototype.count = 0;

            /**
             * Encodes the specified EntryRun message. Does not implicitly {@link atoll.log.EntryRun.verify|verify} messages.
             * @function encode
             * @memberof atoll.log.EntryRun
             * @static
             * @param {atoll.log.EntryRun.$Properties} message EntryRun message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EntryRun.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.term);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.kind);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EntryRun message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.log.EntryRun
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.log.EntryRun & atoll.log.EntryRun.$Shape} EntryRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EntryRun.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.log.EntryRun();
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
                                message.term = value;
                            else
                                delete message.term;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
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

            return EntryRun;
        })();

        log.Mark = (function() {

            /**
             * Properties of a Mark.
             * @typedef {Object} atoll.log.Mark.$Properties
             * @property {number|null} [index] Mark index
             * @property {number|null} [term] Mark term
             * @property {Uint8Array|null} [membership] Mark membership
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Mark.
             * @memberof atoll.log
             * @interface IMark
             * @augments atoll.log.Mark.$Properties
             * @deprecated Use atoll.log.Mark.$Properties instead.
             */

            /**
             * Shape of a Mark.
             * @typedef {atoll.log.Mark.$Properties} atoll.log.Mark.$Shape
             */

            /**
             * Constructs a new Mark.
             * @memberof atoll.log
             * @classdesc Represents a Mark.
             * @constructor
             * @param {atoll.log.Mark.$Properties=} [properties] Properties to set
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
             * @memberof atoll.log.Mark
             * @instance
             */
            Mark.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Mark term.
             * @member {number} term
             * @memberof atoll.log.Mark
             * @instance
             */
            Mark.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Mark membership.
             * @member {Uint8Array} membership
             * @memberof atoll.log.Mark
             * @instance
             */
            Mark.prototype.membership = $util.newBuffer([]);

            /**
             * Encodes the specified Mark message. Does not implicitly {@link atoll.log.Mark.verify|verify} messages.
             * @function encode
             * @memberof atoll.log.Mark
             * @static
             * @param {atoll.log.Mark.$Properties} message Mark message or plain object to encode
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
             * @memberof atoll.log.Mark
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.log.Mark & atoll.log.Mark.$Shape} Mark
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
                message = _target || new $root.atoll.log.Mark();
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

        log.Ballots = (function() {

            /**
             * Properties of a Ballots.
             * @typedef {Object} atoll.log.Ballots.$Properties
             * @property {Array.<atoll.log.Ballot.$Properties>|null} [ballots] Ballots ballots
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ballots.
             * @memberof atoll.log
             * @interface IBallots
             * @augments atoll.log.Ballots.$Properties
             * @deprecated Use atoll.log.Ballots.$Properties instead.
             */

            /**
             * Shape of a Ballots.
             * @typedef {atoll.log.Ballots.$Properties} atoll.log.Ballots.$Shape
             */

            /**
             * Constructs a new Ballots.
             * @memberof atoll.log
             * @classdesc Represents a Ballots.
             * @constructor
             * @param {atoll.log.Ballots.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ballots = function (properties) {
                this.ballots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ballots ballots.
             * @member {Array.<atoll.log.Ballot.$Properties>} ballots
             * @memberof atoll.log.Ballots
             * @instance
             */
            Ballots.prototype.ballots = $util.emptyArray;

            /**
             * Encodes the specified Ballots message. Does not implicitly {@link atoll.log.Ballots.verify|verify} messages.
             * @function encode
             * @memberof atoll.log.Ballots
             * @static
             * @param {atoll.log.Ballots.$Properties} message Ballots message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ballots.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ballots != null && message.ballots.length)
                    for (let i = 0; i < message.ballots.length; ++i)
                        $root.atoll.log.Ballot.encode(message.ballots[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Ballots message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.log.Ballots
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.log.Ballots & atoll.log.Ballots.$Shape} Ballots
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ballots.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.log.Ballots();
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
                            if (!(message.ballots && message.ballots.length))
                                message.ballots = [];
                            message.ballots.push($root.atoll.log.Ballot.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Ballots;
        })();

        log.Ballot = (function() {

            /**
             * Properties of a Ballot.
             * @typedef {Object} atoll.log.Ballot.$Properties
             * @property {number|null} [group] Ballot group
             * @property {number|null} [term] Ballot term
             * @property {number|null} [votedFor] Ballot votedFor
             * @property {number|null} [commit] Ballot commit
             * @property {boolean|null} [recovering] Ballot recovering
             * @property {boolean|null} [lost] Ballot lost
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ballot.
             * @memberof atoll.log
             * @interface IBallot
             * @augments atoll.log.Ballot.$Properties
             * @deprecated Use atoll.log.Ballot.$Properties instead.
             */

            /**
             * Shape of a Ballot.
             * @typedef {atoll.log.Ballot.$Properties} atoll.log.Ballot.$Shape
             */

            /**
             * Constructs a new Ballot.
             * @memberof atoll.log
             * @classdesc Represents a Ballot.
             * @constructor
             * @param {atoll.log.Ballot.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ballot = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ballot group.
             * @member {number} group
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.group = 0;

            /**
             * Ballot term.
             * @member {number} term
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Ballot votedFor.
             * @member {number} votedFor
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.votedFor = 0;

            /**
             * Ballot commit.
             * @member {number} commit
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.commit = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Ballot recovering.
             * @member {boolean} recovering
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.recovering = false;

            /**
             * Ballot lost.
             * @member {boolean} lost
             * @memberof atoll.log.Ballot
             * @instance
             */
            Ballot.prototype.lost = false;

            /**
             * Encodes the specified Ballot message. Does not implicitly {@link atoll.log.Ballot.verify|verify} messages.
             * @function encode
             * @memberof atoll.log.Ballot
             * @static
             * @param {atoll.log.Ballot.$Properties} message Ballot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ballot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.term);
                if (message.votedFor != null && $Object.hasOwnProperty.call(message, "votedFor") && message.votedFor !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.votedFor);
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && (typeof message.commit === "object" ? message.commit.low || message.commit.high : message.commit !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.commit);
                if (message.recovering != null && $Object.hasOwnProperty.call(message, "recovering") && message.recovering !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.recovering);
                if (message.lost != null && $Object.hasOwnProperty.call(message, "lost") && message.lost !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.lost);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Ballot message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.log.Ballot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.log.Ballot & atoll.log.Ballot.$Shape} Ballot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ballot.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.log.Ballot();
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
                                message.group = value;
                            else
                                delete message.group;
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
                                message.votedFor = value;
                            else
                                delete message.votedFor;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.commit = value;
                            else
                                delete message.commit;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.recovering = value;
                            else
                                delete message.recovering;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.lost = value;
                            else
                                delete message.lost;
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

            return Ballot;
        })();

        return log;
    })();

    return atoll;
})();

export {
  $root as default
};
