package fr.relais.notification.adapter.web;

import java.util.Optional;
import java.util.regex.Pattern;

import fr.relais.platform.web.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Reads numbers and truth values of query parameters and headers; everything else is bad input, named by its place. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Numbers() {}

    static long parameter(ServerRequest request, String name, long otherwise) {
        return request.queryParam(name).map(text -> read(name, text)).orElse(otherwise);
    }

    static int parameter(ServerRequest request, String name, int most, int otherwise) {
        var number = parameter(request, name, (long) otherwise);
        if (number < 1) {
            throw new BadInput(name, "too-small");
        }
        if (number > most) {
            throw new BadInput(name, "too-large");
        }
        return (int) number;
    }

    static boolean flag(ServerRequest request, String name) {
        var text = request.queryParam(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadInput(name, "wrong-type");
        }
        return text.equals("true");
    }

    static @Nullable Long header(ServerRequest request, String name) {
        var text = request.headers().firstHeader(name);
        return text == null || text.isEmpty() ? null : Long.valueOf(read(name, text));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number in a path; what is no number names nothing. */
    static Optional<Long> path(ServerRequest request, String name) {
        return Optional.of(request.pathVariable(name)).filter(Numbers::isNumber).map(Long::valueOf);
    }

    private static long read(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadInput(name, "wrong-type");
        }
        return Long.parseLong(text);
    }
}
