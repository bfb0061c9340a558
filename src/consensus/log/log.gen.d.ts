import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace log. */
    namespace log {

        /**
         * Properties of a Record.
         * @deprecated Use atoll.log.Record.$Properties instead.
         */
        interface IRecord extends atoll.log.Record.$Properties {
        }

        /** Represents a Record. */
        class Record {

            /**
             * Constructs a new Record.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.log.Record.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Record group. */
            group: number;

            /** Record kind. */
            kind: number;

            /** Record commit. */
            commit: number;

            /** Record firstIndex. */
            firstIndex: number;

            /** Record runs. */
            runs: atoll.log.EntryRun.$Properties[];

            /** Record dataBytes. */
            dataBytes: number[];

            /** Record mark. */
            mark?: (atoll.log.Mark.$Properties|null);

            /** Record lastIndex. */
            lastIndex: number;

            /**
             * Encodes the specified Record message. Does not implicitly {@link atoll.log.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.log.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.log.Record & atoll.log.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.log.Record & atoll.log.Record.$Shape;
        }

        namespace Record {

            /** Properties of a Record. */
            interface $Properties {

                /** Record group */
                group?: (number|null);

                /** Record kind */
                kind?: (number|null);

                /** Record commit */
                commit?: (number|null);

                /** Record firstIndex */
                firstIndex?: (number|null);

                /** Record runs */
                runs?: (atoll.log.EntryRun.$Properties[]|null);

                /** Record dataBytes */
                dataBytes?: (number[]|null);

                /** Record mark */
                mark?: (atoll.log.Mark.$Properties|null);

                /** Record lastIndex */
                lastIndex?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Record. */
            type $Shape = atoll.log.Record.$Properties;
        }

        /**
         * Properties of an EntryRun.
         * @deprecated Use atoll.log.EntryRun.$Properties instead.
         */
        interface IEntryRun extends atoll.log.EntryRun.$Properties {
        }

        /** Represents an EntryRun. */
        class EntryRun {

            /**
             * Constructs a new EntryRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.log.EntryRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EntryRun term. */
            term: number;

            /** EntryRun kind. */
            kind: number;

            /** EntryRun count. */
            count: number;

            /**
             * Encodes the specified EntryRun message. Does not implicitly {@link atoll.log.EntryRun.verify|verify} messages.
             * @param message EntryRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.log.EntryRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EntryRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.log.EntryRun & atoll.log.EntryRun.$Shape} EntryRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.log.EntryRun & atoll.log.EntryRun.$Shape;
        }

        namespace EntryRun {

            /** Properties of an EntryRun. */
            interface $Properties {

                /** EntryRun term */
                term?: (number|null);

                /** EntryRun kind */
                kind?: (number|null);

                /** EntryRun count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EntryRun. */
            type $Shape = atoll.log.EntryRun.$Properties;
        }

        /**
         * Properties of a Mark.
         * @deprecated Use atoll.log.Mark.$Properties instead.
         */
        interface IMark extends atoll.log.Mark.$Properties {
        }

        /** Represents a Mark. */
        class Mark {

            /**
             * Constructs a new Mark.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.log.Mark.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mark index. */
            index: number;

            /** Mark term. */
            term: number;

            /** Mark membership. */
            membership: Uint8Array;

            /**
             * Encodes the specified Mark message. Does not implicitly {@link atoll.log.Mark.verify|verify} messages.
             * @param message Mark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.log.Mark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mark message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.log.Mark & atoll.log.Mark.$Shape} Mark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.log.Mark & atoll.log.Mark.$Shape;
        }

        namespace Mark {

            /** Properties of a Mark. */
            interface $Properties {

                /** Mark index */
                index?: (number|null);

                /** Mark term */
                term?: (number|null);

                /** Mark membership */
                membership?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mark. */
            type $Shape = atoll.log.Mark.$Properties;
        }

        /**
         * Properties of a Ballots.
         * @deprecated Use atoll.log.Ballots.$Properties instead.
         */
        interface IBallots extends atoll.log.Ballots.$Properties {
        }

        /** Represents a Ballots. */
        class Ballots {

            /**
             * Constructs a new Ballots.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.log.Ballots.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ballots ballots. */
            ballots: atoll.log.Ballot.$Properties[];

            /**
             * Encodes the specified Ballots message. Does not implicitly {@link atoll.log.Ballots.verify|verify} messages.
             * @param message Ballots message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.log.Ballots.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ballots message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.log.Ballots & atoll.log.Ballots.$Shape} Ballots
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.log.Ballots & atoll.log.Ballots.$Shape;
        }

        namespace Ballots {

            /** Properties of a Ballots. */
            interface $Properties {

                /** Ballots ballots */
                ballots?: (atoll.log.Ballot.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ballots. */
            type $Shape = atoll.log.Ballots.$Properties;
        }

        /**
         * Properties of a Ballot.
         * @deprecated Use atoll.log.Ballot.$Properties instead.
         */
        interface IBallot extends atoll.log.Ballot.$Properties {
        }

        /** Represents a Ballot. */
        class Ballot {

            /**
             * Constructs a new Ballot.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.log.Ballot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ballot group. */
            group: number;

            /** Ballot term. */
            term: number;

            /** Ballot votedFor. */
            votedFor: number;

            /** Ballot commit. */
            commit: number;

            /** Ballot recovering. */
            recovering: boolean;

            /** Ballot lost. */
            lost: boolean;

            /**
             * Encodes the specified Ballot message. Does not implicitly {@link atoll.log.Ballot.verify|verify} messages.
             * @param message Ballot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.log.Ballot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ballot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.log.Ballot & atoll.log.Ballot.$Shape} Ballot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.log.Ballot & atoll.log.Ballot.$Shape;
        }

        namespace Ballot {

            /** Properties of a Ballot. */
            interface $Properties {

                /** Ballot group */
                group?: (number|null);

                /** Ballot term */
                term?: (number|null);

                /** Ballot votedFor */
                votedFor?: (number|null);

                /** Ballot commit */
                commit?: (number|null);

                /** Ballot recovering */
                recovering?: (boolean|null);

                /** Ballot lost */
                lost?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ballot. */
            type $Shape = atoll.log.Ballot.$Properties;
        }
    }
}
