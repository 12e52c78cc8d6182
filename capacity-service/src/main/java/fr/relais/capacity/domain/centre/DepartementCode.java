package fr.relais.capacity.domain.centre;

import java.util.regex.Pattern;

/** The INSEE code of a département: {@code 01}, {@code 2A}, {@code 976}. A code, never a number. */
public record DepartementCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}|2[AB]|97\\d");

    public DepartementCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a département");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
