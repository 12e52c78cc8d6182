package fr.relais.notification.domain.inbox;

import java.util.regex.Pattern;

/** What the recipient itself knows a thing by; random, and different for each side of a placement. */
public record Reference(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
