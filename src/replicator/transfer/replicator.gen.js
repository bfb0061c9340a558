/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/replicator/transfer/replicator"] || ($protobuf.roots["src/replicator/transfer/replicator"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.replicator = (function() {

        /**
         * Namespace replicator.
         * @memberof atoll
         * @namespace
         */
        const replicator = {};

        /**
         * ChecksumAlgorithm enum.
         * @name atoll.replicator.ChecksumAlgorithm
         * @enum {number}
         * @property {number} NO_CHECKSUM=0 NO_CHECKSUM value
         * @property {number} CRC32=1 CRC32 value
         * @property {number} CRC32C=2 CRC32C value
         * @property {number} CRC64NVME=3 CRC64NVME value
         * @property {number} SHA1=4 SHA1 value
         * @property {number} SHA256=5 SHA256 value
         */
        replicator.ChecksumAlgorithm = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NO_CHECKSUM"] = 0;
            values[valuesById[1] = "CRC32"] = 1;
            values[valuesById[2] = "CRC32C"] = 2;
            values[valuesById[3] = "CRC64NVME"] = 3;
            values[valuesById[4] = "SHA1"] = 4;
            values[valuesById[5] = "SHA256"] = 5;
            return values;
        })();

        replicator.Checksum = (function() {

            /**
             * Properties of a Checksum.
             * @typedef {Object} atoll.replicator.Checksum.$Properties
             * @property {atoll.replicator.ChecksumAlgorithm|null} [algorithm] Checksum algorithm
             * @property {string|null} [value] Checksum value
             * @property {boolean|null} [composite] Checksum composite
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Checksum.
             * @memberof atoll.replicator
             * @interface IChecksum
             * @augments atoll.replicator.Checksum.$Properties
             * @deprecated Use atoll.replicator.Checksum.$Properties instead.
             */

            /**
             * Shape of a Checksum.
             * @typedef {atoll.replicator.Checksum.$Properties} atoll.replicator.Checksum.$Shape
             */

            /**
             * Constructs a new Checksum.
             * @memberof atoll.replicator
             * @classdesc Represents a Checksum.
             * @constructor
             * @param {atoll.replicator.Checksum.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Checksum = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Checksum algorithm.
             * @member {atoll.replicator.ChecksumAlgorithm} algorithm
             * @memberof atoll.replicator.Checksum
             * @instance
             */
            Checksum.prototype.algorithm = 0;

            /**
             * Checksum value.
             * @member {string} value
             * @memberof atoll.replicator.Checksum
             * @instance
             */
            Checksum.prototype.value = "";

            /**
             * Checksum composite.
             * @member {boolean} composite
             * @memberof atoll.replicator.Checksum
             * @instance
             */
            Checksum.prototype.composite = false;

            /**
             * Encodes the specified Checksum message. Does not implicitly {@link atoll.replicator.Checksum.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Checksum
             * @static
             * @param {atoll.replicator.Checksum.$Properties} message Checksum message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Checksum.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm") && message.algorithm !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.algorithm);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.composite != null && $Object.hasOwnProperty.call(message, "composite") && message.composite !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.composite);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Checksum message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Checksum
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Checksum & atoll.replicator.Checksum.$Shape} Checksum
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Checksum.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Checksum();
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
                                message.algorithm = value;
                            else
                                delete message.algorithm;
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
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.composite = value;
                            else
                                delete message.composite;
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

            return Checksum;
        })();

        replicator.Tag = (function() {

            /**
             * Properties of a Tag.
             * @typedef {Object} atoll.replicator.Tag.$Properties
             * @property {string|null} [key] Tag key
             * @property {string|null} [value] Tag value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tag.
             * @memberof atoll.replicator
             * @interface ITag
             * @augments atoll.replicator.Tag.$Properties
             * @deprecated Use atoll.replicator.Tag.$Properties instead.
             */

            /**
             * Shape of a Tag.
             * @typedef {atoll.replicator.Tag.$Properties} atoll.replicator.Tag.$Shape
             */

            /**
             * Constructs a new Tag.
             * @memberof atoll.replicator
             * @classdesc Represents a Tag.
             * @constructor
             * @param {atoll.replicator.Tag.$Properties=} [properties] Properties to set
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
             * @memberof atoll.replicator.Tag
             * @instance
             */
            Tag.prototype.key = "";

            /**
             * Tag value.
             * @member {string} value
             * @memberof atoll.replicator.Tag
             * @instance
             */
            Tag.prototype.value = "";

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.replicator.Tag.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Tag
             * @static
             * @param {atoll.replicator.Tag.$Properties} message Tag message or plain object to encode
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
             * @memberof atoll.replicator.Tag
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Tag & atoll.replicator.Tag.$Shape} Tag
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
                message = _target || new $root.atoll.replicator.Tag();
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

        replicator.UserMetadata = (function() {

            /**
             * Properties of a UserMetadata.
             * @typedef {Object} atoll.replicator.UserMetadata.$Properties
             * @property {string|null} [name] UserMetadata name
             * @property {string|null} [value] UserMetadata value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a UserMetadata.
             * @memberof atoll.replicator
             * @interface IUserMetadata
             * @augments atoll.replicator.UserMetadata.$Properties
             * @deprecated Use atoll.replicator.UserMetadata.$Properties instead.
             */

            /**
             * Shape of a UserMetadata.
             * @typedef {atoll.replicator.UserMetadata.$Properties} atoll.replicator.UserMetadata.$Shape
             */

            /**
             * Constructs a new UserMetadata.
             * @memberof atoll.replicator
             * @classdesc Represents a UserMetadata.
             * @constructor
             * @param {atoll.replicator.UserMetadata.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UserMetadata = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UserMetadata name.
             * @member {string} name
             * @memberof atoll.replicator.UserMetadata
             * @instance
             */
            UserMetadata.prototype.name = "";

            /**
             * UserMetadata value.
             * @member {string} value
             * @memberof atoll.replicator.UserMetadata
             * @instance
             */
            UserMetadata.prototype.value = "";

            /**
             * Encodes the specified UserMetadata message. Does not implicitly {@link atoll.replicator.UserMetadata.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.UserMetadata
             * @static
             * @param {atoll.replicator.UserMetadata.$Properties} message UserMetadata message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UserMetadata.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a UserMetadata message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.UserMetadata
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.UserMetadata & atoll.replicator.UserMetadata.$Shape} UserMetadata
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UserMetadata.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.UserMetadata();
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

            return UserMetadata;
        })();

        replicator.ContentHeaders = (function() {

            /**
             * Properties of a ContentHeaders.
             * @typedef {Object} atoll.replicator.ContentHeaders.$Properties
             * @property {string|null} [contentType] ContentHeaders contentType
             * @property {string|null} [cacheControl] ContentHeaders cacheControl
             * @property {string|null} [contentDisposition] ContentHeaders contentDisposition
             * @property {string|null} [contentEncoding] ContentHeaders contentEncoding
             * @property {string|null} [contentLanguage] ContentHeaders contentLanguage
             * @property {string|null} [expires] ContentHeaders expires
             * @property {string|null} [websiteRedirectLocation] ContentHeaders websiteRedirectLocation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ContentHeaders.
             * @memberof atoll.replicator
             * @interface IContentHeaders
             * @augments atoll.replicator.ContentHeaders.$Properties
             * @deprecated Use atoll.replicator.ContentHeaders.$Properties instead.
             */

            /**
             * Shape of a ContentHeaders.
             * @typedef {atoll.replicator.ContentHeaders.$Properties} atoll.replicator.ContentHeaders.$Shape
             */

            /**
             * Constructs a new ContentHeaders.
             * @memberof atoll.replicator
             * @classdesc Represents a ContentHeaders.
             * @constructor
             * @param {atoll.replicator.ContentHeaders.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ContentHeaders = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ContentHeaders contentType.
             * @member {string|null|undefined} contentType
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentType = null;

            /**
             * ContentHeaders cacheControl.
             * @member {string|null|undefined} cacheControl
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.cacheControl = null;

            /**
             * ContentHeaders contentDisposition.
             * @member {string|null|undefined} contentDisposition
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentDisposition = null;

            /**
             * ContentHeaders contentEncoding.
             * @member {string|null|undefined} contentEncoding
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentEncoding = null;

            /**
             * ContentHeaders contentLanguage.
             * @member {string|null|undefined} contentLanguage
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentLanguage = null;

            /**
             * ContentHeaders expires.
             * @member {string|null|undefined} expires
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.expires = null;

            /**
             * ContentHeaders websiteRedirectLocation.
             * @member {string|null|undefined} websiteRedirectLocation
             * @memberof atoll.replicator.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.websiteRedirectLocation = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_contentType", {
                get: $util.oneOfGetter($oneOfFields = ["contentType"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_cacheControl", {
                get: $util.oneOfGetter($oneOfFields = ["cacheControl"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_contentDisposition", {
                get: $util.oneOfGetter($oneOfFields = ["contentDisposition"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_contentEncoding", {
                get: $util.oneOfGetter($oneOfFields = ["contentEncoding"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_contentLanguage", {
                get: $util.oneOfGetter($oneOfFields = ["contentLanguage"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_expires", {
                get: $util.oneOfGetter($oneOfFields = ["expires"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContentHeaders.prototype, "_websiteRedirectLocation", {
                get: $util.oneOfGetter($oneOfFields = ["websiteRedirectLocation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ContentHeaders message. Does not implicitly {@link atoll.replicator.ContentHeaders.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.ContentHeaders
             * @static
             * @param {atoll.replicator.ContentHeaders.$Properties} message ContentHeaders message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ContentHeaders.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.contentType);
                if (message.cacheControl != null && $Object.hasOwnProperty.call(message, "cacheControl"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.cacheControl);
                if (message.contentDisposition != null && $Object.hasOwnProperty.call(message, "contentDisposition"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.contentDisposition);
                if (message.contentEncoding != null && $Object.hasOwnProperty.call(message, "contentEncoding"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.contentEncoding);
                if (message.contentLanguage != null && $Object.hasOwnProperty.call(message, "contentLanguage"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.contentLanguage);
                if (message.expires != null && $Object.hasOwnProperty.call(message, "expires"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.expires);
                if (message.websiteRedirectLocation != null && $Object.hasOwnProperty.call(message, "websiteRedirectLocation"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.websiteRedirectLocation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ContentHeaders message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.ContentHeaders
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.ContentHeaders & atoll.replicator.ContentHeaders.$Shape} ContentHeaders
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ContentHeaders.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.ContentHeaders();
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
                            message.contentType = reader.stringVerify();
                            message._contentType = "contentType";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.cacheControl = reader.stringVerify();
                            message._cacheControl = "cacheControl";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.contentDisposition = reader.stringVerify();
                            message._contentDisposition = "contentDisposition";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.contentEncoding = reader.stringVerify();
                            message._contentEncoding = "contentEncoding";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.contentLanguage = reader.stringVerify();
                            message._contentLanguage = "contentLanguage";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.expires = reader.stringVerify();
                            message._expires = "expires";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.websiteRedirectLocation = reader.stringVerify();
                            message._websiteRedirectLocation = "websiteRedirectLocation";
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

            return ContentHeaders;
        })();

        replicator.PartBoundary = (function() {

            /**
             * Properties of a PartBoundary.
             * @typedef {Object} atoll.replicator.PartBoundary.$Properties
             * @property {number|null} [partNumber] PartBoundary partNumber
             * @property {number|null} [bytes] PartBoundary bytes
             * @property {Array.<atoll.replicator.Checksum.$Properties>|null} [checksums] PartBoundary checksums
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PartBoundary.
             * @memberof atoll.replicator
             * @interface IPartBoundary
             * @augments atoll.replicator.PartBoundary.$Properties
             * @deprecated Use atoll.replicator.PartBoundary.$Properties instead.
             */

            /**
             * Shape of a PartBoundary.
             * @typedef {atoll.replicator.PartBoundary.$Properties} atoll.replicator.PartBoundary.$Shape
             */

            /**
             * Constructs a new PartBoundary.
             * @memberof atoll.replicator
             * @classdesc Represents a PartBoundary.
             * @constructor
             * @param {atoll.replicator.PartBoundary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PartBoundary = function (properties) {
                this.checksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PartBoundary partNumber.
             * @member {number} partNumber
             * @memberof atoll.replicator.PartBoundary
             * @instance
             */
            PartBoundary.prototype.partNumber = 0;

            /**
             * PartBoundary bytes.
             * @member {number} bytes
             * @memberof atoll.replicator.PartBoundary
             * @instance
             */
            PartBoundary.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PartBoundary checksums.
             * @member {Array.<atoll.replicator.Checksum.$Properties>} checksums
             * @memberof atoll.replicator.PartBoundary
             * @instance
             */
            PartBoundary.prototype.checksums = $util.emptyArray;

            /**
             * Encodes the specified PartBoundary message. Does not implicitly {@link atoll.replicator.PartBoundary.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.PartBoundary
             * @static
             * @param {atoll.replicator.PartBoundary.$Properties} message PartBoundary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PartBoundary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.partNumber != null && $Object.hasOwnProperty.call(message, "partNumber") && message.partNumber !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.partNumber);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.replicator.Checksum.encode(message.checksums[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PartBoundary message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.PartBoundary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.PartBoundary & atoll.replicator.PartBoundary.$Shape} PartBoundary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PartBoundary.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.PartBoundary();
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
                                message.partNumber = value;
                            else
                                delete message.partNumber;
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
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.replicator.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return PartBoundary;
        })();

        replicator.Description = (function() {

            /**
             * Properties of a Description.
             * @typedef {Object} atoll.replicator.Description.$Properties
             * @property {number|null} [bytes] Description bytes
             * @property {string|null} [etag] Description etag
             * @property {Array.<atoll.replicator.Checksum.$Properties>|null} [checksums] Description checksums
             * @property {atoll.replicator.ContentHeaders.$Properties|null} [headers] Description headers
             * @property {Array.<atoll.replicator.UserMetadata.$Properties>|null} [userMetadata] Description userMetadata
             * @property {Array.<atoll.replicator.Tag.$Properties>|null} [tags] Description tags
             * @property {string|null} [storageClass] Description storageClass
             * @property {Array.<atoll.replicator.PartBoundary.$Properties>|null} [parts] Description parts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Description.
             * @memberof atoll.replicator
             * @interface IDescription
             * @augments atoll.replicator.Description.$Properties
             * @deprecated Use atoll.replicator.Description.$Properties instead.
             */

            /**
             * Shape of a Description.
             * @typedef {atoll.replicator.Description.$Properties} atoll.replicator.Description.$Shape
             */

            /**
             * Constructs a new Description.
             * @memberof atoll.replicator
             * @classdesc Represents a Description.
             * @constructor
             * @param {atoll.replicator.Description.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Description = function (properties) {
                this.checksums = [];
                this.userMetadata = [];
                this.tags = [];
                this.parts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Description bytes.
             * @member {number} bytes
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Description etag.
             * @member {string} etag
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.etag = "";

            /**
             * Description checksums.
             * @member {Array.<atoll.replicator.Checksum.$Properties>} checksums
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.checksums = $util.emptyArray;

            /**
             * Description headers.
             * @member {atoll.replicator.ContentHeaders.$Properties|null|undefined} headers
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.headers = null;

            /**
             * Description userMetadata.
             * @member {Array.<atoll.replicator.UserMetadata.$Properties>} userMetadata
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.userMetadata = $util.emptyArray;

            /**
             * Description tags.
             * @member {Array.<atoll.replicator.Tag.$Properties>} tags
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.tags = $util.emptyArray;

            /**
             * Description storageClass.
             * @member {string} storageClass
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.storageClass = "";

            /**
             * Description parts.
             * @member {Array.<atoll.replicator.PartBoundary.$Properties>} parts
             * @memberof atoll.replicator.Description
             * @instance
             */
            Description.prototype.parts = $util.emptyArray;

            /**
             * Encodes the specified Description message. Does not implicitly {@link atoll.replicator.Description.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Description
             * @static
             * @param {atoll.replicator.Description.$Properties} message Description message or plain object to encode
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
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.etag);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.replicator.Checksum.encode(message.checksums[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.atoll.replicator.ContentHeaders.encode(message.headers, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.userMetadata != null && message.userMetadata.length)
                    for (let i = 0; i < message.userMetadata.length; ++i)
                        $root.atoll.replicator.UserMetadata.encode(message.userMetadata[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.replicator.Tag.encode(message.tags[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.storageClass != null && $Object.hasOwnProperty.call(message, "storageClass") && message.storageClass !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.storageClass);
                if (message.parts != null && message.parts.length)
                    for (let i = 0; i < message.parts.length; ++i)
                        $root.atoll.replicator.PartBoundary.encode(message.parts[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Description message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Description
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Description & atoll.replicator.Description.$Shape} Description
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
                message = _target || new $root.atoll.replicator.Description();
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
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.replicator.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.atoll.replicator.ContentHeaders.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.userMetadata && message.userMetadata.length))
                                message.userMetadata = [];
                            message.userMetadata.push($root.atoll.replicator.UserMetadata.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.replicator.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.storageClass = value;
                            else
                                delete message.storageClass;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parts && message.parts.length))
                                message.parts = [];
                            message.parts.push($root.atoll.replicator.PartBoundary.decode(reader, reader.size(), $undefined, _depth + 1));
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

        /**
         * Kind enum.
         * @name atoll.replicator.Kind
         * @enum {number}
         * @property {number} PUT=0 PUT value
         * @property {number} DELETE_MARKER=1 DELETE_MARKER value
         * @property {number} DELETE_VERSION=2 DELETE_VERSION value
         * @property {number} DELETE_NULL=3 DELETE_NULL value
         * @property {number} TAGS=4 TAGS value
         */
        replicator.Kind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PUT"] = 0;
            values[valuesById[1] = "DELETE_MARKER"] = 1;
            values[valuesById[2] = "DELETE_VERSION"] = 2;
            values[valuesById[3] = "DELETE_NULL"] = 3;
            values[valuesById[4] = "TAGS"] = 4;
            return values;
        })();

        replicator.Replica = (function() {

            /**
             * Properties of a Replica.
             * @typedef {Object} atoll.replicator.Replica.$Properties
             * @property {atoll.replicator.Kind|null} [kind] Replica kind
             * @property {string|null} [key] Replica key
             * @property {Uint8Array|null} [version] Replica version
             * @property {boolean|null} ["null"] Replica null
             * @property {Array.<Uint8Array>|null} [seen] Replica seen
             * @property {Uint8Array|null} [stamp] Replica stamp
             * @property {atoll.replicator.Description.$Properties|null} [object] Replica object
             * @property {Array.<atoll.replicator.Tag.$Properties>|null} [tags] Replica tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Replica.
             * @memberof atoll.replicator
             * @interface IReplica
             * @augments atoll.replicator.Replica.$Properties
             * @deprecated Use atoll.replicator.Replica.$Properties instead.
             */

            /**
             * Shape of a Replica.
             * @typedef {atoll.replicator.Replica.$Properties} atoll.replicator.Replica.$Shape
             */

            /**
             * Constructs a new Replica.
             * @memberof atoll.replicator
             * @classdesc Represents a Replica.
             * @constructor
             * @param {atoll.replicator.Replica.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Replica = function (properties) {
                this.seen = [];
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Replica kind.
             * @member {atoll.replicator.Kind} kind
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.kind = 0;

            /**
             * Replica key.
             * @member {string} key
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.key = "";

            /**
             * Replica version.
             * @member {Uint8Array} version
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.version = $util.newBuffer([]);

            /**
             * Replica null.
             * @member {boolean} null
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype["null"] = false;

            /**
             * Replica seen.
             * @member {Array.<Uint8Array>} seen
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.seen = $util.emptyArray;

            /**
             * Replica stamp.
             * @member {Uint8Array} stamp
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.stamp = $util.newBuffer([]);

            /**
             * Replica object.
             * @member {atoll.replicator.Description.$Properties|null|undefined} object
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.object = null;

            /**
             * Replica tags.
             * @member {Array.<atoll.replicator.Tag.$Properties>} tags
             * @memberof atoll.replicator.Replica
             * @instance
             */
            Replica.prototype.tags = $util.emptyArray;

            /**
             * Encodes the specified Replica message. Does not implicitly {@link atoll.replicator.Replica.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Replica
             * @static
             * @param {atoll.replicator.Replica.$Properties} message Replica message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Replica.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message["null"]);
                if (message.seen != null && message.seen.length)
                    for (let i = 0; i < message.seen.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.seen[i]);
                if (message.stamp != null && $Object.hasOwnProperty.call(message, "stamp") && message.stamp.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.stamp);
                if (message.object != null && $Object.hasOwnProperty.call(message, "object"))
                    $root.atoll.replicator.Description.encode(message.object, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.replicator.Tag.encode(message.tags[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Replica message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Replica
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Replica & atoll.replicator.Replica.$Shape} Replica
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Replica.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Replica();
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
                                message.kind = value;
                            else
                                delete message.kind;
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
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message["null"] = value;
                            else
                                delete message["null"];
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seen && message.seen.length))
                                message.seen = [];
                            message.seen.push(reader.bytes());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stamp = value;
                            else
                                delete message.stamp;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.object = $root.atoll.replicator.Description.decode(reader, reader.size(), $undefined, _depth + 1, message.object);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.replicator.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Replica;
        })();

        replicator.Batch = (function() {

            /**
             * Properties of a Batch.
             * @typedef {Object} atoll.replicator.Batch.$Properties
             * @property {Uint8Array|null} [bucket] Batch bucket
             * @property {Array.<atoll.replicator.Replica.$Properties>|null} [replicas] Batch replicas
             * @property {atoll.replicator.Epoch.$Properties|null} [epoch] Batch epoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Batch.
             * @memberof atoll.replicator
             * @interface IBatch
             * @augments atoll.replicator.Batch.$Properties
             * @deprecated Use atoll.replicator.Batch.$Properties instead.
             */

            /**
             * Shape of a Batch.
             * @typedef {atoll.replicator.Batch.$Properties} atoll.replicator.Batch.$Shape
             */

            /**
             * Constructs a new Batch.
             * @memberof atoll.replicator
             * @classdesc Represents a Batch.
             * @constructor
             * @param {atoll.replicator.Batch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Batch = function (properties) {
                this.replicas = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Batch bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.replicator.Batch
             * @instance
             */
            Batch.prototype.bucket = $util.newBuffer([]);

            /**
             * Batch replicas.
             * @member {Array.<atoll.replicator.Replica.$Properties>} replicas
             * @memberof atoll.replicator.Batch
             * @instance
             */
            Batch.prototype.replicas = $util.emptyArray;

            /**
             * Batch epoch.
             * @member {atoll.replicator.Epoch.$Properties|null|undefined} epoch
             * @memberof atoll.replicator.Batch
             * @instance
             */
            Batch.prototype.epoch = null;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link atoll.replicator.Batch.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Batch
             * @static
             * @param {atoll.replicator.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.replicas != null && message.replicas.length)
                    for (let i = 0; i < message.replicas.length; ++i)
                        $root.atoll.replicator.Replica.encode(message.replicas[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    $root.atoll.replicator.Epoch.encode(message.epoch, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Batch & atoll.replicator.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Batch();
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
                            if (!(message.replicas && message.replicas.length))
                                message.replicas = [];
                            message.replicas.push($root.atoll.replicator.Replica.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.epoch = $root.atoll.replicator.Epoch.decode(reader, reader.size(), $undefined, _depth + 1, message.epoch);
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

            return Batch;
        })();

        replicator.Epoch = (function() {

            /**
             * Properties of an Epoch.
             * @typedef {Object} atoll.replicator.Epoch.$Properties
             * @property {number|null} [epoch] Epoch epoch
             * @property {boolean|null} [merge] Epoch merge
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Epoch.
             * @memberof atoll.replicator
             * @interface IEpoch
             * @augments atoll.replicator.Epoch.$Properties
             * @deprecated Use atoll.replicator.Epoch.$Properties instead.
             */

            /**
             * Shape of an Epoch.
             * @typedef {atoll.replicator.Epoch.$Properties} atoll.replicator.Epoch.$Shape
             */

            /**
             * Constructs a new Epoch.
             * @memberof atoll.replicator
             * @classdesc Represents an Epoch.
             * @constructor
             * @param {atoll.replicator.Epoch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Epoch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Epoch epoch.
             * @member {number} epoch
             * @memberof atoll.replicator.Epoch
             * @instance
             */
            Epoch.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Epoch merge.
             * @member {boolean} merge
             * @memberof atoll.replicator.Epoch
             * @instance
             */
            Epoch.prototype.merge = false;

            /**
             * Encodes the specified Epoch message. Does not implicitly {@link atoll.replicator.Epoch.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Epoch
             * @static
             * @param {atoll.replicator.Epoch.$Properties} message Epoch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Epoch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.merge != null && $Object.hasOwnProperty.call(message, "merge") && message.merge !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.merge);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Epoch message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Epoch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Epoch & atoll.replicator.Epoch.$Shape} Epoch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Epoch.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Epoch();
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
                                message.merge = value;
                            else
                                delete message.merge;
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

            return Epoch;
        })();

        /**
         * Outcome enum.
         * @name atoll.replicator.Outcome
         * @enum {number}
         * @property {number} UNSPECIFIED=0 UNSPECIFIED value
         * @property {number} APPLIED=1 APPLIED value
         * @property {number} PRESENT=2 PRESENT value
         * @property {number} SUPERSEDED=3 SUPERSEDED value
         * @property {number} MISSING=4 MISSING value
         * @property {number} BUCKET_MISSING=5 BUCKET_MISSING value
         * @property {number} CLOCK_AHEAD=6 CLOCK_AHEAD value
         * @property {number} DIGEST_MISMATCH=7 DIGEST_MISMATCH value
         * @property {number} STALE_EPOCH=8 STALE_EPOCH value
         */
        replicator.Outcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNSPECIFIED"] = 0;
            values[valuesById[1] = "APPLIED"] = 1;
            values[valuesById[2] = "PRESENT"] = 2;
            values[valuesById[3] = "SUPERSEDED"] = 3;
            values[valuesById[4] = "MISSING"] = 4;
            values[valuesById[5] = "BUCKET_MISSING"] = 5;
            values[valuesById[6] = "CLOCK_AHEAD"] = 6;
            values[valuesById[7] = "DIGEST_MISMATCH"] = 7;
            values[valuesById[8] = "STALE_EPOCH"] = 8;
            return values;
        })();

        replicator.BatchAnswer = (function() {

            /**
             * Properties of a BatchAnswer.
             * @typedef {Object} atoll.replicator.BatchAnswer.$Properties
             * @property {Array.<atoll.replicator.Outcome>|null} [outcomes] BatchAnswer outcomes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BatchAnswer.
             * @memberof atoll.replicator
             * @interface IBatchAnswer
             * @augments atoll.replicator.BatchAnswer.$Properties
             * @deprecated Use atoll.replicator.BatchAnswer.$Properties instead.
             */

            /**
             * Shape of a BatchAnswer.
             * @typedef {atoll.replicator.BatchAnswer.$Properties} atoll.replicator.BatchAnswer.$Shape
             */

            /**
             * Constructs a new BatchAnswer.
             * @memberof atoll.replicator
             * @classdesc Represents a BatchAnswer.
             * @constructor
             * @param {atoll.replicator.BatchAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BatchAnswer = function (properties) {
                this.outcomes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BatchAnswer outcomes.
             * @member {Array.<atoll.replicator.Outcome>} outcomes
             * @memberof atoll.replicator.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.outcomes = $util.emptyArray;

            /**
             * Encodes the specified BatchAnswer message. Does not implicitly {@link atoll.replicator.BatchAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.BatchAnswer
             * @static
             * @param {atoll.replicator.BatchAnswer.$Properties} message BatchAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BatchAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.outcomes != null && message.outcomes.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.outcomes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BatchAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.BatchAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.BatchAnswer & atoll.replicator.BatchAnswer.$Shape} BatchAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BatchAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.BatchAnswer();
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
                                if (!(message.outcomes && message.outcomes.length))
                                    message.outcomes = [];
                                reader.int32s(message.outcomes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.outcomes && message.outcomes.length))
                                message.outcomes = [];
                            message.outcomes.push(reader.int32());
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

            return BatchAnswer;
        })();

        replicator.Large = (function() {

            /**
             * Properties of a Large.
             * @typedef {Object} atoll.replicator.Large.$Properties
             * @property {Uint8Array|null} [bucket] Large bucket
             * @property {atoll.replicator.Replica.$Properties|null} [replica] Large replica
             * @property {atoll.replicator.Epoch.$Properties|null} [epoch] Large epoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Large.
             * @memberof atoll.replicator
             * @interface ILarge
             * @augments atoll.replicator.Large.$Properties
             * @deprecated Use atoll.replicator.Large.$Properties instead.
             */

            /**
             * Shape of a Large.
             * @typedef {atoll.replicator.Large.$Properties} atoll.replicator.Large.$Shape
             */

            /**
             * Constructs a new Large.
             * @memberof atoll.replicator
             * @classdesc Represents a Large.
             * @constructor
             * @param {atoll.replicator.Large.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Large = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Large bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.replicator.Large
             * @instance
             */
            Large.prototype.bucket = $util.newBuffer([]);

            /**
             * Large replica.
             * @member {atoll.replicator.Replica.$Properties|null|undefined} replica
             * @memberof atoll.replicator.Large
             * @instance
             */
            Large.prototype.replica = null;

            /**
             * Large epoch.
             * @member {atoll.replicator.Epoch.$Properties|null|undefined} epoch
             * @memberof atoll.replicator.Large
             * @instance
             */
            Large.prototype.epoch = null;

            /**
             * Encodes the specified Large message. Does not implicitly {@link atoll.replicator.Large.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Large
             * @static
             * @param {atoll.replicator.Large.$Properties} message Large message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Large.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.replica != null && $Object.hasOwnProperty.call(message, "replica"))
                    $root.atoll.replicator.Replica.encode(message.replica, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    $root.atoll.replicator.Epoch.encode(message.epoch, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Large message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Large
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Large & atoll.replicator.Large.$Shape} Large
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Large.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Large();
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
                            message.replica = $root.atoll.replicator.Replica.decode(reader, reader.size(), $undefined, _depth + 1, message.replica);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.epoch = $root.atoll.replicator.Epoch.decode(reader, reader.size(), $undefined, _depth + 1, message.epoch);
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

            return Large;
        })();

        replicator.LargeReport = (function() {

            /**
             * Properties of a LargeReport.
             * @typedef {Object} atoll.replicator.LargeReport.$Properties
             * @property {number|null} [durableBytes] LargeReport durableBytes
             * @property {number|null} [takenBytes] LargeReport takenBytes
             * @property {atoll.replicator.Outcome|null} [outcome] LargeReport outcome
             * @property {"durableBytes"|"takenBytes"|"outcome"} [report] LargeReport report
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LargeReport.
             * @memberof atoll.replicator
             * @interface ILargeReport
             * @augments atoll.replicator.LargeReport.$Properties
             * @deprecated Use atoll.replicator.LargeReport.$Properties instead.
             */

            /**
             * Narrowed shape of a LargeReport.
             * @typedef {{
             *   durableBytes?: number|null;
             *   takenBytes?: number|null;
             *   outcome?: atoll.replicator.Outcome|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ report?: undefined; durableBytes?: null; takenBytes?: null; outcome?: null }|{ report?: "durableBytes"; durableBytes: number; takenBytes?: null; outcome?: null }|{ report?: "takenBytes"; durableBytes?: null; takenBytes: number; outcome?: null }|{ report?: "outcome"; durableBytes?: null; takenBytes?: null; outcome: atoll.replicator.Outcome })
             * )} atoll.replicator.LargeReport.$Shape
             */

            /**
             * Constructs a new LargeReport.
             * @memberof atoll.replicator
             * @classdesc Represents a LargeReport.
             * @constructor
             * @param {atoll.replicator.LargeReport.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LargeReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LargeReport durableBytes.
             * @member {number|null|undefined} durableBytes
             * @memberof atoll.replicator.LargeReport
             * @instance
             */
            LargeReport.prototype.durableBytes = null;

            /**
             * LargeReport takenBytes.
             * @member {number|null|undefined} takenBytes
             * @memberof atoll.replicator.LargeReport
             * @instance
             */
            LargeReport.prototype.takenBytes = null;

            /**
             * LargeReport outcome.
             * @member {atoll.replicator.Outcome|null|undefined} outcome
             * @memberof atoll.replicator.LargeReport
             * @instance
             */
            LargeReport.prototype.outcome = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * LargeReport report.
             * @member {"durableBytes"|"takenBytes"|"outcome"|undefined} report
             * @memberof atoll.replicator.LargeReport
             * @instance
             */
            $Object.defineProperty(LargeReport.prototype, "report", {
                get: $util.oneOfGetter($oneOfFields = ["durableBytes", "takenBytes", "outcome"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified LargeReport message. Does not implicitly {@link atoll.replicator.LargeReport.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.LargeReport
             * @static
             * @param {atoll.replicator.LargeReport.$Properties} message LargeReport message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LargeReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.durableBytes != null && $Object.hasOwnProperty.call(message, "durableBytes"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.durableBytes);
                if (message.takenBytes != null && $Object.hasOwnProperty.call(message, "takenBytes"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.takenBytes);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.outcome);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LargeReport message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.LargeReport
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.LargeReport & atoll.replicator.LargeReport.$Shape} LargeReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LargeReport.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.LargeReport();
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
                            message.durableBytes = reader.uint64();
                            message.report = "durableBytes";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.takenBytes = reader.uint64();
                            message.report = "takenBytes";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.outcome = reader.int32();
                            message.report = "outcome";
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

            return LargeReport;
        })();

        replicator.Find = (function() {

            /**
             * Properties of a Find.
             * @typedef {Object} atoll.replicator.Find.$Properties
             * @property {Uint8Array|null} [bucket] Find bucket
             * @property {string|null} [key] Find key
             * @property {boolean|null} ["null"] Find null
             * @property {Uint8Array|null} [version] Find version
             * @property {"null"|"version"} [selector] Find selector
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Find.
             * @memberof atoll.replicator
             * @interface IFind
             * @augments atoll.replicator.Find.$Properties
             * @deprecated Use atoll.replicator.Find.$Properties instead.
             */

            /**
             * Narrowed shape of a Find.
             * @typedef {{
             *   bucket?: Uint8Array|null;
             *   key?: string|null;
             *   "null"?: boolean|null;
             *   version?: Uint8Array|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ selector?: undefined; "null"?: null; version?: null }|{ selector?: "null"; "null": boolean; version?: null }|{ selector?: "version"; "null"?: null; version: Uint8Array })
             * )} atoll.replicator.Find.$Shape
             */

            /**
             * Constructs a new Find.
             * @memberof atoll.replicator
             * @classdesc Represents a Find.
             * @constructor
             * @param {atoll.replicator.Find.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Find = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Find bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.replicator.Find
             * @instance
             */
            Find.prototype.bucket = $util.newBuffer([]);

            /**
             * Find key.
             * @member {string} key
             * @memberof atoll.replicator.Find
             * @instance
             */
            Find.prototype.key = "";

            /**
             * Find null.
             * @member {boolean|null|undefined} null
             * @memberof atoll.replicator.Find
             * @instance
             */
            Find.prototype["null"] = null;

            /**
             * Find version.
             * @member {Uint8Array|null|undefined} version
             * @memberof atoll.replicator.Find
             * @instance
             */
            Find.prototype.version = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Find selector.
             * @member {"null"|"version"|undefined} selector
             * @memberof atoll.replicator.Find
             * @instance
             */
            $Object.defineProperty(Find.prototype, "selector", {
                get: $util.oneOfGetter($oneOfFields = ["null", "version"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Find message. Does not implicitly {@link atoll.replicator.Find.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Find
             * @static
             * @param {atoll.replicator.Find.$Properties} message Find message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Find.encode = function (message, writer, _depth) {
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
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null"))
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message["null"]);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.version);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Find message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Find
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Find & atoll.replicator.Find.$Shape} Find
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Find.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Find();
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
                            if (wireType !== 0)
                                break;
                            message["null"] = reader.bool();
                            message.selector = "null";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.version = reader.bytes();
                            message.selector = "version";
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

            return Find;
        })();

        replicator.FindAnswer = (function() {

            /**
             * Properties of a FindAnswer.
             * @typedef {Object} atoll.replicator.FindAnswer.$Properties
             * @property {atoll.replicator.FindAnswer.Found|null} [found] FindAnswer found
             * @property {Uint8Array|null} [version] FindAnswer version
             * @property {boolean|null} ["null"] FindAnswer null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindAnswer.
             * @memberof atoll.replicator
             * @interface IFindAnswer
             * @augments atoll.replicator.FindAnswer.$Properties
             * @deprecated Use atoll.replicator.FindAnswer.$Properties instead.
             */

            /**
             * Shape of a FindAnswer.
             * @typedef {atoll.replicator.FindAnswer.$Properties} atoll.replicator.FindAnswer.$Shape
             */

            /**
             * Constructs a new FindAnswer.
             * @memberof atoll.replicator
             * @classdesc Represents a FindAnswer.
             * @constructor
             * @param {atoll.replicator.FindAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindAnswer found.
             * @member {atoll.replicator.FindAnswer.Found} found
             * @memberof atoll.replicator.FindAnswer
             * @instance
             */
            FindAnswer.prototype.found = 0;

            /**
             * FindAnswer version.
             * @member {Uint8Array} version
             * @memberof atoll.replicator.FindAnswer
             * @instance
             */
            FindAnswer.prototype.version = $util.newBuffer([]);

            /**
             * FindAnswer null.
             * @member {boolean} null
             * @memberof atoll.replicator.FindAnswer
             * @instance
             */
            FindAnswer.prototype["null"] = false;

            /**
             * Encodes the specified FindAnswer message. Does not implicitly {@link atoll.replicator.FindAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.FindAnswer
             * @static
             * @param {atoll.replicator.FindAnswer.$Properties} message FindAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.found != null && $Object.hasOwnProperty.call(message, "found") && message.found !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.found);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.FindAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.FindAnswer & atoll.replicator.FindAnswer.$Shape} FindAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.FindAnswer();
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
                                message.found = value;
                            else
                                delete message.found;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message["null"] = value;
                            else
                                delete message["null"];
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

            /**
             * Found enum.
             * @name atoll.replicator.FindAnswer.Found
             * @enum {number}
             * @property {number} NOTHING=0 NOTHING value
             * @property {number} OBJECT=1 OBJECT value
             * @property {number} MARKER=2 MARKER value
             */
            FindAnswer.Found = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "NOTHING"] = 0;
                values[valuesById[1] = "OBJECT"] = 1;
                values[valuesById[2] = "MARKER"] = 2;
                return values;
            })();

            return FindAnswer;
        })();

        replicator.Announcement = (function() {

            /**
             * Properties of an Announcement.
             * @typedef {Object} atoll.replicator.Announcement.$Properties
             * @property {number|null} [session] Announcement session
             * @property {number|null} [sequence] Announcement sequence
             * @property {number|null} [sentMs] Announcement sentMs
             * @property {Array.<atoll.replicator.AnnouncedChanges.$Properties>|null} [shards] Announcement shards
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Announcement.
             * @memberof atoll.replicator
             * @interface IAnnouncement
             * @augments atoll.replicator.Announcement.$Properties
             * @deprecated Use atoll.replicator.Announcement.$Properties instead.
             */

            /**
             * Shape of an Announcement.
             * @typedef {atoll.replicator.Announcement.$Properties} atoll.replicator.Announcement.$Shape
             */

            /**
             * Constructs a new Announcement.
             * @memberof atoll.replicator
             * @classdesc Represents an Announcement.
             * @constructor
             * @param {atoll.replicator.Announcement.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Announcement = function (properties) {
                this.shards = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Announcement session.
             * @member {number} session
             * @memberof atoll.replicator.Announcement
             * @instance
             */
            Announcement.prototype.session = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Announcement sequence.
             * @member {number} sequence
             * @memberof atoll.replicator.Announcement
             * @instance
             */
            Announcement.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Announcement sentMs.
             * @member {number} sentMs
             * @memberof atoll.replicator.Announcement
             * @instance
             */
            Announcement.prototype.sentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Announcement shards.
             * @member {Array.<atoll.replicator.AnnouncedChanges.$Properties>} shards
             * @memberof atoll.replicator.Announcement
             * @instance
             */
            Announcement.prototype.shards = $util.emptyArray;

            /**
             * Encodes the specified Announcement message. Does not implicitly {@link atoll.replicator.Announcement.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Announcement
             * @static
             * @param {atoll.replicator.Announcement.$Properties} message Announcement message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Announcement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && (typeof message.session === "object" ? message.session.low || message.session.high : message.session !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.session);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sequence);
                if (message.sentMs != null && $Object.hasOwnProperty.call(message, "sentMs") && (typeof message.sentMs === "object" ? message.sentMs.low || message.sentMs.high : message.sentMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.sentMs);
                if (message.shards != null && message.shards.length)
                    for (let i = 0; i < message.shards.length; ++i)
                        $root.atoll.replicator.AnnouncedChanges.encode(message.shards[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Announcement message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Announcement
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Announcement & atoll.replicator.Announcement.$Shape} Announcement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Announcement.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Announcement();
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
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sentMs = value;
                            else
                                delete message.sentMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.shards && message.shards.length))
                                message.shards = [];
                            message.shards.push($root.atoll.replicator.AnnouncedChanges.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Announcement;
        })();

        replicator.AnnouncedChanges = (function() {

            /**
             * Properties of an AnnouncedChanges.
             * @typedef {Object} atoll.replicator.AnnouncedChanges.$Properties
             * @property {number|null} [shard] AnnouncedChanges shard
             * @property {number|null} [index] AnnouncedChanges index
             * @property {Array.<atoll.replicator.Announced.$Properties>|null} [made] AnnouncedChanges made
             * @property {Array.<Uint8Array>|null} [gone] AnnouncedChanges gone
             * @property {atoll.replicator.AnnouncedChanges.Filling|null} [filling] AnnouncedChanges filling
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AnnouncedChanges.
             * @memberof atoll.replicator
             * @interface IAnnouncedChanges
             * @augments atoll.replicator.AnnouncedChanges.$Properties
             * @deprecated Use atoll.replicator.AnnouncedChanges.$Properties instead.
             */

            /**
             * Shape of an AnnouncedChanges.
             * @typedef {atoll.replicator.AnnouncedChanges.$Properties} atoll.replicator.AnnouncedChanges.$Shape
             */

            /**
             * Constructs a new AnnouncedChanges.
             * @memberof atoll.replicator
             * @classdesc Represents an AnnouncedChanges.
             * @constructor
             * @param {atoll.replicator.AnnouncedChanges.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AnnouncedChanges = function (properties) {
                this.made = [];
                this.gone = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AnnouncedChanges shard.
             * @member {number} shard
             * @memberof atoll.replicator.AnnouncedChanges
             * @instance
             */
            AnnouncedChanges.prototype.shard = 0;

            /**
             * AnnouncedChanges index.
             * @member {number} index
             * @memberof atoll.replicator.AnnouncedChanges
             * @instance
             */
            AnnouncedChanges.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AnnouncedChanges made.
             * @member {Array.<atoll.replicator.Announced.$Properties>} made
             * @memberof atoll.replicator.AnnouncedChanges
             * @instance
             */
            AnnouncedChanges.prototype.made = $util.emptyArray;

            /**
             * AnnouncedChanges gone.
             * @member {Array.<Uint8Array>} gone
             * @memberof atoll.replicator.AnnouncedChanges
             * @instance
             */
            AnnouncedChanges.prototype.gone = $util.emptyArray;

            /**
             * AnnouncedChanges filling.
             * @member {atoll.replicator.AnnouncedChanges.Filling} filling
             * @memberof atoll.replicator.AnnouncedChanges
             * @instance
             */
            AnnouncedChanges.prototype.filling = 0;

            /**
             * Encodes the specified AnnouncedChanges message. Does not implicitly {@link atoll.replicator.AnnouncedChanges.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.AnnouncedChanges
             * @static
             * @param {atoll.replicator.AnnouncedChanges.$Properties} message AnnouncedChanges message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnnouncedChanges.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shard != null && $Object.hasOwnProperty.call(message, "shard") && message.shard !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.shard);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.index);
                if (message.made != null && message.made.length)
                    for (let i = 0; i < message.made.length; ++i)
                        $root.atoll.replicator.Announced.encode(message.made[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.gone != null && message.gone.length)
                    for (let i = 0; i < message.gone.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.gone[i]);
                if (message.filling != null && $Object.hasOwnProperty.call(message, "filling") && message.filling !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.filling);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AnnouncedChanges message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.AnnouncedChanges
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedChanges & atoll.replicator.AnnouncedChanges.$Shape} AnnouncedChanges
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnnouncedChanges.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.AnnouncedChanges();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.made && message.made.length))
                                message.made = [];
                            message.made.push($root.atoll.replicator.Announced.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.gone && message.gone.length))
                                message.gone = [];
                            message.gone.push(reader.bytes());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.filling = value;
                            else
                                delete message.filling;
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

            /**
             * Filling enum.
             * @name atoll.replicator.AnnouncedChanges.Filling
             * @enum {number}
             * @property {number} CHANGES=0 CHANGES value
             * @property {number} BEGINS=1 BEGINS value
             * @property {number} PAGE=2 PAGE value
             * @property {number} ENDS=3 ENDS value
             * @property {number} ENDS_SHORT=4 ENDS_SHORT value
             */
            AnnouncedChanges.Filling = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CHANGES"] = 0;
                values[valuesById[1] = "BEGINS"] = 1;
                values[valuesById[2] = "PAGE"] = 2;
                values[valuesById[3] = "ENDS"] = 3;
                values[valuesById[4] = "ENDS_SHORT"] = 4;
                return values;
            })();

            return AnnouncedChanges;
        })();

        replicator.Announced = (function() {

            /**
             * Properties of an Announced.
             * @typedef {Object} atoll.replicator.Announced.$Properties
             * @property {Uint8Array|null} [id] Announced id
             * @property {Uint8Array|null} [bucket] Announced bucket
             * @property {string|null} [key] Announced key
             * @property {Uint8Array|null} [version] Announced version
             * @property {atoll.replicator.Kind|null} [kind] Announced kind
             * @property {number|null} [bytes] Announced bytes
             * @property {number|null} [stampMs] Announced stampMs
             * @property {Uint8Array|null} [stamp] Announced stamp
             * @property {boolean|null} ["null"] Announced null
             * @property {Uint8Array|null} [tagsStamp] Announced tagsStamp
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Announced.
             * @memberof atoll.replicator
             * @interface IAnnounced
             * @augments atoll.replicator.Announced.$Properties
             * @deprecated Use atoll.replicator.Announced.$Properties instead.
             */

            /**
             * Shape of an Announced.
             * @typedef {atoll.replicator.Announced.$Properties} atoll.replicator.Announced.$Shape
             */

            /**
             * Constructs a new Announced.
             * @memberof atoll.replicator
             * @classdesc Represents an Announced.
             * @constructor
             * @param {atoll.replicator.Announced.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Announced = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Announced id.
             * @member {Uint8Array} id
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.id = $util.newBuffer([]);

            /**
             * Announced bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.bucket = $util.newBuffer([]);

            /**
             * Announced key.
             * @member {string} key
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.key = "";

            /**
             * Announced version.
             * @member {Uint8Array} version
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.version = $util.newBuffer([]);

            /**
             * Announced kind.
             * @member {atoll.replicator.Kind} kind
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.kind = 0;

            /**
             * Announced bytes.
             * @member {number} bytes
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Announced stampMs.
             * @member {number} stampMs
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.stampMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Announced stamp.
             * @member {Uint8Array} stamp
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.stamp = $util.newBuffer([]);

            /**
             * Announced null.
             * @member {boolean|null|undefined} null
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype["null"] = null;

            /**
             * Announced tagsStamp.
             * @member {Uint8Array} tagsStamp
             * @memberof atoll.replicator.Announced
             * @instance
             */
            Announced.prototype.tagsStamp = $util.newBuffer([]);

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Announced.prototype, "_null", {
                get: $util.oneOfGetter($oneOfFields = ["null"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Announced message. Does not implicitly {@link atoll.replicator.Announced.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.Announced
             * @static
             * @param {atoll.replicator.Announced.$Properties} message Announced message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Announced.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.bucket);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.key);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.version);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.kind);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.bytes);
                if (message.stampMs != null && $Object.hasOwnProperty.call(message, "stampMs") && (typeof message.stampMs === "object" ? message.stampMs.low || message.stampMs.high : message.stampMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.stampMs);
                if (message.stamp != null && $Object.hasOwnProperty.call(message, "stamp") && message.stamp.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.stamp);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null"))
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message["null"]);
                if (message.tagsStamp != null && $Object.hasOwnProperty.call(message, "tagsStamp") && message.tagsStamp.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.tagsStamp);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Announced message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.Announced
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.Announced & atoll.replicator.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Announced.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.Announced();
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
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.version = value;
                            else
                                delete message.version;
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
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.stampMs = value;
                            else
                                delete message.stampMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stamp = value;
                            else
                                delete message.stamp;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message["null"] = reader.bool();
                            message._null = "null";
                            continue;
                        }
                    case 10: {
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

            return Announced;
        })();

        replicator.AnnouncedUpTo = (function() {

            /**
             * Properties of an AnnouncedUpTo.
             * @typedef {Object} atoll.replicator.AnnouncedUpTo.$Properties
             * @property {number|null} [session] AnnouncedUpTo session
             * @property {number|null} [sequence] AnnouncedUpTo sequence
             * @property {number|null} [sentMs] AnnouncedUpTo sentMs
             * @property {Array.<number>|null} [shards] AnnouncedUpTo shards
             * @property {Array.<number>|null} [led] AnnouncedUpTo led
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AnnouncedUpTo.
             * @memberof atoll.replicator
             * @interface IAnnouncedUpTo
             * @augments atoll.replicator.AnnouncedUpTo.$Properties
             * @deprecated Use atoll.replicator.AnnouncedUpTo.$Properties instead.
             */

            /**
             * Shape of an AnnouncedUpTo.
             * @typedef {atoll.replicator.AnnouncedUpTo.$Properties} atoll.replicator.AnnouncedUpTo.$Shape
             */

            /**
             * Constructs a new AnnouncedUpTo.
             * @memberof atoll.replicator
             * @classdesc Represents an AnnouncedUpTo.
             * @constructor
             * @param {atoll.replicator.AnnouncedUpTo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AnnouncedUpTo = function (properties) {
                this.shards = [];
                this.led = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AnnouncedUpTo session.
             * @member {number} session
             * @memberof atoll.replicator.AnnouncedUpTo
             * @instance
             */
            AnnouncedUpTo.prototype.session = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AnnouncedUpTo sequence.
             * @member {number} sequence
             * @memberof atoll.replicator.AnnouncedUpTo
             * @instance
             */
            AnnouncedUpTo.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AnnouncedUpTo sentMs.
             * @member {number} sentMs
             * @memberof atoll.replicator.AnnouncedUpTo
             * @instance
             */
            AnnouncedUpTo.prototype.sentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AnnouncedUpTo shards.
             * @member {Array.<number>} shards
             * @memberof atoll.replicator.AnnouncedUpTo
             * @instance
             */
            AnnouncedUpTo.prototype.shards = $util.emptyArray;

            /**
             * AnnouncedUpTo led.
             * @member {Array.<number>} led
             * @memberof atoll.replicator.AnnouncedUpTo
             * @instance
             */
            AnnouncedUpTo.prototype.led = $util.emptyArray;

            /**
             * Encodes the specified AnnouncedUpTo message. Does not implicitly {@link atoll.replicator.AnnouncedUpTo.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.AnnouncedUpTo
             * @static
             * @param {atoll.replicator.AnnouncedUpTo.$Properties} message AnnouncedUpTo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnnouncedUpTo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && (typeof message.session === "object" ? message.session.low || message.session.high : message.session !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.session);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sequence);
                if (message.sentMs != null && $Object.hasOwnProperty.call(message, "sentMs") && (typeof message.sentMs === "object" ? message.sentMs.low || message.sentMs.high : message.sentMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.sentMs);
                if (message.shards != null && message.shards.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.shards);
                if (message.led != null && message.led.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.led);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AnnouncedUpTo message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.AnnouncedUpTo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedUpTo & atoll.replicator.AnnouncedUpTo.$Shape} AnnouncedUpTo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnnouncedUpTo.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.AnnouncedUpTo();
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
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sentMs = value;
                            else
                                delete message.sentMs;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.shards && message.shards.length))
                                    message.shards = [];
                                reader.uint32s(message.shards);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shards && message.shards.length))
                                message.shards = [];
                            message.shards.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.led && message.led.length))
                                    message.led = [];
                                reader.uint32s(message.led);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.led && message.led.length))
                                message.led = [];
                            message.led.push(reader.uint32());
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

            return AnnouncedUpTo;
        })();

        replicator.AnnouncedAnswer = (function() {

            /**
             * Properties of an AnnouncedAnswer.
             * @typedef {Object} atoll.replicator.AnnouncedAnswer.$Properties
             * @property {number|null} [sequence] AnnouncedAnswer sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AnnouncedAnswer.
             * @memberof atoll.replicator
             * @interface IAnnouncedAnswer
             * @augments atoll.replicator.AnnouncedAnswer.$Properties
             * @deprecated Use atoll.replicator.AnnouncedAnswer.$Properties instead.
             */

            /**
             * Shape of an AnnouncedAnswer.
             * @typedef {atoll.replicator.AnnouncedAnswer.$Properties} atoll.replicator.AnnouncedAnswer.$Shape
             */

            /**
             * Constructs a new AnnouncedAnswer.
             * @memberof atoll.replicator
             * @classdesc Represents an AnnouncedAnswer.
             * @constructor
             * @param {atoll.replicator.AnnouncedAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AnnouncedAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AnnouncedAnswer sequence.
             * @member {number} sequence
             * @memberof atoll.replicator.AnnouncedAnswer
             * @instance
             */
            AnnouncedAnswer.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified AnnouncedAnswer message. Does not implicitly {@link atoll.replicator.AnnouncedAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.replicator.AnnouncedAnswer
             * @static
             * @param {atoll.replicator.AnnouncedAnswer.$Properties} message AnnouncedAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnnouncedAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AnnouncedAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.replicator.AnnouncedAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.replicator.AnnouncedAnswer & atoll.replicator.AnnouncedAnswer.$Shape} AnnouncedAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnnouncedAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.replicator.AnnouncedAnswer();
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

            return AnnouncedAnswer;
        })();

        return replicator;
    })();

    return atoll;
})();

export {
  $root as default
};
