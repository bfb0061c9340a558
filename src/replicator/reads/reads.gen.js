/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/reads/reads"] || ($protobuf.roots["src/replicator/reads/reads"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.reads = (function() {

        /**
         * Namespace reads.
         * @memberof atoll
         * @namespace
         */
        const reads = {};

        reads.Prove = (function() {

            /**
             * Properties of a Prove.
             * @typedef {Object} atoll.reads.Prove.$Properties
             * @property {Uint8Array|null} [bucket] Prove bucket
             * @property {string|null} [key] Prove key
             * @property {string|null} [version] Prove version
             * @property {atoll.reads.Held|null} [held] Prove held
             * @property {Uint8Array|null} [found] Prove found
             * @property {Uint8Array|null} [tags] Prove tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Prove.
             * @memberof atoll.reads
             * @interface IProve
             * @augments atoll.reads.Prove.$Properties
             * @deprecated Use atoll.reads.Prove.$Properties instead.
             */

            /**
             * Shape of a Prove.
             * @typedef {atoll.reads.Prove.$Properties} atoll.reads.Prove.$Shape
             */

            /**
             * Constructs a new Prove.
             * @memberof atoll.reads
             * @classdesc Represents a Prove.
             * @constructor
             * @param {atoll.reads.Prove.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Prove = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Prove bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.bucket = $util.newBuffer([]);

            /**
             * Prove key.
             * @member {string} key
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.key = "";

            /**
             * Prove version.
             * @member {string} version
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.version = "";

            /**
             * Prove held.
             * @member {atoll.reads.Held} held
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.held = 0;

            /**
             * Prove found.
             * @member {Uint8Array} found
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.found = $util.newBuffer([]);

            /**
             * Prove tags.
             * @member {Uint8Array} tags
             * @memberof atoll.reads.Prove
             * @instance
             */
            Prove.prototype.tags = $util.newBuffer([]);

            /**
             * Encodes the specified Prove message. Does not implicitly {@link atoll.reads.Prove.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.Prove
             * @static
             * @param {atoll.reads.Prove.$Properties} message Prove message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Prove.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.version);
                if (message.held != null && $Object.hasOwnProperty.call(message, "held") && message.held !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.held);
                if (message.found != null && $Object.hasOwnProperty.call(message, "found") && message.found.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.found);
                if (message.tags != null && $Object.hasOwnProperty.call(message, "tags") && message.tags.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.tags);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Prove message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.Prove
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.Prove & atoll.reads.Prove.$Shape} Prove
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Prove.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.Prove();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.held = value;
                            else
                                delete message.held;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.found = value;
                            else
                                delete message.found;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.tags = value;
                            else
                                delete message.tags;
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

            return Prove;
        })();

        /**
         * Held enum.
         * @name atoll.reads.Held
         * @enum {number}
         * @property {number} MISSING=0 MISSING value
         * @property {number} OBJECT=1 OBJECT value
         * @property {number} DELETE_MARKER=2 DELETE_MARKER value
         */
        reads.Held = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MISSING"] = 0;
            values[valuesById[1] = "OBJECT"] = 1;
            values[valuesById[2] = "DELETE_MARKER"] = 2;
            return values;
        })();

        reads.ProveAnswer = (function() {

            /**
             * Properties of a ProveAnswer.
             * @typedef {Object} atoll.reads.ProveAnswer.$Properties
             * @property {atoll.reads.Standing|null} [standing] ProveAnswer standing
             * @property {number|null} [home] ProveAnswer home
             * @property {number|null} [epoch] ProveAnswer epoch
             * @property {number|null} [shard] ProveAnswer shard
             * @property {number|null} [index] ProveAnswer index
             * @property {Uint8Array|null} [last] ProveAnswer last
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProveAnswer.
             * @memberof atoll.reads
             * @interface IProveAnswer
             * @augments atoll.reads.ProveAnswer.$Properties
             * @deprecated Use atoll.reads.ProveAnswer.$Properties instead.
             */

            /**
             * Shape of a ProveAnswer.
             * @typedef {atoll.reads.ProveAnswer.$Properties} atoll.reads.ProveAnswer.$Shape
             */

            /**
             * Constructs a new ProveAnswer.
             * @memberof atoll.reads
             * @classdesc Represents a ProveAnswer.
             * @constructor
             * @param {atoll.reads.ProveAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProveAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProveAnswer standing.
             * @member {atoll.reads.Standing} standing
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.standing = 0;

            /**
             * ProveAnswer home.
             * @member {number} home
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.home = 0;

            /**
             * ProveAnswer epoch.
             * @member {number} epoch
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ProveAnswer shard.
             * @member {number} shard
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.shard = 0;

            /**
             * ProveAnswer index.
             * @member {number} index
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ProveAnswer last.
             * @member {Uint8Array} last
             * @memberof atoll.reads.ProveAnswer
             * @instance
             */
            ProveAnswer.prototype.last = $util.newBuffer([]);

            /**
             * Encodes the specified ProveAnswer message. Does not implicitly {@link atoll.reads.ProveAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.ProveAnswer
             * @static
             * @param {atoll.reads.ProveAnswer.$Properties} message ProveAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProveAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.standing != null && $Object.hasOwnProperty.call(message, "standing") && message.standing !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.standing);
                if (message.home != null && $Object.hasOwnProperty.call(message, "home") && message.home !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.home);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.epoch);
                if (message.shard != null && $Object.hasOwnProperty.call(message, "shard") && message.shard !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.shard);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.index);
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.last);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProveAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.ProveAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.ProveAnswer & atoll.reads.ProveAnswer.$Shape} ProveAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProveAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.ProveAnswer();
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
                                message.standing = value;
                            else
                                delete message.standing;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.home = value;
                            else
                                delete message.home;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.shard = value;
                            else
                                delete message.shard;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
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

            return ProveAnswer;
        })();

        /**
         * Standing enum.
         * @name atoll.reads.Standing
         * @enum {number}
         * @property {number} CURRENT=0 CURRENT value
         * @property {number} DIFFERENT=1 DIFFERENT value
         * @property {number} NOT_HOME=2 NOT_HOME value
         */
        reads.Standing = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CURRENT"] = 0;
            values[valuesById[1] = "DIFFERENT"] = 1;
            values[valuesById[2] = "NOT_HOME"] = 2;
            return values;
        })();

        reads.ProveAll = (function() {

            /**
             * Properties of a ProveAll.
             * @typedef {Object} atoll.reads.ProveAll.$Properties
             * @property {Uint8Array|null} [bucket] ProveAll bucket
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProveAll.
             * @memberof atoll.reads
             * @interface IProveAll
             * @augments atoll.reads.ProveAll.$Properties
             * @deprecated Use atoll.reads.ProveAll.$Properties instead.
             */

            /**
             * Shape of a ProveAll.
             * @typedef {atoll.reads.ProveAll.$Properties} atoll.reads.ProveAll.$Shape
             */

            /**
             * Constructs a new ProveAll.
             * @memberof atoll.reads
             * @classdesc Represents a ProveAll.
             * @constructor
             * @param {atoll.reads.ProveAll.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProveAll = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProveAll bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.reads.ProveAll
             * @instance
             */
            ProveAll.prototype.bucket = $util.newBuffer([]);

            /**
             * Encodes the specified ProveAll message. Does not implicitly {@link atoll.reads.ProveAll.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.ProveAll
             * @static
             * @param {atoll.reads.ProveAll.$Properties} message ProveAll message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProveAll.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProveAll message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.ProveAll
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.ProveAll & atoll.reads.ProveAll.$Shape} ProveAll
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProveAll.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.ProveAll();
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

            return ProveAll;
        })();

        reads.AskFreshness = (function() {

            /**
             * Properties of an AskFreshness.
             * @typedef {Object} atoll.reads.AskFreshness.$Properties
             * @property {Array.<Uint8Array>|null} [buckets] AskFreshness buckets
             * @property {string|null} [key] AskFreshness key
             * @property {Uint8Array|null} [needed] AskFreshness needed
             * @property {number|null} [wallMs] AskFreshness wallMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskFreshness.
             * @memberof atoll.reads
             * @interface IAskFreshness
             * @augments atoll.reads.AskFreshness.$Properties
             * @deprecated Use atoll.reads.AskFreshness.$Properties instead.
             */

            /**
             * Shape of an AskFreshness.
             * @typedef {atoll.reads.AskFreshness.$Properties} atoll.reads.AskFreshness.$Shape
             */

            /**
             * Constructs a new AskFreshness.
             * @memberof atoll.reads
             * @classdesc Represents an AskFreshness.
             * @constructor
             * @param {atoll.reads.AskFreshness.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskFreshness = function (properties) {
                this.buckets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskFreshness buckets.
             * @member {Array.<Uint8Array>} buckets
             * @memberof atoll.reads.AskFreshness
             * @instance
             */
            AskFreshness.prototype.buckets = $util.emptyArray;

            /**
             * AskFreshness key.
             * @member {string} key
             * @memberof atoll.reads.AskFreshness
             * @instance
             */
            AskFreshness.prototype.key = "";

            /**
             * AskFreshness needed.
             * @member {Uint8Array} needed
             * @memberof atoll.reads.AskFreshness
             * @instance
             */
            AskFreshness.prototype.needed = $util.newBuffer([]);

            /**
             * AskFreshness wallMs.
             * @member {number} wallMs
             * @memberof atoll.reads.AskFreshness
             * @instance
             */
            AskFreshness.prototype.wallMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified AskFreshness message. Does not implicitly {@link atoll.reads.AskFreshness.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.AskFreshness
             * @static
             * @param {atoll.reads.AskFreshness.$Properties} message AskFreshness message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskFreshness.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.buckets != null && message.buckets.length)
                    for (let i = 0; i < message.buckets.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.buckets[i]);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.needed != null && $Object.hasOwnProperty.call(message, "needed") && message.needed.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.needed);
                if (message.wallMs != null && $Object.hasOwnProperty.call(message, "wallMs") && (typeof message.wallMs === "object" ? message.wallMs.low || message.wallMs.high : message.wallMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.wallMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskFreshness message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.AskFreshness
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.AskFreshness & atoll.reads.AskFreshness.$Shape} AskFreshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskFreshness.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.AskFreshness();
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
                            if (!(message.buckets && message.buckets.length))
                                message.buckets = [];
                            message.buckets.push(reader.bytes());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.needed = value;
                            else
                                delete message.needed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.wallMs = value;
                            else
                                delete message.wallMs;
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

            return AskFreshness;
        })();

        reads.Freshness = (function() {

            /**
             * Properties of a Freshness.
             * @typedef {Object} atoll.reads.Freshness.$Properties
             * @property {Array.<atoll.reads.BucketFreshness.$Properties>|null} [buckets] Freshness buckets
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Freshness.
             * @memberof atoll.reads
             * @interface IFreshness
             * @augments atoll.reads.Freshness.$Properties
             * @deprecated Use atoll.reads.Freshness.$Properties instead.
             */

            /**
             * Shape of a Freshness.
             * @typedef {atoll.reads.Freshness.$Properties} atoll.reads.Freshness.$Shape
             */

            /**
             * Constructs a new Freshness.
             * @memberof atoll.reads
             * @classdesc Represents a Freshness.
             * @constructor
             * @param {atoll.reads.Freshness.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Freshness = function (properties) {
                this.buckets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Freshness buckets.
             * @member {Array.<atoll.reads.BucketFreshness.$Properties>} buckets
             * @memberof atoll.reads.Freshness
             * @instance
             */
            Freshness.prototype.buckets = $util.emptyArray;

            /**
             * Encodes the specified Freshness message. Does not implicitly {@link atoll.reads.Freshness.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.Freshness
             * @static
             * @param {atoll.reads.Freshness.$Properties} message Freshness message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Freshness.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.buckets != null && message.buckets.length)
                    for (let i = 0; i < message.buckets.length; ++i)
                        $root.atoll.reads.BucketFreshness.encode(message.buckets[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Freshness message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.Freshness
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.Freshness & atoll.reads.Freshness.$Shape} Freshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Freshness.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.Freshness();
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
                            if (!(message.buckets && message.buckets.length))
                                message.buckets = [];
                            message.buckets.push($root.atoll.reads.BucketFreshness.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Freshness;
        })();

        reads.BucketFreshness = (function() {

            /**
             * Properties of a BucketFreshness.
             * @typedef {Object} atoll.reads.BucketFreshness.$Properties
             * @property {number|null} [epoch] BucketFreshness epoch
             * @property {boolean|null} [isHome] BucketFreshness isHome
             * @property {boolean|null} [isCovered] BucketFreshness isCovered
             * @property {boolean|null} [isWhole] BucketFreshness isWhole
             * @property {Array.<atoll.reads.ShardStanding.$Properties>|null} [shards] BucketFreshness shards
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketFreshness.
             * @memberof atoll.reads
             * @interface IBucketFreshness
             * @augments atoll.reads.BucketFreshness.$Properties
             * @deprecated Use atoll.reads.BucketFreshness.$Properties instead.
             */

            /**
             * Shape of a BucketFreshness.
             * @typedef {atoll.reads.BucketFreshness.$Properties} atoll.reads.BucketFreshness.$Shape
             */

            /**
             * Constructs a new BucketFreshness.
             * @memberof atoll.reads
             * @classdesc Represents a BucketFreshness.
             * @constructor
             * @param {atoll.reads.BucketFreshness.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketFreshness = function (properties) {
                this.shards = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketFreshness epoch.
             * @member {number} epoch
             * @memberof atoll.reads.BucketFreshness
             * @instance
             */
            BucketFreshness.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BucketFreshness isHome.
             * @member {boolean} isHome
             * @memberof atoll.reads.BucketFreshness
             * @instance
             */
            BucketFreshness.prototype.isHome = false;

            /**
             * BucketFreshness isCovered.
             * @member {boolean} isCovered
             * @memberof atoll.reads.BucketFreshness
             * @instance
             */
            BucketFreshness.prototype.isCovered = false;

            /**
             * BucketFreshness isWhole.
             * @member {boolean} isWhole
             * @memberof atoll.reads.BucketFreshness
             * @instance
             */
            BucketFreshness.prototype.isWhole = false;

            /**
             * BucketFreshness shards.
             * @member {Array.<atoll.reads.ShardStanding.$Properties>} shards
             * @memberof atoll.reads.BucketFreshness
             * @instance
             */
            BucketFreshness.prototype.shards = $util.emptyArray;

            /**
             * Encodes the specified BucketFreshness message. Does not implicitly {@link atoll.reads.BucketFreshness.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.BucketFreshness
             * @static
             * @param {atoll.reads.BucketFreshness.$Properties} message BucketFreshness message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketFreshness.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.isHome != null && $Object.hasOwnProperty.call(message, "isHome") && message.isHome !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.isHome);
                if (message.isCovered != null && $Object.hasOwnProperty.call(message, "isCovered") && message.isCovered !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.isCovered);
                if (message.isWhole != null && $Object.hasOwnProperty.call(message, "isWhole") && message.isWhole !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.isWhole);
                if (message.shards != null && message.shards.length)
                    for (let i = 0; i < message.shards.length; ++i)
                        $root.atoll.reads.ShardStanding.encode(message.shards[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketFreshness message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.BucketFreshness
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.BucketFreshness & atoll.reads.BucketFreshness.$Shape} BucketFreshness
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketFreshness.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.BucketFreshness();
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
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isHome = value;
                            else
                                delete message.isHome;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isCovered = value;
                            else
                                delete message.isCovered;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isWhole = value;
                            else
                                delete message.isWhole;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.shards && message.shards.length))
                                message.shards = [];
                            message.shards.push($root.atoll.reads.ShardStanding.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return BucketFreshness;
        })();

        reads.ShardStanding = (function() {

            /**
             * Properties of a ShardStanding.
             * @typedef {Object} atoll.reads.ShardStanding.$Properties
             * @property {number|null} [shard] ShardStanding shard
             * @property {Uint8Array|null} [last] ShardStanding last
             * @property {Array.<number>|null} [keys] ShardStanding keys
             * @property {Uint8Array|null} [stamps] ShardStanding stamps
             * @property {boolean|null} [isTooMany] ShardStanding isTooMany
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardStanding.
             * @memberof atoll.reads
             * @interface IShardStanding
             * @augments atoll.reads.ShardStanding.$Properties
             * @deprecated Use atoll.reads.ShardStanding.$Properties instead.
             */

            /**
             * Shape of a ShardStanding.
             * @typedef {atoll.reads.ShardStanding.$Properties} atoll.reads.ShardStanding.$Shape
             */

            /**
             * Constructs a new ShardStanding.
             * @memberof atoll.reads
             * @classdesc Represents a ShardStanding.
             * @constructor
             * @param {atoll.reads.ShardStanding.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardStanding = function (properties) {
                this.keys = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardStanding shard.
             * @member {number} shard
             * @memberof atoll.reads.ShardStanding
             * @instance
             */
            ShardStanding.prototype.shard = 0;

            /**
             * ShardStanding last.
             * @member {Uint8Array} last
             * @memberof atoll.reads.ShardStanding
             * @instance
             */
            ShardStanding.prototype.last = $util.newBuffer([]);

            /**
             * ShardStanding keys.
             * @member {Array.<number>} keys
             * @memberof atoll.reads.ShardStanding
             * @instance
             */
            ShardStanding.prototype.keys = $util.emptyArray;

            /**
             * ShardStanding stamps.
             * @member {Uint8Array} stamps
             * @memberof atoll.reads.ShardStanding
             * @instance
             */
            ShardStanding.prototype.stamps = $util.newBuffer([]);

            /**
             * ShardStanding isTooMany.
             * @member {boolean} isTooMany
             * @memberof atoll.reads.ShardStanding
             * @instance
             */
            ShardStanding.prototype.isTooMany = false;

            /**
             * Encodes the specified ShardStanding message. Does not implicitly {@link atoll.reads.ShardStanding.verify|verify} messages.
             * @function encode
             * @memberof atoll.reads.ShardStanding
             * @static
             * @param {atoll.reads.ShardStanding.$Properties} message ShardStanding message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardStanding.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shard != null && $Object.hasOwnProperty.call(message, "shard") && message.shard !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.shard);
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.last);
                if (message.keys != null && message.keys.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.keys);
                if (message.stamps != null && $Object.hasOwnProperty.call(message, "stamps") && message.stamps.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.stamps);
                if (message.isTooMany != null && $Object.hasOwnProperty.call(message, "isTooMany") && message.isTooMany !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.isTooMany);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardStanding message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.reads.ShardStanding
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.reads.ShardStanding & atoll.reads.ShardStanding.$Shape} ShardStanding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardStanding.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.reads.ShardStanding();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.last = value;
                            else
                                delete message.last;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.keys && message.keys.length))
                                    message.keys = [];
                                reader.uint32s(message.keys);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.keys && message.keys.length))
                                message.keys = [];
                            message.keys.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stamps = value;
                            else
                                delete message.stamps;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isTooMany = value;
                            else
                                delete message.isTooMany;
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

            return ShardStanding;
        })();

        return reads;
    })();

    return atoll;
})();

export {
  $root as default
};
