package fr.relais.notification.domain.inbox;

import java.util.regex.Pattern;

/**
 * An organisation, opaque; {@code on-call} is the coordinator on call.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record OrganisationId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public OrganisationId {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not an organisation's id");
        }
    }

    /** Whether a text can be an organisation's id. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
