package fr.relais.capacity.domain.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.anApplicant;
import static fr.relais.capacity.domain.centre.CentreFixture.events;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** What a centre with one bed answers, for every state of that bed and every command. The table is transitions.txt. */
class BedTransitionsTest {

    private static final HoldId OURS = hold(1);
    private static final HoldId ANOTHER = hold(2);
    private static final LinkHash OUR_LINK = new LinkHash("ours");
    private static final long FENCE = 1;
    /** When the command is given. By then what was due has become due in the states named OVERDUE, PAST and so on. */
    private static final Instant COMMAND = hours(5);

    private static final Scheme NEXT_YEAR = new Scheme(new SchemeId("next-year"), 1, LocalDate.of(2027, 1, 1), null);
    private static final Convention QUOTA_OF_ONE = new Convention(
            new CapacityTerms.Quota(1), Convention.everybodyOf(CentreKind.FLAT), List.of(NEXT_YEAR), null);

    enum State {
        UNAVAILABLE(with()),
        VACANT(with(vacant(0))),
        VACANT_PAST_FRESHNESS(with(vacant(-20))),
        STALE(with(vacant(-24), new ExpireDue(NOW))),
        STALE_FOR_A_DAY(with(vacant(-48), new ExpireDue(hours(-24)))),
        STALE_FOR_SEVEN_DAYS(with(vacant(-24 - 7 * 24), new ExpireDue(hours(-7 * 24)))),
        HELD_BY_US(with(vacant(0), placing(OURS, 1, hours(2)))),
        HELD_BY_US_PAST_EXPIRY(with(vacant(0), placing(OURS, 1, hours(1)))),
        HELD_BY_US_ALL_PAST(with(vacant(-20), placing(OURS, 1, hours(1)))),
        HELD_BY_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)))),
        HELD_BY_ANOTHER_PAST_EXPIRY(with(vacant(0), placing(ANOTHER, 1, hours(1)))),
        RESERVED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(26)))),
        RESERVED_BY_US_OVERDUE(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)))),
        RESERVED_BY_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)), agreed(ANOTHER, hours(26)))),
        OCCUPIED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)), arrived(OURS))),
        OCCUPIED_BY_ANOTHER(
                with(vacant(0), placing(ANOTHER, 1, hours(2)), agreed(ANOTHER, hours(4)), arrived(ANOTHER))),
        RELEASED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), released())),
        LAPSED_FOR_US(with(vacant(0), placing(OURS, 1, hours(0)), new ExpireDue(hours(4)))),
        LEFT_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)), arrived(OURS), left(OURS))),
        UPCOMING(with(announced(2))),
        UPCOMING_WHOSE_DAY_HAS_COME(with(announced(0))),
        FROZEN(with(vacant(0), new CompromiseSite(hours(1)))),
        FROZEN_AFTER_OUR_HOLD(with(vacant(0), placing(OURS, 1, hours(2)), new CompromiseSite(hours(3)))),
        RESERVED_BY_US_ON_A_COMPROMISED_SITE(
                with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(26)), new CompromiseSite(hours(3)))),
        OCCUPIED_BY_US_ON_A_COMPROMISED_SITE(with(
                vacant(0),
                placing(OURS, 1, hours(2)),
                agreed(OURS, hours(4)),
                arrived(OURS),
                new CompromiseSite(hours(3)))),
        BLOCKED_BY_US(with(vacant(0), blocking(OURS))),
        BLOCKED_BY_ANOTHER(with(vacant(0), blocking(ANOTHER))),
        BLOCKED_BY_ANOTHER_PAST_ITS_WINDOW(
                with(vacant(0), new PlaceHold(ANOTHER, UNIT, new HoldTerms.ForBlock(1, hours(4)), null, hours(2)))),
        FORGONE_BY_US(with(vacant(0), released())),
        EXTENDED_FOR_US(with(vacant(0), placing(OURS, 1, hours(2)), new ExtendHold(OURS, FENCE, hours(3)))),
        STALE_WITH_OUR_LINK(with(vacant(-24), new ExpireDue(NOW), new IssueConfirmationLink(OUR_LINK, hours(1)))),
        STALE_WITH_OUR_LINK_PAST_ITS_WINDOW(
                with(vacant(-48), new ExpireDue(hours(-24)), new IssueConfirmationLink(OUR_LINK, hours(-19)))),
        SUSPENDED_VACANT(with(vacant(0), new SuspendCentre(hours(1)))),
        APPLICANT(anApplicant().build()),
        CLOSED(with(vacant(0), new CloseCentre(hours(1)))),
        QUOTA_REACHED(aCentre(new CapacityTerms.Quota(0)).withVacantBeds(1).build()),
        SCHEME_NOT_BEGUN(aCentre(new CapacityTerms.Spot(), NEXT_YEAR)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(NEXT_YEAR.id()), 1)
                .after(vacant(0))
                .build());

        final Centre centre;

        State(Centre centre) {
            this.centre = centre;
        }
    }

    enum Command {
        SUSPEND(new SuspendCentre(COMMAND)),
        REACTIVATE(new ReactivateCentre(COMMAND)),
        VALIDATE(new ValidateCentre(Convention.standingFor(CentreKind.FLAT), COMMAND)),
        REVISE_CONVENTION(new ReviseConvention(QUOTA_OF_ONE, COMMAND)),
        AGREE_TO_EXCEED_QUOTA(new AgreeToExceedQuota(1, null, COMMAND)),
        CLOSE(new CloseCentre(COMMAND)),
        DECLARE_UNIT(new DeclareUnit(
                new UnitId("unit-2"),
                AllocationMode.PER_BED,
                terms(DurationClass.SHORT),
                List.of(new BedId("other-bed")),
                null,
                COMMAND)),
        ANNOUNCE_BEDS(new AnnounceBeds(UNIT, 1, LocalDate.of(2026, 4, 1), COMMAND)),
        COMPROMISE_SITE(new CompromiseSite(COMMAND)),
        CLEAR_SITE(new ClearSite(COMMAND)),
        REPLACE_TERMS(new ReplaceUnitTerms(UNIT, terms(DurationClass.LONG), COMMAND)),
        DECLARE_VACANCY(new DeclareVacancy(UNIT, 1, null, COMMAND)),
        CONFIRM_VACANCIES(new ConfirmVacancies(null, COMMAND)),
        ISSUE_LINK(new IssueConfirmationLink(OUR_LINK, COMMAND)),
        CONFIRM_BY_LINK(new ConfirmByLink(OUR_LINK, COMMAND)),
        MAKE_UNAVAILABLE(new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, COMMAND)),
        PLACE_HOLD(placing(OURS, 1, COMMAND)),
        PLACE_BLOCK(blocking(OURS, COMMAND)),
        DRAW_ON_BLOCK(new PlaceHold(OURS, UNIT, CentreFixture.household(1), ANOTHER, COMMAND)),
        EXTEND_HOLD(new ExtendHold(OURS, FENCE, COMMAND)),
        CONFIRM_HOLD(new ConfirmHold(OURS, FENCE, hours(29), COMMAND)),
        RELEASE_HOLD(new ReleaseHold(OURS, FENCE, ReleaseCause.REFUSED, COMMAND)),
        RECORD_ARRIVAL(new RecordArrival(OURS, FENCE, COMMAND)),
        RECORD_STAY_END(new RecordStayEnd(OURS, FENCE, COMMAND)),
        EXPIRE_DUE(new ExpireDue(COMMAND));

        final CentreCommand command;

        Command(CentreCommand command) {
            this.command = command;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answers(TransitionRow row) {
        var decision = row.before().centre.decide(row.command().command, Timers.DEFAULTS);

        assertThat(inOneWord(decision)).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answersTheSameCommandTwiceWithoutASecondEffect(TransitionRow row) {
        var once = row.before().centre.decide(row.command().command, Timers.DEFAULTS);

        Decision<Centre, CentreEvent, CentreRefusal> twice = once.fold(
                accepted -> accepted.state().decide(row.command().command, Timers.DEFAULTS), Decision::refuse);

        assertThat(events(twice)).isEmpty();
    }

    @Test
    void theTableIsComplete() {
        assertThat(table().map(row -> row.before() + "|" + row.command()))
                .doesNotHaveDuplicates()
                .hasSize(State.values().length * Command.values().length);
        assertThat(Bed.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(State.values())
                        .anyMatch(state -> state.centre.beds().anyMatch(type::isInstance)));
        assertThat(CentreCommand.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(Command.values()).anyMatch(command -> type.isInstance(command.command)));
    }

    static Stream<TransitionRow> table() {
        try (var file = BedTransitionsTest.class.getResourceAsStream("transitions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(TransitionRow::parse)
                            .toList()
                            .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String inOneWord(Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? "unchanged"
                        : accepted.events().stream()
                                        .map(BedTransitionsTest::name)
                                        .collect(Collectors.joining(" "))
                                + " -> " + stateOf(accepted.state()),
                CentreRefusal::name);
    }

    private static String name(CentreEvent event) {
        return event instanceof CentreEvent.NoticeGiven notice
                ? notice.kind() + "@" + notice.recipient()
                : event.getClass().getSimpleName();
    }

    /** The state of the first bed, and of the centre when it takes no holds. */
    private static String stateOf(Centre centre) {
        var bed = CentreFixture.states(centre).stream().limit(1).map(Enum::name).toList();
        var showsStatus = bed.isEmpty() || !centre.active();
        return Stream.concat(
                        bed.stream(), showsStatus ? Stream.of(centre.status().name()) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private static Centre with(CentreCommand... commands) {
        return aCentre().withUnit(AllocationMode.PER_BED, 1).after(commands).build();
    }

    private static CentreCommand vacant(long hours) {
        return new DeclareVacancy(UNIT, 1, null, hours(hours));
    }

    private static CentreCommand blocking(HoldId hold) {
        return blocking(hold, hours(2));
    }

    private static PlaceHold blocking(HoldId hold, Instant at) {
        return new PlaceHold(hold, UNIT, new HoldTerms.ForBlock(1, hours(100)), null, at);
    }

    /** From so many days after today. */
    private static CentreCommand announced(int days) {
        return new AnnounceBeds(UNIT, 1, LocalDate.of(2026, 3, 2).plusDays(days), hours(-24));
    }

    private static CentreCommand agreed(HoldId hold, Instant until) {
        return new ConfirmHold(hold, FENCE, until, hours(3));
    }

    private static CentreCommand arrived(HoldId hold) {
        return new RecordArrival(hold, FENCE, hours(3));
    }

    private static CentreCommand released() {
        return new ReleaseHold(OURS, FENCE, ReleaseCause.WITHDRAWN, hours(3));
    }

    private static CentreCommand left(HoldId hold) {
        return new RecordStayEnd(hold, FENCE, hours(4));
    }
}
