/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.raft = (function() {

        /**
         * Namespace raft.
         * @memberof atoll
         * @namespace
         */
        const raft = {};

        raft.EntryHeader = (function() {

            /**
             * Properties of an EntryHeader.
             * @typedef {Object} atoll.raft.EntryHeader.$Properties
             * @property {number|null} [term] EntryHeader term
             * @property {number|null} [kind] EntryHeader kind
             * @property {number|null} [dataBytes] EntryHeader dataBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EntryHeader.
             * @memberof atoll.raft
             * @interface IEntryHeader
             * @augments atoll.raft.EntryHeader.$Properties
             * @deprecated Use atoll.raft.EntryHeader.$Properties instead.
             */

            /**
             * Shape of an EntryHeader.
             * @typedef {atoll.raft.EntryHeader.$Properties} atoll.raft.EntryHeader.$Shape
             */

            /**
             * Constructs a new EntryHeader.
             * @memberof atoll.raft
             * @classdesc Represents an EntryHeader.
             * @constructor
             * @param {atoll.raft.EntryHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EntryHeader = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EntryHeader term.
             * @member {number} term
             * @memberof atoll.raft.EntryHeader
             * @instance
             */
            EntryHeader.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * EntryHeader kind.
             * @member {number} kind
             * @memberof atoll.raft.EntryHeader
             * @instance
             */
            EntryHeader.prototype.kind = 0;

            /**
             * EntryHeader dataBytes.
             * @member {number} dataBytes
             * @memberof atoll.raft.EntryHeader
             * @instance
             */
            EntryHeader.prototype.dataBytes = 0;

            /**
             * Encodes the specified EntryHeader message. Does not implicitly {@link atoll.raft.EntryHeader.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.EntryHeader
             * @static
             * @param {atoll.raft.EntryHeader.$Properties} message EntryHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EntryHeader.encode = function (message, writer, _depth) {
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
                if (message.dataBytes != null && $Object.hasOwnProperty.call(message, "dataBytes") && message.dataBytes !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.dataBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EntryHeader message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.EntryHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.EntryHeader & atoll.raft.EntryHeader.$Shape} EntryHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EntryHeader.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.EntryHeader();
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
                                message.dataBytes = value;
                            else
                                delete message.dataBytes;
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

            return EntryHeader;
        })();

        raft.Membership = (function() {

            /**
             * Properties of a Membership.
             * @typedef {Object} atoll.raft.Membership.$Properties
             * @property {Array.<number>|null} [voters] Membership voters
             * @property {Array.<number>|null} [outgoing] Membership outgoing
             * @property {Array.<number>|null} [learners] Membership learners
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Membership.
             * @memberof atoll.raft
             * @interface IMembership
             * @augments atoll.raft.Membership.$Properties
             * @deprecated Use atoll.raft.Membership.$Properties instead.
             */

            /**
             * Shape of a Membership.
             * @typedef {atoll.raft.Membership.$Properties} atoll.raft.Membership.$Shape
             */

            /**
             * Constructs a new Membership.
             * @memberof atoll.raft
             * @classdesc Represents a Membership.
             * @constructor
             * @param {atoll.raft.Membership.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Membership = function (properties) {
                this.voters = [];
                this.outgoing = [];
                this.learners = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Membership voters.
             * @member {Array.<number>} voters
             * @memberof atoll.raft.Membership
             * @instance
             */
            Membership.prototype.voters = $util.emptyArray;

            /**
             * Membership outgoing.
             * @member {Array.<number>} outgoing
             * @memberof atoll.raft.Membership
             * @instance
             */
            Membership.prototype.outgoing = $util.emptyArray;

            /**
             * Membership learners.
             * @member {Array.<number>} learners
             * @memberof atoll.raft.Membership
             * @instance
             */
            Membership.prototype.learners = $util.emptyArray;

            /**
             * Encodes the specified Membership message. Does not implicitly {@link atoll.raft.Membership.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.Membership
             * @static
             * @param {atoll.raft.Membership.$Properties} message Membership message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Membership.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voters != null && message.voters.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.voters);
                if (message.outgoing != null && message.outgoing.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.outgoing);
                if (message.learners != null && message.learners.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.learners);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Membership message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.Membership
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.Membership & atoll.raft.Membership.$Shape} Membership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Membership.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.Membership();
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
                                if (!(message.voters && message.voters.length))
                                    message.voters = [];
                                reader.uint32s(message.voters);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.voters && message.voters.length))
                                message.voters = [];
                            message.voters.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.outgoing && message.outgoing.length))
                                    message.outgoing = [];
                                reader.uint32s(message.outgoing);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.outgoing && message.outgoing.length))
                                message.outgoing = [];
                            message.outgoing.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.learners && message.learners.length))
                                    message.learners = [];
                                reader.uint32s(message.learners);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.learners && message.learners.length))
                                message.learners = [];
                            message.learners.push(reader.uint32());
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

            return Membership;
        })();

        return raft;
    })();

    return atoll;
})();

export {
  $root as default
};
