/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/federation/control/codec/control"] || ($protobuf.roots["src/federation/control/codec/control"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.control = (function() {

        /**
         * Namespace control.
         * @memberof atoll
         * @namespace
         */
        const control = {};

        control.Region = (function() {

            /**
             * Properties of a Region.
             * @typedef {Object} atoll.control.Region.$Properties
             * @property {number|null} [number] Region number
             * @property {string|null} [name] Region name
             * @property {boolean|null} [removed] Region removed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Region.
             * @memberof atoll.control
             * @interface IRegion
             * @augments atoll.control.Region.$Properties
             * @deprecated Use atoll.control.Region.$Properties instead.
             */

            /**
             * Shape of a Region.
             * @typedef {atoll.control.Region.$Properties} atoll.control.Region.$Shape
             */

            /**
             * Constructs a new Region.
             * @memberof atoll.control
             * @classdesc Represents a Region.
             * @constructor
             * @param {atoll.control.Region.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Region = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Region number.
             * @member {number} number
             * @memberof atoll.control.Region
             * @instance
             */
            Region.prototype.number = 0;

            /**
             * Region name.
             * @member {string} name
             * @memberof atoll.control.Region
             * @instance
             */
            Region.prototype.name = "";

            /**
             * Region removed.
             * @member {boolean} removed
             * @memberof atoll.control.Region
             * @instance
             */
            Region.prototype.removed = false;

            /**
             * Encodes the specified Region message. Does not implicitly {@link atoll.control.Region.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Region
             * @static
             * @param {atoll.control.Region.$Properties} message Region message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Region.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.number);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.removed != null && $Object.hasOwnProperty.call(message, "removed") && message.removed !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.removed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Region message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Region
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Region & atoll.control.Region.$Shape} Region
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Region.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Region();
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
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.removed = value;
                            else
                                delete message.removed;
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

            return Region;
        })();

        control.Lease = (function() {

            /**
             * Properties of a Lease.
             * @typedef {Object} atoll.control.Lease.$Properties
             * @property {number|null} [sequence] Lease sequence
             * @property {number|null} [ceilingMs] Lease ceilingMs
             * @property {number|null} [durationMs] Lease durationMs
             * @property {Array.<atoll.control.NodeLease.$Properties>|null} [nodes] Lease nodes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Lease.
             * @memberof atoll.control
             * @interface ILease
             * @augments atoll.control.Lease.$Properties
             * @deprecated Use atoll.control.Lease.$Properties instead.
             */

            /**
             * Shape of a Lease.
             * @typedef {atoll.control.Lease.$Properties} atoll.control.Lease.$Shape
             */

            /**
             * Constructs a new Lease.
             * @memberof atoll.control
             * @classdesc Represents a Lease.
             * @constructor
             * @param {atoll.control.Lease.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Lease = function (properties) {
                this.nodes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Lease sequence.
             * @member {number} sequence
             * @memberof atoll.control.Lease
             * @instance
             */
            Lease.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Lease ceilingMs.
             * @member {number} ceilingMs
             * @memberof atoll.control.Lease
             * @instance
             */
            Lease.prototype.ceilingMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Lease durationMs.
             * @member {number} durationMs
             * @memberof atoll.control.Lease
             * @instance
             */
            Lease.prototype.durationMs = 0;

            /**
             * Lease nodes.
             * @member {Array.<atoll.control.NodeLease.$Properties>} nodes
             * @memberof atoll.control.Lease
             * @instance
             */
            Lease.prototype.nodes = $util.emptyArray;

            /**
             * Encodes the specified Lease message. Does not implicitly {@link atoll.control.Lease.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Lease
             * @static
             * @param {atoll.control.Lease.$Properties} message Lease message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Lease.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.ceilingMs != null && $Object.hasOwnProperty.call(message, "ceilingMs") && (typeof message.ceilingMs === "object" ? message.ceilingMs.low || message.ceilingMs.high : message.ceilingMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.ceilingMs);
                if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && message.durationMs !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.durationMs);
                if (message.nodes != null && message.nodes.length)
                    for (let i = 0; i < message.nodes.length; ++i)
                        $root.atoll.control.NodeLease.encode(message.nodes[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Lease message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Lease
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Lease & atoll.control.Lease.$Shape} Lease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Lease.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Lease();
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
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ceilingMs = value;
                            else
                                delete message.ceilingMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.durationMs = value;
                            else
                                delete message.durationMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nodes && message.nodes.length))
                                message.nodes = [];
                            message.nodes.push($root.atoll.control.NodeLease.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Lease;
        })();

        control.NodeLease = (function() {

            /**
             * Properties of a NodeLease.
             * @typedef {Object} atoll.control.NodeLease.$Properties
             * @property {number|null} [node] NodeLease node
             * @property {number|null} [durationMs] NodeLease durationMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NodeLease.
             * @memberof atoll.control
             * @interface INodeLease
             * @augments atoll.control.NodeLease.$Properties
             * @deprecated Use atoll.control.NodeLease.$Properties instead.
             */

            /**
             * Shape of a NodeLease.
             * @typedef {atoll.control.NodeLease.$Properties} atoll.control.NodeLease.$Shape
             */

            /**
             * Constructs a new NodeLease.
             * @memberof atoll.control
             * @classdesc Represents a NodeLease.
             * @constructor
             * @param {atoll.control.NodeLease.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NodeLease = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NodeLease node.
             * @member {number} node
             * @memberof atoll.control.NodeLease
             * @instance
             */
            NodeLease.prototype.node = 0;

            /**
             * NodeLease durationMs.
             * @member {number} durationMs
             * @memberof atoll.control.NodeLease
             * @instance
             */
            NodeLease.prototype.durationMs = 0;

            /**
             * Encodes the specified NodeLease message. Does not implicitly {@link atoll.control.NodeLease.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.NodeLease
             * @static
             * @param {atoll.control.NodeLease.$Properties} message NodeLease message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NodeLease.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && message.durationMs !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.durationMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NodeLease message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.NodeLease
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.NodeLease & atoll.control.NodeLease.$Shape} NodeLease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NodeLease.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.NodeLease();
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
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.durationMs = value;
                            else
                                delete message.durationMs;
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

            return NodeLease;
        })();

        control.Member = (function() {

            /**
             * Properties of a Member.
             * @typedef {Object} atoll.control.Member.$Properties
             * @property {string|null} [peerId] Member peerId
             * @property {number|null} [region] Member region
             * @property {number|null} [nodeId] Member nodeId
             * @property {string|null} [nodeName] Member nodeName
             * @property {Array.<string>|null} [addresses] Member addresses
             * @property {Uint8Array|null} [voucher] Member voucher
             * @property {boolean|null} [revoked] Member revoked
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Member.
             * @memberof atoll.control
             * @interface IMember
             * @augments atoll.control.Member.$Properties
             * @deprecated Use atoll.control.Member.$Properties instead.
             */

            /**
             * Shape of a Member.
             * @typedef {atoll.control.Member.$Properties} atoll.control.Member.$Shape
             */

            /**
             * Constructs a new Member.
             * @memberof atoll.control
             * @classdesc Represents a Member.
             * @constructor
             * @param {atoll.control.Member.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Member = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Member peerId.
             * @member {string} peerId
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.peerId = "";

            /**
             * Member region.
             * @member {number} region
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.region = 0;

            /**
             * Member nodeId.
             * @member {number} nodeId
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.nodeId = 0;

            /**
             * Member nodeName.
             * @member {string} nodeName
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.nodeName = "";

            /**
             * Member addresses.
             * @member {Array.<string>} addresses
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.addresses = $util.emptyArray;

            /**
             * Member voucher.
             * @member {Uint8Array} voucher
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.voucher = $util.newBuffer([]);

            /**
             * Member revoked.
             * @member {boolean} revoked
             * @memberof atoll.control.Member
             * @instance
             */
            Member.prototype.revoked = false;

            /**
             * Encodes the specified Member message. Does not implicitly {@link atoll.control.Member.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Member
             * @static
             * @param {atoll.control.Member.$Properties} message Member message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Member.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.peerId);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.region);
                if (message.nodeId != null && $Object.hasOwnProperty.call(message, "nodeId") && message.nodeId !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.nodeId);
                if (message.nodeName != null && $Object.hasOwnProperty.call(message, "nodeName") && message.nodeName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.nodeName);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.addresses[i]);
                if (message.voucher != null && $Object.hasOwnProperty.call(message, "voucher") && message.voucher.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.voucher);
                if (message.revoked != null && $Object.hasOwnProperty.call(message, "revoked") && message.revoked !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.revoked);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Member
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Member & atoll.control.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Member.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Member();
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
                                message.peerId = value;
                            else
                                delete message.peerId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nodeId = value;
                            else
                                delete message.nodeId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nodeName = value;
                            else
                                delete message.nodeName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.voucher = value;
                            else
                                delete message.voucher;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.revoked = value;
                            else
                                delete message.revoked;
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

            return Member;
        })();

        control.Tag = (function() {

            /**
             * Properties of a Tag.
             * @typedef {Object} atoll.control.Tag.$Properties
             * @property {string|null} [key] Tag key
             * @property {string|null} [value] Tag value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tag.
             * @memberof atoll.control
             * @interface ITag
             * @augments atoll.control.Tag.$Properties
             * @deprecated Use atoll.control.Tag.$Properties instead.
             */

            /**
             * Shape of a Tag.
             * @typedef {atoll.control.Tag.$Properties} atoll.control.Tag.$Shape
             */

            /**
             * Constructs a new Tag.
             * @memberof atoll.control
             * @classdesc Represents a Tag.
             * @constructor
             * @param {atoll.control.Tag.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tag = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tag key.
             * @member {string} key
             * @memberof atoll.control.Tag
             * @instance
             */
            Tag.prototype.key = "";

            /**
             * Tag value.
             * @member {string} value
             * @memberof atoll.control.Tag
             * @instance
             */
            Tag.prototype.value = "";

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.control.Tag.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Tag
             * @static
             * @param {atoll.control.Tag.$Properties} message Tag message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tag.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tag message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Tag
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Tag & atoll.control.Tag.$Shape} Tag
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tag.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Tag();
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
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
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

            return Tag;
        })();

        /**
         * Versioning enum.
         * @name atoll.control.Versioning
         * @enum {number}
         * @property {number} UNVERSIONED=0 UNVERSIONED value
         * @property {number} ENABLED=1 ENABLED value
         * @property {number} SUSPENDED=2 SUSPENDED value
         */
        control.Versioning = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNVERSIONED"] = 0;
            values[valuesById[1] = "ENABLED"] = 1;
            values[valuesById[2] = "SUSPENDED"] = 2;
            return values;
        })();

        /**
         * BucketState enum.
         * @name atoll.control.BucketState
         * @enum {number}
         * @property {number} ACTIVE=0 ACTIVE value
         * @property {number} DELETING=1 DELETING value
         */
        control.BucketState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ACTIVE"] = 0;
            values[valuesById[1] = "DELETING"] = 1;
            return values;
        })();

        control.Bucket = (function() {

            /**
             * Properties of a Bucket.
             * @typedef {Object} atoll.control.Bucket.$Properties
             * @property {Uint8Array|null} [id] Bucket id
             * @property {string|null} [name] Bucket name
             * @property {number|null} [createdMs] Bucket createdMs
             * @property {Array.<number>|null} [regions] Bucket regions
             * @property {atoll.control.Versioning|null} [versioning] Bucket versioning
             * @property {Array.<atoll.control.Tag.$Properties>|null} [tags] Bucket tags
             * @property {atoll.control.Replication.$Properties|null} [replication] Bucket replication
             * @property {Array.<atoll.control.Target.$Properties>|null} [targets] Bucket targets
             * @property {number|null} [generation] Bucket generation
             * @property {atoll.control.BucketState|null} [state] Bucket state
             * @property {atoll.control.Joining.$Properties|null} [joining] Bucket joining
             * @property {atoll.control.Home.$Properties|null} [home] Bucket home
             * @property {atoll.control.PastHome.$Properties|null} [pastHome] Bucket pastHome
             * @property {atoll.control.Reads.$Properties|null} [reads] Bucket reads
             * @property {number|null} [ackRegions] Bucket ackRegions
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Bucket.
             * @memberof atoll.control
             * @interface IBucket
             * @augments atoll.control.Bucket.$Properties
             * @deprecated Use atoll.control.Bucket.$Properties instead.
             */

            /**
             * Shape of a Bucket.
             * @typedef {atoll.control.Bucket.$Properties} atoll.control.Bucket.$Shape
             */

            /**
             * Constructs a new Bucket.
             * @memberof atoll.control
             * @classdesc Represents a Bucket.
             * @constructor
             * @param {atoll.control.Bucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Bucket = function (properties) {
                this.regions = [];
                this.tags = [];
                this.targets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Bucket id.
             * @member {Uint8Array} id
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.id = $util.newBuffer([]);

            /**
             * Bucket name.
             * @member {string} name
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.name = "";

            /**
             * Bucket createdMs.
             * @member {number} createdMs
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Bucket regions.
             * @member {Array.<number>} regions
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.regions = $util.emptyArray;

            /**
             * Bucket versioning.
             * @member {atoll.control.Versioning} versioning
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.versioning = 0;

            /**
             * Bucket tags.
             * @member {Array.<atoll.control.Tag.$Properties>} tags
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.tags = $util.emptyArray;

            /**
             * Bucket replication.
             * @member {atoll.control.Replication.$Properties|null|undefined} replication
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.replication = null;

            /**
             * Bucket targets.
             * @member {Array.<atoll.control.Target.$Properties>} targets
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.targets = $util.emptyArray;

            /**
             * Bucket generation.
             * @member {number} generation
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Bucket state.
             * @member {atoll.control.BucketState} state
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.state = 0;

            /**
             * Bucket joining.
             * @member {atoll.control.Joining.$Properties|null|undefined} joining
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.joining = null;

            /**
             * Bucket home.
             * @member {atoll.control.Home.$Properties|null|undefined} home
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.home = null;

            /**
             * Bucket pastHome.
             * @member {atoll.control.PastHome.$Properties|null|undefined} pastHome
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.pastHome = null;

            /**
             * Bucket reads.
             * @member {atoll.control.Reads.$Properties|null|undefined} reads
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.reads = null;

            /**
             * Bucket ackRegions.
             * @member {number} ackRegions
             * @memberof atoll.control.Bucket
             * @instance
             */
            Bucket.prototype.ackRegions = 0;

            /**
             * Encodes the specified Bucket message. Does not implicitly {@link atoll.control.Bucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Bucket
             * @static
             * @param {atoll.control.Bucket.$Properties} message Bucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Bucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.createdMs);
                if (message.regions != null && message.regions.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.regions);
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning") && message.versioning !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.versioning);
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.control.Tag.encode(message.tags[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.replication != null && $Object.hasOwnProperty.call(message, "replication"))
                    $root.atoll.control.Replication.encode(message.replication, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.targets != null && message.targets.length)
                    for (let i = 0; i < message.targets.length; ++i)
                        $root.atoll.control.Target.encode(message.targets[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.generation);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).int32(message.state);
                if (message.joining != null && $Object.hasOwnProperty.call(message, "joining"))
                    $root.atoll.control.Joining.encode(message.joining, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.home != null && $Object.hasOwnProperty.call(message, "home"))
                    $root.atoll.control.Home.encode(message.home, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.pastHome != null && $Object.hasOwnProperty.call(message, "pastHome"))
                    $root.atoll.control.PastHome.encode(message.pastHome, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.reads != null && $Object.hasOwnProperty.call(message, "reads"))
                    $root.atoll.control.Reads.encode(message.reads, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.ackRegions != null && $Object.hasOwnProperty.call(message, "ackRegions") && message.ackRegions !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.ackRegions);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Bucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Bucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Bucket & atoll.control.Bucket.$Shape} Bucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Bucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Bucket();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.regions && message.regions.length))
                                    message.regions = [];
                                reader.uint32s(message.regions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.versioning = value;
                            else
                                delete message.versioning;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.control.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.replication = $root.atoll.control.Replication.decode(reader, reader.size(), $undefined, _depth + 1, message.replication);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.targets && message.targets.length))
                                message.targets = [];
                            message.targets.push($root.atoll.control.Target.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.joining = $root.atoll.control.Joining.decode(reader, reader.size(), $undefined, _depth + 1, message.joining);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.home = $root.atoll.control.Home.decode(reader, reader.size(), $undefined, _depth + 1, message.home);
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.pastHome = $root.atoll.control.PastHome.decode(reader, reader.size(), $undefined, _depth + 1, message.pastHome);
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.reads = $root.atoll.control.Reads.decode(reader, reader.size(), $undefined, _depth + 1, message.reads);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ackRegions = value;
                            else
                                delete message.ackRegions;
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

            return Bucket;
        })();

        control.Home = (function() {

            /**
             * Properties of a Home.
             * @typedef {Object} atoll.control.Home.$Properties
             * @property {number|null} [region] Home region
             * @property {number|null} [epoch] Home epoch
             * @property {number|null} [floorMs] Home floorMs
             * @property {atoll.control.Failover.$Properties|null} [failover] Home failover
             * @property {atoll.control.Moving.$Properties|null} [moving] Home moving
             * @property {boolean|null} [beginning] Home beginning
             * @property {number|null} [leaving] Home leaving
             * @property {number|null} [beyondMs] Home beyondMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Home.
             * @memberof atoll.control
             * @interface IHome
             * @augments atoll.control.Home.$Properties
             * @deprecated Use atoll.control.Home.$Properties instead.
             */

            /**
             * Shape of a Home.
             * @typedef {atoll.control.Home.$Properties} atoll.control.Home.$Shape
             */

            /**
             * Constructs a new Home.
             * @memberof atoll.control
             * @classdesc Represents a Home.
             * @constructor
             * @param {atoll.control.Home.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Home = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Home region.
             * @member {number} region
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.region = 0;

            /**
             * Home epoch.
             * @member {number} epoch
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Home floorMs.
             * @member {number} floorMs
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.floorMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Home failover.
             * @member {atoll.control.Failover.$Properties|null|undefined} failover
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.failover = null;

            /**
             * Home moving.
             * @member {atoll.control.Moving.$Properties|null|undefined} moving
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.moving = null;

            /**
             * Home beginning.
             * @member {boolean} beginning
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.beginning = false;

            /**
             * Home leaving.
             * @member {number} leaving
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.leaving = 0;

            /**
             * Home beyondMs.
             * @member {number} beyondMs
             * @memberof atoll.control.Home
             * @instance
             */
            Home.prototype.beyondMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Home message. Does not implicitly {@link atoll.control.Home.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Home
             * @static
             * @param {atoll.control.Home.$Properties} message Home message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Home.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.epoch);
                if (message.floorMs != null && $Object.hasOwnProperty.call(message, "floorMs") && (typeof message.floorMs === "object" ? message.floorMs.low || message.floorMs.high : message.floorMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.floorMs);
                if (message.failover != null && $Object.hasOwnProperty.call(message, "failover"))
                    $root.atoll.control.Failover.encode(message.failover, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.moving != null && $Object.hasOwnProperty.call(message, "moving"))
                    $root.atoll.control.Moving.encode(message.moving, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.beginning != null && $Object.hasOwnProperty.call(message, "beginning") && message.beginning !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.beginning);
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving") && message.leaving !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.leaving);
                if (message.beyondMs != null && $Object.hasOwnProperty.call(message, "beyondMs") && (typeof message.beyondMs === "object" ? message.beyondMs.low || message.beyondMs.high : message.beyondMs !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.beyondMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Home message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Home
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Home & atoll.control.Home.$Shape} Home
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Home.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Home();
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
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.floorMs = value;
                            else
                                delete message.floorMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.failover = $root.atoll.control.Failover.decode(reader, reader.size(), $undefined, _depth + 1, message.failover);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.moving = $root.atoll.control.Moving.decode(reader, reader.size(), $undefined, _depth + 1, message.moving);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.beginning = value;
                            else
                                delete message.beginning;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.leaving = value;
                            else
                                delete message.leaving;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.beyondMs = value;
                            else
                                delete message.beyondMs;
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

            return Home;
        })();

        control.Failover = (function() {

            /**
             * Properties of a Failover.
             * @typedef {Object} atoll.control.Failover.$Properties
             * @property {boolean|null} [auto] Failover auto
             * @property {number|null} [afterMs] Failover afterMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failover.
             * @memberof atoll.control
             * @interface IFailover
             * @augments atoll.control.Failover.$Properties
             * @deprecated Use atoll.control.Failover.$Properties instead.
             */

            /**
             * Shape of a Failover.
             * @typedef {atoll.control.Failover.$Properties} atoll.control.Failover.$Shape
             */

            /**
             * Constructs a new Failover.
             * @memberof atoll.control
             * @classdesc Represents a Failover.
             * @constructor
             * @param {atoll.control.Failover.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failover = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failover auto.
             * @member {boolean} auto
             * @memberof atoll.control.Failover
             * @instance
             */
            Failover.prototype.auto = false;

            /**
             * Failover afterMs.
             * @member {number} afterMs
             * @memberof atoll.control.Failover
             * @instance
             */
            Failover.prototype.afterMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Failover message. Does not implicitly {@link atoll.control.Failover.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Failover
             * @static
             * @param {atoll.control.Failover.$Properties} message Failover message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failover.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.auto != null && $Object.hasOwnProperty.call(message, "auto") && message.auto !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.auto);
                if (message.afterMs != null && $Object.hasOwnProperty.call(message, "afterMs") && (typeof message.afterMs === "object" ? message.afterMs.low || message.afterMs.high : message.afterMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.afterMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failover message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Failover
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Failover & atoll.control.Failover.$Shape} Failover
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failover.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Failover();
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
                                message.auto = value;
                            else
                                delete message.auto;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.afterMs = value;
                            else
                                delete message.afterMs;
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

            return Failover;
        })();

        control.Moving = (function() {

            /**
             * Properties of a Moving.
             * @typedef {Object} atoll.control.Moving.$Properties
             * @property {number|null} [to] Moving to
             * @property {number|null} [sinceMs] Moving sinceMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Moving.
             * @memberof atoll.control
             * @interface IMoving
             * @augments atoll.control.Moving.$Properties
             * @deprecated Use atoll.control.Moving.$Properties instead.
             */

            /**
             * Shape of a Moving.
             * @typedef {atoll.control.Moving.$Properties} atoll.control.Moving.$Shape
             */

            /**
             * Constructs a new Moving.
             * @memberof atoll.control
             * @classdesc Represents a Moving.
             * @constructor
             * @param {atoll.control.Moving.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Moving = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Moving to.
             * @member {number} to
             * @memberof atoll.control.Moving
             * @instance
             */
            Moving.prototype.to = 0;

            /**
             * Moving sinceMs.
             * @member {number} sinceMs
             * @memberof atoll.control.Moving
             * @instance
             */
            Moving.prototype.sinceMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Moving message. Does not implicitly {@link atoll.control.Moving.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Moving
             * @static
             * @param {atoll.control.Moving.$Properties} message Moving message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Moving.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.to);
                if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs") && (typeof message.sinceMs === "object" ? message.sinceMs.low || message.sinceMs.high : message.sinceMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sinceMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Moving message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Moving
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Moving & atoll.control.Moving.$Shape} Moving
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Moving.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Moving();
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
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sinceMs = value;
                            else
                                delete message.sinceMs;
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

            return Moving;
        })();

        control.PastHome = (function() {

            /**
             * Properties of a PastHome.
             * @typedef {Object} atoll.control.PastHome.$Properties
             * @property {number|null} [epoch] PastHome epoch
             * @property {number|null} [floorMs] PastHome floorMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PastHome.
             * @memberof atoll.control
             * @interface IPastHome
             * @augments atoll.control.PastHome.$Properties
             * @deprecated Use atoll.control.PastHome.$Properties instead.
             */

            /**
             * Shape of a PastHome.
             * @typedef {atoll.control.PastHome.$Properties} atoll.control.PastHome.$Shape
             */

            /**
             * Constructs a new PastHome.
             * @memberof atoll.control
             * @classdesc Represents a PastHome.
             * @constructor
             * @param {atoll.control.PastHome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PastHome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PastHome epoch.
             * @member {number} epoch
             * @memberof atoll.control.PastHome
             * @instance
             */
            PastHome.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PastHome floorMs.
             * @member {number} floorMs
             * @memberof atoll.control.PastHome
             * @instance
             */
            PastHome.prototype.floorMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified PastHome message. Does not implicitly {@link atoll.control.PastHome.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.PastHome
             * @static
             * @param {atoll.control.PastHome.$Properties} message PastHome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PastHome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.floorMs != null && $Object.hasOwnProperty.call(message, "floorMs") && (typeof message.floorMs === "object" ? message.floorMs.low || message.floorMs.high : message.floorMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.floorMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PastHome message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.PastHome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.PastHome & atoll.control.PastHome.$Shape} PastHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PastHome.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.PastHome();
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
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.floorMs = value;
                            else
                                delete message.floorMs;
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

            return PastHome;
        })();

        /**
         * ReadMode enum.
         * @name atoll.control.ReadMode
         * @enum {number}
         * @property {number} LOCAL=0 LOCAL value
         * @property {number} STRONG=1 STRONG value
         * @property {number} BOUNDED=2 BOUNDED value
         */
        control.ReadMode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LOCAL"] = 0;
            values[valuesById[1] = "STRONG"] = 1;
            values[valuesById[2] = "BOUNDED"] = 2;
            return values;
        })();

        control.Reads = (function() {

            /**
             * Properties of a Reads.
             * @typedef {Object} atoll.control.Reads.$Properties
             * @property {atoll.control.ReadMode|null} [mode] Reads mode
             * @property {number|null} [maxAgeMs] Reads maxAgeMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reads.
             * @memberof atoll.control
             * @interface IReads
             * @augments atoll.control.Reads.$Properties
             * @deprecated Use atoll.control.Reads.$Properties instead.
             */

            /**
             * Shape of a Reads.
             * @typedef {atoll.control.Reads.$Properties} atoll.control.Reads.$Shape
             */

            /**
             * Constructs a new Reads.
             * @memberof atoll.control
             * @classdesc Represents a Reads.
             * @constructor
             * @param {atoll.control.Reads.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reads = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reads mode.
             * @member {atoll.control.ReadMode} mode
             * @memberof atoll.control.Reads
             * @instance
             */
            Reads.prototype.mode = 0;

            /**
             * Reads maxAgeMs.
             * @member {number} maxAgeMs
             * @memberof atoll.control.Reads
             * @instance
             */
            Reads.prototype.maxAgeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Reads message. Does not implicitly {@link atoll.control.Reads.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Reads
             * @static
             * @param {atoll.control.Reads.$Properties} message Reads message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reads.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.mode);
                if (message.maxAgeMs != null && $Object.hasOwnProperty.call(message, "maxAgeMs") && (typeof message.maxAgeMs === "object" ? message.maxAgeMs.low || message.maxAgeMs.high : message.maxAgeMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.maxAgeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reads message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Reads
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Reads & atoll.control.Reads.$Shape} Reads
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reads.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Reads();
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
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.maxAgeMs = value;
                            else
                                delete message.maxAgeMs;
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

            return Reads;
        })();

        control.Joining = (function() {

            /**
             * Properties of a Joining.
             * @typedef {Object} atoll.control.Joining.$Properties
             * @property {Array.<number>|null} [regions] Joining regions
             * @property {atoll.control.Replication.$Properties|null} [replication] Joining replication
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Joining.
             * @memberof atoll.control
             * @interface IJoining
             * @augments atoll.control.Joining.$Properties
             * @deprecated Use atoll.control.Joining.$Properties instead.
             */

            /**
             * Shape of a Joining.
             * @typedef {atoll.control.Joining.$Properties} atoll.control.Joining.$Shape
             */

            /**
             * Constructs a new Joining.
             * @memberof atoll.control
             * @classdesc Represents a Joining.
             * @constructor
             * @param {atoll.control.Joining.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Joining = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Joining regions.
             * @member {Array.<number>} regions
             * @memberof atoll.control.Joining
             * @instance
             */
            Joining.prototype.regions = $util.emptyArray;

            /**
             * Joining replication.
             * @member {atoll.control.Replication.$Properties|null|undefined} replication
             * @memberof atoll.control.Joining
             * @instance
             */
            Joining.prototype.replication = null;

            /**
             * Encodes the specified Joining message. Does not implicitly {@link atoll.control.Joining.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Joining
             * @static
             * @param {atoll.control.Joining.$Properties} message Joining message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Joining.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.regions != null && message.regions.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.regions);
                if (message.replication != null && $Object.hasOwnProperty.call(message, "replication"))
                    $root.atoll.control.Replication.encode(message.replication, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Joining message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Joining
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Joining & atoll.control.Joining.$Shape} Joining
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Joining.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Joining();
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
                                if (!(message.regions && message.regions.length))
                                    message.regions = [];
                                reader.uint32s(message.regions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.replication = $root.atoll.control.Replication.decode(reader, reader.size(), $undefined, _depth + 1, message.replication);
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

            return Joining;
        })();

        control.Target = (function() {

            /**
             * Properties of a Target.
             * @typedef {Object} atoll.control.Target.$Properties
             * @property {number|null} [id] Target id
             * @property {number|null} [region] Target region
             * @property {Uint8Array|null} [bucket] Target bucket
             * @property {number|null} [pausedUntilMs] Target pausedUntilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Target.
             * @memberof atoll.control
             * @interface ITarget
             * @augments atoll.control.Target.$Properties
             * @deprecated Use atoll.control.Target.$Properties instead.
             */

            /**
             * Shape of a Target.
             * @typedef {atoll.control.Target.$Properties} atoll.control.Target.$Shape
             */

            /**
             * Constructs a new Target.
             * @memberof atoll.control
             * @classdesc Represents a Target.
             * @constructor
             * @param {atoll.control.Target.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Target = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Target id.
             * @member {number} id
             * @memberof atoll.control.Target
             * @instance
             */
            Target.prototype.id = 0;

            /**
             * Target region.
             * @member {number} region
             * @memberof atoll.control.Target
             * @instance
             */
            Target.prototype.region = 0;

            /**
             * Target bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.control.Target
             * @instance
             */
            Target.prototype.bucket = $util.newBuffer([]);

            /**
             * Target pausedUntilMs.
             * @member {number|null|undefined} pausedUntilMs
             * @memberof atoll.control.Target
             * @instance
             */
            Target.prototype.pausedUntilMs = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Target.prototype, "_pausedUntilMs", {
                get: $util.oneOfGetter($oneOfFields = ["pausedUntilMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Target message. Does not implicitly {@link atoll.control.Target.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Target
             * @static
             * @param {atoll.control.Target.$Properties} message Target message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Target.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.region);
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.bucket);
                if (message.pausedUntilMs != null && $Object.hasOwnProperty.call(message, "pausedUntilMs"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.pausedUntilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Target message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Target
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Target & atoll.control.Target.$Shape} Target
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Target.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Target();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.bucket = value;
                            else
                                delete message.bucket;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.pausedUntilMs = reader.double();
                            message._pausedUntilMs = "pausedUntilMs";
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

            return Target;
        })();

        control.Replication = (function() {

            /**
             * Properties of a Replication.
             * @typedef {Object} atoll.control.Replication.$Properties
             * @property {string|null} [role] Replication role
             * @property {Array.<atoll.control.Rule.$Properties>|null} [rules] Replication rules
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Replication.
             * @memberof atoll.control
             * @interface IReplication
             * @augments atoll.control.Replication.$Properties
             * @deprecated Use atoll.control.Replication.$Properties instead.
             */

            /**
             * Shape of a Replication.
             * @typedef {atoll.control.Replication.$Properties} atoll.control.Replication.$Shape
             */

            /**
             * Constructs a new Replication.
             * @memberof atoll.control
             * @classdesc Represents a Replication.
             * @constructor
             * @param {atoll.control.Replication.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Replication = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Replication role.
             * @member {string} role
             * @memberof atoll.control.Replication
             * @instance
             */
            Replication.prototype.role = "";

            /**
             * Replication rules.
             * @member {Array.<atoll.control.Rule.$Properties>} rules
             * @memberof atoll.control.Replication
             * @instance
             */
            Replication.prototype.rules = $util.emptyArray;

            /**
             * Encodes the specified Replication message. Does not implicitly {@link atoll.control.Replication.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Replication
             * @static
             * @param {atoll.control.Replication.$Properties} message Replication message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Replication.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.role);
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.atoll.control.Rule.encode(message.rules[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Replication message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Replication
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Replication & atoll.control.Replication.$Shape} Replication
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Replication.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Replication();
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
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.atoll.control.Rule.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Replication;
        })();

        /**
         * Setting enum.
         * @name atoll.control.Setting
         * @enum {number}
         * @property {number} UNSET=0 UNSET value
         * @property {number} SETTING_ENABLED=1 SETTING_ENABLED value
         * @property {number} SETTING_DISABLED=2 SETTING_DISABLED value
         */
        control.Setting = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNSET"] = 0;
            values[valuesById[1] = "SETTING_ENABLED"] = 1;
            values[valuesById[2] = "SETTING_DISABLED"] = 2;
            return values;
        })();

        control.Rule = (function() {

            /**
             * Properties of a Rule.
             * @typedef {Object} atoll.control.Rule.$Properties
             * @property {string|null} [id] Rule id
             * @property {number|null} [priority] Rule priority
             * @property {boolean|null} [enabled] Rule enabled
             * @property {atoll.control.Filter.$Properties|null} [filter] Rule filter
             * @property {atoll.control.Setting|null} [deleteMarkers] Rule deleteMarkers
             * @property {atoll.control.Setting|null} [existingObjects] Rule existingObjects
             * @property {atoll.control.Setting|null} [replicaModifications] Rule replicaModifications
             * @property {atoll.control.Setting|null} [sseKmsObjects] Rule sseKmsObjects
             * @property {atoll.control.Destination.$Properties|null} [destination] Rule destination
             * @property {boolean|null} [versionDeletes] Rule versionDeletes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Rule.
             * @memberof atoll.control
             * @interface IRule
             * @augments atoll.control.Rule.$Properties
             * @deprecated Use atoll.control.Rule.$Properties instead.
             */

            /**
             * Shape of a Rule.
             * @typedef {atoll.control.Rule.$Properties} atoll.control.Rule.$Shape
             */

            /**
             * Constructs a new Rule.
             * @memberof atoll.control
             * @classdesc Represents a Rule.
             * @constructor
             * @param {atoll.control.Rule.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Rule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Rule id.
             * @member {string} id
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.id = "";

            /**
             * Rule priority.
             * @member {number|null|undefined} priority
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.priority = null;

            /**
             * Rule enabled.
             * @member {boolean} enabled
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.enabled = false;

            /**
             * Rule filter.
             * @member {atoll.control.Filter.$Properties|null|undefined} filter
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.filter = null;

            /**
             * Rule deleteMarkers.
             * @member {atoll.control.Setting} deleteMarkers
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.deleteMarkers = 0;

            /**
             * Rule existingObjects.
             * @member {atoll.control.Setting} existingObjects
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.existingObjects = 0;

            /**
             * Rule replicaModifications.
             * @member {atoll.control.Setting} replicaModifications
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.replicaModifications = 0;

            /**
             * Rule sseKmsObjects.
             * @member {atoll.control.Setting} sseKmsObjects
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.sseKmsObjects = 0;

            /**
             * Rule destination.
             * @member {atoll.control.Destination.$Properties|null|undefined} destination
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.destination = null;

            /**
             * Rule versionDeletes.
             * @member {boolean|null|undefined} versionDeletes
             * @memberof atoll.control.Rule
             * @instance
             */
            Rule.prototype.versionDeletes = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Rule.prototype, "_priority", {
                get: $util.oneOfGetter($oneOfFields = ["priority"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Rule.prototype, "_versionDeletes", {
                get: $util.oneOfGetter($oneOfFields = ["versionDeletes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Rule message. Does not implicitly {@link atoll.control.Rule.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Rule
             * @static
             * @param {atoll.control.Rule.$Properties} message Rule message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Rule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.priority);
                if (message.enabled != null && $Object.hasOwnProperty.call(message, "enabled") && message.enabled !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.enabled);
                if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                    $root.atoll.control.Filter.encode(message.filter, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.deleteMarkers != null && $Object.hasOwnProperty.call(message, "deleteMarkers") && message.deleteMarkers !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.deleteMarkers);
                if (message.existingObjects != null && $Object.hasOwnProperty.call(message, "existingObjects") && message.existingObjects !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.existingObjects);
                if (message.replicaModifications != null && $Object.hasOwnProperty.call(message, "replicaModifications") && message.replicaModifications !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).int32(message.replicaModifications);
                if (message.sseKmsObjects != null && $Object.hasOwnProperty.call(message, "sseKmsObjects") && message.sseKmsObjects !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).int32(message.sseKmsObjects);
                if (message.destination != null && $Object.hasOwnProperty.call(message, "destination"))
                    $root.atoll.control.Destination.encode(message.destination, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.versionDeletes != null && $Object.hasOwnProperty.call(message, "versionDeletes"))
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.versionDeletes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Rule message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Rule
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Rule & atoll.control.Rule.$Shape} Rule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Rule.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Rule();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.priority = reader.int64();
                            message._priority = "priority";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.enabled = value;
                            else
                                delete message.enabled;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.filter = $root.atoll.control.Filter.decode(reader, reader.size(), $undefined, _depth + 1, message.filter);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.deleteMarkers = value;
                            else
                                delete message.deleteMarkers;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.existingObjects = value;
                            else
                                delete message.existingObjects;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.replicaModifications = value;
                            else
                                delete message.replicaModifications;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.sseKmsObjects = value;
                            else
                                delete message.sseKmsObjects;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.destination = $root.atoll.control.Destination.decode(reader, reader.size(), $undefined, _depth + 1, message.destination);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.versionDeletes = reader.bool();
                            message._versionDeletes = "versionDeletes";
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

            return Rule;
        })();

        /**
         * FilterForm enum.
         * @name atoll.control.FilterForm
         * @enum {number}
         * @property {number} V1_PREFIX=0 V1_PREFIX value
         * @property {number} NONE=1 NONE value
         * @property {number} PREFIX=2 PREFIX value
         * @property {number} TAG=3 TAG value
         * @property {number} AND=4 AND value
         */
        control.FilterForm = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "V1_PREFIX"] = 0;
            values[valuesById[1] = "NONE"] = 1;
            values[valuesById[2] = "PREFIX"] = 2;
            values[valuesById[3] = "TAG"] = 3;
            values[valuesById[4] = "AND"] = 4;
            return values;
        })();

        control.Filter = (function() {

            /**
             * Properties of a Filter.
             * @typedef {Object} atoll.control.Filter.$Properties
             * @property {atoll.control.FilterForm|null} [form] Filter form
             * @property {string|null} [prefix] Filter prefix
             * @property {Array.<atoll.control.Tag.$Properties>|null} [tags] Filter tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Filter.
             * @memberof atoll.control
             * @interface IFilter
             * @augments atoll.control.Filter.$Properties
             * @deprecated Use atoll.control.Filter.$Properties instead.
             */

            /**
             * Shape of a Filter.
             * @typedef {atoll.control.Filter.$Properties} atoll.control.Filter.$Shape
             */

            /**
             * Constructs a new Filter.
             * @memberof atoll.control
             * @classdesc Represents a Filter.
             * @constructor
             * @param {atoll.control.Filter.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Filter = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Filter form.
             * @member {atoll.control.FilterForm} form
             * @memberof atoll.control.Filter
             * @instance
             */
            Filter.prototype.form = 0;

            /**
             * Filter prefix.
             * @member {string} prefix
             * @memberof atoll.control.Filter
             * @instance
             */
            Filter.prototype.prefix = "";

            /**
             * Filter tags.
             * @member {Array.<atoll.control.Tag.$Properties>} tags
             * @memberof atoll.control.Filter
             * @instance
             */
            Filter.prototype.tags = $util.emptyArray;

            /**
             * Encodes the specified Filter message. Does not implicitly {@link atoll.control.Filter.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Filter
             * @static
             * @param {atoll.control.Filter.$Properties} message Filter message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Filter.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.form != null && $Object.hasOwnProperty.call(message, "form") && message.form !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.form);
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.prefix);
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.control.Tag.encode(message.tags[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Filter message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Filter
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Filter & atoll.control.Filter.$Shape} Filter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Filter.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Filter();
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
                                message.form = value;
                            else
                                delete message.form;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.control.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Filter;
        })();

        control.Destination = (function() {

            /**
             * Properties of a Destination.
             * @typedef {Object} atoll.control.Destination.$Properties
             * @property {string|null} [arn] Destination arn
             * @property {string|null} [account] Destination account
             * @property {string|null} [storageClass] Destination storageClass
             * @property {atoll.control.Metrics.$Properties|null} [metrics] Destination metrics
             * @property {atoll.control.ReplicationTime.$Properties|null} [replicationTime] Destination replicationTime
             * @property {string|null} [ownerOverride] Destination ownerOverride
             * @property {string|null} [kmsKeyId] Destination kmsKeyId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Destination.
             * @memberof atoll.control
             * @interface IDestination
             * @augments atoll.control.Destination.$Properties
             * @deprecated Use atoll.control.Destination.$Properties instead.
             */

            /**
             * Shape of a Destination.
             * @typedef {atoll.control.Destination.$Properties} atoll.control.Destination.$Shape
             */

            /**
             * Constructs a new Destination.
             * @memberof atoll.control
             * @classdesc Represents a Destination.
             * @constructor
             * @param {atoll.control.Destination.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Destination = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Destination arn.
             * @member {string} arn
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.arn = "";

            /**
             * Destination account.
             * @member {string|null|undefined} account
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.account = null;

            /**
             * Destination storageClass.
             * @member {string|null|undefined} storageClass
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.storageClass = null;

            /**
             * Destination metrics.
             * @member {atoll.control.Metrics.$Properties|null|undefined} metrics
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.metrics = null;

            /**
             * Destination replicationTime.
             * @member {atoll.control.ReplicationTime.$Properties|null|undefined} replicationTime
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.replicationTime = null;

            /**
             * Destination ownerOverride.
             * @member {string|null|undefined} ownerOverride
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.ownerOverride = null;

            /**
             * Destination kmsKeyId.
             * @member {string|null|undefined} kmsKeyId
             * @memberof atoll.control.Destination
             * @instance
             */
            Destination.prototype.kmsKeyId = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Destination.prototype, "_account", {
                get: $util.oneOfGetter($oneOfFields = ["account"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Destination.prototype, "_storageClass", {
                get: $util.oneOfGetter($oneOfFields = ["storageClass"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Destination.prototype, "_ownerOverride", {
                get: $util.oneOfGetter($oneOfFields = ["ownerOverride"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Destination.prototype, "_kmsKeyId", {
                get: $util.oneOfGetter($oneOfFields = ["kmsKeyId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Destination message. Does not implicitly {@link atoll.control.Destination.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Destination
             * @static
             * @param {atoll.control.Destination.$Properties} message Destination message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Destination.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.arn != null && $Object.hasOwnProperty.call(message, "arn") && message.arn !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.arn);
                if (message.account != null && $Object.hasOwnProperty.call(message, "account"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.account);
                if (message.storageClass != null && $Object.hasOwnProperty.call(message, "storageClass"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.storageClass);
                if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics"))
                    $root.atoll.control.Metrics.encode(message.metrics, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.replicationTime != null && $Object.hasOwnProperty.call(message, "replicationTime"))
                    $root.atoll.control.ReplicationTime.encode(message.replicationTime, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.ownerOverride != null && $Object.hasOwnProperty.call(message, "ownerOverride"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.ownerOverride);
                if (message.kmsKeyId != null && $Object.hasOwnProperty.call(message, "kmsKeyId"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.kmsKeyId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Destination message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Destination
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Destination & atoll.control.Destination.$Shape} Destination
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Destination.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Destination();
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
                                message.arn = value;
                            else
                                delete message.arn;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.account = reader.stringVerify();
                            message._account = "account";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.storageClass = reader.stringVerify();
                            message._storageClass = "storageClass";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.metrics = $root.atoll.control.Metrics.decode(reader, reader.size(), $undefined, _depth + 1, message.metrics);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.replicationTime = $root.atoll.control.ReplicationTime.decode(reader, reader.size(), $undefined, _depth + 1, message.replicationTime);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.ownerOverride = reader.stringVerify();
                            message._ownerOverride = "ownerOverride";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.kmsKeyId = reader.stringVerify();
                            message._kmsKeyId = "kmsKeyId";
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

            return Destination;
        })();

        control.Metrics = (function() {

            /**
             * Properties of a Metrics.
             * @typedef {Object} atoll.control.Metrics.$Properties
             * @property {boolean|null} [enabled] Metrics enabled
             * @property {number|null} [minutes] Metrics minutes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Metrics.
             * @memberof atoll.control
             * @interface IMetrics
             * @augments atoll.control.Metrics.$Properties
             * @deprecated Use atoll.control.Metrics.$Properties instead.
             */

            /**
             * Shape of a Metrics.
             * @typedef {atoll.control.Metrics.$Properties} atoll.control.Metrics.$Shape
             */

            /**
             * Constructs a new Metrics.
             * @memberof atoll.control
             * @classdesc Represents a Metrics.
             * @constructor
             * @param {atoll.control.Metrics.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Metrics = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Metrics enabled.
             * @member {boolean} enabled
             * @memberof atoll.control.Metrics
             * @instance
             */
            Metrics.prototype.enabled = false;

            /**
             * Metrics minutes.
             * @member {number|null|undefined} minutes
             * @memberof atoll.control.Metrics
             * @instance
             */
            Metrics.prototype.minutes = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Metrics.prototype, "_minutes", {
                get: $util.oneOfGetter($oneOfFields = ["minutes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Metrics message. Does not implicitly {@link atoll.control.Metrics.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Metrics
             * @static
             * @param {atoll.control.Metrics.$Properties} message Metrics message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Metrics.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.enabled != null && $Object.hasOwnProperty.call(message, "enabled") && message.enabled !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.enabled);
                if (message.minutes != null && $Object.hasOwnProperty.call(message, "minutes"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.minutes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Metrics message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Metrics
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Metrics & atoll.control.Metrics.$Shape} Metrics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Metrics.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Metrics();
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
                                message.enabled = value;
                            else
                                delete message.enabled;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.minutes = reader.uint32();
                            message._minutes = "minutes";
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

            return Metrics;
        })();

        control.ReplicationTime = (function() {

            /**
             * Properties of a ReplicationTime.
             * @typedef {Object} atoll.control.ReplicationTime.$Properties
             * @property {boolean|null} [enabled] ReplicationTime enabled
             * @property {number|null} [minutes] ReplicationTime minutes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReplicationTime.
             * @memberof atoll.control
             * @interface IReplicationTime
             * @augments atoll.control.ReplicationTime.$Properties
             * @deprecated Use atoll.control.ReplicationTime.$Properties instead.
             */

            /**
             * Shape of a ReplicationTime.
             * @typedef {atoll.control.ReplicationTime.$Properties} atoll.control.ReplicationTime.$Shape
             */

            /**
             * Constructs a new ReplicationTime.
             * @memberof atoll.control
             * @classdesc Represents a ReplicationTime.
             * @constructor
             * @param {atoll.control.ReplicationTime.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReplicationTime = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReplicationTime enabled.
             * @member {boolean} enabled
             * @memberof atoll.control.ReplicationTime
             * @instance
             */
            ReplicationTime.prototype.enabled = false;

            /**
             * ReplicationTime minutes.
             * @member {number} minutes
             * @memberof atoll.control.ReplicationTime
             * @instance
             */
            ReplicationTime.prototype.minutes = 0;

            /**
             * Encodes the specified ReplicationTime message. Does not implicitly {@link atoll.control.ReplicationTime.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.ReplicationTime
             * @static
             * @param {atoll.control.ReplicationTime.$Properties} message ReplicationTime message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReplicationTime.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.enabled != null && $Object.hasOwnProperty.call(message, "enabled") && message.enabled !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.enabled);
                if (message.minutes != null && $Object.hasOwnProperty.call(message, "minutes") && message.minutes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.minutes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReplicationTime message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.ReplicationTime
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.ReplicationTime & atoll.control.ReplicationTime.$Shape} ReplicationTime
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReplicationTime.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.ReplicationTime();
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
                                message.enabled = value;
                            else
                                delete message.enabled;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minutes = value;
                            else
                                delete message.minutes;
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

            return ReplicationTime;
        })();

        control.AccessKey = (function() {

            /**
             * Properties of an AccessKey.
             * @typedef {Object} atoll.control.AccessKey.$Properties
             * @property {string|null} [accessKeyId] AccessKey accessKeyId
             * @property {string|null} [secretAccessKey] AccessKey secretAccessKey
             * @property {number|null} [createdMs] AccessKey createdMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AccessKey.
             * @memberof atoll.control
             * @interface IAccessKey
             * @augments atoll.control.AccessKey.$Properties
             * @deprecated Use atoll.control.AccessKey.$Properties instead.
             */

            /**
             * Shape of an AccessKey.
             * @typedef {atoll.control.AccessKey.$Properties} atoll.control.AccessKey.$Shape
             */

            /**
             * Constructs a new AccessKey.
             * @memberof atoll.control
             * @classdesc Represents an AccessKey.
             * @constructor
             * @param {atoll.control.AccessKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AccessKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AccessKey accessKeyId.
             * @member {string} accessKeyId
             * @memberof atoll.control.AccessKey
             * @instance
             */
            AccessKey.prototype.accessKeyId = "";

            /**
             * AccessKey secretAccessKey.
             * @member {string} secretAccessKey
             * @memberof atoll.control.AccessKey
             * @instance
             */
            AccessKey.prototype.secretAccessKey = "";

            /**
             * AccessKey createdMs.
             * @member {number} createdMs
             * @memberof atoll.control.AccessKey
             * @instance
             */
            AccessKey.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified AccessKey message. Does not implicitly {@link atoll.control.AccessKey.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.AccessKey
             * @static
             * @param {atoll.control.AccessKey.$Properties} message AccessKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AccessKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.accessKeyId != null && $Object.hasOwnProperty.call(message, "accessKeyId") && message.accessKeyId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.accessKeyId);
                if (message.secretAccessKey != null && $Object.hasOwnProperty.call(message, "secretAccessKey") && message.secretAccessKey !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.secretAccessKey);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.createdMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AccessKey message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.AccessKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.AccessKey & atoll.control.AccessKey.$Shape} AccessKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AccessKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.AccessKey();
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
                                message.accessKeyId = value;
                            else
                                delete message.accessKeyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.secretAccessKey = value;
                            else
                                delete message.secretAccessKey;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdMs = value;
                            else
                                delete message.createdMs;
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

            return AccessKey;
        })();

        /**
         * JobKind enum.
         * @name atoll.control.JobKind
         * @enum {number}
         * @property {number} EXISTING=0 EXISTING value
         * @property {number} RESYNC=1 RESYNC value
         */
        control.JobKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXISTING"] = 0;
            values[valuesById[1] = "RESYNC"] = 1;
            return values;
        })();

        /**
         * JobState enum.
         * @name atoll.control.JobState
         * @enum {number}
         * @property {number} RUNNING=0 RUNNING value
         * @property {number} PAUSED=1 PAUSED value
         * @property {number} DONE=2 DONE value
         * @property {number} CANCELLED=3 CANCELLED value
         */
        control.JobState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RUNNING"] = 0;
            values[valuesById[1] = "PAUSED"] = 1;
            values[valuesById[2] = "DONE"] = 2;
            values[valuesById[3] = "CANCELLED"] = 3;
            return values;
        })();

        control.Job = (function() {

            /**
             * Properties of a Job.
             * @typedef {Object} atoll.control.Job.$Properties
             * @property {string|null} [id] Job id
             * @property {Uint8Array|null} [bucket] Job bucket
             * @property {number|null} [target] Job target
             * @property {string|null} [rule] Job rule
             * @property {atoll.control.JobKind|null} [kind] Job kind
             * @property {number|null} [region] Job region
             * @property {atoll.control.JobState|null} [state] Job state
             * @property {number|null} [createdMs] Job createdMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Job.
             * @memberof atoll.control
             * @interface IJob
             * @augments atoll.control.Job.$Properties
             * @deprecated Use atoll.control.Job.$Properties instead.
             */

            /**
             * Shape of a Job.
             * @typedef {atoll.control.Job.$Properties} atoll.control.Job.$Shape
             */

            /**
             * Constructs a new Job.
             * @memberof atoll.control
             * @classdesc Represents a Job.
             * @constructor
             * @param {atoll.control.Job.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Job = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Job id.
             * @member {string} id
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.id = "";

            /**
             * Job bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.bucket = $util.newBuffer([]);

            /**
             * Job target.
             * @member {number} target
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.target = 0;

            /**
             * Job rule.
             * @member {string} rule
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.rule = "";

            /**
             * Job kind.
             * @member {atoll.control.JobKind} kind
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.kind = 0;

            /**
             * Job region.
             * @member {number} region
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.region = 0;

            /**
             * Job state.
             * @member {atoll.control.JobState} state
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.state = 0;

            /**
             * Job createdMs.
             * @member {number} createdMs
             * @memberof atoll.control.Job
             * @instance
             */
            Job.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Job message. Does not implicitly {@link atoll.control.Job.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Job
             * @static
             * @param {atoll.control.Job.$Properties} message Job message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Job.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.bucket);
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.target);
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.rule);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.kind);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.region);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).int32(message.state);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.createdMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Job
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Job & atoll.control.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Job.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Job();
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
                                message.id = value;
                            else
                                delete message.id;
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdMs = value;
                            else
                                delete message.createdMs;
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

            return Job;
        })();

        /**
         * FailoverKind enum.
         * @name atoll.control.FailoverKind
         * @enum {number}
         * @property {number} PLANNED=0 PLANNED value
         * @property {number} FORCED=1 FORCED value
         * @property {number} AUTOMATIC=2 AUTOMATIC value
         * @property {number} REHEARSAL=3 REHEARSAL value
         */
        control.FailoverKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PLANNED"] = 0;
            values[valuesById[1] = "FORCED"] = 1;
            values[valuesById[2] = "AUTOMATIC"] = 2;
            values[valuesById[3] = "REHEARSAL"] = 3;
            return values;
        })();

        control.FailoverRecord = (function() {

            /**
             * Properties of a FailoverRecord.
             * @typedef {Object} atoll.control.FailoverRecord.$Properties
             * @property {string|null} [id] FailoverRecord id
             * @property {Uint8Array|null} [bucket] FailoverRecord bucket
             * @property {string|null} [bucketName] FailoverRecord bucketName
             * @property {number|null} [from] FailoverRecord from
             * @property {number|null} [to] FailoverRecord to
             * @property {number|null} [epoch] FailoverRecord epoch
             * @property {number|null} [atMs] FailoverRecord atMs
             * @property {atoll.control.FailoverKind|null} [kind] FailoverRecord kind
             * @property {number|null} [pauseMs] FailoverRecord pauseMs
             * @property {atoll.control.Risk.$Properties|null} [atRisk] FailoverRecord atRisk
             * @property {atoll.control.Settled.$Properties|null} [settled] FailoverRecord settled
             * @property {number|null} [beyondMs] FailoverRecord beyondMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FailoverRecord.
             * @memberof atoll.control
             * @interface IFailoverRecord
             * @augments atoll.control.FailoverRecord.$Properties
             * @deprecated Use atoll.control.FailoverRecord.$Properties instead.
             */

            /**
             * Shape of a FailoverRecord.
             * @typedef {atoll.control.FailoverRecord.$Properties} atoll.control.FailoverRecord.$Shape
             */

            /**
             * Constructs a new FailoverRecord.
             * @memberof atoll.control
             * @classdesc Represents a FailoverRecord.
             * @constructor
             * @param {atoll.control.FailoverRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FailoverRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FailoverRecord id.
             * @member {string} id
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.id = "";

            /**
             * FailoverRecord bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.bucket = $util.newBuffer([]);

            /**
             * FailoverRecord bucketName.
             * @member {string} bucketName
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.bucketName = "";

            /**
             * FailoverRecord from.
             * @member {number} from
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.from = 0;

            /**
             * FailoverRecord to.
             * @member {number} to
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.to = 0;

            /**
             * FailoverRecord epoch.
             * @member {number} epoch
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FailoverRecord atMs.
             * @member {number} atMs
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.atMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FailoverRecord kind.
             * @member {atoll.control.FailoverKind} kind
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.kind = 0;

            /**
             * FailoverRecord pauseMs.
             * @member {number|null|undefined} pauseMs
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.pauseMs = null;

            /**
             * FailoverRecord atRisk.
             * @member {atoll.control.Risk.$Properties|null|undefined} atRisk
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.atRisk = null;

            /**
             * FailoverRecord settled.
             * @member {atoll.control.Settled.$Properties|null|undefined} settled
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.settled = null;

            /**
             * FailoverRecord beyondMs.
             * @member {number|null|undefined} beyondMs
             * @memberof atoll.control.FailoverRecord
             * @instance
             */
            FailoverRecord.prototype.beyondMs = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(FailoverRecord.prototype, "_pauseMs", {
                get: $util.oneOfGetter($oneOfFields = ["pauseMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(FailoverRecord.prototype, "_beyondMs", {
                get: $util.oneOfGetter($oneOfFields = ["beyondMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified FailoverRecord message. Does not implicitly {@link atoll.control.FailoverRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.FailoverRecord
             * @static
             * @param {atoll.control.FailoverRecord.$Properties} message FailoverRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FailoverRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.bucket);
                if (message.bucketName != null && $Object.hasOwnProperty.call(message, "bucketName") && message.bucketName !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.bucketName);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.to);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.epoch);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.atMs);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).int32(message.kind);
                if (message.pauseMs != null && $Object.hasOwnProperty.call(message, "pauseMs"))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.pauseMs);
                if (message.atRisk != null && $Object.hasOwnProperty.call(message, "atRisk"))
                    $root.atoll.control.Risk.encode(message.atRisk, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled"))
                    $root.atoll.control.Settled.encode(message.settled, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.beyondMs != null && $Object.hasOwnProperty.call(message, "beyondMs"))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.beyondMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FailoverRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.FailoverRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.FailoverRecord & atoll.control.FailoverRecord.$Shape} FailoverRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FailoverRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.FailoverRecord();
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
                                message.id = value;
                            else
                                delete message.id;
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
                            if ((value = reader.stringVerify()).length)
                                message.bucketName = value;
                            else
                                delete message.bucketName;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.pauseMs = reader.uint64();
                            message._pauseMs = "pauseMs";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.atRisk = $root.atoll.control.Risk.decode(reader, reader.size(), $undefined, _depth + 1, message.atRisk);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.settled = $root.atoll.control.Settled.decode(reader, reader.size(), $undefined, _depth + 1, message.settled);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.beyondMs = reader.uint64();
                            message._beyondMs = "beyondMs";
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

            return FailoverRecord;
        })();

        control.Risk = (function() {

            /**
             * Properties of a Risk.
             * @typedef {Object} atoll.control.Risk.$Properties
             * @property {number|null} [objects] Risk objects
             * @property {number|null} [bytes] Risk bytes
             * @property {number|null} [oldestMs] Risk oldestMs
             * @property {Array.<atoll.control.RiskKey.$Properties>|null} [keys] Risk keys
             * @property {boolean|null} [exact] Risk exact
             * @property {number|null} [asOfMs] Risk asOfMs
             * @property {string|null} [reason] Risk reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Risk.
             * @memberof atoll.control
             * @interface IRisk
             * @augments atoll.control.Risk.$Properties
             * @deprecated Use atoll.control.Risk.$Properties instead.
             */

            /**
             * Shape of a Risk.
             * @typedef {atoll.control.Risk.$Properties} atoll.control.Risk.$Shape
             */

            /**
             * Constructs a new Risk.
             * @memberof atoll.control
             * @classdesc Represents a Risk.
             * @constructor
             * @param {atoll.control.Risk.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Risk = function (properties) {
                this.keys = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Risk objects.
             * @member {number} objects
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Risk bytes.
             * @member {number} bytes
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Risk oldestMs.
             * @member {number} oldestMs
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.oldestMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Risk keys.
             * @member {Array.<atoll.control.RiskKey.$Properties>} keys
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.keys = $util.emptyArray;

            /**
             * Risk exact.
             * @member {boolean} exact
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.exact = false;

            /**
             * Risk asOfMs.
             * @member {number} asOfMs
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.asOfMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Risk reason.
             * @member {string} reason
             * @memberof atoll.control.Risk
             * @instance
             */
            Risk.prototype.reason = "";

            /**
             * Encodes the specified Risk message. Does not implicitly {@link atoll.control.Risk.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Risk
             * @static
             * @param {atoll.control.Risk.$Properties} message Risk message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Risk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.objects);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.oldestMs != null && $Object.hasOwnProperty.call(message, "oldestMs") && (typeof message.oldestMs === "object" ? message.oldestMs.low || message.oldestMs.high : message.oldestMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.oldestMs);
                if (message.keys != null && message.keys.length)
                    for (let i = 0; i < message.keys.length; ++i)
                        $root.atoll.control.RiskKey.encode(message.keys[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.exact != null && $Object.hasOwnProperty.call(message, "exact") && message.exact !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.exact);
                if (message.asOfMs != null && $Object.hasOwnProperty.call(message, "asOfMs") && (typeof message.asOfMs === "object" ? message.asOfMs.low || message.asOfMs.high : message.asOfMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.asOfMs);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Risk message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Risk
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Risk & atoll.control.Risk.$Shape} Risk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Risk.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Risk();
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
                                message.objects = value;
                            else
                                delete message.objects;
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.oldestMs = value;
                            else
                                delete message.oldestMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.keys && message.keys.length))
                                message.keys = [];
                            message.keys.push($root.atoll.control.RiskKey.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.exact = value;
                            else
                                delete message.exact;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.asOfMs = value;
                            else
                                delete message.asOfMs;
                            continue;
                        }
                    case 7: {
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

            return Risk;
        })();

        control.RiskKey = (function() {

            /**
             * Properties of a RiskKey.
             * @typedef {Object} atoll.control.RiskKey.$Properties
             * @property {string|null} [key] RiskKey key
             * @property {string|null} [version] RiskKey version
             * @property {number|null} [bytes] RiskKey bytes
             * @property {string|null} [kind] RiskKey kind
             * @property {string|null} [stamp] RiskKey stamp
             * @property {boolean|null} ["null"] RiskKey null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RiskKey.
             * @memberof atoll.control
             * @interface IRiskKey
             * @augments atoll.control.RiskKey.$Properties
             * @deprecated Use atoll.control.RiskKey.$Properties instead.
             */

            /**
             * Shape of a RiskKey.
             * @typedef {atoll.control.RiskKey.$Properties} atoll.control.RiskKey.$Shape
             */

            /**
             * Constructs a new RiskKey.
             * @memberof atoll.control
             * @classdesc Represents a RiskKey.
             * @constructor
             * @param {atoll.control.RiskKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RiskKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RiskKey key.
             * @member {string} key
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype.key = "";

            /**
             * RiskKey version.
             * @member {string} version
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype.version = "";

            /**
             * RiskKey bytes.
             * @member {number} bytes
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RiskKey kind.
             * @member {string} kind
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype.kind = "";

            /**
             * RiskKey stamp.
             * @member {string} stamp
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype.stamp = "";

            /**
             * RiskKey null.
             * @member {boolean|null|undefined} null
             * @memberof atoll.control.RiskKey
             * @instance
             */
            RiskKey.prototype["null"] = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RiskKey.prototype, "_null", {
                get: $util.oneOfGetter($oneOfFields = ["null"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified RiskKey message. Does not implicitly {@link atoll.control.RiskKey.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.RiskKey
             * @static
             * @param {atoll.control.RiskKey.$Properties} message RiskKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RiskKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.version);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
                if (message.stamp != null && $Object.hasOwnProperty.call(message, "stamp") && message.stamp !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.stamp);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RiskKey message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.RiskKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.RiskKey & atoll.control.RiskKey.$Shape} RiskKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RiskKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.RiskKey();
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
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
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
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stamp = value;
                            else
                                delete message.stamp;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message["null"] = reader.bool();
                            message._null = "null";
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

            return RiskKey;
        })();

        control.Settled = (function() {

            /**
             * Properties of a Settled.
             * @typedef {Object} atoll.control.Settled.$Properties
             * @property {number|null} [atMs] Settled atMs
             * @property {number|null} [objects] Settled objects
             * @property {number|null} [bytes] Settled bytes
             * @property {number|null} [missing] Settled missing
             * @property {number|null} [unlisted] Settled unlisted
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Settled.
             * @memberof atoll.control
             * @interface ISettled
             * @augments atoll.control.Settled.$Properties
             * @deprecated Use atoll.control.Settled.$Properties instead.
             */

            /**
             * Shape of a Settled.
             * @typedef {atoll.control.Settled.$Properties} atoll.control.Settled.$Shape
             */

            /**
             * Constructs a new Settled.
             * @memberof atoll.control
             * @classdesc Represents a Settled.
             * @constructor
             * @param {atoll.control.Settled.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Settled = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Settled atMs.
             * @member {number} atMs
             * @memberof atoll.control.Settled
             * @instance
             */
            Settled.prototype.atMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Settled objects.
             * @member {number} objects
             * @memberof atoll.control.Settled
             * @instance
             */
            Settled.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Settled bytes.
             * @member {number} bytes
             * @memberof atoll.control.Settled
             * @instance
             */
            Settled.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Settled missing.
             * @member {number} missing
             * @memberof atoll.control.Settled
             * @instance
             */
            Settled.prototype.missing = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Settled unlisted.
             * @member {number} unlisted
             * @memberof atoll.control.Settled
             * @instance
             */
            Settled.prototype.unlisted = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link atoll.control.Settled.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Settled
             * @static
             * @param {atoll.control.Settled.$Properties} message Settled message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Settled.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.atMs);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.objects);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing") && (typeof message.missing === "object" ? message.missing.low || message.missing.high : message.missing !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.missing);
                if (message.unlisted != null && $Object.hasOwnProperty.call(message, "unlisted") && (typeof message.unlisted === "object" ? message.unlisted.low || message.unlisted.high : message.unlisted !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.unlisted);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Settled
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Settled & atoll.control.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Settled.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Settled();
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
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.objects = value;
                            else
                                delete message.objects;
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.missing = value;
                            else
                                delete message.missing;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.unlisted = value;
                            else
                                delete message.unlisted;
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

            return Settled;
        })();

        control.Command = (function() {

            /**
             * Properties of a Command.
             * @typedef {Object} atoll.control.Command.$Properties
             * @property {atoll.control.Region.$Properties|null} [joinRegion] Command joinRegion
             * @property {atoll.control.Member.$Properties|null} [admitMember] Command admitMember
             * @property {atoll.control.RevokeMember.$Properties|null} [revokeMember] Command revokeMember
             * @property {atoll.control.CreateBucket.$Properties|null} [createBucket] Command createBucket
             * @property {atoll.control.UpdateBucket.$Properties|null} [updateBucket] Command updateBucket
             * @property {atoll.control.BucketAt.$Properties|null} [removeBucket] Command removeBucket
             * @property {atoll.control.PauseTarget.$Properties|null} [pauseTarget] Command pauseTarget
             * @property {atoll.control.AccessKey.$Properties|null} [putAccessKey] Command putAccessKey
             * @property {atoll.control.RemoveAccessKey.$Properties|null} [removeAccessKey] Command removeAccessKey
             * @property {atoll.control.Job.$Properties|null} [putJob] Command putJob
             * @property {atoll.control.RemoveRegion.$Properties|null} [removeRegion] Command removeRegion
             * @property {atoll.control.RenewLease.$Properties|null} [renewLease] Command renewLease
             * @property {atoll.control.MoveHome.$Properties|null} [moveHome] Command moveHome
             * @property {atoll.control.FailoverRecord.$Properties|null} [putFailover] Command putFailover
             * @property {"joinRegion"|"admitMember"|"revokeMember"|"createBucket"|"updateBucket"|"removeBucket"|"pauseTarget"|"putAccessKey"|"removeAccessKey"|"putJob"|"removeRegion"|"renewLease"|"moveHome"|"putFailover"} [kind] Command kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Command.
             * @memberof atoll.control
             * @interface ICommand
             * @augments atoll.control.Command.$Properties
             * @deprecated Use atoll.control.Command.$Properties instead.
             */

            /**
             * Narrowed shape of a Command.
             * @typedef {{
             *   joinRegion?: atoll.control.Region.$Shape|null;
             *   admitMember?: atoll.control.Member.$Shape|null;
             *   revokeMember?: atoll.control.RevokeMember.$Shape|null;
             *   createBucket?: atoll.control.CreateBucket.$Shape|null;
             *   updateBucket?: atoll.control.UpdateBucket.$Shape|null;
             *   removeBucket?: atoll.control.BucketAt.$Shape|null;
             *   pauseTarget?: atoll.control.PauseTarget.$Shape|null;
             *   putAccessKey?: atoll.control.AccessKey.$Shape|null;
             *   removeAccessKey?: atoll.control.RemoveAccessKey.$Shape|null;
             *   putJob?: atoll.control.Job.$Shape|null;
             *   removeRegion?: atoll.control.RemoveRegion.$Shape|null;
             *   renewLease?: atoll.control.RenewLease.$Shape|null;
             *   moveHome?: atoll.control.MoveHome.$Shape|null;
             *   putFailover?: atoll.control.FailoverRecord.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "joinRegion"; joinRegion: atoll.control.Region.$Shape; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "admitMember"; joinRegion?: null; admitMember: atoll.control.Member.$Shape; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "revokeMember"; joinRegion?: null; admitMember?: null; revokeMember: atoll.control.RevokeMember.$Shape; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "createBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket: atoll.control.CreateBucket.$Shape; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "updateBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket: atoll.control.UpdateBucket.$Shape; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeBucket"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket: atoll.control.BucketAt.$Shape; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "pauseTarget"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget: atoll.control.PauseTarget.$Shape; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "putAccessKey"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey: atoll.control.AccessKey.$Shape; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeAccessKey"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey: atoll.control.RemoveAccessKey.$Shape; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "putJob"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob: atoll.control.Job.$Shape; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "removeRegion"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion: atoll.control.RemoveRegion.$Shape; renewLease?: null; moveHome?: null; putFailover?: null }|{ kind?: "renewLease"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease: atoll.control.RenewLease.$Shape; moveHome?: null; putFailover?: null }|{ kind?: "moveHome"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome: atoll.control.MoveHome.$Shape; putFailover?: null }|{ kind?: "putFailover"; joinRegion?: null; admitMember?: null; revokeMember?: null; createBucket?: null; updateBucket?: null; removeBucket?: null; pauseTarget?: null; putAccessKey?: null; removeAccessKey?: null; putJob?: null; removeRegion?: null; renewLease?: null; moveHome?: null; putFailover: atoll.control.FailoverRecord.$Shape })
             * )} atoll.control.Command.$Shape
             */

            /**
             * Constructs a new Command.
             * @memberof atoll.control
             * @classdesc Represents a Command.
             * @constructor
             * @param {atoll.control.Command.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Command = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Command joinRegion.
             * @member {atoll.control.Region.$Properties|null|undefined} joinRegion
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.joinRegion = null;

            /**
             * Command admitMember.
             * @member {atoll.control.Member.$Properties|null|undefined} admitMember
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.admitMember = null;

            /**
             * Command revokeMember.
             * @member {atoll.control.RevokeMember.$Properties|null|undefined} revokeMember
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.revokeMember = null;

            /**
             * Command createBucket.
             * @member {atoll.control.CreateBucket.$Properties|null|undefined} createBucket
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.createBucket = null;

            /**
             * Command updateBucket.
             * @member {atoll.control.UpdateBucket.$Properties|null|undefined} updateBucket
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.updateBucket = null;

            /**
             * Command removeBucket.
             * @member {atoll.control.BucketAt.$Properties|null|undefined} removeBucket
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.removeBucket = null;

            /**
             * Command pauseTarget.
             * @member {atoll.control.PauseTarget.$Properties|null|undefined} pauseTarget
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.pauseTarget = null;

            /**
             * Command putAccessKey.
             * @member {atoll.control.AccessKey.$Properties|null|undefined} putAccessKey
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.putAccessKey = null;

            /**
             * Command removeAccessKey.
             * @member {atoll.control.RemoveAccessKey.$Properties|null|undefined} removeAccessKey
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.removeAccessKey = null;

            /**
             * Command putJob.
             * @member {atoll.control.Job.$Properties|null|undefined} putJob
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.putJob = null;

            /**
             * Command removeRegion.
             * @member {atoll.control.RemoveRegion.$Properties|null|undefined} removeRegion
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.removeRegion = null;

            /**
             * Command renewLease.
             * @member {atoll.control.RenewLease.$Properties|null|undefined} renewLease
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.renewLease = null;

            /**
             * Command moveHome.
             * @member {atoll.control.MoveHome.$Properties|null|undefined} moveHome
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.moveHome = null;

            /**
             * Command putFailover.
             * @member {atoll.control.FailoverRecord.$Properties|null|undefined} putFailover
             * @memberof atoll.control.Command
             * @instance
             */
            Command.prototype.putFailover = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Command kind.
             * @member {"joinRegion"|"admitMember"|"revokeMember"|"createBucket"|"updateBucket"|"removeBucket"|"pauseTarget"|"putAccessKey"|"removeAccessKey"|"putJob"|"removeRegion"|"renewLease"|"moveHome"|"putFailover"|undefined} kind
             * @memberof atoll.control.Command
             * @instance
             */
            $Object.defineProperty(Command.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["joinRegion", "admitMember", "revokeMember", "createBucket", "updateBucket", "removeBucket", "pauseTarget", "putAccessKey", "removeAccessKey", "putJob", "removeRegion", "renewLease", "moveHome", "putFailover"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Command message. Does not implicitly {@link atoll.control.Command.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Command
             * @static
             * @param {atoll.control.Command.$Properties} message Command message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Command.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.joinRegion != null && $Object.hasOwnProperty.call(message, "joinRegion"))
                    $root.atoll.control.Region.encode(message.joinRegion, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.admitMember != null && $Object.hasOwnProperty.call(message, "admitMember"))
                    $root.atoll.control.Member.encode(message.admitMember, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.revokeMember != null && $Object.hasOwnProperty.call(message, "revokeMember"))
                    $root.atoll.control.RevokeMember.encode(message.revokeMember, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.createBucket != null && $Object.hasOwnProperty.call(message, "createBucket"))
                    $root.atoll.control.CreateBucket.encode(message.createBucket, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.updateBucket != null && $Object.hasOwnProperty.call(message, "updateBucket"))
                    $root.atoll.control.UpdateBucket.encode(message.updateBucket, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.removeBucket != null && $Object.hasOwnProperty.call(message, "removeBucket"))
                    $root.atoll.control.BucketAt.encode(message.removeBucket, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.pauseTarget != null && $Object.hasOwnProperty.call(message, "pauseTarget"))
                    $root.atoll.control.PauseTarget.encode(message.pauseTarget, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.putAccessKey != null && $Object.hasOwnProperty.call(message, "putAccessKey"))
                    $root.atoll.control.AccessKey.encode(message.putAccessKey, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.removeAccessKey != null && $Object.hasOwnProperty.call(message, "removeAccessKey"))
                    $root.atoll.control.RemoveAccessKey.encode(message.removeAccessKey, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.putJob != null && $Object.hasOwnProperty.call(message, "putJob"))
                    $root.atoll.control.Job.encode(message.putJob, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.removeRegion != null && $Object.hasOwnProperty.call(message, "removeRegion"))
                    $root.atoll.control.RemoveRegion.encode(message.removeRegion, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.renewLease != null && $Object.hasOwnProperty.call(message, "renewLease"))
                    $root.atoll.control.RenewLease.encode(message.renewLease, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.moveHome != null && $Object.hasOwnProperty.call(message, "moveHome"))
                    $root.atoll.control.MoveHome.encode(message.moveHome, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.putFailover != null && $Object.hasOwnProperty.call(message, "putFailover"))
                    $root.atoll.control.FailoverRecord.encode(message.putFailover, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Command
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Command & atoll.control.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Command.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Command();
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
                            message.joinRegion = $root.atoll.control.Region.decode(reader, reader.size(), $undefined, _depth + 1, message.joinRegion);
                            message.kind = "joinRegion";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.admitMember = $root.atoll.control.Member.decode(reader, reader.size(), $undefined, _depth + 1, message.admitMember);
                            message.kind = "admitMember";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.revokeMember = $root.atoll.control.RevokeMember.decode(reader, reader.size(), $undefined, _depth + 1, message.revokeMember);
                            message.kind = "revokeMember";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.createBucket = $root.atoll.control.CreateBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.createBucket);
                            message.kind = "createBucket";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.updateBucket = $root.atoll.control.UpdateBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.updateBucket);
                            message.kind = "updateBucket";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.removeBucket = $root.atoll.control.BucketAt.decode(reader, reader.size(), $undefined, _depth + 1, message.removeBucket);
                            message.kind = "removeBucket";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.pauseTarget = $root.atoll.control.PauseTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.pauseTarget);
                            message.kind = "pauseTarget";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.putAccessKey = $root.atoll.control.AccessKey.decode(reader, reader.size(), $undefined, _depth + 1, message.putAccessKey);
                            message.kind = "putAccessKey";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.removeAccessKey = $root.atoll.control.RemoveAccessKey.decode(reader, reader.size(), $undefined, _depth + 1, message.removeAccessKey);
                            message.kind = "removeAccessKey";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.putJob = $root.atoll.control.Job.decode(reader, reader.size(), $undefined, _depth + 1, message.putJob);
                            message.kind = "putJob";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.removeRegion = $root.atoll.control.RemoveRegion.decode(reader, reader.size(), $undefined, _depth + 1, message.removeRegion);
                            message.kind = "removeRegion";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.renewLease = $root.atoll.control.RenewLease.decode(reader, reader.size(), $undefined, _depth + 1, message.renewLease);
                            message.kind = "renewLease";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.moveHome = $root.atoll.control.MoveHome.decode(reader, reader.size(), $undefined, _depth + 1, message.moveHome);
                            message.kind = "moveHome";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.putFailover = $root.atoll.control.FailoverRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.putFailover);
                            message.kind = "putFailover";
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

            return Command;
        })();

        control.RemoveRegion = (function() {

            /**
             * Properties of a RemoveRegion.
             * @typedef {Object} atoll.control.RemoveRegion.$Properties
             * @property {number|null} [region] RemoveRegion region
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoveRegion.
             * @memberof atoll.control
             * @interface IRemoveRegion
             * @augments atoll.control.RemoveRegion.$Properties
             * @deprecated Use atoll.control.RemoveRegion.$Properties instead.
             */

            /**
             * Shape of a RemoveRegion.
             * @typedef {atoll.control.RemoveRegion.$Properties} atoll.control.RemoveRegion.$Shape
             */

            /**
             * Constructs a new RemoveRegion.
             * @memberof atoll.control
             * @classdesc Represents a RemoveRegion.
             * @constructor
             * @param {atoll.control.RemoveRegion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoveRegion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RemoveRegion region.
             * @member {number} region
             * @memberof atoll.control.RemoveRegion
             * @instance
             */
            RemoveRegion.prototype.region = 0;

            /**
             * Encodes the specified RemoveRegion message. Does not implicitly {@link atoll.control.RemoveRegion.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.RemoveRegion
             * @static
             * @param {atoll.control.RemoveRegion.$Properties} message RemoveRegion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoveRegion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoveRegion message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.RemoveRegion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.RemoveRegion & atoll.control.RemoveRegion.$Shape} RemoveRegion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoveRegion.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.RemoveRegion();
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
                                message.region = value;
                            else
                                delete message.region;
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

            return RemoveRegion;
        })();

        control.RenewLease = (function() {

            /**
             * Properties of a RenewLease.
             * @typedef {Object} atoll.control.RenewLease.$Properties
             * @property {number|null} [region] RenewLease region
             * @property {number|null} [node] RenewLease node
             * @property {number|null} [ceilingMs] RenewLease ceilingMs
             * @property {number|null} [durationMs] RenewLease durationMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RenewLease.
             * @memberof atoll.control
             * @interface IRenewLease
             * @augments atoll.control.RenewLease.$Properties
             * @deprecated Use atoll.control.RenewLease.$Properties instead.
             */

            /**
             * Shape of a RenewLease.
             * @typedef {atoll.control.RenewLease.$Properties} atoll.control.RenewLease.$Shape
             */

            /**
             * Constructs a new RenewLease.
             * @memberof atoll.control
             * @classdesc Represents a RenewLease.
             * @constructor
             * @param {atoll.control.RenewLease.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RenewLease = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RenewLease region.
             * @member {number} region
             * @memberof atoll.control.RenewLease
             * @instance
             */
            RenewLease.prototype.region = 0;

            /**
             * RenewLease node.
             * @member {number} node
             * @memberof atoll.control.RenewLease
             * @instance
             */
            RenewLease.prototype.node = 0;

            /**
             * RenewLease ceilingMs.
             * @member {number} ceilingMs
             * @memberof atoll.control.RenewLease
             * @instance
             */
            RenewLease.prototype.ceilingMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RenewLease durationMs.
             * @member {number} durationMs
             * @memberof atoll.control.RenewLease
             * @instance
             */
            RenewLease.prototype.durationMs = 0;

            /**
             * Encodes the specified RenewLease message. Does not implicitly {@link atoll.control.RenewLease.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.RenewLease
             * @static
             * @param {atoll.control.RenewLease.$Properties} message RenewLease message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RenewLease.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.node);
                if (message.ceilingMs != null && $Object.hasOwnProperty.call(message, "ceilingMs") && (typeof message.ceilingMs === "object" ? message.ceilingMs.low || message.ceilingMs.high : message.ceilingMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.ceilingMs);
                if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && message.durationMs !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.durationMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RenewLease message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.RenewLease
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.RenewLease & atoll.control.RenewLease.$Shape} RenewLease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RenewLease.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.RenewLease();
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
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ceilingMs = value;
                            else
                                delete message.ceilingMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.durationMs = value;
                            else
                                delete message.durationMs;
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

            return RenewLease;
        })();

        control.MoveHome = (function() {

            /**
             * Properties of a MoveHome.
             * @typedef {Object} atoll.control.MoveHome.$Properties
             * @property {Uint8Array|null} [bucket] MoveHome bucket
             * @property {number|null} [epoch] MoveHome epoch
             * @property {number|null} [to] MoveHome to
             * @property {number|null} [drained] MoveHome drained
             * @property {number|null} [leaseExpired] MoveHome leaseExpired
             * @property {atoll.control.FailoverRecord.$Properties|null} [record] MoveHome record
             * @property {"drained"|"leaseExpired"} [proof] MoveHome proof
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MoveHome.
             * @memberof atoll.control
             * @interface IMoveHome
             * @augments atoll.control.MoveHome.$Properties
             * @deprecated Use atoll.control.MoveHome.$Properties instead.
             */

            /**
             * Narrowed shape of a MoveHome.
             * @typedef {{
             *   bucket?: Uint8Array|null;
             *   epoch?: number|null;
             *   to?: number|null;
             *   drained?: number|null;
             *   leaseExpired?: number|null;
             *   record?: atoll.control.FailoverRecord.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ proof?: undefined; drained?: null; leaseExpired?: null }|{ proof?: "drained"; drained: number; leaseExpired?: null }|{ proof?: "leaseExpired"; drained?: null; leaseExpired: number })
             * )} atoll.control.MoveHome.$Shape
             */

            /**
             * Constructs a new MoveHome.
             * @memberof atoll.control
             * @classdesc Represents a MoveHome.
             * @constructor
             * @param {atoll.control.MoveHome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MoveHome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MoveHome bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.bucket = $util.newBuffer([]);

            /**
             * MoveHome epoch.
             * @member {number} epoch
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * MoveHome to.
             * @member {number} to
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.to = 0;

            /**
             * MoveHome drained.
             * @member {number|null|undefined} drained
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.drained = null;

            /**
             * MoveHome leaseExpired.
             * @member {number|null|undefined} leaseExpired
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.leaseExpired = null;

            /**
             * MoveHome record.
             * @member {atoll.control.FailoverRecord.$Properties|null|undefined} record
             * @memberof atoll.control.MoveHome
             * @instance
             */
            MoveHome.prototype.record = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * MoveHome proof.
             * @member {"drained"|"leaseExpired"|undefined} proof
             * @memberof atoll.control.MoveHome
             * @instance
             */
            $Object.defineProperty(MoveHome.prototype, "proof", {
                get: $util.oneOfGetter($oneOfFields = ["drained", "leaseExpired"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified MoveHome message. Does not implicitly {@link atoll.control.MoveHome.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.MoveHome
             * @static
             * @param {atoll.control.MoveHome.$Properties} message MoveHome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MoveHome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.epoch);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.to);
                if (message.drained != null && $Object.hasOwnProperty.call(message, "drained"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.drained);
                if (message.leaseExpired != null && $Object.hasOwnProperty.call(message, "leaseExpired"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.leaseExpired);
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.atoll.control.FailoverRecord.encode(message.record, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MoveHome message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.MoveHome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.MoveHome & atoll.control.MoveHome.$Shape} MoveHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MoveHome.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.MoveHome();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.drained = reader.uint64();
                            message.proof = "drained";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.leaseExpired = reader.uint64();
                            message.proof = "leaseExpired";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.atoll.control.FailoverRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
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

            return MoveHome;
        })();

        control.RevokeMember = (function() {

            /**
             * Properties of a RevokeMember.
             * @typedef {Object} atoll.control.RevokeMember.$Properties
             * @property {string|null} [peerId] RevokeMember peerId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RevokeMember.
             * @memberof atoll.control
             * @interface IRevokeMember
             * @augments atoll.control.RevokeMember.$Properties
             * @deprecated Use atoll.control.RevokeMember.$Properties instead.
             */

            /**
             * Shape of a RevokeMember.
             * @typedef {atoll.control.RevokeMember.$Properties} atoll.control.RevokeMember.$Shape
             */

            /**
             * Constructs a new RevokeMember.
             * @memberof atoll.control
             * @classdesc Represents a RevokeMember.
             * @constructor
             * @param {atoll.control.RevokeMember.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RevokeMember = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RevokeMember peerId.
             * @member {string} peerId
             * @memberof atoll.control.RevokeMember
             * @instance
             */
            RevokeMember.prototype.peerId = "";

            /**
             * Encodes the specified RevokeMember message. Does not implicitly {@link atoll.control.RevokeMember.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.RevokeMember
             * @static
             * @param {atoll.control.RevokeMember.$Properties} message RevokeMember message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RevokeMember.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.peerId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RevokeMember message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.RevokeMember
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.RevokeMember & atoll.control.RevokeMember.$Shape} RevokeMember
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RevokeMember.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.RevokeMember();
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
                                message.peerId = value;
                            else
                                delete message.peerId;
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

            return RevokeMember;
        })();

        control.CreateBucket = (function() {

            /**
             * Properties of a CreateBucket.
             * @typedef {Object} atoll.control.CreateBucket.$Properties
             * @property {string|null} [name] CreateBucket name
             * @property {Uint8Array|null} [id] CreateBucket id
             * @property {number|null} [region] CreateBucket region
             * @property {Array.<atoll.control.Tag.$Properties>|null} [tags] CreateBucket tags
             * @property {number|null} [createdMs] CreateBucket createdMs
             * @property {atoll.control.Versioning|null} [versioning] CreateBucket versioning
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreateBucket.
             * @memberof atoll.control
             * @interface ICreateBucket
             * @augments atoll.control.CreateBucket.$Properties
             * @deprecated Use atoll.control.CreateBucket.$Properties instead.
             */

            /**
             * Shape of a CreateBucket.
             * @typedef {atoll.control.CreateBucket.$Properties} atoll.control.CreateBucket.$Shape
             */

            /**
             * Constructs a new CreateBucket.
             * @memberof atoll.control
             * @classdesc Represents a CreateBucket.
             * @constructor
             * @param {atoll.control.CreateBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreateBucket = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreateBucket name.
             * @member {string} name
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.name = "";

            /**
             * CreateBucket id.
             * @member {Uint8Array} id
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.id = $util.newBuffer([]);

            /**
             * CreateBucket region.
             * @member {number} region
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.region = 0;

            /**
             * CreateBucket tags.
             * @member {Array.<atoll.control.Tag.$Properties>} tags
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.tags = $util.emptyArray;

            /**
             * CreateBucket createdMs.
             * @member {number} createdMs
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CreateBucket versioning.
             * @member {atoll.control.Versioning} versioning
             * @memberof atoll.control.CreateBucket
             * @instance
             */
            CreateBucket.prototype.versioning = 0;

            /**
             * Encodes the specified CreateBucket message. Does not implicitly {@link atoll.control.CreateBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.CreateBucket
             * @static
             * @param {atoll.control.CreateBucket.$Properties} message CreateBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreateBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.id);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.region);
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.control.Tag.encode(message.tags[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.createdMs);
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning") && message.versioning !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.versioning);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreateBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.CreateBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.CreateBucket & atoll.control.CreateBucket.$Shape} CreateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreateBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.CreateBucket();
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
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.control.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.versioning = value;
                            else
                                delete message.versioning;
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

            return CreateBucket;
        })();

        control.BucketAt = (function() {

            /**
             * Properties of a BucketAt.
             * @typedef {Object} atoll.control.BucketAt.$Properties
             * @property {Uint8Array|null} [id] BucketAt id
             * @property {number|null} [generation] BucketAt generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketAt.
             * @memberof atoll.control
             * @interface IBucketAt
             * @augments atoll.control.BucketAt.$Properties
             * @deprecated Use atoll.control.BucketAt.$Properties instead.
             */

            /**
             * Shape of a BucketAt.
             * @typedef {atoll.control.BucketAt.$Properties} atoll.control.BucketAt.$Shape
             */

            /**
             * Constructs a new BucketAt.
             * @memberof atoll.control
             * @classdesc Represents a BucketAt.
             * @constructor
             * @param {atoll.control.BucketAt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketAt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketAt id.
             * @member {Uint8Array} id
             * @memberof atoll.control.BucketAt
             * @instance
             */
            BucketAt.prototype.id = $util.newBuffer([]);

            /**
             * BucketAt generation.
             * @member {number} generation
             * @memberof atoll.control.BucketAt
             * @instance
             */
            BucketAt.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified BucketAt message. Does not implicitly {@link atoll.control.BucketAt.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.BucketAt
             * @static
             * @param {atoll.control.BucketAt.$Properties} message BucketAt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketAt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketAt message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.BucketAt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.BucketAt & atoll.control.BucketAt.$Shape} BucketAt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketAt.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.BucketAt();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
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

            return BucketAt;
        })();

        control.UpdateBucket = (function() {

            /**
             * Properties of an UpdateBucket.
             * @typedef {Object} atoll.control.UpdateBucket.$Properties
             * @property {atoll.control.BucketAt.$Properties|null} [at] UpdateBucket at
             * @property {atoll.control.Versioning|null} [versioning] UpdateBucket versioning
             * @property {atoll.control.Tags.$Properties|null} [tags] UpdateBucket tags
             * @property {atoll.control.BucketState|null} [state] UpdateBucket state
             * @property {atoll.control.Replication.$Properties|null} [setReplication] UpdateBucket setReplication
             * @property {atoll.control.Empty.$Properties|null} [removeReplication] UpdateBucket removeReplication
             * @property {Array.<number>|null} [addRegions] UpdateBucket addRegions
             * @property {atoll.control.Targets.$Properties|null} [targets] UpdateBucket targets
             * @property {atoll.control.Joining.$Properties|null} [setJoining] UpdateBucket setJoining
             * @property {atoll.control.Empty.$Properties|null} [removeJoining] UpdateBucket removeJoining
             * @property {Array.<number>|null} [removeRegions] UpdateBucket removeRegions
             * @property {atoll.control.SetHome.$Properties|null} [setHome] UpdateBucket setHome
             * @property {atoll.control.Empty.$Properties|null} [removeHome] UpdateBucket removeHome
             * @property {atoll.control.Begun.$Properties|null} [begun] UpdateBucket begun
             * @property {atoll.control.Moving.$Properties|null} [setMoving] UpdateBucket setMoving
             * @property {atoll.control.Empty.$Properties|null} [removeMoving] UpdateBucket removeMoving
             * @property {atoll.control.Reads.$Properties|null} [setReads] UpdateBucket setReads
             * @property {atoll.control.Empty.$Properties|null} [removeReads] UpdateBucket removeReads
             * @property {number|null} [ackRegions] UpdateBucket ackRegions
             * @property {atoll.control.ExistingJobs.$Properties|null} [existing] UpdateBucket existing
             * @property {"setReplication"|"removeReplication"} [replicationChange] UpdateBucket replicationChange
             * @property {"setJoining"|"removeJoining"} [joiningChange] UpdateBucket joiningChange
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpdateBucket.
             * @memberof atoll.control
             * @interface IUpdateBucket
             * @augments atoll.control.UpdateBucket.$Properties
             * @deprecated Use atoll.control.UpdateBucket.$Properties instead.
             */

            /**
             * Narrowed shape of an UpdateBucket.
             * @typedef {{
             *   at?: atoll.control.BucketAt.$Shape|null;
             *   versioning?: atoll.control.Versioning|null;
             *   tags?: atoll.control.Tags.$Shape|null;
             *   state?: atoll.control.BucketState|null;
             *   setReplication?: atoll.control.Replication.$Shape|null;
             *   removeReplication?: atoll.control.Empty.$Shape|null;
             *   addRegions?: Array.<number>|null;
             *   targets?: atoll.control.Targets.$Shape|null;
             *   setJoining?: atoll.control.Joining.$Shape|null;
             *   removeJoining?: atoll.control.Empty.$Shape|null;
             *   removeRegions?: Array.<number>|null;
             *   setHome?: atoll.control.SetHome.$Shape|null;
             *   removeHome?: atoll.control.Empty.$Shape|null;
             *   begun?: atoll.control.Begun.$Shape|null;
             *   setMoving?: atoll.control.Moving.$Shape|null;
             *   removeMoving?: atoll.control.Empty.$Shape|null;
             *   setReads?: atoll.control.Reads.$Shape|null;
             *   removeReads?: atoll.control.Empty.$Shape|null;
             *   ackRegions?: number|null;
             *   existing?: atoll.control.ExistingJobs.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ replicationChange?: undefined; setReplication?: null; removeReplication?: null }|{ replicationChange?: "setReplication"; setReplication: atoll.control.Replication.$Shape; removeReplication?: null }|{ replicationChange?: "removeReplication"; setReplication?: null; removeReplication: atoll.control.Empty.$Shape })
             * ) & (
             *   ({ joiningChange?: undefined; setJoining?: null; removeJoining?: null }|{ joiningChange?: "setJoining"; setJoining: atoll.control.Joining.$Shape; removeJoining?: null }|{ joiningChange?: "removeJoining"; setJoining?: null; removeJoining: atoll.control.Empty.$Shape })
             * )} atoll.control.UpdateBucket.$Shape
             */

            /**
             * Constructs a new UpdateBucket.
             * @memberof atoll.control
             * @classdesc Represents an UpdateBucket.
             * @constructor
             * @param {atoll.control.UpdateBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpdateBucket = function (properties) {
                this.addRegions = [];
                this.removeRegions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpdateBucket at.
             * @member {atoll.control.BucketAt.$Properties|null|undefined} at
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.at = null;

            /**
             * UpdateBucket versioning.
             * @member {atoll.control.Versioning|null|undefined} versioning
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.versioning = null;

            /**
             * UpdateBucket tags.
             * @member {atoll.control.Tags.$Properties|null|undefined} tags
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.tags = null;

            /**
             * UpdateBucket state.
             * @member {atoll.control.BucketState|null|undefined} state
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.state = null;

            /**
             * UpdateBucket setReplication.
             * @member {atoll.control.Replication.$Properties|null|undefined} setReplication
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.setReplication = null;

            /**
             * UpdateBucket removeReplication.
             * @member {atoll.control.Empty.$Properties|null|undefined} removeReplication
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeReplication = null;

            /**
             * UpdateBucket addRegions.
             * @member {Array.<number>} addRegions
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.addRegions = $util.emptyArray;

            /**
             * UpdateBucket targets.
             * @member {atoll.control.Targets.$Properties|null|undefined} targets
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.targets = null;

            /**
             * UpdateBucket setJoining.
             * @member {atoll.control.Joining.$Properties|null|undefined} setJoining
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.setJoining = null;

            /**
             * UpdateBucket removeJoining.
             * @member {atoll.control.Empty.$Properties|null|undefined} removeJoining
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeJoining = null;

            /**
             * UpdateBucket removeRegions.
             * @member {Array.<number>} removeRegions
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeRegions = $util.emptyArray;

            /**
             * UpdateBucket setHome.
             * @member {atoll.control.SetHome.$Properties|null|undefined} setHome
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.setHome = null;

            /**
             * UpdateBucket removeHome.
             * @member {atoll.control.Empty.$Properties|null|undefined} removeHome
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeHome = null;

            /**
             * UpdateBucket begun.
             * @member {atoll.control.Begun.$Properties|null|undefined} begun
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.begun = null;

            /**
             * UpdateBucket setMoving.
             * @member {atoll.control.Moving.$Properties|null|undefined} setMoving
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.setMoving = null;

            /**
             * UpdateBucket removeMoving.
             * @member {atoll.control.Empty.$Properties|null|undefined} removeMoving
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeMoving = null;

            /**
             * UpdateBucket setReads.
             * @member {atoll.control.Reads.$Properties|null|undefined} setReads
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.setReads = null;

            /**
             * UpdateBucket removeReads.
             * @member {atoll.control.Empty.$Properties|null|undefined} removeReads
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.removeReads = null;

            /**
             * UpdateBucket ackRegions.
             * @member {number|null|undefined} ackRegions
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.ackRegions = null;

            /**
             * UpdateBucket existing.
             * @member {atoll.control.ExistingJobs.$Properties|null|undefined} existing
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.existing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(UpdateBucket.prototype, "_versioning", {
                get: $util.oneOfGetter($oneOfFields = ["versioning"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(UpdateBucket.prototype, "_state", {
                get: $util.oneOfGetter($oneOfFields = ["state"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * UpdateBucket replicationChange.
             * @member {"setReplication"|"removeReplication"|undefined} replicationChange
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            $Object.defineProperty(UpdateBucket.prototype, "replicationChange", {
                get: $util.oneOfGetter($oneOfFields = ["setReplication", "removeReplication"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * UpdateBucket joiningChange.
             * @member {"setJoining"|"removeJoining"|undefined} joiningChange
             * @memberof atoll.control.UpdateBucket
             * @instance
             */
            $Object.defineProperty(UpdateBucket.prototype, "joiningChange", {
                get: $util.oneOfGetter($oneOfFields = ["setJoining", "removeJoining"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(UpdateBucket.prototype, "_ackRegions", {
                get: $util.oneOfGetter($oneOfFields = ["ackRegions"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified UpdateBucket message. Does not implicitly {@link atoll.control.UpdateBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.UpdateBucket
             * @static
             * @param {atoll.control.UpdateBucket.$Properties} message UpdateBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UpdateBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    $root.atoll.control.BucketAt.encode(message.at, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.versioning);
                if (message.tags != null && $Object.hasOwnProperty.call(message, "tags"))
                    $root.atoll.control.Tags.encode(message.tags, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.state);
                if (message.setReplication != null && $Object.hasOwnProperty.call(message, "setReplication"))
                    $root.atoll.control.Replication.encode(message.setReplication, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.removeReplication != null && $Object.hasOwnProperty.call(message, "removeReplication"))
                    $root.atoll.control.Empty.encode(message.removeReplication, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.addRegions != null && message.addRegions.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).uint32s(message.addRegions);
                if (message.targets != null && $Object.hasOwnProperty.call(message, "targets"))
                    $root.atoll.control.Targets.encode(message.targets, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.setJoining != null && $Object.hasOwnProperty.call(message, "setJoining"))
                    $root.atoll.control.Joining.encode(message.setJoining, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.removeJoining != null && $Object.hasOwnProperty.call(message, "removeJoining"))
                    $root.atoll.control.Empty.encode(message.removeJoining, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.removeRegions != null && message.removeRegions.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).uint32s(message.removeRegions);
                if (message.setHome != null && $Object.hasOwnProperty.call(message, "setHome"))
                    $root.atoll.control.SetHome.encode(message.setHome, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.removeHome != null && $Object.hasOwnProperty.call(message, "removeHome"))
                    $root.atoll.control.Empty.encode(message.removeHome, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.begun != null && $Object.hasOwnProperty.call(message, "begun"))
                    $root.atoll.control.Begun.encode(message.begun, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.setMoving != null && $Object.hasOwnProperty.call(message, "setMoving"))
                    $root.atoll.control.Moving.encode(message.setMoving, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.removeMoving != null && $Object.hasOwnProperty.call(message, "removeMoving"))
                    $root.atoll.control.Empty.encode(message.removeMoving, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.setReads != null && $Object.hasOwnProperty.call(message, "setReads"))
                    $root.atoll.control.Reads.encode(message.setReads, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.removeReads != null && $Object.hasOwnProperty.call(message, "removeReads"))
                    $root.atoll.control.Empty.encode(message.removeReads, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.ackRegions != null && $Object.hasOwnProperty.call(message, "ackRegions"))
                    writer.uint32(/* id 19, wireType 0 =*/152).uint32(message.ackRegions);
                if (message.existing != null && $Object.hasOwnProperty.call(message, "existing"))
                    $root.atoll.control.ExistingJobs.encode(message.existing, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpdateBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.UpdateBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.UpdateBucket & atoll.control.UpdateBucket.$Shape} UpdateBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UpdateBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.UpdateBucket();
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
                            message.at = $root.atoll.control.BucketAt.decode(reader, reader.size(), $undefined, _depth + 1, message.at);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.versioning = reader.int32();
                            message._versioning = "versioning";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.tags = $root.atoll.control.Tags.decode(reader, reader.size(), $undefined, _depth + 1, message.tags);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.state = reader.int32();
                            message._state = "state";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.setReplication = $root.atoll.control.Replication.decode(reader, reader.size(), $undefined, _depth + 1, message.setReplication);
                            message.replicationChange = "setReplication";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.removeReplication = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.removeReplication);
                            message.replicationChange = "removeReplication";
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.addRegions && message.addRegions.length))
                                    message.addRegions = [];
                                reader.uint32s(message.addRegions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.addRegions && message.addRegions.length))
                                message.addRegions = [];
                            message.addRegions.push(reader.uint32());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.targets = $root.atoll.control.Targets.decode(reader, reader.size(), $undefined, _depth + 1, message.targets);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.setJoining = $root.atoll.control.Joining.decode(reader, reader.size(), $undefined, _depth + 1, message.setJoining);
                            message.joiningChange = "setJoining";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.removeJoining = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.removeJoining);
                            message.joiningChange = "removeJoining";
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.removeRegions && message.removeRegions.length))
                                    message.removeRegions = [];
                                reader.uint32s(message.removeRegions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.removeRegions && message.removeRegions.length))
                                message.removeRegions = [];
                            message.removeRegions.push(reader.uint32());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.setHome = $root.atoll.control.SetHome.decode(reader, reader.size(), $undefined, _depth + 1, message.setHome);
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.removeHome = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.removeHome);
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.begun = $root.atoll.control.Begun.decode(reader, reader.size(), $undefined, _depth + 1, message.begun);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.setMoving = $root.atoll.control.Moving.decode(reader, reader.size(), $undefined, _depth + 1, message.setMoving);
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.removeMoving = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.removeMoving);
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.setReads = $root.atoll.control.Reads.decode(reader, reader.size(), $undefined, _depth + 1, message.setReads);
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.removeReads = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.removeReads);
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            message.ackRegions = reader.uint32();
                            message._ackRegions = "ackRegions";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.existing = $root.atoll.control.ExistingJobs.decode(reader, reader.size(), $undefined, _depth + 1, message.existing);
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

            return UpdateBucket;
        })();

        control.ExistingJobs = (function() {

            /**
             * Properties of an ExistingJobs.
             * @typedef {Object} atoll.control.ExistingJobs.$Properties
             * @property {number|null} [createdMs] ExistingJobs createdMs
             * @property {Array.<atoll.control.ExistingJob.$Properties>|null} [jobs] ExistingJobs jobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ExistingJobs.
             * @memberof atoll.control
             * @interface IExistingJobs
             * @augments atoll.control.ExistingJobs.$Properties
             * @deprecated Use atoll.control.ExistingJobs.$Properties instead.
             */

            /**
             * Shape of an ExistingJobs.
             * @typedef {atoll.control.ExistingJobs.$Properties} atoll.control.ExistingJobs.$Shape
             */

            /**
             * Constructs a new ExistingJobs.
             * @memberof atoll.control
             * @classdesc Represents an ExistingJobs.
             * @constructor
             * @param {atoll.control.ExistingJobs.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ExistingJobs = function (properties) {
                this.jobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ExistingJobs createdMs.
             * @member {number} createdMs
             * @memberof atoll.control.ExistingJobs
             * @instance
             */
            ExistingJobs.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ExistingJobs jobs.
             * @member {Array.<atoll.control.ExistingJob.$Properties>} jobs
             * @memberof atoll.control.ExistingJobs
             * @instance
             */
            ExistingJobs.prototype.jobs = $util.emptyArray;

            /**
             * Encodes the specified ExistingJobs message. Does not implicitly {@link atoll.control.ExistingJobs.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.ExistingJobs
             * @static
             * @param {atoll.control.ExistingJobs.$Properties} message ExistingJobs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ExistingJobs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.createdMs);
                if (message.jobs != null && message.jobs.length)
                    for (let i = 0; i < message.jobs.length; ++i)
                        $root.atoll.control.ExistingJob.encode(message.jobs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ExistingJobs message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.ExistingJobs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.ExistingJobs & atoll.control.ExistingJobs.$Shape} ExistingJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ExistingJobs.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.ExistingJobs();
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
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.jobs && message.jobs.length))
                                message.jobs = [];
                            message.jobs.push($root.atoll.control.ExistingJob.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return ExistingJobs;
        })();

        control.ExistingJob = (function() {

            /**
             * Properties of an ExistingJob.
             * @typedef {Object} atoll.control.ExistingJob.$Properties
             * @property {string|null} [rule] ExistingJob rule
             * @property {number|null} [from] ExistingJob from
             * @property {number|null} [toRegion] ExistingJob toRegion
             * @property {Uint8Array|null} [toBucket] ExistingJob toBucket
             * @property {string|null} [matched] ExistingJob matched
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ExistingJob.
             * @memberof atoll.control
             * @interface IExistingJob
             * @augments atoll.control.ExistingJob.$Properties
             * @deprecated Use atoll.control.ExistingJob.$Properties instead.
             */

            /**
             * Shape of an ExistingJob.
             * @typedef {atoll.control.ExistingJob.$Properties} atoll.control.ExistingJob.$Shape
             */

            /**
             * Constructs a new ExistingJob.
             * @memberof atoll.control
             * @classdesc Represents an ExistingJob.
             * @constructor
             * @param {atoll.control.ExistingJob.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ExistingJob = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ExistingJob rule.
             * @member {string} rule
             * @memberof atoll.control.ExistingJob
             * @instance
             */
            ExistingJob.prototype.rule = "";

            /**
             * ExistingJob from.
             * @member {number} from
             * @memberof atoll.control.ExistingJob
             * @instance
             */
            ExistingJob.prototype.from = 0;

            /**
             * ExistingJob toRegion.
             * @member {number} toRegion
             * @memberof atoll.control.ExistingJob
             * @instance
             */
            ExistingJob.prototype.toRegion = 0;

            /**
             * ExistingJob toBucket.
             * @member {Uint8Array} toBucket
             * @memberof atoll.control.ExistingJob
             * @instance
             */
            ExistingJob.prototype.toBucket = $util.newBuffer([]);

            /**
             * ExistingJob matched.
             * @member {string} matched
             * @memberof atoll.control.ExistingJob
             * @instance
             */
            ExistingJob.prototype.matched = "";

            /**
             * Encodes the specified ExistingJob message. Does not implicitly {@link atoll.control.ExistingJob.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.ExistingJob
             * @static
             * @param {atoll.control.ExistingJob.$Properties} message ExistingJob message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ExistingJob.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.rule);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.from);
                if (message.toRegion != null && $Object.hasOwnProperty.call(message, "toRegion") && message.toRegion !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.toRegion);
                if (message.toBucket != null && $Object.hasOwnProperty.call(message, "toBucket") && message.toBucket.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.toBucket);
                if (message.matched != null && $Object.hasOwnProperty.call(message, "matched") && message.matched !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.matched);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ExistingJob message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.ExistingJob
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.ExistingJob & atoll.control.ExistingJob.$Shape} ExistingJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ExistingJob.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.ExistingJob();
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
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.toRegion = value;
                            else
                                delete message.toRegion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.toBucket = value;
                            else
                                delete message.toBucket;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.matched = value;
                            else
                                delete message.matched;
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

            return ExistingJob;
        })();

        control.SetHome = (function() {

            /**
             * Properties of a SetHome.
             * @typedef {Object} atoll.control.SetHome.$Properties
             * @property {number|null} [region] SetHome region
             * @property {atoll.control.Failover.$Properties|null} [failover] SetHome failover
             * @property {number|null} [leaving] SetHome leaving
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetHome.
             * @memberof atoll.control
             * @interface ISetHome
             * @augments atoll.control.SetHome.$Properties
             * @deprecated Use atoll.control.SetHome.$Properties instead.
             */

            /**
             * Shape of a SetHome.
             * @typedef {atoll.control.SetHome.$Properties} atoll.control.SetHome.$Shape
             */

            /**
             * Constructs a new SetHome.
             * @memberof atoll.control
             * @classdesc Represents a SetHome.
             * @constructor
             * @param {atoll.control.SetHome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetHome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SetHome region.
             * @member {number} region
             * @memberof atoll.control.SetHome
             * @instance
             */
            SetHome.prototype.region = 0;

            /**
             * SetHome failover.
             * @member {atoll.control.Failover.$Properties|null|undefined} failover
             * @memberof atoll.control.SetHome
             * @instance
             */
            SetHome.prototype.failover = null;

            /**
             * SetHome leaving.
             * @member {number} leaving
             * @memberof atoll.control.SetHome
             * @instance
             */
            SetHome.prototype.leaving = 0;

            /**
             * Encodes the specified SetHome message. Does not implicitly {@link atoll.control.SetHome.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.SetHome
             * @static
             * @param {atoll.control.SetHome.$Properties} message SetHome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetHome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.failover != null && $Object.hasOwnProperty.call(message, "failover"))
                    $root.atoll.control.Failover.encode(message.failover, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving") && message.leaving !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.leaving);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetHome message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.SetHome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.SetHome & atoll.control.SetHome.$Shape} SetHome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetHome.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.SetHome();
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
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.failover = $root.atoll.control.Failover.decode(reader, reader.size(), $undefined, _depth + 1, message.failover);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.leaving = value;
                            else
                                delete message.leaving;
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

            return SetHome;
        })();

        control.Begun = (function() {

            /**
             * Properties of a Begun.
             * @typedef {Object} atoll.control.Begun.$Properties
             * @property {number|null} [floorMs] Begun floorMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Begun.
             * @memberof atoll.control
             * @interface IBegun
             * @augments atoll.control.Begun.$Properties
             * @deprecated Use atoll.control.Begun.$Properties instead.
             */

            /**
             * Shape of a Begun.
             * @typedef {atoll.control.Begun.$Properties} atoll.control.Begun.$Shape
             */

            /**
             * Constructs a new Begun.
             * @memberof atoll.control
             * @classdesc Represents a Begun.
             * @constructor
             * @param {atoll.control.Begun.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Begun = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Begun floorMs.
             * @member {number} floorMs
             * @memberof atoll.control.Begun
             * @instance
             */
            Begun.prototype.floorMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Begun message. Does not implicitly {@link atoll.control.Begun.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Begun
             * @static
             * @param {atoll.control.Begun.$Properties} message Begun message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Begun.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.floorMs != null && $Object.hasOwnProperty.call(message, "floorMs") && (typeof message.floorMs === "object" ? message.floorMs.low || message.floorMs.high : message.floorMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.floorMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Begun message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Begun
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Begun & atoll.control.Begun.$Shape} Begun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Begun.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Begun();
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
                                message.floorMs = value;
                            else
                                delete message.floorMs;
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

            return Begun;
        })();

        control.Tags = (function() {

            /**
             * Properties of a Tags.
             * @typedef {Object} atoll.control.Tags.$Properties
             * @property {Array.<atoll.control.Tag.$Properties>|null} [tags] Tags tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tags.
             * @memberof atoll.control
             * @interface ITags
             * @augments atoll.control.Tags.$Properties
             * @deprecated Use atoll.control.Tags.$Properties instead.
             */

            /**
             * Shape of a Tags.
             * @typedef {atoll.control.Tags.$Properties} atoll.control.Tags.$Shape
             */

            /**
             * Constructs a new Tags.
             * @memberof atoll.control
             * @classdesc Represents a Tags.
             * @constructor
             * @param {atoll.control.Tags.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tags = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tags tags.
             * @member {Array.<atoll.control.Tag.$Properties>} tags
             * @memberof atoll.control.Tags
             * @instance
             */
            Tags.prototype.tags = $util.emptyArray;

            /**
             * Encodes the specified Tags message. Does not implicitly {@link atoll.control.Tags.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Tags
             * @static
             * @param {atoll.control.Tags.$Properties} message Tags message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tags.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.control.Tag.encode(message.tags[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tags message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Tags
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Tags & atoll.control.Tags.$Shape} Tags
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tags.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Tags();
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
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.control.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Tags;
        })();

        control.Targets = (function() {

            /**
             * Properties of a Targets.
             * @typedef {Object} atoll.control.Targets.$Properties
             * @property {Array.<atoll.control.Target.$Properties>|null} [targets] Targets targets
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Targets.
             * @memberof atoll.control
             * @interface ITargets
             * @augments atoll.control.Targets.$Properties
             * @deprecated Use atoll.control.Targets.$Properties instead.
             */

            /**
             * Shape of a Targets.
             * @typedef {atoll.control.Targets.$Properties} atoll.control.Targets.$Shape
             */

            /**
             * Constructs a new Targets.
             * @memberof atoll.control
             * @classdesc Represents a Targets.
             * @constructor
             * @param {atoll.control.Targets.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Targets = function (properties) {
                this.targets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Targets targets.
             * @member {Array.<atoll.control.Target.$Properties>} targets
             * @memberof atoll.control.Targets
             * @instance
             */
            Targets.prototype.targets = $util.emptyArray;

            /**
             * Encodes the specified Targets message. Does not implicitly {@link atoll.control.Targets.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Targets
             * @static
             * @param {atoll.control.Targets.$Properties} message Targets message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Targets.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.targets != null && message.targets.length)
                    for (let i = 0; i < message.targets.length; ++i)
                        $root.atoll.control.Target.encode(message.targets[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Targets message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Targets
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Targets & atoll.control.Targets.$Shape} Targets
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Targets.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Targets();
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
                            if (!(message.targets && message.targets.length))
                                message.targets = [];
                            message.targets.push($root.atoll.control.Target.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Targets;
        })();

        control.Empty = (function() {

            /**
             * Properties of an Empty.
             * @typedef {Object} atoll.control.Empty.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Empty.
             * @memberof atoll.control
             * @interface IEmpty
             * @augments atoll.control.Empty.$Properties
             * @deprecated Use atoll.control.Empty.$Properties instead.
             */

            /**
             * Shape of an Empty.
             * @typedef {atoll.control.Empty.$Properties} atoll.control.Empty.$Shape
             */

            /**
             * Constructs a new Empty.
             * @memberof atoll.control
             * @classdesc Represents an Empty.
             * @constructor
             * @param {atoll.control.Empty.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Empty = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Empty message. Does not implicitly {@link atoll.control.Empty.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Empty
             * @static
             * @param {atoll.control.Empty.$Properties} message Empty message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Empty.encode = function (message, writer, _depth) {
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
             * Decodes an Empty message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Empty
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Empty & atoll.control.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Empty.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Empty();
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

            return Empty;
        })();

        control.PauseTarget = (function() {

            /**
             * Properties of a PauseTarget.
             * @typedef {Object} atoll.control.PauseTarget.$Properties
             * @property {number|null} [target] PauseTarget target
             * @property {number|null} [untilMs] PauseTarget untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PauseTarget.
             * @memberof atoll.control
             * @interface IPauseTarget
             * @augments atoll.control.PauseTarget.$Properties
             * @deprecated Use atoll.control.PauseTarget.$Properties instead.
             */

            /**
             * Shape of a PauseTarget.
             * @typedef {atoll.control.PauseTarget.$Properties} atoll.control.PauseTarget.$Shape
             */

            /**
             * Constructs a new PauseTarget.
             * @memberof atoll.control
             * @classdesc Represents a PauseTarget.
             * @constructor
             * @param {atoll.control.PauseTarget.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PauseTarget = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PauseTarget target.
             * @member {number} target
             * @memberof atoll.control.PauseTarget
             * @instance
             */
            PauseTarget.prototype.target = 0;

            /**
             * PauseTarget untilMs.
             * @member {number} untilMs
             * @memberof atoll.control.PauseTarget
             * @instance
             */
            PauseTarget.prototype.untilMs = 0;

            /**
             * Encodes the specified PauseTarget message. Does not implicitly {@link atoll.control.PauseTarget.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.PauseTarget
             * @static
             * @param {atoll.control.PauseTarget.$Properties} message PauseTarget message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PauseTarget.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.target);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && !$Object.is(message.untilMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PauseTarget message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.PauseTarget
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.PauseTarget & atoll.control.PauseTarget.$Shape} PauseTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PauseTarget.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.PauseTarget();
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
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.untilMs = value;
                            else
                                delete message.untilMs;
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

            return PauseTarget;
        })();

        control.RemoveAccessKey = (function() {

            /**
             * Properties of a RemoveAccessKey.
             * @typedef {Object} atoll.control.RemoveAccessKey.$Properties
             * @property {string|null} [accessKeyId] RemoveAccessKey accessKeyId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoveAccessKey.
             * @memberof atoll.control
             * @interface IRemoveAccessKey
             * @augments atoll.control.RemoveAccessKey.$Properties
             * @deprecated Use atoll.control.RemoveAccessKey.$Properties instead.
             */

            /**
             * Shape of a RemoveAccessKey.
             * @typedef {atoll.control.RemoveAccessKey.$Properties} atoll.control.RemoveAccessKey.$Shape
             */

            /**
             * Constructs a new RemoveAccessKey.
             * @memberof atoll.control
             * @classdesc Represents a RemoveAccessKey.
             * @constructor
             * @param {atoll.control.RemoveAccessKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoveAccessKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RemoveAccessKey accessKeyId.
             * @member {string} accessKeyId
             * @memberof atoll.control.RemoveAccessKey
             * @instance
             */
            RemoveAccessKey.prototype.accessKeyId = "";

            /**
             * Encodes the specified RemoveAccessKey message. Does not implicitly {@link atoll.control.RemoveAccessKey.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.RemoveAccessKey
             * @static
             * @param {atoll.control.RemoveAccessKey.$Properties} message RemoveAccessKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoveAccessKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.accessKeyId != null && $Object.hasOwnProperty.call(message, "accessKeyId") && message.accessKeyId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.accessKeyId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoveAccessKey message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.RemoveAccessKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.RemoveAccessKey & atoll.control.RemoveAccessKey.$Shape} RemoveAccessKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoveAccessKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.RemoveAccessKey();
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
                                message.accessKeyId = value;
                            else
                                delete message.accessKeyId;
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

            return RemoveAccessKey;
        })();

        control.Result = (function() {

            /**
             * Properties of a Result.
             * @typedef {Object} atoll.control.Result.$Properties
             * @property {atoll.control.Empty.$Properties|null} [done] Result done
             * @property {atoll.control.Bucket.$Properties|null} [bucket] Result bucket
             * @property {atoll.control.Bucket.$Properties|null} [exists] Result exists
             * @property {atoll.control.Empty.$Properties|null} [missing] Result missing
             * @property {atoll.control.Bucket.$Properties|null} [outdated] Result outdated
             * @property {string|null} [refused] Result refused
             * @property {number|null} [lease] Result lease
             * @property {"done"|"bucket"|"exists"|"missing"|"outdated"|"refused"|"lease"} [kind] Result kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Result.
             * @memberof atoll.control
             * @interface IResult
             * @augments atoll.control.Result.$Properties
             * @deprecated Use atoll.control.Result.$Properties instead.
             */

            /**
             * Narrowed shape of a Result.
             * @typedef {{
             *   done?: atoll.control.Empty.$Shape|null;
             *   bucket?: atoll.control.Bucket.$Shape|null;
             *   exists?: atoll.control.Bucket.$Shape|null;
             *   missing?: atoll.control.Empty.$Shape|null;
             *   outdated?: atoll.control.Bucket.$Shape|null;
             *   refused?: string|null;
             *   lease?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "done"; done: atoll.control.Empty.$Shape; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "bucket"; done?: null; bucket: atoll.control.Bucket.$Shape; exists?: null; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "exists"; done?: null; bucket?: null; exists: atoll.control.Bucket.$Shape; missing?: null; outdated?: null; refused?: null; lease?: null }|{ kind?: "missing"; done?: null; bucket?: null; exists?: null; missing: atoll.control.Empty.$Shape; outdated?: null; refused?: null; lease?: null }|{ kind?: "outdated"; done?: null; bucket?: null; exists?: null; missing?: null; outdated: atoll.control.Bucket.$Shape; refused?: null; lease?: null }|{ kind?: "refused"; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused: string; lease?: null }|{ kind?: "lease"; done?: null; bucket?: null; exists?: null; missing?: null; outdated?: null; refused?: null; lease: number })
             * )} atoll.control.Result.$Shape
             */

            /**
             * Constructs a new Result.
             * @memberof atoll.control
             * @classdesc Represents a Result.
             * @constructor
             * @param {atoll.control.Result.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Result = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Result done.
             * @member {atoll.control.Empty.$Properties|null|undefined} done
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.done = null;

            /**
             * Result bucket.
             * @member {atoll.control.Bucket.$Properties|null|undefined} bucket
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.bucket = null;

            /**
             * Result exists.
             * @member {atoll.control.Bucket.$Properties|null|undefined} exists
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.exists = null;

            /**
             * Result missing.
             * @member {atoll.control.Empty.$Properties|null|undefined} missing
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.missing = null;

            /**
             * Result outdated.
             * @member {atoll.control.Bucket.$Properties|null|undefined} outdated
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.outdated = null;

            /**
             * Result refused.
             * @member {string|null|undefined} refused
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.refused = null;

            /**
             * Result lease.
             * @member {number|null|undefined} lease
             * @memberof atoll.control.Result
             * @instance
             */
            Result.prototype.lease = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Result kind.
             * @member {"done"|"bucket"|"exists"|"missing"|"outdated"|"refused"|"lease"|undefined} kind
             * @memberof atoll.control.Result
             * @instance
             */
            $Object.defineProperty(Result.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["done", "bucket", "exists", "missing", "outdated", "refused", "lease"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Result message. Does not implicitly {@link atoll.control.Result.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Result
             * @static
             * @param {atoll.control.Result.$Properties} message Result message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Result.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.atoll.control.Empty.encode(message.done, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket"))
                    $root.atoll.control.Bucket.encode(message.bucket, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.exists != null && $Object.hasOwnProperty.call(message, "exists"))
                    $root.atoll.control.Bucket.encode(message.exists, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing"))
                    $root.atoll.control.Empty.encode(message.missing, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.outdated != null && $Object.hasOwnProperty.call(message, "outdated"))
                    $root.atoll.control.Bucket.encode(message.outdated, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.refused);
                if (message.lease != null && $Object.hasOwnProperty.call(message, "lease"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.lease);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Result message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.Result
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Result & atoll.control.Result.$Shape} Result
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Result.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.Result();
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
                            message.done = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.kind = "done";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.bucket = $root.atoll.control.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.bucket);
                            message.kind = "bucket";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.exists = $root.atoll.control.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.exists);
                            message.kind = "exists";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.missing = $root.atoll.control.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.missing);
                            message.kind = "missing";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.outdated = $root.atoll.control.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.outdated);
                            message.kind = "outdated";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.refused = reader.stringVerify();
                            message.kind = "refused";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.lease = reader.uint64();
                            message.kind = "lease";
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

            return Result;
        })();

        control.ProposeAnswer = (function() {

            /**
             * Properties of a ProposeAnswer.
             * @typedef {Object} atoll.control.ProposeAnswer.$Properties
             * @property {atoll.control.Applied.$Properties|null} [applied] ProposeAnswer applied
             * @property {atoll.control.NotLeader.$Properties|null} [notLeader] ProposeAnswer notLeader
             * @property {"applied"|"notLeader"} [outcome] ProposeAnswer outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeAnswer.
             * @memberof atoll.control
             * @interface IProposeAnswer
             * @augments atoll.control.ProposeAnswer.$Properties
             * @deprecated Use atoll.control.ProposeAnswer.$Properties instead.
             */

            /**
             * Narrowed shape of a ProposeAnswer.
             * @typedef {{
             *   applied?: atoll.control.Applied.$Shape|null;
             *   notLeader?: atoll.control.NotLeader.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ outcome?: undefined; applied?: null; notLeader?: null }|{ outcome?: "applied"; applied: atoll.control.Applied.$Shape; notLeader?: null }|{ outcome?: "notLeader"; applied?: null; notLeader: atoll.control.NotLeader.$Shape })
             * )} atoll.control.ProposeAnswer.$Shape
             */

            /**
             * Constructs a new ProposeAnswer.
             * @memberof atoll.control
             * @classdesc Represents a ProposeAnswer.
             * @constructor
             * @param {atoll.control.ProposeAnswer.$Properties=} [properties] Properties to set
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
             * @member {atoll.control.Applied.$Properties|null|undefined} applied
             * @memberof atoll.control.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.applied = null;

            /**
             * ProposeAnswer notLeader.
             * @member {atoll.control.NotLeader.$Properties|null|undefined} notLeader
             * @memberof atoll.control.ProposeAnswer
             * @instance
             */
            ProposeAnswer.prototype.notLeader = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ProposeAnswer outcome.
             * @member {"applied"|"notLeader"|undefined} outcome
             * @memberof atoll.control.ProposeAnswer
             * @instance
             */
            $Object.defineProperty(ProposeAnswer.prototype, "outcome", {
                get: $util.oneOfGetter($oneOfFields = ["applied", "notLeader"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ProposeAnswer message. Does not implicitly {@link atoll.control.ProposeAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.ProposeAnswer
             * @static
             * @param {atoll.control.ProposeAnswer.$Properties} message ProposeAnswer message or plain object to encode
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
                    $root.atoll.control.Applied.encode(message.applied, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.notLeader != null && $Object.hasOwnProperty.call(message, "notLeader"))
                    $root.atoll.control.NotLeader.encode(message.notLeader, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProposeAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.ProposeAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.ProposeAnswer & atoll.control.ProposeAnswer.$Shape} ProposeAnswer
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
                message = _target || new $root.atoll.control.ProposeAnswer();
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
                            message.applied = $root.atoll.control.Applied.decode(reader, reader.size(), $undefined, _depth + 1, message.applied);
                            message.outcome = "applied";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.notLeader = $root.atoll.control.NotLeader.decode(reader, reader.size(), $undefined, _depth + 1, message.notLeader);
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

        control.Applied = (function() {

            /**
             * Properties of an Applied.
             * @typedef {Object} atoll.control.Applied.$Properties
             * @property {number|null} [index] Applied index
             * @property {Uint8Array|null} [result] Applied result
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Applied.
             * @memberof atoll.control
             * @interface IApplied
             * @augments atoll.control.Applied.$Properties
             * @deprecated Use atoll.control.Applied.$Properties instead.
             */

            /**
             * Shape of an Applied.
             * @typedef {atoll.control.Applied.$Properties} atoll.control.Applied.$Shape
             */

            /**
             * Constructs a new Applied.
             * @memberof atoll.control
             * @classdesc Represents an Applied.
             * @constructor
             * @param {atoll.control.Applied.$Properties=} [properties] Properties to set
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
             * @memberof atoll.control.Applied
             * @instance
             */
            Applied.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Applied result.
             * @member {Uint8Array} result
             * @memberof atoll.control.Applied
             * @instance
             */
            Applied.prototype.result = $util.newBuffer([]);

            /**
             * Encodes the specified Applied message. Does not implicitly {@link atoll.control.Applied.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.Applied
             * @static
             * @param {atoll.control.Applied.$Properties} message Applied message or plain object to encode
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
             * @memberof atoll.control.Applied
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.Applied & atoll.control.Applied.$Shape} Applied
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
                message = _target || new $root.atoll.control.Applied();
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

        control.NotLeader = (function() {

            /**
             * Properties of a NotLeader.
             * @typedef {Object} atoll.control.NotLeader.$Properties
             * @property {number|null} [leader] NotLeader leader
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NotLeader.
             * @memberof atoll.control
             * @interface INotLeader
             * @augments atoll.control.NotLeader.$Properties
             * @deprecated Use atoll.control.NotLeader.$Properties instead.
             */

            /**
             * Shape of a NotLeader.
             * @typedef {atoll.control.NotLeader.$Properties} atoll.control.NotLeader.$Shape
             */

            /**
             * Constructs a new NotLeader.
             * @memberof atoll.control
             * @classdesc Represents a NotLeader.
             * @constructor
             * @param {atoll.control.NotLeader.$Properties=} [properties] Properties to set
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
             * @memberof atoll.control.NotLeader
             * @instance
             */
            NotLeader.prototype.leader = 0;

            /**
             * Encodes the specified NotLeader message. Does not implicitly {@link atoll.control.NotLeader.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.NotLeader
             * @static
             * @param {atoll.control.NotLeader.$Properties} message NotLeader message or plain object to encode
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
             * @memberof atoll.control.NotLeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.NotLeader & atoll.control.NotLeader.$Shape} NotLeader
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
                message = _target || new $root.atoll.control.NotLeader();
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

        control.StatusAnswer = (function() {

            /**
             * Properties of a StatusAnswer.
             * @typedef {Object} atoll.control.StatusAnswer.$Properties
             * @property {boolean|null} [begun] StatusAnswer begun
             * @property {Array.<number>|null} [founders] StatusAnswer founders
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StatusAnswer.
             * @memberof atoll.control
             * @interface IStatusAnswer
             * @augments atoll.control.StatusAnswer.$Properties
             * @deprecated Use atoll.control.StatusAnswer.$Properties instead.
             */

            /**
             * Shape of a StatusAnswer.
             * @typedef {atoll.control.StatusAnswer.$Properties} atoll.control.StatusAnswer.$Shape
             */

            /**
             * Constructs a new StatusAnswer.
             * @memberof atoll.control
             * @classdesc Represents a StatusAnswer.
             * @constructor
             * @param {atoll.control.StatusAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StatusAnswer = function (properties) {
                this.founders = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StatusAnswer begun.
             * @member {boolean} begun
             * @memberof atoll.control.StatusAnswer
             * @instance
             */
            StatusAnswer.prototype.begun = false;

            /**
             * StatusAnswer founders.
             * @member {Array.<number>} founders
             * @memberof atoll.control.StatusAnswer
             * @instance
             */
            StatusAnswer.prototype.founders = $util.emptyArray;

            /**
             * Encodes the specified StatusAnswer message. Does not implicitly {@link atoll.control.StatusAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.control.StatusAnswer
             * @static
             * @param {atoll.control.StatusAnswer.$Properties} message StatusAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StatusAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.begun != null && $Object.hasOwnProperty.call(message, "begun") && message.begun !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.begun);
                if (message.founders != null && message.founders.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.founders);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StatusAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.control.StatusAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.control.StatusAnswer & atoll.control.StatusAnswer.$Shape} StatusAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StatusAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.control.StatusAnswer();
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
                                message.begun = value;
                            else
                                delete message.begun;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.founders && message.founders.length))
                                    message.founders = [];
                                reader.uint32s(message.founders);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.founders && message.founders.length))
                                message.founders = [];
                            message.founders.push(reader.uint32());
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

            return StatusAnswer;
        })();

        return control;
    })();

    return atoll;
})();

export {
  $root as default
};
