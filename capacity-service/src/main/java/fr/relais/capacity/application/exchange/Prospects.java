package fr.relais.capacity.application.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.Actor;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.exchange.Prospect;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whom to invite, in editions: each import of the register is one, and one of them is the current one.
 *
 * <p>The only place where numbers of the register are kept (INV-16).
 */
public interface Prospects {

    /** Which edition is the current one; empty when there is none yet. */
    Mono<String> current();

    /** All prospects of an edition. */
    Flux<Prospect> of(String edition);

    /** Some prospects of an edition, in the order of their references. */
    Flux<Listed> select(String edition, Selection selection);

    /** Keeps a new edition, which nobody sees before it is the current one. */
    Mono<Void> stage(String edition, List<Prospect> prospects, Instant at);

    /** Makes an edition the current one, in one write: all of it, or nothing. */
    Mono<Switching> makeCurrent(Succession succession);

    /** Forgets editions that are older and not current. */
    Mono<Long> forgetBefore(Instant moment);

    /** A prospect and the reference by which people know it, the same in every edition. */
    record Listed(String reference, Prospect prospect) {}

    /**
     * Which prospects.
     *
     * @param references these, or all but these
     * @param among whether these
     */
    record Selection(
            Set<String> references,
            boolean among,
            @Nullable DepartementCode departement,
            @Nullable String after,
            int limit) {

        public Selection {
            references = Set.copyOf(references);
        }

        static Selection only(String reference) {
            return new Selection(Set.of(reference), true, null, null, 1);
        }

        static Selection among(Set<String> references, ProspectQuery query) {
            return new Selection(references, true, query.departement(), query.after(), query.limit());
        }

        static Selection without(Set<String> references, ProspectQuery query) {
            return new Selection(references, false, query.departement(), query.after(), query.limit());
        }
    }

    /** @param base the edition that it takes the place of; empty when it is the first */
    record Succession(String edition, String base, Actor by, Instant at) {}

    /** What came of it. */
    enum Switching {
        /** It is the current one, or was before by this very command. */
        DONE,
        /** Another edition took the place of the base. */
        BASE_GONE
    }
}
