/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/datanode/datanode"] || ($protobuf.roots["src/datanode/datanode"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.datanode = (function() {

        /**
         * Namespace datanode.
         * @memberof atoll
         * @namespace
         */
        const datanode = {};

        datanode.FragmentEntry = (function() {

            /**
             * Properties of a FragmentEntry.
             * @typedef {Object} atoll.datanode.FragmentEntry.$Properties
             * @property {number|null} [writtenMs] FragmentEntry writtenMs
             * @property {number|null} [unitBytes] FragmentEntry unitBytes
             * @property {number|null} [bytes] FragmentEntry bytes
             * @property {Uint8Array|null} [unitChecksums] FragmentEntry unitChecksums
             * @property {Uint8Array|null} [owner] FragmentEntry owner
             * @property {Array.<atoll.datanode.Extent.$Properties>|null} [extents] FragmentEntry extents
             * @property {number|null} [movedFromSegment] FragmentEntry movedFromSegment
             * @property {number|null} [movedFromPosition] FragmentEntry movedFromPosition
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FragmentEntry.
             * @memberof atoll.datanode
             * @interface IFragmentEntry
             * @augments atoll.datanode.FragmentEntry.$Properties
             * @deprecated Use atoll.datanode.FragmentEntry.$Properties instead.
             */

            /**
             * Shape of a FragmentEntry.
             * @typedef {atoll.datanode.FragmentEntry.$Properties} atoll.datanode.FragmentEntry.$Shape
             */

            /**
             * Constructs a new FragmentEntry.
             * @memberof atoll.datanode
             * @classdesc Represents a FragmentEntry.
             * @constructor
             * @param {atoll.datanode.FragmentEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FragmentEntry = function (properties) {
                this.extents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FragmentEntry writtenMs.
             * @member {number} writtenMs
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.writtenMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FragmentEntry unitBytes.
             * @member {number} unitBytes
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.unitBytes = 0;

            /**
             * FragmentEntry bytes.
             * @member {number} bytes
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FragmentEntry unitChecksums.
             * @member {Uint8Array} unitChecksums
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.unitChecksums = $util.newBuffer([]);

            /**
             * FragmentEntry owner.
             * @member {Uint8Array} owner
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.owner = $util.newBuffer([]);

            /**
             * FragmentEntry extents.
             * @member {Array.<atoll.datanode.Extent.$Properties>} extents
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.extents = $util.emptyArray;

            /**
             * FragmentEntry movedFromSegment.
             * @member {number} movedFromSegment
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.movedFromSegment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FragmentEntry movedFromPosition.
             * @member {number} movedFromPosition
             * @memberof atoll.datanode.FragmentEntry
             * @instance
             */
            FragmentEntry.prototype.movedFromPosition = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified FragmentEntry message. Does not implicitly {@link atoll.datanode.FragmentEntry.verify|verify} messages.
             * @function encode
             * @memberof atoll.datanode.FragmentEntry
             * @static
             * @param {atoll.datanode.FragmentEntry.$Properties} message FragmentEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FragmentEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.writtenMs != null && $Object.hasOwnProperty.call(message, "writtenMs") && (typeof message.writtenMs === "object" ? message.writtenMs.low || message.writtenMs.high : message.writtenMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.writtenMs);
                if (message.unitBytes != null && $Object.hasOwnProperty.call(message, "unitBytes") && message.unitBytes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.unitBytes);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.unitChecksums != null && $Object.hasOwnProperty.call(message, "unitChecksums") && message.unitChecksums.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.unitChecksums);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.owner);
                if (message.extents != null && message.extents.length)
                    for (let i = 0; i < message.extents.length; ++i)
                        $root.atoll.datanode.Extent.encode(message.extents[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.movedFromSegment != null && $Object.hasOwnProperty.call(message, "movedFromSegment") && (typeof message.movedFromSegment === "object" ? message.movedFromSegment.low || message.movedFromSegment.high : message.movedFromSegment !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.movedFromSegment);
                if (message.movedFromPosition != null && $Object.hasOwnProperty.call(message, "movedFromPosition") && (typeof message.movedFromPosition === "object" ? message.movedFromPosition.low || message.movedFromPosition.high : message.movedFromPosition !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.movedFromPosition);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FragmentEntry message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.datanode.FragmentEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.datanode.FragmentEntry & atoll.datanode.FragmentEntry.$Shape} FragmentEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FragmentEntry.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.datanode.FragmentEntry();
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
                                message.writtenMs = value;
                            else
                                delete message.writtenMs;
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
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.unitChecksums = value;
                            else
                                delete message.unitChecksums;
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
                            if (wireType !== 2)
                                break;
                            if (!(message.extents && message.extents.length))
                                message.extents = [];
                            message.extents.push($root.atoll.datanode.Extent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.movedFromSegment = value;
                            else
                                delete message.movedFromSegment;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.movedFromPosition = value;
                            else
                                delete message.movedFromPosition;
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

            return FragmentEntry;
        })();

        datanode.Extent = (function() {

            /**
             * Properties of an Extent.
             * @typedef {Object} atoll.datanode.Extent.$Properties
             * @property {number|null} [segment] Extent segment
             * @property {number|null} [position] Extent position
             * @property {number|null} [unitCount] Extent unitCount
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Extent.
             * @memberof atoll.datanode
             * @interface IExtent
             * @augments atoll.datanode.Extent.$Properties
             * @deprecated Use atoll.datanode.Extent.$Properties instead.
             */

            /**
             * Shape of an Extent.
             * @typedef {atoll.datanode.Extent.$Properties} atoll.datanode.Extent.$Shape
             */

            /**
             * Constructs a new Extent.
             * @memberof atoll.datanode
             * @classdesc Represents an Extent.
             * @constructor
             * @param {atoll.datanode.Extent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Extent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Extent segment.
             * @member {number} segment
             * @memberof atoll.datanode.Extent
             * @instance
             */
            Extent.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Extent position.
             * @member {number} position
             * @memberof atoll.datanode.Extent
             * @instance
             */
            Extent.prototype.position = 0;

            /**
             * Extent unitCount.
             * @member {number} unitCount
             * @memberof atoll.datanode.Extent
             * @instance
             */
            Extent.prototype.unitCount = 0;

            /**
             * Encodes the specified Extent message. Does not implicitly {@link atoll.datanode.Extent.verify|verify} messages.
             * @function encode
             * @memberof atoll.datanode.Extent
             * @static
             * @param {atoll.datanode.Extent.$Properties} message Extent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Extent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.position);
                if (message.unitCount != null && $Object.hasOwnProperty.call(message, "unitCount") && message.unitCount !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.unitCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Extent message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.datanode.Extent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.datanode.Extent & atoll.datanode.Extent.$Shape} Extent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Extent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.datanode.Extent();
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
                                message.segment = value;
                            else
                                delete message.segment;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 3: {
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

            return Extent;
        })();

        return datanode;
    })();

    return atoll;
})();

export {
  $root as default
};
