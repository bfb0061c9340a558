/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/metadata/codec/metadata"] || ($protobuf.roots["src/metadata/codec/metadata"] = {});

export const atoll = $root.atoll = (() => {

    /**
     * Namespace atoll.
     * @exports atoll
     * @namespace
     */
    const atoll = {};

    atoll.metadata = (function() {

        /**
         * Namespace metadata.
         * @memberof atoll
         * @namespace
         */
        const metadata = {};

        /**
         * Versioning enum.
         * @name atoll.metadata.Versioning
         * @enum {number}
         * @property {number} UNVERSIONED=0 UNVERSIONED value
         * @property {number} ENABLED=1 ENABLED value
         * @property {number} SUSPENDED=2 SUSPENDED value
         */
        metadata.Versioning = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNVERSIONED"] = 0;
            values[valuesById[1] = "ENABLED"] = 1;
            values[valuesById[2] = "SUSPENDED"] = 2;
            return values;
        })();

        /**
         * ChecksumAlgorithm enum.
         * @name atoll.metadata.ChecksumAlgorithm
         * @enum {number}
         * @property {number} NO_CHECKSUM=0 NO_CHECKSUM value
         * @property {number} CRC32=1 CRC32 value
         * @property {number} CRC32C=2 CRC32C value
         * @property {number} CRC64NVME=3 CRC64NVME value
         * @property {number} SHA1=4 SHA1 value
         * @property {number} SHA256=5 SHA256 value
         */
        metadata.ChecksumAlgorithm = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NO_CHECKSUM"] = 0;
            values[valuesById[1] = "CRC32"] = 1;
            values[valuesById[2] = "CRC32C"] = 2;
            values[valuesById[3] = "CRC64NVME"] = 3;
            values[valuesById[4] = "SHA1"] = 4;
            values[valuesById[5] = "SHA256"] = 5;
            return values;
        })();

        metadata.Checksum = (function() {

            /**
             * Properties of a Checksum.
             * @typedef {Object} atoll.metadata.Checksum.$Properties
             * @property {atoll.metadata.ChecksumAlgorithm|null} [algorithm] Checksum algorithm
             * @property {string|null} [value] Checksum value
             * @property {boolean|null} [composite] Checksum composite
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Checksum.
             * @memberof atoll.metadata
             * @interface IChecksum
             * @augments atoll.metadata.Checksum.$Properties
             * @deprecated Use atoll.metadata.Checksum.$Properties instead.
             */

            /**
             * Shape of a Checksum.
             * @typedef {atoll.metadata.Checksum.$Properties} atoll.metadata.Checksum.$Shape
             */

            /**
             * Constructs a new Checksum.
             * @memberof atoll.metadata
             * @classdesc Represents a Checksum.
             * @constructor
             * @param {atoll.metadata.Checksum.$Properties=} [properties] Properties to set
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
             * @member {atoll.metadata.ChecksumAlgorithm} algorithm
             * @memberof atoll.metadata.Checksum
             * @instance
             */
            Checksum.prototype.algorithm = 0;

            /**
             * Checksum value.
             * @member {string} value
             * @memberof atoll.metadata.Checksum
             * @instance
             */
            Checksum.prototype.value = "";

            /**
             * Checksum composite.
             * @member {boolean} composite
             * @memberof atoll.metadata.Checksum
             * @instance
             */
            Checksum.prototype.composite = false;

            /**
             * Encodes the specified Checksum message. Does not implicitly {@link atoll.metadata.Checksum.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Checksum
             * @static
             * @param {atoll.metadata.Checksum.$Properties} message Checksum message or plain object to encode
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
             * @memberof atoll.metadata.Checksum
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Checksum & atoll.metadata.Checksum.$Shape} Checksum
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
                message = _target || new $root.atoll.metadata.Checksum();
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

        metadata.Tag = (function() {

            /**
             * Properties of a Tag.
             * @typedef {Object} atoll.metadata.Tag.$Properties
             * @property {string|null} [key] Tag key
             * @property {string|null} [value] Tag value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tag.
             * @memberof atoll.metadata
             * @interface ITag
             * @augments atoll.metadata.Tag.$Properties
             * @deprecated Use atoll.metadata.Tag.$Properties instead.
             */

            /**
             * Shape of a Tag.
             * @typedef {atoll.metadata.Tag.$Properties} atoll.metadata.Tag.$Shape
             */

            /**
             * Constructs a new Tag.
             * @memberof atoll.metadata
             * @classdesc Represents a Tag.
             * @constructor
             * @param {atoll.metadata.Tag.$Properties=} [properties] Properties to set
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
             * @memberof atoll.metadata.Tag
             * @instance
             */
            Tag.prototype.key = "";

            /**
             * Tag value.
             * @member {string} value
             * @memberof atoll.metadata.Tag
             * @instance
             */
            Tag.prototype.value = "";

            /**
             * Encodes the specified Tag message. Does not implicitly {@link atoll.metadata.Tag.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Tag
             * @static
             * @param {atoll.metadata.Tag.$Properties} message Tag message or plain object to encode
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
             * @memberof atoll.metadata.Tag
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Tag & atoll.metadata.Tag.$Shape} Tag
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
                message = _target || new $root.atoll.metadata.Tag();
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

        metadata.UserMetadata = (function() {

            /**
             * Properties of a UserMetadata.
             * @typedef {Object} atoll.metadata.UserMetadata.$Properties
             * @property {string|null} [name] UserMetadata name
             * @property {string|null} [value] UserMetadata value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a UserMetadata.
             * @memberof atoll.metadata
             * @interface IUserMetadata
             * @augments atoll.metadata.UserMetadata.$Properties
             * @deprecated Use atoll.metadata.UserMetadata.$Properties instead.
             */

            /**
             * Shape of a UserMetadata.
             * @typedef {atoll.metadata.UserMetadata.$Properties} atoll.metadata.UserMetadata.$Shape
             */

            /**
             * Constructs a new UserMetadata.
             * @memberof atoll.metadata
             * @classdesc Represents a UserMetadata.
             * @constructor
             * @param {atoll.metadata.UserMetadata.$Properties=} [properties] Properties to set
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
             * @memberof atoll.metadata.UserMetadata
             * @instance
             */
            UserMetadata.prototype.name = "";

            /**
             * UserMetadata value.
             * @member {string} value
             * @memberof atoll.metadata.UserMetadata
             * @instance
             */
            UserMetadata.prototype.value = "";

            /**
             * Encodes the specified UserMetadata message. Does not implicitly {@link atoll.metadata.UserMetadata.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.UserMetadata
             * @static
             * @param {atoll.metadata.UserMetadata.$Properties} message UserMetadata message or plain object to encode
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
             * @memberof atoll.metadata.UserMetadata
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.UserMetadata & atoll.metadata.UserMetadata.$Shape} UserMetadata
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
                message = _target || new $root.atoll.metadata.UserMetadata();
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

        metadata.ContentHeaders = (function() {

            /**
             * Properties of a ContentHeaders.
             * @typedef {Object} atoll.metadata.ContentHeaders.$Properties
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
             * @memberof atoll.metadata
             * @interface IContentHeaders
             * @augments atoll.metadata.ContentHeaders.$Properties
             * @deprecated Use atoll.metadata.ContentHeaders.$Properties instead.
             */

            /**
             * Shape of a ContentHeaders.
             * @typedef {atoll.metadata.ContentHeaders.$Properties} atoll.metadata.ContentHeaders.$Shape
             */

            /**
             * Constructs a new ContentHeaders.
             * @memberof atoll.metadata
             * @classdesc Represents a ContentHeaders.
             * @constructor
             * @param {atoll.metadata.ContentHeaders.$Properties=} [properties] Properties to set
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
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentType = null;

            /**
             * ContentHeaders cacheControl.
             * @member {string|null|undefined} cacheControl
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.cacheControl = null;

            /**
             * ContentHeaders contentDisposition.
             * @member {string|null|undefined} contentDisposition
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentDisposition = null;

            /**
             * ContentHeaders contentEncoding.
             * @member {string|null|undefined} contentEncoding
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentEncoding = null;

            /**
             * ContentHeaders contentLanguage.
             * @member {string|null|undefined} contentLanguage
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.contentLanguage = null;

            /**
             * ContentHeaders expires.
             * @member {string|null|undefined} expires
             * @memberof atoll.metadata.ContentHeaders
             * @instance
             */
            ContentHeaders.prototype.expires = null;

            /**
             * ContentHeaders websiteRedirectLocation.
             * @member {string|null|undefined} websiteRedirectLocation
             * @memberof atoll.metadata.ContentHeaders
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
             * Encodes the specified ContentHeaders message. Does not implicitly {@link atoll.metadata.ContentHeaders.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ContentHeaders
             * @static
             * @param {atoll.metadata.ContentHeaders.$Properties} message ContentHeaders message or plain object to encode
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
             * @memberof atoll.metadata.ContentHeaders
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ContentHeaders & atoll.metadata.ContentHeaders.$Shape} ContentHeaders
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
                message = _target || new $root.atoll.metadata.ContentHeaders();
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

        metadata.BlobReference = (function() {

            /**
             * Properties of a BlobReference.
             * @typedef {Object} atoll.metadata.BlobReference.$Properties
             * @property {Uint8Array|null} [blob] BlobReference blob
             * @property {number|null} [placementGroup] BlobReference placementGroup
             * @property {number|null} [bytes] BlobReference bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BlobReference.
             * @memberof atoll.metadata
             * @interface IBlobReference
             * @augments atoll.metadata.BlobReference.$Properties
             * @deprecated Use atoll.metadata.BlobReference.$Properties instead.
             */

            /**
             * Shape of a BlobReference.
             * @typedef {atoll.metadata.BlobReference.$Properties} atoll.metadata.BlobReference.$Shape
             */

            /**
             * Constructs a new BlobReference.
             * @memberof atoll.metadata
             * @classdesc Represents a BlobReference.
             * @constructor
             * @param {atoll.metadata.BlobReference.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BlobReference = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BlobReference blob.
             * @member {Uint8Array} blob
             * @memberof atoll.metadata.BlobReference
             * @instance
             */
            BlobReference.prototype.blob = $util.newBuffer([]);

            /**
             * BlobReference placementGroup.
             * @member {number} placementGroup
             * @memberof atoll.metadata.BlobReference
             * @instance
             */
            BlobReference.prototype.placementGroup = 0;

            /**
             * BlobReference bytes.
             * @member {number} bytes
             * @memberof atoll.metadata.BlobReference
             * @instance
             */
            BlobReference.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified BlobReference message. Does not implicitly {@link atoll.metadata.BlobReference.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BlobReference
             * @static
             * @param {atoll.metadata.BlobReference.$Properties} message BlobReference message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BlobReference.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blob != null && $Object.hasOwnProperty.call(message, "blob") && message.blob.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.blob);
                if (message.placementGroup != null && $Object.hasOwnProperty.call(message, "placementGroup") && message.placementGroup !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.placementGroup);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BlobReference message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BlobReference
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BlobReference & atoll.metadata.BlobReference.$Shape} BlobReference
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BlobReference.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BlobReference();
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
                                message.placementGroup = value;
                            else
                                delete message.placementGroup;
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

            return BlobReference;
        })();

        metadata.Content = (function() {

            /**
             * Properties of a Content.
             * @typedef {Object} atoll.metadata.Content.$Properties
             * @property {Uint8Array|null} [inline] Content inline
             * @property {atoll.metadata.Blobs.$Properties|null} [blobs] Content blobs
             * @property {"inline"|"blobs"} [kind] Content kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Content.
             * @memberof atoll.metadata
             * @interface IContent
             * @augments atoll.metadata.Content.$Properties
             * @deprecated Use atoll.metadata.Content.$Properties instead.
             */

            /**
             * Narrowed shape of a Content.
             * @typedef {{
             *   inline?: Uint8Array|null;
             *   blobs?: atoll.metadata.Blobs.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; inline?: null; blobs?: null }|{ kind?: "inline"; inline: Uint8Array; blobs?: null }|{ kind?: "blobs"; inline?: null; blobs: atoll.metadata.Blobs.$Shape })
             * )} atoll.metadata.Content.$Shape
             */

            /**
             * Constructs a new Content.
             * @memberof atoll.metadata
             * @classdesc Represents a Content.
             * @constructor
             * @param {atoll.metadata.Content.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Content = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Content inline.
             * @member {Uint8Array|null|undefined} inline
             * @memberof atoll.metadata.Content
             * @instance
             */
            Content.prototype.inline = null;

            /**
             * Content blobs.
             * @member {atoll.metadata.Blobs.$Properties|null|undefined} blobs
             * @memberof atoll.metadata.Content
             * @instance
             */
            Content.prototype.blobs = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Content kind.
             * @member {"inline"|"blobs"|undefined} kind
             * @memberof atoll.metadata.Content
             * @instance
             */
            $Object.defineProperty(Content.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["inline", "blobs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Content message. Does not implicitly {@link atoll.metadata.Content.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Content
             * @static
             * @param {atoll.metadata.Content.$Properties} message Content message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Content.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.inline != null && $Object.hasOwnProperty.call(message, "inline"))
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.inline);
                if (message.blobs != null && $Object.hasOwnProperty.call(message, "blobs"))
                    $root.atoll.metadata.Blobs.encode(message.blobs, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Content message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Content
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Content & atoll.metadata.Content.$Shape} Content
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Content.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Content();
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
                            message.inline = reader.bytes();
                            message.kind = "inline";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.blobs = $root.atoll.metadata.Blobs.decode(reader, reader.size(), $undefined, _depth + 1, message.blobs);
                            message.kind = "blobs";
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

            return Content;
        })();

        metadata.Blobs = (function() {

            /**
             * Properties of a Blobs.
             * @typedef {Object} atoll.metadata.Blobs.$Properties
             * @property {Array.<atoll.metadata.BlobReference.$Properties>|null} [blobs] Blobs blobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Blobs.
             * @memberof atoll.metadata
             * @interface IBlobs
             * @augments atoll.metadata.Blobs.$Properties
             * @deprecated Use atoll.metadata.Blobs.$Properties instead.
             */

            /**
             * Shape of a Blobs.
             * @typedef {atoll.metadata.Blobs.$Properties} atoll.metadata.Blobs.$Shape
             */

            /**
             * Constructs a new Blobs.
             * @memberof atoll.metadata
             * @classdesc Represents a Blobs.
             * @constructor
             * @param {atoll.metadata.Blobs.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Blobs = function (properties) {
                this.blobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Blobs blobs.
             * @member {Array.<atoll.metadata.BlobReference.$Properties>} blobs
             * @memberof atoll.metadata.Blobs
             * @instance
             */
            Blobs.prototype.blobs = $util.emptyArray;

            /**
             * Encodes the specified Blobs message. Does not implicitly {@link atoll.metadata.Blobs.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Blobs
             * @static
             * @param {atoll.metadata.Blobs.$Properties} message Blobs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Blobs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blobs != null && message.blobs.length)
                    for (let i = 0; i < message.blobs.length; ++i)
                        $root.atoll.metadata.BlobReference.encode(message.blobs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Blobs message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Blobs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Blobs & atoll.metadata.Blobs.$Shape} Blobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Blobs.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Blobs();
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
                            if (!(message.blobs && message.blobs.length))
                                message.blobs = [];
                            message.blobs.push($root.atoll.metadata.BlobReference.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Blobs;
        })();

        metadata.PartBoundary = (function() {

            /**
             * Properties of a PartBoundary.
             * @typedef {Object} atoll.metadata.PartBoundary.$Properties
             * @property {number|null} [partNumber] PartBoundary partNumber
             * @property {number|null} [bytes] PartBoundary bytes
             * @property {Array.<atoll.metadata.Checksum.$Properties>|null} [checksums] PartBoundary checksums
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PartBoundary.
             * @memberof atoll.metadata
             * @interface IPartBoundary
             * @augments atoll.metadata.PartBoundary.$Properties
             * @deprecated Use atoll.metadata.PartBoundary.$Properties instead.
             */

            /**
             * Shape of a PartBoundary.
             * @typedef {atoll.metadata.PartBoundary.$Properties} atoll.metadata.PartBoundary.$Shape
             */

            /**
             * Constructs a new PartBoundary.
             * @memberof atoll.metadata
             * @classdesc Represents a PartBoundary.
             * @constructor
             * @param {atoll.metadata.PartBoundary.$Properties=} [properties] Properties to set
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
             * @memberof atoll.metadata.PartBoundary
             * @instance
             */
            PartBoundary.prototype.partNumber = 0;

            /**
             * PartBoundary bytes.
             * @member {number} bytes
             * @memberof atoll.metadata.PartBoundary
             * @instance
             */
            PartBoundary.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * PartBoundary checksums.
             * @member {Array.<atoll.metadata.Checksum.$Properties>} checksums
             * @memberof atoll.metadata.PartBoundary
             * @instance
             */
            PartBoundary.prototype.checksums = $util.emptyArray;

            /**
             * Encodes the specified PartBoundary message. Does not implicitly {@link atoll.metadata.PartBoundary.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.PartBoundary
             * @static
             * @param {atoll.metadata.PartBoundary.$Properties} message PartBoundary message or plain object to encode
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
                        $root.atoll.metadata.Checksum.encode(message.checksums[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PartBoundary message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.PartBoundary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.PartBoundary & atoll.metadata.PartBoundary.$Shape} PartBoundary
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
                message = _target || new $root.atoll.metadata.PartBoundary();
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
                            message.checksums.push($root.atoll.metadata.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
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

        metadata.MissingFragments = (function() {

            /**
             * Properties of a MissingFragments.
             * @typedef {Object} atoll.metadata.MissingFragments.$Properties
             * @property {atoll.metadata.BlobReference.$Properties|null} [blob] MissingFragments blob
             * @property {Array.<number>|null} [fragments] MissingFragments fragments
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MissingFragments.
             * @memberof atoll.metadata
             * @interface IMissingFragments
             * @augments atoll.metadata.MissingFragments.$Properties
             * @deprecated Use atoll.metadata.MissingFragments.$Properties instead.
             */

            /**
             * Shape of a MissingFragments.
             * @typedef {atoll.metadata.MissingFragments.$Properties} atoll.metadata.MissingFragments.$Shape
             */

            /**
             * Constructs a new MissingFragments.
             * @memberof atoll.metadata
             * @classdesc Represents a MissingFragments.
             * @constructor
             * @param {atoll.metadata.MissingFragments.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MissingFragments = function (properties) {
                this.fragments = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MissingFragments blob.
             * @member {atoll.metadata.BlobReference.$Properties|null|undefined} blob
             * @memberof atoll.metadata.MissingFragments
             * @instance
             */
            MissingFragments.prototype.blob = null;

            /**
             * MissingFragments fragments.
             * @member {Array.<number>} fragments
             * @memberof atoll.metadata.MissingFragments
             * @instance
             */
            MissingFragments.prototype.fragments = $util.emptyArray;

            /**
             * Encodes the specified MissingFragments message. Does not implicitly {@link atoll.metadata.MissingFragments.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.MissingFragments
             * @static
             * @param {atoll.metadata.MissingFragments.$Properties} message MissingFragments message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MissingFragments.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blob != null && $Object.hasOwnProperty.call(message, "blob"))
                    $root.atoll.metadata.BlobReference.encode(message.blob, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.fragments != null && message.fragments.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.fragments);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MissingFragments message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.MissingFragments
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingFragments & atoll.metadata.MissingFragments.$Shape} MissingFragments
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MissingFragments.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.MissingFragments();
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
                            message.blob = $root.atoll.metadata.BlobReference.decode(reader, reader.size(), $undefined, _depth + 1, message.blob);
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.fragments && message.fragments.length))
                                    message.fragments = [];
                                reader.uint32s(message.fragments);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.fragments && message.fragments.length))
                                message.fragments = [];
                            message.fragments.push(reader.uint32());
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

            return MissingFragments;
        })();

        metadata.VersionRecord = (function() {

            /**
             * Properties of a VersionRecord.
             * @typedef {Object} atoll.metadata.VersionRecord.$Properties
             * @property {atoll.metadata.Summary.$Properties|null} [summary] VersionRecord summary
             * @property {Uint8Array|null} [details] VersionRecord details
             * @property {Uint8Array|null} [content] VersionRecord content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VersionRecord.
             * @memberof atoll.metadata
             * @interface IVersionRecord
             * @augments atoll.metadata.VersionRecord.$Properties
             * @deprecated Use atoll.metadata.VersionRecord.$Properties instead.
             */

            /**
             * Shape of a VersionRecord.
             * @typedef {atoll.metadata.VersionRecord.$Properties} atoll.metadata.VersionRecord.$Shape
             */

            /**
             * Constructs a new VersionRecord.
             * @memberof atoll.metadata
             * @classdesc Represents a VersionRecord.
             * @constructor
             * @param {atoll.metadata.VersionRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VersionRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VersionRecord summary.
             * @member {atoll.metadata.Summary.$Properties|null|undefined} summary
             * @memberof atoll.metadata.VersionRecord
             * @instance
             */
            VersionRecord.prototype.summary = null;

            /**
             * VersionRecord details.
             * @member {Uint8Array} details
             * @memberof atoll.metadata.VersionRecord
             * @instance
             */
            VersionRecord.prototype.details = $util.newBuffer([]);

            /**
             * VersionRecord content.
             * @member {Uint8Array} content
             * @memberof atoll.metadata.VersionRecord
             * @instance
             */
            VersionRecord.prototype.content = $util.newBuffer([]);

            /**
             * Encodes the specified VersionRecord message. Does not implicitly {@link atoll.metadata.VersionRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.VersionRecord
             * @static
             * @param {atoll.metadata.VersionRecord.$Properties} message VersionRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VersionRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.atoll.metadata.Summary.encode(message.summary, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.details != null && $Object.hasOwnProperty.call(message, "details") && message.details.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.details);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.content);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VersionRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.VersionRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.VersionRecord & atoll.metadata.VersionRecord.$Shape} VersionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VersionRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.VersionRecord();
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
                            message.summary = $root.atoll.metadata.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.details = value;
                            else
                                delete message.details;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.content = value;
                            else
                                delete message.content;
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

            return VersionRecord;
        })();

        metadata.Summary = (function() {

            /**
             * Properties of a Summary.
             * @typedef {Object} atoll.metadata.Summary.$Properties
             * @property {Uint8Array|null} [version] Summary version
             * @property {boolean|null} [marker] Summary marker
             * @property {boolean|null} ["null"] Summary null
             * @property {number|null} [logIndex] Summary logIndex
             * @property {number|null} [bytes] Summary bytes
             * @property {string|null} [etag] Summary etag
             * @property {string|null} [storageClass] Summary storageClass
             * @property {Array.<atoll.metadata.Checksum.$Properties>|null} [checksums] Summary checksums
             * @property {boolean|null} [apart] Summary apart
             * @property {boolean|null} [hasBlobs] Summary hasBlobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Summary.
             * @memberof atoll.metadata
             * @interface ISummary
             * @augments atoll.metadata.Summary.$Properties
             * @deprecated Use atoll.metadata.Summary.$Properties instead.
             */

            /**
             * Shape of a Summary.
             * @typedef {atoll.metadata.Summary.$Properties} atoll.metadata.Summary.$Shape
             */

            /**
             * Constructs a new Summary.
             * @memberof atoll.metadata
             * @classdesc Represents a Summary.
             * @constructor
             * @param {atoll.metadata.Summary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Summary = function (properties) {
                this.checksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Summary version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.version = $util.newBuffer([]);

            /**
             * Summary marker.
             * @member {boolean} marker
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.marker = false;

            /**
             * Summary null.
             * @member {boolean} null
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype["null"] = false;

            /**
             * Summary logIndex.
             * @member {number} logIndex
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.logIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Summary bytes.
             * @member {number} bytes
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Summary etag.
             * @member {string} etag
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.etag = "";

            /**
             * Summary storageClass.
             * @member {string} storageClass
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.storageClass = "";

            /**
             * Summary checksums.
             * @member {Array.<atoll.metadata.Checksum.$Properties>} checksums
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.checksums = $util.emptyArray;

            /**
             * Summary apart.
             * @member {boolean} apart
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.apart = false;

            /**
             * Summary hasBlobs.
             * @member {boolean} hasBlobs
             * @memberof atoll.metadata.Summary
             * @instance
             */
            Summary.prototype.hasBlobs = false;

            /**
             * Encodes the specified Summary message. Does not implicitly {@link atoll.metadata.Summary.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Summary
             * @static
             * @param {atoll.metadata.Summary.$Properties} message Summary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Summary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.version);
                if (message.marker != null && $Object.hasOwnProperty.call(message, "marker") && message.marker !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.marker);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message["null"]);
                if (message.logIndex != null && $Object.hasOwnProperty.call(message, "logIndex") && (typeof message.logIndex === "object" ? message.logIndex.low || message.logIndex.high : message.logIndex !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.logIndex);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.bytes);
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.etag);
                if (message.storageClass != null && $Object.hasOwnProperty.call(message, "storageClass") && message.storageClass !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.storageClass);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.metadata.Checksum.encode(message.checksums[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.apart != null && $Object.hasOwnProperty.call(message, "apart") && message.apart !== false)
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.apart);
                if (message.hasBlobs != null && $Object.hasOwnProperty.call(message, "hasBlobs") && message.hasBlobs !== false)
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.hasBlobs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Summary message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Summary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Summary & atoll.metadata.Summary.$Shape} Summary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Summary.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Summary();
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
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.marker = value;
                            else
                                delete message.marker;
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
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.logIndex = value;
                            else
                                delete message.logIndex;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
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
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.metadata.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.apart = value;
                            else
                                delete message.apart;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasBlobs = value;
                            else
                                delete message.hasBlobs;
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

            return Summary;
        })();

        metadata.Details = (function() {

            /**
             * Properties of a Details.
             * @typedef {Object} atoll.metadata.Details.$Properties
             * @property {atoll.metadata.ContentHeaders.$Properties|null} [headers] Details headers
             * @property {Array.<atoll.metadata.UserMetadata.$Properties>|null} [userMetadata] Details userMetadata
             * @property {Array.<atoll.metadata.Tag.$Properties>|null} [tags] Details tags
             * @property {Array.<atoll.metadata.PartBoundary.$Properties>|null} [parts] Details parts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Details.
             * @memberof atoll.metadata
             * @interface IDetails
             * @augments atoll.metadata.Details.$Properties
             * @deprecated Use atoll.metadata.Details.$Properties instead.
             */

            /**
             * Shape of a Details.
             * @typedef {atoll.metadata.Details.$Properties} atoll.metadata.Details.$Shape
             */

            /**
             * Constructs a new Details.
             * @memberof atoll.metadata
             * @classdesc Represents a Details.
             * @constructor
             * @param {atoll.metadata.Details.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Details = function (properties) {
                this.userMetadata = [];
                this.tags = [];
                this.parts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Details headers.
             * @member {atoll.metadata.ContentHeaders.$Properties|null|undefined} headers
             * @memberof atoll.metadata.Details
             * @instance
             */
            Details.prototype.headers = null;

            /**
             * Details userMetadata.
             * @member {Array.<atoll.metadata.UserMetadata.$Properties>} userMetadata
             * @memberof atoll.metadata.Details
             * @instance
             */
            Details.prototype.userMetadata = $util.emptyArray;

            /**
             * Details tags.
             * @member {Array.<atoll.metadata.Tag.$Properties>} tags
             * @memberof atoll.metadata.Details
             * @instance
             */
            Details.prototype.tags = $util.emptyArray;

            /**
             * Details parts.
             * @member {Array.<atoll.metadata.PartBoundary.$Properties>} parts
             * @memberof atoll.metadata.Details
             * @instance
             */
            Details.prototype.parts = $util.emptyArray;

            /**
             * Encodes the specified Details message. Does not implicitly {@link atoll.metadata.Details.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Details
             * @static
             * @param {atoll.metadata.Details.$Properties} message Details message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Details.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.atoll.metadata.ContentHeaders.encode(message.headers, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.userMetadata != null && message.userMetadata.length)
                    for (let i = 0; i < message.userMetadata.length; ++i)
                        $root.atoll.metadata.UserMetadata.encode(message.userMetadata[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.metadata.Tag.encode(message.tags[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.parts != null && message.parts.length)
                    for (let i = 0; i < message.parts.length; ++i)
                        $root.atoll.metadata.PartBoundary.encode(message.parts[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Details message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Details
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Details & atoll.metadata.Details.$Shape} Details
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Details.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Details();
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
                            message.headers = $root.atoll.metadata.ContentHeaders.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.userMetadata && message.userMetadata.length))
                                message.userMetadata = [];
                            message.userMetadata.push($root.atoll.metadata.UserMetadata.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.metadata.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parts && message.parts.length))
                                message.parts = [];
                            message.parts.push($root.atoll.metadata.PartBoundary.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Details;
        })();

        metadata.Upload = (function() {

            /**
             * Properties of an Upload.
             * @typedef {Object} atoll.metadata.Upload.$Properties
             * @property {string|null} [uploadId] Upload uploadId
             * @property {string|null} [key] Upload key
             * @property {number|null} [initiatedMs] Upload initiatedMs
             * @property {atoll.metadata.ContentHeaders.$Properties|null} [headers] Upload headers
             * @property {Array.<atoll.metadata.UserMetadata.$Properties>|null} [userMetadata] Upload userMetadata
             * @property {Array.<atoll.metadata.Tag.$Properties>|null} [tags] Upload tags
             * @property {string|null} [storageClass] Upload storageClass
             * @property {atoll.metadata.ChecksumAlgorithm|null} [checksumAlgorithm] Upload checksumAlgorithm
             * @property {atoll.metadata.ChecksumType|null} [checksumType] Upload checksumType
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Upload.
             * @memberof atoll.metadata
             * @interface IUpload
             * @augments atoll.metadata.Upload.$Properties
             * @deprecated Use atoll.metadata.Upload.$Properties instead.
             */

            /**
             * Shape of an Upload.
             * @typedef {atoll.metadata.Upload.$Properties} atoll.metadata.Upload.$Shape
             */

            /**
             * Constructs a new Upload.
             * @memberof atoll.metadata
             * @classdesc Represents an Upload.
             * @constructor
             * @param {atoll.metadata.Upload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Upload = function (properties) {
                this.userMetadata = [];
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Upload uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.uploadId = "";

            /**
             * Upload key.
             * @member {string} key
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.key = "";

            /**
             * Upload initiatedMs.
             * @member {number} initiatedMs
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.initiatedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Upload headers.
             * @member {atoll.metadata.ContentHeaders.$Properties|null|undefined} headers
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.headers = null;

            /**
             * Upload userMetadata.
             * @member {Array.<atoll.metadata.UserMetadata.$Properties>} userMetadata
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.userMetadata = $util.emptyArray;

            /**
             * Upload tags.
             * @member {Array.<atoll.metadata.Tag.$Properties>} tags
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.tags = $util.emptyArray;

            /**
             * Upload storageClass.
             * @member {string} storageClass
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.storageClass = "";

            /**
             * Upload checksumAlgorithm.
             * @member {atoll.metadata.ChecksumAlgorithm} checksumAlgorithm
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.checksumAlgorithm = 0;

            /**
             * Upload checksumType.
             * @member {atoll.metadata.ChecksumType} checksumType
             * @memberof atoll.metadata.Upload
             * @instance
             */
            Upload.prototype.checksumType = 0;

            /**
             * Encodes the specified Upload message. Does not implicitly {@link atoll.metadata.Upload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Upload
             * @static
             * @param {atoll.metadata.Upload.$Properties} message Upload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Upload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.uploadId);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.initiatedMs != null && $Object.hasOwnProperty.call(message, "initiatedMs") && (typeof message.initiatedMs === "object" ? message.initiatedMs.low || message.initiatedMs.high : message.initiatedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.initiatedMs);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.atoll.metadata.ContentHeaders.encode(message.headers, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.userMetadata != null && message.userMetadata.length)
                    for (let i = 0; i < message.userMetadata.length; ++i)
                        $root.atoll.metadata.UserMetadata.encode(message.userMetadata[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.metadata.Tag.encode(message.tags[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.storageClass != null && $Object.hasOwnProperty.call(message, "storageClass") && message.storageClass !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.storageClass);
                if (message.checksumAlgorithm != null && $Object.hasOwnProperty.call(message, "checksumAlgorithm") && message.checksumAlgorithm !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).int32(message.checksumAlgorithm);
                if (message.checksumType != null && $Object.hasOwnProperty.call(message, "checksumType") && message.checksumType !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).int32(message.checksumType);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Upload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Upload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Upload & atoll.metadata.Upload.$Shape} Upload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Upload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Upload();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
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
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.initiatedMs = value;
                            else
                                delete message.initiatedMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.atoll.metadata.ContentHeaders.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.userMetadata && message.userMetadata.length))
                                message.userMetadata = [];
                            message.userMetadata.push($root.atoll.metadata.UserMetadata.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.metadata.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.checksumAlgorithm = value;
                            else
                                delete message.checksumAlgorithm;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.checksumType = value;
                            else
                                delete message.checksumType;
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

            return Upload;
        })();

        /**
         * ChecksumType enum.
         * @name atoll.metadata.ChecksumType
         * @enum {number}
         * @property {number} NO_CHECKSUM_TYPE=0 NO_CHECKSUM_TYPE value
         * @property {number} FULL_OBJECT=1 FULL_OBJECT value
         * @property {number} COMPOSITE=2 COMPOSITE value
         */
        metadata.ChecksumType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NO_CHECKSUM_TYPE"] = 0;
            values[valuesById[1] = "FULL_OBJECT"] = 1;
            values[valuesById[2] = "COMPOSITE"] = 2;
            return values;
        })();

        metadata.Part = (function() {

            /**
             * Properties of a Part.
             * @typedef {Object} atoll.metadata.Part.$Properties
             * @property {number|null} [partNumber] Part partNumber
             * @property {number|null} [bytes] Part bytes
             * @property {string|null} [etag] Part etag
             * @property {Array.<atoll.metadata.Checksum.$Properties>|null} [checksums] Part checksums
             * @property {number|null} [modifiedMs] Part modifiedMs
             * @property {atoll.metadata.Content.$Properties|null} [content] Part content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Part.
             * @memberof atoll.metadata
             * @interface IPart
             * @augments atoll.metadata.Part.$Properties
             * @deprecated Use atoll.metadata.Part.$Properties instead.
             */

            /**
             * Shape of a Part.
             * @typedef {{
             *   partNumber?: number|null;
             *   bytes?: number|null;
             *   etag?: string|null;
             *   checksums?: Array.<atoll.metadata.Checksum.$Shape>|null;
             *   modifiedMs?: number|null;
             *   content?: atoll.metadata.Content.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} atoll.metadata.Part.$Shape
             */

            /**
             * Constructs a new Part.
             * @memberof atoll.metadata
             * @classdesc Represents a Part.
             * @constructor
             * @param {atoll.metadata.Part.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Part = function (properties) {
                this.checksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Part partNumber.
             * @member {number} partNumber
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.partNumber = 0;

            /**
             * Part bytes.
             * @member {number} bytes
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Part etag.
             * @member {string} etag
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.etag = "";

            /**
             * Part checksums.
             * @member {Array.<atoll.metadata.Checksum.$Properties>} checksums
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.checksums = $util.emptyArray;

            /**
             * Part modifiedMs.
             * @member {number} modifiedMs
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.modifiedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Part content.
             * @member {atoll.metadata.Content.$Properties|null|undefined} content
             * @memberof atoll.metadata.Part
             * @instance
             */
            Part.prototype.content = null;

            /**
             * Encodes the specified Part message. Does not implicitly {@link atoll.metadata.Part.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Part
             * @static
             * @param {atoll.metadata.Part.$Properties} message Part message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Part.encode = function (message, writer, _depth) {
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
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.etag);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.metadata.Checksum.encode(message.checksums[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.modifiedMs != null && $Object.hasOwnProperty.call(message, "modifiedMs") && (typeof message.modifiedMs === "object" ? message.modifiedMs.low || message.modifiedMs.high : message.modifiedMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.modifiedMs);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    $root.atoll.metadata.Content.encode(message.content, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Part message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Part
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Part & atoll.metadata.Part.$Shape} Part
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Part.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Part();
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
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.metadata.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.modifiedMs = value;
                            else
                                delete message.modifiedMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.content = $root.atoll.metadata.Content.decode(reader, reader.size(), $undefined, _depth + 1, message.content);
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

            return Part;
        })();

        metadata.ShardBucket = (function() {

            /**
             * Properties of a ShardBucket.
             * @typedef {Object} atoll.metadata.ShardBucket.$Properties
             * @property {number|null} [generation] ShardBucket generation
             * @property {atoll.metadata.Versioning|null} [versioning] ShardBucket versioning
             * @property {boolean|null} [sealed] ShardBucket sealed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardBucket.
             * @memberof atoll.metadata
             * @interface IShardBucket
             * @augments atoll.metadata.ShardBucket.$Properties
             * @deprecated Use atoll.metadata.ShardBucket.$Properties instead.
             */

            /**
             * Shape of a ShardBucket.
             * @typedef {atoll.metadata.ShardBucket.$Properties} atoll.metadata.ShardBucket.$Shape
             */

            /**
             * Constructs a new ShardBucket.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardBucket.
             * @constructor
             * @param {atoll.metadata.ShardBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardBucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.ShardBucket
             * @instance
             */
            ShardBucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardBucket versioning.
             * @member {atoll.metadata.Versioning} versioning
             * @memberof atoll.metadata.ShardBucket
             * @instance
             */
            ShardBucket.prototype.versioning = 0;

            /**
             * ShardBucket sealed.
             * @member {boolean} sealed
             * @memberof atoll.metadata.ShardBucket
             * @instance
             */
            ShardBucket.prototype.sealed = false;

            /**
             * Encodes the specified ShardBucket message. Does not implicitly {@link atoll.metadata.ShardBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardBucket
             * @static
             * @param {atoll.metadata.ShardBucket.$Properties} message ShardBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.generation);
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning") && message.versioning !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.versioning);
                if (message.sealed != null && $Object.hasOwnProperty.call(message, "sealed") && message.sealed !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.sealed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardBucket & atoll.metadata.ShardBucket.$Shape} ShardBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardBucket();
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
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.versioning = value;
                            else
                                delete message.versioning;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.sealed = value;
                            else
                                delete message.sealed;
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

            return ShardBucket;
        })();

        metadata.BlobRecord = (function() {

            /**
             * Properties of a BlobRecord.
             * @typedef {Object} atoll.metadata.BlobRecord.$Properties
             * @property {number|null} [references] BlobRecord references
             * @property {Uint8Array|null} [garbageId] BlobRecord garbageId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BlobRecord.
             * @memberof atoll.metadata
             * @interface IBlobRecord
             * @augments atoll.metadata.BlobRecord.$Properties
             * @deprecated Use atoll.metadata.BlobRecord.$Properties instead.
             */

            /**
             * Shape of a BlobRecord.
             * @typedef {atoll.metadata.BlobRecord.$Properties} atoll.metadata.BlobRecord.$Shape
             */

            /**
             * Constructs a new BlobRecord.
             * @memberof atoll.metadata
             * @classdesc Represents a BlobRecord.
             * @constructor
             * @param {atoll.metadata.BlobRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BlobRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BlobRecord references.
             * @member {number} references
             * @memberof atoll.metadata.BlobRecord
             * @instance
             */
            BlobRecord.prototype.references = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BlobRecord garbageId.
             * @member {Uint8Array} garbageId
             * @memberof atoll.metadata.BlobRecord
             * @instance
             */
            BlobRecord.prototype.garbageId = $util.newBuffer([]);

            /**
             * Encodes the specified BlobRecord message. Does not implicitly {@link atoll.metadata.BlobRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BlobRecord
             * @static
             * @param {atoll.metadata.BlobRecord.$Properties} message BlobRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BlobRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.references != null && $Object.hasOwnProperty.call(message, "references") && (typeof message.references === "object" ? message.references.low || message.references.high : message.references !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.references);
                if (message.garbageId != null && $Object.hasOwnProperty.call(message, "garbageId") && message.garbageId.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.garbageId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BlobRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BlobRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BlobRecord & atoll.metadata.BlobRecord.$Shape} BlobRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BlobRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BlobRecord();
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
                                message.references = value;
                            else
                                delete message.references;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.garbageId = value;
                            else
                                delete message.garbageId;
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

            return BlobRecord;
        })();

        metadata.GarbageRecord = (function() {

            /**
             * Properties of a GarbageRecord.
             * @typedef {Object} atoll.metadata.GarbageRecord.$Properties
             * @property {atoll.metadata.BlobReference.$Properties|null} [blob] GarbageRecord blob
             * @property {number|null} [droppedMs] GarbageRecord droppedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GarbageRecord.
             * @memberof atoll.metadata
             * @interface IGarbageRecord
             * @augments atoll.metadata.GarbageRecord.$Properties
             * @deprecated Use atoll.metadata.GarbageRecord.$Properties instead.
             */

            /**
             * Shape of a GarbageRecord.
             * @typedef {atoll.metadata.GarbageRecord.$Properties} atoll.metadata.GarbageRecord.$Shape
             */

            /**
             * Constructs a new GarbageRecord.
             * @memberof atoll.metadata
             * @classdesc Represents a GarbageRecord.
             * @constructor
             * @param {atoll.metadata.GarbageRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GarbageRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GarbageRecord blob.
             * @member {atoll.metadata.BlobReference.$Properties|null|undefined} blob
             * @memberof atoll.metadata.GarbageRecord
             * @instance
             */
            GarbageRecord.prototype.blob = null;

            /**
             * GarbageRecord droppedMs.
             * @member {number} droppedMs
             * @memberof atoll.metadata.GarbageRecord
             * @instance
             */
            GarbageRecord.prototype.droppedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified GarbageRecord message. Does not implicitly {@link atoll.metadata.GarbageRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.GarbageRecord
             * @static
             * @param {atoll.metadata.GarbageRecord.$Properties} message GarbageRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GarbageRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blob != null && $Object.hasOwnProperty.call(message, "blob"))
                    $root.atoll.metadata.BlobReference.encode(message.blob, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.droppedMs != null && $Object.hasOwnProperty.call(message, "droppedMs") && (typeof message.droppedMs === "object" ? message.droppedMs.low || message.droppedMs.high : message.droppedMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.droppedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GarbageRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.GarbageRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageRecord & atoll.metadata.GarbageRecord.$Shape} GarbageRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GarbageRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.GarbageRecord();
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
                            message.blob = $root.atoll.metadata.BlobReference.decode(reader, reader.size(), $undefined, _depth + 1, message.blob);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.droppedMs = value;
                            else
                                delete message.droppedMs;
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

            return GarbageRecord;
        })();

        metadata.CompletedUpload = (function() {

            /**
             * Properties of a CompletedUpload.
             * @typedef {Object} atoll.metadata.CompletedUpload.$Properties
             * @property {Uint8Array|null} [version] CompletedUpload version
             * @property {boolean|null} ["null"] CompletedUpload null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CompletedUpload.
             * @memberof atoll.metadata
             * @interface ICompletedUpload
             * @augments atoll.metadata.CompletedUpload.$Properties
             * @deprecated Use atoll.metadata.CompletedUpload.$Properties instead.
             */

            /**
             * Shape of a CompletedUpload.
             * @typedef {atoll.metadata.CompletedUpload.$Properties} atoll.metadata.CompletedUpload.$Shape
             */

            /**
             * Constructs a new CompletedUpload.
             * @memberof atoll.metadata
             * @classdesc Represents a CompletedUpload.
             * @constructor
             * @param {atoll.metadata.CompletedUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CompletedUpload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CompletedUpload version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.CompletedUpload
             * @instance
             */
            CompletedUpload.prototype.version = $util.newBuffer([]);

            /**
             * CompletedUpload null.
             * @member {boolean} null
             * @memberof atoll.metadata.CompletedUpload
             * @instance
             */
            CompletedUpload.prototype["null"] = false;

            /**
             * Encodes the specified CompletedUpload message. Does not implicitly {@link atoll.metadata.CompletedUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.CompletedUpload
             * @static
             * @param {atoll.metadata.CompletedUpload.$Properties} message CompletedUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CompletedUpload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CompletedUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.CompletedUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.CompletedUpload & atoll.metadata.CompletedUpload.$Shape} CompletedUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CompletedUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.CompletedUpload();
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
                                message.version = value;
                            else
                                delete message.version;
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

            return CompletedUpload;
        })();

        metadata.ChangeRecord = (function() {

            /**
             * Properties of a ChangeRecord.
             * @typedef {Object} atoll.metadata.ChangeRecord.$Properties
             * @property {Uint8Array|null} [bucket] ChangeRecord bucket
             * @property {string|null} [key] ChangeRecord key
             * @property {Uint8Array|null} [version] ChangeRecord version
             * @property {atoll.metadata.ChangeRecord.Kind|null} [kind] ChangeRecord kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChangeRecord.
             * @memberof atoll.metadata
             * @interface IChangeRecord
             * @augments atoll.metadata.ChangeRecord.$Properties
             * @deprecated Use atoll.metadata.ChangeRecord.$Properties instead.
             */

            /**
             * Shape of a ChangeRecord.
             * @typedef {atoll.metadata.ChangeRecord.$Properties} atoll.metadata.ChangeRecord.$Shape
             */

            /**
             * Constructs a new ChangeRecord.
             * @memberof atoll.metadata
             * @classdesc Represents a ChangeRecord.
             * @constructor
             * @param {atoll.metadata.ChangeRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChangeRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChangeRecord bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ChangeRecord
             * @instance
             */
            ChangeRecord.prototype.bucket = $util.newBuffer([]);

            /**
             * ChangeRecord key.
             * @member {string} key
             * @memberof atoll.metadata.ChangeRecord
             * @instance
             */
            ChangeRecord.prototype.key = "";

            /**
             * ChangeRecord version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.ChangeRecord
             * @instance
             */
            ChangeRecord.prototype.version = $util.newBuffer([]);

            /**
             * ChangeRecord kind.
             * @member {atoll.metadata.ChangeRecord.Kind} kind
             * @memberof atoll.metadata.ChangeRecord
             * @instance
             */
            ChangeRecord.prototype.kind = 0;

            /**
             * Encodes the specified ChangeRecord message. Does not implicitly {@link atoll.metadata.ChangeRecord.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ChangeRecord
             * @static
             * @param {atoll.metadata.ChangeRecord.$Properties} message ChangeRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChangeRecord.encode = function (message, writer, _depth) {
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
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.version);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.kind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChangeRecord message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ChangeRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ChangeRecord & atoll.metadata.ChangeRecord.$Shape} ChangeRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChangeRecord.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ChangeRecord();
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
                            if ((value = reader.bytes()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
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
             * Kind enum.
             * @name atoll.metadata.ChangeRecord.Kind
             * @enum {number}
             * @property {number} PUT=0 PUT value
             * @property {number} DELETE_MARKER=1 DELETE_MARKER value
             * @property {number} DELETE_VERSION=2 DELETE_VERSION value
             * @property {number} TAGS=3 TAGS value
             */
            ChangeRecord.Kind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PUT"] = 0;
                values[valuesById[1] = "DELETE_MARKER"] = 1;
                values[valuesById[2] = "DELETE_VERSION"] = 2;
                values[valuesById[3] = "TAGS"] = 3;
                return values;
            })();

            return ChangeRecord;
        })();

        metadata.ShardState = (function() {

            /**
             * Properties of a ShardState.
             * @typedef {Object} atoll.metadata.ShardState.$Properties
             * @property {Uint8Array|null} [lastVersion] ShardState lastVersion
             * @property {number|null} [objects] ShardState objects
             * @property {number|null} [versions] ShardState versions
             * @property {number|null} [bytes] ShardState bytes
             * @property {number|null} [uploads] ShardState uploads
             * @property {number|null} [garbageBlobs] ShardState garbageBlobs
             * @property {number|null} [garbageBytes] ShardState garbageBytes
             * @property {number|null} [missingFragments] ShardState missingFragments
             * @property {number|null} [droppedMs] ShardState droppedMs
             * @property {number|null} [changeCount] ShardState changeCount
             * @property {number|null} [trimmedIndex] ShardState trimmedIndex
             * @property {number|null} [completedCount] ShardState completedCount
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardState.
             * @memberof atoll.metadata
             * @interface IShardState
             * @augments atoll.metadata.ShardState.$Properties
             * @deprecated Use atoll.metadata.ShardState.$Properties instead.
             */

            /**
             * Shape of a ShardState.
             * @typedef {atoll.metadata.ShardState.$Properties} atoll.metadata.ShardState.$Shape
             */

            /**
             * Constructs a new ShardState.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardState.
             * @constructor
             * @param {atoll.metadata.ShardState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardState lastVersion.
             * @member {Uint8Array} lastVersion
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.lastVersion = $util.newBuffer([]);

            /**
             * ShardState objects.
             * @member {number} objects
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.objects = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState versions.
             * @member {number} versions
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.versions = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState bytes.
             * @member {number} bytes
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState uploads.
             * @member {number} uploads
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.uploads = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState garbageBlobs.
             * @member {number} garbageBlobs
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.garbageBlobs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState garbageBytes.
             * @member {number} garbageBytes
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.garbageBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState missingFragments.
             * @member {number} missingFragments
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.missingFragments = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState droppedMs.
             * @member {number} droppedMs
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.droppedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState changeCount.
             * @member {number} changeCount
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.changeCount = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState trimmedIndex.
             * @member {number} trimmedIndex
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.trimmedIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShardState completedCount.
             * @member {number} completedCount
             * @memberof atoll.metadata.ShardState
             * @instance
             */
            ShardState.prototype.completedCount = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ShardState message. Does not implicitly {@link atoll.metadata.ShardState.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardState
             * @static
             * @param {atoll.metadata.ShardState.$Properties} message ShardState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lastVersion != null && $Object.hasOwnProperty.call(message, "lastVersion") && message.lastVersion.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lastVersion);
                if (message.objects != null && $Object.hasOwnProperty.call(message, "objects") && (typeof message.objects === "object" ? message.objects.low || message.objects.high : message.objects !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.objects);
                if (message.versions != null && $Object.hasOwnProperty.call(message, "versions") && (typeof message.versions === "object" ? message.versions.low || message.versions.high : message.versions !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.versions);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                if (message.uploads != null && $Object.hasOwnProperty.call(message, "uploads") && (typeof message.uploads === "object" ? message.uploads.low || message.uploads.high : message.uploads !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.uploads);
                if (message.garbageBlobs != null && $Object.hasOwnProperty.call(message, "garbageBlobs") && (typeof message.garbageBlobs === "object" ? message.garbageBlobs.low || message.garbageBlobs.high : message.garbageBlobs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.garbageBlobs);
                if (message.garbageBytes != null && $Object.hasOwnProperty.call(message, "garbageBytes") && (typeof message.garbageBytes === "object" ? message.garbageBytes.low || message.garbageBytes.high : message.garbageBytes !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.garbageBytes);
                if (message.missingFragments != null && $Object.hasOwnProperty.call(message, "missingFragments") && (typeof message.missingFragments === "object" ? message.missingFragments.low || message.missingFragments.high : message.missingFragments !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.missingFragments);
                if (message.droppedMs != null && $Object.hasOwnProperty.call(message, "droppedMs") && (typeof message.droppedMs === "object" ? message.droppedMs.low || message.droppedMs.high : message.droppedMs !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.droppedMs);
                if (message.changeCount != null && $Object.hasOwnProperty.call(message, "changeCount") && (typeof message.changeCount === "object" ? message.changeCount.low || message.changeCount.high : message.changeCount !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.changeCount);
                if (message.trimmedIndex != null && $Object.hasOwnProperty.call(message, "trimmedIndex") && (typeof message.trimmedIndex === "object" ? message.trimmedIndex.low || message.trimmedIndex.high : message.trimmedIndex !== 0))
                    writer.uint32(/* id 11, wireType 0 =*/88).uint64(message.trimmedIndex);
                if (message.completedCount != null && $Object.hasOwnProperty.call(message, "completedCount") && (typeof message.completedCount === "object" ? message.completedCount.low || message.completedCount.high : message.completedCount !== 0))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.completedCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardState message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardState & atoll.metadata.ShardState.$Shape} ShardState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardState.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardState();
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
                                message.lastVersion = value;
                            else
                                delete message.lastVersion;
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
                                message.versions = value;
                            else
                                delete message.versions;
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.uploads = value;
                            else
                                delete message.uploads;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.garbageBlobs = value;
                            else
                                delete message.garbageBlobs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.garbageBytes = value;
                            else
                                delete message.garbageBytes;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.missingFragments = value;
                            else
                                delete message.missingFragments;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.droppedMs = value;
                            else
                                delete message.droppedMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.changeCount = value;
                            else
                                delete message.changeCount;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.trimmedIndex = value;
                            else
                                delete message.trimmedIndex;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.completedCount = value;
                            else
                                delete message.completedCount;
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

            return ShardState;
        })();

        metadata.ShardCommand = (function() {

            /**
             * Properties of a ShardCommand.
             * @typedef {Object} atoll.metadata.ShardCommand.$Properties
             * @property {atoll.metadata.ConfigureBucket.$Properties|null} [configureBucket] ShardCommand configureBucket
             * @property {atoll.metadata.SealBucket.$Properties|null} [sealBucket] ShardCommand sealBucket
             * @property {atoll.metadata.PutObject.$Properties|null} [putObject] ShardCommand putObject
             * @property {atoll.metadata.CopyWithin.$Properties|null} [copyWithin] ShardCommand copyWithin
             * @property {atoll.metadata.DeleteObject.$Properties|null} [deleteObject] ShardCommand deleteObject
             * @property {atoll.metadata.SetTags.$Properties|null} [setTags] ShardCommand setTags
             * @property {atoll.metadata.CreateUpload.$Properties|null} [createUpload] ShardCommand createUpload
             * @property {atoll.metadata.PutPart.$Properties|null} [putPart] ShardCommand putPart
             * @property {atoll.metadata.CompleteUpload.$Properties|null} [completeUpload] ShardCommand completeUpload
             * @property {atoll.metadata.AbortUpload.$Properties|null} [abortUpload] ShardCommand abortUpload
             * @property {atoll.metadata.DropGarbage.$Properties|null} [dropGarbage] ShardCommand dropGarbage
             * @property {atoll.metadata.ReportMissing.$Properties|null} [reportMissing] ShardCommand reportMissing
             * @property {atoll.metadata.SettleMissing.$Properties|null} [settleMissing] ShardCommand settleMissing
             * @property {"configureBucket"|"sealBucket"|"putObject"|"copyWithin"|"deleteObject"|"setTags"|"createUpload"|"putPart"|"completeUpload"|"abortUpload"|"dropGarbage"|"reportMissing"|"settleMissing"} [command] ShardCommand command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardCommand.
             * @memberof atoll.metadata
             * @interface IShardCommand
             * @augments atoll.metadata.ShardCommand.$Properties
             * @deprecated Use atoll.metadata.ShardCommand.$Properties instead.
             */

            /**
             * Narrowed shape of a ShardCommand.
             * @typedef {{
             *   configureBucket?: atoll.metadata.ConfigureBucket.$Shape|null;
             *   sealBucket?: atoll.metadata.SealBucket.$Shape|null;
             *   putObject?: atoll.metadata.PutObject.$Shape|null;
             *   copyWithin?: atoll.metadata.CopyWithin.$Shape|null;
             *   deleteObject?: atoll.metadata.DeleteObject.$Shape|null;
             *   setTags?: atoll.metadata.SetTags.$Shape|null;
             *   createUpload?: atoll.metadata.CreateUpload.$Shape|null;
             *   putPart?: atoll.metadata.PutPart.$Shape|null;
             *   completeUpload?: atoll.metadata.CompleteUpload.$Shape|null;
             *   abortUpload?: atoll.metadata.AbortUpload.$Shape|null;
             *   dropGarbage?: atoll.metadata.DropGarbage.$Shape|null;
             *   reportMissing?: atoll.metadata.ReportMissing.$Shape|null;
             *   settleMissing?: atoll.metadata.SettleMissing.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ command?: undefined; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "configureBucket"; configureBucket: atoll.metadata.ConfigureBucket.$Shape; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "sealBucket"; configureBucket?: null; sealBucket: atoll.metadata.SealBucket.$Shape; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "putObject"; configureBucket?: null; sealBucket?: null; putObject: atoll.metadata.PutObject.$Shape; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "copyWithin"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin: atoll.metadata.CopyWithin.$Shape; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "deleteObject"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject: atoll.metadata.DeleteObject.$Shape; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "setTags"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags: atoll.metadata.SetTags.$Shape; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "createUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload: atoll.metadata.CreateUpload.$Shape; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "putPart"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart: atoll.metadata.PutPart.$Shape; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "completeUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload: atoll.metadata.CompleteUpload.$Shape; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "abortUpload"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload: atoll.metadata.AbortUpload.$Shape; dropGarbage?: null; reportMissing?: null; settleMissing?: null }|{ command?: "dropGarbage"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage: atoll.metadata.DropGarbage.$Shape; reportMissing?: null; settleMissing?: null }|{ command?: "reportMissing"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing: atoll.metadata.ReportMissing.$Shape; settleMissing?: null }|{ command?: "settleMissing"; configureBucket?: null; sealBucket?: null; putObject?: null; copyWithin?: null; deleteObject?: null; setTags?: null; createUpload?: null; putPart?: null; completeUpload?: null; abortUpload?: null; dropGarbage?: null; reportMissing?: null; settleMissing: atoll.metadata.SettleMissing.$Shape })
             * )} atoll.metadata.ShardCommand.$Shape
             */

            /**
             * Constructs a new ShardCommand.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardCommand.
             * @constructor
             * @param {atoll.metadata.ShardCommand.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardCommand = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardCommand configureBucket.
             * @member {atoll.metadata.ConfigureBucket.$Properties|null|undefined} configureBucket
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.configureBucket = null;

            /**
             * ShardCommand sealBucket.
             * @member {atoll.metadata.SealBucket.$Properties|null|undefined} sealBucket
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.sealBucket = null;

            /**
             * ShardCommand putObject.
             * @member {atoll.metadata.PutObject.$Properties|null|undefined} putObject
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.putObject = null;

            /**
             * ShardCommand copyWithin.
             * @member {atoll.metadata.CopyWithin.$Properties|null|undefined} copyWithin
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.copyWithin = null;

            /**
             * ShardCommand deleteObject.
             * @member {atoll.metadata.DeleteObject.$Properties|null|undefined} deleteObject
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.deleteObject = null;

            /**
             * ShardCommand setTags.
             * @member {atoll.metadata.SetTags.$Properties|null|undefined} setTags
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.setTags = null;

            /**
             * ShardCommand createUpload.
             * @member {atoll.metadata.CreateUpload.$Properties|null|undefined} createUpload
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.createUpload = null;

            /**
             * ShardCommand putPart.
             * @member {atoll.metadata.PutPart.$Properties|null|undefined} putPart
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.putPart = null;

            /**
             * ShardCommand completeUpload.
             * @member {atoll.metadata.CompleteUpload.$Properties|null|undefined} completeUpload
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.completeUpload = null;

            /**
             * ShardCommand abortUpload.
             * @member {atoll.metadata.AbortUpload.$Properties|null|undefined} abortUpload
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.abortUpload = null;

            /**
             * ShardCommand dropGarbage.
             * @member {atoll.metadata.DropGarbage.$Properties|null|undefined} dropGarbage
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.dropGarbage = null;

            /**
             * ShardCommand reportMissing.
             * @member {atoll.metadata.ReportMissing.$Properties|null|undefined} reportMissing
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.reportMissing = null;

            /**
             * ShardCommand settleMissing.
             * @member {atoll.metadata.SettleMissing.$Properties|null|undefined} settleMissing
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            ShardCommand.prototype.settleMissing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ShardCommand command.
             * @member {"configureBucket"|"sealBucket"|"putObject"|"copyWithin"|"deleteObject"|"setTags"|"createUpload"|"putPart"|"completeUpload"|"abortUpload"|"dropGarbage"|"reportMissing"|"settleMissing"|undefined} command
             * @memberof atoll.metadata.ShardCommand
             * @instance
             */
            $Object.defineProperty(ShardCommand.prototype, "command", {
                get: $util.oneOfGetter($oneOfFields = ["configureBucket", "sealBucket", "putObject", "copyWithin", "deleteObject", "setTags", "createUpload", "putPart", "completeUpload", "abortUpload", "dropGarbage", "reportMissing", "settleMissing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ShardCommand message. Does not implicitly {@link atoll.metadata.ShardCommand.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardCommand
             * @static
             * @param {atoll.metadata.ShardCommand.$Properties} message ShardCommand message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardCommand.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.configureBucket != null && $Object.hasOwnProperty.call(message, "configureBucket"))
                    $root.atoll.metadata.ConfigureBucket.encode(message.configureBucket, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.sealBucket != null && $Object.hasOwnProperty.call(message, "sealBucket"))
                    $root.atoll.metadata.SealBucket.encode(message.sealBucket, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.putObject != null && $Object.hasOwnProperty.call(message, "putObject"))
                    $root.atoll.metadata.PutObject.encode(message.putObject, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.copyWithin != null && $Object.hasOwnProperty.call(message, "copyWithin"))
                    $root.atoll.metadata.CopyWithin.encode(message.copyWithin, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.deleteObject != null && $Object.hasOwnProperty.call(message, "deleteObject"))
                    $root.atoll.metadata.DeleteObject.encode(message.deleteObject, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.setTags != null && $Object.hasOwnProperty.call(message, "setTags"))
                    $root.atoll.metadata.SetTags.encode(message.setTags, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.createUpload != null && $Object.hasOwnProperty.call(message, "createUpload"))
                    $root.atoll.metadata.CreateUpload.encode(message.createUpload, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.putPart != null && $Object.hasOwnProperty.call(message, "putPart"))
                    $root.atoll.metadata.PutPart.encode(message.putPart, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.completeUpload != null && $Object.hasOwnProperty.call(message, "completeUpload"))
                    $root.atoll.metadata.CompleteUpload.encode(message.completeUpload, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.abortUpload != null && $Object.hasOwnProperty.call(message, "abortUpload"))
                    $root.atoll.metadata.AbortUpload.encode(message.abortUpload, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.dropGarbage != null && $Object.hasOwnProperty.call(message, "dropGarbage"))
                    $root.atoll.metadata.DropGarbage.encode(message.dropGarbage, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.reportMissing != null && $Object.hasOwnProperty.call(message, "reportMissing"))
                    $root.atoll.metadata.ReportMissing.encode(message.reportMissing, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.settleMissing != null && $Object.hasOwnProperty.call(message, "settleMissing"))
                    $root.atoll.metadata.SettleMissing.encode(message.settleMissing, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardCommand message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardCommand
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardCommand & atoll.metadata.ShardCommand.$Shape} ShardCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardCommand.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardCommand();
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
                            message.configureBucket = $root.atoll.metadata.ConfigureBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.configureBucket);
                            message.command = "configureBucket";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.sealBucket = $root.atoll.metadata.SealBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.sealBucket);
                            message.command = "sealBucket";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.putObject = $root.atoll.metadata.PutObject.decode(reader, reader.size(), $undefined, _depth + 1, message.putObject);
                            message.command = "putObject";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.copyWithin = $root.atoll.metadata.CopyWithin.decode(reader, reader.size(), $undefined, _depth + 1, message.copyWithin);
                            message.command = "copyWithin";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.deleteObject = $root.atoll.metadata.DeleteObject.decode(reader, reader.size(), $undefined, _depth + 1, message.deleteObject);
                            message.command = "deleteObject";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.setTags = $root.atoll.metadata.SetTags.decode(reader, reader.size(), $undefined, _depth + 1, message.setTags);
                            message.command = "setTags";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.createUpload = $root.atoll.metadata.CreateUpload.decode(reader, reader.size(), $undefined, _depth + 1, message.createUpload);
                            message.command = "createUpload";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.putPart = $root.atoll.metadata.PutPart.decode(reader, reader.size(), $undefined, _depth + 1, message.putPart);
                            message.command = "putPart";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.completeUpload = $root.atoll.metadata.CompleteUpload.decode(reader, reader.size(), $undefined, _depth + 1, message.completeUpload);
                            message.command = "completeUpload";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.abortUpload = $root.atoll.metadata.AbortUpload.decode(reader, reader.size(), $undefined, _depth + 1, message.abortUpload);
                            message.command = "abortUpload";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.dropGarbage = $root.atoll.metadata.DropGarbage.decode(reader, reader.size(), $undefined, _depth + 1, message.dropGarbage);
                            message.command = "dropGarbage";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.reportMissing = $root.atoll.metadata.ReportMissing.decode(reader, reader.size(), $undefined, _depth + 1, message.reportMissing);
                            message.command = "reportMissing";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.settleMissing = $root.atoll.metadata.SettleMissing.decode(reader, reader.size(), $undefined, _depth + 1, message.settleMissing);
                            message.command = "settleMissing";
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

            return ShardCommand;
        })();

        metadata.ConfigureBucket = (function() {

            /**
             * Properties of a ConfigureBucket.
             * @typedef {Object} atoll.metadata.ConfigureBucket.$Properties
             * @property {Uint8Array|null} [bucket] ConfigureBucket bucket
             * @property {number|null} [generation] ConfigureBucket generation
             * @property {atoll.metadata.Versioning|null} [versioning] ConfigureBucket versioning
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConfigureBucket.
             * @memberof atoll.metadata
             * @interface IConfigureBucket
             * @augments atoll.metadata.ConfigureBucket.$Properties
             * @deprecated Use atoll.metadata.ConfigureBucket.$Properties instead.
             */

            /**
             * Shape of a ConfigureBucket.
             * @typedef {atoll.metadata.ConfigureBucket.$Properties} atoll.metadata.ConfigureBucket.$Shape
             */

            /**
             * Constructs a new ConfigureBucket.
             * @memberof atoll.metadata
             * @classdesc Represents a ConfigureBucket.
             * @constructor
             * @param {atoll.metadata.ConfigureBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConfigureBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConfigureBucket bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ConfigureBucket
             * @instance
             */
            ConfigureBucket.prototype.bucket = $util.newBuffer([]);

            /**
             * ConfigureBucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.ConfigureBucket
             * @instance
             */
            ConfigureBucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ConfigureBucket versioning.
             * @member {atoll.metadata.Versioning} versioning
             * @memberof atoll.metadata.ConfigureBucket
             * @instance
             */
            ConfigureBucket.prototype.versioning = 0;

            /**
             * Encodes the specified ConfigureBucket message. Does not implicitly {@link atoll.metadata.ConfigureBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ConfigureBucket
             * @static
             * @param {atoll.metadata.ConfigureBucket.$Properties} message ConfigureBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConfigureBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning") && message.versioning !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.versioning);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConfigureBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ConfigureBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ConfigureBucket & atoll.metadata.ConfigureBucket.$Shape} ConfigureBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConfigureBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ConfigureBucket();
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
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
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

            return ConfigureBucket;
        })();

        metadata.SealBucket = (function() {

            /**
             * Properties of a SealBucket.
             * @typedef {Object} atoll.metadata.SealBucket.$Properties
             * @property {Uint8Array|null} [bucket] SealBucket bucket
             * @property {number|null} [generation] SealBucket generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealBucket.
             * @memberof atoll.metadata
             * @interface ISealBucket
             * @augments atoll.metadata.SealBucket.$Properties
             * @deprecated Use atoll.metadata.SealBucket.$Properties instead.
             */

            /**
             * Shape of a SealBucket.
             * @typedef {atoll.metadata.SealBucket.$Properties} atoll.metadata.SealBucket.$Shape
             */

            /**
             * Constructs a new SealBucket.
             * @memberof atoll.metadata
             * @classdesc Represents a SealBucket.
             * @constructor
             * @param {atoll.metadata.SealBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealBucket bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.SealBucket
             * @instance
             */
            SealBucket.prototype.bucket = $util.newBuffer([]);

            /**
             * SealBucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.SealBucket
             * @instance
             */
            SealBucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified SealBucket message. Does not implicitly {@link atoll.metadata.SealBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SealBucket
             * @static
             * @param {atoll.metadata.SealBucket.$Properties} message SealBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SealBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SealBucket & atoll.metadata.SealBucket.$Shape} SealBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SealBucket();
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

            return SealBucket;
        })();

        metadata.Precondition = (function() {

            /**
             * Properties of a Precondition.
             * @typedef {Object} atoll.metadata.Precondition.$Properties
             * @property {string|null} [ifMatch] Precondition ifMatch
             * @property {boolean|null} [ifNoneMatch] Precondition ifNoneMatch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Precondition.
             * @memberof atoll.metadata
             * @interface IPrecondition
             * @augments atoll.metadata.Precondition.$Properties
             * @deprecated Use atoll.metadata.Precondition.$Properties instead.
             */

            /**
             * Shape of a Precondition.
             * @typedef {atoll.metadata.Precondition.$Properties} atoll.metadata.Precondition.$Shape
             */

            /**
             * Constructs a new Precondition.
             * @memberof atoll.metadata
             * @classdesc Represents a Precondition.
             * @constructor
             * @param {atoll.metadata.Precondition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Precondition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Precondition ifMatch.
             * @member {string|null|undefined} ifMatch
             * @memberof atoll.metadata.Precondition
             * @instance
             */
            Precondition.prototype.ifMatch = null;

            /**
             * Precondition ifNoneMatch.
             * @member {boolean} ifNoneMatch
             * @memberof atoll.metadata.Precondition
             * @instance
             */
            Precondition.prototype.ifNoneMatch = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Precondition.prototype, "_ifMatch", {
                get: $util.oneOfGetter($oneOfFields = ["ifMatch"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Precondition message. Does not implicitly {@link atoll.metadata.Precondition.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Precondition
             * @static
             * @param {atoll.metadata.Precondition.$Properties} message Precondition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Precondition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ifMatch != null && $Object.hasOwnProperty.call(message, "ifMatch"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.ifMatch);
                if (message.ifNoneMatch != null && $Object.hasOwnProperty.call(message, "ifNoneMatch") && message.ifNoneMatch !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.ifNoneMatch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Precondition message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Precondition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Precondition & atoll.metadata.Precondition.$Shape} Precondition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Precondition.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Precondition();
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
                            message.ifMatch = reader.stringVerify();
                            message._ifMatch = "ifMatch";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ifNoneMatch = value;
                            else
                                delete message.ifNoneMatch;
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

            return Precondition;
        })();

        metadata.Selector = (function() {

            /**
             * Properties of a Selector.
             * @typedef {Object} atoll.metadata.Selector.$Properties
             * @property {Uint8Array|null} [version] Selector version
             * @property {boolean|null} ["null"] Selector null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Selector.
             * @memberof atoll.metadata
             * @interface ISelector
             * @augments atoll.metadata.Selector.$Properties
             * @deprecated Use atoll.metadata.Selector.$Properties instead.
             */

            /**
             * Shape of a Selector.
             * @typedef {atoll.metadata.Selector.$Properties} atoll.metadata.Selector.$Shape
             */

            /**
             * Constructs a new Selector.
             * @memberof atoll.metadata
             * @classdesc Represents a Selector.
             * @constructor
             * @param {atoll.metadata.Selector.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Selector = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Selector version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.Selector
             * @instance
             */
            Selector.prototype.version = $util.newBuffer([]);

            /**
             * Selector null.
             * @member {boolean} null
             * @memberof atoll.metadata.Selector
             * @instance
             */
            Selector.prototype["null"] = false;

            /**
             * Encodes the specified Selector message. Does not implicitly {@link atoll.metadata.Selector.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Selector
             * @static
             * @param {atoll.metadata.Selector.$Properties} message Selector message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Selector.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Selector message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Selector
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Selector & atoll.metadata.Selector.$Shape} Selector
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Selector.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Selector();
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
                                message.version = value;
                            else
                                delete message.version;
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

            return Selector;
        })();

        metadata.PutObject = (function() {

            /**
             * Properties of a PutObject.
             * @typedef {Object} atoll.metadata.PutObject.$Properties
             * @property {Uint8Array|null} [bucket] PutObject bucket
             * @property {string|null} [key] PutObject key
             * @property {Uint8Array|null} [proposed] PutObject proposed
             * @property {atoll.metadata.Precondition.$Properties|null} [precondition] PutObject precondition
             * @property {atoll.metadata.Summary.$Properties|null} [summary] PutObject summary
             * @property {Uint8Array|null} [details] PutObject details
             * @property {Uint8Array|null} [content] PutObject content
             * @property {Array.<atoll.metadata.MissingFragments.$Properties>|null} [missing] PutObject missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PutObject.
             * @memberof atoll.metadata
             * @interface IPutObject
             * @augments atoll.metadata.PutObject.$Properties
             * @deprecated Use atoll.metadata.PutObject.$Properties instead.
             */

            /**
             * Shape of a PutObject.
             * @typedef {atoll.metadata.PutObject.$Properties} atoll.metadata.PutObject.$Shape
             */

            /**
             * Constructs a new PutObject.
             * @memberof atoll.metadata
             * @classdesc Represents a PutObject.
             * @constructor
             * @param {atoll.metadata.PutObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PutObject = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PutObject bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.bucket = $util.newBuffer([]);

            /**
             * PutObject key.
             * @member {string} key
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.key = "";

            /**
             * PutObject proposed.
             * @member {Uint8Array} proposed
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.proposed = $util.newBuffer([]);

            /**
             * PutObject precondition.
             * @member {atoll.metadata.Precondition.$Properties|null|undefined} precondition
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.precondition = null;

            /**
             * PutObject summary.
             * @member {atoll.metadata.Summary.$Properties|null|undefined} summary
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.summary = null;

            /**
             * PutObject details.
             * @member {Uint8Array} details
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.details = $util.newBuffer([]);

            /**
             * PutObject content.
             * @member {Uint8Array} content
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.content = $util.newBuffer([]);

            /**
             * PutObject missing.
             * @member {Array.<atoll.metadata.MissingFragments.$Properties>} missing
             * @memberof atoll.metadata.PutObject
             * @instance
             */
            PutObject.prototype.missing = $util.emptyArray;

            /**
             * Encodes the specified PutObject message. Does not implicitly {@link atoll.metadata.PutObject.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.PutObject
             * @static
             * @param {atoll.metadata.PutObject.$Properties} message PutObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PutObject.encode = function (message, writer, _depth) {
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
                if (message.proposed != null && $Object.hasOwnProperty.call(message, "proposed") && message.proposed.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proposed);
                if (message.precondition != null && $Object.hasOwnProperty.call(message, "precondition"))
                    $root.atoll.metadata.Precondition.encode(message.precondition, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.atoll.metadata.Summary.encode(message.summary, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.details != null && $Object.hasOwnProperty.call(message, "details") && message.details.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.details);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.content);
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.atoll.metadata.MissingFragments.encode(message.missing[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PutObject message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.PutObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.PutObject & atoll.metadata.PutObject.$Shape} PutObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PutObject.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.PutObject();
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
                            if ((value = reader.bytes()).length)
                                message.proposed = value;
                            else
                                delete message.proposed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.precondition = $root.atoll.metadata.Precondition.decode(reader, reader.size(), $undefined, _depth + 1, message.precondition);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.atoll.metadata.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.details = value;
                            else
                                delete message.details;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.content = value;
                            else
                                delete message.content;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.atoll.metadata.MissingFragments.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return PutObject;
        })();

        metadata.CopyWithin = (function() {

            /**
             * Properties of a CopyWithin.
             * @typedef {Object} atoll.metadata.CopyWithin.$Properties
             * @property {Uint8Array|null} [bucket] CopyWithin bucket
             * @property {string|null} [key] CopyWithin key
             * @property {Uint8Array|null} [proposed] CopyWithin proposed
             * @property {atoll.metadata.Precondition.$Properties|null} [precondition] CopyWithin precondition
             * @property {Uint8Array|null} [sourceBucket] CopyWithin sourceBucket
             * @property {string|null} [sourceKey] CopyWithin sourceKey
             * @property {Uint8Array|null} [sourceVersion] CopyWithin sourceVersion
             * @property {atoll.metadata.Details.$Properties|null} [changes] CopyWithin changes
             * @property {string|null} [storageClass] CopyWithin storageClass
             * @property {string|null} [etag] CopyWithin etag
             * @property {Array.<atoll.metadata.Checksum.$Properties>|null} [checksums] CopyWithin checksums
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CopyWithin.
             * @memberof atoll.metadata
             * @interface ICopyWithin
             * @augments atoll.metadata.CopyWithin.$Properties
             * @deprecated Use atoll.metadata.CopyWithin.$Properties instead.
             */

            /**
             * Shape of a CopyWithin.
             * @typedef {atoll.metadata.CopyWithin.$Properties} atoll.metadata.CopyWithin.$Shape
             */

            /**
             * Constructs a new CopyWithin.
             * @memberof atoll.metadata
             * @classdesc Represents a CopyWithin.
             * @constructor
             * @param {atoll.metadata.CopyWithin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CopyWithin = function (properties) {
                this.checksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CopyWithin bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.bucket = $util.newBuffer([]);

            /**
             * CopyWithin key.
             * @member {string} key
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.key = "";

            /**
             * CopyWithin proposed.
             * @member {Uint8Array} proposed
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.proposed = $util.newBuffer([]);

            /**
             * CopyWithin precondition.
             * @member {atoll.metadata.Precondition.$Properties|null|undefined} precondition
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.precondition = null;

            /**
             * CopyWithin sourceBucket.
             * @member {Uint8Array} sourceBucket
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.sourceBucket = $util.newBuffer([]);

            /**
             * CopyWithin sourceKey.
             * @member {string} sourceKey
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.sourceKey = "";

            /**
             * CopyWithin sourceVersion.
             * @member {Uint8Array} sourceVersion
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.sourceVersion = $util.newBuffer([]);

            /**
             * CopyWithin changes.
             * @member {atoll.metadata.Details.$Properties|null|undefined} changes
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.changes = null;

            /**
             * CopyWithin storageClass.
             * @member {string} storageClass
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.storageClass = "";

            /**
             * CopyWithin etag.
             * @member {string} etag
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.etag = "";

            /**
             * CopyWithin checksums.
             * @member {Array.<atoll.metadata.Checksum.$Properties>} checksums
             * @memberof atoll.metadata.CopyWithin
             * @instance
             */
            CopyWithin.prototype.checksums = $util.emptyArray;

            /**
             * Encodes the specified CopyWithin message. Does not implicitly {@link atoll.metadata.CopyWithin.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.CopyWithin
             * @static
             * @param {atoll.metadata.CopyWithin.$Properties} message CopyWithin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CopyWithin.encode = function (message, writer, _depth) {
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
                if (message.proposed != null && $Object.hasOwnProperty.call(message, "proposed") && message.proposed.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proposed);
                if (message.precondition != null && $Object.hasOwnProperty.call(message, "precondition"))
                    $root.atoll.metadata.Precondition.encode(message.precondition, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.sourceBucket != null && $Object.hasOwnProperty.call(message, "sourceBucket") && message.sourceBucket.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.sourceBucket);
                if (message.sourceKey != null && $Object.hasOwnProperty.call(message, "sourceKey") && message.sourceKey !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.sourceKey);
                if (message.sourceVersion != null && $Object.hasOwnProperty.call(message, "sourceVersion") && message.sourceVersion.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.sourceVersion);
                if (message.changes != null && $Object.hasOwnProperty.call(message, "changes"))
                    $root.atoll.metadata.Details.encode(message.changes, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.storageClass != null && $Object.hasOwnProperty.call(message, "storageClass") && message.storageClass !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.storageClass);
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.etag);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.metadata.Checksum.encode(message.checksums[i], writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CopyWithin message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.CopyWithin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.CopyWithin & atoll.metadata.CopyWithin.$Shape} CopyWithin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CopyWithin.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.CopyWithin();
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
                            if ((value = reader.bytes()).length)
                                message.proposed = value;
                            else
                                delete message.proposed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.precondition = $root.atoll.metadata.Precondition.decode(reader, reader.size(), $undefined, _depth + 1, message.precondition);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sourceBucket = value;
                            else
                                delete message.sourceBucket;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceKey = value;
                            else
                                delete message.sourceKey;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sourceVersion = value;
                            else
                                delete message.sourceVersion;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.changes = $root.atoll.metadata.Details.decode(reader, reader.size(), $undefined, _depth + 1, message.changes);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.storageClass = value;
                            else
                                delete message.storageClass;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.metadata.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return CopyWithin;
        })();

        metadata.DeleteObject = (function() {

            /**
             * Properties of a DeleteObject.
             * @typedef {Object} atoll.metadata.DeleteObject.$Properties
             * @property {Uint8Array|null} [bucket] DeleteObject bucket
             * @property {string|null} [key] DeleteObject key
             * @property {Uint8Array|null} [proposed] DeleteObject proposed
             * @property {atoll.metadata.Precondition.$Properties|null} [precondition] DeleteObject precondition
             * @property {atoll.metadata.Selector.$Properties|null} [version] DeleteObject version
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeleteObject.
             * @memberof atoll.metadata
             * @interface IDeleteObject
             * @augments atoll.metadata.DeleteObject.$Properties
             * @deprecated Use atoll.metadata.DeleteObject.$Properties instead.
             */

            /**
             * Shape of a DeleteObject.
             * @typedef {atoll.metadata.DeleteObject.$Properties} atoll.metadata.DeleteObject.$Shape
             */

            /**
             * Constructs a new DeleteObject.
             * @memberof atoll.metadata
             * @classdesc Represents a DeleteObject.
             * @constructor
             * @param {atoll.metadata.DeleteObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeleteObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeleteObject bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.DeleteObject
             * @instance
             */
            DeleteObject.prototype.bucket = $util.newBuffer([]);

            /**
             * DeleteObject key.
             * @member {string} key
             * @memberof atoll.metadata.DeleteObject
             * @instance
             */
            DeleteObject.prototype.key = "";

            /**
             * DeleteObject proposed.
             * @member {Uint8Array} proposed
             * @memberof atoll.metadata.DeleteObject
             * @instance
             */
            DeleteObject.prototype.proposed = $util.newBuffer([]);

            /**
             * DeleteObject precondition.
             * @member {atoll.metadata.Precondition.$Properties|null|undefined} precondition
             * @memberof atoll.metadata.DeleteObject
             * @instance
             */
            DeleteObject.prototype.precondition = null;

            /**
             * DeleteObject version.
             * @member {atoll.metadata.Selector.$Properties|null|undefined} version
             * @memberof atoll.metadata.DeleteObject
             * @instance
             */
            DeleteObject.prototype.version = null;

            /**
             * Encodes the specified DeleteObject message. Does not implicitly {@link atoll.metadata.DeleteObject.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.DeleteObject
             * @static
             * @param {atoll.metadata.DeleteObject.$Properties} message DeleteObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeleteObject.encode = function (message, writer, _depth) {
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
                if (message.proposed != null && $Object.hasOwnProperty.call(message, "proposed") && message.proposed.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proposed);
                if (message.precondition != null && $Object.hasOwnProperty.call(message, "precondition"))
                    $root.atoll.metadata.Precondition.encode(message.precondition, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    $root.atoll.metadata.Selector.encode(message.version, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeleteObject message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.DeleteObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.DeleteObject & atoll.metadata.DeleteObject.$Shape} DeleteObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeleteObject.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.DeleteObject();
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
                            if ((value = reader.bytes()).length)
                                message.proposed = value;
                            else
                                delete message.proposed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.precondition = $root.atoll.metadata.Precondition.decode(reader, reader.size(), $undefined, _depth + 1, message.precondition);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.version = $root.atoll.metadata.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
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

            return DeleteObject;
        })();

        metadata.SetTags = (function() {

            /**
             * Properties of a SetTags.
             * @typedef {Object} atoll.metadata.SetTags.$Properties
             * @property {Uint8Array|null} [bucket] SetTags bucket
             * @property {string|null} [key] SetTags key
             * @property {Uint8Array|null} [proposed] SetTags proposed
             * @property {atoll.metadata.Selector.$Properties|null} [version] SetTags version
             * @property {Array.<atoll.metadata.Tag.$Properties>|null} [tags] SetTags tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetTags.
             * @memberof atoll.metadata
             * @interface ISetTags
             * @augments atoll.metadata.SetTags.$Properties
             * @deprecated Use atoll.metadata.SetTags.$Properties instead.
             */

            /**
             * Shape of a SetTags.
             * @typedef {atoll.metadata.SetTags.$Properties} atoll.metadata.SetTags.$Shape
             */

            /**
             * Constructs a new SetTags.
             * @memberof atoll.metadata
             * @classdesc Represents a SetTags.
             * @constructor
             * @param {atoll.metadata.SetTags.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetTags = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SetTags bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.SetTags
             * @instance
             */
            SetTags.prototype.bucket = $util.newBuffer([]);

            /**
             * SetTags key.
             * @member {string} key
             * @memberof atoll.metadata.SetTags
             * @instance
             */
            SetTags.prototype.key = "";

            /**
             * SetTags proposed.
             * @member {Uint8Array} proposed
             * @memberof atoll.metadata.SetTags
             * @instance
             */
            SetTags.prototype.proposed = $util.newBuffer([]);

            /**
             * SetTags version.
             * @member {atoll.metadata.Selector.$Properties|null|undefined} version
             * @memberof atoll.metadata.SetTags
             * @instance
             */
            SetTags.prototype.version = null;

            /**
             * SetTags tags.
             * @member {Array.<atoll.metadata.Tag.$Properties>} tags
             * @memberof atoll.metadata.SetTags
             * @instance
             */
            SetTags.prototype.tags = $util.emptyArray;

            /**
             * Encodes the specified SetTags message. Does not implicitly {@link atoll.metadata.SetTags.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SetTags
             * @static
             * @param {atoll.metadata.SetTags.$Properties} message SetTags message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetTags.encode = function (message, writer, _depth) {
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
                if (message.proposed != null && $Object.hasOwnProperty.call(message, "proposed") && message.proposed.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.proposed);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    $root.atoll.metadata.Selector.encode(message.version, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.metadata.Tag.encode(message.tags[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetTags message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SetTags
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SetTags & atoll.metadata.SetTags.$Shape} SetTags
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetTags.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SetTags();
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
                            if ((value = reader.bytes()).length)
                                message.proposed = value;
                            else
                                delete message.proposed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.version = $root.atoll.metadata.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.metadata.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return SetTags;
        })();

        metadata.CreateUpload = (function() {

            /**
             * Properties of a CreateUpload.
             * @typedef {Object} atoll.metadata.CreateUpload.$Properties
             * @property {Uint8Array|null} [bucket] CreateUpload bucket
             * @property {atoll.metadata.Upload.$Properties|null} [upload] CreateUpload upload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreateUpload.
             * @memberof atoll.metadata
             * @interface ICreateUpload
             * @augments atoll.metadata.CreateUpload.$Properties
             * @deprecated Use atoll.metadata.CreateUpload.$Properties instead.
             */

            /**
             * Shape of a CreateUpload.
             * @typedef {atoll.metadata.CreateUpload.$Properties} atoll.metadata.CreateUpload.$Shape
             */

            /**
             * Constructs a new CreateUpload.
             * @memberof atoll.metadata
             * @classdesc Represents a CreateUpload.
             * @constructor
             * @param {atoll.metadata.CreateUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreateUpload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreateUpload bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.CreateUpload
             * @instance
             */
            CreateUpload.prototype.bucket = $util.newBuffer([]);

            /**
             * CreateUpload upload.
             * @member {atoll.metadata.Upload.$Properties|null|undefined} upload
             * @memberof atoll.metadata.CreateUpload
             * @instance
             */
            CreateUpload.prototype.upload = null;

            /**
             * Encodes the specified CreateUpload message. Does not implicitly {@link atoll.metadata.CreateUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.CreateUpload
             * @static
             * @param {atoll.metadata.CreateUpload.$Properties} message CreateUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreateUpload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.upload != null && $Object.hasOwnProperty.call(message, "upload"))
                    $root.atoll.metadata.Upload.encode(message.upload, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreateUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.CreateUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.CreateUpload & atoll.metadata.CreateUpload.$Shape} CreateUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreateUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.CreateUpload();
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
                            message.upload = $root.atoll.metadata.Upload.decode(reader, reader.size(), $undefined, _depth + 1, message.upload);
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

            return CreateUpload;
        })();

        metadata.PutPart = (function() {

            /**
             * Properties of a PutPart.
             * @typedef {Object} atoll.metadata.PutPart.$Properties
             * @property {Uint8Array|null} [bucket] PutPart bucket
             * @property {string|null} [key] PutPart key
             * @property {string|null} [uploadId] PutPart uploadId
             * @property {atoll.metadata.Part.$Properties|null} [part] PutPart part
             * @property {Array.<atoll.metadata.MissingFragments.$Properties>|null} [missing] PutPart missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PutPart.
             * @memberof atoll.metadata
             * @interface IPutPart
             * @augments atoll.metadata.PutPart.$Properties
             * @deprecated Use atoll.metadata.PutPart.$Properties instead.
             */

            /**
             * Shape of a PutPart.
             * @typedef {{
             *   bucket?: Uint8Array|null;
             *   key?: string|null;
             *   uploadId?: string|null;
             *   part?: atoll.metadata.Part.$Shape|null;
             *   missing?: Array.<atoll.metadata.MissingFragments.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} atoll.metadata.PutPart.$Shape
             */

            /**
             * Constructs a new PutPart.
             * @memberof atoll.metadata
             * @classdesc Represents a PutPart.
             * @constructor
             * @param {atoll.metadata.PutPart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PutPart = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PutPart bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.PutPart
             * @instance
             */
            PutPart.prototype.bucket = $util.newBuffer([]);

            /**
             * PutPart key.
             * @member {string} key
             * @memberof atoll.metadata.PutPart
             * @instance
             */
            PutPart.prototype.key = "";

            /**
             * PutPart uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.PutPart
             * @instance
             */
            PutPart.prototype.uploadId = "";

            /**
             * PutPart part.
             * @member {atoll.metadata.Part.$Properties|null|undefined} part
             * @memberof atoll.metadata.PutPart
             * @instance
             */
            PutPart.prototype.part = null;

            /**
             * PutPart missing.
             * @member {Array.<atoll.metadata.MissingFragments.$Properties>} missing
             * @memberof atoll.metadata.PutPart
             * @instance
             */
            PutPart.prototype.missing = $util.emptyArray;

            /**
             * Encodes the specified PutPart message. Does not implicitly {@link atoll.metadata.PutPart.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.PutPart
             * @static
             * @param {atoll.metadata.PutPart.$Properties} message PutPart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PutPart.encode = function (message, writer, _depth) {
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
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    $root.atoll.metadata.Part.encode(message.part, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.atoll.metadata.MissingFragments.encode(message.missing[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PutPart message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.PutPart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.PutPart & atoll.metadata.PutPart.$Shape} PutPart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PutPart.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.PutPart();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.part = $root.atoll.metadata.Part.decode(reader, reader.size(), $undefined, _depth + 1, message.part);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.atoll.metadata.MissingFragments.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return PutPart;
        })();

        metadata.CompleteUpload = (function() {

            /**
             * Properties of a CompleteUpload.
             * @typedef {Object} atoll.metadata.CompleteUpload.$Properties
             * @property {Uint8Array|null} [bucket] CompleteUpload bucket
             * @property {string|null} [key] CompleteUpload key
             * @property {string|null} [uploadId] CompleteUpload uploadId
             * @property {Uint8Array|null} [proposed] CompleteUpload proposed
             * @property {atoll.metadata.Precondition.$Properties|null} [precondition] CompleteUpload precondition
             * @property {Array.<atoll.metadata.NamedPart.$Properties>|null} [parts] CompleteUpload parts
             * @property {string|null} [etag] CompleteUpload etag
             * @property {Array.<atoll.metadata.Checksum.$Properties>|null} [checksums] CompleteUpload checksums
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CompleteUpload.
             * @memberof atoll.metadata
             * @interface ICompleteUpload
             * @augments atoll.metadata.CompleteUpload.$Properties
             * @deprecated Use atoll.metadata.CompleteUpload.$Properties instead.
             */

            /**
             * Shape of a CompleteUpload.
             * @typedef {atoll.metadata.CompleteUpload.$Properties} atoll.metadata.CompleteUpload.$Shape
             */

            /**
             * Constructs a new CompleteUpload.
             * @memberof atoll.metadata
             * @classdesc Represents a CompleteUpload.
             * @constructor
             * @param {atoll.metadata.CompleteUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CompleteUpload = function (properties) {
                this.parts = [];
                this.checksums = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CompleteUpload bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.bucket = $util.newBuffer([]);

            /**
             * CompleteUpload key.
             * @member {string} key
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.key = "";

            /**
             * CompleteUpload uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.uploadId = "";

            /**
             * CompleteUpload proposed.
             * @member {Uint8Array} proposed
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.proposed = $util.newBuffer([]);

            /**
             * CompleteUpload precondition.
             * @member {atoll.metadata.Precondition.$Properties|null|undefined} precondition
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.precondition = null;

            /**
             * CompleteUpload parts.
             * @member {Array.<atoll.metadata.NamedPart.$Properties>} parts
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.parts = $util.emptyArray;

            /**
             * CompleteUpload etag.
             * @member {string} etag
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.etag = "";

            /**
             * CompleteUpload checksums.
             * @member {Array.<atoll.metadata.Checksum.$Properties>} checksums
             * @memberof atoll.metadata.CompleteUpload
             * @instance
             */
            CompleteUpload.prototype.checksums = $util.emptyArray;

            /**
             * Encodes the specified CompleteUpload message. Does not implicitly {@link atoll.metadata.CompleteUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.CompleteUpload
             * @static
             * @param {atoll.metadata.CompleteUpload.$Properties} message CompleteUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CompleteUpload.encode = function (message, writer, _depth) {
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
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.proposed != null && $Object.hasOwnProperty.call(message, "proposed") && message.proposed.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.proposed);
                if (message.precondition != null && $Object.hasOwnProperty.call(message, "precondition"))
                    $root.atoll.metadata.Precondition.encode(message.precondition, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.parts != null && message.parts.length)
                    for (let i = 0; i < message.parts.length; ++i)
                        $root.atoll.metadata.NamedPart.encode(message.parts[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.etag);
                if (message.checksums != null && message.checksums.length)
                    for (let i = 0; i < message.checksums.length; ++i)
                        $root.atoll.metadata.Checksum.encode(message.checksums[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CompleteUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.CompleteUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.CompleteUpload & atoll.metadata.CompleteUpload.$Shape} CompleteUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CompleteUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.CompleteUpload();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.proposed = value;
                            else
                                delete message.proposed;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.precondition = $root.atoll.metadata.Precondition.decode(reader, reader.size(), $undefined, _depth + 1, message.precondition);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parts && message.parts.length))
                                message.parts = [];
                            message.parts.push($root.atoll.metadata.NamedPart.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.checksums && message.checksums.length))
                                message.checksums = [];
                            message.checksums.push($root.atoll.metadata.Checksum.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return CompleteUpload;
        })();

        metadata.NamedPart = (function() {

            /**
             * Properties of a NamedPart.
             * @typedef {Object} atoll.metadata.NamedPart.$Properties
             * @property {number|null} [partNumber] NamedPart partNumber
             * @property {string|null} [etag] NamedPart etag
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NamedPart.
             * @memberof atoll.metadata
             * @interface INamedPart
             * @augments atoll.metadata.NamedPart.$Properties
             * @deprecated Use atoll.metadata.NamedPart.$Properties instead.
             */

            /**
             * Shape of a NamedPart.
             * @typedef {atoll.metadata.NamedPart.$Properties} atoll.metadata.NamedPart.$Shape
             */

            /**
             * Constructs a new NamedPart.
             * @memberof atoll.metadata
             * @classdesc Represents a NamedPart.
             * @constructor
             * @param {atoll.metadata.NamedPart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NamedPart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NamedPart partNumber.
             * @member {number} partNumber
             * @memberof atoll.metadata.NamedPart
             * @instance
             */
            NamedPart.prototype.partNumber = 0;

            /**
             * NamedPart etag.
             * @member {string} etag
             * @memberof atoll.metadata.NamedPart
             * @instance
             */
            NamedPart.prototype.etag = "";

            /**
             * Encodes the specified NamedPart message. Does not implicitly {@link atoll.metadata.NamedPart.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.NamedPart
             * @static
             * @param {atoll.metadata.NamedPart.$Properties} message NamedPart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NamedPart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.partNumber != null && $Object.hasOwnProperty.call(message, "partNumber") && message.partNumber !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.partNumber);
                if (message.etag != null && $Object.hasOwnProperty.call(message, "etag") && message.etag !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.etag);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NamedPart message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.NamedPart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.NamedPart & atoll.metadata.NamedPart.$Shape} NamedPart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NamedPart.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.NamedPart();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.etag = value;
                            else
                                delete message.etag;
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

            return NamedPart;
        })();

        metadata.AbortUpload = (function() {

            /**
             * Properties of an AbortUpload.
             * @typedef {Object} atoll.metadata.AbortUpload.$Properties
             * @property {Uint8Array|null} [bucket] AbortUpload bucket
             * @property {string|null} [key] AbortUpload key
             * @property {string|null} [uploadId] AbortUpload uploadId
             * @property {number|null} [nowMs] AbortUpload nowMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AbortUpload.
             * @memberof atoll.metadata
             * @interface IAbortUpload
             * @augments atoll.metadata.AbortUpload.$Properties
             * @deprecated Use atoll.metadata.AbortUpload.$Properties instead.
             */

            /**
             * Shape of an AbortUpload.
             * @typedef {atoll.metadata.AbortUpload.$Properties} atoll.metadata.AbortUpload.$Shape
             */

            /**
             * Constructs a new AbortUpload.
             * @memberof atoll.metadata
             * @classdesc Represents an AbortUpload.
             * @constructor
             * @param {atoll.metadata.AbortUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AbortUpload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AbortUpload bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.AbortUpload
             * @instance
             */
            AbortUpload.prototype.bucket = $util.newBuffer([]);

            /**
             * AbortUpload key.
             * @member {string} key
             * @memberof atoll.metadata.AbortUpload
             * @instance
             */
            AbortUpload.prototype.key = "";

            /**
             * AbortUpload uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.AbortUpload
             * @instance
             */
            AbortUpload.prototype.uploadId = "";

            /**
             * AbortUpload nowMs.
             * @member {number} nowMs
             * @memberof atoll.metadata.AbortUpload
             * @instance
             */
            AbortUpload.prototype.nowMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified AbortUpload message. Does not implicitly {@link atoll.metadata.AbortUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.AbortUpload
             * @static
             * @param {atoll.metadata.AbortUpload.$Properties} message AbortUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AbortUpload.encode = function (message, writer, _depth) {
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
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.nowMs != null && $Object.hasOwnProperty.call(message, "nowMs") && (typeof message.nowMs === "object" ? message.nowMs.low || message.nowMs.high : message.nowMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.nowMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AbortUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.AbortUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.AbortUpload & atoll.metadata.AbortUpload.$Shape} AbortUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AbortUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.AbortUpload();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.nowMs = value;
                            else
                                delete message.nowMs;
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

            return AbortUpload;
        })();

        metadata.DropGarbage = (function() {

            /**
             * Properties of a DropGarbage.
             * @typedef {Object} atoll.metadata.DropGarbage.$Properties
             * @property {Array.<Uint8Array>|null} [ids] DropGarbage ids
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DropGarbage.
             * @memberof atoll.metadata
             * @interface IDropGarbage
             * @augments atoll.metadata.DropGarbage.$Properties
             * @deprecated Use atoll.metadata.DropGarbage.$Properties instead.
             */

            /**
             * Shape of a DropGarbage.
             * @typedef {atoll.metadata.DropGarbage.$Properties} atoll.metadata.DropGarbage.$Shape
             */

            /**
             * Constructs a new DropGarbage.
             * @memberof atoll.metadata
             * @classdesc Represents a DropGarbage.
             * @constructor
             * @param {atoll.metadata.DropGarbage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DropGarbage = function (properties) {
                this.ids = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DropGarbage ids.
             * @member {Array.<Uint8Array>} ids
             * @memberof atoll.metadata.DropGarbage
             * @instance
             */
            DropGarbage.prototype.ids = $util.emptyArray;

            /**
             * Encodes the specified DropGarbage message. Does not implicitly {@link atoll.metadata.DropGarbage.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.DropGarbage
             * @static
             * @param {atoll.metadata.DropGarbage.$Properties} message DropGarbage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DropGarbage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ids != null && message.ids.length)
                    for (let i = 0; i < message.ids.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.ids[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DropGarbage message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.DropGarbage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.DropGarbage & atoll.metadata.DropGarbage.$Shape} DropGarbage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DropGarbage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.DropGarbage();
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
                            if (!(message.ids && message.ids.length))
                                message.ids = [];
                            message.ids.push(reader.bytes());
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

            return DropGarbage;
        })();

        metadata.ReportMissing = (function() {

            /**
             * Properties of a ReportMissing.
             * @typedef {Object} atoll.metadata.ReportMissing.$Properties
             * @property {Array.<atoll.metadata.MissingFragments.$Properties>|null} [missing] ReportMissing missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReportMissing.
             * @memberof atoll.metadata
             * @interface IReportMissing
             * @augments atoll.metadata.ReportMissing.$Properties
             * @deprecated Use atoll.metadata.ReportMissing.$Properties instead.
             */

            /**
             * Shape of a ReportMissing.
             * @typedef {atoll.metadata.ReportMissing.$Properties} atoll.metadata.ReportMissing.$Shape
             */

            /**
             * Constructs a new ReportMissing.
             * @memberof atoll.metadata
             * @classdesc Represents a ReportMissing.
             * @constructor
             * @param {atoll.metadata.ReportMissing.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReportMissing = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReportMissing missing.
             * @member {Array.<atoll.metadata.MissingFragments.$Properties>} missing
             * @memberof atoll.metadata.ReportMissing
             * @instance
             */
            ReportMissing.prototype.missing = $util.emptyArray;

            /**
             * Encodes the specified ReportMissing message. Does not implicitly {@link atoll.metadata.ReportMissing.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ReportMissing
             * @static
             * @param {atoll.metadata.ReportMissing.$Properties} message ReportMissing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReportMissing.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.atoll.metadata.MissingFragments.encode(message.missing[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReportMissing message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ReportMissing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ReportMissing & atoll.metadata.ReportMissing.$Shape} ReportMissing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReportMissing.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ReportMissing();
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
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.atoll.metadata.MissingFragments.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return ReportMissing;
        })();

        metadata.SettleMissing = (function() {

            /**
             * Properties of a SettleMissing.
             * @typedef {Object} atoll.metadata.SettleMissing.$Properties
             * @property {Array.<atoll.metadata.MissingFragments.$Properties>|null} [missing] SettleMissing missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SettleMissing.
             * @memberof atoll.metadata
             * @interface ISettleMissing
             * @augments atoll.metadata.SettleMissing.$Properties
             * @deprecated Use atoll.metadata.SettleMissing.$Properties instead.
             */

            /**
             * Shape of a SettleMissing.
             * @typedef {atoll.metadata.SettleMissing.$Properties} atoll.metadata.SettleMissing.$Shape
             */

            /**
             * Constructs a new SettleMissing.
             * @memberof atoll.metadata
             * @classdesc Represents a SettleMissing.
             * @constructor
             * @param {atoll.metadata.SettleMissing.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SettleMissing = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SettleMissing missing.
             * @member {Array.<atoll.metadata.MissingFragments.$Properties>} missing
             * @memberof atoll.metadata.SettleMissing
             * @instance
             */
            SettleMissing.prototype.missing = $util.emptyArray;

            /**
             * Encodes the specified SettleMissing message. Does not implicitly {@link atoll.metadata.SettleMissing.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SettleMissing
             * @static
             * @param {atoll.metadata.SettleMissing.$Properties} message SettleMissing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SettleMissing.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.atoll.metadata.MissingFragments.encode(message.missing[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SettleMissing message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SettleMissing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SettleMissing & atoll.metadata.SettleMissing.$Shape} SettleMissing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SettleMissing.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SettleMissing();
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
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.atoll.metadata.MissingFragments.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return SettleMissing;
        })();

        metadata.ShardResult = (function() {

            /**
             * Properties of a ShardResult.
             * @typedef {Object} atoll.metadata.ShardResult.$Properties
             * @property {atoll.metadata.Done.$Properties|null} [done] ShardResult done
             * @property {atoll.metadata.Written.$Properties|null} [written] ShardResult written
             * @property {atoll.metadata.Deleted.$Properties|null} [deleted] ShardResult deleted
             * @property {atoll.metadata.Refusal|null} [refused] ShardResult refused
             * @property {"done"|"written"|"deleted"|"refused"} [result] ShardResult result
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardResult.
             * @memberof atoll.metadata
             * @interface IShardResult
             * @augments atoll.metadata.ShardResult.$Properties
             * @deprecated Use atoll.metadata.ShardResult.$Properties instead.
             */

            /**
             * Narrowed shape of a ShardResult.
             * @typedef {{
             *   done?: atoll.metadata.Done.$Shape|null;
             *   written?: atoll.metadata.Written.$Shape|null;
             *   deleted?: atoll.metadata.Deleted.$Shape|null;
             *   refused?: atoll.metadata.Refusal|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ result?: undefined; done?: null; written?: null; deleted?: null; refused?: null }|{ result?: "done"; done: atoll.metadata.Done.$Shape; written?: null; deleted?: null; refused?: null }|{ result?: "written"; done?: null; written: atoll.metadata.Written.$Shape; deleted?: null; refused?: null }|{ result?: "deleted"; done?: null; written?: null; deleted: atoll.metadata.Deleted.$Shape; refused?: null }|{ result?: "refused"; done?: null; written?: null; deleted?: null; refused: atoll.metadata.Refusal })
             * )} atoll.metadata.ShardResult.$Shape
             */

            /**
             * Constructs a new ShardResult.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardResult.
             * @constructor
             * @param {atoll.metadata.ShardResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardResult done.
             * @member {atoll.metadata.Done.$Properties|null|undefined} done
             * @memberof atoll.metadata.ShardResult
             * @instance
             */
            ShardResult.prototype.done = null;

            /**
             * ShardResult written.
             * @member {atoll.metadata.Written.$Properties|null|undefined} written
             * @memberof atoll.metadata.ShardResult
             * @instance
             */
            ShardResult.prototype.written = null;

            /**
             * ShardResult deleted.
             * @member {atoll.metadata.Deleted.$Properties|null|undefined} deleted
             * @memberof atoll.metadata.ShardResult
             * @instance
             */
            ShardResult.prototype.deleted = null;

            /**
             * ShardResult refused.
             * @member {atoll.metadata.Refusal|null|undefined} refused
             * @memberof atoll.metadata.ShardResult
             * @instance
             */
            ShardResult.prototype.refused = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ShardResult result.
             * @member {"done"|"written"|"deleted"|"refused"|undefined} result
             * @memberof atoll.metadata.ShardResult
             * @instance
             */
            $Object.defineProperty(ShardResult.prototype, "result", {
                get: $util.oneOfGetter($oneOfFields = ["done", "written", "deleted", "refused"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ShardResult message. Does not implicitly {@link atoll.metadata.ShardResult.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardResult
             * @static
             * @param {atoll.metadata.ShardResult.$Properties} message ShardResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.atoll.metadata.Done.encode(message.done, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.written != null && $Object.hasOwnProperty.call(message, "written"))
                    $root.atoll.metadata.Written.encode(message.written, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.deleted != null && $Object.hasOwnProperty.call(message, "deleted"))
                    $root.atoll.metadata.Deleted.encode(message.deleted, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.refused);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardResult message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardResult & atoll.metadata.ShardResult.$Shape} ShardResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardResult.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardResult();
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
                            message.done = $root.atoll.metadata.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.result = "done";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.written = $root.atoll.metadata.Written.decode(reader, reader.size(), $undefined, _depth + 1, message.written);
                            message.result = "written";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.deleted = $root.atoll.metadata.Deleted.decode(reader, reader.size(), $undefined, _depth + 1, message.deleted);
                            message.result = "deleted";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.refused = reader.int32();
                            message.result = "refused";
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

            return ShardResult;
        })();

        metadata.Done = (function() {

            /**
             * Properties of a Done.
             * @typedef {Object} atoll.metadata.Done.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Done.
             * @memberof atoll.metadata
             * @interface IDone
             * @augments atoll.metadata.Done.$Properties
             * @deprecated Use atoll.metadata.Done.$Properties instead.
             */

            /**
             * Shape of a Done.
             * @typedef {atoll.metadata.Done.$Properties} atoll.metadata.Done.$Shape
             */

            /**
             * Constructs a new Done.
             * @memberof atoll.metadata
             * @classdesc Represents a Done.
             * @constructor
             * @param {atoll.metadata.Done.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Done = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Done message. Does not implicitly {@link atoll.metadata.Done.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Done
             * @static
             * @param {atoll.metadata.Done.$Properties} message Done message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Done.encode = function (message, writer, _depth) {
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
             * Decodes a Done message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Done
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Done & atoll.metadata.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Done.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Done();
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

            return Done;
        })();

        metadata.Written = (function() {

            /**
             * Properties of a Written.
             * @typedef {Object} atoll.metadata.Written.$Properties
             * @property {Uint8Array|null} [version] Written version
             * @property {boolean|null} ["null"] Written null
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Written.
             * @memberof atoll.metadata
             * @interface IWritten
             * @augments atoll.metadata.Written.$Properties
             * @deprecated Use atoll.metadata.Written.$Properties instead.
             */

            /**
             * Shape of a Written.
             * @typedef {atoll.metadata.Written.$Properties} atoll.metadata.Written.$Shape
             */

            /**
             * Constructs a new Written.
             * @memberof atoll.metadata
             * @classdesc Represents a Written.
             * @constructor
             * @param {atoll.metadata.Written.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Written = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Written version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.Written
             * @instance
             */
            Written.prototype.version = $util.newBuffer([]);

            /**
             * Written null.
             * @member {boolean} null
             * @memberof atoll.metadata.Written
             * @instance
             */
            Written.prototype["null"] = false;

            /**
             * Encodes the specified Written message. Does not implicitly {@link atoll.metadata.Written.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Written
             * @static
             * @param {atoll.metadata.Written.$Properties} message Written message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Written.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message["null"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Written message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Written
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Written & atoll.metadata.Written.$Shape} Written
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Written.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Written();
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
                                message.version = value;
                            else
                                delete message.version;
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

            return Written;
        })();

        metadata.Deleted = (function() {

            /**
             * Properties of a Deleted.
             * @typedef {Object} atoll.metadata.Deleted.$Properties
             * @property {Uint8Array|null} [version] Deleted version
             * @property {boolean|null} ["null"] Deleted null
             * @property {boolean|null} [marker] Deleted marker
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Deleted.
             * @memberof atoll.metadata
             * @interface IDeleted
             * @augments atoll.metadata.Deleted.$Properties
             * @deprecated Use atoll.metadata.Deleted.$Properties instead.
             */

            /**
             * Shape of a Deleted.
             * @typedef {atoll.metadata.Deleted.$Properties} atoll.metadata.Deleted.$Shape
             */

            /**
             * Constructs a new Deleted.
             * @memberof atoll.metadata
             * @classdesc Represents a Deleted.
             * @constructor
             * @param {atoll.metadata.Deleted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Deleted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Deleted version.
             * @member {Uint8Array} version
             * @memberof atoll.metadata.Deleted
             * @instance
             */
            Deleted.prototype.version = $util.newBuffer([]);

            /**
             * Deleted null.
             * @member {boolean} null
             * @memberof atoll.metadata.Deleted
             * @instance
             */
            Deleted.prototype["null"] = false;

            /**
             * Deleted marker.
             * @member {boolean} marker
             * @memberof atoll.metadata.Deleted
             * @instance
             */
            Deleted.prototype.marker = false;

            /**
             * Encodes the specified Deleted message. Does not implicitly {@link atoll.metadata.Deleted.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Deleted
             * @static
             * @param {atoll.metadata.Deleted.$Properties} message Deleted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Deleted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.version);
                if (message["null"] != null && $Object.hasOwnProperty.call(message, "null") && message["null"] !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message["null"]);
                if (message.marker != null && $Object.hasOwnProperty.call(message, "marker") && message.marker !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.marker);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Deleted message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Deleted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Deleted & atoll.metadata.Deleted.$Shape} Deleted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Deleted.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Deleted();
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
                                message.version = value;
                            else
                                delete message.version;
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
                                message.marker = value;
                            else
                                delete message.marker;
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

            return Deleted;
        })();

        /**
         * Refusal enum.
         * @name atoll.metadata.Refusal
         * @enum {number}
         * @property {number} NO_REFUSAL=0 NO_REFUSAL value
         * @property {number} NO_SUCH_BUCKET=1 NO_SUCH_BUCKET value
         * @property {number} BUCKET_NOT_EMPTY=2 BUCKET_NOT_EMPTY value
         * @property {number} PRECONDITION_FAILED=3 PRECONDITION_FAILED value
         * @property {number} NO_SUCH_KEY=4 NO_SUCH_KEY value
         * @property {number} NO_SUCH_VERSION=5 NO_SUCH_VERSION value
         * @property {number} METHOD_NOT_ALLOWED=6 METHOD_NOT_ALLOWED value
         * @property {number} NO_SUCH_UPLOAD=7 NO_SUCH_UPLOAD value
         * @property {number} INVALID_PART=8 INVALID_PART value
         * @property {number} ENTITY_TOO_SMALL=9 ENTITY_TOO_SMALL value
         * @property {number} SOURCE_CHANGED=10 SOURCE_CHANGED value
         */
        metadata.Refusal = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NO_REFUSAL"] = 0;
            values[valuesById[1] = "NO_SUCH_BUCKET"] = 1;
            values[valuesById[2] = "BUCKET_NOT_EMPTY"] = 2;
            values[valuesById[3] = "PRECONDITION_FAILED"] = 3;
            values[valuesById[4] = "NO_SUCH_KEY"] = 4;
            values[valuesById[5] = "NO_SUCH_VERSION"] = 5;
            values[valuesById[6] = "METHOD_NOT_ALLOWED"] = 6;
            values[valuesById[7] = "NO_SUCH_UPLOAD"] = 7;
            values[valuesById[8] = "INVALID_PART"] = 8;
            values[valuesById[9] = "ENTITY_TOO_SMALL"] = 9;
            values[valuesById[10] = "SOURCE_CHANGED"] = 10;
            return values;
        })();

        metadata.ShardQuery = (function() {

            /**
             * Properties of a ShardQuery.
             * @typedef {Object} atoll.metadata.ShardQuery.$Properties
             * @property {atoll.metadata.FindQuery.$Properties|null} [find] ShardQuery find
             * @property {atoll.metadata.ListQuery.$Properties|null} [list] ShardQuery list
             * @property {atoll.metadata.ListVersionsQuery.$Properties|null} [listVersions] ShardQuery listVersions
             * @property {atoll.metadata.ListUploadsQuery.$Properties|null} [listUploads] ShardQuery listUploads
             * @property {atoll.metadata.FindUploadQuery.$Properties|null} [findUpload] ShardQuery findUpload
             * @property {atoll.metadata.ListPartsQuery.$Properties|null} [listParts] ShardQuery listParts
             * @property {atoll.metadata.GarbageQuery.$Properties|null} [garbage] ShardQuery garbage
             * @property {atoll.metadata.MissingQuery.$Properties|null} [missing] ShardQuery missing
             * @property {atoll.metadata.HeldQuery.$Properties|null} [held] ShardQuery held
             * @property {atoll.metadata.OldUploadsQuery.$Properties|null} [oldUploads] ShardQuery oldUploads
             * @property {atoll.metadata.ChangesQuery.$Properties|null} [changes] ShardQuery changes
             * @property {atoll.metadata.ShardStatsQuery.$Properties|null} [shardStats] ShardQuery shardStats
             * @property {"find"|"list"|"listVersions"|"listUploads"|"findUpload"|"listParts"|"garbage"|"missing"|"held"|"oldUploads"|"changes"|"shardStats"} [query] ShardQuery query
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardQuery.
             * @memberof atoll.metadata
             * @interface IShardQuery
             * @augments atoll.metadata.ShardQuery.$Properties
             * @deprecated Use atoll.metadata.ShardQuery.$Properties instead.
             */

            /**
             * Narrowed shape of a ShardQuery.
             * @typedef {{
             *   find?: atoll.metadata.FindQuery.$Shape|null;
             *   list?: atoll.metadata.ListQuery.$Shape|null;
             *   listVersions?: atoll.metadata.ListVersionsQuery.$Shape|null;
             *   listUploads?: atoll.metadata.ListUploadsQuery.$Shape|null;
             *   findUpload?: atoll.metadata.FindUploadQuery.$Shape|null;
             *   listParts?: atoll.metadata.ListPartsQuery.$Shape|null;
             *   garbage?: atoll.metadata.GarbageQuery.$Shape|null;
             *   missing?: atoll.metadata.MissingQuery.$Shape|null;
             *   held?: atoll.metadata.HeldQuery.$Shape|null;
             *   oldUploads?: atoll.metadata.OldUploadsQuery.$Shape|null;
             *   changes?: atoll.metadata.ChangesQuery.$Shape|null;
             *   shardStats?: atoll.metadata.ShardStatsQuery.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ query?: undefined; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "find"; find: atoll.metadata.FindQuery.$Shape; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "list"; find?: null; list: atoll.metadata.ListQuery.$Shape; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "listVersions"; find?: null; list?: null; listVersions: atoll.metadata.ListVersionsQuery.$Shape; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "listUploads"; find?: null; list?: null; listVersions?: null; listUploads: atoll.metadata.ListUploadsQuery.$Shape; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "findUpload"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload: atoll.metadata.FindUploadQuery.$Shape; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "listParts"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts: atoll.metadata.ListPartsQuery.$Shape; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "garbage"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage: atoll.metadata.GarbageQuery.$Shape; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "missing"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing: atoll.metadata.MissingQuery.$Shape; held?: null; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "held"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held: atoll.metadata.HeldQuery.$Shape; oldUploads?: null; changes?: null; shardStats?: null }|{ query?: "oldUploads"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads: atoll.metadata.OldUploadsQuery.$Shape; changes?: null; shardStats?: null }|{ query?: "changes"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes: atoll.metadata.ChangesQuery.$Shape; shardStats?: null }|{ query?: "shardStats"; find?: null; list?: null; listVersions?: null; listUploads?: null; findUpload?: null; listParts?: null; garbage?: null; missing?: null; held?: null; oldUploads?: null; changes?: null; shardStats: atoll.metadata.ShardStatsQuery.$Shape })
             * )} atoll.metadata.ShardQuery.$Shape
             */

            /**
             * Constructs a new ShardQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardQuery.
             * @constructor
             * @param {atoll.metadata.ShardQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardQuery find.
             * @member {atoll.metadata.FindQuery.$Properties|null|undefined} find
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.find = null;

            /**
             * ShardQuery list.
             * @member {atoll.metadata.ListQuery.$Properties|null|undefined} list
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.list = null;

            /**
             * ShardQuery listVersions.
             * @member {atoll.metadata.ListVersionsQuery.$Properties|null|undefined} listVersions
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.listVersions = null;

            /**
             * ShardQuery listUploads.
             * @member {atoll.metadata.ListUploadsQuery.$Properties|null|undefined} listUploads
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.listUploads = null;

            /**
             * ShardQuery findUpload.
             * @member {atoll.metadata.FindUploadQuery.$Properties|null|undefined} findUpload
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.findUpload = null;

            /**
             * ShardQuery listParts.
             * @member {atoll.metadata.ListPartsQuery.$Properties|null|undefined} listParts
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.listParts = null;

            /**
             * ShardQuery garbage.
             * @member {atoll.metadata.GarbageQuery.$Properties|null|undefined} garbage
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.garbage = null;

            /**
             * ShardQuery missing.
             * @member {atoll.metadata.MissingQuery.$Properties|null|undefined} missing
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.missing = null;

            /**
             * ShardQuery held.
             * @member {atoll.metadata.HeldQuery.$Properties|null|undefined} held
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.held = null;

            /**
             * ShardQuery oldUploads.
             * @member {atoll.metadata.OldUploadsQuery.$Properties|null|undefined} oldUploads
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.oldUploads = null;

            /**
             * ShardQuery changes.
             * @member {atoll.metadata.ChangesQuery.$Properties|null|undefined} changes
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.changes = null;

            /**
             * ShardQuery shardStats.
             * @member {atoll.metadata.ShardStatsQuery.$Properties|null|undefined} shardStats
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            ShardQuery.prototype.shardStats = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ShardQuery query.
             * @member {"find"|"list"|"listVersions"|"listUploads"|"findUpload"|"listParts"|"garbage"|"missing"|"held"|"oldUploads"|"changes"|"shardStats"|undefined} query
             * @memberof atoll.metadata.ShardQuery
             * @instance
             */
            $Object.defineProperty(ShardQuery.prototype, "query", {
                get: $util.oneOfGetter($oneOfFields = ["find", "list", "listVersions", "listUploads", "findUpload", "listParts", "garbage", "missing", "held", "oldUploads", "changes", "shardStats"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ShardQuery message. Does not implicitly {@link atoll.metadata.ShardQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardQuery
             * @static
             * @param {atoll.metadata.ShardQuery.$Properties} message ShardQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.find != null && $Object.hasOwnProperty.call(message, "find"))
                    $root.atoll.metadata.FindQuery.encode(message.find, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.list != null && $Object.hasOwnProperty.call(message, "list"))
                    $root.atoll.metadata.ListQuery.encode(message.list, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.listVersions != null && $Object.hasOwnProperty.call(message, "listVersions"))
                    $root.atoll.metadata.ListVersionsQuery.encode(message.listVersions, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.listUploads != null && $Object.hasOwnProperty.call(message, "listUploads"))
                    $root.atoll.metadata.ListUploadsQuery.encode(message.listUploads, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.findUpload != null && $Object.hasOwnProperty.call(message, "findUpload"))
                    $root.atoll.metadata.FindUploadQuery.encode(message.findUpload, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.listParts != null && $Object.hasOwnProperty.call(message, "listParts"))
                    $root.atoll.metadata.ListPartsQuery.encode(message.listParts, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.garbage != null && $Object.hasOwnProperty.call(message, "garbage"))
                    $root.atoll.metadata.GarbageQuery.encode(message.garbage, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing"))
                    $root.atoll.metadata.MissingQuery.encode(message.missing, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.held != null && $Object.hasOwnProperty.call(message, "held"))
                    $root.atoll.metadata.HeldQuery.encode(message.held, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.oldUploads != null && $Object.hasOwnProperty.call(message, "oldUploads"))
                    $root.atoll.metadata.OldUploadsQuery.encode(message.oldUploads, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.changes != null && $Object.hasOwnProperty.call(message, "changes"))
                    $root.atoll.metadata.ChangesQuery.encode(message.changes, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.shardStats != null && $Object.hasOwnProperty.call(message, "shardStats"))
                    $root.atoll.metadata.ShardStatsQuery.encode(message.shardStats, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardQuery & atoll.metadata.ShardQuery.$Shape} ShardQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardQuery();
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
                            message.find = $root.atoll.metadata.FindQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.find);
                            message.query = "find";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.list = $root.atoll.metadata.ListQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.list);
                            message.query = "list";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.listVersions = $root.atoll.metadata.ListVersionsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.listVersions);
                            message.query = "listVersions";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.listUploads = $root.atoll.metadata.ListUploadsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.listUploads);
                            message.query = "listUploads";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.findUpload = $root.atoll.metadata.FindUploadQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.findUpload);
                            message.query = "findUpload";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.listParts = $root.atoll.metadata.ListPartsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.listParts);
                            message.query = "listParts";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.garbage = $root.atoll.metadata.GarbageQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.garbage);
                            message.query = "garbage";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.missing = $root.atoll.metadata.MissingQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.missing);
                            message.query = "missing";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.held = $root.atoll.metadata.HeldQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.held);
                            message.query = "held";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.oldUploads = $root.atoll.metadata.OldUploadsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.oldUploads);
                            message.query = "oldUploads";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.changes = $root.atoll.metadata.ChangesQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.changes);
                            message.query = "changes";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.shardStats = $root.atoll.metadata.ShardStatsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.shardStats);
                            message.query = "shardStats";
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

            return ShardQuery;
        })();

        metadata.FindQuery = (function() {

            /**
             * Properties of a FindQuery.
             * @typedef {Object} atoll.metadata.FindQuery.$Properties
             * @property {Uint8Array|null} [bucket] FindQuery bucket
             * @property {string|null} [key] FindQuery key
             * @property {atoll.metadata.Selector.$Properties|null} [version] FindQuery version
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindQuery.
             * @memberof atoll.metadata
             * @interface IFindQuery
             * @augments atoll.metadata.FindQuery.$Properties
             * @deprecated Use atoll.metadata.FindQuery.$Properties instead.
             */

            /**
             * Shape of a FindQuery.
             * @typedef {atoll.metadata.FindQuery.$Properties} atoll.metadata.FindQuery.$Shape
             */

            /**
             * Constructs a new FindQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a FindQuery.
             * @constructor
             * @param {atoll.metadata.FindQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.FindQuery
             * @instance
             */
            FindQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * FindQuery key.
             * @member {string} key
             * @memberof atoll.metadata.FindQuery
             * @instance
             */
            FindQuery.prototype.key = "";

            /**
             * FindQuery version.
             * @member {atoll.metadata.Selector.$Properties|null|undefined} version
             * @memberof atoll.metadata.FindQuery
             * @instance
             */
            FindQuery.prototype.version = null;

            /**
             * Encodes the specified FindQuery message. Does not implicitly {@link atoll.metadata.FindQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.FindQuery
             * @static
             * @param {atoll.metadata.FindQuery.$Properties} message FindQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindQuery.encode = function (message, writer, _depth) {
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
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    $root.atoll.metadata.Selector.encode(message.version, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.FindQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.FindQuery & atoll.metadata.FindQuery.$Shape} FindQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.FindQuery();
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
                            message.version = $root.atoll.metadata.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
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

            return FindQuery;
        })();

        metadata.ListQuery = (function() {

            /**
             * Properties of a ListQuery.
             * @typedef {Object} atoll.metadata.ListQuery.$Properties
             * @property {Uint8Array|null} [bucket] ListQuery bucket
             * @property {string|null} [prefix] ListQuery prefix
             * @property {string|null} [delimiter] ListQuery delimiter
             * @property {string|null} [after] ListQuery after
             * @property {number|null} [limit] ListQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListQuery.
             * @memberof atoll.metadata
             * @interface IListQuery
             * @augments atoll.metadata.ListQuery.$Properties
             * @deprecated Use atoll.metadata.ListQuery.$Properties instead.
             */

            /**
             * Shape of a ListQuery.
             * @typedef {atoll.metadata.ListQuery.$Properties} atoll.metadata.ListQuery.$Shape
             */

            /**
             * Constructs a new ListQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ListQuery.
             * @constructor
             * @param {atoll.metadata.ListQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ListQuery
             * @instance
             */
            ListQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * ListQuery prefix.
             * @member {string} prefix
             * @memberof atoll.metadata.ListQuery
             * @instance
             */
            ListQuery.prototype.prefix = "";

            /**
             * ListQuery delimiter.
             * @member {string} delimiter
             * @memberof atoll.metadata.ListQuery
             * @instance
             */
            ListQuery.prototype.delimiter = "";

            /**
             * ListQuery after.
             * @member {string} after
             * @memberof atoll.metadata.ListQuery
             * @instance
             */
            ListQuery.prototype.after = "";

            /**
             * ListQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.ListQuery
             * @instance
             */
            ListQuery.prototype.limit = 0;

            /**
             * Encodes the specified ListQuery message. Does not implicitly {@link atoll.metadata.ListQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListQuery
             * @static
             * @param {atoll.metadata.ListQuery.$Properties} message ListQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.prefix);
                if (message.delimiter != null && $Object.hasOwnProperty.call(message, "delimiter") && message.delimiter !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.delimiter);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.after);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListQuery & atoll.metadata.ListQuery.$Shape} ListQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListQuery();
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
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.delimiter = value;
                            else
                                delete message.delimiter;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 5: {
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

            return ListQuery;
        })();

        metadata.ListVersionsQuery = (function() {

            /**
             * Properties of a ListVersionsQuery.
             * @typedef {Object} atoll.metadata.ListVersionsQuery.$Properties
             * @property {Uint8Array|null} [bucket] ListVersionsQuery bucket
             * @property {string|null} [prefix] ListVersionsQuery prefix
             * @property {string|null} [delimiter] ListVersionsQuery delimiter
             * @property {string|null} [afterKey] ListVersionsQuery afterKey
             * @property {atoll.metadata.Selector.$Properties|null} [afterVersion] ListVersionsQuery afterVersion
             * @property {number|null} [limit] ListVersionsQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListVersionsQuery.
             * @memberof atoll.metadata
             * @interface IListVersionsQuery
             * @augments atoll.metadata.ListVersionsQuery.$Properties
             * @deprecated Use atoll.metadata.ListVersionsQuery.$Properties instead.
             */

            /**
             * Shape of a ListVersionsQuery.
             * @typedef {atoll.metadata.ListVersionsQuery.$Properties} atoll.metadata.ListVersionsQuery.$Shape
             */

            /**
             * Constructs a new ListVersionsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ListVersionsQuery.
             * @constructor
             * @param {atoll.metadata.ListVersionsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListVersionsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListVersionsQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * ListVersionsQuery prefix.
             * @member {string} prefix
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.prefix = "";

            /**
             * ListVersionsQuery delimiter.
             * @member {string} delimiter
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.delimiter = "";

            /**
             * ListVersionsQuery afterKey.
             * @member {string} afterKey
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.afterKey = "";

            /**
             * ListVersionsQuery afterVersion.
             * @member {atoll.metadata.Selector.$Properties|null|undefined} afterVersion
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.afterVersion = null;

            /**
             * ListVersionsQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.ListVersionsQuery
             * @instance
             */
            ListVersionsQuery.prototype.limit = 0;

            /**
             * Encodes the specified ListVersionsQuery message. Does not implicitly {@link atoll.metadata.ListVersionsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListVersionsQuery
             * @static
             * @param {atoll.metadata.ListVersionsQuery.$Properties} message ListVersionsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListVersionsQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.prefix);
                if (message.delimiter != null && $Object.hasOwnProperty.call(message, "delimiter") && message.delimiter !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.delimiter);
                if (message.afterKey != null && $Object.hasOwnProperty.call(message, "afterKey") && message.afterKey !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.afterKey);
                if (message.afterVersion != null && $Object.hasOwnProperty.call(message, "afterVersion"))
                    $root.atoll.metadata.Selector.encode(message.afterVersion, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListVersionsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListVersionsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListVersionsQuery & atoll.metadata.ListVersionsQuery.$Shape} ListVersionsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListVersionsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListVersionsQuery();
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
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.delimiter = value;
                            else
                                delete message.delimiter;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.afterKey = value;
                            else
                                delete message.afterKey;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.afterVersion = $root.atoll.metadata.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.afterVersion);
                            continue;
                        }
                    case 6: {
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

            return ListVersionsQuery;
        })();

        metadata.ListUploadsQuery = (function() {

            /**
             * Properties of a ListUploadsQuery.
             * @typedef {Object} atoll.metadata.ListUploadsQuery.$Properties
             * @property {Uint8Array|null} [bucket] ListUploadsQuery bucket
             * @property {string|null} [prefix] ListUploadsQuery prefix
             * @property {string|null} [delimiter] ListUploadsQuery delimiter
             * @property {string|null} [afterKey] ListUploadsQuery afterKey
             * @property {string|null} [afterUploadId] ListUploadsQuery afterUploadId
             * @property {number|null} [limit] ListUploadsQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListUploadsQuery.
             * @memberof atoll.metadata
             * @interface IListUploadsQuery
             * @augments atoll.metadata.ListUploadsQuery.$Properties
             * @deprecated Use atoll.metadata.ListUploadsQuery.$Properties instead.
             */

            /**
             * Shape of a ListUploadsQuery.
             * @typedef {atoll.metadata.ListUploadsQuery.$Properties} atoll.metadata.ListUploadsQuery.$Shape
             */

            /**
             * Constructs a new ListUploadsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ListUploadsQuery.
             * @constructor
             * @param {atoll.metadata.ListUploadsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListUploadsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListUploadsQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * ListUploadsQuery prefix.
             * @member {string} prefix
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.prefix = "";

            /**
             * ListUploadsQuery delimiter.
             * @member {string} delimiter
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.delimiter = "";

            /**
             * ListUploadsQuery afterKey.
             * @member {string} afterKey
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.afterKey = "";

            /**
             * ListUploadsQuery afterUploadId.
             * @member {string} afterUploadId
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.afterUploadId = "";

            /**
             * ListUploadsQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.ListUploadsQuery
             * @instance
             */
            ListUploadsQuery.prototype.limit = 0;

            /**
             * Encodes the specified ListUploadsQuery message. Does not implicitly {@link atoll.metadata.ListUploadsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListUploadsQuery
             * @static
             * @param {atoll.metadata.ListUploadsQuery.$Properties} message ListUploadsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListUploadsQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.prefix);
                if (message.delimiter != null && $Object.hasOwnProperty.call(message, "delimiter") && message.delimiter !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.delimiter);
                if (message.afterKey != null && $Object.hasOwnProperty.call(message, "afterKey") && message.afterKey !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.afterKey);
                if (message.afterUploadId != null && $Object.hasOwnProperty.call(message, "afterUploadId") && message.afterUploadId !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.afterUploadId);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListUploadsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListUploadsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListUploadsQuery & atoll.metadata.ListUploadsQuery.$Shape} ListUploadsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListUploadsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListUploadsQuery();
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
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.delimiter = value;
                            else
                                delete message.delimiter;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.afterKey = value;
                            else
                                delete message.afterKey;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.afterUploadId = value;
                            else
                                delete message.afterUploadId;
                            continue;
                        }
                    case 6: {
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

            return ListUploadsQuery;
        })();

        metadata.FindUploadQuery = (function() {

            /**
             * Properties of a FindUploadQuery.
             * @typedef {Object} atoll.metadata.FindUploadQuery.$Properties
             * @property {Uint8Array|null} [bucket] FindUploadQuery bucket
             * @property {string|null} [key] FindUploadQuery key
             * @property {string|null} [uploadId] FindUploadQuery uploadId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindUploadQuery.
             * @memberof atoll.metadata
             * @interface IFindUploadQuery
             * @augments atoll.metadata.FindUploadQuery.$Properties
             * @deprecated Use atoll.metadata.FindUploadQuery.$Properties instead.
             */

            /**
             * Shape of a FindUploadQuery.
             * @typedef {atoll.metadata.FindUploadQuery.$Properties} atoll.metadata.FindUploadQuery.$Shape
             */

            /**
             * Constructs a new FindUploadQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a FindUploadQuery.
             * @constructor
             * @param {atoll.metadata.FindUploadQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindUploadQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindUploadQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.FindUploadQuery
             * @instance
             */
            FindUploadQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * FindUploadQuery key.
             * @member {string} key
             * @memberof atoll.metadata.FindUploadQuery
             * @instance
             */
            FindUploadQuery.prototype.key = "";

            /**
             * FindUploadQuery uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.FindUploadQuery
             * @instance
             */
            FindUploadQuery.prototype.uploadId = "";

            /**
             * Encodes the specified FindUploadQuery message. Does not implicitly {@link atoll.metadata.FindUploadQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.FindUploadQuery
             * @static
             * @param {atoll.metadata.FindUploadQuery.$Properties} message FindUploadQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindUploadQuery.encode = function (message, writer, _depth) {
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
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindUploadQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.FindUploadQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.FindUploadQuery & atoll.metadata.FindUploadQuery.$Shape} FindUploadQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindUploadQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.FindUploadQuery();
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

            return FindUploadQuery;
        })();

        metadata.ListPartsQuery = (function() {

            /**
             * Properties of a ListPartsQuery.
             * @typedef {Object} atoll.metadata.ListPartsQuery.$Properties
             * @property {Uint8Array|null} [bucket] ListPartsQuery bucket
             * @property {string|null} [key] ListPartsQuery key
             * @property {string|null} [uploadId] ListPartsQuery uploadId
             * @property {number|null} [after] ListPartsQuery after
             * @property {number|null} [limit] ListPartsQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListPartsQuery.
             * @memberof atoll.metadata
             * @interface IListPartsQuery
             * @augments atoll.metadata.ListPartsQuery.$Properties
             * @deprecated Use atoll.metadata.ListPartsQuery.$Properties instead.
             */

            /**
             * Shape of a ListPartsQuery.
             * @typedef {atoll.metadata.ListPartsQuery.$Properties} atoll.metadata.ListPartsQuery.$Shape
             */

            /**
             * Constructs a new ListPartsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ListPartsQuery.
             * @constructor
             * @param {atoll.metadata.ListPartsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListPartsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListPartsQuery bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.ListPartsQuery
             * @instance
             */
            ListPartsQuery.prototype.bucket = $util.newBuffer([]);

            /**
             * ListPartsQuery key.
             * @member {string} key
             * @memberof atoll.metadata.ListPartsQuery
             * @instance
             */
            ListPartsQuery.prototype.key = "";

            /**
             * ListPartsQuery uploadId.
             * @member {string} uploadId
             * @memberof atoll.metadata.ListPartsQuery
             * @instance
             */
            ListPartsQuery.prototype.uploadId = "";

            /**
             * ListPartsQuery after.
             * @member {number} after
             * @memberof atoll.metadata.ListPartsQuery
             * @instance
             */
            ListPartsQuery.prototype.after = 0;

            /**
             * ListPartsQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.ListPartsQuery
             * @instance
             */
            ListPartsQuery.prototype.limit = 0;

            /**
             * Encodes the specified ListPartsQuery message. Does not implicitly {@link atoll.metadata.ListPartsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListPartsQuery
             * @static
             * @param {atoll.metadata.ListPartsQuery.$Properties} message ListPartsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListPartsQuery.encode = function (message, writer, _depth) {
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
                if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.uploadId);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.after);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListPartsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListPartsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListPartsQuery & atoll.metadata.ListPartsQuery.$Shape} ListPartsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListPartsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListPartsQuery();
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
                                message.uploadId = value;
                            else
                                delete message.uploadId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 5: {
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

            return ListPartsQuery;
        })();

        metadata.GarbageQuery = (function() {

            /**
             * Properties of a GarbageQuery.
             * @typedef {Object} atoll.metadata.GarbageQuery.$Properties
             * @property {number|null} [droppedBeforeMs] GarbageQuery droppedBeforeMs
             * @property {number|null} [limit] GarbageQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GarbageQuery.
             * @memberof atoll.metadata
             * @interface IGarbageQuery
             * @augments atoll.metadata.GarbageQuery.$Properties
             * @deprecated Use atoll.metadata.GarbageQuery.$Properties instead.
             */

            /**
             * Shape of a GarbageQuery.
             * @typedef {atoll.metadata.GarbageQuery.$Properties} atoll.metadata.GarbageQuery.$Shape
             */

            /**
             * Constructs a new GarbageQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a GarbageQuery.
             * @constructor
             * @param {atoll.metadata.GarbageQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GarbageQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GarbageQuery droppedBeforeMs.
             * @member {number} droppedBeforeMs
             * @memberof atoll.metadata.GarbageQuery
             * @instance
             */
            GarbageQuery.prototype.droppedBeforeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * GarbageQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.GarbageQuery
             * @instance
             */
            GarbageQuery.prototype.limit = 0;

            /**
             * Encodes the specified GarbageQuery message. Does not implicitly {@link atoll.metadata.GarbageQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.GarbageQuery
             * @static
             * @param {atoll.metadata.GarbageQuery.$Properties} message GarbageQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GarbageQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.droppedBeforeMs != null && $Object.hasOwnProperty.call(message, "droppedBeforeMs") && (typeof message.droppedBeforeMs === "object" ? message.droppedBeforeMs.low || message.droppedBeforeMs.high : message.droppedBeforeMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.droppedBeforeMs);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GarbageQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.GarbageQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageQuery & atoll.metadata.GarbageQuery.$Shape} GarbageQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GarbageQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.GarbageQuery();
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
                                message.droppedBeforeMs = value;
                            else
                                delete message.droppedBeforeMs;
                            continue;
                        }
                    case 2: {
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

            return GarbageQuery;
        })();

        metadata.MissingQuery = (function() {

            /**
             * Properties of a MissingQuery.
             * @typedef {Object} atoll.metadata.MissingQuery.$Properties
             * @property {Uint8Array|null} [after] MissingQuery after
             * @property {number|null} [limit] MissingQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MissingQuery.
             * @memberof atoll.metadata
             * @interface IMissingQuery
             * @augments atoll.metadata.MissingQuery.$Properties
             * @deprecated Use atoll.metadata.MissingQuery.$Properties instead.
             */

            /**
             * Shape of a MissingQuery.
             * @typedef {atoll.metadata.MissingQuery.$Properties} atoll.metadata.MissingQuery.$Shape
             */

            /**
             * Constructs a new MissingQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a MissingQuery.
             * @constructor
             * @param {atoll.metadata.MissingQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MissingQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MissingQuery after.
             * @member {Uint8Array} after
             * @memberof atoll.metadata.MissingQuery
             * @instance
             */
            MissingQuery.prototype.after = $util.newBuffer([]);

            /**
             * MissingQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.MissingQuery
             * @instance
             */
            MissingQuery.prototype.limit = 0;

            /**
             * Encodes the specified MissingQuery message. Does not implicitly {@link atoll.metadata.MissingQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.MissingQuery
             * @static
             * @param {atoll.metadata.MissingQuery.$Properties} message MissingQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MissingQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.after);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MissingQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.MissingQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingQuery & atoll.metadata.MissingQuery.$Shape} MissingQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MissingQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.MissingQuery();
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
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 2: {
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

            return MissingQuery;
        })();

        metadata.HeldQuery = (function() {

            /**
             * Properties of a HeldQuery.
             * @typedef {Object} atoll.metadata.HeldQuery.$Properties
             * @property {Array.<Uint8Array>|null} [blobs] HeldQuery blobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeldQuery.
             * @memberof atoll.metadata
             * @interface IHeldQuery
             * @augments atoll.metadata.HeldQuery.$Properties
             * @deprecated Use atoll.metadata.HeldQuery.$Properties instead.
             */

            /**
             * Shape of a HeldQuery.
             * @typedef {atoll.metadata.HeldQuery.$Properties} atoll.metadata.HeldQuery.$Shape
             */

            /**
             * Constructs a new HeldQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a HeldQuery.
             * @constructor
             * @param {atoll.metadata.HeldQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeldQuery = function (properties) {
                this.blobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeldQuery blobs.
             * @member {Array.<Uint8Array>} blobs
             * @memberof atoll.metadata.HeldQuery
             * @instance
             */
            HeldQuery.prototype.blobs = $util.emptyArray;

            /**
             * Encodes the specified HeldQuery message. Does not implicitly {@link atoll.metadata.HeldQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.HeldQuery
             * @static
             * @param {atoll.metadata.HeldQuery.$Properties} message HeldQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeldQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blobs != null && message.blobs.length)
                    for (let i = 0; i < message.blobs.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.blobs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeldQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.HeldQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.HeldQuery & atoll.metadata.HeldQuery.$Shape} HeldQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeldQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.HeldQuery();
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

            return HeldQuery;
        })();

        metadata.OldUploadsQuery = (function() {

            /**
             * Properties of an OldUploadsQuery.
             * @typedef {Object} atoll.metadata.OldUploadsQuery.$Properties
             * @property {number|null} [initiatedBeforeMs] OldUploadsQuery initiatedBeforeMs
             * @property {number|null} [limit] OldUploadsQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OldUploadsQuery.
             * @memberof atoll.metadata
             * @interface IOldUploadsQuery
             * @augments atoll.metadata.OldUploadsQuery.$Properties
             * @deprecated Use atoll.metadata.OldUploadsQuery.$Properties instead.
             */

            /**
             * Shape of an OldUploadsQuery.
             * @typedef {atoll.metadata.OldUploadsQuery.$Properties} atoll.metadata.OldUploadsQuery.$Shape
             */

            /**
             * Constructs a new OldUploadsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents an OldUploadsQuery.
             * @constructor
             * @param {atoll.metadata.OldUploadsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OldUploadsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OldUploadsQuery initiatedBeforeMs.
             * @member {number} initiatedBeforeMs
             * @memberof atoll.metadata.OldUploadsQuery
             * @instance
             */
            OldUploadsQuery.prototype.initiatedBeforeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * OldUploadsQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.OldUploadsQuery
             * @instance
             */
            OldUploadsQuery.prototype.limit = 0;

            /**
             * Encodes the specified OldUploadsQuery message. Does not implicitly {@link atoll.metadata.OldUploadsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.OldUploadsQuery
             * @static
             * @param {atoll.metadata.OldUploadsQuery.$Properties} message OldUploadsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OldUploadsQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.initiatedBeforeMs != null && $Object.hasOwnProperty.call(message, "initiatedBeforeMs") && (typeof message.initiatedBeforeMs === "object" ? message.initiatedBeforeMs.low || message.initiatedBeforeMs.high : message.initiatedBeforeMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.initiatedBeforeMs);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OldUploadsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.OldUploadsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUploadsQuery & atoll.metadata.OldUploadsQuery.$Shape} OldUploadsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OldUploadsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.OldUploadsQuery();
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
                                message.initiatedBeforeMs = value;
                            else
                                delete message.initiatedBeforeMs;
                            continue;
                        }
                    case 2: {
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

            return OldUploadsQuery;
        })();

        metadata.ChangesQuery = (function() {

            /**
             * Properties of a ChangesQuery.
             * @typedef {Object} atoll.metadata.ChangesQuery.$Properties
             * @property {number|null} [after] ChangesQuery after
             * @property {number|null} [limit] ChangesQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChangesQuery.
             * @memberof atoll.metadata
             * @interface IChangesQuery
             * @augments atoll.metadata.ChangesQuery.$Properties
             * @deprecated Use atoll.metadata.ChangesQuery.$Properties instead.
             */

            /**
             * Shape of a ChangesQuery.
             * @typedef {atoll.metadata.ChangesQuery.$Properties} atoll.metadata.ChangesQuery.$Shape
             */

            /**
             * Constructs a new ChangesQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ChangesQuery.
             * @constructor
             * @param {atoll.metadata.ChangesQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChangesQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChangesQuery after.
             * @member {number} after
             * @memberof atoll.metadata.ChangesQuery
             * @instance
             */
            ChangesQuery.prototype.after = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ChangesQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.ChangesQuery
             * @instance
             */
            ChangesQuery.prototype.limit = 0;

            /**
             * Encodes the specified ChangesQuery message. Does not implicitly {@link atoll.metadata.ChangesQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ChangesQuery
             * @static
             * @param {atoll.metadata.ChangesQuery.$Properties} message ChangesQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChangesQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && (typeof message.after === "object" ? message.after.low || message.after.high : message.after !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.after);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChangesQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ChangesQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ChangesQuery & atoll.metadata.ChangesQuery.$Shape} ChangesQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChangesQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ChangesQuery();
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
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 2: {
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

            return ChangesQuery;
        })();

        metadata.ShardStatsQuery = (function() {

            /**
             * Properties of a ShardStatsQuery.
             * @typedef {Object} atoll.metadata.ShardStatsQuery.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardStatsQuery.
             * @memberof atoll.metadata
             * @interface IShardStatsQuery
             * @augments atoll.metadata.ShardStatsQuery.$Properties
             * @deprecated Use atoll.metadata.ShardStatsQuery.$Properties instead.
             */

            /**
             * Shape of a ShardStatsQuery.
             * @typedef {atoll.metadata.ShardStatsQuery.$Properties} atoll.metadata.ShardStatsQuery.$Shape
             */

            /**
             * Constructs a new ShardStatsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardStatsQuery.
             * @constructor
             * @param {atoll.metadata.ShardStatsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardStatsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified ShardStatsQuery message. Does not implicitly {@link atoll.metadata.ShardStatsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardStatsQuery
             * @static
             * @param {atoll.metadata.ShardStatsQuery.$Properties} message ShardStatsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardStatsQuery.encode = function (message, writer, _depth) {
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
             * Decodes a ShardStatsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardStatsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardStatsQuery & atoll.metadata.ShardStatsQuery.$Shape} ShardStatsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardStatsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardStatsQuery();
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

            return ShardStatsQuery;
        })();

        metadata.FoundAnswer = (function() {

            /**
             * Properties of a FoundAnswer.
             * @typedef {Object} atoll.metadata.FoundAnswer.$Properties
             * @property {atoll.metadata.VersionRecord.$Properties|null} [record] FoundAnswer record
             * @property {boolean|null} [bucketMissing] FoundAnswer bucketMissing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FoundAnswer.
             * @memberof atoll.metadata
             * @interface IFoundAnswer
             * @augments atoll.metadata.FoundAnswer.$Properties
             * @deprecated Use atoll.metadata.FoundAnswer.$Properties instead.
             */

            /**
             * Shape of a FoundAnswer.
             * @typedef {atoll.metadata.FoundAnswer.$Properties} atoll.metadata.FoundAnswer.$Shape
             */

            /**
             * Constructs a new FoundAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a FoundAnswer.
             * @constructor
             * @param {atoll.metadata.FoundAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FoundAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FoundAnswer record.
             * @member {atoll.metadata.VersionRecord.$Properties|null|undefined} record
             * @memberof atoll.metadata.FoundAnswer
             * @instance
             */
            FoundAnswer.prototype.record = null;

            /**
             * FoundAnswer bucketMissing.
             * @member {boolean} bucketMissing
             * @memberof atoll.metadata.FoundAnswer
             * @instance
             */
            FoundAnswer.prototype.bucketMissing = false;

            /**
             * Encodes the specified FoundAnswer message. Does not implicitly {@link atoll.metadata.FoundAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.FoundAnswer
             * @static
             * @param {atoll.metadata.FoundAnswer.$Properties} message FoundAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FoundAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.atoll.metadata.VersionRecord.encode(message.record, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bucketMissing != null && $Object.hasOwnProperty.call(message, "bucketMissing") && message.bucketMissing !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.bucketMissing);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FoundAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.FoundAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.FoundAnswer & atoll.metadata.FoundAnswer.$Shape} FoundAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FoundAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.FoundAnswer();
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
                            message.record = $root.atoll.metadata.VersionRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.bucketMissing = value;
                            else
                                delete message.bucketMissing;
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

            return FoundAnswer;
        })();

        metadata.ListAnswer = (function() {

            /**
             * Properties of a ListAnswer.
             * @typedef {Object} atoll.metadata.ListAnswer.$Properties
             * @property {Array.<atoll.metadata.ListedObject.$Properties>|null} [items] ListAnswer items
             * @property {boolean|null} [truncated] ListAnswer truncated
             * @property {boolean|null} [bucketMissing] ListAnswer bucketMissing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListAnswer.
             * @memberof atoll.metadata
             * @interface IListAnswer
             * @augments atoll.metadata.ListAnswer.$Properties
             * @deprecated Use atoll.metadata.ListAnswer.$Properties instead.
             */

            /**
             * Shape of a ListAnswer.
             * @typedef {atoll.metadata.ListAnswer.$Properties} atoll.metadata.ListAnswer.$Shape
             */

            /**
             * Constructs a new ListAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ListAnswer.
             * @constructor
             * @param {atoll.metadata.ListAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListAnswer = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListAnswer items.
             * @member {Array.<atoll.metadata.ListedObject.$Properties>} items
             * @memberof atoll.metadata.ListAnswer
             * @instance
             */
            ListAnswer.prototype.items = $util.emptyArray;

            /**
             * ListAnswer truncated.
             * @member {boolean} truncated
             * @memberof atoll.metadata.ListAnswer
             * @instance
             */
            ListAnswer.prototype.truncated = false;

            /**
             * ListAnswer bucketMissing.
             * @member {boolean} bucketMissing
             * @memberof atoll.metadata.ListAnswer
             * @instance
             */
            ListAnswer.prototype.bucketMissing = false;

            /**
             * Encodes the specified ListAnswer message. Does not implicitly {@link atoll.metadata.ListAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListAnswer
             * @static
             * @param {atoll.metadata.ListAnswer.$Properties} message ListAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.atoll.metadata.ListedObject.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.truncated);
                if (message.bucketMissing != null && $Object.hasOwnProperty.call(message, "bucketMissing") && message.bucketMissing !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.bucketMissing);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListAnswer & atoll.metadata.ListAnswer.$Shape} ListAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListAnswer();
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
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.atoll.metadata.ListedObject.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.bucketMissing = value;
                            else
                                delete message.bucketMissing;
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

            return ListAnswer;
        })();

        metadata.ListedObject = (function() {

            /**
             * Properties of a ListedObject.
             * @typedef {Object} atoll.metadata.ListedObject.$Properties
             * @property {string|null} [key] ListedObject key
             * @property {atoll.metadata.Summary.$Properties|null} [summary] ListedObject summary
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListedObject.
             * @memberof atoll.metadata
             * @interface IListedObject
             * @augments atoll.metadata.ListedObject.$Properties
             * @deprecated Use atoll.metadata.ListedObject.$Properties instead.
             */

            /**
             * Shape of a ListedObject.
             * @typedef {atoll.metadata.ListedObject.$Properties} atoll.metadata.ListedObject.$Shape
             */

            /**
             * Constructs a new ListedObject.
             * @memberof atoll.metadata
             * @classdesc Represents a ListedObject.
             * @constructor
             * @param {atoll.metadata.ListedObject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListedObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListedObject key.
             * @member {string} key
             * @memberof atoll.metadata.ListedObject
             * @instance
             */
            ListedObject.prototype.key = "";

            /**
             * ListedObject summary.
             * @member {atoll.metadata.Summary.$Properties|null|undefined} summary
             * @memberof atoll.metadata.ListedObject
             * @instance
             */
            ListedObject.prototype.summary = null;

            /**
             * Encodes the specified ListedObject message. Does not implicitly {@link atoll.metadata.ListedObject.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListedObject
             * @static
             * @param {atoll.metadata.ListedObject.$Properties} message ListedObject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListedObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.atoll.metadata.Summary.encode(message.summary, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListedObject message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListedObject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedObject & atoll.metadata.ListedObject.$Shape} ListedObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListedObject.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListedObject();
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
                            message.summary = $root.atoll.metadata.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
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

            return ListedObject;
        })();

        metadata.ListVersionsAnswer = (function() {

            /**
             * Properties of a ListVersionsAnswer.
             * @typedef {Object} atoll.metadata.ListVersionsAnswer.$Properties
             * @property {Array.<atoll.metadata.ListedVersion.$Properties>|null} [items] ListVersionsAnswer items
             * @property {boolean|null} [truncated] ListVersionsAnswer truncated
             * @property {boolean|null} [bucketMissing] ListVersionsAnswer bucketMissing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListVersionsAnswer.
             * @memberof atoll.metadata
             * @interface IListVersionsAnswer
             * @augments atoll.metadata.ListVersionsAnswer.$Properties
             * @deprecated Use atoll.metadata.ListVersionsAnswer.$Properties instead.
             */

            /**
             * Shape of a ListVersionsAnswer.
             * @typedef {atoll.metadata.ListVersionsAnswer.$Properties} atoll.metadata.ListVersionsAnswer.$Shape
             */

            /**
             * Constructs a new ListVersionsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ListVersionsAnswer.
             * @constructor
             * @param {atoll.metadata.ListVersionsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListVersionsAnswer = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListVersionsAnswer items.
             * @member {Array.<atoll.metadata.ListedVersion.$Properties>} items
             * @memberof atoll.metadata.ListVersionsAnswer
             * @instance
             */
            ListVersionsAnswer.prototype.items = $util.emptyArray;

            /**
             * ListVersionsAnswer truncated.
             * @member {boolean} truncated
             * @memberof atoll.metadata.ListVersionsAnswer
             * @instance
             */
            ListVersionsAnswer.prototype.truncated = false;

            /**
             * ListVersionsAnswer bucketMissing.
             * @member {boolean} bucketMissing
             * @memberof atoll.metadata.ListVersionsAnswer
             * @instance
             */
            ListVersionsAnswer.prototype.bucketMissing = false;

            /**
             * Encodes the specified ListVersionsAnswer message. Does not implicitly {@link atoll.metadata.ListVersionsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListVersionsAnswer
             * @static
             * @param {atoll.metadata.ListVersionsAnswer.$Properties} message ListVersionsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListVersionsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.atoll.metadata.ListedVersion.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.truncated);
                if (message.bucketMissing != null && $Object.hasOwnProperty.call(message, "bucketMissing") && message.bucketMissing !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.bucketMissing);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListVersionsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListVersionsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListVersionsAnswer & atoll.metadata.ListVersionsAnswer.$Shape} ListVersionsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListVersionsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListVersionsAnswer();
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
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.atoll.metadata.ListedVersion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.bucketMissing = value;
                            else
                                delete message.bucketMissing;
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

            return ListVersionsAnswer;
        })();

        metadata.ListedVersion = (function() {

            /**
             * Properties of a ListedVersion.
             * @typedef {Object} atoll.metadata.ListedVersion.$Properties
             * @property {string|null} [key] ListedVersion key
             * @property {atoll.metadata.Summary.$Properties|null} [summary] ListedVersion summary
             * @property {boolean|null} [latest] ListedVersion latest
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListedVersion.
             * @memberof atoll.metadata
             * @interface IListedVersion
             * @augments atoll.metadata.ListedVersion.$Properties
             * @deprecated Use atoll.metadata.ListedVersion.$Properties instead.
             */

            /**
             * Shape of a ListedVersion.
             * @typedef {atoll.metadata.ListedVersion.$Properties} atoll.metadata.ListedVersion.$Shape
             */

            /**
             * Constructs a new ListedVersion.
             * @memberof atoll.metadata
             * @classdesc Represents a ListedVersion.
             * @constructor
             * @param {atoll.metadata.ListedVersion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListedVersion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListedVersion key.
             * @member {string} key
             * @memberof atoll.metadata.ListedVersion
             * @instance
             */
            ListedVersion.prototype.key = "";

            /**
             * ListedVersion summary.
             * @member {atoll.metadata.Summary.$Properties|null|undefined} summary
             * @memberof atoll.metadata.ListedVersion
             * @instance
             */
            ListedVersion.prototype.summary = null;

            /**
             * ListedVersion latest.
             * @member {boolean} latest
             * @memberof atoll.metadata.ListedVersion
             * @instance
             */
            ListedVersion.prototype.latest = false;

            /**
             * Encodes the specified ListedVersion message. Does not implicitly {@link atoll.metadata.ListedVersion.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListedVersion
             * @static
             * @param {atoll.metadata.ListedVersion.$Properties} message ListedVersion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListedVersion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.atoll.metadata.Summary.encode(message.summary, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.latest != null && $Object.hasOwnProperty.call(message, "latest") && message.latest !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.latest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListedVersion message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListedVersion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedVersion & atoll.metadata.ListedVersion.$Shape} ListedVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListedVersion.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListedVersion();
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
                            message.summary = $root.atoll.metadata.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.latest = value;
                            else
                                delete message.latest;
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

            return ListedVersion;
        })();

        metadata.ListUploadsAnswer = (function() {

            /**
             * Properties of a ListUploadsAnswer.
             * @typedef {Object} atoll.metadata.ListUploadsAnswer.$Properties
             * @property {Array.<atoll.metadata.ListedUpload.$Properties>|null} [items] ListUploadsAnswer items
             * @property {boolean|null} [truncated] ListUploadsAnswer truncated
             * @property {boolean|null} [bucketMissing] ListUploadsAnswer bucketMissing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListUploadsAnswer.
             * @memberof atoll.metadata
             * @interface IListUploadsAnswer
             * @augments atoll.metadata.ListUploadsAnswer.$Properties
             * @deprecated Use atoll.metadata.ListUploadsAnswer.$Properties instead.
             */

            /**
             * Shape of a ListUploadsAnswer.
             * @typedef {atoll.metadata.ListUploadsAnswer.$Properties} atoll.metadata.ListUploadsAnswer.$Shape
             */

            /**
             * Constructs a new ListUploadsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ListUploadsAnswer.
             * @constructor
             * @param {atoll.metadata.ListUploadsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListUploadsAnswer = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListUploadsAnswer items.
             * @member {Array.<atoll.metadata.ListedUpload.$Properties>} items
             * @memberof atoll.metadata.ListUploadsAnswer
             * @instance
             */
            ListUploadsAnswer.prototype.items = $util.emptyArray;

            /**
             * ListUploadsAnswer truncated.
             * @member {boolean} truncated
             * @memberof atoll.metadata.ListUploadsAnswer
             * @instance
             */
            ListUploadsAnswer.prototype.truncated = false;

            /**
             * ListUploadsAnswer bucketMissing.
             * @member {boolean} bucketMissing
             * @memberof atoll.metadata.ListUploadsAnswer
             * @instance
             */
            ListUploadsAnswer.prototype.bucketMissing = false;

            /**
             * Encodes the specified ListUploadsAnswer message. Does not implicitly {@link atoll.metadata.ListUploadsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListUploadsAnswer
             * @static
             * @param {atoll.metadata.ListUploadsAnswer.$Properties} message ListUploadsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListUploadsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.atoll.metadata.ListedUpload.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.truncated);
                if (message.bucketMissing != null && $Object.hasOwnProperty.call(message, "bucketMissing") && message.bucketMissing !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.bucketMissing);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListUploadsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListUploadsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListUploadsAnswer & atoll.metadata.ListUploadsAnswer.$Shape} ListUploadsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListUploadsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListUploadsAnswer();
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
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.atoll.metadata.ListedUpload.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.bucketMissing = value;
                            else
                                delete message.bucketMissing;
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

            return ListUploadsAnswer;
        })();

        metadata.ListedUpload = (function() {

            /**
             * Properties of a ListedUpload.
             * @typedef {Object} atoll.metadata.ListedUpload.$Properties
             * @property {string|null} [prefix] ListedUpload prefix
             * @property {atoll.metadata.Upload.$Properties|null} [upload] ListedUpload upload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListedUpload.
             * @memberof atoll.metadata
             * @interface IListedUpload
             * @augments atoll.metadata.ListedUpload.$Properties
             * @deprecated Use atoll.metadata.ListedUpload.$Properties instead.
             */

            /**
             * Shape of a ListedUpload.
             * @typedef {atoll.metadata.ListedUpload.$Properties} atoll.metadata.ListedUpload.$Shape
             */

            /**
             * Constructs a new ListedUpload.
             * @memberof atoll.metadata
             * @classdesc Represents a ListedUpload.
             * @constructor
             * @param {atoll.metadata.ListedUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListedUpload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListedUpload prefix.
             * @member {string} prefix
             * @memberof atoll.metadata.ListedUpload
             * @instance
             */
            ListedUpload.prototype.prefix = "";

            /**
             * ListedUpload upload.
             * @member {atoll.metadata.Upload.$Properties|null|undefined} upload
             * @memberof atoll.metadata.ListedUpload
             * @instance
             */
            ListedUpload.prototype.upload = null;

            /**
             * Encodes the specified ListedUpload message. Does not implicitly {@link atoll.metadata.ListedUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListedUpload
             * @static
             * @param {atoll.metadata.ListedUpload.$Properties} message ListedUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListedUpload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.prefix);
                if (message.upload != null && $Object.hasOwnProperty.call(message, "upload"))
                    $root.atoll.metadata.Upload.encode(message.upload, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListedUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListedUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListedUpload & atoll.metadata.ListedUpload.$Shape} ListedUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListedUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListedUpload();
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
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.upload = $root.atoll.metadata.Upload.decode(reader, reader.size(), $undefined, _depth + 1, message.upload);
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

            return ListedUpload;
        })();

        metadata.FindUploadAnswer = (function() {

            /**
             * Properties of a FindUploadAnswer.
             * @typedef {Object} atoll.metadata.FindUploadAnswer.$Properties
             * @property {atoll.metadata.Upload.$Properties|null} [upload] FindUploadAnswer upload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FindUploadAnswer.
             * @memberof atoll.metadata
             * @interface IFindUploadAnswer
             * @augments atoll.metadata.FindUploadAnswer.$Properties
             * @deprecated Use atoll.metadata.FindUploadAnswer.$Properties instead.
             */

            /**
             * Shape of a FindUploadAnswer.
             * @typedef {atoll.metadata.FindUploadAnswer.$Properties} atoll.metadata.FindUploadAnswer.$Shape
             */

            /**
             * Constructs a new FindUploadAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a FindUploadAnswer.
             * @constructor
             * @param {atoll.metadata.FindUploadAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FindUploadAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FindUploadAnswer upload.
             * @member {atoll.metadata.Upload.$Properties|null|undefined} upload
             * @memberof atoll.metadata.FindUploadAnswer
             * @instance
             */
            FindUploadAnswer.prototype.upload = null;

            /**
             * Encodes the specified FindUploadAnswer message. Does not implicitly {@link atoll.metadata.FindUploadAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.FindUploadAnswer
             * @static
             * @param {atoll.metadata.FindUploadAnswer.$Properties} message FindUploadAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FindUploadAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upload != null && $Object.hasOwnProperty.call(message, "upload"))
                    $root.atoll.metadata.Upload.encode(message.upload, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FindUploadAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.FindUploadAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.FindUploadAnswer & atoll.metadata.FindUploadAnswer.$Shape} FindUploadAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FindUploadAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.FindUploadAnswer();
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
                            message.upload = $root.atoll.metadata.Upload.decode(reader, reader.size(), $undefined, _depth + 1, message.upload);
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

            return FindUploadAnswer;
        })();

        metadata.ListPartsAnswer = (function() {

            /**
             * Properties of a ListPartsAnswer.
             * @typedef {Object} atoll.metadata.ListPartsAnswer.$Properties
             * @property {atoll.metadata.Upload.$Properties|null} [upload] ListPartsAnswer upload
             * @property {Array.<atoll.metadata.Part.$Properties>|null} [parts] ListPartsAnswer parts
             * @property {boolean|null} [truncated] ListPartsAnswer truncated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListPartsAnswer.
             * @memberof atoll.metadata
             * @interface IListPartsAnswer
             * @augments atoll.metadata.ListPartsAnswer.$Properties
             * @deprecated Use atoll.metadata.ListPartsAnswer.$Properties instead.
             */

            /**
             * Shape of a ListPartsAnswer.
             * @typedef {{
             *   upload?: atoll.metadata.Upload.$Shape|null;
             *   parts?: Array.<atoll.metadata.Part.$Shape>|null;
             *   truncated?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} atoll.metadata.ListPartsAnswer.$Shape
             */

            /**
             * Constructs a new ListPartsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ListPartsAnswer.
             * @constructor
             * @param {atoll.metadata.ListPartsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListPartsAnswer = function (properties) {
                this.parts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListPartsAnswer upload.
             * @member {atoll.metadata.Upload.$Properties|null|undefined} upload
             * @memberof atoll.metadata.ListPartsAnswer
             * @instance
             */
            ListPartsAnswer.prototype.upload = null;

            /**
             * ListPartsAnswer parts.
             * @member {Array.<atoll.metadata.Part.$Properties>} parts
             * @memberof atoll.metadata.ListPartsAnswer
             * @instance
             */
            ListPartsAnswer.prototype.parts = $util.emptyArray;

            /**
             * ListPartsAnswer truncated.
             * @member {boolean} truncated
             * @memberof atoll.metadata.ListPartsAnswer
             * @instance
             */
            ListPartsAnswer.prototype.truncated = false;

            /**
             * Encodes the specified ListPartsAnswer message. Does not implicitly {@link atoll.metadata.ListPartsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ListPartsAnswer
             * @static
             * @param {atoll.metadata.ListPartsAnswer.$Properties} message ListPartsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListPartsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upload != null && $Object.hasOwnProperty.call(message, "upload"))
                    $root.atoll.metadata.Upload.encode(message.upload, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.parts != null && message.parts.length)
                    for (let i = 0; i < message.parts.length; ++i)
                        $root.atoll.metadata.Part.encode(message.parts[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.truncated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListPartsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ListPartsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ListPartsAnswer & atoll.metadata.ListPartsAnswer.$Shape} ListPartsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListPartsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ListPartsAnswer();
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
                            message.upload = $root.atoll.metadata.Upload.decode(reader, reader.size(), $undefined, _depth + 1, message.upload);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parts && message.parts.length))
                                message.parts = [];
                            message.parts.push($root.atoll.metadata.Part.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
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

            return ListPartsAnswer;
        })();

        metadata.GarbageAnswer = (function() {

            /**
             * Properties of a GarbageAnswer.
             * @typedef {Object} atoll.metadata.GarbageAnswer.$Properties
             * @property {Array.<atoll.metadata.GarbageEntry.$Properties>|null} [entries] GarbageAnswer entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GarbageAnswer.
             * @memberof atoll.metadata
             * @interface IGarbageAnswer
             * @augments atoll.metadata.GarbageAnswer.$Properties
             * @deprecated Use atoll.metadata.GarbageAnswer.$Properties instead.
             */

            /**
             * Shape of a GarbageAnswer.
             * @typedef {atoll.metadata.GarbageAnswer.$Properties} atoll.metadata.GarbageAnswer.$Shape
             */

            /**
             * Constructs a new GarbageAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a GarbageAnswer.
             * @constructor
             * @param {atoll.metadata.GarbageAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GarbageAnswer = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GarbageAnswer entries.
             * @member {Array.<atoll.metadata.GarbageEntry.$Properties>} entries
             * @memberof atoll.metadata.GarbageAnswer
             * @instance
             */
            GarbageAnswer.prototype.entries = $util.emptyArray;

            /**
             * Encodes the specified GarbageAnswer message. Does not implicitly {@link atoll.metadata.GarbageAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.GarbageAnswer
             * @static
             * @param {atoll.metadata.GarbageAnswer.$Properties} message GarbageAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GarbageAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.atoll.metadata.GarbageEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GarbageAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.GarbageAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageAnswer & atoll.metadata.GarbageAnswer.$Shape} GarbageAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GarbageAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.GarbageAnswer();
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
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.atoll.metadata.GarbageEntry.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return GarbageAnswer;
        })();

        metadata.GarbageEntry = (function() {

            /**
             * Properties of a GarbageEntry.
             * @typedef {Object} atoll.metadata.GarbageEntry.$Properties
             * @property {Uint8Array|null} [id] GarbageEntry id
             * @property {atoll.metadata.GarbageRecord.$Properties|null} [garbage] GarbageEntry garbage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GarbageEntry.
             * @memberof atoll.metadata
             * @interface IGarbageEntry
             * @augments atoll.metadata.GarbageEntry.$Properties
             * @deprecated Use atoll.metadata.GarbageEntry.$Properties instead.
             */

            /**
             * Shape of a GarbageEntry.
             * @typedef {atoll.metadata.GarbageEntry.$Properties} atoll.metadata.GarbageEntry.$Shape
             */

            /**
             * Constructs a new GarbageEntry.
             * @memberof atoll.metadata
             * @classdesc Represents a GarbageEntry.
             * @constructor
             * @param {atoll.metadata.GarbageEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GarbageEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GarbageEntry id.
             * @member {Uint8Array} id
             * @memberof atoll.metadata.GarbageEntry
             * @instance
             */
            GarbageEntry.prototype.id = $util.newBuffer([]);

            /**
             * GarbageEntry garbage.
             * @member {atoll.metadata.GarbageRecord.$Properties|null|undefined} garbage
             * @memberof atoll.metadata.GarbageEntry
             * @instance
             */
            GarbageEntry.prototype.garbage = null;

            /**
             * Encodes the specified GarbageEntry message. Does not implicitly {@link atoll.metadata.GarbageEntry.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.GarbageEntry
             * @static
             * @param {atoll.metadata.GarbageEntry.$Properties} message GarbageEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GarbageEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.garbage != null && $Object.hasOwnProperty.call(message, "garbage"))
                    $root.atoll.metadata.GarbageRecord.encode(message.garbage, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GarbageEntry message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.GarbageEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.GarbageEntry & atoll.metadata.GarbageEntry.$Shape} GarbageEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GarbageEntry.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.GarbageEntry();
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
                            message.garbage = $root.atoll.metadata.GarbageRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.garbage);
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

            return GarbageEntry;
        })();

        metadata.MissingAnswer = (function() {

            /**
             * Properties of a MissingAnswer.
             * @typedef {Object} atoll.metadata.MissingAnswer.$Properties
             * @property {Array.<atoll.metadata.MissingFragments.$Properties>|null} [missing] MissingAnswer missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MissingAnswer.
             * @memberof atoll.metadata
             * @interface IMissingAnswer
             * @augments atoll.metadata.MissingAnswer.$Properties
             * @deprecated Use atoll.metadata.MissingAnswer.$Properties instead.
             */

            /**
             * Shape of a MissingAnswer.
             * @typedef {atoll.metadata.MissingAnswer.$Properties} atoll.metadata.MissingAnswer.$Shape
             */

            /**
             * Constructs a new MissingAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a MissingAnswer.
             * @constructor
             * @param {atoll.metadata.MissingAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MissingAnswer = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MissingAnswer missing.
             * @member {Array.<atoll.metadata.MissingFragments.$Properties>} missing
             * @memberof atoll.metadata.MissingAnswer
             * @instance
             */
            MissingAnswer.prototype.missing = $util.emptyArray;

            /**
             * Encodes the specified MissingAnswer message. Does not implicitly {@link atoll.metadata.MissingAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.MissingAnswer
             * @static
             * @param {atoll.metadata.MissingAnswer.$Properties} message MissingAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MissingAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.atoll.metadata.MissingFragments.encode(message.missing[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MissingAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.MissingAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.MissingAnswer & atoll.metadata.MissingAnswer.$Shape} MissingAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MissingAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.MissingAnswer();
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
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.atoll.metadata.MissingFragments.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return MissingAnswer;
        })();

        metadata.HeldAnswer = (function() {

            /**
             * Properties of a HeldAnswer.
             * @typedef {Object} atoll.metadata.HeldAnswer.$Properties
             * @property {Array.<Uint8Array>|null} [blobs] HeldAnswer blobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeldAnswer.
             * @memberof atoll.metadata
             * @interface IHeldAnswer
             * @augments atoll.metadata.HeldAnswer.$Properties
             * @deprecated Use atoll.metadata.HeldAnswer.$Properties instead.
             */

            /**
             * Shape of a HeldAnswer.
             * @typedef {atoll.metadata.HeldAnswer.$Properties} atoll.metadata.HeldAnswer.$Shape
             */

            /**
             * Constructs a new HeldAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a HeldAnswer.
             * @constructor
             * @param {atoll.metadata.HeldAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeldAnswer = function (properties) {
                this.blobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeldAnswer blobs.
             * @member {Array.<Uint8Array>} blobs
             * @memberof atoll.metadata.HeldAnswer
             * @instance
             */
            HeldAnswer.prototype.blobs = $util.emptyArray;

            /**
             * Encodes the specified HeldAnswer message. Does not implicitly {@link atoll.metadata.HeldAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.HeldAnswer
             * @static
             * @param {atoll.metadata.HeldAnswer.$Properties} message HeldAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeldAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blobs != null && message.blobs.length)
                    for (let i = 0; i < message.blobs.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.blobs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeldAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.HeldAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.HeldAnswer & atoll.metadata.HeldAnswer.$Shape} HeldAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeldAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.HeldAnswer();
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

            return HeldAnswer;
        })();

        metadata.OldUploadsAnswer = (function() {

            /**
             * Properties of an OldUploadsAnswer.
             * @typedef {Object} atoll.metadata.OldUploadsAnswer.$Properties
             * @property {Array.<atoll.metadata.OldUpload.$Properties>|null} [uploads] OldUploadsAnswer uploads
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OldUploadsAnswer.
             * @memberof atoll.metadata
             * @interface IOldUploadsAnswer
             * @augments atoll.metadata.OldUploadsAnswer.$Properties
             * @deprecated Use atoll.metadata.OldUploadsAnswer.$Properties instead.
             */

            /**
             * Shape of an OldUploadsAnswer.
             * @typedef {atoll.metadata.OldUploadsAnswer.$Properties} atoll.metadata.OldUploadsAnswer.$Shape
             */

            /**
             * Constructs a new OldUploadsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents an OldUploadsAnswer.
             * @constructor
             * @param {atoll.metadata.OldUploadsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OldUploadsAnswer = function (properties) {
                this.uploads = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OldUploadsAnswer uploads.
             * @member {Array.<atoll.metadata.OldUpload.$Properties>} uploads
             * @memberof atoll.metadata.OldUploadsAnswer
             * @instance
             */
            OldUploadsAnswer.prototype.uploads = $util.emptyArray;

            /**
             * Encodes the specified OldUploadsAnswer message. Does not implicitly {@link atoll.metadata.OldUploadsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.OldUploadsAnswer
             * @static
             * @param {atoll.metadata.OldUploadsAnswer.$Properties} message OldUploadsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OldUploadsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.uploads != null && message.uploads.length)
                    for (let i = 0; i < message.uploads.length; ++i)
                        $root.atoll.metadata.OldUpload.encode(message.uploads[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OldUploadsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.OldUploadsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUploadsAnswer & atoll.metadata.OldUploadsAnswer.$Shape} OldUploadsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OldUploadsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.OldUploadsAnswer();
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
                            if (!(message.uploads && message.uploads.length))
                                message.uploads = [];
                            message.uploads.push($root.atoll.metadata.OldUpload.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return OldUploadsAnswer;
        })();

        metadata.OldUpload = (function() {

            /**
             * Properties of an OldUpload.
             * @typedef {Object} atoll.metadata.OldUpload.$Properties
             * @property {Uint8Array|null} [bucket] OldUpload bucket
             * @property {atoll.metadata.Upload.$Properties|null} [upload] OldUpload upload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OldUpload.
             * @memberof atoll.metadata
             * @interface IOldUpload
             * @augments atoll.metadata.OldUpload.$Properties
             * @deprecated Use atoll.metadata.OldUpload.$Properties instead.
             */

            /**
             * Shape of an OldUpload.
             * @typedef {atoll.metadata.OldUpload.$Properties} atoll.metadata.OldUpload.$Shape
             */

            /**
             * Constructs a new OldUpload.
             * @memberof atoll.metadata
             * @classdesc Represents an OldUpload.
             * @constructor
             * @param {atoll.metadata.OldUpload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OldUpload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OldUpload bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.OldUpload
             * @instance
             */
            OldUpload.prototype.bucket = $util.newBuffer([]);

            /**
             * OldUpload upload.
             * @member {atoll.metadata.Upload.$Properties|null|undefined} upload
             * @memberof atoll.metadata.OldUpload
             * @instance
             */
            OldUpload.prototype.upload = null;

            /**
             * Encodes the specified OldUpload message. Does not implicitly {@link atoll.metadata.OldUpload.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.OldUpload
             * @static
             * @param {atoll.metadata.OldUpload.$Properties} message OldUpload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OldUpload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.upload != null && $Object.hasOwnProperty.call(message, "upload"))
                    $root.atoll.metadata.Upload.encode(message.upload, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OldUpload message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.OldUpload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.OldUpload & atoll.metadata.OldUpload.$Shape} OldUpload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OldUpload.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.OldUpload();
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
                            message.upload = $root.atoll.metadata.Upload.decode(reader, reader.size(), $undefined, _depth + 1, message.upload);
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

            return OldUpload;
        })();

        metadata.ChangesAnswer = (function() {

            /**
             * Properties of a ChangesAnswer.
             * @typedef {Object} atoll.metadata.ChangesAnswer.$Properties
             * @property {Array.<atoll.metadata.Change.$Properties>|null} [changes] ChangesAnswer changes
             * @property {boolean|null} [gap] ChangesAnswer gap
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChangesAnswer.
             * @memberof atoll.metadata
             * @interface IChangesAnswer
             * @augments atoll.metadata.ChangesAnswer.$Properties
             * @deprecated Use atoll.metadata.ChangesAnswer.$Properties instead.
             */

            /**
             * Shape of a ChangesAnswer.
             * @typedef {atoll.metadata.ChangesAnswer.$Properties} atoll.metadata.ChangesAnswer.$Shape
             */

            /**
             * Constructs a new ChangesAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ChangesAnswer.
             * @constructor
             * @param {atoll.metadata.ChangesAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChangesAnswer = function (properties) {
                this.changes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChangesAnswer changes.
             * @member {Array.<atoll.metadata.Change.$Properties>} changes
             * @memberof atoll.metadata.ChangesAnswer
             * @instance
             */
            ChangesAnswer.prototype.changes = $util.emptyArray;

            /**
             * ChangesAnswer gap.
             * @member {boolean} gap
             * @memberof atoll.metadata.ChangesAnswer
             * @instance
             */
            ChangesAnswer.prototype.gap = false;

            /**
             * Encodes the specified ChangesAnswer message. Does not implicitly {@link atoll.metadata.ChangesAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ChangesAnswer
             * @static
             * @param {atoll.metadata.ChangesAnswer.$Properties} message ChangesAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChangesAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.changes != null && message.changes.length)
                    for (let i = 0; i < message.changes.length; ++i)
                        $root.atoll.metadata.Change.encode(message.changes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap") && message.gap !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.gap);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ChangesAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ChangesAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ChangesAnswer & atoll.metadata.ChangesAnswer.$Shape} ChangesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChangesAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ChangesAnswer();
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
                            if (!(message.changes && message.changes.length))
                                message.changes = [];
                            message.changes.push($root.atoll.metadata.Change.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.gap = value;
                            else
                                delete message.gap;
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

            return ChangesAnswer;
        })();

        metadata.Change = (function() {

            /**
             * Properties of a Change.
             * @typedef {Object} atoll.metadata.Change.$Properties
             * @property {number|null} [logIndex] Change logIndex
             * @property {atoll.metadata.ChangeRecord.$Properties|null} [change] Change change
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Change.
             * @memberof atoll.metadata
             * @interface IChange
             * @augments atoll.metadata.Change.$Properties
             * @deprecated Use atoll.metadata.Change.$Properties instead.
             */

            /**
             * Shape of a Change.
             * @typedef {atoll.metadata.Change.$Properties} atoll.metadata.Change.$Shape
             */

            /**
             * Constructs a new Change.
             * @memberof atoll.metadata
             * @classdesc Represents a Change.
             * @constructor
             * @param {atoll.metadata.Change.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Change = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Change logIndex.
             * @member {number} logIndex
             * @memberof atoll.metadata.Change
             * @instance
             */
            Change.prototype.logIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Change change.
             * @member {atoll.metadata.ChangeRecord.$Properties|null|undefined} change
             * @memberof atoll.metadata.Change
             * @instance
             */
            Change.prototype.change = null;

            /**
             * Encodes the specified Change message. Does not implicitly {@link atoll.metadata.Change.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Change
             * @static
             * @param {atoll.metadata.Change.$Properties} message Change message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Change.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.logIndex != null && $Object.hasOwnProperty.call(message, "logIndex") && (typeof message.logIndex === "object" ? message.logIndex.low || message.logIndex.high : message.logIndex !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.logIndex);
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    $root.atoll.metadata.ChangeRecord.encode(message.change, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Change message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Change
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Change & atoll.metadata.Change.$Shape} Change
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Change.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Change();
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
                                message.logIndex = value;
                            else
                                delete message.logIndex;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.change = $root.atoll.metadata.ChangeRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.change);
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

            return Change;
        })();

        metadata.ShardStatsAnswer = (function() {

            /**
             * Properties of a ShardStatsAnswer.
             * @typedef {Object} atoll.metadata.ShardStatsAnswer.$Properties
             * @property {atoll.metadata.ShardState.$Properties|null} [state] ShardStatsAnswer state
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShardStatsAnswer.
             * @memberof atoll.metadata
             * @interface IShardStatsAnswer
             * @augments atoll.metadata.ShardStatsAnswer.$Properties
             * @deprecated Use atoll.metadata.ShardStatsAnswer.$Properties instead.
             */

            /**
             * Shape of a ShardStatsAnswer.
             * @typedef {atoll.metadata.ShardStatsAnswer.$Properties} atoll.metadata.ShardStatsAnswer.$Shape
             */

            /**
             * Constructs a new ShardStatsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a ShardStatsAnswer.
             * @constructor
             * @param {atoll.metadata.ShardStatsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShardStatsAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShardStatsAnswer state.
             * @member {atoll.metadata.ShardState.$Properties|null|undefined} state
             * @memberof atoll.metadata.ShardStatsAnswer
             * @instance
             */
            ShardStatsAnswer.prototype.state = null;

            /**
             * Encodes the specified ShardStatsAnswer message. Does not implicitly {@link atoll.metadata.ShardStatsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.ShardStatsAnswer
             * @static
             * @param {atoll.metadata.ShardStatsAnswer.$Properties} message ShardStatsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShardStatsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    $root.atoll.metadata.ShardState.encode(message.state, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShardStatsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.ShardStatsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.ShardStatsAnswer & atoll.metadata.ShardStatsAnswer.$Shape} ShardStatsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShardStatsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.ShardStatsAnswer();
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
                            message.state = $root.atoll.metadata.ShardState.decode(reader, reader.size(), $undefined, _depth + 1, message.state);
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

            return ShardStatsAnswer;
        })();

        metadata.Bucket = (function() {

            /**
             * Properties of a Bucket.
             * @typedef {Object} atoll.metadata.Bucket.$Properties
             * @property {Uint8Array|null} [id] Bucket id
             * @property {string|null} [name] Bucket name
             * @property {number|null} [createdMs] Bucket createdMs
             * @property {atoll.metadata.Versioning|null} [versioning] Bucket versioning
             * @property {Array.<atoll.metadata.Tag.$Properties>|null} [tags] Bucket tags
             * @property {number|null} [generation] Bucket generation
             * @property {atoll.metadata.Bucket.State|null} [state] Bucket state
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Bucket.
             * @memberof atoll.metadata
             * @interface IBucket
             * @augments atoll.metadata.Bucket.$Properties
             * @deprecated Use atoll.metadata.Bucket.$Properties instead.
             */

            /**
             * Shape of a Bucket.
             * @typedef {atoll.metadata.Bucket.$Properties} atoll.metadata.Bucket.$Shape
             */

            /**
             * Constructs a new Bucket.
             * @memberof atoll.metadata
             * @classdesc Represents a Bucket.
             * @constructor
             * @param {atoll.metadata.Bucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Bucket = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Bucket id.
             * @member {Uint8Array} id
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.id = $util.newBuffer([]);

            /**
             * Bucket name.
             * @member {string} name
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.name = "";

            /**
             * Bucket createdMs.
             * @member {number} createdMs
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Bucket versioning.
             * @member {atoll.metadata.Versioning} versioning
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.versioning = 0;

            /**
             * Bucket tags.
             * @member {Array.<atoll.metadata.Tag.$Properties>} tags
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.tags = $util.emptyArray;

            /**
             * Bucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Bucket state.
             * @member {atoll.metadata.Bucket.State} state
             * @memberof atoll.metadata.Bucket
             * @instance
             */
            Bucket.prototype.state = 0;

            /**
             * Encodes the specified Bucket message. Does not implicitly {@link atoll.metadata.Bucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Bucket
             * @static
             * @param {atoll.metadata.Bucket.$Properties} message Bucket message or plain object to encode
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
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning") && message.versioning !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.versioning);
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        $root.atoll.metadata.Tag.encode(message.tags[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.generation);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).int32(message.state);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Bucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Bucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Bucket & atoll.metadata.Bucket.$Shape} Bucket
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
                message = _target || new $root.atoll.metadata.Bucket();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.versioning = value;
                            else
                                delete message.versioning;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push($root.atoll.metadata.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.generation = value;
                            else
                                delete message.generation;
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
             * State enum.
             * @name atoll.metadata.Bucket.State
             * @enum {number}
             * @property {number} CREATING=0 CREATING value
             * @property {number} ACTIVE=1 ACTIVE value
             * @property {number} CHANGING=2 CHANGING value
             * @property {number} DELETING=3 DELETING value
             */
            Bucket.State = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CREATING"] = 0;
                values[valuesById[1] = "ACTIVE"] = 1;
                values[valuesById[2] = "CHANGING"] = 2;
                values[valuesById[3] = "DELETING"] = 3;
                return values;
            })();

            return Bucket;
        })();

        metadata.Drive = (function() {

            /**
             * Properties of a Drive.
             * @typedef {Object} atoll.metadata.Drive.$Properties
             * @property {number|null} [id] Drive id
             * @property {number|null} [node] Drive node
             * @property {string|null} [zone] Drive zone
             * @property {number|null} [weight] Drive weight
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Drive.
             * @memberof atoll.metadata
             * @interface IDrive
             * @augments atoll.metadata.Drive.$Properties
             * @deprecated Use atoll.metadata.Drive.$Properties instead.
             */

            /**
             * Shape of a Drive.
             * @typedef {atoll.metadata.Drive.$Properties} atoll.metadata.Drive.$Shape
             */

            /**
             * Constructs a new Drive.
             * @memberof atoll.metadata
             * @classdesc Represents a Drive.
             * @constructor
             * @param {atoll.metadata.Drive.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Drive = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Drive id.
             * @member {number} id
             * @memberof atoll.metadata.Drive
             * @instance
             */
            Drive.prototype.id = 0;

            /**
             * Drive node.
             * @member {number} node
             * @memberof atoll.metadata.Drive
             * @instance
             */
            Drive.prototype.node = 0;

            /**
             * Drive zone.
             * @member {string} zone
             * @memberof atoll.metadata.Drive
             * @instance
             */
            Drive.prototype.zone = "";

            /**
             * Drive weight.
             * @member {number} weight
             * @memberof atoll.metadata.Drive
             * @instance
             */
            Drive.prototype.weight = 0;

            /**
             * Encodes the specified Drive message. Does not implicitly {@link atoll.metadata.Drive.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Drive
             * @static
             * @param {atoll.metadata.Drive.$Properties} message Drive message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Drive.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.node);
                if (message.zone != null && $Object.hasOwnProperty.call(message, "zone") && message.zone !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.zone);
                if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && !$Object.is(message.weight, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.weight);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Drive message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Drive
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Drive & atoll.metadata.Drive.$Shape} Drive
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Drive.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Drive();
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
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.zone = value;
                            else
                                delete message.zone;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.weight = value;
                            else
                                delete message.weight;
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

            return Drive;
        })();

        metadata.PlacementGroup = (function() {

            /**
             * Properties of a PlacementGroup.
             * @typedef {Object} atoll.metadata.PlacementGroup.$Properties
             * @property {number|null} [id] PlacementGroup id
             * @property {number|null} [dataFragments] PlacementGroup dataFragments
             * @property {number|null} [parityFragments] PlacementGroup parityFragments
             * @property {number|null} [unitBytes] PlacementGroup unitBytes
             * @property {Array.<number>|null} [drives] PlacementGroup drives
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PlacementGroup.
             * @memberof atoll.metadata
             * @interface IPlacementGroup
             * @augments atoll.metadata.PlacementGroup.$Properties
             * @deprecated Use atoll.metadata.PlacementGroup.$Properties instead.
             */

            /**
             * Shape of a PlacementGroup.
             * @typedef {atoll.metadata.PlacementGroup.$Properties} atoll.metadata.PlacementGroup.$Shape
             */

            /**
             * Constructs a new PlacementGroup.
             * @memberof atoll.metadata
             * @classdesc Represents a PlacementGroup.
             * @constructor
             * @param {atoll.metadata.PlacementGroup.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PlacementGroup = function (properties) {
                this.drives = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PlacementGroup id.
             * @member {number} id
             * @memberof atoll.metadata.PlacementGroup
             * @instance
             */
            PlacementGroup.prototype.id = 0;

            /**
             * PlacementGroup dataFragments.
             * @member {number} dataFragments
             * @memberof atoll.metadata.PlacementGroup
             * @instance
             */
            PlacementGroup.prototype.dataFragments = 0;

            /**
             * PlacementGroup parityFragments.
             * @member {number} parityFragments
             * @memberof atoll.metadata.PlacementGroup
             * @instance
             */
            PlacementGroup.prototype.parityFragments = 0;

            /**
             * PlacementGroup unitBytes.
             * @member {number} unitBytes
             * @memberof atoll.metadata.PlacementGroup
             * @instance
             */
            PlacementGroup.prototype.unitBytes = 0;

            /**
             * PlacementGroup drives.
             * @member {Array.<number>} drives
             * @memberof atoll.metadata.PlacementGroup
             * @instance
             */
            PlacementGroup.prototype.drives = $util.emptyArray;

            /**
             * Encodes the specified PlacementGroup message. Does not implicitly {@link atoll.metadata.PlacementGroup.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.PlacementGroup
             * @static
             * @param {atoll.metadata.PlacementGroup.$Properties} message PlacementGroup message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PlacementGroup.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
                if (message.dataFragments != null && $Object.hasOwnProperty.call(message, "dataFragments") && message.dataFragments !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.dataFragments);
                if (message.parityFragments != null && $Object.hasOwnProperty.call(message, "parityFragments") && message.parityFragments !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.parityFragments);
                if (message.unitBytes != null && $Object.hasOwnProperty.call(message, "unitBytes") && message.unitBytes !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.unitBytes);
                if (message.drives != null && message.drives.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.drives);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PlacementGroup message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.PlacementGroup
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.PlacementGroup & atoll.metadata.PlacementGroup.$Shape} PlacementGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PlacementGroup.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.PlacementGroup();
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
                                message.dataFragments = value;
                            else
                                delete message.dataFragments;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.parityFragments = value;
                            else
                                delete message.parityFragments;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.unitBytes = value;
                            else
                                delete message.unitBytes;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.drives && message.drives.length))
                                    message.drives = [];
                                reader.uint32s(message.drives);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.drives && message.drives.length))
                                message.drives = [];
                            message.drives.push(reader.uint32());
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

            return PlacementGroup;
        })();

        metadata.Topology = (function() {

            /**
             * Properties of a Topology.
             * @typedef {Object} atoll.metadata.Topology.$Properties
             * @property {number|null} [generation] Topology generation
             * @property {Array.<atoll.metadata.Drive.$Properties>|null} [drives] Topology drives
             * @property {Array.<atoll.metadata.PlacementGroup.$Properties>|null} [placementGroups] Topology placementGroups
             * @property {Array.<number>|null} [slots] Topology slots
             * @property {Array.<number>|null} [shards] Topology shards
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Topology.
             * @memberof atoll.metadata
             * @interface ITopology
             * @augments atoll.metadata.Topology.$Properties
             * @deprecated Use atoll.metadata.Topology.$Properties instead.
             */

            /**
             * Shape of a Topology.
             * @typedef {atoll.metadata.Topology.$Properties} atoll.metadata.Topology.$Shape
             */

            /**
             * Constructs a new Topology.
             * @memberof atoll.metadata
             * @classdesc Represents a Topology.
             * @constructor
             * @param {atoll.metadata.Topology.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Topology = function (properties) {
                this.drives = [];
                this.placementGroups = [];
                this.slots = [];
                this.shards = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Topology generation.
             * @member {number} generation
             * @memberof atoll.metadata.Topology
             * @instance
             */
            Topology.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Topology drives.
             * @member {Array.<atoll.metadata.Drive.$Properties>} drives
             * @memberof atoll.metadata.Topology
             * @instance
             */
            Topology.prototype.drives = $util.emptyArray;

            /**
             * Topology placementGroups.
             * @member {Array.<atoll.metadata.PlacementGroup.$Properties>} placementGroups
             * @memberof atoll.metadata.Topology
             * @instance
             */
            Topology.prototype.placementGroups = $util.emptyArray;

            /**
             * Topology slots.
             * @member {Array.<number>} slots
             * @memberof atoll.metadata.Topology
             * @instance
             */
            Topology.prototype.slots = $util.emptyArray;

            /**
             * Topology shards.
             * @member {Array.<number>} shards
             * @memberof atoll.metadata.Topology
             * @instance
             */
            Topology.prototype.shards = $util.emptyArray;

            /**
             * Encodes the specified Topology message. Does not implicitly {@link atoll.metadata.Topology.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Topology
             * @static
             * @param {atoll.metadata.Topology.$Properties} message Topology message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Topology.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.generation);
                if (message.drives != null && message.drives.length)
                    for (let i = 0; i < message.drives.length; ++i)
                        $root.atoll.metadata.Drive.encode(message.drives[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.placementGroups != null && message.placementGroups.length)
                    for (let i = 0; i < message.placementGroups.length; ++i)
                        $root.atoll.metadata.PlacementGroup.encode(message.placementGroups[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.slots != null && message.slots.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.slots);
                if (message.shards != null && message.shards.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.shards);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Topology message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Topology
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Topology & atoll.metadata.Topology.$Shape} Topology
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Topology.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.Topology();
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
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.drives && message.drives.length))
                                message.drives = [];
                            message.drives.push($root.atoll.metadata.Drive.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.placementGroups && message.placementGroups.length))
                                message.placementGroups = [];
                            message.placementGroups.push($root.atoll.metadata.PlacementGroup.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.slots && message.slots.length))
                                    message.slots = [];
                                reader.uint32s(message.slots);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push(reader.uint32());
                            continue;
                        }
                    case 5: {
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

            return Topology;
        })();

        metadata.SystemCommand = (function() {

            /**
             * Properties of a SystemCommand.
             * @typedef {Object} atoll.metadata.SystemCommand.$Properties
             * @property {atoll.metadata.CreateBucket.$Properties|null} [createBucket] SystemCommand createBucket
             * @property {atoll.metadata.UpdateBucket.$Properties|null} [updateBucket] SystemCommand updateBucket
             * @property {atoll.metadata.RemoveBucket.$Properties|null} [removeBucket] SystemCommand removeBucket
             * @property {atoll.metadata.Topology.$Properties|null} [setTopology] SystemCommand setTopology
             * @property {"createBucket"|"updateBucket"|"removeBucket"|"setTopology"} [command] SystemCommand command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SystemCommand.
             * @memberof atoll.metadata
             * @interface ISystemCommand
             * @augments atoll.metadata.SystemCommand.$Properties
             * @deprecated Use atoll.metadata.SystemCommand.$Properties instead.
             */

            /**
             * Narrowed shape of a SystemCommand.
             * @typedef {{
             *   createBucket?: atoll.metadata.CreateBucket.$Shape|null;
             *   updateBucket?: atoll.metadata.UpdateBucket.$Shape|null;
             *   removeBucket?: atoll.metadata.RemoveBucket.$Shape|null;
             *   setTopology?: atoll.metadata.Topology.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ command?: undefined; createBucket?: null; updateBucket?: null; removeBucket?: null; setTopology?: null }|{ command?: "createBucket"; createBucket: atoll.metadata.CreateBucket.$Shape; updateBucket?: null; removeBucket?: null; setTopology?: null }|{ command?: "updateBucket"; createBucket?: null; updateBucket: atoll.metadata.UpdateBucket.$Shape; removeBucket?: null; setTopology?: null }|{ command?: "removeBucket"; createBucket?: null; updateBucket?: null; removeBucket: atoll.metadata.RemoveBucket.$Shape; setTopology?: null }|{ command?: "setTopology"; createBucket?: null; updateBucket?: null; removeBucket?: null; setTopology: atoll.metadata.Topology.$Shape })
             * )} atoll.metadata.SystemCommand.$Shape
             */

            /**
             * Constructs a new SystemCommand.
             * @memberof atoll.metadata
             * @classdesc Represents a SystemCommand.
             * @constructor
             * @param {atoll.metadata.SystemCommand.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SystemCommand = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SystemCommand createBucket.
             * @member {atoll.metadata.CreateBucket.$Properties|null|undefined} createBucket
             * @memberof atoll.metadata.SystemCommand
             * @instance
             */
            SystemCommand.prototype.createBucket = null;

            /**
             * SystemCommand updateBucket.
             * @member {atoll.metadata.UpdateBucket.$Properties|null|undefined} updateBucket
             * @memberof atoll.metadata.SystemCommand
             * @instance
             */
            SystemCommand.prototype.updateBucket = null;

            /**
             * SystemCommand removeBucket.
             * @member {atoll.metadata.RemoveBucket.$Properties|null|undefined} removeBucket
             * @memberof atoll.metadata.SystemCommand
             * @instance
             */
            SystemCommand.prototype.removeBucket = null;

            /**
             * SystemCommand setTopology.
             * @member {atoll.metadata.Topology.$Properties|null|undefined} setTopology
             * @memberof atoll.metadata.SystemCommand
             * @instance
             */
            SystemCommand.prototype.setTopology = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SystemCommand command.
             * @member {"createBucket"|"updateBucket"|"removeBucket"|"setTopology"|undefined} command
             * @memberof atoll.metadata.SystemCommand
             * @instance
             */
            $Object.defineProperty(SystemCommand.prototype, "command", {
                get: $util.oneOfGetter($oneOfFields = ["createBucket", "updateBucket", "removeBucket", "setTopology"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified SystemCommand message. Does not implicitly {@link atoll.metadata.SystemCommand.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SystemCommand
             * @static
             * @param {atoll.metadata.SystemCommand.$Properties} message SystemCommand message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SystemCommand.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.createBucket != null && $Object.hasOwnProperty.call(message, "createBucket"))
                    $root.atoll.metadata.CreateBucket.encode(message.createBucket, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.updateBucket != null && $Object.hasOwnProperty.call(message, "updateBucket"))
                    $root.atoll.metadata.UpdateBucket.encode(message.updateBucket, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.removeBucket != null && $Object.hasOwnProperty.call(message, "removeBucket"))
                    $root.atoll.metadata.RemoveBucket.encode(message.removeBucket, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.setTopology != null && $Object.hasOwnProperty.call(message, "setTopology"))
                    $root.atoll.metadata.Topology.encode(message.setTopology, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SystemCommand message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SystemCommand
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemCommand & atoll.metadata.SystemCommand.$Shape} SystemCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SystemCommand.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SystemCommand();
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
                            message.createBucket = $root.atoll.metadata.CreateBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.createBucket);
                            message.command = "createBucket";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.updateBucket = $root.atoll.metadata.UpdateBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.updateBucket);
                            message.command = "updateBucket";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.removeBucket = $root.atoll.metadata.RemoveBucket.decode(reader, reader.size(), $undefined, _depth + 1, message.removeBucket);
                            message.command = "removeBucket";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.setTopology = $root.atoll.metadata.Topology.decode(reader, reader.size(), $undefined, _depth + 1, message.setTopology);
                            message.command = "setTopology";
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

            return SystemCommand;
        })();

        metadata.CreateBucket = (function() {

            /**
             * Properties of a CreateBucket.
             * @typedef {Object} atoll.metadata.CreateBucket.$Properties
             * @property {string|null} [name] CreateBucket name
             * @property {Uint8Array|null} [bucket] CreateBucket bucket
             * @property {number|null} [createdMs] CreateBucket createdMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreateBucket.
             * @memberof atoll.metadata
             * @interface ICreateBucket
             * @augments atoll.metadata.CreateBucket.$Properties
             * @deprecated Use atoll.metadata.CreateBucket.$Properties instead.
             */

            /**
             * Shape of a CreateBucket.
             * @typedef {atoll.metadata.CreateBucket.$Properties} atoll.metadata.CreateBucket.$Shape
             */

            /**
             * Constructs a new CreateBucket.
             * @memberof atoll.metadata
             * @classdesc Represents a CreateBucket.
             * @constructor
             * @param {atoll.metadata.CreateBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreateBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreateBucket name.
             * @member {string} name
             * @memberof atoll.metadata.CreateBucket
             * @instance
             */
            CreateBucket.prototype.name = "";

            /**
             * CreateBucket bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.CreateBucket
             * @instance
             */
            CreateBucket.prototype.bucket = $util.newBuffer([]);

            /**
             * CreateBucket createdMs.
             * @member {number} createdMs
             * @memberof atoll.metadata.CreateBucket
             * @instance
             */
            CreateBucket.prototype.createdMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified CreateBucket message. Does not implicitly {@link atoll.metadata.CreateBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.CreateBucket
             * @static
             * @param {atoll.metadata.CreateBucket.$Properties} message CreateBucket message or plain object to encode
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
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.bucket);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && (typeof message.createdMs === "object" ? message.createdMs.low || message.createdMs.high : message.createdMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.createdMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreateBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.CreateBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.CreateBucket & atoll.metadata.CreateBucket.$Shape} CreateBucket
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
                message = _target || new $root.atoll.metadata.CreateBucket();
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
                                message.bucket = value;
                            else
                                delete message.bucket;
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

            return CreateBucket;
        })();

        metadata.UpdateBucket = (function() {

            /**
             * Properties of an UpdateBucket.
             * @typedef {Object} atoll.metadata.UpdateBucket.$Properties
             * @property {Uint8Array|null} [bucket] UpdateBucket bucket
             * @property {number|null} [generation] UpdateBucket generation
             * @property {atoll.metadata.Versioning|null} [versioning] UpdateBucket versioning
             * @property {atoll.metadata.Tags.$Properties|null} [tags] UpdateBucket tags
             * @property {atoll.metadata.Bucket.State|null} [state] UpdateBucket state
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpdateBucket.
             * @memberof atoll.metadata
             * @interface IUpdateBucket
             * @augments atoll.metadata.UpdateBucket.$Properties
             * @deprecated Use atoll.metadata.UpdateBucket.$Properties instead.
             */

            /**
             * Shape of an UpdateBucket.
             * @typedef {atoll.metadata.UpdateBucket.$Properties} atoll.metadata.UpdateBucket.$Shape
             */

            /**
             * Constructs a new UpdateBucket.
             * @memberof atoll.metadata
             * @classdesc Represents an UpdateBucket.
             * @constructor
             * @param {atoll.metadata.UpdateBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpdateBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpdateBucket bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.bucket = $util.newBuffer([]);

            /**
             * UpdateBucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * UpdateBucket versioning.
             * @member {atoll.metadata.Versioning|null|undefined} versioning
             * @memberof atoll.metadata.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.versioning = null;

            /**
             * UpdateBucket tags.
             * @member {atoll.metadata.Tags.$Properties|null|undefined} tags
             * @memberof atoll.metadata.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.tags = null;

            /**
             * UpdateBucket state.
             * @member {atoll.metadata.Bucket.State|null|undefined} state
             * @memberof atoll.metadata.UpdateBucket
             * @instance
             */
            UpdateBucket.prototype.state = null;

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
             * Encodes the specified UpdateBucket message. Does not implicitly {@link atoll.metadata.UpdateBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.UpdateBucket
             * @static
             * @param {atoll.metadata.UpdateBucket.$Properties} message UpdateBucket message or plain object to encode
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
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.versioning != null && $Object.hasOwnProperty.call(message, "versioning"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.versioning);
                if (message.tags != null && $Object.hasOwnProperty.call(message, "tags"))
                    $root.atoll.metadata.Tags.encode(message.tags, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.state);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpdateBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.UpdateBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.UpdateBucket & atoll.metadata.UpdateBucket.$Shape} UpdateBucket
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
                message = _target || new $root.atoll.metadata.UpdateBucket();
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
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.versioning = reader.int32();
                            message._versioning = "versioning";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.tags = $root.atoll.metadata.Tags.decode(reader, reader.size(), $undefined, _depth + 1, message.tags);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.state = reader.int32();
                            message._state = "state";
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

        metadata.Tags = (function() {

            /**
             * Properties of a Tags.
             * @typedef {Object} atoll.metadata.Tags.$Properties
             * @property {Array.<atoll.metadata.Tag.$Properties>|null} [tags] Tags tags
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tags.
             * @memberof atoll.metadata
             * @interface ITags
             * @augments atoll.metadata.Tags.$Properties
             * @deprecated Use atoll.metadata.Tags.$Properties instead.
             */

            /**
             * Shape of a Tags.
             * @typedef {atoll.metadata.Tags.$Properties} atoll.metadata.Tags.$Shape
             */

            /**
             * Constructs a new Tags.
             * @memberof atoll.metadata
             * @classdesc Represents a Tags.
             * @constructor
             * @param {atoll.metadata.Tags.$Properties=} [properties] Properties to set
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
             * @member {Array.<atoll.metadata.Tag.$Properties>} tags
             * @memberof atoll.metadata.Tags
             * @instance
             */
            Tags.prototype.tags = $util.emptyArray;

            /**
             * Encodes the specified Tags message. Does not implicitly {@link atoll.metadata.Tags.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.Tags
             * @static
             * @param {atoll.metadata.Tags.$Properties} message Tags message or plain object to encode
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
                        $root.atoll.metadata.Tag.encode(message.tags[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tags message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.Tags
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.Tags & atoll.metadata.Tags.$Shape} Tags
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
                message = _target || new $root.atoll.metadata.Tags();
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
                            message.tags.push($root.atoll.metadata.Tag.decode(reader, reader.size(), $undefined, _depth + 1));
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

        metadata.RemoveBucket = (function() {

            /**
             * Properties of a RemoveBucket.
             * @typedef {Object} atoll.metadata.RemoveBucket.$Properties
             * @property {Uint8Array|null} [bucket] RemoveBucket bucket
             * @property {number|null} [generation] RemoveBucket generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RemoveBucket.
             * @memberof atoll.metadata
             * @interface IRemoveBucket
             * @augments atoll.metadata.RemoveBucket.$Properties
             * @deprecated Use atoll.metadata.RemoveBucket.$Properties instead.
             */

            /**
             * Shape of a RemoveBucket.
             * @typedef {atoll.metadata.RemoveBucket.$Properties} atoll.metadata.RemoveBucket.$Shape
             */

            /**
             * Constructs a new RemoveBucket.
             * @memberof atoll.metadata
             * @classdesc Represents a RemoveBucket.
             * @constructor
             * @param {atoll.metadata.RemoveBucket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RemoveBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RemoveBucket bucket.
             * @member {Uint8Array} bucket
             * @memberof atoll.metadata.RemoveBucket
             * @instance
             */
            RemoveBucket.prototype.bucket = $util.newBuffer([]);

            /**
             * RemoveBucket generation.
             * @member {number} generation
             * @memberof atoll.metadata.RemoveBucket
             * @instance
             */
            RemoveBucket.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified RemoveBucket message. Does not implicitly {@link atoll.metadata.RemoveBucket.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.RemoveBucket
             * @static
             * @param {atoll.metadata.RemoveBucket.$Properties} message RemoveBucket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RemoveBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket") && message.bucket.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.bucket);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RemoveBucket message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.RemoveBucket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.RemoveBucket & atoll.metadata.RemoveBucket.$Shape} RemoveBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RemoveBucket.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.RemoveBucket();
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

            return RemoveBucket;
        })();

        metadata.SystemResult = (function() {

            /**
             * Properties of a SystemResult.
             * @typedef {Object} atoll.metadata.SystemResult.$Properties
             * @property {atoll.metadata.Bucket.$Properties|null} [bucket] SystemResult bucket
             * @property {atoll.metadata.Done.$Properties|null} [done] SystemResult done
             * @property {atoll.metadata.Bucket.$Properties|null} [exists] SystemResult exists
             * @property {atoll.metadata.Done.$Properties|null} [missing] SystemResult missing
             * @property {atoll.metadata.Done.$Properties|null} [outdated] SystemResult outdated
             * @property {"bucket"|"done"|"exists"|"missing"|"outdated"} [result] SystemResult result
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SystemResult.
             * @memberof atoll.metadata
             * @interface ISystemResult
             * @augments atoll.metadata.SystemResult.$Properties
             * @deprecated Use atoll.metadata.SystemResult.$Properties instead.
             */

            /**
             * Narrowed shape of a SystemResult.
             * @typedef {{
             *   bucket?: atoll.metadata.Bucket.$Shape|null;
             *   done?: atoll.metadata.Done.$Shape|null;
             *   exists?: atoll.metadata.Bucket.$Shape|null;
             *   missing?: atoll.metadata.Done.$Shape|null;
             *   outdated?: atoll.metadata.Done.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ result?: undefined; bucket?: null; done?: null; exists?: null; missing?: null; outdated?: null }|{ result?: "bucket"; bucket: atoll.metadata.Bucket.$Shape; done?: null; exists?: null; missing?: null; outdated?: null }|{ result?: "done"; bucket?: null; done: atoll.metadata.Done.$Shape; exists?: null; missing?: null; outdated?: null }|{ result?: "exists"; bucket?: null; done?: null; exists: atoll.metadata.Bucket.$Shape; missing?: null; outdated?: null }|{ result?: "missing"; bucket?: null; done?: null; exists?: null; missing: atoll.metadata.Done.$Shape; outdated?: null }|{ result?: "outdated"; bucket?: null; done?: null; exists?: null; missing?: null; outdated: atoll.metadata.Done.$Shape })
             * )} atoll.metadata.SystemResult.$Shape
             */

            /**
             * Constructs a new SystemResult.
             * @memberof atoll.metadata
             * @classdesc Represents a SystemResult.
             * @constructor
             * @param {atoll.metadata.SystemResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SystemResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SystemResult bucket.
             * @member {atoll.metadata.Bucket.$Properties|null|undefined} bucket
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            SystemResult.prototype.bucket = null;

            /**
             * SystemResult done.
             * @member {atoll.metadata.Done.$Properties|null|undefined} done
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            SystemResult.prototype.done = null;

            /**
             * SystemResult exists.
             * @member {atoll.metadata.Bucket.$Properties|null|undefined} exists
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            SystemResult.prototype.exists = null;

            /**
             * SystemResult missing.
             * @member {atoll.metadata.Done.$Properties|null|undefined} missing
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            SystemResult.prototype.missing = null;

            /**
             * SystemResult outdated.
             * @member {atoll.metadata.Done.$Properties|null|undefined} outdated
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            SystemResult.prototype.outdated = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SystemResult result.
             * @member {"bucket"|"done"|"exists"|"missing"|"outdated"|undefined} result
             * @memberof atoll.metadata.SystemResult
             * @instance
             */
            $Object.defineProperty(SystemResult.prototype, "result", {
                get: $util.oneOfGetter($oneOfFields = ["bucket", "done", "exists", "missing", "outdated"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified SystemResult message. Does not implicitly {@link atoll.metadata.SystemResult.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SystemResult
             * @static
             * @param {atoll.metadata.SystemResult.$Properties} message SystemResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SystemResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket"))
                    $root.atoll.metadata.Bucket.encode(message.bucket, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.atoll.metadata.Done.encode(message.done, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.exists != null && $Object.hasOwnProperty.call(message, "exists"))
                    $root.atoll.metadata.Bucket.encode(message.exists, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing"))
                    $root.atoll.metadata.Done.encode(message.missing, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.outdated != null && $Object.hasOwnProperty.call(message, "outdated"))
                    $root.atoll.metadata.Done.encode(message.outdated, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SystemResult message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SystemResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemResult & atoll.metadata.SystemResult.$Shape} SystemResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SystemResult.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SystemResult();
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
                            message.bucket = $root.atoll.metadata.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.bucket);
                            message.result = "bucket";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.done = $root.atoll.metadata.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.result = "done";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.exists = $root.atoll.metadata.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.exists);
                            message.result = "exists";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.missing = $root.atoll.metadata.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.missing);
                            message.result = "missing";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.outdated = $root.atoll.metadata.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.outdated);
                            message.result = "outdated";
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

            return SystemResult;
        })();

        metadata.SystemQuery = (function() {

            /**
             * Properties of a SystemQuery.
             * @typedef {Object} atoll.metadata.SystemQuery.$Properties
             * @property {atoll.metadata.BucketByName.$Properties|null} [bucketByName] SystemQuery bucketByName
             * @property {atoll.metadata.BucketsQuery.$Properties|null} [buckets] SystemQuery buckets
             * @property {atoll.metadata.Done.$Properties|null} [topology] SystemQuery topology
             * @property {atoll.metadata.BucketsQuery.$Properties|null} [unfinishedBuckets] SystemQuery unfinishedBuckets
             * @property {"bucketByName"|"buckets"|"topology"|"unfinishedBuckets"} [query] SystemQuery query
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SystemQuery.
             * @memberof atoll.metadata
             * @interface ISystemQuery
             * @augments atoll.metadata.SystemQuery.$Properties
             * @deprecated Use atoll.metadata.SystemQuery.$Properties instead.
             */

            /**
             * Narrowed shape of a SystemQuery.
             * @typedef {{
             *   bucketByName?: atoll.metadata.BucketByName.$Shape|null;
             *   buckets?: atoll.metadata.BucketsQuery.$Shape|null;
             *   topology?: atoll.metadata.Done.$Shape|null;
             *   unfinishedBuckets?: atoll.metadata.BucketsQuery.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ query?: undefined; bucketByName?: null; buckets?: null; topology?: null; unfinishedBuckets?: null }|{ query?: "bucketByName"; bucketByName: atoll.metadata.BucketByName.$Shape; buckets?: null; topology?: null; unfinishedBuckets?: null }|{ query?: "buckets"; bucketByName?: null; buckets: atoll.metadata.BucketsQuery.$Shape; topology?: null; unfinishedBuckets?: null }|{ query?: "topology"; bucketByName?: null; buckets?: null; topology: atoll.metadata.Done.$Shape; unfinishedBuckets?: null }|{ query?: "unfinishedBuckets"; bucketByName?: null; buckets?: null; topology?: null; unfinishedBuckets: atoll.metadata.BucketsQuery.$Shape })
             * )} atoll.metadata.SystemQuery.$Shape
             */

            /**
             * Constructs a new SystemQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a SystemQuery.
             * @constructor
             * @param {atoll.metadata.SystemQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SystemQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SystemQuery bucketByName.
             * @member {atoll.metadata.BucketByName.$Properties|null|undefined} bucketByName
             * @memberof atoll.metadata.SystemQuery
             * @instance
             */
            SystemQuery.prototype.bucketByName = null;

            /**
             * SystemQuery buckets.
             * @member {atoll.metadata.BucketsQuery.$Properties|null|undefined} buckets
             * @memberof atoll.metadata.SystemQuery
             * @instance
             */
            SystemQuery.prototype.buckets = null;

            /**
             * SystemQuery topology.
             * @member {atoll.metadata.Done.$Properties|null|undefined} topology
             * @memberof atoll.metadata.SystemQuery
             * @instance
             */
            SystemQuery.prototype.topology = null;

            /**
             * SystemQuery unfinishedBuckets.
             * @member {atoll.metadata.BucketsQuery.$Properties|null|undefined} unfinishedBuckets
             * @memberof atoll.metadata.SystemQuery
             * @instance
             */
            SystemQuery.prototype.unfinishedBuckets = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SystemQuery query.
             * @member {"bucketByName"|"buckets"|"topology"|"unfinishedBuckets"|undefined} query
             * @memberof atoll.metadata.SystemQuery
             * @instance
             */
            $Object.defineProperty(SystemQuery.prototype, "query", {
                get: $util.oneOfGetter($oneOfFields = ["bucketByName", "buckets", "topology", "unfinishedBuckets"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified SystemQuery message. Does not implicitly {@link atoll.metadata.SystemQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.SystemQuery
             * @static
             * @param {atoll.metadata.SystemQuery.$Properties} message SystemQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SystemQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucketByName != null && $Object.hasOwnProperty.call(message, "bucketByName"))
                    $root.atoll.metadata.BucketByName.encode(message.bucketByName, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.buckets != null && $Object.hasOwnProperty.call(message, "buckets"))
                    $root.atoll.metadata.BucketsQuery.encode(message.buckets, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                    $root.atoll.metadata.Done.encode(message.topology, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.unfinishedBuckets != null && $Object.hasOwnProperty.call(message, "unfinishedBuckets"))
                    $root.atoll.metadata.BucketsQuery.encode(message.unfinishedBuckets, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SystemQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.SystemQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.SystemQuery & atoll.metadata.SystemQuery.$Shape} SystemQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SystemQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.SystemQuery();
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
                            message.bucketByName = $root.atoll.metadata.BucketByName.decode(reader, reader.size(), $undefined, _depth + 1, message.bucketByName);
                            message.query = "bucketByName";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.buckets = $root.atoll.metadata.BucketsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.buckets);
                            message.query = "buckets";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.topology = $root.atoll.metadata.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
                            message.query = "topology";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.unfinishedBuckets = $root.atoll.metadata.BucketsQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.unfinishedBuckets);
                            message.query = "unfinishedBuckets";
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

            return SystemQuery;
        })();

        metadata.BucketByName = (function() {

            /**
             * Properties of a BucketByName.
             * @typedef {Object} atoll.metadata.BucketByName.$Properties
             * @property {string|null} [name] BucketByName name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketByName.
             * @memberof atoll.metadata
             * @interface IBucketByName
             * @augments atoll.metadata.BucketByName.$Properties
             * @deprecated Use atoll.metadata.BucketByName.$Properties instead.
             */

            /**
             * Shape of a BucketByName.
             * @typedef {atoll.metadata.BucketByName.$Properties} atoll.metadata.BucketByName.$Shape
             */

            /**
             * Constructs a new BucketByName.
             * @memberof atoll.metadata
             * @classdesc Represents a BucketByName.
             * @constructor
             * @param {atoll.metadata.BucketByName.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketByName = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketByName name.
             * @member {string} name
             * @memberof atoll.metadata.BucketByName
             * @instance
             */
            BucketByName.prototype.name = "";

            /**
             * Encodes the specified BucketByName message. Does not implicitly {@link atoll.metadata.BucketByName.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BucketByName
             * @static
             * @param {atoll.metadata.BucketByName.$Properties} message BucketByName message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketByName.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketByName message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BucketByName
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketByName & atoll.metadata.BucketByName.$Shape} BucketByName
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketByName.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BucketByName();
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

            return BucketByName;
        })();

        metadata.BucketsQuery = (function() {

            /**
             * Properties of a BucketsQuery.
             * @typedef {Object} atoll.metadata.BucketsQuery.$Properties
             * @property {string|null} [afterName] BucketsQuery afterName
             * @property {number|null} [limit] BucketsQuery limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketsQuery.
             * @memberof atoll.metadata
             * @interface IBucketsQuery
             * @augments atoll.metadata.BucketsQuery.$Properties
             * @deprecated Use atoll.metadata.BucketsQuery.$Properties instead.
             */

            /**
             * Shape of a BucketsQuery.
             * @typedef {atoll.metadata.BucketsQuery.$Properties} atoll.metadata.BucketsQuery.$Shape
             */

            /**
             * Constructs a new BucketsQuery.
             * @memberof atoll.metadata
             * @classdesc Represents a BucketsQuery.
             * @constructor
             * @param {atoll.metadata.BucketsQuery.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketsQuery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketsQuery afterName.
             * @member {string} afterName
             * @memberof atoll.metadata.BucketsQuery
             * @instance
             */
            BucketsQuery.prototype.afterName = "";

            /**
             * BucketsQuery limit.
             * @member {number} limit
             * @memberof atoll.metadata.BucketsQuery
             * @instance
             */
            BucketsQuery.prototype.limit = 0;

            /**
             * Encodes the specified BucketsQuery message. Does not implicitly {@link atoll.metadata.BucketsQuery.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BucketsQuery
             * @static
             * @param {atoll.metadata.BucketsQuery.$Properties} message BucketsQuery message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketsQuery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.afterName != null && $Object.hasOwnProperty.call(message, "afterName") && message.afterName !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.afterName);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketsQuery message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BucketsQuery
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketsQuery & atoll.metadata.BucketsQuery.$Shape} BucketsQuery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketsQuery.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BucketsQuery();
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
                                message.afterName = value;
                            else
                                delete message.afterName;
                            continue;
                        }
                    case 2: {
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

            return BucketsQuery;
        })();

        metadata.BucketByNameAnswer = (function() {

            /**
             * Properties of a BucketByNameAnswer.
             * @typedef {Object} atoll.metadata.BucketByNameAnswer.$Properties
             * @property {atoll.metadata.Bucket.$Properties|null} [bucket] BucketByNameAnswer bucket
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketByNameAnswer.
             * @memberof atoll.metadata
             * @interface IBucketByNameAnswer
             * @augments atoll.metadata.BucketByNameAnswer.$Properties
             * @deprecated Use atoll.metadata.BucketByNameAnswer.$Properties instead.
             */

            /**
             * Shape of a BucketByNameAnswer.
             * @typedef {atoll.metadata.BucketByNameAnswer.$Properties} atoll.metadata.BucketByNameAnswer.$Shape
             */

            /**
             * Constructs a new BucketByNameAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a BucketByNameAnswer.
             * @constructor
             * @param {atoll.metadata.BucketByNameAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketByNameAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketByNameAnswer bucket.
             * @member {atoll.metadata.Bucket.$Properties|null|undefined} bucket
             * @memberof atoll.metadata.BucketByNameAnswer
             * @instance
             */
            BucketByNameAnswer.prototype.bucket = null;

            /**
             * Encodes the specified BucketByNameAnswer message. Does not implicitly {@link atoll.metadata.BucketByNameAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BucketByNameAnswer
             * @static
             * @param {atoll.metadata.BucketByNameAnswer.$Properties} message BucketByNameAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketByNameAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bucket != null && $Object.hasOwnProperty.call(message, "bucket"))
                    $root.atoll.metadata.Bucket.encode(message.bucket, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketByNameAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BucketByNameAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketByNameAnswer & atoll.metadata.BucketByNameAnswer.$Shape} BucketByNameAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketByNameAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BucketByNameAnswer();
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
                            message.bucket = $root.atoll.metadata.Bucket.decode(reader, reader.size(), $undefined, _depth + 1, message.bucket);
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

            return BucketByNameAnswer;
        })();

        metadata.BucketsAnswer = (function() {

            /**
             * Properties of a BucketsAnswer.
             * @typedef {Object} atoll.metadata.BucketsAnswer.$Properties
             * @property {Array.<atoll.metadata.Bucket.$Properties>|null} [buckets] BucketsAnswer buckets
             * @property {boolean|null} [truncated] BucketsAnswer truncated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BucketsAnswer.
             * @memberof atoll.metadata
             * @interface IBucketsAnswer
             * @augments atoll.metadata.BucketsAnswer.$Properties
             * @deprecated Use atoll.metadata.BucketsAnswer.$Properties instead.
             */

            /**
             * Shape of a BucketsAnswer.
             * @typedef {atoll.metadata.BucketsAnswer.$Properties} atoll.metadata.BucketsAnswer.$Shape
             */

            /**
             * Constructs a new BucketsAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a BucketsAnswer.
             * @constructor
             * @param {atoll.metadata.BucketsAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BucketsAnswer = function (properties) {
                this.buckets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BucketsAnswer buckets.
             * @member {Array.<atoll.metadata.Bucket.$Properties>} buckets
             * @memberof atoll.metadata.BucketsAnswer
             * @instance
             */
            BucketsAnswer.prototype.buckets = $util.emptyArray;

            /**
             * BucketsAnswer truncated.
             * @member {boolean} truncated
             * @memberof atoll.metadata.BucketsAnswer
             * @instance
             */
            BucketsAnswer.prototype.truncated = false;

            /**
             * Encodes the specified BucketsAnswer message. Does not implicitly {@link atoll.metadata.BucketsAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.BucketsAnswer
             * @static
             * @param {atoll.metadata.BucketsAnswer.$Properties} message BucketsAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BucketsAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.buckets != null && message.buckets.length)
                    for (let i = 0; i < message.buckets.length; ++i)
                        $root.atoll.metadata.Bucket.encode(message.buckets[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.truncated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BucketsAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.BucketsAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.BucketsAnswer & atoll.metadata.BucketsAnswer.$Shape} BucketsAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BucketsAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.BucketsAnswer();
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
                            message.buckets.push($root.atoll.metadata.Bucket.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
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

            return BucketsAnswer;
        })();

        metadata.TopologyAnswer = (function() {

            /**
             * Properties of a TopologyAnswer.
             * @typedef {Object} atoll.metadata.TopologyAnswer.$Properties
             * @property {atoll.metadata.Topology.$Properties|null} [topology] TopologyAnswer topology
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TopologyAnswer.
             * @memberof atoll.metadata
             * @interface ITopologyAnswer
             * @augments atoll.metadata.TopologyAnswer.$Properties
             * @deprecated Use atoll.metadata.TopologyAnswer.$Properties instead.
             */

            /**
             * Shape of a TopologyAnswer.
             * @typedef {atoll.metadata.TopologyAnswer.$Properties} atoll.metadata.TopologyAnswer.$Shape
             */

            /**
             * Constructs a new TopologyAnswer.
             * @memberof atoll.metadata
             * @classdesc Represents a TopologyAnswer.
             * @constructor
             * @param {atoll.metadata.TopologyAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TopologyAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TopologyAnswer topology.
             * @member {atoll.metadata.Topology.$Properties|null|undefined} topology
             * @memberof atoll.metadata.TopologyAnswer
             * @instance
             */
            TopologyAnswer.prototype.topology = null;

            /**
             * Encodes the specified TopologyAnswer message. Does not implicitly {@link atoll.metadata.TopologyAnswer.verify|verify} messages.
             * @function encode
             * @memberof atoll.metadata.TopologyAnswer
             * @static
             * @param {atoll.metadata.TopologyAnswer.$Properties} message TopologyAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TopologyAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                    $root.atoll.metadata.Topology.encode(message.topology, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TopologyAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.metadata.TopologyAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.metadata.TopologyAnswer & atoll.metadata.TopologyAnswer.$Shape} TopologyAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TopologyAnswer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.metadata.TopologyAnswer();
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
                            message.topology = $root.atoll.metadata.Topology.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
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

            return TopologyAnswer;
        })();

        return metadata;
    })();

    return atoll;
})();

export {
  $root as default
};
