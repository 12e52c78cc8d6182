package fr.relais.capacity.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.AgreeToExceedQuota;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.AnnounceBeds;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.ClearSite;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.ConfirmHold;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.DeclareUnit;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.ExtendHold;
import fr.relais.capacity.domain.centre.HoldTerms;
import fr.relais.capacity.domain.centre.IssueConfirmationLink;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.PlaceHold;
import fr.relais.capacity.domain.centre.RecordArrival;
import fr.relais.capacity.domain.centre.RecordStayEnd;
import fr.relais.capacity.domain.centre.ReleaseCause;
import fr.relais.capacity.domain.centre.ReleaseHold;
import fr.relais.capacity.domain.centre.ReplaceUnitTerms;
import fr.relais.capacity.domain.centre.ReviewHold;
import fr.relais.capacity.domain.centre.ReviseConvention;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.SeparationGroup;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.ValidateCentre;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.household;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of the port does. */
public abstract class CentresContract {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** An implementation without any centre. */
    protected abstract Centres centres();

    private final Centres centres = centres();
    private final ChangeCentreUseCase change = new ChangeCentreUseCase(centres, Timers.DEFAULTS);

    @Test
    void givesBackWhatWasStoredInEveryState() {
        var id = stored("a", 6);
        send(id, new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, LocalDate.of(2026, 4, 1), NOW));
        for (var number = 1; number <= 4; number++) {
            send(id, placing(hold(number), 1, NOW));
        }
        send(id, new ConfirmHold(hold(2), 2, hours(24), NOW));
        send(id, new ConfirmHold(hold(3), 3, hours(24), NOW));
        send(id, new RecordArrival(hold(3), 3, NOW));
        send(id, new ConfirmHold(hold(4), 4, hours(24), NOW));
        send(id, new RecordArrival(hold(4), 4, NOW));
        var last = send(id, new RecordStayEnd(hold(4), 4, hours(1)));

        var found = centres.find(id).block(SOON);

        assertThat(found).isEqualTo(done(last));
        assertThat(CentreFixture.states(found.value()).stream().distinct()).hasSize(5);
        assertThat(CentreFixture.states(found.value().asOf(hours(24), Timers.DEFAULTS)))
                .as("with the sixth")
                .contains(BedStatus.STALE);
    }

    @Test
    void givesBackWhatIsTrueOfTheWholeCentreAndOfBedsThatNobodyIsSentTo() {
        var id = stored("m", 3);
        var scheme = new Scheme(new SchemeId("s"), 5, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        send(id, new ReviseConvention(CentreFixture.fundedQuota(2, scheme), NOW));
        send(id, new ReplaceUnitTerms(UNIT, terms(scheme.id()), NOW));
        send(id, new AgreeToExceedQuota(3, 2027, NOW));
        send(id, placing(hold(1), 1, NOW));
        send(id, new ConfirmHold(hold(1), 1, hours(24), NOW));
        send(id, new RecordArrival(hold(1), 1, NOW));
        send(id, new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, NOW));
        var announced = send(id, new AnnounceBeds(UNIT, 1, LocalDate.of(2026, 4, 1), NOW));

        assertThat(centres.find(id).block(SOON)).isEqualTo(done(announced));
        var compromised = send(id, new CompromiseSite(NOW));
        assertThat(centres.find(id).block(SOON)).isEqualTo(done(compromised));
    }

    @Test
    void givesBackEveryKindOfHold() {
        var id = stored("n", 4);
        var apart = household(1, new SeparationGroup("one"), new SeparationGroup("two"));
        send(id, CentreFixture.placingOriented(hold(1), NOW));
        send(id, new ExtendHold(hold(1), 1, NOW));
        send(id, new PlaceHold(hold(2), UNIT, new HoldTerms.ForBlock(3, hours(48)), null, NOW));
        send(id, new PlaceHold(hold(3), UNIT, apart, hold(2), NOW));
        send(id, new ReviewHold(hold(3), 3, NOW));
        var last = send(id, new ReleaseHold(hold(4), null, ReleaseCause.WITHDRAWN, NOW));
        assertThat(centres.find(id).block(SOON)).isEqualTo(done(last));
        assertThat(centres.openByHold(hold(4)).block(SOON)).isNotNull();
    }

    @Test
    void findsACentreByItsNewestLinkOnly() {
        var id = stored("o", 1);
        send(id, new IssueConfirmationLink(new LinkHash("older"), NOW));
        var last = send(id, new IssueConfirmationLink(new LinkHash("newer"), NOW));

        assertThat(centres.openByLink(new LinkHash("newer")).block(SOON).read()).isEqualTo(done(last));
        assertThat(centres.openByLink(new LinkHash("older")).block(SOON)).isNull();
    }

    @Test
    void findsACentreByItsCodeAndByItsHoldsUntilTheyAreForgotten() {
        var id = stored("b", 2);
        send(id, placing(hold(1), 1, NOW));
        send(id, new ConfirmHold(hold(1), 1, hours(24), NOW));
        send(id, new RecordArrival(hold(1), 1, NOW));
        send(id, new RecordStayEnd(hold(1), 1, NOW));

        assertThat(centres.open(new CentreCode("b")).block(SOON)).isNotNull();
        assertThat(centres.openByHold(hold(1)).block(SOON)).isNotNull();
        assertThat(centres.openByHold(hold(2)).block(SOON)).isNull();
        assertThat(centres.open(new CentreCode("nobody")).block(SOON)).isNull();
    }

    @Test
    void listsByWhatIsAskedInTheOrderOfCodes() {
        var left = stored("d", 1);
        var pending = stored("c", 1);
        stored("e", 1);
        send(pending, placing(hold(1), 1, hours(1)));

        assertThat(codes(CentreQuery.all(2))).containsExactly("c", "d");
        assertThat(codes(CentreQuery.all(5).after(new CentreCode("c")))).containsExactly("d", "e");
        assertThat(codes(CentreQuery.all(5).of(new OrganisationId("org-d")))).containsExactly("d");
        assertThat(codes(CentreQuery.all(5).in(new DepartementCode("31")))).hasSize(3);
        assertThat(codes(CentreQuery.all(5).in(new DepartementCode("976")))).isEmpty();
        assertThat(codes(CentreQuery.all(5).pendingSince(hours(1)))).containsExactly("c");
        assertThat(codes(CentreQuery.all(5).pendingSince(NOW))).isEmpty();
        send(left, new CompromiseSite(NOW));
        assertThat(codes(CentreQuery.all(5).halfway(true))).isEmpty();
        send(left, new ClearSite(CentreFixture.word("on-call", NOW)));
        assertThat(codes(CentreQuery.all(5).halfway(true))).containsExactly("d");
    }

    @Test
    void saysInWhichCentresSomethingIsDueTheLongestDueFirst() {
        var later = stored("f", 1);
        var sooner = stored("g", 1);
        send(sooner, placing(hold(1), 1, hours(1)));

        assertThat(centres.due(hours(4), 5).collectList().block(SOON)).isEmpty();
        assertThat(centres.due(hours(5), 5).collectList().block(SOON)).containsExactly(sooner);
        assertThat(centres.due(hours(24), 5).collectList().block(SOON)).containsExactly(sooner, later);
    }

    @Test
    void knowsNothingOfACentreThatIsNotThere() {
        assertThat(change.handle(new CentreId(UUID.randomUUID()), placing(hold(1), 1, NOW), CommandContext.system(NOW))
                        .block(SOON))
                .isNull();
    }

    /** INV-02. The in-memory implementation is not made for races: it is asked one by one. */
    @Test
    void givesOneBedToExactlyOneOfTwoHundredAtOnce() {
        var id = stored("h", 1);

        var outcomes = Flux.range(1, 200)
                .flatMap(
                        number -> change.handle(id, placing(hold(number), 1, NOW), CommandContext.system(NOW))
                                .subscribeOn(atOnce() ? Schedulers.parallel() : Schedulers.single()),
                        200)
                .collectList()
                .block(SOON);

        assertThat(outcomes).hasSize(200);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allMatch(refused -> refused.equals(Outcome.refused(CentreRefusal.NO_VACANCY)));
        assertThat(centres.find(id).block(SOON).value().holds().active()).hasSize(1);
    }

    /** Whether commands may be given at the same time. */
    protected boolean atOnce() {
        return true;
    }

    private CentreId stored(String code, int beds) {
        var id = new CentreId(UUID.randomUUID());
        var profile = CentreFixture.profile(id, code);
        centres.create(
                        id,
                        CommandContext.system(NOW),
                        () -> Centre.register(profile, Convention.standingFor(profile.kind()), CentreFixture.FIRST))
                .block(SOON);
        send(id, new ValidateCentre(null, CentreFixture.SECOND));
        var ids = IntStream.range(0, beds).mapToObj(n -> new BedId(code + n)).toList();
        send(id, new DeclareUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.SHORT), ids, null, NOW));
        send(id, new DeclareVacancy(UNIT, null, null, NOW));
        return id;
    }

    private Outcome<Versioned<Centre>, CentreRefusal> send(CentreId id, CentreCommand command) {
        var outcome =
                change.handle(id, command, CommandContext.system(command.at())).block(SOON);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome;
    }

    private static Versioned<Centre> done(Outcome<Versioned<Centre>, CentreRefusal> outcome) {
        return outcome.fold(centre -> centre, refusal -> null);
    }

    private List<String> codes(CentreQuery query) {
        return centres.list(query)
                .map(centre -> centre.value().profile().code().value())
                .collectList()
                .block(SOON);
    }
}
