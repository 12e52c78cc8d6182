package fr.relais.gateway.console.page;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import fr.relais.gateway.console.session.Handles;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** What somebody sent with a form. Values are what she wrote: nothing is believed of them here. */
public final class Form {

    /** The field that makes a form sent twice one command. */
    public static final String ONCE = "once";

    /** The page that it was sent from, which is shown again when it is refused. */
    static final String PAGE = "page";

    static final Form NONE = new Form(new LinkedMultiValueMap<>());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern OWN_PAGE = Pattern.compile("/app/[\\w-]+(?:/[\\w-]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_0-9]*|yes|no");
    private static final Set<String> NEVER_SHOWN = Set.of(ONCE, PAGE, "_csrf", "token", "password");

    private final MultiValueMap<String, String> fields;

    private Form(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    public static Mono<Form> of(ServerRequest request) {
        return request.formData().map(Form::new);
    }

    /** The form's mark; one of its own when somebody has taken it away, which then is another command. */
    public String once() {
        return text(ONCE)
                .filter(mark -> MARK.matcher(mark).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The page that it was sent from, if it is one of somebody who is signed in. */
    Optional<String> from() {
        return text(PAGE).filter(path -> OWN_PAGE.matcher(path).matches());
    }

    /** What was written and not chosen, by field. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        fields.keySet().stream()
                .filter(field -> !NEVER_SHOWN.contains(field))
                .forEach(field -> text(field)
                        .filter(value -> !CODE.matcher(value).matches())
                        .ifPresent(value -> typed.put(field, value)));
        return typed;
    }

    /** Whether one of its fields has this value. */
    boolean contains(String value) {
        return fields.values().stream().anyMatch(given -> given.contains(value));
    }

    /** A field that was filled in. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What a field's handle stands for in this session; fails with {@link Gone} for every other value. */
    public String reference(String name, WebSession session) {
        return text(name).flatMap(Handles.of(session)::reference).orElseThrow(Gone::new);
    }

    /** All values of a field: boxes that were ticked. */
    public List<String> all(String name) {
        var values = new ArrayList<>(fields.getOrDefault(name, List.of()));
        values.removeIf(String::isBlank);
        return values;
    }

    /**
     * What was written in a field for a moment, read in the time of Paris, as the API takes it; what is no moment is
     * handed on as it is, and the service that refuses it names the field.
     */
    public String moment(String name) {
        var written = text(name).orElse("");
        try {
            return LocalDateTime.parse(written).atZone(Moments.ZONE).toInstant().toString();
        } catch (DateTimeParseException none) {
            return written;
        }
    }

    /** A number without a sign; nothing, and what is none, is zero. */
    public int number(String name) {
        return text(name)
                .filter(written -> NUMBER.matcher(written).matches())
                .map(Integer::parseInt)
                .orElse(0);
    }

    public boolean ticked(String name) {
        return text(name).isPresent();
    }
}
