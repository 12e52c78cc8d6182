package fr.relais.capacity.application.exchange;

/** Leaves a decision without an answer: it would be about a unit that is another now than the one that was seen. */
final class ChangedSincePreview extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedSincePreview() {
        super("the unit has changed since the preview", null, false, false);
    }
}
