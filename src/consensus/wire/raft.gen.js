/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "../../base/protobuf.ts";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["src/consensus/wire/raft"] || ($protobuf.roots["src/consensus/wire/raft"] = {});

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

        raft.Packet = (function() {

            /**
             * Properties of a Packet.
             * @typedef {Object} atoll.raft.Packet.$Properties
             * @property {number|null} [version] Packet version
             * @property {Array.<atoll.raft.GroupMessage.$Properties>|null} [messages] Packet messages
             * @property {atoll.raft.Heartbeats.$Properties|null} [heartbeats] Packet heartbeats
             * @property {atoll.raft.HeartbeatResponses.$Properties|null} [heartbeatResponses] Packet heartbeatResponses
             * @property {Array.<atoll.raft.SnapshotPull.$Properties>|null} [snapshotPulls] Packet snapshotPulls
             * @property {Array.<atoll.raft.SnapshotPiece.$Properties>|null} [snapshotPieces] Packet snapshotPieces
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Packet.
             * @memberof atoll.raft
             * @interface IPacket
             * @augments atoll.raft.Packet.$Properties
             * @deprecated Use atoll.raft.Packet.$Properties instead.
             */

            /**
             * Shape of a Packet.
             * @typedef {{
             *   version?: number|null;
             *   messages?: Array.<atoll.raft.GroupMessage.$Shape>|null;
             *   heartbeats?: atoll.raft.Heartbeats.$Shape|null;
             *   heartbeatResponses?: atoll.raft.HeartbeatResponses.$Shape|null;
             *   snapshotPulls?: Array.<atoll.raft.SnapshotPull.$Shape>|null;
             *   snapshotPieces?: Array.<atoll.raft.SnapshotPiece.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} atoll.raft.Packet.$Shape
             */

            /**
             * Constructs a new Packet.
             * @memberof atoll.raft
             * @classdesc Represents a Packet.
             * @constructor
             * @param {atoll.raft.Packet.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Packet = function (properties) {
                this.messages = [];
                this.snapshotPulls = [];
                this.snapshotPieces = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Packet version.
             * @member {number} version
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.version = 0;

            /**
             * Packet messages.
             * @member {Array.<atoll.raft.GroupMessage.$Properties>} messages
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.messages = $util.emptyArray;

            /**
             * Packet heartbeats.
             * @member {atoll.raft.Heartbeats.$Properties|null|undefined} heartbeats
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.heartbeats = null;

            /**
             * Packet heartbeatResponses.
             * @member {atoll.raft.HeartbeatResponses.$Properties|null|undefined} heartbeatResponses
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.heartbeatResponses = null;

            /**
             * Packet snapshotPulls.
             * @member {Array.<atoll.raft.SnapshotPull.$Properties>} snapshotPulls
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.snapshotPulls = $util.emptyArray;

            /**
             * Packet snapshotPieces.
             * @member {Array.<atoll.raft.SnapshotPiece.$Properties>} snapshotPieces
             * @memberof atoll.raft.Packet
             * @instance
             */
            Packet.prototype.snapshotPieces = $util.emptyArray;

            /**
             * Encodes the specified Packet message. Does not implicitly {@link atoll.raft.Packet.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.Packet
             * @static
             * @param {atoll.raft.Packet.$Properties} message Packet message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Packet.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.messages != null && message.messages.length)
                    for (let i = 0; i < message.messages.length; ++i)
                        $root.atoll.raft.GroupMessage.encode(message.messages[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.heartbeats != null && $Object.hasOwnProperty.call(message, "heartbeats"))
                    $root.atoll.raft.Heartbeats.encode(message.heartbeats, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.heartbeatResponses != null && $Object.hasOwnProperty.call(message, "heartbeatResponses"))
                    $root.atoll.raft.HeartbeatResponses.encode(message.heartbeatResponses, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.snapshotPulls != null && message.snapshotPulls.length)
                    for (let i = 0; i < message.snapshotPulls.length; ++i)
                        $root.atoll.raft.SnapshotPull.encode(message.snapshotPulls[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.snapshotPieces != null && message.snapshotPieces.length)
                    for (let i = 0; i < message.snapshotPieces.length; ++i)
                        $root.atoll.raft.SnapshotPiece.encode(message.snapshotPieces[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Packet message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.Packet
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.Packet & atoll.raft.Packet.$Shape} Packet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Packet.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.Packet();
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
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.messages && message.messages.length))
                                message.messages = [];
                            message.messages.push($root.atoll.raft.GroupMessage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.heartbeats = $root.atoll.raft.Heartbeats.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeats);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.heartbeatResponses = $root.atoll.raft.HeartbeatResponses.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeatResponses);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.snapshotPulls && message.snapshotPulls.length))
                                message.snapshotPulls = [];
                            message.snapshotPulls.push($root.atoll.raft.SnapshotPull.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.snapshotPieces && message.snapshotPieces.length))
                                message.snapshotPieces = [];
                            message.snapshotPieces.push($root.atoll.raft.SnapshotPiece.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return Packet;
        })();

        raft.GroupMessage = (function() {

            /**
             * Properties of a GroupMessage.
             * @typedef {Object} atoll.raft.GroupMessage.$Properties
             * @property {number|null} [group] GroupMessage group
             * @property {number|null} [term] GroupMessage term
             * @property {atoll.raft.VoteRequest.$Properties|null} [voteRequest] GroupMessage voteRequest
             * @property {atoll.raft.VoteResponse.$Properties|null} [voteResponse] GroupMessage voteResponse
             * @property {atoll.raft.Append.$Properties|null} [append] GroupMessage append
             * @property {atoll.raft.AppendResponse.$Properties|null} [appendResponse] GroupMessage appendResponse
             * @property {atoll.raft.SnapshotOffer.$Properties|null} [snapshotOffer] GroupMessage snapshotOffer
             * @property {atoll.raft.TimeoutNow.$Properties|null} [timeoutNow] GroupMessage timeoutNow
             * @property {atoll.raft.ReadIndexRequest.$Properties|null} [readIndexRequest] GroupMessage readIndexRequest
             * @property {atoll.raft.ReadIndexResponse.$Properties|null} [readIndexResponse] GroupMessage readIndexResponse
             * @property {atoll.raft.Heartbeat.$Properties|null} [heartbeat] GroupMessage heartbeat
             * @property {atoll.raft.HeartbeatResponse.$Properties|null} [heartbeatResponse] GroupMessage heartbeatResponse
             * @property {"voteRequest"|"voteResponse"|"append"|"appendResponse"|"snapshotOffer"|"timeoutNow"|"readIndexRequest"|"readIndexResponse"|"heartbeat"|"heartbeatResponse"} [body] GroupMessage body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GroupMessage.
             * @memberof atoll.raft
             * @interface IGroupMessage
             * @augments atoll.raft.GroupMessage.$Properties
             * @deprecated Use atoll.raft.GroupMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a GroupMessage.
             * @typedef {{
             *   group?: number|null;
             *   term?: number|null;
             *   voteRequest?: atoll.raft.VoteRequest.$Shape|null;
             *   voteResponse?: atoll.raft.VoteResponse.$Shape|null;
             *   append?: atoll.raft.Append.$Shape|null;
             *   appendResponse?: atoll.raft.AppendResponse.$Shape|null;
             *   snapshotOffer?: atoll.raft.SnapshotOffer.$Shape|null;
             *   timeoutNow?: atoll.raft.TimeoutNow.$Shape|null;
             *   readIndexRequest?: atoll.raft.ReadIndexRequest.$Shape|null;
             *   readIndexResponse?: atoll.raft.ReadIndexResponse.$Shape|null;
             *   heartbeat?: atoll.raft.Heartbeat.$Shape|null;
             *   heartbeatResponse?: atoll.raft.HeartbeatResponse.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "voteRequest"; voteRequest: atoll.raft.VoteRequest.$Shape; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "voteResponse"; voteRequest?: null; voteResponse: atoll.raft.VoteResponse.$Shape; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "append"; voteRequest?: null; voteResponse?: null; append: atoll.raft.Append.$Shape; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "appendResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse: atoll.raft.AppendResponse.$Shape; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "snapshotOffer"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer: atoll.raft.SnapshotOffer.$Shape; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "timeoutNow"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow: atoll.raft.TimeoutNow.$Shape; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "readIndexRequest"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest: atoll.raft.ReadIndexRequest.$Shape; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "readIndexResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse: atoll.raft.ReadIndexResponse.$Shape; heartbeat?: null; heartbeatResponse?: null }|{ body?: "heartbeat"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat: atoll.raft.Heartbeat.$Shape; heartbeatResponse?: null }|{ body?: "heartbeatResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse: atoll.raft.HeartbeatResponse.$Shape })
             * )} atoll.raft.GroupMessage.$Shape
             */

            /**
             * Constructs a new GroupMessage.
             * @memberof atoll.raft
             * @classdesc Represents a GroupMessage.
             * @constructor
             * @param {atoll.raft.GroupMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GroupMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GroupMessage group.
             * @member {number} group
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.group = 0;

            /**
             * GroupMessage term.
             * @member {number} term
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.term = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * GroupMessage voteRequest.
             * @member {atoll.raft.VoteRequest.$Properties|null|undefined} voteRequest
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.voteRequest = null;

            /**
             * GroupMessage voteResponse.
             * @member {atoll.raft.VoteResponse.$Properties|null|undefined} voteResponse
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.voteResponse = null;

            /**
             * GroupMessage append.
             * @member {atoll.raft.Append.$Properties|null|undefined} append
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.append = null;

            /**
             * GroupMessage appendResponse.
             * @member {atoll.raft.AppendResponse.$Properties|null|undefined} appendResponse
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.appendResponse = null;

            /**
             * GroupMessage snapshotOffer.
             * @member {atoll.raft.SnapshotOffer.$Properties|null|undefined} snapshotOffer
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.snapshotOffer = null;

            /**
             * GroupMessage timeoutNow.
             * @member {atoll.raft.TimeoutNow.$Properties|null|undefined} timeoutNow
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.timeoutNow = null;

            /**
             * GroupMessage readIndexRequest.
             * @member {atoll.raft.ReadIndexRequest.$Properties|null|undefined} readIndexRequest
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.readIndexRequest = null;

            /**
             * GroupMessage readIndexResponse.
             * @member {atoll.raft.ReadIndexResponse.$Properties|null|undefined} readIndexResponse
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.readIndexResponse = null;

            /**
             * GroupMessage heartbeat.
             * @member {atoll.raft.Heartbeat.$Properties|null|undefined} heartbeat
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.heartbeat = null;

            /**
             * GroupMessage heartbeatResponse.
             * @member {atoll.raft.HeartbeatResponse.$Properties|null|undefined} heartbeatResponse
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            GroupMessage.prototype.heartbeatResponse = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * GroupMessage body.
             * @member {"voteRequest"|"voteResponse"|"append"|"appendResponse"|"snapshotOffer"|"timeoutNow"|"readIndexRequest"|"readIndexResponse"|"heartbeat"|"heartbeatResponse"|undefined} body
             * @memberof atoll.raft.GroupMessage
             * @instance
             */
            $Object.defineProperty(GroupMessage.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["voteRequest", "voteResponse", "append", "appendResponse", "snapshotOffer", "timeoutNow", "readIndexRequest", "readIndexResponse", "heartbeat", "heartbeatResponse"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified GroupMessage message. Does not implicitly {@link atoll.raft.GroupMessage.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.GroupMessage
             * @static
             * @param {atoll.raft.GroupMessage.$Properties} message GroupMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GroupMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.term != null && $Object.hasOwnProperty.call(message, "term") && (typeof message.term === "object" ? message.term.low || message.term.high : message.term !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.term);
                if (message.voteRequest != null && $Object.hasOwnProperty.call(message, "voteRequest"))
                    $root.atoll.raft.VoteRequest.encode(message.voteRequest, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.voteResponse != null && $Object.hasOwnProperty.call(message, "voteResponse"))
                    $root.atoll.raft.VoteResponse.encode(message.voteResponse, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.append != null && $Object.hasOwnProperty.call(message, "append"))
                    $root.atoll.raft.Append.encode(message.append, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.appendResponse != null && $Object.hasOwnProperty.call(message, "appendResponse"))
                    $root.atoll.raft.AppendResponse.encode(message.appendResponse, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.snapshotOffer != null && $Object.hasOwnProperty.call(message, "snapshotOffer"))
                    $root.atoll.raft.SnapshotOffer.encode(message.snapshotOffer, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.timeoutNow != null && $Object.hasOwnProperty.call(message, "timeoutNow"))
                    $root.atoll.raft.TimeoutNow.encode(message.timeoutNow, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.readIndexRequest != null && $Object.hasOwnProperty.call(message, "readIndexRequest"))
                    $root.atoll.raft.ReadIndexRequest.encode(message.readIndexRequest, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.readIndexResponse != null && $Object.hasOwnProperty.call(message, "readIndexResponse"))
                    $root.atoll.raft.ReadIndexResponse.encode(message.readIndexResponse, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                    $root.atoll.raft.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.heartbeatResponse != null && $Object.hasOwnProperty.call(message, "heartbeatResponse"))
                    $root.atoll.raft.HeartbeatResponse.encode(message.heartbeatResponse, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GroupMessage message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.GroupMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.GroupMessage & atoll.raft.GroupMessage.$Shape} GroupMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GroupMessage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.GroupMessage();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.term = value;
                            else
                                delete message.term;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.voteRequest = $root.atoll.raft.VoteRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.voteRequest);
                            message.body = "voteRequest";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.voteResponse = $root.atoll.raft.VoteResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.voteResponse);
                            message.body = "voteResponse";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.append = $root.atoll.raft.Append.decode(reader, reader.size(), $undefined, _depth + 1, message.append);
                            message.body = "append";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.appendResponse = $root.atoll.raft.AppendResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.appendResponse);
                            message.body = "appendResponse";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.snapshotOffer = $root.atoll.raft.SnapshotOffer.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshotOffer);
                            message.body = "snapshotOffer";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.timeoutNow = $root.atoll.raft.TimeoutNow.decode(reader, reader.size(), $undefined, _depth + 1, message.timeoutNow);
                            message.body = "timeoutNow";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.readIndexRequest = $root.atoll.raft.ReadIndexRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.readIndexRequest);
                            message.body = "readIndexRequest";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.readIndexResponse = $root.atoll.raft.ReadIndexResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.readIndexResponse);
                            message.body = "readIndexResponse";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.heartbeat = $root.atoll.raft.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                            message.body = "heartbeat";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.heartbeatResponse = $root.atoll.raft.HeartbeatResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeatResponse);
                            message.body = "heartbeatResponse";
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

            return GroupMessage;
        })();

        raft.VoteRequest = (function() {

            /**
             * Properties of a VoteRequest.
             * @typedef {Object} atoll.raft.VoteRequest.$Properties
             * @property {number|null} [lastIndex] VoteRequest lastIndex
             * @property {number|null} [lastTerm] VoteRequest lastTerm
             * @property {boolean|null} [preVote] VoteRequest preVote
             * @property {boolean|null} [transfer] VoteRequest transfer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VoteRequest.
             * @memberof atoll.raft
             * @interface IVoteRequest
             * @augments atoll.raft.VoteRequest.$Properties
             * @deprecated Use atoll.raft.VoteRequest.$Properties instead.
             */

            /**
             * Shape of a VoteRequest.
             * @typedef {atoll.raft.VoteRequest.$Properties} atoll.raft.VoteRequest.$Shape
             */

            /**
             * Constructs a new VoteRequest.
             * @memberof atoll.raft
             * @classdesc Represents a VoteRequest.
             * @constructor
             * @param {atoll.raft.VoteRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VoteRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VoteRequest lastIndex.
             * @member {number} lastIndex
             * @memberof atoll.raft.VoteRequest
             * @instance
             */
            VoteRequest.prototype.lastIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * VoteRequest lastTerm.
             * @member {number} lastTerm
             * @memberof atoll.raft.VoteRequest
             * @instance
             */
            VoteRequest.prototype.lastTerm = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * VoteRequest preVote.
             * @member {boolean} preVote
             * @memberof atoll.raft.VoteRequest
             * @instance
             */
            VoteRequest.prototype.preVote = false;

            /**
             * VoteRequest transfer.
             * @member {boolean} transfer
             * @memberof atoll.raft.VoteRequest
             * @instance
             */
            VoteRequest.prototype.transfer = false;

            /**
             * Encodes the specified VoteRequest message. Does not implicitly {@link atoll.raft.VoteRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.VoteRequest
             * @static
             * @param {atoll.raft.VoteRequest.$Properties} message VoteRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VoteRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lastIndex != null && $Object.hasOwnProperty.call(message, "lastIndex") && (typeof message.lastIndex === "object" ? message.lastIndex.low || message.lastIndex.high : message.lastIndex !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.lastIndex);
                if (message.lastTerm != null && $Object.hasOwnProperty.call(message, "lastTerm") && (typeof message.lastTerm === "object" ? message.lastTerm.low || message.lastTerm.high : message.lastTerm !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.lastTerm);
                if (message.preVote != null && $Object.hasOwnProperty.call(message, "preVote") && message.preVote !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.preVote);
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer") && message.transfer !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.transfer);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VoteRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.VoteRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.VoteRequest & atoll.raft.VoteRequest.$Shape} VoteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VoteRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.VoteRequest();
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
                                message.lastIndex = value;
                            else
                                delete message.lastIndex;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastTerm = value;
                            else
                                delete message.lastTerm;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.preVote = value;
                            else
                                delete message.preVote;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.transfer = value;
                            else
                                delete message.transfer;
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

            return VoteRequest;
        })();

        raft.VoteResponse = (function() {

            /**
             * Properties of a VoteResponse.
             * @typedef {Object} atoll.raft.VoteResponse.$Properties
             * @property {boolean|null} [granted] VoteResponse granted
             * @property {boolean|null} [preVote] VoteResponse preVote
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VoteResponse.
             * @memberof atoll.raft
             * @interface IVoteResponse
             * @augments atoll.raft.VoteResponse.$Properties
             * @deprecated Use atoll.raft.VoteResponse.$Properties instead.
             */

            /**
             * Shape of a VoteResponse.
             * @typedef {atoll.raft.VoteResponse.$Properties} atoll.raft.VoteResponse.$Shape
             */

            /**
             * Constructs a new VoteResponse.
             * @memberof atoll.raft
             * @classdesc Represents a VoteResponse.
             * @constructor
             * @param {atoll.raft.VoteResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VoteResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VoteResponse granted.
             * @member {boolean} granted
             * @memberof atoll.raft.VoteResponse
             * @instance
             */
            VoteResponse.prototype.granted = false;

            /**
             * VoteResponse preVote.
             * @member {boolean} preVote
             * @memberof atoll.raft.VoteResponse
             * @instance
             */
            VoteResponse.prototype.preVote = false;

            /**
             * Encodes the specified VoteResponse message. Does not implicitly {@link atoll.raft.VoteResponse.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.VoteResponse
             * @static
             * @param {atoll.raft.VoteResponse.$Properties} message VoteResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VoteResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.granted != null && $Object.hasOwnProperty.call(message, "granted") && message.granted !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.granted);
                if (message.preVote != null && $Object.hasOwnProperty.call(message, "preVote") && message.preVote !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.preVote);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VoteResponse message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.VoteResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.VoteResponse & atoll.raft.VoteResponse.$Shape} VoteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VoteResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.VoteResponse();
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
                                message.granted = value;
                            else
                                delete message.granted;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.preVote = value;
                            else
                                delete message.preVote;
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

            return VoteResponse;
        })();

        raft.Append = (function() {

            /**
             * Properties of an Append.
             * @typedef {Object} atoll.raft.Append.$Properties
             * @property {number|null} [prevIndex] Append prevIndex
             * @property {number|null} [prevTerm] Append prevTerm
             * @property {number|null} [commit] Append commit
             * @property {number|null} [round] Append round
             * @property {Array.<number>|null} [entryBytes] Append entryBytes
             * @property {Array.<number>|null} [entryTerms] Append entryTerms
             * @property {Array.<number>|null} [entryKinds] Append entryKinds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Append.
             * @memberof atoll.raft
             * @interface IAppend
             * @augments atoll.raft.Append.$Properties
             * @deprecated Use atoll.raft.Append.$Properties instead.
             */

            /**
             * Shape of an Append.
             * @typedef {atoll.raft.Append.$Properties} atoll.raft.Append.$Shape
             */

            /**
             * Constructs a new Append.
             * @memberof atoll.raft
             * @classdesc Represents an Append.
             * @constructor
             * @param {atoll.raft.Append.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Append = function (properties) {
                this.entryBytes = [];
                this.entryTerms = [];
                this.entryKinds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Append prevIndex.
             * @member {number} prevIndex
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.prevIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Append prevTerm.
             * @member {number} prevTerm
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.prevTerm = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Append commit.
             * @member {number} commit
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.commit = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Append round.
             * @member {number} round
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.round = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Append entryBytes.
             * @member {Array.<number>} entryBytes
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.entryBytes = $util.emptyArray;

            /**
             * Append entryTerms.
             * @member {Array.<number>} entryTerms
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.entryTerms = $util.emptyArray;

            /**
             * Append entryKinds.
             * @member {Array.<number>} entryKinds
             * @memberof atoll.raft.Append
             * @instance
             */
            Append.prototype.entryKinds = $util.emptyArray;

            /**
             * Encodes the specified Append message. Does not implicitly {@link atoll.raft.Append.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.Append
             * @static
             * @param {atoll.raft.Append.$Properties} message Append message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Append.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prevIndex != null && $Object.hasOwnProperty.call(message, "prevIndex") && (typeof message.prevIndex === "object" ? message.prevIndex.low || message.prevIndex.high : message.prevIndex !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.prevIndex);
                if (message.prevTerm != null && $Object.hasOwnProperty.call(message, "prevTerm") && (typeof message.prevTerm === "object" ? message.prevTerm.low || message.prevTerm.high : message.prevTerm !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.prevTerm);
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && (typeof message.commit === "object" ? message.commit.low || message.commit.high : message.commit !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.commit);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && (typeof message.round === "object" ? message.round.low || message.round.high : message.round !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.round);
                if (message.entryBytes != null && message.entryBytes.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.entryBytes);
                if (message.entryTerms != null && message.entryTerms.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).uint64s(message.entryTerms);
                if (message.entryKinds != null && message.entryKinds.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).uint32s(message.entryKinds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Append message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.Append
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.Append & atoll.raft.Append.$Shape} Append
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Append.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.Append();
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
                                message.prevIndex = value;
                            else
                                delete message.prevIndex;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.prevTerm = value;
                            else
                                delete message.prevTerm;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.commit = value;
                            else
                                delete message.commit;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.entryBytes && message.entryBytes.length))
                                    message.entryBytes = [];
                                reader.uint32s(message.entryBytes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.entryBytes && message.entryBytes.length))
                                message.entryBytes = [];
                            message.entryBytes.push(reader.uint32());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.entryTerms && message.entryTerms.length))
                                    message.entryTerms = [];
                                reader.uint64s(message.entryTerms);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.entryTerms && message.entryTerms.length))
                                message.entryTerms = [];
                            message.entryTerms.push(reader.uint64());
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.entryKinds && message.entryKinds.length))
                                    message.entryKinds = [];
                                reader.uint32s(message.entryKinds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.entryKinds && message.entryKinds.length))
                                message.entryKinds = [];
                            message.entryKinds.push(reader.uint32());
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

            return Append;
        })();

        raft.AppendResponse = (function() {

            /**
             * Properties of an AppendResponse.
             * @typedef {Object} atoll.raft.AppendResponse.$Properties
             * @property {number|null} [index] AppendResponse index
             * @property {boolean|null} [rejected] AppendResponse rejected
             * @property {number|null} [hintIndex] AppendResponse hintIndex
             * @property {number|null} [hintTerm] AppendResponse hintTerm
             * @property {number|null} [round] AppendResponse round
             * @property {number|null} [recoveryNonce] AppendResponse recoveryNonce
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AppendResponse.
             * @memberof atoll.raft
             * @interface IAppendResponse
             * @augments atoll.raft.AppendResponse.$Properties
             * @deprecated Use atoll.raft.AppendResponse.$Properties instead.
             */

            /**
             * Shape of an AppendResponse.
             * @typedef {atoll.raft.AppendResponse.$Properties} atoll.raft.AppendResponse.$Shape
             */

            /**
             * Constructs a new AppendResponse.
             * @memberof atoll.raft
             * @classdesc Represents an AppendResponse.
             * @constructor
             * @param {atoll.raft.AppendResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AppendResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AppendResponse index.
             * @member {number} index
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AppendResponse rejected.
             * @member {boolean} rejected
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.rejected = false;

            /**
             * AppendResponse hintIndex.
             * @member {number} hintIndex
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.hintIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AppendResponse hintTerm.
             * @member {number} hintTerm
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.hintTerm = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AppendResponse round.
             * @member {number} round
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.round = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AppendResponse recoveryNonce.
             * @member {number} recoveryNonce
             * @memberof atoll.raft.AppendResponse
             * @instance
             */
            AppendResponse.prototype.recoveryNonce = 0;

            /**
             * Encodes the specified AppendResponse message. Does not implicitly {@link atoll.raft.AppendResponse.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.AppendResponse
             * @static
             * @param {atoll.raft.AppendResponse.$Properties} message AppendResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AppendResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.index);
                if (message.rejected != null && $Object.hasOwnProperty.call(message, "rejected") && message.rejected !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.rejected);
                if (message.hintIndex != null && $Object.hasOwnProperty.call(message, "hintIndex") && (typeof message.hintIndex === "object" ? message.hintIndex.low || message.hintIndex.high : message.hintIndex !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.hintIndex);
                if (message.hintTerm != null && $Object.hasOwnProperty.call(message, "hintTerm") && (typeof message.hintTerm === "object" ? message.hintTerm.low || message.hintTerm.high : message.hintTerm !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.hintTerm);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && (typeof message.round === "object" ? message.round.low || message.round.high : message.round !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.round);
                if (message.recoveryNonce != null && $Object.hasOwnProperty.call(message, "recoveryNonce") && message.recoveryNonce !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.recoveryNonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AppendResponse message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.AppendResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.AppendResponse & atoll.raft.AppendResponse.$Shape} AppendResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AppendResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.AppendResponse();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.rejected = value;
                            else
                                delete message.rejected;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.hintIndex = value;
                            else
                                delete message.hintIndex;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.hintTerm = value;
                            else
                                delete message.hintTerm;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.recoveryNonce = value;
                            else
                                delete message.recoveryNonce;
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

            return AppendResponse;
        })();

        raft.SnapshotOffer = (function() {

            /**
             * Properties of a SnapshotOffer.
             * @typedef {Object} atoll.raft.SnapshotOffer.$Properties
             * @property {number|null} [markIndex] SnapshotOffer markIndex
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotOffer.
             * @memberof atoll.raft
             * @interface ISnapshotOffer
             * @augments atoll.raft.SnapshotOffer.$Properties
             * @deprecated Use atoll.raft.SnapshotOffer.$Properties instead.
             */

            /**
             * Shape of a SnapshotOffer.
             * @typedef {atoll.raft.SnapshotOffer.$Properties} atoll.raft.SnapshotOffer.$Shape
             */

            /**
             * Constructs a new SnapshotOffer.
             * @memberof atoll.raft
             * @classdesc Represents a SnapshotOffer.
             * @constructor
             * @param {atoll.raft.SnapshotOffer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotOffer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotOffer markIndex.
             * @member {number} markIndex
             * @memberof atoll.raft.SnapshotOffer
             * @instance
             */
            SnapshotOffer.prototype.markIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified SnapshotOffer message. Does not implicitly {@link atoll.raft.SnapshotOffer.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.SnapshotOffer
             * @static
             * @param {atoll.raft.SnapshotOffer.$Properties} message SnapshotOffer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotOffer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.markIndex != null && $Object.hasOwnProperty.call(message, "markIndex") && (typeof message.markIndex === "object" ? message.markIndex.low || message.markIndex.high : message.markIndex !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.markIndex);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotOffer message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.SnapshotOffer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotOffer & atoll.raft.SnapshotOffer.$Shape} SnapshotOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotOffer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.SnapshotOffer();
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
                                message.markIndex = value;
                            else
                                delete message.markIndex;
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

            return SnapshotOffer;
        })();

        raft.TimeoutNow = (function() {

            /**
             * Properties of a TimeoutNow.
             * @typedef {Object} atoll.raft.TimeoutNow.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TimeoutNow.
             * @memberof atoll.raft
             * @interface ITimeoutNow
             * @augments atoll.raft.TimeoutNow.$Properties
             * @deprecated Use atoll.raft.TimeoutNow.$Properties instead.
             */

            /**
             * Shape of a TimeoutNow.
             * @typedef {atoll.raft.TimeoutNow.$Properties} atoll.raft.TimeoutNow.$Shape
             */

            /**
             * Constructs a new TimeoutNow.
             * @memberof atoll.raft
             * @classdesc Represents a TimeoutNow.
             * @constructor
             * @param {atoll.raft.TimeoutNow.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TimeoutNow = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified TimeoutNow message. Does not implicitly {@link atoll.raft.TimeoutNow.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.TimeoutNow
             * @static
             * @param {atoll.raft.TimeoutNow.$Properties} message TimeoutNow message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TimeoutNow.encode = function (message, writer, _depth) {
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
             * Decodes a TimeoutNow message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.TimeoutNow
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.TimeoutNow & atoll.raft.TimeoutNow.$Shape} TimeoutNow
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TimeoutNow.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.TimeoutNow();
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

            return TimeoutNow;
        })();

        raft.ReadIndexRequest = (function() {

            /**
             * Properties of a ReadIndexRequest.
             * @typedef {Object} atoll.raft.ReadIndexRequest.$Properties
             * @property {number|null} [context] ReadIndexRequest context
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadIndexRequest.
             * @memberof atoll.raft
             * @interface IReadIndexRequest
             * @augments atoll.raft.ReadIndexRequest.$Properties
             * @deprecated Use atoll.raft.ReadIndexRequest.$Properties instead.
             */

            /**
             * Shape of a ReadIndexRequest.
             * @typedef {atoll.raft.ReadIndexRequest.$Properties} atoll.raft.ReadIndexRequest.$Shape
             */

            /**
             * Constructs a new ReadIndexRequest.
             * @memberof atoll.raft
             * @classdesc Represents a ReadIndexRequest.
             * @constructor
             * @param {atoll.raft.ReadIndexRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadIndexRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadIndexRequest context.
             * @member {number} context
             * @memberof atoll.raft.ReadIndexRequest
             * @instance
             */
            ReadIndexRequest.prototype.context = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ReadIndexRequest message. Does not implicitly {@link atoll.raft.ReadIndexRequest.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.ReadIndexRequest
             * @static
             * @param {atoll.raft.ReadIndexRequest.$Properties} message ReadIndexRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadIndexRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.context != null && $Object.hasOwnProperty.call(message, "context") && (typeof message.context === "object" ? message.context.low || message.context.high : message.context !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.context);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadIndexRequest message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.ReadIndexRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.ReadIndexRequest & atoll.raft.ReadIndexRequest.$Shape} ReadIndexRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadIndexRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.ReadIndexRequest();
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
                                message.context = value;
                            else
                                delete message.context;
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

            return ReadIndexRequest;
        })();

        raft.ReadIndexResponse = (function() {

            /**
             * Properties of a ReadIndexResponse.
             * @typedef {Object} atoll.raft.ReadIndexResponse.$Properties
             * @property {number|null} [context] ReadIndexResponse context
             * @property {number|null} [index] ReadIndexResponse index
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadIndexResponse.
             * @memberof atoll.raft
             * @interface IReadIndexResponse
             * @augments atoll.raft.ReadIndexResponse.$Properties
             * @deprecated Use atoll.raft.ReadIndexResponse.$Properties instead.
             */

            /**
             * Shape of a ReadIndexResponse.
             * @typedef {atoll.raft.ReadIndexResponse.$Properties} atoll.raft.ReadIndexResponse.$Shape
             */

            /**
             * Constructs a new ReadIndexResponse.
             * @memberof atoll.raft
             * @classdesc Represents a ReadIndexResponse.
             * @constructor
             * @param {atoll.raft.ReadIndexResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadIndexResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadIndexResponse context.
             * @member {number} context
             * @memberof atoll.raft.ReadIndexResponse
             * @instance
             */
            ReadIndexResponse.prototype.context = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ReadIndexResponse index.
             * @member {number} index
             * @memberof atoll.raft.ReadIndexResponse
             * @instance
             */
            ReadIndexResponse.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ReadIndexResponse message. Does not implicitly {@link atoll.raft.ReadIndexResponse.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.ReadIndexResponse
             * @static
             * @param {atoll.raft.ReadIndexResponse.$Properties} message ReadIndexResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadIndexResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.context != null && $Object.hasOwnProperty.call(message, "context") && (typeof message.context === "object" ? message.context.low || message.context.high : message.context !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.context);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.index);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadIndexResponse message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.ReadIndexResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.ReadIndexResponse & atoll.raft.ReadIndexResponse.$Shape} ReadIndexResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadIndexResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.ReadIndexResponse();
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
                                message.context = value;
                            else
                                delete message.context;
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

            return ReadIndexResponse;
        })();

        raft.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} atoll.raft.Heartbeat.$Properties
             * @property {number|null} [commit] Heartbeat commit
             * @property {number|null} [round] Heartbeat round
             * @property {number|null} [recoveryNonce] Heartbeat recoveryNonce
             * @property {number|null} [recoveryTarget] Heartbeat recoveryTarget
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof atoll.raft
             * @interface IHeartbeat
             * @augments atoll.raft.Heartbeat.$Properties
             * @deprecated Use atoll.raft.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {atoll.raft.Heartbeat.$Properties} atoll.raft.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof atoll.raft
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {atoll.raft.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat commit.
             * @member {number} commit
             * @memberof atoll.raft.Heartbeat
             * @instance
             */
            Heartbeat.prototype.commit = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat round.
             * @member {number} round
             * @memberof atoll.raft.Heartbeat
             * @instance
             */
            Heartbeat.prototype.round = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat recoveryNonce.
             * @member {number} recoveryNonce
             * @memberof atoll.raft.Heartbeat
             * @instance
             */
            Heartbeat.prototype.recoveryNonce = 0;

            /**
             * Heartbeat recoveryTarget.
             * @member {number} recoveryTarget
             * @memberof atoll.raft.Heartbeat
             * @instance
             */
            Heartbeat.prototype.recoveryTarget = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link atoll.raft.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.Heartbeat
             * @static
             * @param {atoll.raft.Heartbeat.$Properties} message Heartbeat message or plain object to encode
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
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && (typeof message.commit === "object" ? message.commit.low || message.commit.high : message.commit !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.commit);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && (typeof message.round === "object" ? message.round.low || message.round.high : message.round !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.round);
                if (message.recoveryNonce != null && $Object.hasOwnProperty.call(message, "recoveryNonce") && message.recoveryNonce !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.recoveryNonce);
                if (message.recoveryTarget != null && $Object.hasOwnProperty.call(message, "recoveryTarget") && (typeof message.recoveryTarget === "object" ? message.recoveryTarget.low || message.recoveryTarget.high : message.recoveryTarget !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.recoveryTarget);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.Heartbeat & atoll.raft.Heartbeat.$Shape} Heartbeat
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
                message = _target || new $root.atoll.raft.Heartbeat();
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
                                message.commit = value;
                            else
                                delete message.commit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.recoveryNonce = value;
                            else
                                delete message.recoveryNonce;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recoveryTarget = value;
                            else
                                delete message.recoveryTarget;
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

        raft.HeartbeatResponse = (function() {

            /**
             * Properties of a HeartbeatResponse.
             * @typedef {Object} atoll.raft.HeartbeatResponse.$Properties
             * @property {number|null} [round] HeartbeatResponse round
             * @property {number|null} [recoveryNonce] HeartbeatResponse recoveryNonce
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeartbeatResponse.
             * @memberof atoll.raft
             * @interface IHeartbeatResponse
             * @augments atoll.raft.HeartbeatResponse.$Properties
             * @deprecated Use atoll.raft.HeartbeatResponse.$Properties instead.
             */

            /**
             * Shape of a HeartbeatResponse.
             * @typedef {atoll.raft.HeartbeatResponse.$Properties} atoll.raft.HeartbeatResponse.$Shape
             */

            /**
             * Constructs a new HeartbeatResponse.
             * @memberof atoll.raft
             * @classdesc Represents a HeartbeatResponse.
             * @constructor
             * @param {atoll.raft.HeartbeatResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeartbeatResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeartbeatResponse round.
             * @member {number} round
             * @memberof atoll.raft.HeartbeatResponse
             * @instance
             */
            HeartbeatResponse.prototype.round = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HeartbeatResponse recoveryNonce.
             * @member {number} recoveryNonce
             * @memberof atoll.raft.HeartbeatResponse
             * @instance
             */
            HeartbeatResponse.prototype.recoveryNonce = 0;

            /**
             * Encodes the specified HeartbeatResponse message. Does not implicitly {@link atoll.raft.HeartbeatResponse.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.HeartbeatResponse
             * @static
             * @param {atoll.raft.HeartbeatResponse.$Properties} message HeartbeatResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeartbeatResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && (typeof message.round === "object" ? message.round.low || message.round.high : message.round !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.round);
                if (message.recoveryNonce != null && $Object.hasOwnProperty.call(message, "recoveryNonce") && message.recoveryNonce !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.recoveryNonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeartbeatResponse message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.HeartbeatResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.HeartbeatResponse & atoll.raft.HeartbeatResponse.$Shape} HeartbeatResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeartbeatResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.HeartbeatResponse();
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
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.recoveryNonce = value;
                            else
                                delete message.recoveryNonce;
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

            return HeartbeatResponse;
        })();

        raft.Heartbeats = (function() {

            /**
             * Properties of a Heartbeats.
             * @typedef {Object} atoll.raft.Heartbeats.$Properties
             * @property {Array.<number>|null} [groups] Heartbeats groups
             * @property {Array.<number>|null} [terms] Heartbeats terms
             * @property {Array.<number>|null} [commits] Heartbeats commits
             * @property {Array.<number>|null} [rounds] Heartbeats rounds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeats.
             * @memberof atoll.raft
             * @interface IHeartbeats
             * @augments atoll.raft.Heartbeats.$Properties
             * @deprecated Use atoll.raft.Heartbeats.$Properties instead.
             */

            /**
             * Shape of a Heartbeats.
             * @typedef {atoll.raft.Heartbeats.$Properties} atoll.raft.Heartbeats.$Shape
             */

            /**
             * Constructs a new Heartbeats.
             * @memberof atoll.raft
             * @classdesc Represents a Heartbeats.
             * @constructor
             * @param {atoll.raft.Heartbeats.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeats = function (properties) {
                this.groups = [];
                this.terms = [];
                this.commits = [];
                this.rounds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeats groups.
             * @member {Array.<number>} groups
             * @memberof atoll.raft.Heartbeats
             * @instance
             */
            Heartbeats.prototype.groups = $util.emptyArray;

            /**
             * Heartbeats terms.
             * @member {Array.<number>} terms
             * @memberof atoll.raft.Heartbeats
             * @instance
             */
            Heartbeats.prototype.terms = $util.emptyArray;

            /**
             * Heartbeats commits.
             * @member {Array.<number>} commits
             * @memberof atoll.raft.Heartbeats
             * @instance
             */
            Heartbeats.prototype.commits = $util.emptyArray;

            /**
             * Heartbeats rounds.
             * @member {Array.<number>} rounds
             * @memberof atoll.raft.Heartbeats
             * @instance
             */
            Heartbeats.prototype.rounds = $util.emptyArray;

            /**
             * Encodes the specified Heartbeats message. Does not implicitly {@link atoll.raft.Heartbeats.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.Heartbeats
             * @static
             * @param {atoll.raft.Heartbeats.$Properties} message Heartbeats message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeats.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.groups != null && message.groups.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.groups);
                if (message.terms != null && message.terms.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint64s(message.terms);
                if (message.commits != null && message.commits.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.commits);
                if (message.rounds != null && message.rounds.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint64s(message.rounds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeats message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.Heartbeats
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.Heartbeats & atoll.raft.Heartbeats.$Shape} Heartbeats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeats.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.Heartbeats();
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
                                if (!(message.groups && message.groups.length))
                                    message.groups = [];
                                reader.uint32s(message.groups);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.groups && message.groups.length))
                                message.groups = [];
                            message.groups.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.terms && message.terms.length))
                                    message.terms = [];
                                reader.uint64s(message.terms);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.terms && message.terms.length))
                                message.terms = [];
                            message.terms.push(reader.uint64());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.commits && message.commits.length))
                                    message.commits = [];
                                reader.uint64s(message.commits);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.commits && message.commits.length))
                                message.commits = [];
                            message.commits.push(reader.uint64());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.rounds && message.rounds.length))
                                    message.rounds = [];
                                reader.uint64s(message.rounds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.rounds && message.rounds.length))
                                message.rounds = [];
                            message.rounds.push(reader.uint64());
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

            return Heartbeats;
        })();

        raft.HeartbeatResponses = (function() {

            /**
             * Properties of a HeartbeatResponses.
             * @typedef {Object} atoll.raft.HeartbeatResponses.$Properties
             * @property {Array.<number>|null} [groups] HeartbeatResponses groups
             * @property {Array.<number>|null} [terms] HeartbeatResponses terms
             * @property {Array.<number>|null} [rounds] HeartbeatResponses rounds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeartbeatResponses.
             * @memberof atoll.raft
             * @interface IHeartbeatResponses
             * @augments atoll.raft.HeartbeatResponses.$Properties
             * @deprecated Use atoll.raft.HeartbeatResponses.$Properties instead.
             */

            /**
             * Shape of a HeartbeatResponses.
             * @typedef {atoll.raft.HeartbeatResponses.$Properties} atoll.raft.HeartbeatResponses.$Shape
             */

            /**
             * Constructs a new HeartbeatResponses.
             * @memberof atoll.raft
             * @classdesc Represents a HeartbeatResponses.
             * @constructor
             * @param {atoll.raft.HeartbeatResponses.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeartbeatResponses = function (properties) {
                this.groups = [];
                this.terms = [];
                this.rounds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeartbeatResponses groups.
             * @member {Array.<number>} groups
             * @memberof atoll.raft.HeartbeatResponses
             * @instance
             */
            HeartbeatResponses.prototype.groups = $util.emptyArray;

            /**
             * HeartbeatResponses terms.
             * @member {Array.<number>} terms
             * @memberof atoll.raft.HeartbeatResponses
             * @instance
             */
            HeartbeatResponses.prototype.terms = $util.emptyArray;

            /**
             * HeartbeatResponses rounds.
             * @member {Array.<number>} rounds
             * @memberof atoll.raft.HeartbeatResponses
             * @instance
             */
            HeartbeatResponses.prototype.rounds = $util.emptyArray;

            /**
             * Encodes the specified HeartbeatResponses message. Does not implicitly {@link atoll.raft.HeartbeatResponses.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.HeartbeatResponses
             * @static
             * @param {atoll.raft.HeartbeatResponses.$Properties} message HeartbeatResponses message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeartbeatResponses.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.groups != null && message.groups.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.groups);
                if (message.terms != null && message.terms.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint64s(message.terms);
                if (message.rounds != null && message.rounds.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.rounds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeartbeatResponses message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.HeartbeatResponses
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.HeartbeatResponses & atoll.raft.HeartbeatResponses.$Shape} HeartbeatResponses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeartbeatResponses.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.HeartbeatResponses();
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
                                if (!(message.groups && message.groups.length))
                                    message.groups = [];
                                reader.uint32s(message.groups);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.groups && message.groups.length))
                                message.groups = [];
                            message.groups.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.terms && message.terms.length))
                                    message.terms = [];
                                reader.uint64s(message.terms);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.terms && message.terms.length))
                                message.terms = [];
                            message.terms.push(reader.uint64());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.rounds && message.rounds.length))
                                    message.rounds = [];
                                reader.uint64s(message.rounds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.rounds && message.rounds.length))
                                message.rounds = [];
                            message.rounds.push(reader.uint64());
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

            return HeartbeatResponses;
        })();

        raft.SnapshotPull = (function() {

            /**
             * Properties of a SnapshotPull.
             * @typedef {Object} atoll.raft.SnapshotPull.$Properties
             * @property {number|null} [group] SnapshotPull group
             * @property {string|null} [snapshotId] SnapshotPull snapshotId
             * @property {Uint8Array|null} [afterKey] SnapshotPull afterKey
             * @property {number|null} [nextPiece] SnapshotPull nextPiece
             * @property {number|null} [endPiece] SnapshotPull endPiece
             * @property {boolean|null} [rewind] SnapshotPull rewind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotPull.
             * @memberof atoll.raft
             * @interface ISnapshotPull
             * @augments atoll.raft.SnapshotPull.$Properties
             * @deprecated Use atoll.raft.SnapshotPull.$Properties instead.
             */

            /**
             * Shape of a SnapshotPull.
             * @typedef {atoll.raft.SnapshotPull.$Properties} atoll.raft.SnapshotPull.$Shape
             */

            /**
             * Constructs a new SnapshotPull.
             * @memberof atoll.raft
             * @classdesc Represents a SnapshotPull.
             * @constructor
             * @param {atoll.raft.SnapshotPull.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotPull = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotPull group.
             * @member {number} group
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.group = 0;

            /**
             * SnapshotPull snapshotId.
             * @member {string} snapshotId
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.snapshotId = "";

            /**
             * SnapshotPull afterKey.
             * @member {Uint8Array|null|undefined} afterKey
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.afterKey = null;

            /**
             * SnapshotPull nextPiece.
             * @member {number} nextPiece
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.nextPiece = 0;

            /**
             * SnapshotPull endPiece.
             * @member {number} endPiece
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.endPiece = 0;

            /**
             * SnapshotPull rewind.
             * @member {boolean} rewind
             * @memberof atoll.raft.SnapshotPull
             * @instance
             */
            SnapshotPull.prototype.rewind = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SnapshotPull.prototype, "_afterKey", {
                get: $util.oneOfGetter($oneOfFields = ["afterKey"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified SnapshotPull message. Does not implicitly {@link atoll.raft.SnapshotPull.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.SnapshotPull
             * @static
             * @param {atoll.raft.SnapshotPull.$Properties} message SnapshotPull message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotPull.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.snapshotId != null && $Object.hasOwnProperty.call(message, "snapshotId") && message.snapshotId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.snapshotId);
                if (message.afterKey != null && $Object.hasOwnProperty.call(message, "afterKey"))
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.afterKey);
                if (message.nextPiece != null && $Object.hasOwnProperty.call(message, "nextPiece") && message.nextPiece !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.nextPiece);
                if (message.endPiece != null && $Object.hasOwnProperty.call(message, "endPiece") && message.endPiece !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.endPiece);
                if (message.rewind != null && $Object.hasOwnProperty.call(message, "rewind") && message.rewind !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.rewind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotPull message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.SnapshotPull
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotPull & atoll.raft.SnapshotPull.$Shape} SnapshotPull
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotPull.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.SnapshotPull();
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
                            if ((value = reader.stringVerify()).length)
                                message.snapshotId = value;
                            else
                                delete message.snapshotId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.afterKey = reader.bytes();
                            message._afterKey = "afterKey";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nextPiece = value;
                            else
                                delete message.nextPiece;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.endPiece = value;
                            else
                                delete message.endPiece;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.rewind = value;
                            else
                                delete message.rewind;
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

            return SnapshotPull;
        })();

        raft.SnapshotPiece = (function() {

            /**
             * Properties of a SnapshotPiece.
             * @typedef {Object} atoll.raft.SnapshotPiece.$Properties
             * @property {number|null} [group] SnapshotPiece group
             * @property {string|null} [snapshotId] SnapshotPiece snapshotId
             * @property {number|null} [markIndex] SnapshotPiece markIndex
             * @property {number|null} [markTerm] SnapshotPiece markTerm
             * @property {atoll.raft.Membership.$Properties|null} [markMembership] SnapshotPiece markMembership
             * @property {number|null} [piece] SnapshotPiece piece
             * @property {boolean|null} [done] SnapshotPiece done
             * @property {number|null} [chunkBytes] SnapshotPiece chunkBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotPiece.
             * @memberof atoll.raft
             * @interface ISnapshotPiece
             * @augments atoll.raft.SnapshotPiece.$Properties
             * @deprecated Use atoll.raft.SnapshotPiece.$Properties instead.
             */

            /**
             * Shape of a SnapshotPiece.
             * @typedef {atoll.raft.SnapshotPiece.$Properties} atoll.raft.SnapshotPiece.$Shape
             */

            /**
             * Constructs a new SnapshotPiece.
             * @memberof atoll.raft
             * @classdesc Represents a SnapshotPiece.
             * @constructor
             * @param {atoll.raft.SnapshotPiece.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotPiece = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotPiece group.
             * @member {number} group
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.group = 0;

            /**
             * SnapshotPiece snapshotId.
             * @member {string} snapshotId
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.snapshotId = "";

            /**
             * SnapshotPiece markIndex.
             * @member {number} markIndex
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.markIndex = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SnapshotPiece markTerm.
             * @member {number} markTerm
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.markTerm = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SnapshotPiece markMembership.
             * @member {atoll.raft.Membership.$Properties|null|undefined} markMembership
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.markMembership = null;

            /**
             * SnapshotPiece piece.
             * @member {number} piece
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.piece = 0;

            /**
             * SnapshotPiece done.
             * @member {boolean} done
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.done = false;

            /**
             * SnapshotPiece chunkBytes.
             * @member {number} chunkBytes
             * @memberof atoll.raft.SnapshotPiece
             * @instance
             */
            SnapshotPiece.prototype.chunkBytes = 0;

            /**
             * Encodes the specified SnapshotPiece message. Does not implicitly {@link atoll.raft.SnapshotPiece.verify|verify} messages.
             * @function encode
             * @memberof atoll.raft.SnapshotPiece
             * @static
             * @param {atoll.raft.SnapshotPiece.$Properties} message SnapshotPiece message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotPiece.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.group);
                if (message.snapshotId != null && $Object.hasOwnProperty.call(message, "snapshotId") && message.snapshotId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.snapshotId);
                if (message.markIndex != null && $Object.hasOwnProperty.call(message, "markIndex") && (typeof message.markIndex === "object" ? message.markIndex.low || message.markIndex.high : message.markIndex !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.markIndex);
                if (message.markTerm != null && $Object.hasOwnProperty.call(message, "markTerm") && (typeof message.markTerm === "object" ? message.markTerm.low || message.markTerm.high : message.markTerm !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.markTerm);
                if (message.markMembership != null && $Object.hasOwnProperty.call(message, "markMembership"))
                    $root.atoll.raft.Membership.encode(message.markMembership, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.piece != null && $Object.hasOwnProperty.call(message, "piece") && message.piece !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.piece);
                if (message.done != null && $Object.hasOwnProperty.call(message, "done") && message.done !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.done);
                if (message.chunkBytes != null && $Object.hasOwnProperty.call(message, "chunkBytes") && message.chunkBytes !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.chunkBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotPiece message from the specified reader or buffer.
             * @function decode
             * @memberof atoll.raft.SnapshotPiece
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotPiece & atoll.raft.SnapshotPiece.$Shape} SnapshotPiece
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotPiece.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.atoll.raft.SnapshotPiece();
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
                            if ((value = reader.stringVerify()).length)
                                message.snapshotId = value;
                            else
                                delete message.snapshotId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.markIndex = value;
                            else
                                delete message.markIndex;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.markTerm = value;
                            else
                                delete message.markTerm;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.markMembership = $root.atoll.raft.Membership.decode(reader, reader.size(), $undefined, _depth + 1, message.markMembership);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.piece = value;
                            else
                                delete message.piece;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.done = value;
                            else
                                delete message.done;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.chunkBytes = value;
                            else
                                delete message.chunkBytes;
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

            return SnapshotPiece;
        })();

        return raft;
    })();

    return atoll;
})();

export {
  $root as default
};
