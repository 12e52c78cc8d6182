package fr.relais.gateway.console.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.services.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What a command was refused for, as the page says that it was sent from: why, in which fields, and what was typed. A
 * page after which nothing was sent has {@link #NOTHING}.
 *
 * <p>Of a service only codes get here, and a code is shown by its word or not at all.
 */
public final class Refused {

    static final Refused NOTHING = new Refused("", Form.NONE, null);

    private static final String KEPT = Refused.class.getName();

    /** What the API calls otherwise than the form does. */
    private static final Map<String, String> CALLED = Map.of(
            "zones", "zone",
            "kind", "capacity",
            "departsAt", "departs",
            "arrivesAt", "arrives",
            "expectedReturn", "return",
            "from", "begins",
            "to", "ends");

    private final String action;
    private final Form form;
    private final @Nullable Refusal refusal;
    private boolean shown;

    private Refused(String action, Form form, @Nullable Refusal refusal) {
        this.action = action;
        this.form = form;
        this.refusal = refusal;
    }

    /** Remembers for the page of this answer what was sent; without a refusal nobody knows what has become of it. */
    static void remember(ServerRequest request, Form form, @Nullable Refusal refusal) {
        request.attributes().put(KEPT, new Refused(request.path(), form, refusal));
    }

    /** What is to be said on the page that answers this request. */
    public static Refused of(ServerRequest request) {
        return (Refused) request.attributes().getOrDefault(KEPT, NOTHING);
    }

    /** Whether a service has said no. */
    public boolean isThere() {
        return refusal != null;
    }

    /** What was sent, for a page that shows it in its own way; empty when nothing was. */
    public Form form() {
        shown = true;
        return form;
    }

    /** Why; found among the words by this code. */
    public String code() {
        return refusal == null ? "" : refusal.code();
    }

    int status(int otherwise) {
        return refusal == null ? otherwise : refusal.status();
    }

    /** The page that shows what has become of what was to be changed. */
    public String back() {
        return Commands.above(action);
    }

    /**
     * What is wrong with each field, by its name in the form; a field that no form has gets no word and is not shown.
     */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        pointers().forEach(error -> errors.putIfAbsent(field(error.pointer()), error.code()));
        return errors;
    }

    /** The last name of a pointer: {@code departs} of {@code /legs/0/departsAt}. */
    private static String field(String pointer) {
        var names = pointer.replaceAll("(/\\d+)+$", "");
        var last = names.substring(names.lastIndexOf('/') + 1);
        return CALLED.getOrDefault(last, last);
    }

    private List<Refusal.FieldError> pointers() {
        return refusal == null ? List.of() : refusal.errors();
    }

    /** The form of the page that sends to this address. */
    public Filled of(String address) {
        return of(address, "");
    }

    /**
     * One of several forms of the page that have fields of the same names.
     *
     * @param which what tells it from the others: a part of its address, or of what it sends without being asked
     */
    public Filled of(String address, String which) {
        var isMeant = action.equals(address) && (address.contains(which) || form.contains(which));
        shown |= isMeant;
        return new Again(isMeant, which);
    }

    /** What was typed into a form that the page does not have any more, so that nobody has to think of it again. */
    public Map<String, String> left() {
        return shown ? Map.of() : form.typed();
    }

    /** A form of the page, which is the one that was refused or another one. */
    private final class Again implements Filled {

        private final boolean isMeant;
        private final String which;

        private Again(boolean isMeant, String which) {
            this.isMeant = isMeant;
            this.which = which;
        }

        @Override
        public String value(String field, @Nullable Object otherwise) {
            return isMeant ? form.text(field).orElse("") : otherwise == null ? "" : otherwise.toString();
        }

        @Override
        public boolean has(String field, String value, boolean usual) {
            return isMeant ? form.all(field).contains(value) : usual;
        }

        @Override
        public @Nullable String wrong(String field) {
            return isMeant && errors().containsKey(field) ? "wrong." + errors().get(field) : null;
        }

        @Override
        public String id(String field) {
            return isMeant || which.isEmpty() ? field : field + "-" + which;
        }
    }
}
