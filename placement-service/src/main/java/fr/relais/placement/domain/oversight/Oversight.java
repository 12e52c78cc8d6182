package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * The account of one organisation: what it submitted lately. A quota never keeps anybody in the street: what has to be
 * found tonight goes in above it too, and the coordinator on call is told at once. What is striking about the searches
 * is told to the coordinator and to nobody else, and refuses nothing.
 *
 * @param organisation as tokens name it; opaque
 * @param ref under which the coordinators know the account
 * @param charges what counts against the quota, oldest first: of its window, and what was open still at the latest
 *     submission
 * @param searches where the latest requests may lead, oldest first; no older than {@link #MEMORY}
 * @param allowance how much more than usual it may submit
 * @param alerts what the coordinators were told last
 * @param quarantine absent unless its searches wait for a coordinator's word
 */
public record Oversight(
        String organisation,
        Reference ref,
        List<Charge> charges,
        List<Search> searches,
        Allowance allowance,
        Alerts alerts,
        @Nullable Quarantine quarantine) {

    /** How long it is remembered where a request might lead. */
    public static final Duration MEMORY = Duration.ofDays(7);

    /** So many are remembered at most. */
    public static final int MOST_REMEMBERED = 100;

    public Oversight {
        charges = List.copyOf(charges);
        searches = List.copyOf(searches);
    }

    public static Oversight of(String organisation, Reference ref) {
        return new Oversight(organisation, ref, List.of(), List.of(), Allowance.NONE, Alerts.NONE, null);
    }

    /** Lets a request in, or says which quota is used up. The same request again counts once. */
    public Decision<Oversight, OversightEvent, OversightRefusal> admit(Asking asking, Quota usual) {
        if (knows(asking.request())) {
            return Decision.unchanged(this);
        }
        var quota = quotaAt(asking.at(), usual);
        var current = trimmed(asking, quota);
        var reached = current.reached(asking, quota);
        if (reached.isEmpty()) {
            return Decision.accept(current.charging(asking).remembering(asking), new OversightEvent.RequestCounted());
        }
        return asking.tonight() ? current.remembering(asking).passing(asking.at()) : Decision.refuse(reached.get());
    }

    private boolean knows(RequestId request) {
        return Stream.concat(
                        charges.stream().map(Charge::request), searches.stream().map(Search::request))
                .anyMatch(request::equals);
    }

    /** What may be submitted at that moment. */
    public Quota quotaAt(Instant now, Quota usual) {
        return allowance.at(now, usual);
    }

    /** How much of it is used. */
    public int usedAt(Instant now, Quota usual) {
        return Math.toIntExact(lately(now, usual).count());
    }

    private Optional<OversightRefusal> reached(Asking asking, Quota quota) {
        if (lately(asking.at(), quota).filter(asking::isHers).count() >= quota.aPerson()) {
            return Optional.of(OversightRefusal.CASEWORKER_QUOTA_REACHED);
        }
        if (lately(asking.at(), quota).count() >= quota.organisation()) {
            return Optional.of(OversightRefusal.ORGANISATION_QUOTA_REACHED);
        }
        if (charges.stream().filter(asking::isHers).filter(asking::isOpen).count() >= quota.openAPerson()) {
            return Optional.of(OversightRefusal.TOO_MANY_OPEN_OF_ONE_PERSON);
        }
        return asking.open().size() >= quota.open() ? Optional.of(OversightRefusal.TOO_MANY_OPEN) : Optional.empty();
    }

    private Stream<Charge> lately(Instant now, Quota quota) {
        return charges.stream().filter(charge -> charge.at().isAfter(now.minus(quota.window())));
    }

    private Decision<Oversight, OversightEvent, OversightRefusal> passing(Instant now) {
        if (!alerts.quotaIsNews(now)) {
            return Decision.accept(this, new OversightEvent.RequestCounted());
        }
        return Decision.accept(
                with(alerts.ofQuota(now)),
                List.of(new OversightEvent.QuotaPassed(), new OversightEvent.Told(toOnCall(Notice.Kind.QUOTA_PASSED))));
    }

    /** A coordinator says how much it may submit for a day: see {@link Allowance}. */
    public Decision<Oversight, OversightEvent, OversightRefusal> allowed(Proposal said, Quota usual) {
        return allowance
                .answer(said, usual)
                .fold(accepted -> Decision.accept(with(accepted.state()), accepted.events()), Decision::refuse);
    }

    /** When it is to be looked at again: at once for a new search, else when the oldest is to be forgotten. */
    public Optional<Instant> due() {
        return searches.stream()
                .map(search -> search.lookedAt() ? search.at().plus(MEMORY) : search.at())
                .min(Comparator.naturalOrder());
    }

    /** Some searches were put beside the earlier ones, and this is what was striking. Forgets what is old. */
    public Decision<Oversight, OversightEvent, OversightRefusal> lookedAt(
            Collection<RequestId> seen, Set<Pattern> striking, Instant now) {
        var marked = remembered(now)
                .map(search -> seen.contains(search.request()) ? search.seen() : search)
                .toList();
        if (marked.equals(searches)) {
            return Decision.unchanged(this);
        }
        var next = with(charges, marked);
        if (!alerts.patternsAreNews(striking, now)) {
            return Decision.accept(next, new OversightEvent.SearchesLookedAt());
        }
        return Decision.accept(
                next.with(alerts.ofPatterns(striking, now)),
                List.of(
                        new OversightEvent.PatternFound(striking),
                        new OversightEvent.Told(toOnCall(Notice.Kind.SEARCH_PATTERN))));
    }

    private Stream<Search> remembered(Instant now) {
        return searches.stream().filter(search -> search.at().isAfter(now.minus(MEMORY)));
    }

    private Oversight trimmed(Asking asking, Quota quota) {
        var from = asking.at().minus(quota.window());
        var counting = charges.stream()
                .filter(charge -> charge.at().isAfter(from) || asking.isOpen(charge))
                .toList();
        return with(counting, remembered(asking.at()).toList());
    }

    private Oversight charging(Asking asking) {
        var more = new ArrayList<>(charges);
        more.add(new Charge(asking.request(), asking.caseworker(), asking.at()));
        return with(more, searches);
    }

    private Oversight remembering(Asking asking) {
        var more = new ArrayList<>(searches);
        more.add(new Search(asking.request(), asking.zones(), asking.at(), false));
        var latest = more.subList(Math.max(0, more.size() - MOST_REMEMBERED), more.size());
        return with(charges, latest);
    }

    private Oversight with(List<Charge> counting, List<Search> known) {
        return new Oversight(organisation, ref, counting, known, allowance, alerts, quarantine);
    }

    private Oversight with(Allowance next) {
        return new Oversight(organisation, ref, charges, searches, next, alerts, quarantine);
    }

    private Oversight with(Alerts next) {
        return new Oversight(organisation, ref, charges, searches, allowance, next, quarantine);
    }

    Oversight with(@Nullable Quarantine next) {
        return new Oversight(organisation, ref, charges, searches, allowance, alerts, next);
    }

    Notice toOnCall(Notice.Kind kind) {
        return new Notice(Notice.ON_CALL, ref, kind);
    }
}
