import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace raft. */
    namespace raft {

        /**
         * Properties of a Membership.
         * @deprecated Use atoll.raft.Membership.$Properties instead.
         */
        interface IMembership extends atoll.raft.Membership.$Properties {
        }

        /** Represents a Membership. */
        class Membership {

            /**
             * Constructs a new Membership.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Membership.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Membership voters. */
            voters: number[];

            /** Membership outgoing. */
            outgoing: number[];

            /** Membership learners. */
            learners: number[];

            /**
             * Encodes the specified Membership message. Does not implicitly {@link atoll.raft.Membership.verify|verify} messages.
             * @param message Membership message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Membership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Membership message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Membership & atoll.raft.Membership.$Shape} Membership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Membership & atoll.raft.Membership.$Shape;
        }

        namespace Membership {

            /** Properties of a Membership. */
            interface $Properties {

                /** Membership voters */
                voters?: (number[]|null);

                /** Membership outgoing */
                outgoing?: (number[]|null);

                /** Membership learners */
                learners?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Membership. */
            type $Shape = atoll.raft.Membership.$Properties;
        }

        /**
         * Properties of a Packet.
         * @deprecated Use atoll.raft.Packet.$Properties instead.
         */
        interface IPacket extends atoll.raft.Packet.$Properties {
        }

        /** Represents a Packet. */
        class Packet {

            /**
             * Constructs a new Packet.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Packet.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Packet version. */
            version: number;

            /** Packet messages. */
            messages: atoll.raft.GroupMessage.$Properties[];

            /** Packet heartbeats. */
            heartbeats?: (atoll.raft.Heartbeats.$Properties|null);

            /** Packet heartbeatResponses. */
            heartbeatResponses?: (atoll.raft.HeartbeatResponses.$Properties|null);

            /** Packet snapshotPulls. */
            snapshotPulls: atoll.raft.SnapshotPull.$Properties[];

            /** Packet snapshotPieces. */
            snapshotPieces: atoll.raft.SnapshotPiece.$Properties[];

            /**
             * Encodes the specified Packet message. Does not implicitly {@link atoll.raft.Packet.verify|verify} messages.
             * @param message Packet message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Packet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Packet message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Packet & atoll.raft.Packet.$Shape} Packet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Packet & atoll.raft.Packet.$Shape;
        }

        namespace Packet {

            /** Properties of a Packet. */
            interface $Properties {

                /** Packet version */
                version?: (number|null);

                /** Packet messages */
                messages?: (atoll.raft.GroupMessage.$Properties[]|null);

                /** Packet heartbeats */
                heartbeats?: (atoll.raft.Heartbeats.$Properties|null);

                /** Packet heartbeatResponses */
                heartbeatResponses?: (atoll.raft.HeartbeatResponses.$Properties|null);

                /** Packet snapshotPulls */
                snapshotPulls?: (atoll.raft.SnapshotPull.$Properties[]|null);

                /** Packet snapshotPieces */
                snapshotPieces?: (atoll.raft.SnapshotPiece.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Packet. */
            type $Shape = {
              version?: number|null;
              messages?: atoll.raft.GroupMessage.$Shape[]|null;
              heartbeats?: atoll.raft.Heartbeats.$Shape|null;
              heartbeatResponses?: atoll.raft.HeartbeatResponses.$Shape|null;
              snapshotPulls?: atoll.raft.SnapshotPull.$Shape[]|null;
              snapshotPieces?: atoll.raft.SnapshotPiece.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GroupMessage.
         * @deprecated Use atoll.raft.GroupMessage.$Properties instead.
         */
        interface IGroupMessage extends atoll.raft.GroupMessage.$Properties {
        }

        /** Represents a GroupMessage. */
        class GroupMessage {

            /**
             * Constructs a new GroupMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.GroupMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GroupMessage group. */
            group: number;

            /** GroupMessage term. */
            term: number;

            /** GroupMessage voteRequest. */
            voteRequest?: (atoll.raft.VoteRequest.$Properties|null);

            /** GroupMessage voteResponse. */
            voteResponse?: (atoll.raft.VoteResponse.$Properties|null);

            /** GroupMessage append. */
            append?: (atoll.raft.Append.$Properties|null);

            /** GroupMessage appendResponse. */
            appendResponse?: (atoll.raft.AppendResponse.$Properties|null);

            /** GroupMessage snapshotOffer. */
            snapshotOffer?: (atoll.raft.SnapshotOffer.$Properties|null);

            /** GroupMessage timeoutNow. */
            timeoutNow?: (atoll.raft.TimeoutNow.$Properties|null);

            /** GroupMessage readIndexRequest. */
            readIndexRequest?: (atoll.raft.ReadIndexRequest.$Properties|null);

            /** GroupMessage readIndexResponse. */
            readIndexResponse?: (atoll.raft.ReadIndexResponse.$Properties|null);

            /** GroupMessage heartbeat. */
            heartbeat?: (atoll.raft.Heartbeat.$Properties|null);

            /** GroupMessage heartbeatResponse. */
            heartbeatResponse?: (atoll.raft.HeartbeatResponse.$Properties|null);

            /** GroupMessage body. */
            body?: ("voteRequest"|"voteResponse"|"append"|"appendResponse"|"snapshotOffer"|"timeoutNow"|"readIndexRequest"|"readIndexResponse"|"heartbeat"|"heartbeatResponse");

            /**
             * Encodes the specified GroupMessage message. Does not implicitly {@link atoll.raft.GroupMessage.verify|verify} messages.
             * @param message GroupMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.GroupMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.GroupMessage & atoll.raft.GroupMessage.$Shape} GroupMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.GroupMessage & atoll.raft.GroupMessage.$Shape;
        }

        namespace GroupMessage {

            /** Properties of a GroupMessage. */
            interface $Properties {

                /** GroupMessage group */
                group?: (number|null);

                /** GroupMessage term */
                term?: (number|null);

                /** GroupMessage voteRequest */
                voteRequest?: (atoll.raft.VoteRequest.$Properties|null);

                /** GroupMessage voteResponse */
                voteResponse?: (atoll.raft.VoteResponse.$Properties|null);

                /** GroupMessage append */
                append?: (atoll.raft.Append.$Properties|null);

                /** GroupMessage appendResponse */
                appendResponse?: (atoll.raft.AppendResponse.$Properties|null);

                /** GroupMessage snapshotOffer */
                snapshotOffer?: (atoll.raft.SnapshotOffer.$Properties|null);

                /** GroupMessage timeoutNow */
                timeoutNow?: (atoll.raft.TimeoutNow.$Properties|null);

                /** GroupMessage readIndexRequest */
                readIndexRequest?: (atoll.raft.ReadIndexRequest.$Properties|null);

                /** GroupMessage readIndexResponse */
                readIndexResponse?: (atoll.raft.ReadIndexResponse.$Properties|null);

                /** GroupMessage heartbeat */
                heartbeat?: (atoll.raft.Heartbeat.$Properties|null);

                /** GroupMessage heartbeatResponse */
                heartbeatResponse?: (atoll.raft.HeartbeatResponse.$Properties|null);

                /** GroupMessage body */
                body?: ("voteRequest"|"voteResponse"|"append"|"appendResponse"|"snapshotOffer"|"timeoutNow"|"readIndexRequest"|"readIndexResponse"|"heartbeat"|"heartbeatResponse");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a GroupMessage. */
            type $Shape = {
              group?: number|null;
              term?: number|null;
              voteRequest?: atoll.raft.VoteRequest.$Shape|null;
              voteResponse?: atoll.raft.VoteResponse.$Shape|null;
              append?: atoll.raft.Append.$Shape|null;
              appendResponse?: atoll.raft.AppendResponse.$Shape|null;
              snapshotOffer?: atoll.raft.SnapshotOffer.$Shape|null;
              timeoutNow?: atoll.raft.TimeoutNow.$Shape|null;
              readIndexRequest?: atoll.raft.ReadIndexRequest.$Shape|null;
              readIndexResponse?: atoll.raft.ReadIndexResponse.$Shape|null;
              heartbeat?: atoll.raft.Heartbeat.$Shape|null;
              heartbeatResponse?: atoll.raft.HeartbeatResponse.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "voteRequest"; voteRequest: atoll.raft.VoteRequest.$Shape; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "voteResponse"; voteRequest?: null; voteResponse: atoll.raft.VoteResponse.$Shape; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "append"; voteRequest?: null; voteResponse?: null; append: atoll.raft.Append.$Shape; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "appendResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse: atoll.raft.AppendResponse.$Shape; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "snapshotOffer"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer: atoll.raft.SnapshotOffer.$Shape; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "timeoutNow"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow: atoll.raft.TimeoutNow.$Shape; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "readIndexRequest"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest: atoll.raft.ReadIndexRequest.$Shape; readIndexResponse?: null; heartbeat?: null; heartbeatResponse?: null }|{ body?: "readIndexResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse: atoll.raft.ReadIndexResponse.$Shape; heartbeat?: null; heartbeatResponse?: null }|{ body?: "heartbeat"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat: atoll.raft.Heartbeat.$Shape; heartbeatResponse?: null }|{ body?: "heartbeatResponse"; voteRequest?: null; voteResponse?: null; append?: null; appendResponse?: null; snapshotOffer?: null; timeoutNow?: null; readIndexRequest?: null; readIndexResponse?: null; heartbeat?: null; heartbeatResponse: atoll.raft.HeartbeatResponse.$Shape })
            );
        }

        /**
         * Properties of a VoteRequest.
         * @deprecated Use atoll.raft.VoteRequest.$Properties instead.
         */
        interface IVoteRequest extends atoll.raft.VoteRequest.$Properties {
        }

        /** Represents a VoteRequest. */
        class VoteRequest {

            /**
             * Constructs a new VoteRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.VoteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VoteRequest lastIndex. */
            lastIndex: number;

            /** VoteRequest lastTerm. */
            lastTerm: number;

            /** VoteRequest preVote. */
            preVote: boolean;

            /** VoteRequest transfer. */
            transfer: boolean;

            /**
             * Encodes the specified VoteRequest message. Does not implicitly {@link atoll.raft.VoteRequest.verify|verify} messages.
             * @param message VoteRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.VoteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VoteRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.VoteRequest & atoll.raft.VoteRequest.$Shape} VoteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.VoteRequest & atoll.raft.VoteRequest.$Shape;
        }

        namespace VoteRequest {

            /** Properties of a VoteRequest. */
            interface $Properties {

                /** VoteRequest lastIndex */
                lastIndex?: (number|null);

                /** VoteRequest lastTerm */
                lastTerm?: (number|null);

                /** VoteRequest preVote */
                preVote?: (boolean|null);

                /** VoteRequest transfer */
                transfer?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VoteRequest. */
            type $Shape = atoll.raft.VoteRequest.$Properties;
        }

        /**
         * Properties of a VoteResponse.
         * @deprecated Use atoll.raft.VoteResponse.$Properties instead.
         */
        interface IVoteResponse extends atoll.raft.VoteResponse.$Properties {
        }

        /** Represents a VoteResponse. */
        class VoteResponse {

            /**
             * Constructs a new VoteResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.VoteResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VoteResponse granted. */
            granted: boolean;

            /** VoteResponse preVote. */
            preVote: boolean;

            /**
             * Encodes the specified VoteResponse message. Does not implicitly {@link atoll.raft.VoteResponse.verify|verify} messages.
             * @param message VoteResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.VoteResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VoteResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.VoteResponse & atoll.raft.VoteResponse.$Shape} VoteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.VoteResponse & atoll.raft.VoteResponse.$Shape;
        }

        namespace VoteResponse {

            /** Properties of a VoteResponse. */
            interface $Properties {

                /** VoteResponse granted */
                granted?: (boolean|null);

                /** VoteResponse preVote */
                preVote?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VoteResponse. */
            type $Shape = atoll.raft.VoteResponse.$Properties;
        }

        /**
         * Properties of an Append.
         * @deprecated Use atoll.raft.Append.$Properties instead.
         */
        interface IAppend extends atoll.raft.Append.$Properties {
        }

        /** Represents an Append. */
        class Append {

            /**
             * Constructs a new Append.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Append.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Append prevIndex. */
            prevIndex: number;

            /** Append prevTerm. */
            prevTerm: number;

            /** Append commit. */
            commit: number;

            /** Append round. */
            round: number;

            /** Append entryBytes. */
            entryBytes: number[];

            /** Append entryTerms. */
            entryTerms: number[];

            /** Append entryKinds. */
            entryKinds: number[];

            /**
             * Encodes the specified Append message. Does not implicitly {@link atoll.raft.Append.verify|verify} messages.
             * @param message Append message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Append.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Append message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Append & atoll.raft.Append.$Shape} Append
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Append & atoll.raft.Append.$Shape;
        }

        namespace Append {

            /** Properties of an Append. */
            interface $Properties {

                /** Append prevIndex */
                prevIndex?: (number|null);

                /** Append prevTerm */
                prevTerm?: (number|null);

                /** Append commit */
                commit?: (number|null);

                /** Append round */
                round?: (number|null);

                /** Append entryBytes */
                entryBytes?: (number[]|null);

                /** Append entryTerms */
                entryTerms?: (number[]|null);

                /** Append entryKinds */
                entryKinds?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Append. */
            type $Shape = atoll.raft.Append.$Properties;
        }

        /**
         * Properties of an AppendResponse.
         * @deprecated Use atoll.raft.AppendResponse.$Properties instead.
         */
        interface IAppendResponse extends atoll.raft.AppendResponse.$Properties {
        }

        /** Represents an AppendResponse. */
        class AppendResponse {

            /**
             * Constructs a new AppendResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.AppendResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AppendResponse index. */
            index: number;

            /** AppendResponse rejected. */
            rejected: boolean;

            /** AppendResponse hintIndex. */
            hintIndex: number;

            /** AppendResponse hintTerm. */
            hintTerm: number;

            /** AppendResponse round. */
            round: number;

            /** AppendResponse recoveryNonce. */
            recoveryNonce: number;

            /**
             * Encodes the specified AppendResponse message. Does not implicitly {@link atoll.raft.AppendResponse.verify|verify} messages.
             * @param message AppendResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.AppendResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AppendResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.AppendResponse & atoll.raft.AppendResponse.$Shape} AppendResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.AppendResponse & atoll.raft.AppendResponse.$Shape;
        }

        namespace AppendResponse {

            /** Properties of an AppendResponse. */
            interface $Properties {

                /** AppendResponse index */
                index?: (number|null);

                /** AppendResponse rejected */
                rejected?: (boolean|null);

                /** AppendResponse hintIndex */
                hintIndex?: (number|null);

                /** AppendResponse hintTerm */
                hintTerm?: (number|null);

                /** AppendResponse round */
                round?: (number|null);

                /** AppendResponse recoveryNonce */
                recoveryNonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AppendResponse. */
            type $Shape = atoll.raft.AppendResponse.$Properties;
        }

        /**
         * Properties of a SnapshotOffer.
         * @deprecated Use atoll.raft.SnapshotOffer.$Properties instead.
         */
        interface ISnapshotOffer extends atoll.raft.SnapshotOffer.$Properties {
        }

        /** Represents a SnapshotOffer. */
        class SnapshotOffer {

            /**
             * Constructs a new SnapshotOffer.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.SnapshotOffer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotOffer markIndex. */
            markIndex: number;

            /**
             * Encodes the specified SnapshotOffer message. Does not implicitly {@link atoll.raft.SnapshotOffer.verify|verify} messages.
             * @param message SnapshotOffer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.SnapshotOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotOffer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotOffer & atoll.raft.SnapshotOffer.$Shape} SnapshotOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.SnapshotOffer & atoll.raft.SnapshotOffer.$Shape;
        }

        namespace SnapshotOffer {

            /** Properties of a SnapshotOffer. */
            interface $Properties {

                /** SnapshotOffer markIndex */
                markIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotOffer. */
            type $Shape = atoll.raft.SnapshotOffer.$Properties;
        }

        /**
         * Properties of a TimeoutNow.
         * @deprecated Use atoll.raft.TimeoutNow.$Properties instead.
         */
        interface ITimeoutNow extends atoll.raft.TimeoutNow.$Properties {
        }

        /** Represents a TimeoutNow. */
        class TimeoutNow {

            /**
             * Constructs a new TimeoutNow.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.TimeoutNow.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified TimeoutNow message. Does not implicitly {@link atoll.raft.TimeoutNow.verify|verify} messages.
             * @param message TimeoutNow message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.TimeoutNow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TimeoutNow message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.TimeoutNow & atoll.raft.TimeoutNow.$Shape} TimeoutNow
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.TimeoutNow & atoll.raft.TimeoutNow.$Shape;
        }

        namespace TimeoutNow {

            /** Properties of a TimeoutNow. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TimeoutNow. */
            type $Shape = atoll.raft.TimeoutNow.$Properties;
        }

        /**
         * Properties of a ReadIndexRequest.
         * @deprecated Use atoll.raft.ReadIndexRequest.$Properties instead.
         */
        interface IReadIndexRequest extends atoll.raft.ReadIndexRequest.$Properties {
        }

        /** Represents a ReadIndexRequest. */
        class ReadIndexRequest {

            /**
             * Constructs a new ReadIndexRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.ReadIndexRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadIndexRequest context. */
            context: number;

            /**
             * Encodes the specified ReadIndexRequest message. Does not implicitly {@link atoll.raft.ReadIndexRequest.verify|verify} messages.
             * @param message ReadIndexRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.ReadIndexRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadIndexRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.ReadIndexRequest & atoll.raft.ReadIndexRequest.$Shape} ReadIndexRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.ReadIndexRequest & atoll.raft.ReadIndexRequest.$Shape;
        }

        namespace ReadIndexRequest {

            /** Properties of a ReadIndexRequest. */
            interface $Properties {

                /** ReadIndexRequest context */
                context?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadIndexRequest. */
            type $Shape = atoll.raft.ReadIndexRequest.$Properties;
        }

        /**
         * Properties of a ReadIndexResponse.
         * @deprecated Use atoll.raft.ReadIndexResponse.$Properties instead.
         */
        interface IReadIndexResponse extends atoll.raft.ReadIndexResponse.$Properties {
        }

        /** Represents a ReadIndexResponse. */
        class ReadIndexResponse {

            /**
             * Constructs a new ReadIndexResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.ReadIndexResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadIndexResponse context. */
            context: number;

            /** ReadIndexResponse index. */
            index: number;

            /**
             * Encodes the specified ReadIndexResponse message. Does not implicitly {@link atoll.raft.ReadIndexResponse.verify|verify} messages.
             * @param message ReadIndexResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.ReadIndexResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadIndexResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.ReadIndexResponse & atoll.raft.ReadIndexResponse.$Shape} ReadIndexResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.ReadIndexResponse & atoll.raft.ReadIndexResponse.$Shape;
        }

        namespace ReadIndexResponse {

            /** Properties of a ReadIndexResponse. */
            interface $Properties {

                /** ReadIndexResponse context */
                context?: (number|null);

                /** ReadIndexResponse index */
                index?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadIndexResponse. */
            type $Shape = atoll.raft.ReadIndexResponse.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use atoll.raft.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends atoll.raft.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat commit. */
            commit: number;

            /** Heartbeat round. */
            round: number;

            /** Heartbeat recoveryNonce. */
            recoveryNonce: number;

            /** Heartbeat recoveryTarget. */
            recoveryTarget: number;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link atoll.raft.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Heartbeat & atoll.raft.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Heartbeat & atoll.raft.Heartbeat.$Shape;
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat commit */
                commit?: (number|null);

                /** Heartbeat round */
                round?: (number|null);

                /** Heartbeat recoveryNonce */
                recoveryNonce?: (number|null);

                /** Heartbeat recoveryTarget */
                recoveryTarget?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = atoll.raft.Heartbeat.$Properties;
        }

        /**
         * Properties of a HeartbeatResponse.
         * @deprecated Use atoll.raft.HeartbeatResponse.$Properties instead.
         */
        interface IHeartbeatResponse extends atoll.raft.HeartbeatResponse.$Properties {
        }

        /** Represents a HeartbeatResponse. */
        class HeartbeatResponse {

            /**
             * Constructs a new HeartbeatResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.HeartbeatResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatResponse round. */
            round: number;

            /** HeartbeatResponse recoveryNonce. */
            recoveryNonce: number;

            /**
             * Encodes the specified HeartbeatResponse message. Does not implicitly {@link atoll.raft.HeartbeatResponse.verify|verify} messages.
             * @param message HeartbeatResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.HeartbeatResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.HeartbeatResponse & atoll.raft.HeartbeatResponse.$Shape} HeartbeatResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.HeartbeatResponse & atoll.raft.HeartbeatResponse.$Shape;
        }

        namespace HeartbeatResponse {

            /** Properties of a HeartbeatResponse. */
            interface $Properties {

                /** HeartbeatResponse round */
                round?: (number|null);

                /** HeartbeatResponse recoveryNonce */
                recoveryNonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatResponse. */
            type $Shape = atoll.raft.HeartbeatResponse.$Properties;
        }

        /**
         * Properties of a Heartbeats.
         * @deprecated Use atoll.raft.Heartbeats.$Properties instead.
         */
        interface IHeartbeats extends atoll.raft.Heartbeats.$Properties {
        }

        /** Represents a Heartbeats. */
        class Heartbeats {

            /**
             * Constructs a new Heartbeats.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.Heartbeats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeats groups. */
            groups: number[];

            /** Heartbeats terms. */
            terms: number[];

            /** Heartbeats commits. */
            commits: number[];

            /** Heartbeats rounds. */
            rounds: number[];

            /**
             * Encodes the specified Heartbeats message. Does not implicitly {@link atoll.raft.Heartbeats.verify|verify} messages.
             * @param message Heartbeats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.Heartbeats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.Heartbeats & atoll.raft.Heartbeats.$Shape} Heartbeats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.Heartbeats & atoll.raft.Heartbeats.$Shape;
        }

        namespace Heartbeats {

            /** Properties of a Heartbeats. */
            interface $Properties {

                /** Heartbeats groups */
                groups?: (number[]|null);

                /** Heartbeats terms */
                terms?: (number[]|null);

                /** Heartbeats commits */
                commits?: (number[]|null);

                /** Heartbeats rounds */
                rounds?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeats. */
            type $Shape = atoll.raft.Heartbeats.$Properties;
        }

        /**
         * Properties of a HeartbeatResponses.
         * @deprecated Use atoll.raft.HeartbeatResponses.$Properties instead.
         */
        interface IHeartbeatResponses extends atoll.raft.HeartbeatResponses.$Properties {
        }

        /** Represents a HeartbeatResponses. */
        class HeartbeatResponses {

            /**
             * Constructs a new HeartbeatResponses.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.HeartbeatResponses.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatResponses groups. */
            groups: number[];

            /** HeartbeatResponses terms. */
            terms: number[];

            /** HeartbeatResponses rounds. */
            rounds: number[];

            /**
             * Encodes the specified HeartbeatResponses message. Does not implicitly {@link atoll.raft.HeartbeatResponses.verify|verify} messages.
             * @param message HeartbeatResponses message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.HeartbeatResponses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatResponses message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.HeartbeatResponses & atoll.raft.HeartbeatResponses.$Shape} HeartbeatResponses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.HeartbeatResponses & atoll.raft.HeartbeatResponses.$Shape;
        }

        namespace HeartbeatResponses {

            /** Properties of a HeartbeatResponses. */
            interface $Properties {

                /** HeartbeatResponses groups */
                groups?: (number[]|null);

                /** HeartbeatResponses terms */
                terms?: (number[]|null);

                /** HeartbeatResponses rounds */
                rounds?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatResponses. */
            type $Shape = atoll.raft.HeartbeatResponses.$Properties;
        }

        /**
         * Properties of a SnapshotPull.
         * @deprecated Use atoll.raft.SnapshotPull.$Properties instead.
         */
        interface ISnapshotPull extends atoll.raft.SnapshotPull.$Properties {
        }

        /** Represents a SnapshotPull. */
        class SnapshotPull {

            /**
             * Constructs a new SnapshotPull.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.SnapshotPull.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotPull group. */
            group: number;

            /** SnapshotPull snapshotId. */
            snapshotId: string;

            /** SnapshotPull afterKey. */
            afterKey?: (Uint8Array|null);

            /** SnapshotPull nextPiece. */
            nextPiece: number;

            /** SnapshotPull endPiece. */
            endPiece: number;

            /** SnapshotPull rewind. */
            rewind: boolean;

            /**
             * Encodes the specified SnapshotPull message. Does not implicitly {@link atoll.raft.SnapshotPull.verify|verify} messages.
             * @param message SnapshotPull message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.SnapshotPull.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotPull message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotPull & atoll.raft.SnapshotPull.$Shape} SnapshotPull
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.SnapshotPull & atoll.raft.SnapshotPull.$Shape;
        }

        namespace SnapshotPull {

            /** Properties of a SnapshotPull. */
            interface $Properties {

                /** SnapshotPull group */
                group?: (number|null);

                /** SnapshotPull snapshotId */
                snapshotId?: (string|null);

                /** SnapshotPull afterKey */
                afterKey?: (Uint8Array|null);

                /** SnapshotPull nextPiece */
                nextPiece?: (number|null);

                /** SnapshotPull endPiece */
                endPiece?: (number|null);

                /** SnapshotPull rewind */
                rewind?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotPull. */
            type $Shape = atoll.raft.SnapshotPull.$Properties;
        }

        /**
         * Properties of a SnapshotPiece.
         * @deprecated Use atoll.raft.SnapshotPiece.$Properties instead.
         */
        interface ISnapshotPiece extends atoll.raft.SnapshotPiece.$Properties {
        }

        /** Represents a SnapshotPiece. */
        class SnapshotPiece {

            /**
             * Constructs a new SnapshotPiece.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.raft.SnapshotPiece.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotPiece group. */
            group: number;

            /** SnapshotPiece snapshotId. */
            snapshotId: string;

            /** SnapshotPiece markIndex. */
            markIndex: number;

            /** SnapshotPiece markTerm. */
            markTerm: number;

            /** SnapshotPiece markMembership. */
            markMembership?: (atoll.raft.Membership.$Properties|null);

            /** SnapshotPiece piece. */
            piece: number;

            /** SnapshotPiece done. */
            done: boolean;

            /** SnapshotPiece chunkBytes. */
            chunkBytes: number;

            /**
             * Encodes the specified SnapshotPiece message. Does not implicitly {@link atoll.raft.SnapshotPiece.verify|verify} messages.
             * @param message SnapshotPiece message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.raft.SnapshotPiece.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotPiece message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.raft.SnapshotPiece & atoll.raft.SnapshotPiece.$Shape} SnapshotPiece
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.raft.SnapshotPiece & atoll.raft.SnapshotPiece.$Shape;
        }

        namespace SnapshotPiece {

            /** Properties of a SnapshotPiece. */
            interface $Properties {

                /** SnapshotPiece group */
                group?: (number|null);

                /** SnapshotPiece snapshotId */
                snapshotId?: (string|null);

                /** SnapshotPiece markIndex */
                markIndex?: (number|null);

                /** SnapshotPiece markTerm */
                markTerm?: (number|null);

                /** SnapshotPiece markMembership */
                markMembership?: (atoll.raft.Membership.$Properties|null);

                /** SnapshotPiece piece */
                piece?: (number|null);

                /** SnapshotPiece done */
                done?: (boolean|null);

                /** SnapshotPiece chunkBytes */
                chunkBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotPiece. */
            type $Shape = atoll.raft.SnapshotPiece.$Properties;
        }
    }
}
