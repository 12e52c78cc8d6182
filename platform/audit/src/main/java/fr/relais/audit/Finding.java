package fr.relais.audit;

/**
 * Something that is wrong with a register.
 *
 * @param block where it was seen
 */
public record Finding(Kind kind, long block) {

    /** What may be wrong. */
    public enum Kind {
        /** What should be a block is none. */
        MALFORMED,
        /** A block of the register of another service. */
        OTHER_SERVICE,
        /** A number is left out, comes twice, or in another order. */
        NOT_IN_ORDER,
        /** A block does not hold the hash of the one before: one of the two was changed. */
        BROKEN_CHAIN,
        /** The register is another one than the held checkpoint was made of: something before it was changed. */
        OTHER_THAN_HELD,
        /** The register ends before a held checkpoint: it was cut, or put back to an earlier day. */
        SHORTER_THAN_HELD,
        /** The beginning was removed before its term: blocks are gone that a held checkpoint knows to be younger. */
        REMOVED_TOO_EARLY,
        /** Two held checkpoints cannot both be true: two registers were shown to two people. */
        FORKED,
        /** A held checkpoint, or an excerpt, that the service has not signed. */
        NOT_SIGNED,
        /** A line of an excerpt is none of those that its block is hashed by: it was edited or invented. */
        NOT_IN_BLOCK,
        /** A line, or a whole excerpt, of another organisation than whose it is said to be. */
        FOREIGN,
        /** A line of the organisation stands in the whole register and was not handed out to it. */
        LEFT_OUT
    }
}
