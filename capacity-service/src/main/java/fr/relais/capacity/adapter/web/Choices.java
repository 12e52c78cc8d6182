package fr.relais.capacity.adapter.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.platform.web.BadInput;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a query string may choose; everything else is bad input, named by its parameter. */
final class Choices {

    private Choices() {}

    /** One of the codes, as they stand in the glossary. */
    static <E extends Enum<E>> Optional<E> code(ServerRequest request, String name, E[] values) {
        return one(request, name, values, Enum::name);
    }

    /** One of the words of a parameter, in small letters. */
    static <E extends Enum<E>> Optional<E> word(ServerRequest request, String name, E[] values) {
        return one(request, name, values, Choices::inSmallLetters);
    }

    static String inSmallLetters(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> day(ServerRequest request, String name) {
        return request.queryParam(name).map(text -> day(name, text));
    }

    private static LocalDate day(String name, String text) {
        if (!Dates.isDate(text)) {
            throw new BadInput(name, "wrong-type");
        }
        return LocalDate.parse(text);
    }

    private static <E> Optional<E> one(ServerRequest request, String name, E[] values, Function<E, String> written) {
        return request.queryParam(name)
                .map(text -> Arrays.stream(values)
                        .filter(value -> written.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new BadInput(name, "unknown-code")));
    }
}
