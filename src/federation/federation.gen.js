/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/federation/federation"] || ($protobuf.roots["src/federation/federation"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.federation = (function() {

        /**
         * Namespace federation.
         * @memberof atoll
         * @namespace
         */
        const federation = {};

        federation.Signed = (function() {

            /**
             * Properties of a Signed.
             * @typedef {Object} atoll.federation.Signed.$Properties
             * @property {Uint8Array|null} [statement] Signed statement
             * @property {Uint8Array|null} [signature] Signed signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Signed.
             * @memberof atoll.federation
             * @interface ISigned
             * @augments atoll.federation.Signed.$Properties
             * @deprecated Use atoll.federation.Signed.$Properties instead.
             */

            /**
             * Shape of a Signed.
             * @typedef {atoll.federation.Signed.$Properties} atoll.federation.Signed.$Shape
             */

            /**
             * Constructs a new Signed.
             * @memberof atoll.federation
             * @classdesc Represents a Signed.
             * @constructor
             * @param {atoll.federation.Signed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Signed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Signed statement.
             * @member {Uint8Array} statement
             * @memberof atoll.federation.Signed
             * @instance
             */
            Signed.prototype.statement = $util.newBuffer([]);

            /**
             * Signed signature.
             * @member {Uint8Array} signature
             * @memberof atoll.federation.Signed
             * @instance
             */
            Signed.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified Signed message. Does not implicitly {@link atoll.federation.Signed.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.Signed
             * @static
             * @param {atoll.federation.Signed.$Properties} message Signed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Signed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement") && message.statement.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.statement);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Signed message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.Signed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.Signed & atoll.federation.Signed.$Shape} Signed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Signed.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.Signed();
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
                                message.statement = value;
                            else
                                delete message.statement;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
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

            return Signed;
        })();

        federation.Voucher = (function() {

            /**
             * Properties of a Voucher.
             * @typedef {Object} atoll.federation.Voucher.$Properties
             * @property {string|null} [federation] Voucher federation
             * @property {string|null} [peerId] Voucher peerId
             * @property {number|null} [regionNumber] Voucher regionNumber
             * @property {string|null} [regionName] Voucher regionName
             * @property {number|null} [nodeId] Voucher nodeId
             * @property {string|null} [nodeName] Voucher nodeName
             * @property {number|null} [notBeforeMs] Voucher notBeforeMs
             * @property {number|null} [notAfterMs] Voucher notAfterMs
             * @property {number|null} [serial] Voucher serial
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Voucher.
             * @memberof atoll.federation
             * @interface IVoucher
             * @augments atoll.federation.Voucher.$Properties
             * @deprecated Use atoll.federation.Voucher.$Properties instead.
             */

            /**
             * Shape of a Voucher.
             * @typedef {atoll.federation.Voucher.$Properties} atoll.federation.Voucher.$Shape
             */

            /**
             * Constructs a new Voucher.
             * @memberof atoll.federation
             * @classdesc Represents a Voucher.
             * @constructor
             * @param {atoll.federation.Voucher.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Voucher = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Voucher federation.
             * @member {string} federation
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.federation = "";

            /**
             * Voucher peerId.
             * @member {string} peerId
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.peerId = "";

            /**
             * Voucher regionNumber.
             * @member {number} regionNumber
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.regionNumber = 0;

            /**
             * Voucher regionName.
             * @member {string} regionName
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.regionName = "";

            /**
             * Voucher nodeId.
             * @member {number} nodeId
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.nodeId = 0;

            /**
             * Voucher nodeName.
             * @member {string} nodeName
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.nodeName = "";

            /**
             * Voucher notBeforeMs.
             * @member {number} notBeforeMs
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.notBeforeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Voucher notAfterMs.
             * @member {number} notAfterMs
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.notAfterMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Voucher serial.
             * @member {number} serial
             * @memberof atoll.federation.Voucher
             * @instance
             */
            Voucher.prototype.serial = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Voucher message. Does not implicitly {@link atoll.federation.Voucher.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.Voucher
             * @static
             * @param {atoll.federation.Voucher.$Properties} message Voucher message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Voucher.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.federation != null && $Object.hasOwnProperty.call(message, "federation") && message.federation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.federation);
                if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
                if (message.regionNumber != null && $Object.hasOwnProperty.call(message, "regionNumber") && message.regionNumber !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.regionNumber);
                if (message.regionName != null && $Object.hasOwnProperty.call(message, "regionName") && message.regionName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.regionName);
                if (message.nodeId != null && $Object.hasOwnProperty.call(message, "nodeId") && message.nodeId !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.nodeId);
                if (message.nodeName != null && $Object.hasOwnProperty.call(message, "nodeName") && message.nodeName !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.nodeName);
                if (message.notBeforeMs != null && $Object.hasOwnProperty.call(message, "notBeforeMs") && (typeof message.notBeforeMs === "object" ? message.notBeforeMs.low || message.notBeforeMs.high : message.notBeforeMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.notBeforeMs);
                if (message.notAfterMs != null && $Object.hasOwnProperty.call(message, "notAfterMs") && (typeof message.notAfterMs === "object" ? message.notAfterMs.low || message.notAfterMs.high : message.notAfterMs !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.notAfterMs);
                if (message.serial != null && $Object.hasOwnProperty.call(message, "serial") && (typeof message.serial === "object" ? message.serial.low || message.serial.high : message.serial !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.serial);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Voucher message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.Voucher
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.Voucher & atoll.federation.Voucher.$Shape} Voucher
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Voucher.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.Voucher();
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
                                message.federation = value;
                            else
                                delete message.federation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.peerId = value;
                            else
                                delete message.peerId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.regionNumber = value;
                            else
                                delete message.regionNumber;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.regionName = value;
                            else
                                delete message.regionName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nodeId = value;
                            else
                                delete message.nodeId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nodeName = value;
                            else
                                delete message.nodeName;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.notBeforeMs = value;
                            else
                                delete message.notBeforeMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.notAfterMs = value;
                            else
                                delete message.notAfterMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.serial = value;
                            else
                                delete message.serial;
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

            return Voucher;
        })();

        federation.Revocation = (function() {

            /**
             * Properties of a Revocation.
             * @typedef {Object} atoll.federation.Revocation.$Properties
             * @property {string|null} [federation] Revocation federation
             * @property {string|null} [peerId] Revocation peerId
             * @property {number|null} [revokedMs] Revocation revokedMs
             * @property {string|null} [reason] Revocation reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Revocation.
             * @memberof atoll.federation
             * @interface IRevocation
             * @augments atoll.federation.Revocation.$Properties
             * @deprecated Use atoll.federation.Revocation.$Properties instead.
             */

            /**
             * Shape of a Revocation.
             * @typedef {atoll.federation.Revocation.$Properties} atoll.federation.Revocation.$Shape
             */

            /**
             * Constructs a new Revocation.
             * @memberof atoll.federation
             * @classdesc Represents a Revocation.
             * @constructor
             * @param {atoll.federation.Revocation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Revocation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Revocation federation.
             * @member {string} federation
             * @memberof atoll.federation.Revocation
             * @instance
             */
            Revocation.prototype.federation = "";

            /**
             * Revocation peerId.
             * @member {string} peerId
             * @memberof atoll.federation.Revocation
             * @instance
             */
            Revocation.prototype.peerId = "";

            /**
             * Revocation revokedMs.
             * @member {number} revokedMs
             * @memberof atoll.federation.Revocation
             * @instance
             */
            Revocation.prototype.revokedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Revocation reason.
             * @member {string} reason
             * @memberof atoll.federation.Revocation
             * @instance
             */
            Revocation.prototype.reason = "";

            /**
             * Encodes the specified Revocation message. Does not implicitly {@link atoll.federation.Revocation.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.Revocation
             * @static
             * @param {atoll.federation.Revocation.$Properties} message Revocation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Revocation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.federation != null && $Object.hasOwnProperty.call(message, "federation") && message.federation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.federation);
                if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
                if (message.revokedMs != null && $Object.hasOwnProperty.call(message, "revokedMs") && (typeof message.revokedMs === "object" ? message.revokedMs.low || message.revokedMs.high : message.revokedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.revokedMs);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Revocation message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.Revocation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.Revocation & atoll.federation.Revocation.$Shape} Revocation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Revocation.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.Revocation();
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
                                message.federation = value;
                            else
                                delete message.federation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.peerId = value;
                            else
                                delete message.peerId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revokedMs = value;
                            else
                                delete message.revokedMs;
                            continue;
                        }
                    case 4: {
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

            return Revocation;
        })();

        federation.AddressRecord = (function() {

            /**
             * Properties of an AddressRecord.
             * @typedef {Object} atoll.federation.AddressRecord.$Properties
             * @property {string|null} [federation] AddressRecord federation
             * @property {string|null} [peerId] AddressRecord peerId
             * @property {Array.<string>|null} [addresses] AddressRecord addresses
             * @property {number|null} [sequence] AddressRecord sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AddressRecord.
             * @memberof atoll.federation
             * @interface IAddressRecord
             * @augments atoll.federation.AddressRecord.$Properties
             * @deprecated Use atoll.federation.AddressRecord.$Properties instead.
             */

            /**
             * Shape of an AddressRecord.
             * @typedef {atoll.federation.AddressRecord.$Properties} atoll.federation.AddressRecord.$Shape
             */

            /**
             * Constructs a new AddressRecord.
             * @memberof atoll.federation
             * @classdesc Represents an AddressRecord.
             * @constructor
             * @param {atoll.federation.AddressRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AddressRecord = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AddressRecord federation.
             * @member {string} federation
             * @memberof atoll.federation.AddressRecord
             * @instance
             */
            AddressRecord.prototype.federation = "";

            /**
             * AddressRecord peerId.
             * @member {string} peerId
             * @memberof atoll.federation.AddressRecord
             * @instance
             */
            AddressRecord.prototype.peerId = "";

            /**
             * AddressRecord addresses.
             * @member {Array.<string>} addresses
             * @memberof atoll.federation.AddressRecord
             * @instance
             */
            AddressRecord.prototype.addresses = $util.emptyArray;

            /**
             * AddressRecord sequence.
             * @member {number} sequence
             * @memberof atoll.federation.AddressRecord
             * @instance
             */
            AddressRecord.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified AddressRecord message. Does not implicitly {@link atoll.federation.AddressRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.AddressRecord
             * @static
             * @param {atoll.federation.AddressRecord.$Properties} message AddressRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AddressRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.federation != null && $Object.hasOwnProperty.call(message, "federation") && message.federation !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.federation);
                if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.addresses[i]);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AddressRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.AddressRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.AddressRecord & atoll.federation.AddressRecord.$Shape} AddressRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AddressRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.AddressRecord();
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
                                message.federation = value;
                            else
                                delete message.federation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.peerId = value;
                            else
                                delete message.peerId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
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

            return AddressRecord;
        })();

        federation.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} atoll.federation.Heartbeat.$Properties
             * @property {number|null} [sentMs] Heartbeat sentMs
             * @property {Uint8Array|null} [digest] Heartbeat digest
             * @property {string|null} [release] Heartbeat release
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof atoll.federation
             * @interface IHeartbeat
             * @augments atoll.federation.Heartbeat.$Properties
             * @deprecated Use atoll.federation.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {atoll.federation.Heartbeat.$Properties} atoll.federation.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof atoll.federation
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {atoll.federation.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat sentMs.
             * @member {number} sentMs
             * @memberof atoll.federation.Heartbeat
             * @instance
             */
            Heartbeat.prototype.sentMs = 0;

            /**
             * Heartbeat digest.
             * @member {Uint8Array} digest
             * @memberof atoll.federation.Heartbeat
             * @instance
             */
            Heartbeat.prototype.digest = $util.newBuffer([]);

            /**
             * Heartbeat release.
             * @member {string} release
             * @memberof atoll.federation.Heartbeat
             * @instance
             */
            Heartbeat.prototype.release = "";

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link atoll.federation.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.Heartbeat
             * @static
             * @param {atoll.federation.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sentMs != null && $Object.hasOwnProperty.call(message, "sentMs") && !$Object.is(message.sentMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.sentMs);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.digest);
                if (message.release != null && $Object.hasOwnProperty.call(message, "release") && message.release !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.release);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.Heartbeat & atoll.federation.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.Heartbeat();
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
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.sentMs = value;
                            else
                                delete message.sentMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.release = value;
                            else
                                delete message.release;
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

            return Heartbeat;
        })();

        federation.HeartbeatAnswer = (function() {

            /**
             * Properties of a HeartbeatAnswer.
             * @typedef {Object} atoll.federation.HeartbeatAnswer.$Properties
             * @property {number|null} [receivedMs] HeartbeatAnswer receivedMs
             * @property {number|null} [answeredMs] HeartbeatAnswer answeredMs
             * @property {Uint8Array|null} [digest] HeartbeatAnswer digest
             * @property {string|null} [release] HeartbeatAnswer release
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeartbeatAnswer.
             * @memberof atoll.federation
             * @interface IHeartbeatAnswer
             * @augments atoll.federation.HeartbeatAnswer.$Properties
             * @deprecated Use atoll.federation.HeartbeatAnswer.$Properties instead.
             */

            /**
             * Shape of a HeartbeatAnswer.
             * @typedef {atoll.federation.HeartbeatAnswer.$Properties} atoll.federation.HeartbeatAnswer.$Shape
             */

            /**
             * Constructs a new HeartbeatAnswer.
             * @memberof atoll.federation
             * @classdesc Represents a HeartbeatAnswer.
             * @constructor
             * @param {atoll.federation.HeartbeatAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeartbeatAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeartbeatAnswer receivedMs.
             * @member {number} receivedMs
             * @memberof atoll.federation.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.receivedMs = 0;

            /**
             * HeartbeatAnswer answeredMs.
             * @member {number} answeredMs
             * @memberof atoll.federation.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.answeredMs = 0;

            /**
             * HeartbeatAnswer digest.
             * @member {Uint8Array} digest
             * @memberof atoll.federation.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.digest = $util.newBuffer([]);

            /**
             * HeartbeatAnswer release.
             * @member {string} release
             * @memberof atoll.federation.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.release = "";

            /**
             * Encodes the specified HeartbeatAnswer message. Does not implicitly {@link atoll.federation.HeartbeatAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.HeartbeatAnswer
             * @static
             * @param {atoll.federation.HeartbeatAnswer.$Properties} message HeartbeatAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeartbeatAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.receivedMs != null && $Object.hasOwnProperty.call(message, "receivedMs") && !$Object.is(message.receivedMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.receivedMs);
                if (message.answeredMs != null && $Object.hasOwnProperty.call(message, "answeredMs") && !$Object.is(message.answeredMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.answeredMs);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.digest);
                if (message.release != null && $Object.hasOwnProperty.call(message, "release") && message.release !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.release);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeartbeatAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.HeartbeatAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.HeartbeatAnswer & atoll.federation.HeartbeatAnswer.$Shape} HeartbeatAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeartbeatAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.HeartbeatAnswer();
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
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.receivedMs = value;
                            else
                                delete message.receivedMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.answeredMs = value;
                            else
                                delete message.answeredMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.release = value;
                            else
                                delete message.release;
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

            return HeartbeatAnswer;
        })();

        federation.Gossip = (function() {

            /**
             * Properties of a Gossip.
             * @typedef {Object} atoll.federation.Gossip.$Properties
             * @property {Array.<Uint8Array>|null} [vouchers] Gossip vouchers
             * @property {Array.<Uint8Array>|null} [revocations] Gossip revocations
             * @property {Array.<Uint8Array>|null} [addresses] Gossip addresses
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Gossip.
             * @memberof atoll.federation
             * @interface IGossip
             * @augments atoll.federation.Gossip.$Properties
             * @deprecated Use atoll.federation.Gossip.$Properties instead.
             */

            /**
             * Shape of a Gossip.
             * @typedef {atoll.federation.Gossip.$Properties} atoll.federation.Gossip.$Shape
             */

            /**
             * Constructs a new Gossip.
             * @memberof atoll.federation
             * @classdesc Represents a Gossip.
             * @constructor
             * @param {atoll.federation.Gossip.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Gossip = function (properties) {
                this.vouchers = [];
                this.revocations = [];
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Gossip vouchers.
             * @member {Array.<Uint8Array>} vouchers
             * @memberof atoll.federation.Gossip
             * @instance
             */
            Gossip.prototype.vouchers = $util.emptyArray;

            /**
             * Gossip revocations.
             * @member {Array.<Uint8Array>} revocations
             * @memberof atoll.federation.Gossip
             * @instance
             */
            Gossip.prototype.revocations = $util.emptyArray;

            /**
             * Gossip addresses.
             * @member {Array.<Uint8Array>} addresses
             * @memberof atoll.federation.Gossip
             * @instance
             */
            Gossip.prototype.addresses = $util.emptyArray;

            /**
             * Encodes the specified Gossip message. Does not implicitly {@link atoll.federation.Gossip.verify|verify} messages.
             * @function encode
             * @memberof atoll.federation.Gossip
             * @static
             * @param {atoll.federation.Gossip.$Properties} message Gossip message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Gossip.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.vouchers != null && message.vouchers.length)
                    for (let i = 0; i < message.vouchers.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.vouchers[i]);
                if (message.revocations != null && message.revocations.length)
                    for (let i = 0; i < message.revocations.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.revocations[i]);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Gossip message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.federation.Gossip
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.federation.Gossip & atoll.federation.Gossip.$Shape} Gossip
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Gossip.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.federation.Gossip();
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
                            if (!(message.vouchers && message.vouchers.length))
                                message.vouchers = [];
                            message.vouchers.push(reader.bytes());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.revocations && message.revocations.length))
                                message.revocations = [];
                            message.revocations.push(reader.bytes());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.bytes());
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

            return Gossip;
        })();

        return federation;
    })();

    return atoll;
})();

export {
  $root as default
};
