/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/region/blobs/fragment"] || ($protobuf.roots["src/region/blobs/fragment"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.fragment = (function() {

        /**
         * Namespace fragment.
         * @memberof atoll
         * @namespace
         */
        const fragment = {};

        fragment.Owner = (function() {

            /**
             * Properties of an Owner.
             * @typedef {Object} atoll.fragment.Owner.$Properties
             * @property {string|null} [bucket] Owner bucket
             * @property {string|null} [key] Owner key
             * @property {string|null} [uploadId] Owner uploadId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Owner.
             * @memberof atoll.fragment
             * @interface IOwner
             * @augments atoll.fragment.Owner.$Properties
             * @deprecated Use atoll.fragment.Owner.$Properties instead.
             */

            /**
             * Shape of an Owner.
             * @typedef {atoll.fragment.Owner.$Properties} atoll.fragment.Owner.$Shape
             */

            /**
             * Constructs a new Owner.
             * @memberof atoll.fragment
             * @classdesc Represents an Owner.
             * @constructor
             * @param {atoll.fragment.Owner.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Owner = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Owner bucket.
             * @member {string} bucket
             * @memberof atoll.fragment.Owner
             * @instance
             */
            Owner.prototype.bucket = "";

            /**
             * Owner key.
             * @member {string} key
             * @memberof atoll.fragment.Owner
             * @instance
             */
            Owner.prototype.key = "";

            /**
             * Owner uploadId.
             * @member {string} uploadId
             * @memberof atoll.fragment.Owner
             * @instance
             */
            Owner.prototype.uploadId = "";

            /**
             * Encodes the specified Owner message. Does not implicitly {@link atoll.fragment.Owner.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.Owner
             * @static
             * @param {atoll.fragment.Owner.$Properties} message Owner message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Owner.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.bucket);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Owner message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.Owner
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.Owner & atoll.fragment.Owner.$Shape} Owner
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Owner.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.Owner();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
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

            return Owner;
        })();

        fragment.Name = (function() {

            /**
             * Properties of a Name.
             * @typedef {Object} atoll.fragment.Name.$Properties
             * @property {Uint8Array|null} [blob] Name blob
             * @property {number|null} [fragment] Name fragment
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Name.
             * @memberof atoll.fragment
             * @interface IName
             * @augments atoll.fragment.Name.$Properties
             * @deprecated Use atoll.fragment.Name.$Properties instead.
             */

            /**
             * Shape of a Name.
             * @typedef {atoll.fragment.Name.$Properties} atoll.fragment.Name.$Shape
             */

            /**
             * Constructs a new Name.
             * @memberof atoll.fragment
             * @classdesc Represents a Name.
             * @constructor
             * @param {atoll.fragment.Name.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Name = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Name blob.
             * @member {Uint8Array} blob
             * @memberof atoll.fragment.Name
             * @instance
             */
            Name.prototype.blob = $util.newBuffer([]);

            /**
             * Name fragment.
             * @member {number} fragment
             * @memberof atoll.fragment.Name
             * @instance
             */
            Name.prototype.fragment = 0;

            /**
             * Encodes the specified Name message. Does not implicitly {@link atoll.fragment.Name.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.Name
             * @static
             * @param {atoll.fragment.Name.$Properties} message Name message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Name.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blob != null && $Object.hasOwnProperty.call(message, "blob") && message.blob.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.blob);
                if (message.fragment != null && $Object.hasOwnProperty.call(message, "fragment") && message.fragment !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.fragment);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Name message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.Name
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.Name & atoll.fragment.Name.$Shape} Name
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Name.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.Name();
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
                                message.blob = value;
                            else
                                delete message.blob;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fragment = value;
                            else
                                delete message.fragment;
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

            return Name;
        })();

        fragment.WriteRequest = (function() {

            /**
             * Properties of a WriteRequest.
             * @typedef {Object} atoll.fragment.WriteRequest.$Properties
             * @property {number|null} [drive] WriteRequest drive
             * @property {atoll.fragment.Name.$Properties|null} [name] WriteRequest name
             * @property {number|null} [unitBytes] WriteRequest unitBytes
             * @property {Uint8Array|null} [owner] WriteRequest owner
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteRequest.
             * @memberof atoll.fragment
             * @interface IWriteRequest
             * @augments atoll.fragment.WriteRequest.$Properties
             * @deprecated Use atoll.fragment.WriteRequest.$Properties instead.
             */

            /**
             * Shape of a WriteRequest.
             * @typedef {atoll.fragment.WriteRequest.$Properties} atoll.fragment.WriteRequest.$Shape
             */

            /**
             * Constructs a new WriteRequest.
             * @memberof atoll.fragment
             * @classdesc Represents a WriteRequest.
             * @constructor
             * @param {atoll.fragment.WriteRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteRequest drive.
             * @member {number} drive
             * @memberof atoll.fragment.WriteRequest
             * @instance
             */
            WriteRequest.prototype.drive = 0;

            /**
             * WriteRequest name.
             * @member {atoll.fragment.Name.$Properties|null|undefined} name
             * @memberof atoll.fragment.WriteRequest
             * @instance
             */
            WriteRequest.prototype.name = null;

            /**
             * WriteRequest unitBytes.
             * @member {number} unitBytes
             * @memberof atoll.fragment.WriteRequest
             * @instance
             */
            WriteRequest.prototype.unitBytes = 0;

            /**
             * WriteRequest owner.
             * @member {Uint8Array} owner
             * @memberof atoll.fragment.WriteRequest
             * @instance
             */
            WriteRequest.prototype.owner = $util.newBuffer([]);

            /**
             * Encodes the specified WriteRequest message. Does not implicitly {@link atoll.fragment.WriteRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.WriteRequest
             * @static
             * @param {atoll.fragment.WriteRequest.$Properties} message WriteRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drive != null && $Object.hasOwnProperty.call(message, "drive") && message.drive !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.drive);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.atoll.fragment.Name.encode(message.name, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.unitBytes != null && $Object.hasOwnProperty.call(message, "unitBytes") && message.unitBytes !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.unitBytes);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.owner);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.WriteRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.WriteRequest & atoll.fragment.WriteRequest.$Shape} WriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.WriteRequest();
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
                                message.drive = value;
                            else
                                delete message.drive;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = $root.atoll.fragment.Name.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.unitBytes = value;
                            else
                                delete message.unitBytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.owner = value;
                            else
                                delete message.owner;
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

            return WriteRequest;
        })();

        fragment.ReadRequest = (function() {

            /**
             * Properties of a ReadRequest.
             * @typedef {Object} atoll.fragment.ReadRequest.$Properties
             * @property {number|null} [drive] ReadRequest drive
             * @property {atoll.fragment.Name.$Properties|null} [name] ReadRequest name
             * @property {number|null} [firstUnit] ReadRequest firstUnit
             * @property {number|null} [unitCount] ReadRequest unitCount
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadRequest.
             * @memberof atoll.fragment
             * @interface IReadRequest
             * @augments atoll.fragment.ReadRequest.$Properties
             * @deprecated Use atoll.fragment.ReadRequest.$Properties instead.
             */

            /**
             * Shape of a ReadRequest.
             * @typedef {atoll.fragment.ReadRequest.$Properties} atoll.fragment.ReadRequest.$Shape
             */

            /**
             * Constructs a new ReadRequest.
             * @memberof atoll.fragment
             * @classdesc Represents a ReadRequest.
             * @constructor
             * @param {atoll.fragment.ReadRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadRequest drive.
             * @member {number} drive
             * @memberof atoll.fragment.ReadRequest
             * @instance
             */
            ReadRequest.prototype.drive = 0;

            /**
             * ReadRequest name.
             * @member {atoll.fragment.Name.$Properties|null|undefined} name
             * @memberof atoll.fragment.ReadRequest
             * @instance
             */
            ReadRequest.prototype.name = null;

            /**
             * ReadRequest firstUnit.
             * @member {number} firstUnit
             * @memberof atoll.fragment.ReadRequest
             * @instance
             */
            ReadRequest.prototype.firstUnit = 0;

            /**
             * ReadRequest unitCount.
             * @member {number} unitCount
             * @memberof atoll.fragment.ReadRequest
             * @instance
             */
            ReadRequest.prototype.unitCount = 0;

            /**
             * Encodes the specified ReadRequest message. Does not implicitly {@link atoll.fragment.ReadRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.ReadRequest
             * @static
             * @param {atoll.fragment.ReadRequest.$Properties} message ReadRequest message or plain object to encode
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
                if (message.drive != null && $Object.hasOwnProperty.call(message, "drive") && message.drive !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.drive);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.atoll.fragment.Name.encode(message.name, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.firstUnit != null && $Object.hasOwnProperty.call(message, "firstUnit") && message.firstUnit !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.firstUnit);
                if (message.unitCount != null && $Object.hasOwnProperty.call(message, "unitCount") && message.unitCount !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.unitCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.ReadRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.ReadRequest & atoll.fragment.ReadRequest.$Shape} ReadRequest
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
                message = _target || new $root.atoll.fragment.ReadRequest();
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
                                message.drive = value;
                            else
                                delete message.drive;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = $root.atoll.fragment.Name.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstUnit = value;
                            else
                                delete message.firstUnit;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.unitCount = value;
                            else
                                delete message.unitCount;
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

        fragment.UnitsHead = (function() {

            /**
             * Properties of a UnitsHead.
             * @typedef {Object} atoll.fragment.UnitsHead.$Properties
             * @property {Array.<number>|null} [unitBytes] UnitsHead unitBytes
             * @property {Array.<number>|null} [unitChecksums] UnitsHead unitChecksums
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a UnitsHead.
             * @memberof atoll.fragment
             * @interface IUnitsHead
             * @augments atoll.fragment.UnitsHead.$Properties
             * @deprecated Use atoll.fragment.UnitsHead.$Properties instead.
             */

            /**
             * Shape of a UnitsHead.
             * @typedef {atoll.fragment.UnitsHead.$Properties} atoll.fragment.UnitsHead.$Shape
             */

            /**
             * Constructs a new UnitsHead.
             * @memberof atoll.fragment
             * @classdesc Represents a UnitsHead.
             * @constructor
             * @param {atoll.fragment.UnitsHead.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UnitsHead = function (properties) {
                this.unitBytes = [];
                this.unitChecksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UnitsHead unitBytes.
             * @member {Array.<number>} unitBytes
             * @memberof atoll.fragment.UnitsHead
             * @instance
             */
            UnitsHead.prototype.unitBytes = $util.emptyArray;

            /**
             * UnitsHead unitChecksums.
             * @member {Array.<number>} unitChecksums
             * @memberof atoll.fragment.UnitsHead
             * @instance
             */
            UnitsHead.prototype.unitChecksums = $util.emptyArray;

            /**
             * Encodes the specified UnitsHead message. Does not implicitly {@link atoll.fragment.UnitsHead.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.UnitsHead
             * @static
             * @param {atoll.fragment.UnitsHead.$Properties} message UnitsHead message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UnitsHead.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unitBytes != null && message.unitBytes.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.unitBytes);
                if (message.unitChecksums != null && message.unitChecksums.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).fixed32s(message.unitChecksums);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a UnitsHead message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.UnitsHead
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.UnitsHead & atoll.fragment.UnitsHead.$Shape} UnitsHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UnitsHead.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.UnitsHead();
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
                                if (!(message.unitBytes && message.unitBytes.length))
                                    message.unitBytes = [];
                                reader.uint32s(message.unitBytes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.unitBytes && message.unitBytes.length))
                                message.unitBytes = [];
                            message.unitBytes.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.unitChecksums && message.unitChecksums.length))
                                    message.unitChecksums = [];
                                reader.fixed32s(message.unitChecksums);
                                continue;
                            }
                            if (wireType !== 5)
                                break;
                            if (!(message.unitChecksums && message.unitChecksums.length))
                                message.unitChecksums = [];
                            message.unitChecksums.push(reader.fixed32());
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

            return UnitsHead;
        })();

        fragment.DeleteRequest = (function() {

            /**
             * Properties of a DeleteRequest.
             * @typedef {Object} atoll.fragment.DeleteRequest.$Properties
             * @property {number|null} [drive] DeleteRequest drive
             * @property {Array.<Uint8Array>|null} [blobs] DeleteRequest blobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeleteRequest.
             * @memberof atoll.fragment
             * @interface IDeleteRequest
             * @augments atoll.fragment.DeleteRequest.$Properties
             * @deprecated Use atoll.fragment.DeleteRequest.$Properties instead.
             */

            /**
             * Shape of a DeleteRequest.
             * @typedef {atoll.fragment.DeleteRequest.$Properties} atoll.fragment.DeleteRequest.$Shape
             */

            /**
             * Constructs a new DeleteRequest.
             * @memberof atoll.fragment
             * @classdesc Represents a DeleteRequest.
             * @constructor
             * @param {atoll.fragment.DeleteRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeleteRequest = function (properties) {
                this.blobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeleteRequest drive.
             * @member {number} drive
             * @memberof atoll.fragment.DeleteRequest
             * @instance
             */
            DeleteRequest.prototype.drive = 0;

            /**
             * DeleteRequest blobs.
             * @member {Array.<Uint8Array>} blobs
             * @memberof atoll.fragment.DeleteRequest
             * @instance
             */
            DeleteRequest.prototype.blobs = $util.emptyArray;

            /**
             * Encodes the specified DeleteRequest message. Does not implicitly {@link atoll.fragment.DeleteRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.DeleteRequest
             * @static
             * @param {atoll.fragment.DeleteRequest.$Properties} message DeleteRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeleteRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drive != null && $Object.hasOwnProperty.call(message, "drive") && message.drive !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.drive);
                if (message.blobs != null && message.blobs.length)
                    for (let i = 0; i < message.blobs.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.blobs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeleteRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.DeleteRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.DeleteRequest & atoll.fragment.DeleteRequest.$Shape} DeleteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeleteRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.DeleteRequest();
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
                                message.drive = value;
                            else
                                delete message.drive;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.blobs && message.blobs.length))
                                message.blobs = [];
                            message.blobs.push(reader.bytes());
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

            return DeleteRequest;
        })();

        fragment.FragmentRequest = (function() {

            /**
             * Properties of a FragmentRequest.
             * @typedef {Object} atoll.fragment.FragmentRequest.$Properties
             * @property {number|null} [drive] FragmentRequest drive
             * @property {atoll.fragment.Name.$Properties|null} [name] FragmentRequest name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FragmentRequest.
             * @memberof atoll.fragment
             * @interface IFragmentRequest
             * @augments atoll.fragment.FragmentRequest.$Properties
             * @deprecated Use atoll.fragment.FragmentRequest.$Properties instead.
             */

            /**
             * Shape of a FragmentRequest.
             * @typedef {atoll.fragment.FragmentRequest.$Properties} atoll.fragment.FragmentRequest.$Shape
             */

            /**
             * Constructs a new FragmentRequest.
             * @memberof atoll.fragment
             * @classdesc Represents a FragmentRequest.
             * @constructor
             * @param {atoll.fragment.FragmentRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FragmentRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FragmentRequest drive.
             * @member {number} drive
             * @memberof atoll.fragment.FragmentRequest
             * @instance
             */
            FragmentRequest.prototype.drive = 0;

            /**
             * FragmentRequest name.
             * @member {atoll.fragment.Name.$Properties|null|undefined} name
             * @memberof atoll.fragment.FragmentRequest
             * @instance
             */
            FragmentRequest.prototype.name = null;

            /**
             * Encodes the specified FragmentRequest message. Does not implicitly {@link atoll.fragment.FragmentRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.FragmentRequest
             * @static
             * @param {atoll.fragment.FragmentRequest.$Properties} message FragmentRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FragmentRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drive != null && $Object.hasOwnProperty.call(message, "drive") && message.drive !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.drive);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.atoll.fragment.Name.encode(message.name, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FragmentRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.FragmentRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.FragmentRequest & atoll.fragment.FragmentRequest.$Shape} FragmentRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FragmentRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.FragmentRequest();
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
                                message.drive = value;
                            else
                                delete message.drive;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = $root.atoll.fragment.Name.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
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

            return FragmentRequest;
        })();

        fragment.ListRequest = (function() {

            /**
             * Properties of a ListRequest.
             * @typedef {Object} atoll.fragment.ListRequest.$Properties
             * @property {number|null} [drive] ListRequest drive
             * @property {atoll.fragment.Name.$Properties|null} [after] ListRequest after
             * @property {number|null} [limit] ListRequest limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListRequest.
             * @memberof atoll.fragment
             * @interface IListRequest
             * @augments atoll.fragment.ListRequest.$Properties
             * @deprecated Use atoll.fragment.ListRequest.$Properties instead.
             */

            /**
             * Shape of a ListRequest.
             * @typedef {atoll.fragment.ListRequest.$Properties} atoll.fragment.ListRequest.$Shape
             */

            /**
             * Constructs a new ListRequest.
             * @memberof atoll.fragment
             * @classdesc Represents a ListRequest.
             * @constructor
             * @param {atoll.fragment.ListRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListRequest drive.
             * @member {number} drive
             * @memberof atoll.fragment.ListRequest
             * @instance
             */
            ListRequest.prototype.drive = 0;

            /**
             * ListRequest after.
             * @member {atoll.fragment.Name.$Properties|null|undefined} after
             * @memberof atoll.fragment.ListRequest
             * @instance
             */
            ListRequest.prototype.after = null;

            /**
             * ListRequest limit.
             * @member {number} limit
             * @memberof atoll.fragment.ListRequest
             * @instance
             */
            ListRequest.prototype.limit = 0;

            /**
             * Encodes the specified ListRequest message. Does not implicitly {@link atoll.fragment.ListRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.ListRequest
             * @static
             * @param {atoll.fragment.ListRequest.$Properties} message ListRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.drive != null && $Object.hasOwnProperty.call(message, "drive") && message.drive !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.drive);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    $root.atoll.fragment.Name.encode(message.after, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.ListRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.ListRequest & atoll.fragment.ListRequest.$Shape} ListRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.ListRequest();
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
                                message.drive = value;
                            else
                                delete message.drive;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.after = $root.atoll.fragment.Name.decode(reader, reader.size(), $undefined, _depth + 1, message.after);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.limit = value;
                            else
                                delete message.limit;
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

            return ListRequest;
        })();

        fragment.Description = (function() {

            /**
             * Properties of a Description.
             * @typedef {Object} atoll.fragment.Description.$Properties
             * @property {atoll.fragment.Name.$Properties|null} [name] Description name
             * @property {number|null} [unitBytes] Description unitBytes
             * @property {number|null} [units] Description units
             * @property {number|null} [bytes] Description bytes
             * @property {Uint8Array|null} [owner] Description owner
             * @property {number|null} [writtenMs] Description writtenMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Description.
             * @memberof atoll.fragment
             * @interface IDescription
             * @augments atoll.fragment.Description.$Properties
             * @deprecated Use atoll.fragment.Description.$Properties instead.
             */

            /**
             * Shape of a Description.
             * @typedef {atoll.fragment.Description.$Properties} atoll.fragment.Description.$Shape
             */

            /**
             * Constructs a new Description.
             * @memberof atoll.fragment
             * @classdesc Represents a Description.
             * @constructor
             * @param {atoll.fragment.Description.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Description = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Description name.
             * @member {atoll.fragment.Name.$Properties|null|undefined} name
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.name = null;

            /**
             * Description unitBytes.
             * @member {number} unitBytes
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.unitBytes = 0;

            /**
             * Description units.
             * @member {number} units
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.units = 0;

            /**
             * Description bytes.
             * @member {number} bytes
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Description owner.
             * @member {Uint8Array} owner
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.owner = $util.newBuffer([]);

            /**
             * Description writtenMs.
             * @member {number} writtenMs
             * @memberof atoll.fragment.Description
             * @instance
             */
            Description.prototype.writtenMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Description message. Does not implicitly {@link atoll.fragment.Description.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.Description
             * @static
             * @param {atoll.fragment.Description.$Properties} message Description message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Description.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.atoll.fragment.Name.encode(message.name, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.unitBytes != null && $Object.hasOwnProperty.call(message, "unitBytes") && message.unitBytes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.unitBytes);
                if (message.units != null && $Object.hasOwnProperty.call(message, "units") && message.units !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.units);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.owner);
                if (message.writtenMs != null && $Object.hasOwnProperty.call(message, "writtenMs") && (typeof message.writtenMs === "object" ? message.writtenMs.low || message.writtenMs.high : message.writtenMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.writtenMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Description message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.Description
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.Description & atoll.fragment.Description.$Shape} Description
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Description.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.Description();
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
                            message.name = $root.atoll.fragment.Name.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.unitBytes = value;
                            else
                                delete message.unitBytes;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.units = value;
                            else
                                delete message.units;
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
                            if ((value = reader.bytes()).length)
                                message.owner = value;
                            else
                                delete message.owner;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.writtenMs = value;
                            else
                                delete message.writtenMs;
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

            return Description;
        })();

        fragment.Descriptions = (function() {

            /**
             * Properties of a Descriptions.
             * @typedef {Object} atoll.fragment.Descriptions.$Properties
             * @property {Array.<atoll.fragment.Description.$Properties>|null} [descriptions] Descriptions descriptions
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Descriptions.
             * @memberof atoll.fragment
             * @interface IDescriptions
             * @augments atoll.fragment.Descriptions.$Properties
             * @deprecated Use atoll.fragment.Descriptions.$Properties instead.
             */

            /**
             * Shape of a Descriptions.
             * @typedef {atoll.fragment.Descriptions.$Properties} atoll.fragment.Descriptions.$Shape
             */

            /**
             * Constructs a new Descriptions.
             * @memberof atoll.fragment
             * @classdesc Represents a Descriptions.
             * @constructor
             * @param {atoll.fragment.Descriptions.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Descriptions = function (properties) {
                this.descriptions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Descriptions descriptions.
             * @member {Array.<atoll.fragment.Description.$Properties>} descriptions
             * @memberof atoll.fragment.Descriptions
             * @instance
             */
            Descriptions.prototype.descriptions = $util.emptyArray;

            /**
             * Encodes the specified Descriptions message. Does not implicitly {@link atoll.fragment.Descriptions.verify|verify} messages.
             * @function encode
             * @memberof atoll.fragment.Descriptions
             * @static
             * @param {atoll.fragment.Descriptions.$Properties} message Descriptions message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Descriptions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.descriptions != null && message.descriptions.length)
                    for (let i = 0; i < message.descriptions.length; ++i)
                        $root.atoll.fragment.Description.encode(message.descriptions[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Descriptions message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.fragment.Descriptions
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.fragment.Descriptions & atoll.fragment.Descriptions.$Shape} Descriptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Descriptions.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.fragment.Descriptions();
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
                            if (!(message.descriptions && message.descriptions.length))
                                message.descriptions = [];
                            message.descriptions.push($root.atoll.fragment.Description.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Descriptions;
        })();

        return fragment;
    })();

    return atoll;
})();

export {
  $root as default
};
