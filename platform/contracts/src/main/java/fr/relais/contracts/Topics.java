package fr.relais.contracts;

import java.util.List;

/** The topics, each but one owned and written by one service. A name is fixed once published. */
public final class Topics {

    /** State, compacted, keyed by centre: the newest record of a centre is enough to know it. */
    public static final String CAPACITY_AVAILABILITY = "relais.capacity.availability.v1";

    /** What happened to centres and beds, keyed by centre. */
    public static final String CAPACITY_EVENTS = "relais.capacity.events.v1";

    /**
     * What happened to placement requests, keyed by placement, and to stays, keyed by stay; notices are keyed by the
     * recipient's reference.
     */
    public static final String PLACEMENT_EVENTS = "relais.placement.events.v1";

    /** Restricted to placement and capacity: whether the bed under a hold is slept in, keyed by hold. */
    public static final String PLACEMENT_ARRIVALS = "relais.placement.arrivals.v1";

    /** State, compacted, keyed by the digest of an account: whose tokens are believed no longer. Read by all. */
    public static final String PLACEMENT_REVOCATIONS = "relais.placement.revocations.v1";

    /**
     * State, compacted, keyed by the digest of an account of an organisation: when it was last confirmed. Read by all.
     */
    public static final String PLACEMENT_CONFIRMATIONS = "relais.placement.confirmations.v1";

    /**
     * State, compacted, keyed like the confirmations: when an account was first used. The one topic that every service
     * writes: whoever sees an account of which it says nothing. Read by all.
     */
    public static final String PLATFORM_ACCOUNTS = "relais.platform.accounts.v1";

    /** What every service has to know of accounts before it answers anybody. */
    public static final List<String> OF_ACCOUNTS =
            List.of(PLACEMENT_REVOCATIONS, PLACEMENT_CONFIRMATIONS, PLATFORM_ACCOUNTS);

    /**
     * Compacted, keyed by case, kept for good: which cases were erased. Written and read by placement alone, which
     * erases again what a restored backup brings back.
     */
    public static final String PLACEMENT_TOMBSTONES = "relais.placement.tombstones.v1";

    /**
     * Restricted to placement and notification: how requests stand, once a night, for the statistics; keyed by a digest
     * from which nobody comes back to the request.
     */
    public static final String PLACEMENT_FACTS = "relais.placement.facts.v1";

    /** What was filed and acknowledged, keyed by organisation. */
    public static final String NOTIFICATION_EVENTS = "relais.notification.events.v1";

    /** Every topic a service owns; dead-letter topics are not among them. */
    public static final List<String> ALL = List.of(
            CAPACITY_AVAILABILITY,
            CAPACITY_EVENTS,
            PLACEMENT_EVENTS,
            PLACEMENT_ARRIVALS,
            PLACEMENT_REVOCATIONS,
            PLACEMENT_CONFIRMATIONS,
            PLATFORM_ACCOUNTS,
            PLACEMENT_TOMBSTONES,
            PLACEMENT_FACTS,
            NOTIFICATION_EVENTS);

    private Topics() {}

    /** Where a record goes that a consumer of the topic cannot apply. */
    public static String deadLetter(String topic) {
        return topic + ".dlt";
    }
}
