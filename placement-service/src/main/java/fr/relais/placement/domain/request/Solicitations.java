package fr.relais.placement.domain.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The centres that are, or were, asked in advance.
 *
 * @param open those whose answer counts, oldest first
 * @param closed those that came to nothing, oldest first; what became an offer is neither here nor there
 */
public record Solicitations(List<Solicitation> open, List<ClosedSolicitation> closed) {

    static final Solicitations NONE = new Solicitations(List.of(), List.of());

    public Solicitations {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    public Optional<Solicitation> find(Reference ref) {
        return open.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    public Optional<ClosedSolicitation> findClosed(Reference ref) {
        return closed.stream()
                .filter(one -> one.solicitation().ref().equals(ref))
                .findFirst();
    }

    public Optional<Solicitation> findAny(Reference ref) {
        return find(ref).or(() -> findClosed(ref).map(ClosedSolicitation::solicitation));
    }

    /** The centre that agreed first and is still asked. */
    Optional<Solicitation> firstAgreed() {
        return open.stream()
                .filter(one -> one.agreed().isPresent())
                .min(Comparator.comparing(one -> one.agreed().orElseThrow()));
    }

    Solicitations asking(List<Solicitation> more) {
        return new Solicitations(Stream.concat(open.stream(), more.stream()).toList(), closed);
    }

    Solicitations replacing(Solicitation changed) {
        return new Solicitations(
                open.stream()
                        .map(one -> one.ref().equals(changed.ref()) ? changed : one)
                        .toList(),
                closed);
    }

    /** Without one that has become an offer. */
    Solicitations becoming(Reference offer) {
        return new Solicitations(
                open.stream().filter(one -> !one.ref().equals(offer)).toList(), closed);
    }

    Solicitations closing(List<ClosedSolicitation> ended) {
        var refs = ended.stream().map(one -> one.solicitation().ref()).toList();
        var all = new ArrayList<>(closed);
        all.addAll(ended);
        return new Solicitations(
                open.stream().filter(one -> !refs.contains(one.ref())).toList(), all);
    }
}
