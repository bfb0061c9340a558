/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/node/raft/node"] || ($protobuf.roots["src/node/raft/node"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.node = (function() {

        /**
         * Namespace node.
         * @memberof atoll
         * @namespace
         */
        const node = {};

        node.ProposeRequest = (function() {

            /**
             * Properties of a ProposeRequest.
             * @typedef {Object} atoll.node.ProposeRequest.$Properties
             * @property {number|null} [group] ProposeRequest group
             * @property {Uint8Array|null} [command] ProposeRequest command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeRequest.
             * @memberof atoll.node
             * @interface IProposeRequest
             * @augments atoll.node.ProposeRequest.$Properties
             * @deprecated Use atoll.node.ProposeRequest.$Properties instead.
             */

            /**
             * Shape of a ProposeRequest.
             * @typedef {atoll.node.ProposeRequest.$Properties} atoll.node.ProposeRequest.$Shape
             */

            /**
             * Constructs a new ProposeRequest.
             * @memberof atoll.node
             * @classdesc Represents a ProposeRequest.
             * @constructor
             * @param {atoll.node.ProposeRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProposeRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProposeRequest group.
             * @member {number} group
             * @memberof atoll.node.ProposeRequest
             * @instance
             */
            ProposeRequest.prototype.group = 0;

            /**
             * ProposeRequest command.
             * @member {Uint8Array} command
             * @memberof atoll.node.ProposeRequest
             * @instance
             */
            ProposeRequest.prototype.command = $util.newBuffer([]);

            /**
             * Encodes the specified ProposeRequest message. Does not implicitly {@link atoll.node.ProposeRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.ProposeRequest
             * @static
             * @param {atoll.node.ProposeRequest.$Properties} message ProposeRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProposeRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.command);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProposeRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.ProposeRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.ProposeRequest & atoll.node.ProposeRequest.$Shape} ProposeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProposeRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.ProposeRequest();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command = value;
                            else
                                delete message.command;
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

            return ProposeRequest;
        })();

        node.ProposeAnswer = (function() {

            /**
             * Properties of a ProposeAnswer.
             * @typedef {Object} atoll.node.ProposeAnswer.$Properties
             * @property {atoll.node.Applied.$Properties|null} [applied] ProposeAnswer applied
             * @property {atoll.node.NotLeader.$Properties|null} [notLeader] ProposeAnswer notLeader
             * @property {"applied"|"notLeader"} [outcome] ProposeAnswer outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeAnswer.
             * @memberof atoll.node
             * @interface IProposeAnswer
             * @augments atoll.node.ProposeAnswer.$Properties
             * @deprecated Use atoll.node.ProposeAnswer.$Properties instead.
             */

            /**
             * Narrowed shape of a ProposeAnswer.
             * @typedef {{
             *   applied?: atoll.node.Applied.$Shape|null;
             *   notLeader?: atoll.node.NotLeader.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.node.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.node.NotLeader.$Shape })
             * )} atoll.node.ProposeAnswer.$Shape
             */

            /**
             * Constructs a new ProposeAnswer.
             * @memberof atoll.node
             * @classdesc Represents a ProposeAnswer.
             * @constructor
             * @param {atoll.node.ProposeAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProposeAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProposeAnswer applied.
             * @member {atoll.node.Applied.$Properties|null|undefined} applied
             * @memberof atoll.node.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.applied = null;

            /**
             * ProposeAnswer notLeader.
             * @member {atoll.node.NotLeader.$Properties|null|undefined} notLeader
             * @memberof atoll.node.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.notLeader = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ProposeAnswer outcome.
             * @member {"applied"|"notLeader"|undefined} outcome
             * @memberof atoll.node.ProposeAnswer
             * @instance
             */
            $Object.defineProperty(ProposeAnswer.prototype, "outcome", {
                get: $util.oneOfGetter($oneOfFields = ["applied", "notLeader"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.node.ProposeAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.ProposeAnswer
             * @static
             * @param {atoll.node.ProposeAnswer.$Properties} message ProposeAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProposeAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.applied != null && $Object.hasOwnProperty.call(message, "applied"))
                    $root.atoll.node.Applied.encode(message.applied, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.notLeader != null && $Object.hasOwnProperty.call(message, "notLeader"))
                    $root.atoll.node.NotLeader.encode(message.notLeader, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.ProposeAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.ProposeAnswer & atoll.node.ProposeAnswer.$Shape} ProposeAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProposeAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.ProposeAnswer();
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
                            message.applied = $root.atoll.node.Applied.decode(reader, reader.size(), $undefined, _depth + 1, message.applied);
                            message.outcome = "applied";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.notLeader = $root.atoll.node.NotLeader.decode(reader, reader.size(), $undefined, _depth + 1, message.notLeader);
                            message.outcome = "notLeader";
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

            return ProposeAnswer;
        })();

        node.Applied = (function() {

            /**
             * Properties of an Applied.
             * @typedef {Object} atoll.node.Applied.$Properties
             * @property {number|null} [index] Applied index
             * @property {Uint8Array|null} [result] Applied result
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Applied.
             * @memberof atoll.node
             * @interface IApplied
             * @augments atoll.node.Applied.$Properties
             * @deprecated Use atoll.node.Applied.$Properties instead.
             */

            /**
             * Shape of an Applied.
             * @typedef {atoll.node.Applied.$Properties} atoll.node.Applied.$Shape
             */

            /**
             * Constructs a new Applied.
             * @memberof atoll.node
             * @classdesc Represents an Applied.
             * @constructor
             * @param {atoll.node.Applied.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Applied = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Applied index.
             * @member {number} index
             * @memberof atoll.node.Applied
             * @instance
             */
            Applied.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Applied result.
             * @member {Uint8Array} result
             * @memberof atoll.node.Applied
             * @instance
             */
            Applied.prototype.result = $util.newBuffer([]);

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.node.Applied.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.Applied
             * @static
             * @param {atoll.node.Applied.$Properties} message Applied message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Applied.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.index);
                if (message.result != null && $Object.hasOwnProperty.call(message, "result") && message.result.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.result);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Applied message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.Applied
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.Applied & atoll.node.Applied.$Shape} Applied
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Applied.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.Applied();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.result = value;
                            else
                                delete message.result;
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

            return Applied;
        })();

        node.NotLeader = (function() {

            /**
             * Properties of a NotLeader.
             * @typedef {Object} atoll.node.NotLeader.$Properties
             * @property {number|null} [leader] NotLeader leader
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NotLeader.
             * @memberof atoll.node
             * @interface INotLeader
             * @augments atoll.node.NotLeader.$Properties
             * @deprecated Use atoll.node.NotLeader.$Properties instead.
             */

            /**
             * Shape of a NotLeader.
             * @typedef {atoll.node.NotLeader.$Properties} atoll.node.NotLeader.$Shape
             */

            /**
             * Constructs a new NotLeader.
             * @memberof atoll.node
             * @classdesc Represents a NotLeader.
             * @constructor
             * @param {atoll.node.NotLeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NotLeader = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NotLeader leader.
             * @member {number} leader
             * @memberof atoll.node.NotLeader
             * @instance
             */
            NotLeader.prototype.leader = 0;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.node.NotLeader.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.NotLeader
             * @static
             * @param {atoll.node.NotLeader.$Properties} message NotLeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NotLeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.leader != null && $Object.hasOwnProperty.call(message, "leader") && message.leader !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.leader);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NotLeader message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.NotLeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.NotLeader & atoll.node.NotLeader.$Shape} NotLeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NotLeader.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.NotLeader();
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
                                message.leader = value;
                            else
                                delete message.leader;
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

            return NotLeader;
        })();

        node.ReadRequest = (function() {

            /**
             * Properties of a ReadRequest.
             * @typedef {Object} atoll.node.ReadRequest.$Properties
             * @property {number|null} [group] ReadRequest group
             * @property {Uint8Array|null} [key] ReadRequest key
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadRequest.
             * @memberof atoll.node
             * @interface IReadRequest
             * @augments atoll.node.ReadRequest.$Properties
             * @deprecated Use atoll.node.ReadRequest.$Properties instead.
             */

            /**
             * Shape of a ReadRequest.
             * @typedef {atoll.node.ReadRequest.$Properties} atoll.node.ReadRequest.$Shape
             */

            /**
             * Constructs a new ReadRequest.
             * @memberof atoll.node
             * @classdesc Represents a ReadRequest.
             * @constructor
             * @param {atoll.node.ReadRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadRequest group.
             * @member {number} group
             * @memberof atoll.node.ReadRequest
             * @instance
             */
            ReadRequest.prototype.group = 0;

            /**
             * ReadRequest key.
             * @member {Uint8Array} key
             * @memberof atoll.node.ReadRequest
             * @instance
             */
            ReadRequest.prototype.key = $util.newBuffer([]);

            /**
             * Encodes the specified ReadRequest message. Does not implicitly {@link atoll.node.ReadRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.ReadRequest
             * @static
             * @param {atoll.node.ReadRequest.$Properties} message ReadRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.ReadRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.ReadRequest & atoll.node.ReadRequest.$Shape} ReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.ReadRequest();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
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

            return ReadRequest;
        })();

        node.ReadAnswer = (function() {

            /**
             * Properties of a ReadAnswer.
             * @typedef {Object} atoll.node.ReadAnswer.$Properties
             * @property {number|null} [index] ReadAnswer index
             * @property {Uint8Array|null} [value] ReadAnswer value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadAnswer.
             * @memberof atoll.node
             * @interface IReadAnswer
             * @augments atoll.node.ReadAnswer.$Properties
             * @deprecated Use atoll.node.ReadAnswer.$Properties instead.
             */

            /**
             * Shape of a ReadAnswer.
             * @typedef {atoll.node.ReadAnswer.$Properties} atoll.node.ReadAnswer.$Shape
             */

            /**
             * Constructs a new ReadAnswer.
             * @memberof atoll.node
             * @classdesc Represents a ReadAnswer.
             * @constructor
             * @param {atoll.node.ReadAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadAnswer index.
             * @member {number} index
             * @memberof atoll.node.ReadAnswer
             * @instance
             */
            ReadAnswer.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ReadAnswer value.
             * @member {Uint8Array|null|undefined} value
             * @memberof atoll.node.ReadAnswer
             * @instance
             */
            ReadAnswer.prototype.value = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ReadAnswer.prototype, "_value", {
                get: $util.oneOfGetter($oneOfFields = ["value"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ReadAnswer message. Does not implicitly {@link atoll.node.ReadAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.node.ReadAnswer
             * @static
             * @param {atoll.node.ReadAnswer.$Properties} message ReadAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.index);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.node.ReadAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.node.ReadAnswer & atoll.node.ReadAnswer.$Shape} ReadAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.node.ReadAnswer();
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
                            if (wireType !== 2)
                                break;
                            message.value = reader.bytes();
                            message._value = "value";
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

            return ReadAnswer;
        })();

        return node;
    })();

    return atoll;
})();

export {
  $root as default
};
