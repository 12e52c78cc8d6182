package fr.relais.capacity.domain.centre;

import java.time.Instant;

/** All that can be said by a link, one for each number. */
public final class WordsByLink {

    private WordsByLink() {}

    /** By somebody who has looked, now and then too long ago. */
    public static CentreCommand any(LinkHash link, int number, Centre centre, Instant at) {
        var present = centre.standing().link();
        if (present != null && present.saysNone()) {
            return new RefillByLink(link, at);
        }
        var shown = LinkView.of(centre.asOf(at, Timers.DEFAULTS), Timers.DEFAULTS)
                .map(LinkView::total)
                .orElse(0L);
        return word(link, number, shown.intValue() + number / 8 % 2, at);
    }

    /** By somebody to whom the link showed so many places. */
    public static CentreCommand word(LinkHash link, int number, int seen, Instant at) {
        return switch (number % 4) {
            case 0 -> new DeclareByLink(link, 1 + number / 4 % 2, seen, at);
            case 1 -> new EmptyByLink(link, at);
            case 2 -> new RefillByLink(link, at);
            default -> new ConfirmByLink(link, at);
        };
    }
}
