package fr.relais.placement.domain.request;

import java.util.regex.Pattern;

/**
 * What somebody outside knows a request or an offer by: random, and another one for each side, so that two who compare
 * theirs learn nothing.
 */
public record Reference(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public Reference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("a reference is 26 characters of base32");
        }
    }

    public static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
