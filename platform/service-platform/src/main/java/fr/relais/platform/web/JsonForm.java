package fr.relais.platform.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object field by field and collects everything that is wrong with it, before anything is built.
 *
 * <p>Each reading method answers a supplier that may be asked only after {@link #build}, which fails with
 * {@link BadInput} naming every bad field: by schema names and positions, never by what the caller sent. A field that
 * nobody read is unknown and refused; the pointer is that of the object, because its name is the caller's.
 */
public final class JsonForm {

    private final JsonNode node;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> read = new HashSet<>();
    private final List<JsonForm> children = new ArrayList<>();

    private JsonForm(JsonNode node, String pointer, List<FieldError> errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The whole body; anything but an object is bad input. */
    public static JsonForm of(JsonNode body) {
        if (!body.isObject()) {
            throw new BadInput("", "wrong-type");
        }
        return new JsonForm(body, "", new ArrayList<>());
    }

    /** A required code of a closed list. */
    public <T extends Enum<T>> Supplier<T> code(String field, Class<T> type) {
        return required(field, optionalCode(field, type));
    }

    /** A code of a closed list, or empty. */
    public <T extends Enum<T>> Supplier<Optional<T>> optionalCode(String field, Class<T> type) {
        var value = present(field);
        return ready(value == null ? Optional.empty() : Optional.ofNullable(codeOf(value, at(field), type)));
    }

    /** A set of codes of a closed list; absent is empty, a code twice is an error. */
    public <T extends Enum<T>> Supplier<Set<T>> codes(String field, Class<T> type) {
        var found = EnumSet.noneOf(type);
        each(field, type.getEnumConstants().length, (element, where) -> {
            var code = codeOf(element, where, type);
            if (code != null && !found.add(code)) {
                error(where, "duplicate");
            }
        });
        return ready(Set.copyOf(found));
    }

    /** A set of texts, each accepted by the given rule; absent is empty, a text twice is an error. */
    public Supplier<Set<String>> texts(String field, int most, Predicate<String> known) {
        var found = new LinkedHashSet<String>();
        each(field, most, (element, where) -> {
            var text = textOf(element, where, known);
            if (text != null && !found.add(text)) {
                error(where, "duplicate");
            }
        });
        return ready(found);
    }

    /** A required object of lists of texts; what is wrong in it is said of the whole. */
    public Supplier<Map<String, List<String>>> lists(String field, NamedLists form) {
        var value = present(field);
        var found = value == null ? null : form.read(value, code -> error(at(field), code));
        return required(field, ready(Optional.ofNullable(found)));
    }

    /** A required text accepted by the given rule. */
    public Supplier<String> text(String field, Predicate<String> known) {
        return required(field, optionalText(field, known));
    }

    /** A text accepted by the given rule, or empty. */
    public Supplier<Optional<String>> optionalText(String field, Predicate<String> known) {
        var value = present(field);
        return ready(value == null ? Optional.empty() : Optional.ofNullable(textOf(value, at(field), known)));
    }

    /** A required whole number within bounds, both inclusive. */
    public Supplier<Integer> integer(String field, int least, int most) {
        var value = present(field);
        if (value == null) {
            return required(field, ready(Optional.empty()));
        }
        return required(field, ready(Optional.ofNullable(integerOf(value, at(field), least, most))));
    }

    /** A whole number within bounds, or the given value when absent. */
    public Supplier<Integer> integer(String field, int least, int most, int otherwise) {
        var value = present(field);
        var read = value == null ? Integer.valueOf(otherwise) : integerOf(value, at(field), least, most);
        return ready(read == null ? otherwise : read);
    }

    /** A required truth value. */
    public Supplier<Boolean> flag(String field) {
        var value = present(field);
        if (value != null && !value.isBoolean()) {
            error(at(field), "wrong-type");
        }
        return required(
                field,
                ready(Optional.ofNullable(value).filter(JsonNode::isBoolean).map(JsonNode::booleanValue)));
    }

    /** A truth value, false when absent. */
    public Supplier<Boolean> optionalFlag(String field) {
        var value = present(field);
        if (value != null && !value.isBoolean()) {
            error(at(field), "wrong-type");
        }
        return ready(value != null && value.isBoolean() && value.booleanValue());
    }

    /** A required object, read by the given function. */
    public <T> Supplier<T> object(String field, Function<JsonForm, Supplier<T>> reader) {
        var value = present(field);
        if (value == null) {
            return required(field, ready(Optional.empty()));
        }
        return child(value, at(field), reader);
    }

    /** An object read by the given function, or empty. */
    public <T> Supplier<Optional<T>> optionalObject(String field, Function<JsonForm, Supplier<T>> reader) {
        var value = present(field);
        if (value == null) {
            return ready(Optional.empty());
        }
        var object = child(value, at(field), reader);
        return () -> Optional.of(object.get());
    }

    /** An array of objects, each read by the given function; absent counts as empty. */
    public <T> Supplier<List<T>> objects(String field, int least, int most, Function<JsonForm, Supplier<T>> reader) {
        var found = new ArrayList<Supplier<T>>();
        each(field, most, (element, where) -> found.add(child(element, where, reader)));
        var value = present(field);
        if (value == null && least > 0) {
            error(at(field), "required");
        } else if (value != null && value.isArray() && value.size() < least) {
            error(at(field), "too-few");
        }
        return () -> found.stream().map(Supplier::get).toList();
    }

    /** Notes that a field contradicts others or cannot be accepted for another reason than its own form. */
    public void reject(String field, String code) {
        error(at(field), code);
    }

    /** Whether nothing was wrong so far, so that rules between fields can be judged. */
    public boolean sound() {
        return errors.isEmpty();
    }

    /**
     * Builds the value, when nothing is wrong.
     *
     * @throws BadInput with everything that is wrong
     */
    public <T> T build(Supplier<T> value) {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return value.get();
    }

    private void refuseUnknown() {
        for (var name : node.propertyNames()) {
            if (!read.contains(name)) {
                error(pointer, "unknown-field");
                break;
            }
        }
        children.forEach(JsonForm::refuseUnknown);
    }

    private interface ElementReader {
        void read(JsonNode element, String where);
    }

    private void each(String field, int most, ElementReader reader) {
        var value = present(field);
        if (value == null) {
            return;
        }
        if (!value.isArray()) {
            error(at(field), "wrong-type");
        } else if (value.size() > most) {
            error(at(field), "too-many");
        } else {
            for (var i = 0; i < value.size(); i++) {
                reader.read(value.get(i), at(field) + "/" + i);
            }
        }
    }

    private <T> Supplier<T> child(JsonNode value, String where, Function<JsonForm, Supplier<T>> reader) {
        if (!value.isObject()) {
            error(where, "wrong-type");
            return JsonForm::asked;
        }
        var form = new JsonForm(value, where, errors);
        children.add(form);
        return reader.apply(form);
    }

    private @Nullable JsonNode present(String field) {
        read.add(field);
        var value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> Supplier<T> required(String field, Supplier<Optional<T>> value) {
        if (value.get().isEmpty() && present(field) == null) {
            error(at(field), "required");
        }
        return () -> value.get().orElseGet(JsonForm::asked);
    }

    private <T extends Enum<T>> @Nullable T codeOf(JsonNode value, String where, Class<T> type) {
        if (!value.isString()) {
            error(where, "wrong-type");
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value.stringValue())) {
                return constant;
            }
        }
        error(where, "unknown-code");
        return null;
    }

    private @Nullable String textOf(JsonNode value, String where, Predicate<String> known) {
        if (!value.isString()) {
            error(where, "wrong-type");
            return null;
        }
        if (!known.test(value.stringValue())) {
            error(where, "unknown-code");
            return null;
        }
        return value.stringValue();
    }

    private @Nullable Integer integerOf(JsonNode value, String where, int least, int most) {
        if (!value.isIntegralNumber()) {
            error(where, "wrong-type");
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() > most) {
            error(where, value.canConvertToInt() || value.bigIntegerValue().signum() > 0 ? "too-large" : "too-small");
            return null;
        }
        if (value.intValue() < least) {
            error(where, "too-small");
            return null;
        }
        return value.intValue();
    }

    private String at(String field) {
        return pointer + "/" + field;
    }

    private void error(String where, String code) {
        errors.add(new FieldError(where, code));
    }

    private static <T> Supplier<T> ready(T value) {
        return () -> value;
    }

    private static <T> T asked() {
        throw new IllegalStateException("a value was asked for before the form was found sound");
    }
}
