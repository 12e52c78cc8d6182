package fr.relais.capacity.domain.exchange;

import java.util.regex.Pattern;

/** A number of the register. It resolves to a public street address: it is never printed, sent or logged (INV-16). */
public record FinessNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9][0-9AB][0-9]{7}");

    public FinessNumber {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not a number of the register");
        }
    }

    public static boolean hasForm(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "***";
    }
}
