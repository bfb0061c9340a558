import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace atoll. */
export namespace atoll {

    /** Namespace verify. */
    namespace verify {

        /**
         * Properties of an Open.
         * @deprecated Use atoll.verify.Open.$Properties instead.
         */
        interface IOpen extends atoll.verify.Open.$Properties {
        }

        /** Represents an Open. */
        class Open {

            /**
             * Constructs a new Open.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Open.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Open format. */
            format: number;

            /** Open bucket. */
            bucket: Uint8Array;

            /** Open key. */
            key: Uint8Array;

            /** Open cut. */
            cut: Uint8Array;

            /**
             * Encodes the specified Open message. Does not implicitly {@link atoll.verify.Open.verify|verify} messages.
             * @param message Open message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Open.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Open message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Open & atoll.verify.Open.$Shape} Open
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Open & atoll.verify.Open.$Shape;
        }

        namespace Open {

            /** Properties of an Open. */
            interface $Properties {

                /** Open format */
                format?: (number|null);

                /** Open bucket */
                bucket?: (Uint8Array|null);

                /** Open key */
                key?: (Uint8Array|null);

                /** Open cut */
                cut?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Open. */
            type $Shape = atoll.verify.Open.$Properties;
        }

        /**
         * Properties of a Request.
         * @deprecated Use atoll.verify.Request.$Properties instead.
         */
        interface IRequest extends atoll.verify.Request.$Properties {
        }

        /** Represents a Request. */
        class Request {

            /**
             * Constructs a new Request.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Request.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Request prepare. */
            prepare?: (atoll.verify.Nothing.$Properties|null);

            /** Request sums. */
            sums?: (Uint8Array|null);

            /** Request split. */
            split?: (atoll.verify.Split.$Properties|null);

            /** Request list. */
            list?: (Uint8Array|null);

            /** Request standings. */
            standings?: (atoll.verify.AskStandings.$Properties|null);

            /** Request repair. */
            repair?: (atoll.verify.Repair.$Properties|null);

            /** Request deep. */
            deep?: (Uint8Array|null);

            /** Request deepList. */
            deepList?: (atoll.verify.Nothing.$Properties|null);

            /** Request alive. */
            alive?: (atoll.verify.Nothing.$Properties|null);

            /** Request request. */
            request?: ("prepare"|"sums"|"split"|"list"|"standings"|"repair"|"deep"|"deepList"|"alive");

            /**
             * Encodes the specified Request message. Does not implicitly {@link atoll.verify.Request.verify|verify} messages.
             * @param message Request message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Request message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Request & atoll.verify.Request.$Shape} Request
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Request & atoll.verify.Request.$Shape;
        }

        namespace Request {

            /** Properties of a Request. */
            interface $Properties {

                /** Request prepare */
                prepare?: (atoll.verify.Nothing.$Properties|null);

                /** Request sums */
                sums?: (Uint8Array|null);

                /** Request split */
                split?: (atoll.verify.Split.$Properties|null);

                /** Request list */
                list?: (Uint8Array|null);

                /** Request standings */
                standings?: (atoll.verify.AskStandings.$Properties|null);

                /** Request repair */
                repair?: (atoll.verify.Repair.$Properties|null);

                /** Request deep */
                deep?: (Uint8Array|null);

                /** Request deepList */
                deepList?: (atoll.verify.Nothing.$Properties|null);

                /** Request alive */
                alive?: (atoll.verify.Nothing.$Properties|null);

                /** Request request */
                request?: ("prepare"|"sums"|"split"|"list"|"standings"|"repair"|"deep"|"deepList"|"alive");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Request. */
            type $Shape = {
              prepare?: atoll.verify.Nothing.$Shape|null;
              sums?: Uint8Array|null;
              split?: atoll.verify.Split.$Shape|null;
              list?: Uint8Array|null;
              standings?: atoll.verify.AskStandings.$Shape|null;
              repair?: atoll.verify.Repair.$Shape|null;
              deep?: Uint8Array|null;
              deepList?: atoll.verify.Nothing.$Shape|null;
              alive?: atoll.verify.Nothing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ request?: undefined; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "prepare"; prepare: atoll.verify.Nothing.$Shape; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "sums"; prepare?: null; sums: Uint8Array; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "split"; prepare?: null; sums?: null; split: atoll.verify.Split.$Shape; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "list"; prepare?: null; sums?: null; split?: null; list: Uint8Array; standings?: null; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "standings"; prepare?: null; sums?: null; split?: null; list?: null; standings: atoll.verify.AskStandings.$Shape; repair?: null; deep?: null; deepList?: null; alive?: null }|{ request?: "repair"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair: atoll.verify.Repair.$Shape; deep?: null; deepList?: null; alive?: null }|{ request?: "deep"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep: Uint8Array; deepList?: null; alive?: null }|{ request?: "deepList"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList: atoll.verify.Nothing.$Shape; alive?: null }|{ request?: "alive"; prepare?: null; sums?: null; split?: null; list?: null; standings?: null; repair?: null; deep?: null; deepList?: null; alive: atoll.verify.Nothing.$Shape })
            );
        }

        /**
         * Properties of a Nothing.
         * @deprecated Use atoll.verify.Nothing.$Properties instead.
         */
        interface INothing extends atoll.verify.Nothing.$Properties {
        }

        /** Represents a Nothing. */
        class Nothing {

            /**
             * Constructs a new Nothing.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Nothing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Nothing message. Does not implicitly {@link atoll.verify.Nothing.verify|verify} messages.
             * @param message Nothing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Nothing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Nothing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Nothing & atoll.verify.Nothing.$Shape} Nothing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Nothing & atoll.verify.Nothing.$Shape;
        }

        namespace Nothing {

            /** Properties of a Nothing. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Nothing. */
            type $Shape = atoll.verify.Nothing.$Properties;
        }

        /**
         * Properties of a Split.
         * @deprecated Use atoll.verify.Split.$Properties instead.
         */
        interface ISplit extends atoll.verify.Split.$Properties {
        }

        /** Represents a Split. */
        class Split {

            /**
             * Constructs a new Split.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Split.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Split ranges. */
            ranges: Uint8Array;

            /** Split parts. */
            parts: number;

            /**
             * Encodes the specified Split message. Does not implicitly {@link atoll.verify.Split.verify|verify} messages.
             * @param message Split message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Split.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Split message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Split & atoll.verify.Split.$Shape} Split
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Split & atoll.verify.Split.$Shape;
        }

        namespace Split {

            /** Properties of a Split. */
            interface $Properties {

                /** Split ranges */
                ranges?: (Uint8Array|null);

                /** Split parts */
                parts?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Split. */
            type $Shape = atoll.verify.Split.$Properties;
        }

        /**
         * Properties of an AskStandings.
         * @deprecated Use atoll.verify.AskStandings.$Properties instead.
         */
        interface IAskStandings extends atoll.verify.AskStandings.$Properties {
        }

        /** Represents an AskStandings. */
        class AskStandings {

            /**
             * Constructs a new AskStandings.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.AskStandings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskStandings other. */
            other: number;

            /** AskStandings places. */
            places: Uint8Array;

            /**
             * Encodes the specified AskStandings message. Does not implicitly {@link atoll.verify.AskStandings.verify|verify} messages.
             * @param message AskStandings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.AskStandings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskStandings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.AskStandings & atoll.verify.AskStandings.$Shape} AskStandings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.AskStandings & atoll.verify.AskStandings.$Shape;
        }

        namespace AskStandings {

            /** Properties of an AskStandings. */
            interface $Properties {

                /** AskStandings other */
                other?: (number|null);

                /** AskStandings places */
                places?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskStandings. */
            type $Shape = atoll.verify.AskStandings.$Properties;
        }

        /**
         * Properties of a Repair.
         * @deprecated Use atoll.verify.Repair.$Properties instead.
         */
        interface IRepair extends atoll.verify.Repair.$Properties {
        }

        /** Represents a Repair. */
        class Repair {

            /**
             * Constructs a new Repair.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Repair.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Repair other. */
            other: number;

            /** Repair items. */
            items: atoll.verify.Repair.Item.$Properties[];

            /**
             * Encodes the specified Repair message. Does not implicitly {@link atoll.verify.Repair.verify|verify} messages.
             * @param message Repair message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Repair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Repair message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Repair & atoll.verify.Repair.$Shape} Repair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Repair & atoll.verify.Repair.$Shape;
        }

        namespace Repair {

            /** Properties of a Repair. */
            interface $Properties {

                /** Repair other */
                other?: (number|null);

                /** Repair items */
                items?: (atoll.verify.Repair.Item.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Repair. */
            type $Shape = atoll.verify.Repair.$Properties;

            /**
             * Properties of an Item.
             * @deprecated Use atoll.verify.Repair.Item.$Properties instead.
             */
            interface IItem extends atoll.verify.Repair.Item.$Properties {
            }

            /** Represents an Item. */
            class Item {

                /**
                 * Constructs a new Item.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.verify.Repair.Item.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Item place. */
                place: Uint8Array;

                /** Item what. */
                what: atoll.verify.Repair.What;

                /**
                 * Encodes the specified Item message. Does not implicitly {@link atoll.verify.Repair.Item.verify|verify} messages.
                 * @param message Item message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.verify.Repair.Item.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Item message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.verify.Repair.Item & atoll.verify.Repair.Item.$Shape} Item
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Repair.Item & atoll.verify.Repair.Item.$Shape;
            }

            namespace Item {

                /** Properties of an Item. */
                interface $Properties {

                    /** Item place */
                    place?: (Uint8Array|null);

                    /** Item what */
                    what?: (atoll.verify.Repair.What|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Item. */
                type $Shape = atoll.verify.Repair.Item.$Properties;
            }

            /** What enum. */
            enum What {

                /** VERSION value */
                VERSION = 0,

                /** TAGS value */
                TAGS = 1,

                /** DELETION value */
                DELETION = 2
            }
        }

        /**
         * Properties of a Response.
         * @deprecated Use atoll.verify.Response.$Properties instead.
         */
        interface IResponse extends atoll.verify.Response.$Properties {
        }

        /** Represents a Response. */
        class Response {

            /**
             * Constructs a new Response.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Response.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Response progress. */
            progress?: (atoll.verify.Progress.$Properties|null);

            /** Response sums. */
            sums?: (Uint8Array|null);

            /** Response bounds. */
            bounds?: (Uint8Array|null);

            /** Response elements. */
            elements?: (Uint8Array|null);

            /** Response standings. */
            standings?: (atoll.verify.Standings.$Properties|null);

            /** Response enqueued. */
            enqueued?: (boolean|null);

            /** Response deep. */
            deep?: (atoll.verify.DeepSums.$Properties|null);

            /** Response response. */
            response?: ("progress"|"sums"|"bounds"|"elements"|"standings"|"enqueued"|"deep");

            /**
             * Encodes the specified Response message. Does not implicitly {@link atoll.verify.Response.verify|verify} messages.
             * @param message Response message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Response message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Response & atoll.verify.Response.$Shape} Response
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Response & atoll.verify.Response.$Shape;
        }

        namespace Response {

            /** Properties of a Response. */
            interface $Properties {

                /** Response progress */
                progress?: (atoll.verify.Progress.$Properties|null);

                /** Response sums */
                sums?: (Uint8Array|null);

                /** Response bounds */
                bounds?: (Uint8Array|null);

                /** Response elements */
                elements?: (Uint8Array|null);

                /** Response standings */
                standings?: (atoll.verify.Standings.$Properties|null);

                /** Response enqueued */
                enqueued?: (boolean|null);

                /** Response deep */
                deep?: (atoll.verify.DeepSums.$Properties|null);

                /** Response response */
                response?: ("progress"|"sums"|"bounds"|"elements"|"standings"|"enqueued"|"deep");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Response. */
            type $Shape = {
              progress?: atoll.verify.Progress.$Shape|null;
              sums?: Uint8Array|null;
              bounds?: Uint8Array|null;
              elements?: Uint8Array|null;
              standings?: atoll.verify.Standings.$Shape|null;
              enqueued?: boolean|null;
              deep?: atoll.verify.DeepSums.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ response?: undefined; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "progress"; progress: atoll.verify.Progress.$Shape; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "sums"; progress?: null; sums: Uint8Array; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "bounds"; progress?: null; sums?: null; bounds: Uint8Array; elements?: null; standings?: null; enqueued?: null; deep?: null }|{ response?: "elements"; progress?: null; sums?: null; bounds?: null; elements: Uint8Array; standings?: null; enqueued?: null; deep?: null }|{ response?: "standings"; progress?: null; sums?: null; bounds?: null; elements?: null; standings: atoll.verify.Standings.$Shape; enqueued?: null; deep?: null }|{ response?: "enqueued"; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued: boolean; deep?: null }|{ response?: "deep"; progress?: null; sums?: null; bounds?: null; elements?: null; standings?: null; enqueued?: null; deep: atoll.verify.DeepSums.$Shape })
            );
        }

        /**
         * Properties of a Progress.
         * @deprecated Use atoll.verify.Progress.$Properties instead.
         */
        interface IProgress extends atoll.verify.Progress.$Properties {
        }

        /** Represents a Progress. */
        class Progress {

            /**
             * Constructs a new Progress.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Progress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Progress rows. */
            rows: number;

            /** Progress bytes. */
            bytes: number;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link atoll.verify.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Progress & atoll.verify.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Progress & atoll.verify.Progress.$Shape;
        }

        namespace Progress {

            /** Properties of a Progress. */
            interface $Properties {

                /** Progress rows */
                rows?: (number|null);

                /** Progress bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Progress. */
            type $Shape = atoll.verify.Progress.$Properties;
        }

        /**
         * Properties of a Standings.
         * @deprecated Use atoll.verify.Standings.$Properties instead.
         */
        interface IStandings extends atoll.verify.Standings.$Properties {
        }

        /** Represents a Standings. */
        class Standings {

            /**
             * Constructs a new Standings.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.Standings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Standings standings. */
            standings: atoll.verify.Standings.Standing.$Properties[];

            /**
             * Encodes the specified Standings message. Does not implicitly {@link atoll.verify.Standings.verify|verify} messages.
             * @param message Standings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.Standings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Standings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.Standings & atoll.verify.Standings.$Shape} Standings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Standings & atoll.verify.Standings.$Shape;
        }

        namespace Standings {

            /** Properties of a Standings. */
            interface $Properties {

                /** Standings standings */
                standings?: (atoll.verify.Standings.Standing.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Standings. */
            type $Shape = atoll.verify.Standings.$Properties;

            /**
             * Properties of a Standing.
             * @deprecated Use atoll.verify.Standings.Standing.$Properties instead.
             */
            interface IStanding extends atoll.verify.Standings.Standing.$Properties {
            }

            /** Represents a Standing. */
            class Standing {

                /**
                 * Constructs a new Standing.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.verify.Standings.Standing.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Standing held. */
                held?: (atoll.verify.Standings.Held.$Properties|null);

                /** Standing deletedAt. */
                deletedAt: Uint8Array;

                /** Standing newerNull. */
                newerNull: Uint8Array;

                /** Standing newerNullIsDeletion. */
                newerNullIsDeletion: boolean;

                /** Standing waiting. */
                waiting?: (atoll.verify.Standings.Waiting.$Properties|null);

                /** Standing chosen. */
                chosen: boolean;

                /**
                 * Encodes the specified Standing message. Does not implicitly {@link atoll.verify.Standings.Standing.verify|verify} messages.
                 * @param message Standing message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.verify.Standings.Standing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Standing message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Standing & atoll.verify.Standings.Standing.$Shape} Standing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Standings.Standing & atoll.verify.Standings.Standing.$Shape;
            }

            namespace Standing {

                /** Properties of a Standing. */
                interface $Properties {

                    /** Standing held */
                    held?: (atoll.verify.Standings.Held.$Properties|null);

                    /** Standing deletedAt */
                    deletedAt?: (Uint8Array|null);

                    /** Standing newerNull */
                    newerNull?: (Uint8Array|null);

                    /** Standing newerNullIsDeletion */
                    newerNullIsDeletion?: (boolean|null);

                    /** Standing waiting */
                    waiting?: (atoll.verify.Standings.Waiting.$Properties|null);

                    /** Standing chosen */
                    chosen?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Standing. */
                type $Shape = atoll.verify.Standings.Standing.$Properties;
            }

            /**
             * Properties of a Held.
             * @deprecated Use atoll.verify.Standings.Held.$Properties instead.
             */
            interface IHeld extends atoll.verify.Standings.Held.$Properties {
            }

            /** Represents a Held. */
            class Held {

                /**
                 * Constructs a new Held.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.verify.Standings.Held.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Held marker. */
                marker: boolean;

                /** Held null. */
                null: boolean;

                /** Held replica. */
                replica: boolean;

                /** Held bytes. */
                bytes: number;

                /** Held etag. */
                etag: string;

                /** Held checksums. */
                checksums: string;

                /** Held tagsStamp. */
                tagsStamp: Uint8Array;

                /**
                 * Encodes the specified Held message. Does not implicitly {@link atoll.verify.Standings.Held.verify|verify} messages.
                 * @param message Held message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.verify.Standings.Held.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Held message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Held & atoll.verify.Standings.Held.$Shape} Held
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Standings.Held & atoll.verify.Standings.Held.$Shape;
            }

            namespace Held {

                /** Properties of a Held. */
                interface $Properties {

                    /** Held marker */
                    marker?: (boolean|null);

                    /** Held null */
                    "null"?: (boolean|null);

                    /** Held replica */
                    replica?: (boolean|null);

                    /** Held bytes */
                    bytes?: (number|null);

                    /** Held etag */
                    etag?: (string|null);

                    /** Held checksums */
                    checksums?: (string|null);

                    /** Held tagsStamp */
                    tagsStamp?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Held. */
                type $Shape = atoll.verify.Standings.Held.$Properties;
            }

            /**
             * Properties of a Waiting.
             * @deprecated Use atoll.verify.Standings.Waiting.$Properties instead.
             */
            interface IWaiting extends atoll.verify.Standings.Waiting.$Properties {
            }

            /** Represents a Waiting. */
            class Waiting {

                /**
                 * Constructs a new Waiting.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.verify.Standings.Waiting.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Waiting attempts. */
                attempts: number;

                /** Waiting reason. */
                reason: string;

                /**
                 * Encodes the specified Waiting message. Does not implicitly {@link atoll.verify.Standings.Waiting.verify|verify} messages.
                 * @param message Waiting message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.verify.Standings.Waiting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Waiting message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.verify.Standings.Waiting & atoll.verify.Standings.Waiting.$Shape} Waiting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.Standings.Waiting & atoll.verify.Standings.Waiting.$Shape;
            }

            namespace Waiting {

                /** Properties of a Waiting. */
                interface $Properties {

                    /** Waiting attempts */
                    attempts?: (number|null);

                    /** Waiting reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Waiting. */
                type $Shape = atoll.verify.Standings.Waiting.$Properties;
            }
        }

        /**
         * Properties of a DeepSums.
         * @deprecated Use atoll.verify.DeepSums.$Properties instead.
         */
        interface IDeepSums extends atoll.verify.DeepSums.$Properties {
        }

        /** Represents a DeepSums. */
        class DeepSums {

            /**
             * Constructs a new DeepSums.
             * @param [properties] Properties to set
             */
            constructor(properties?: atoll.verify.DeepSums.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeepSums sums. */
            sums: Uint8Array;

            /** DeepSums bytes. */
            bytes: number;

            /** DeepSums damages. */
            damages: atoll.verify.DeepSums.Damage.$Properties[];

            /**
             * Encodes the specified DeepSums message. Does not implicitly {@link atoll.verify.DeepSums.verify|verify} messages.
             * @param message DeepSums message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: atoll.verify.DeepSums.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeepSums message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {atoll.verify.DeepSums & atoll.verify.DeepSums.$Shape} DeepSums
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.DeepSums & atoll.verify.DeepSums.$Shape;
        }

        namespace DeepSums {

            /** Properties of a DeepSums. */
            interface $Properties {

                /** DeepSums sums */
                sums?: (Uint8Array|null);

                /** DeepSums bytes */
                bytes?: (number|null);

                /** DeepSums damages */
                damages?: (atoll.verify.DeepSums.Damage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeepSums. */
            type $Shape = atoll.verify.DeepSums.$Properties;

            /**
             * Properties of a Damage.
             * @deprecated Use atoll.verify.DeepSums.Damage.$Properties instead.
             */
            interface IDamage extends atoll.verify.DeepSums.Damage.$Properties {
            }

            /** Represents a Damage. */
            class Damage {

                /**
                 * Constructs a new Damage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: atoll.verify.DeepSums.Damage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Damage place. */
                place: Uint8Array;

                /** Damage reason. */
                reason: string;

                /**
                 * Encodes the specified Damage message. Does not implicitly {@link atoll.verify.DeepSums.Damage.verify|verify} messages.
                 * @param message Damage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: atoll.verify.DeepSums.Damage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Damage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {atoll.verify.DeepSums.Damage & atoll.verify.DeepSums.Damage.$Shape} Damage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): atoll.verify.DeepSums.Damage & atoll.verify.DeepSums.Damage.$Shape;
            }

            namespace Damage {

                /** Properties of a Damage. */
                interface $Properties {

                    /** Damage place */
                    place?: (Uint8Array|null);

                    /** Damage reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Damage. */
                type $Shape = atoll.verify.DeepSums.Damage.$Properties;
            }
        }
    }
}
