/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/verify/verify"] || ($protobuf.roots["src/replicator/verify/verify"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.verify = (function() {

        /**
         * Namespace verify.
         * @memberof atoll
         * @namespace
         */
        const verify = {};

        verify.Open = (function() {

            /**
             * Properties of an Open.
             * @typedef {Object} atoll.verify.Open.$Properties
             * @property {number|null} [format] Open format
             * @property {Uint8Array|null} [bucket] Open bucket
             * @property {Uint8Array|null} [key] Open key
             * @property {Uint8Array|null} [cut] Open cut
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Open.
             * @memberof atoll.verify
             * @interface IOpen
             * @augments atoll.verify.Open.$Properties
             * @deprecated Use atoll.verify.Open.$Properties instead.
             */

            /**
             * Shape of an Open.
             * @typedef {atoll.verify.Open.$Properties} atoll.verify.Open.$Shape
             */

            /**
             * Constructs a new Open.
             * @memberof atoll.verify
             * @classdesc Represents an Open.
             * @constructor
             * @param {atoll.verify.Open.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Open = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Open format.
             * @member {number} format
             * @memberof atoll.verify.Open
             * @instance
             */
            Open.prototype.format = 0;

            /**
             * Open bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.verify.Open
             * @instance
             */
            Open.prototype.bucket = $util.newBuffer([]);

            /**
             * Open key.
             * @member {Uint8Array} key
             * @memberof atoll.verify.Open
             * @instance
             */
            Open.prototype.key = $util.newBuffer([]);

            /**
             * Open cut.
             * @member {Uint8Array} cut
             * @memberof atoll.verify.Open
             * @instance
             */
            Open.prototype.cut = $util.newBuffer([]);

            /**
             * Encodes the specified Open message. Does not implicitly {@link atoll.verify.Open.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Open
             * @static
             * @param {atoll.verify.Open.$Properties} message Open message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Open.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.format);
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.bucket);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.key);
                if (message.cut != null && $Object.hasOwnProperty.call(message, "cut") && message.cut.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.cut);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Open message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Open
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Open & atoll.verify.Open.$Shape} Open
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Open.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Open();
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
                                message.format = value;
                            else
                                delete message.format;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.bucket = value;
                            else
                                delete message.bucket;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.cut = value;
                            else
                                delete message.cut;
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

            return Open;
        })();

        verify.Request = (function() {

            /**
             * Properties of a Request.
             * @typedef {Object} atoll.verify.Request.$Properties
             * @property {atoll.verify.Nothing.$Properties|null} [prepare] Request prepare
             * @property {Uint8Array|null} [sums] Request sums
             * @property {atoll.verify.Split.$Properties|null} [split] Request split
             * @property {Uint8Array|null} [list] Request list
             * @property {atoll.verify.AskStandings.$Properties|null} [standings] Request standings
             * @property {atoll.verify.Repair.$Properties|null} [repair] Request repair
             * @property {Uint8Array|null} [deep] Request deep
             * @property {atoll.verify.Nothing.$Properties|null} [deepList] Request deepList
             * @property {atoll.verify.Nothing.$Properties|null} [alive] Request alive
             * @property {"prepare"|"sums"|"split"|"list"|"standings"|"repair"|"deep"|"deepList"|"alive"} [request] Request request
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Request.
             * @memberof atoll.verify
             * @interface IRequest
             * @augments atoll.verify.Request.$Properties
             * @deprecated Use atoll.verify.Request.$Properties instead.
             */

            /**
             * Narrowed shape of a Request.
             * @typedef {{
             *   prepare?: atoll.verify.Nothing.$Shape|null;
             *   sums?: Uint8Array|null;
             *   split?: atoll.verify.Split.$Shape|null;
             *   list?: Uint8Array|null;
             *   standings?: atoll.verify.AskStandings.$Shape|null;
             *   repair?: atoll.verify.Repair.$Shape|null;
             *   deep?: Uint8Array|null;
             *   deepList?: atoll.verify.Nothing.$Shape|null;
             *   alive?: atoll.verify.Nothing.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ request?: undefined; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "prepare"; prepare: atoll.verify.Nothing.$Shape; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "sums"; prepare?: null; sums: Uint8Array; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "split"; prepare?: null; sums?: null; split: atoll.verify.Split.$Shape; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "list"; prepare?: null; sums?: null; split?: null; list: Uint8Array; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "standings"; prepare?: null; sums?: null; split?: null; list?: null; standings: atoll.verify.AskStandings.$Shape; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "repair"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair: atoll.verify.Repair.$Shape; deep?: null; deepList?: null; alive?: null }|{ request?: "deep"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep: Uint8Array; deepList?: null; alive?: null }|{ request?: "deepList"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList: atoll.verify.Nothing.$Shape; alive?: null }|{ request?: "alive"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive: atoll.verify.Nothing.$Shape })
             * )} atoll.verify.Request.$Shape
             */

            /**
             * Constructs a new Request.
             * @memberof atoll.verify
             * @classdesc Represents a Request.
             * @constructor
             * @param {atoll.verify.Request.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Request = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Request prepare.
             * @member {atoll.verify.Nothing.$Properties|null|undefined} prepare
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.prepare = null;

            /**
             * Request sums.
             * @member {Uint8Array|null|undefined} sums
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.sums = null;

            /**
             * Request split.
             * @member {atoll.verify.Split.$Properties|null|undefined} split
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.split = null;

            /**
             * Request list.
             * @member {Uint8Array|null|undefined} list
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.list = null;

            /**
             * Request standings.
             * @member {atoll.verify.AskStandings.$Properties|null|undefined} standings
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.standings = null;

            /**
             * Request repair.
             * @member {atoll.verify.Repair.$Properties|null|undefined} repair
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.repair = null;

            /**
             * Request deep.
             * @member {Uint8Array|null|undefined} deep
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.deep = null;

            /**
             * Request deepList.
             * @member {atoll.verify.Nothing.$Properties|null|undefined} deepList
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.deepList = null;

            /**
             * Request alive.
             * @member {atoll.verify.Nothing.$Properties|null|undefined} alive
             * @memberof atoll.verify.Request
             * @instance
             */
            Request.prototype.alive = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Request request.
             * @member {"prepare"|"sums"|"split"|"list"|"standings"|"repair"|"deep"|"deepList"|"alive"|undefined} request
             * @memberof atoll.verify.Request
             * @instance
             */
            $Object.defineProperty(Request.prototype, "request", {
                get: $util.oneOfGetter($oneOfFields = ["prepare", "sums", "split", "list", "standings", "repair", "deep", "deepList", "alive"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Request message. Does not implicitly {@link atoll.verify.Request.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Request
             * @static
             * @param {atoll.verify.Request.$Properties} message Request message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Request.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare"))
                    $root.atoll.verify.Nothing.encode(message.prepare, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.sums != null && $Object.hasOwnProperty.call(message, "sums"))
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sums);
                if (message.split != null && $Object.hasOwnProperty.call(message, "split"))
                    $root.atoll.verify.Split.encode(message.split, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.list != null && $Object.hasOwnProperty.call(message, "list"))
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.list);
                if (message.standings != null && $Object.hasOwnProperty.call(message, "standings"))
                    $root.atoll.verify.AskStandings.encode(message.standings, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.repair != null && $Object.hasOwnProperty.call(message, "repair"))
                    $root.atoll.verify.Repair.encode(message.repair, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.deep != null && $Object.hasOwnProperty.call(message, "deep"))
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.deep);
                if (message.deepList != null && $Object.hasOwnProperty.call(message, "deepList"))
                    $root.atoll.verify.Nothing.encode(message.deepList, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.alive != null && $Object.hasOwnProperty.call(message, "alive"))
                    $root.atoll.verify.Nothing.encode(message.alive, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Request message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Request
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Request & atoll.verify.Request.$Shape} Request
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Request.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Request();
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
                            message.prepare = $root.atoll.verify.Nothing.decode(reader, reader.size(), $undefined, _depth + 1, message.prepare);
                            message.request = "prepare";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.sums = reader.bytes();
                            message.request = "sums";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.split = $root.atoll.verify.Split.decode(reader, reader.size(), $undefined, _depth + 1, message.split);
                            message.request = "split";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.list = reader.bytes();
                            message.request = "list";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.standings = $root.atoll.verify.AskStandings.decode(reader, reader.size(), $undefined, _depth + 1, message.standings);
                            message.request = "standings";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.repair = $root.atoll.verify.Repair.decode(reader, reader.size(), $undefined, _depth + 1, message.repair);
                            message.request = "repair";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.deep = reader.bytes();
                            message.request = "deep";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.deepList = $root.atoll.verify.Nothing.decode(reader, reader.size(), $undefined, _depth + 1, message.deepList);
                            message.request = "deepList";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.alive = $root.atoll.verify.Nothing.decode(reader, reader.size(), $undefined, _depth + 1, message.alive);
                            message.request = "alive";
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

            return Request;
        })();

        verify.Nothing = (function() {

            /**
             * Properties of a Nothing.
             * @typedef {Object} atoll.verify.Nothing.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Nothing.
             * @memberof atoll.verify
             * @interface INothing
             * @augments atoll.verify.Nothing.$Properties
             * @deprecated Use atoll.verify.Nothing.$Properties instead.
             */

            /**
             * Shape of a Nothing.
             * @typedef {atoll.verify.Nothing.$Properties} atoll.verify.Nothing.$Shape
             */

            /**
             * Constructs a new Nothing.
             * @memberof atoll.verify
             * @classdesc Represents a Nothing.
             * @constructor
             * @param {atoll.verify.Nothing.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Nothing = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Nothing message. Does not implicitly {@link atoll.verify.Nothing.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Nothing
             * @static
             * @param {atoll.verify.Nothing.$Properties} message Nothing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Nothing.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Nothing message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Nothing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Nothing & atoll.verify.Nothing.$Shape} Nothing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Nothing.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Nothing();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
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

            return Nothing;
        })();

        verify.Split = (function() {

            /**
             * Properties of a Split.
             * @typedef {Object} atoll.verify.Split.$Properties
             * @property {Uint8Array|null} [ranges] Split ranges
             * @property {number|null} [parts] Split parts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Split.
             * @memberof atoll.verify
             * @interface ISplit
             * @augments atoll.verify.Split.$Properties
             * @deprecated Use atoll.verify.Split.$Properties instead.
             */

            /**
             * Shape of a Split.
             * @typedef {atoll.verify.Split.$Properties} atoll.verify.Split.$Shape
             */

            /**
             * Constructs a new Split.
             * @memberof atoll.verify
             * @classdesc Represents a Split.
             * @constructor
             * @param {atoll.verify.Split.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Split = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Split ranges.
             * @member {Uint8Array} ranges
             * @memberof atoll.verify.Split
             * @instance
             */
            Split.prototype.ranges = $util.newBuffer([]);

            /**
             * Split parts.
             * @member {number} parts
             * @memberof atoll.verify.Split
             * @instance
             */
            Split.prototype.parts = 0;

            /**
             * Encodes the specified Split message. Does not implicitly {@link atoll.verify.Split.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Split
             * @static
             * @param {atoll.verify.Split.$Properties} message Split message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Split.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ranges != null && $Object.hasOwnProperty.call(message, "ranges") && message.ranges.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.ranges);
                if (message.parts != null && $Object.hasOwnProperty.call(message, "parts") && message.parts !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.parts);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Split message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Split
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Split & atoll.verify.Split.$Shape} Split
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Split.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Split();
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
                                message.ranges = value;
                            else
                                delete message.ranges;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.parts = value;
                            else
                                delete message.parts;
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

            return Split;
        })();

        verify.AskStandings = (function() {

            /**
             * Properties of an AskStandings.
             * @typedef {Object} atoll.verify.AskStandings.$Properties
             * @property {number|null} [other] AskStandings other
             * @property {Uint8Array|null} [places] AskStandings places
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskStandings.
             * @memberof atoll.verify
             * @interface IAskStandings
             * @augments atoll.verify.AskStandings.$Properties
             * @deprecated Use atoll.verify.AskStandings.$Properties instead.
             */

            /**
             * Shape of an AskStandings.
             * @typedef {atoll.verify.AskStandings.$Properties} atoll.verify.AskStandings.$Shape
             */

            /**
             * Constructs a new AskStandings.
             * @memberof atoll.verify
             * @classdesc Represents an AskStandings.
             * @constructor
             * @param {atoll.verify.AskStandings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskStandings = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskStandings other.
             * @member {number} other
             * @memberof atoll.verify.AskStandings
             * @instance
             */
            AskStandings.prototype.other = 0;

            /**
             * AskStandings places.
             * @member {Uint8Array} places
             * @memberof atoll.verify.AskStandings
             * @instance
             */
            AskStandings.prototype.places = $util.newBuffer([]);

            /**
             * Encodes the specified AskStandings message. Does not implicitly {@link atoll.verify.AskStandings.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.AskStandings
             * @static
             * @param {atoll.verify.AskStandings.$Properties} message AskStandings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskStandings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.other != null && $Object.hasOwnProperty.call(message, "other") && message.other !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.other);
                if (message.places != null && $Object.hasOwnProperty.call(message, "places") && message.places.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.places);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskStandings message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.AskStandings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.AskStandings & atoll.verify.AskStandings.$Shape} AskStandings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskStandings.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.AskStandings();
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
                                message.other = value;
                            else
                                delete message.other;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.places = value;
                            else
                                delete message.places;
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

            return AskStandings;
        })();

        verify.Repair = (function() {

            /**
             * Properties of a Repair.
             * @typedef {Object} atoll.verify.Repair.$Properties
             * @property {number|null} [other] Repair other
             * @property {Array.<atoll.verify.Repair.Item.$Properties>|null} [items] Repair items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Repair.
             * @memberof atoll.verify
             * @interface IRepair
             * @augments atoll.verify.Repair.$Properties
             * @deprecated Use atoll.verify.Repair.$Properties instead.
             */

            /**
             * Shape of a Repair.
             * @typedef {atoll.verify.Repair.$Properties} atoll.verify.Repair.$Shape
             */

            /**
             * Constructs a new Repair.
             * @memberof atoll.verify
             * @classdesc Represents a Repair.
             * @constructor
             * @param {atoll.verify.Repair.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Repair = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Repair other.
             * @member {number} other
             * @memberof atoll.verify.Repair
             * @instance
             */
            Repair.prototype.other = 0;

            /**
             * Repair items.
             * @member {Array.<atoll.verify.Repair.Item.$Properties>} items
             * @memberof atoll.verify.Repair
             * @instance
             */
            Repair.prototype.items = $util.emptyArray;

            /**
             * Encodes the specified Repair message. Does not implicitly {@link atoll.verify.Repair.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Repair
             * @static
             * @param {atoll.verify.Repair.$Properties} message Repair message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Repair.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.other != null && $Object.hasOwnProperty.call(message, "other") && message.other !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.other);
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.atoll.verify.Repair.Item.encode(message.items[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Repair message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Repair
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Repair & atoll.verify.Repair.$Shape} Repair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Repair.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Repair();
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
                                message.other = value;
                            else
                                delete message.other;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.atoll.verify.Repair.Item.decode(reader, reader.size(), $undefined, _depth + 1));
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

            Repair.Item = (function() {

                /**
                 * Properties of an Item.
                 * @typedef {Object} atoll.verify.Repair.Item.$Properties
                 * @property {Uint8Array|null} [place] Item place
                 * @property {atoll.verify.Repair.What|null} [what] Item what
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Item.
                 * @memberof atoll.verify.Repair
                 * @interface IItem
                 * @augments atoll.verify.Repair.Item.$Properties
                 * @deprecated Use atoll.verify.Repair.Item.$Properties instead.
                 */

                /**
                 * Shape of an Item.
                 * @typedef {atoll.verify.Repair.Item.$Properties} atoll.verify.Repair.Item.$Shape
                 */

                /**
                 * Constructs a new Item.
                 * @memberof atoll.verify.Repair
                 * @classdesc Represents an Item.
                 * @constructor
                 * @param {atoll.verify.Repair.Item.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Item = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Item place.
                 * @member {Uint8Array} place
                 * @memberof atoll.verify.Repair.Item
                 * @instance
                 */
                Item.prototype.place = $util.newBuffer([]);

                /**
                 * Item what.
                 * @member {atoll.verify.Repair.What} what
                 * @memberof atoll.verify.Repair.Item
                 * @instance
                 */
                Item.prototype.what = 0;

                /**
                 * Encodes the specified Item message. Does not implicitly {@link atoll.verify.Repair.Item.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.verify.Repair.Item
                 * @static
                 * @param {atoll.verify.Repair.Item.$Properties} message Item message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Item.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.place != null && $Object.hasOwnProperty.call(message, "place") && message.place.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.place);
                    if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.what);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Item message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.verify.Repair.Item
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.verify.Repair.Item & atoll.verify.Repair.Item.$Shape} Item
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Item.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.verify.Repair.Item();
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
                                    message.place = value;
                                else
                                    delete message.place;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.what = value;
                                else
                                    delete message.what;
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

                return Item;
            })();

            /**
             * What enum.
             * @name atoll.verify.Repair.What
             * @enum {number}
             * @property {number} VERSION=0 VERSION value
             * @property {number} TAGS=1 TAGS value
             * @property {number} DELETION=2 DELETION value
             */
            Repair.What = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "VERSION"] = 0;
                values[valuesById[1] = "TAGS"] = 1;
                values[valuesById[2] = "DELETION"] = 2;
                return values;
            })();

            return Repair;
        })();

        verify.Response = (function() {

            /**
             * Properties of a Response.
             * @typedef {Object} atoll.verify.Response.$Properties
             * @property {atoll.verify.Progress.$Properties|null} [progress] Response progress
             * @property {Uint8Array|null} [sums] Response sums
             * @property {Uint8Array|null} [bounds] Response bounds
             * @property {Uint8Array|null} [elements] Response elements
             * @property {atoll.verify.Standings.$Properties|null} [standings] Response standings
             * @property {boolean|null} [enqueued] Response enqueued
             * @property {atoll.verify.DeepSums.$Properties|null} [deep] Response deep
             * @property {"progress"|"sums"|"bounds"|"elements"|"standings"|"enqueued"|"deep"} [response] Response response
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Response.
             * @memberof atoll.verify
             * @interface IResponse
             * @augments atoll.verify.Response.$Properties
             * @deprecated Use atoll.verify.Response.$Properties instead.
             */

            /**
             * Narrowed shape of a Response.
             * @typedef {{
             *   progress?: atoll.verify.Progress.$Shape|null;
             *   sums?: Uint8Array|null;
             *   bounds?: Uint8Array|null;
             *   elements?: Uint8Array|null;
             *   standings?: atoll.verify.Standings.$Shape|null;
             *   enqueued?: boolean|null;
             *   deep?: atoll.verify.DeepSums.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ response?: undefined; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "progress"; progress: atoll.verify.Progress.$Shape; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "sums"; progress?: null; sums: Uint8Array; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "bounds"; progress?: null; sums?: null; bounds: Uint8Array; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "elements"; progress?: null; sums?: null; bounds?: null; elements: Uint8Array; standings?: null; enqueued?: null; deep?: null }|{ response?: "standings"; progress?: null; sums?: null; bounds?: null; elements?: null; standings: atoll.verify.Standings.$Shape; enqueued?: null; deep?: null }|{ response?: "enqueued"; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued: boolean; deep?: null }|{ response?: "deep"; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep: atoll.verify.DeepSums.$Shape })
             * )} atoll.verify.Response.$Shape
             */

            /**
             * Constructs a new Response.
             * @memberof atoll.verify
             * @classdesc Represents a Response.
             * @constructor
             * @param {atoll.verify.Response.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Response = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Response progress.
             * @member {atoll.verify.Progress.$Properties|null|undefined} progress
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.progress = null;

            /**
             * Response sums.
             * @member {Uint8Array|null|undefined} sums
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.sums = null;

            /**
             * Response bounds.
             * @member {Uint8Array|null|undefined} bounds
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.bounds = null;

            /**
             * Response elements.
             * @member {Uint8Array|null|undefined} elements
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.elements = null;

            /**
             * Response standings.
             * @member {atoll.verify.Standings.$Properties|null|undefined} standings
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.standings = null;

            /**
             * Response enqueued.
             * @member {boolean|null|undefined} enqueued
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.enqueued = null;

            /**
             * Response deep.
             * @member {atoll.verify.DeepSums.$Properties|null|undefined} deep
             * @memberof atoll.verify.Response
             * @instance
             */
            Response.prototype.deep = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Response response.
             * @member {"progress"|"sums"|"bounds"|"elements"|"standings"|"enqueued"|"deep"|undefined} response
             * @memberof atoll.verify.Response
             * @instance
             */
            $Object.defineProperty(Response.prototype, "response", {
                get: $util.oneOfGetter($oneOfFields = ["progress", "sums", "bounds", "elements", "standings", "enqueued", "deep"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Response message. Does not implicitly {@link atoll.verify.Response.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Response
             * @static
             * @param {atoll.verify.Response.$Properties} message Response message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Response.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.atoll.verify.Progress.encode(message.progress, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.sums != null && $Object.hasOwnProperty.call(message, "sums"))
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sums);
                if (message.bounds != null && $Object.hasOwnProperty.call(message, "bounds"))
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.bounds);
                if (message.elements != null && $Object.hasOwnProperty.call(message, "elements"))
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.elements);
                if (message.standings != null && $Object.hasOwnProperty.call(message, "standings"))
                    $root.atoll.verify.Standings.encode(message.standings, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.enqueued != null && $Object.hasOwnProperty.call(message, "enqueued"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.enqueued);
                if (message.deep != null && $Object.hasOwnProperty.call(message, "deep"))
                    $root.atoll.verify.DeepSums.encode(message.deep, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Response message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Response
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Response & atoll.verify.Response.$Shape} Response
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Response.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Response();
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
                            message.progress = $root.atoll.verify.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.response = "progress";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.sums = reader.bytes();
                            message.response = "sums";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.bounds = reader.bytes();
                            message.response = "bounds";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.elements = reader.bytes();
                            message.response = "elements";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.standings = $root.atoll.verify.Standings.decode(reader, reader.size(), $undefined, _depth + 1, message.standings);
                            message.response = "standings";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.enqueued = reader.bool();
                            message.response = "enqueued";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.deep = $root.atoll.verify.DeepSums.decode(reader, reader.size(), $undefined, _depth + 1, message.deep);
                            message.response = "deep";
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

            return Response;
        })();

        verify.Progress = (function() {

            /**
             * Properties of a Progress.
             * @typedef {Object} atoll.verify.Progress.$Properties
             * @property {number|null} [rows] Progress rows
             * @property {number|null} [bytes] Progress bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Progress.
             * @memberof atoll.verify
             * @interface IProgress
             * @augments atoll.verify.Progress.$Properties
             * @deprecated Use atoll.verify.Progress.$Properties instead.
             */

            /**
             * Shape of a Progress.
             * @typedef {atoll.verify.Progress.$Properties} atoll.verify.Progress.$Shape
             */

            /**
             * Constructs a new Progress.
             * @memberof atoll.verify
             * @classdesc Represents a Progress.
             * @constructor
             * @param {atoll.verify.Progress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Progress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Progress rows.
             * @member {number} rows
             * @memberof atoll.verify.Progress
             * @instance
             */
            Progress.prototype.rows = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Progress bytes.
             * @member {number} bytes
             * @memberof atoll.verify.Progress
             * @instance
             */
            Progress.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link atoll.verify.Progress.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Progress
             * @static
             * @param {atoll.verify.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && (typeof message.rows === "object" ? message.rows.low || message.rows.high : message.rows !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.rows);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Progress & atoll.verify.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Progress();
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
                                message.rows = value;
                            else
                                delete message.rows;
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

            return Progress;
        })();

        verify.Standings = (function() {

            /**
             * Properties of a Standings.
             * @typedef {Object} atoll.verify.Standings.$Properties
             * @property {Array.<atoll.verify.Standings.Standing.$Properties>|null} [standings] Standings standings
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Standings.
             * @memberof atoll.verify
             * @interface IStandings
             * @augments atoll.verify.Standings.$Properties
             * @deprecated Use atoll.verify.Standings.$Properties instead.
             */

            /**
             * Shape of a Standings.
             * @typedef {atoll.verify.Standings.$Properties} atoll.verify.Standings.$Shape
             */

            /**
             * Constructs a new Standings.
             * @memberof atoll.verify
             * @classdesc Represents a Standings.
             * @constructor
             * @param {atoll.verify.Standings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Standings = function (properties) {
                this.standings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Standings standings.
             * @member {Array.<atoll.verify.Standings.Standing.$Properties>} standings
             * @memberof atoll.verify.Standings
             * @instance
             */
            Standings.prototype.standings = $util.emptyArray;

            /**
             * Encodes the specified Standings message. Does not implicitly {@link atoll.verify.Standings.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.Standings
             * @static
             * @param {atoll.verify.Standings.$Properties} message Standings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Standings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.standings != null && message.standings.length)
                    for (let i = 0; i < message.standings.length; ++i)
                        $root.atoll.verify.Standings.Standing.encode(message.standings[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Standings message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.Standings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.Standings & atoll.verify.Standings.$Shape} Standings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Standings.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.Standings();
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
                            if (!(message.standings && message.standings.length))
                                message.standings = [];
                            message.standings.push($root.atoll.verify.Standings.Standing.decode(reader, reader.size(), $undefined, _depth + 1));
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

            Standings.Standing = (function() {

                /**
                 * Properties of a Standing.
                 * @typedef {Object} atoll.verify.Standings.Standing.$Properties
                 * @property {atoll.verify.Standings.Held.$Properties|null} [held] Standing held
                 * @property {Uint8Array|null} [deletedAt] Standing deletedAt
                 * @property {Uint8Array|null} [newerNull] Standing newerNull
                 * @property {boolean|null} [newerNullIsDeletion] Standing newerNullIsDeletion
                 * @property {atoll.verify.Standings.Waiting.$Properties|null} [waiting] Standing waiting
                 * @property {boolean|null} [chosen] Standing chosen
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Standing.
                 * @memberof atoll.verify.Standings
                 * @interface IStanding
                 * @augments atoll.verify.Standings.Standing.$Properties
                 * @deprecated Use atoll.verify.Standings.Standing.$Properties instead.
                 */

                /**
                 * Shape of a Standing.
                 * @typedef {atoll.verify.Standings.Standing.$Properties} atoll.verify.Standings.Standing.$Shape
                 */

                /**
                 * Constructs a new Standing.
                 * @memberof atoll.verify.Standings
                 * @classdesc Represents a Standing.
                 * @constructor
                 * @param {atoll.verify.Standings.Standing.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Standing = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Standing held.
                 * @member {atoll.verify.Standings.Held.$Properties|null|undefined} held
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.held = null;

                /**
                 * Standing deletedAt.
                 * @member {Uint8Array} deletedAt
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.deletedAt = $util.newBuffer([]);

                /**
                 * Standing newerNull.
                 * @member {Uint8Array} newerNull
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.newerNull = $util.newBuffer([]);

                /**
                 * Standing newerNullIsDeletion.
                 * @member {boolean} newerNullIsDeletion
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.newerNullIsDeletion = false;

                /**
                 * Standing waiting.
                 * @member {atoll.verify.Standings.Waiting.$Properties|null|undefined} waiting
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.waiting = null;

                /**
                 * Standing chosen.
                 * @member {boolean} chosen
                 * @memberof atoll.verify.Standings.Standing
                 * @instance
                 */
                Standing.prototype.chosen = false;

                /**
                 * Encodes the specified Standing message. Does not implicitly {@link atoll.verify.Standings.Standing.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.verify.Standings.Standing
                 * @static
                 * @param {atoll.verify.Standings.Standing.$Properties} message Standing message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Standing.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.held != null && $Object.hasOwnProperty.call(message, "held"))
                        $root.atoll.verify.Standings.Held.encode(message.held, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.deletedAt != null && $Object.hasOwnProperty.call(message, "deletedAt") && message.deletedAt.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.deletedAt);
                    if (message.newerNull != null && $Object.hasOwnProperty.call(message, "newerNull") && message.newerNull.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.newerNull);
                    if (message.newerNullIsDeletion != null && $Object.hasOwnProperty.call(message, "newerNullIsDeletion") && message.newerNullIsDeletion !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.newerNullIsDeletion);
                    if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting"))
                        $root.atoll.verify.Standings.Waiting.encode(message.waiting, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.chosen != null && $Object.hasOwnProperty.call(message, "chosen") && message.chosen !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.chosen);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Standing message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.verify.Standings.Standing
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Standing & atoll.verify.Standings.Standing.$Shape} Standing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Standing.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.verify.Standings.Standing();
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
                                message.held = $root.atoll.verify.Standings.Held.decode(reader, reader.size(), $undefined, _depth + 1, message.held);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.deletedAt = value;
                                else
                                    delete message.deletedAt;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.newerNull = value;
                                else
                                    delete message.newerNull;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.newerNullIsDeletion = value;
                                else
                                    delete message.newerNullIsDeletion;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.waiting = $root.atoll.verify.Standings.Waiting.decode(reader, reader.size(), $undefined, _depth + 1, message.waiting);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.chosen = value;
                                else
                                    delete message.chosen;
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

                return Standing;
            })();

            Standings.Held = (function() {

                /**
                 * Properties of a Held.
                 * @typedef {Object} atoll.verify.Standings.Held.$Properties
                 * @property {boolean|null} [marker] Held marker
                 * @property {boolean|null} ["null"] Held null
                 * @property {boolean|null} [replica] Held replica
                 * @property {number|null} [bytes] Held bytes
                 * @property {string|null} [etag] Held etag
                 * @property {string|null} [checksums] Held checksums
                 * @property {Uint8Array|null} [tagsStamp] Held tagsStamp
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Held.
                 * @memberof atoll.verify.Standings
                 * @interface IHeld
                 * @augments atoll.verify.Standings.Held.$Properties
                 * @deprecated Use atoll.verify.Standings.Held.$Properties instead.
                 */

                /**
                 * Shape of a Held.
                 * @typedef {atoll.verify.Standings.Held.$Properties} atoll.verify.Standings.Held.$Shape
                 */

                /**
                 * Constructs a new Held.
                 * @memberof atoll.verify.Standings
                 * @classdesc Represents a Held.
                 * @constructor
                 * @param {atoll.verify.Standings.Held.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Held = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Held marker.
                 * @member {boolean} marker
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.marker = false;

                /**
                 * Held null.
                 * @member {boolean} null
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype["null"] = false;

                /**
                 * Held replica.
                 * @member {boolean} replica
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.replica = false;

                /**
                 * Held bytes.
                 * @member {number} bytes
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Held etag.
                 * @member {string} etag
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.etag = "";

                /**
                 * Held checksums.
                 * @member {string} checksums
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.checksums = "";

                /**
                 * Held tagsStamp.
                 * @member {Uint8Array} tagsStamp
                 * @memberof atoll.verify.Standings.Held
                 * @instance
                 */
                Held.prototype.tagsStamp = $util.newBuffer([]);

                /**
                 * Encodes the specified Held message. Does not implicitly {@link atoll.verify.Standings.Held.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.verify.Standings.Held
                 * @static
                 * @param {atoll.verify.Standings.Held.$Properties} message Held message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Held.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.marker != null && $Object.hasOwnProperty.call(message, "marker") && message.marker !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.marker);
                    if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message["null"]);
                    if (message.replica != null && $Object.hasOwnProperty.call(message, "replica") && message.replica !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.replica);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                    if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.etag);
                    if (message.checksums != null && $Object.hasOwnProperty.call(message, "checksums") && message.checksums !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.checksums);
                    if (message.tagsStamp != null && $Object.hasOwnProperty.call(message, "tagsStamp") && message.tagsStamp.length)
                        writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.tagsStamp);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Held message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.verify.Standings.Held
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Held & atoll.verify.Standings.Held.$Shape} Held
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Held.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.verify.Standings.Held();
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
                                    message.marker = value;
                                else
                                    delete message.marker;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message["null"] = value;
                                else
                                    delete message["null"];
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.replica = value;
                                else
                                    delete message.replica;
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
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.etag = value;
                                else
                                    delete message.etag;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.checksums = value;
                                else
                                    delete message.checksums;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.tagsStamp = value;
                                else
                                    delete message.tagsStamp;
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

                return Held;
            })();

            Standings.Waiting = (function() {

                /**
                 * Properties of a Waiting.
                 * @typedef {Object} atoll.verify.Standings.Waiting.$Properties
                 * @property {number|null} [attempts] Waiting attempts
                 * @property {string|null} [reason] Waiting reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Waiting.
                 * @memberof atoll.verify.Standings
                 * @interface IWaiting
                 * @augments atoll.verify.Standings.Waiting.$Properties
                 * @deprecated Use atoll.verify.Standings.Waiting.$Properties instead.
                 */

                /**
                 * Shape of a Waiting.
                 * @typedef {atoll.verify.Standings.Waiting.$Properties} atoll.verify.Standings.Waiting.$Shape
                 */

                /**
                 * Constructs a new Waiting.
                 * @memberof atoll.verify.Standings
                 * @classdesc Represents a Waiting.
                 * @constructor
                 * @param {atoll.verify.Standings.Waiting.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Waiting = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Waiting attempts.
                 * @member {number} attempts
                 * @memberof atoll.verify.Standings.Waiting
                 * @instance
                 */
                Waiting.prototype.attempts = 0;

                /**
                 * Waiting reason.
                 * @member {string} reason
                 * @memberof atoll.verify.Standings.Waiting
                 * @instance
                 */
                Waiting.prototype.reason = "";

                /**
                 * Encodes the specified Waiting message. Does not implicitly {@link atoll.verify.Standings.Waiting.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.verify.Standings.Waiting
                 * @static
                 * @param {atoll.verify.Standings.Waiting.$Properties} message Waiting message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Waiting.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.attempts != null && $Object.hasOwnProperty.call(message, "attempts") && message.attempts !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.attempts);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Waiting message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.verify.Standings.Waiting
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Waiting & atoll.verify.Standings.Waiting.$Shape} Waiting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Waiting.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.verify.Standings.Waiting();
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
                                    message.attempts = value;
                                else
                                    delete message.attempts;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
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

                return Waiting;
            })();

            return Standings;
        })();

        verify.DeepSums = (function() {

            /**
             * Properties of a DeepSums.
             * @typedef {Object} atoll.verify.DeepSums.$Properties
             * @property {Uint8Array|null} [sums] DeepSums sums
             * @property {number|null} [bytes] DeepSums bytes
             * @property {Array.<atoll.verify.DeepSums.Damage.$Properties>|null} [damages] DeepSums damages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeepSums.
             * @memberof atoll.verify
             * @interface IDeepSums
             * @augments atoll.verify.DeepSums.$Properties
             * @deprecated Use atoll.verify.DeepSums.$Properties instead.
             */

            /**
             * Shape of a DeepSums.
             * @typedef {atoll.verify.DeepSums.$Properties} atoll.verify.DeepSums.$Shape
             */

            /**
             * Constructs a new DeepSums.
             * @memberof atoll.verify
             * @classdesc Represents a DeepSums.
             * @constructor
             * @param {atoll.verify.DeepSums.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeepSums = function (properties) {
                this.damages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeepSums sums.
             * @member {Uint8Array} sums
             * @memberof atoll.verify.DeepSums
             * @instance
             */
            DeepSums.prototype.sums = $util.newBuffer([]);

            /**
             * DeepSums bytes.
             * @member {number} bytes
             * @memberof atoll.verify.DeepSums
             * @instance
             */
            DeepSums.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DeepSums damages.
             * @member {Array.<atoll.verify.DeepSums.Damage.$Properties>} damages
             * @memberof atoll.verify.DeepSums
             * @instance
             */
            DeepSums.prototype.damages = $util.emptyArray;

            /**
             * Encodes the specified DeepSums message. Does not implicitly {@link atoll.verify.DeepSums.verify|verify} messages.
             * @function encode
             * @memberof atoll.verify.DeepSums
             * @static
             * @param {atoll.verify.DeepSums.$Properties} message DeepSums message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeepSums.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sums != null && $Object.hasOwnProperty.call(message, "sums") && message.sums.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.sums);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.damages != null && message.damages.length)
                    for (let i = 0; i < message.damages.length; ++i)
                        $root.atoll.verify.DeepSums.Damage.encode(message.damages[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeepSums message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.verify.DeepSums
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.verify.DeepSums & atoll.verify.DeepSums.$Shape} DeepSums
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeepSums.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.verify.DeepSums();
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
                                message.sums = value;
                            else
                                delete message.sums;
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
                            if (wireType !== 2)
                                break;
                            if (!(message.damages && message.damages.length))
                                message.damages = [];
                            message.damages.push($root.atoll.verify.DeepSums.Damage.decode(reader, reader.size(), $undefined, _depth + 1));
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

            DeepSums.Damage = (function() {

                /**
                 * Properties of a Damage.
                 * @typedef {Object} atoll.verify.DeepSums.Damage.$Properties
                 * @property {Uint8Array|null} [place] Damage place
                 * @property {string|null} [reason] Damage reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Damage.
                 * @memberof atoll.verify.DeepSums
                 * @interface IDamage
                 * @augments atoll.verify.DeepSums.Damage.$Properties
                 * @deprecated Use atoll.verify.DeepSums.Damage.$Properties instead.
                 */

                /**
                 * Shape of a Damage.
                 * @typedef {atoll.verify.DeepSums.Damage.$Properties} atoll.verify.DeepSums.Damage.$Shape
                 */

                /**
                 * Constructs a new Damage.
                 * @memberof atoll.verify.DeepSums
                 * @classdesc Represents a Damage.
                 * @constructor
                 * @param {atoll.verify.DeepSums.Damage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Damage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Damage place.
                 * @member {Uint8Array} place
                 * @memberof atoll.verify.DeepSums.Damage
                 * @instance
                 */
                Damage.prototype.place = $util.newBuffer([]);

                /**
                 * Damage reason.
                 * @member {string} reason
                 * @memberof atoll.verify.DeepSums.Damage
                 * @instance
                 */
                Damage.prototype.reason = "";

                /**
                 * Encodes the specified Damage message. Does not implicitly {@link atoll.verify.DeepSums.Damage.verify|verify} messages.
                 * @function encode
                 * @memberof atoll.verify.DeepSums.Damage
                 * @static
                 * @param {atoll.verify.DeepSums.Damage.$Properties} message Damage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Damage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.place != null && $Object.hasOwnProperty.call(message, "place") && message.place.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.place);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Damage message from the specified reader or buffer.
                 * @function decode
                 * @memberof atoll.verify.DeepSums.Damage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {atoll.verify.DeepSums.Damage & atoll.verify.DeepSums.Damage.$Shape} Damage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Damage.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.atoll.verify.DeepSums.Damage();
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
                                    message.place = value;
                                else
                                    delete message.place;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
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

                return Damage;
            })();

            return DeepSums;
        })();

        return verify;
    })();

    return atoll;
})();

export {
  $root as default
};
