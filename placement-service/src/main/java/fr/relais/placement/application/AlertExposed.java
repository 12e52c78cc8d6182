package fr.relais.placement.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.ExposedAccounts.Shown;
import fr.relais.placement.domain.account.Alert;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.placement.domain.account.RevokedAccount.Event.Told;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every organisation whose data a compromised account may have been shown. An account that was shown anything is
 * taken to have been shown every case of its organisation, and one that was shown what coordinators are shown, every
 * case: rather one too many is told than one too few. Nothing is cancelled; the searches of the organisations that it
 * acted for wait for a coordinator's word. A crash leaves some untold, and the next round goes on with them.
 */
public final class AlertExposed {

    /** Of an account in one write; the outbox of a document is not for hundreds. */
    private static final int IN_ONE_WRITE = 20;

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final RevokedAccounts accounts;
    private final ExposedAccounts exposed;
    private final PlacementRequests requests;
    private final KeepQuarantine quarantine;
    private final Mint mint;
    private final Clock clock;

    public AlertExposed(
            RevokedAccounts accounts,
            ExposedAccounts exposed,
            PlacementRequests requests,
            KeepQuarantine quarantine,
            Mint mint,
            Clock clock) {
        this.accounts = accounts;
        this.exposed = exposed;
        this.requests = requests;
        this.quarantine = quarantine;
        this.mint = mint;
        this.clock = clock;
    }

    /** One round. */
    public Mono<Void> round() {
        return accounts.toAlert().concatMap(this::tellAll).then();
    }

    private Mono<Void> tellAll(RevokedAccount account) {
        var alert = account.alert();
        return alert == null ? Mono.empty() : tellAll(account, alert, clock.instant());
    }

    private Mono<Void> tellAll(RevokedAccount account, Alert alert, Instant now) {
        var context = CommandContext.system(now).asRelief();
        return exposed.to(alert.account(), now)
                .delayUntil(shown -> quarantine(shown.organisations(), context))
                .flatMap(shown -> concerned(shown, now))
                .flatMapMany(organisations -> Flux.fromStream(
                        organisations.stream().filter(one -> !alert.told().contains(one))))
                .map(this::told)
                .buffer(IN_ONE_WRITE)
                .concatMap(some -> accounts.tell(account.digest(), some, context))
                .then(Mono.defer(() -> accounts.endAlert(account.digest(), account.revokedAt(), context)));
    }

    /** First of all: what is told comes too late for a search that goes on meanwhile. */
    private Mono<Void> quarantine(Set<String> organisations, CommandContext context) {
        return Flux.fromIterable(organisations)
                .concatMap(one -> quarantine.begin(one, Cause.ACCOUNT_COMPROMISED, context))
                .then();
    }

    private Mono<Set<String>> concerned(Shown shown, Instant now) {
        return Flux.concat(requests.submittedSince(now.minus(LOOKED_BACK)), requests.withPlace())
                .map(Versioned::value)
                .map(AlertExposed::organisations)
                .filter(sides -> shown.everybodys() || sides.stream().anyMatch(shown.organisations()::contains))
                .flatMapIterable(sides -> sides)
                .concatWith(Flux.fromIterable(shown.organisations()))
                .collect(TreeSet::new, Set::add);
    }

    private static List<String> organisations(PlacementRequest request) {
        return Stream.concat(
                        Stream.of(request.submission().organisation()),
                        request.places().map(place -> place.organisation()))
                .distinct()
                .toList();
    }

    private Told told(String organisation) {
        return new Told(new Notice(organisation, mint.reference(), Notice.Kind.ACCOUNT_COMPROMISED), mint.reference());
    }
}
