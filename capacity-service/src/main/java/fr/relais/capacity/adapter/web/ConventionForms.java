package fr.relais.capacity.adapter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import fr.relais.capacity.domain.centre.CapacityKind;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.FunderCode;
import fr.relais.capacity.domain.centre.Funding;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.platform.web.JsonForm;

/** What is said of a convention, read into one. */
final class ConventionForms {

    private ConventionForms() {}

    /** A scheme as it was sent: an id says which of the present schemes it is. */
    private record AskedScheme(Optional<String> id, int cap, LocalDate from, Optional<LocalDate> until) {

        Scheme under(SchemeId given) {
            return new Scheme(id.map(SchemeId::new).orElse(given), cap, from, until.orElse(null));
        }
    }

    /**
     * A convention, as an object of its own.
     *
     * @param present the schemes that there are already and may be named again
     * @param newSchemes the id of each scheme that has none yet, by its number
     */
    static Function<JsonForm, Supplier<Convention>> of(
            CentreKind kind, List<Scheme> present, IntFunction<SchemeId> newSchemes) {
        return form -> of(form, kind, isIn(present), newSchemes);
    }

    private static Supplier<Convention> of(
            JsonForm form, CentreKind kind, Predicate<String> known, IntFunction<SchemeId> newSchemes) {
        var capacity = form.object("capacity", ConventionForms::capacity);
        var publics = form.optionalObject("publics", UnitForms::publics);
        var schemes = form.objects("schemes", 0, Convention.MOST_SCHEMES, scheme -> scheme(scheme, known));
        var funding = form.optionalObject("funding", ConventionForms::funding);
        if (form.sound() && namesOneTwice(schemes.get())) {
            form.reject("schemes", "duplicate");
        }
        return () -> new Convention(
                capacity.get(),
                publics.get().orElseGet(() -> Convention.everybodyOf(kind)),
                numbered(schemes.get(), newSchemes),
                funding.get().orElse(null));
    }

    private static List<Scheme> numbered(List<AskedScheme> asked, IntFunction<SchemeId> newSchemes) {
        return IntStream.range(0, asked.size())
                .mapToObj(number -> asked.get(number).under(newSchemes.apply(number)))
                .toList();
    }

    private static boolean namesOneTwice(List<AskedScheme> asked) {
        var named = asked.stream().flatMap(scheme -> scheme.id().stream()).toList();
        return Set.copyOf(named).size() < named.size();
    }

    private static Predicate<String> isIn(List<Scheme> present) {
        return id -> present.stream().anyMatch(scheme -> scheme.id().value().equals(id));
    }

    private static Supplier<CapacityTerms> capacity(JsonForm form) {
        var kind = form.code("kind", CapacityKind.class);
        var admissions = form.integer("admissions", 0, CapacityTerms.Quota.MOST, -1);
        if (form.sound() && (kind.get() == CapacityKind.QUOTA) != (admissions.get() >= 0)) {
            form.reject("admissions", kind.get() == CapacityKind.QUOTA ? "required" : "contradicts");
        }
        return () -> switch (kind.get()) {
            case DEDICATED -> new CapacityTerms.Dedicated();
            case QUOTA -> new CapacityTerms.Quota(admissions.get());
            case SPOT -> new CapacityTerms.Spot();
        };
    }

    private static Supplier<AskedScheme> scheme(JsonForm form, Predicate<String> known) {
        var id = form.optionalText("scheme", known);
        var cap = form.integer("cap", 1, Centre.MOST_BEDS);
        var from = form.text("from", Dates::isDate);
        var until = form.optionalText("until", Dates::isDate);
        if (form.sound()
                && until.get()
                        .map(LocalDate::parse)
                        .filter(LocalDate.parse(from.get())::isAfter)
                        .isPresent()) {
            form.reject("until", "too-small");
        }
        return () -> new AskedScheme(
                id.get(), cap.get(), LocalDate.parse(from.get()), until.get().map(LocalDate::parse));
    }

    private static Supplier<Funding> funding(JsonForm form) {
        var funder = form.code("funder", FunderCode.class);
        var until = form.text("until", Dates::isDate);
        return () -> new Funding(funder.get(), LocalDate.parse(until.get()));
    }
}
