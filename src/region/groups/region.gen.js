/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/region/groups/region"] || ($protobuf.roots["src/region/groups/region"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.region = (function() {

        /**
         * Namespace region.
         * @memberof atoll
         * @namespace
         */
        const region = {};

        region.ProposeRequest = (function() {

            /**
             * Properties of a ProposeRequest.
             * @typedef {Object} atoll.region.ProposeRequest.$Properties
             * @property {number|null} [group] ProposeRequest group
             * @property {Uint8Array|null} [command] ProposeRequest command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeRequest.
             * @memberof atoll.region
             * @interface IProposeRequest
             * @augments atoll.region.ProposeRequest.$Properties
             * @deprecated Use atoll.region.ProposeRequest.$Properties instead.
             */

            /**
             * Shape of a ProposeRequest.
             * @typedef {atoll.region.ProposeRequest.$Properties} atoll.region.ProposeRequest.$Shape
             */

            /**
             * Constructs a new ProposeRequest.
             * @memberof atoll.region
             * @classdesc Represents a ProposeRequest.
             * @constructor
             * @param {atoll.region.ProposeRequest.$Properties=} [properties] Properties to set
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
             * @memberof atoll.region.ProposeRequest
             * @instance
             */
            ProposeRequest.prototype.group = 0;

            /**
             * ProposeRequest command.
             * @member {Uint8Array} command
             * @memberof atoll.region.ProposeRequest
             * @instance
             */
            ProposeRequest.prototype.command = $util.newBuffer([]);

            /**
             * Encodes the specified ProposeRequest message. Does not implicitly {@link atoll.region.ProposeRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.ProposeRequest
             * @static
             * @param {atoll.region.ProposeRequest.$Properties} message ProposeRequest message or plain object to encode
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
             * @memberof atoll.region.ProposeRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.ProposeRequest & atoll.region.ProposeRequest.$Shape} ProposeRequest
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
                message = _target || new $root.atoll.region.ProposeRequest();
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

        region.ProposeAnswer = (function() {

            /**
             * Properties of a ProposeAnswer.
             * @typedef {Object} atoll.region.ProposeAnswer.$Properties
             * @property {atoll.region.Applied.$Properties|null} [applied] ProposeAnswer applied
             * @property {atoll.region.NotLeader.$Properties|null} [notLeader] ProposeAnswer notLeader
             * @property {"applied"|"notLeader"} [outcome] ProposeAnswer outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeAnswer.
             * @memberof atoll.region
             * @interface IProposeAnswer
             * @augments atoll.region.ProposeAnswer.$Properties
             * @deprecated Use atoll.region.ProposeAnswer.$Properties instead.
             */

            /**
             * Narrowed shape of a ProposeAnswer.
             * @typedef {{
             *   applied?: atoll.region.Applied.$Shape|null;
             *   notLeader?: atoll.region.NotLeader.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.region.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.region.NotLeader.$Shape })
             * )} atoll.region.ProposeAnswer.$Shape
             */

            /**
             * Constructs a new ProposeAnswer.
             * @memberof atoll.region
             * @classdesc Represents a ProposeAnswer.
             * @constructor
             * @param {atoll.region.ProposeAnswer.$Properties=} [properties] Properties to set
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
             * @member {atoll.region.Applied.$Properties|null|undefined} applied
             * @memberof atoll.region.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.applied = null;

            /**
             * ProposeAnswer notLeader.
             * @member {atoll.region.NotLeader.$Properties|null|undefined} notLeader
             * @memberof atoll.region.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.notLeader = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ProposeAnswer outcome.
             * @member {"applied"|"notLeader"|undefined} outcome
             * @memberof atoll.region.ProposeAnswer
             * @instance
             */
            $Object.defineProperty(ProposeAnswer.prototype, "outcome", {
                get: $util.oneOfGetter($oneOfFields = ["applied", "notLeader"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.region.ProposeAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.ProposeAnswer
             * @static
             * @param {atoll.region.ProposeAnswer.$Properties} message ProposeAnswer message or plain object to encode
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
                    $root.atoll.region.Applied.encode(message.applied, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.notLeader != null && $Object.hasOwnProperty.call(message, "notLeader"))
                    $root.atoll.region.NotLeader.encode(message.notLeader, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.region.ProposeAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.ProposeAnswer & atoll.region.ProposeAnswer.$Shape} ProposeAnswer
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
                message = _target || new $root.atoll.region.ProposeAnswer();
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
                            message.applied = $root.atoll.region.Applied.decode(reader, reader.size(), $undefined, _depth + 1, message.applied);
                            message.outcome = "applied";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.notLeader = $root.atoll.region.NotLeader.decode(reader, reader.size(), $undefined, _depth + 1, message.notLeader);
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

        region.Applied = (function() {

            /**
             * Properties of an Applied.
             * @typedef {Object} atoll.region.Applied.$Properties
             * @property {number|null} [index] Applied index
             * @property {Uint8Array|null} [result] Applied result
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Applied.
             * @memberof atoll.region
             * @interface IApplied
             * @augments atoll.region.Applied.$Properties
             * @deprecated Use atoll.region.Applied.$Properties instead.
             */

            /**
             * Shape of an Applied.
             * @typedef {atoll.region.Applied.$Properties} atoll.region.Applied.$Shape
             */

            /**
             * Constructs a new Applied.
             * @memberof atoll.region
             * @classdesc Represents an Applied.
             * @constructor
             * @param {atoll.region.Applied.$Properties=} [properties] Properties to set
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
             * @memberof atoll.region.Applied
             * @instance
             */
            Applied.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Applied result.
             * @member {Uint8Array} result
             * @memberof atoll.region.Applied
             * @instance
             */
            Applied.prototype.result = $util.newBuffer([]);

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.region.Applied.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.Applied
             * @static
             * @param {atoll.region.Applied.$Properties} message Applied message or plain object to encode
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
             * @memberof atoll.region.Applied
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.Applied & atoll.region.Applied.$Shape} Applied
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
                message = _target || new $root.atoll.region.Applied();
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

        region.NotLeader = (function() {

            /**
             * Properties of a NotLeader.
             * @typedef {Object} atoll.region.NotLeader.$Properties
             * @property {number|null} [leader] NotLeader leader
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NotLeader.
             * @memberof atoll.region
             * @interface INotLeader
             * @augments atoll.region.NotLeader.$Properties
             * @deprecated Use atoll.region.NotLeader.$Properties instead.
             */

            /**
             * Shape of a NotLeader.
             * @typedef {atoll.region.NotLeader.$Properties} atoll.region.NotLeader.$Shape
             */

            /**
             * Constructs a new NotLeader.
             * @memberof atoll.region
             * @classdesc Represents a NotLeader.
             * @constructor
             * @param {atoll.region.NotLeader.$Properties=} [properties] Properties to set
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
             * @memberof atoll.region.NotLeader
             * @instance
             */
            NotLeader.prototype.leader = 0;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.region.NotLeader.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.NotLeader
             * @static
             * @param {atoll.region.NotLeader.$Properties} message NotLeader message or plain object to encode
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
             * @memberof atoll.region.NotLeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.NotLeader & atoll.region.NotLeader.$Shape} NotLeader
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
                message = _target || new $root.atoll.region.NotLeader();
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

        region.QueryRequest = (function() {

            /**
             * Properties of a QueryRequest.
             * @typedef {Object} atoll.region.QueryRequest.$Properties
             * @property {number|null} [group] QueryRequest group
             * @property {Uint8Array|null} [query] QueryRequest query
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a QueryRequest.
             * @memberof atoll.region
             * @interface IQueryRequest
             * @augments atoll.region.QueryRequest.$Properties
             * @deprecated Use atoll.region.QueryRequest.$Properties instead.
             */

            /**
             * Shape of a QueryRequest.
             * @typedef {atoll.region.QueryRequest.$Properties} atoll.region.QueryRequest.$Shape
             */

            /**
             * Constructs a new QueryRequest.
             * @memberof atoll.region
             * @classdesc Represents a QueryRequest.
             * @constructor
             * @param {atoll.region.QueryRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const QueryRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * QueryRequest group.
             * @member {number} group
             * @memberof atoll.region.QueryRequest
             * @instance
             */
            QueryRequest.prototype.group = 0;

            /**
             * QueryRequest query.
             * @member {Uint8Array} query
             * @memberof atoll.region.QueryRequest
             * @instance
             */
            QueryRequest.prototype.query = $util.newBuffer([]);

            /**
             * Encodes the specified QueryRequest message. Does not implicitly {@link atoll.region.QueryRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.QueryRequest
             * @static
             * @param {atoll.region.QueryRequest.$Properties} message QueryRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            QueryRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.query != null && $Object.hasOwnProperty.call(message, "query") && message.query.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.query);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a QueryRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.region.QueryRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.QueryRequest & atoll.region.QueryRequest.$Shape} QueryRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            QueryRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.region.QueryRequest();
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
                                message.query = value;
                            else
                                delete message.query;
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

            return QueryRequest;
        })();

        region.QueryAnswer = (function() {

            /**
             * Properties of a QueryAnswer.
             * @typedef {Object} atoll.region.QueryAnswer.$Properties
             * @property {Uint8Array|null} [answer] QueryAnswer answer
             * @property {number|null} [leader] QueryAnswer leader
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a QueryAnswer.
             * @memberof atoll.region
             * @interface IQueryAnswer
             * @augments atoll.region.QueryAnswer.$Properties
             * @deprecated Use atoll.region.QueryAnswer.$Properties instead.
             */

            /**
             * Shape of a QueryAnswer.
             * @typedef {atoll.region.QueryAnswer.$Properties} atoll.region.QueryAnswer.$Shape
             */

            /**
             * Constructs a new QueryAnswer.
             * @memberof atoll.region
             * @classdesc Represents a QueryAnswer.
             * @constructor
             * @param {atoll.region.QueryAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const QueryAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * QueryAnswer answer.
             * @member {Uint8Array} answer
             * @memberof atoll.region.QueryAnswer
             * @instance
             */
            QueryAnswer.prototype.answer = $util.newBuffer([]);

            /**
             * QueryAnswer leader.
             * @member {number} leader
             * @memberof atoll.region.QueryAnswer
             * @instance
             */
            QueryAnswer.prototype.leader = 0;

            /**
             * Encodes the specified QueryAnswer message. Does not implicitly {@link atoll.region.QueryAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.region.QueryAnswer
             * @static
             * @param {atoll.region.QueryAnswer.$Properties} message QueryAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            QueryAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.answer != null && $Object.hasOwnProperty.call(message, "answer") && message.answer.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.answer);
                if (message.leader != null && $Object.hasOwnProperty.call(message, "leader") && message.leader !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.leader);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a QueryAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.region.QueryAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.region.QueryAnswer & atoll.region.QueryAnswer.$Shape} QueryAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            QueryAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.region.QueryAnswer();
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
                                message.answer = value;
                            else
                                delete message.answer;
                            continue;
                        }
                    case 2: {
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

            return QueryAnswer;
        })();

        return region;
    })();

    return atoll;
})();

export {
  $root as default
};
