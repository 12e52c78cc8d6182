package fr.relais.placement.domain.draft;

/**
 * Whose draft it is: of one account, where it takes one of a few places, so that there are never more.
 *
 * @param account a person in one organisation, by a name that nobody makes without the server's key
 * @param place from nought
 */
public record DraftOwner(String account, int place) {

    /** So many drafts may one account have. */
    public static final int PLACES = 10;

    public DraftOwner {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("there is no such place for a draft");
        }
    }
}
