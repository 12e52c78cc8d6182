package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.request.RequestId;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.oversight.Accounts.NOW;
import static fr.relais.placement.domain.oversight.Accounts.QUOTA;
import static fr.relais.placement.domain.oversight.Accounts.asking;
import static fr.relais.placement.domain.oversight.Accounts.request;
import static org.assertj.core.api.Assertions.assertThat;

class OversightTest {

    /** A network falls: a hundred people on one evening, and nobody allowed anything before. */
    @Test
    void letsEverybodyInWhoNeedsAPlaceTonightAndTellsTheCoordinatorOnce() {
        var account = Accounts.empty();
        var told = 0;

        for (var number = 0; number < 100; number++) {
            var decided = Accounts.accepted(account.admit(asking(number, "ana", true, NOW.plusSeconds(number)), QUOTA));
            told += (int) decided.events().stream()
                    .filter(OversightEvent.Told.class::isInstance)
                    .count();
            account = decided.state();
        }

        assertThat(told).isEqualTo(1);
        assertThat(account.charges()).hasSize(QUOTA.aPerson());
        assertThat(account.searches()).hasSize(100);
    }

    @Test
    void tellsAgainAfterAnHour() {
        var passed = Accounts.admitted(Accounts.full(), asking(4, "ana", true, NOW));

        var before = passed.admit(asking(5, "ana", true, NOW.plus(Duration.ofMinutes(59))), QUOTA);
        var after = passed.admit(asking(5, "ana", true, NOW.plus(Duration.ofMinutes(60))), QUOTA);

        assertThat(Accounts.accepted(before).events()).containsExactly(new OversightEvent.RequestCounted());
        assertThat(Accounts.accepted(after).events()).contains(new OversightEvent.QuotaPassed());
    }

    @Test
    void aLargerQuotaIsNeverASmallerOneAndIsOverWhenItsTimeIs() {
        var until = NOW.plus(Proposal.A_DAY);
        var raised = Accounts.raised(Accounts.empty(), 1, 90);

        assertThat(raised.quotaAt(until.minusMillis(1), QUOTA)).isEqualTo(new Quota(2, 90, QUOTA.window(), 92, 3));
        assertThat(raised.quotaAt(until, QUOTA)).isEqualTo(QUOTA);
    }

    @Test
    void aLargerQuotaOfOnePersonIsOfWhatSheMayHaveOpenToo() {
        var raised = new Raise(50, 60, NOW.plus(Duration.ofHours(1)));

        assertThat(raised.over(QUOTA)).isEqualTo(new Quota(50, 60, QUOTA.window(), 62, 51));
    }

    /** Weeks later she still knows which are hers, and her colleague is not stopped by them. */
    @Test
    void whatIsOpenIsHersForAsLongAsItIsOpen() {
        var account = Accounts.empty();
        for (var number = 1; number <= 3; number++) {
            account = Accounts.admitted(account, hers(number, Duration.ofDays(2L * number), number - 1));
        }
        var later = Duration.ofDays(30);

        assertThat(account.admit(hers(4, later, 3), QUOTA))
                .isEqualTo(Decision.refuse(OversightRefusal.TOO_MANY_OPEN_OF_ONE_PERSON));
        assertThat(Accounts.admitted(account, asking(4, "bo", false, NOW.plus(later), open(3)))
                        .charges())
                .hasSize(4);
        assertThat(Accounts.admitted(account, hers(4, later, 2)).charges())
                .extracting(Charge::request)
                .containsExactly(request(1), request(2), request(4));
    }

    /** One more of hers, while the first ones are open. */
    private static Asking hers(int number, Duration after, int open) {
        return asking(number, "ana", false, NOW.plus(after), open(open));
    }

    private static Set<RequestId> open(int first) {
        return IntStream.rangeClosed(1, first).mapToObj(Accounts::request).collect(Collectors.toSet());
    }

    @Test
    void aRequestCountsForAsLongAsTheWindowAndNoLonger() {
        var later = NOW.plus(QUOTA.window());

        assertThat(Accounts.full().usedAt(later.minusMillis(1), QUOTA)).isEqualTo(3);
        assertThat(Accounts.full().usedAt(later, QUOTA)).isZero();
    }

    @Test
    void forgetsWhereARequestMightLeadThoughNobodySubmitsAnyMore() {
        var looked = Accounts.accepted(Accounts.full().lookedAt(all(), Set.of(), NOW))
                .state();
        var due = looked.due().orElseThrow();

        var after = Accounts.accepted(looked.lookedAt(Set.of(), Set.of(), due)).state();

        assertThat(due).isEqualTo(NOW.plus(Oversight.MEMORY));
        assertThat(after.searches()).isEmpty();
        assertThat(after.due()).isEmpty();
    }

    @Test
    void isLookedAtAtOnceWhileASearchIsNew() {
        assertThat(Accounts.full().due()).contains(NOW);
    }

    @Test
    void tellsOfTheSamePatternOnceAnHourAndOfAnotherAtOnce() {
        var struck = Accounts.accepted(Accounts.full().lookedAt(Set.of(request(1)), Set.of(Pattern.SWEEP), NOW))
                .state();

        var same = struck.lookedAt(Set.of(request(2)), Set.of(Pattern.SWEEP), NOW);
        var another = struck.lookedAt(Set.of(request(2)), Set.of(Pattern.HALVES), NOW);

        assertThat(Accounts.accepted(same).events()).containsExactly(new OversightEvent.SearchesLookedAt());
        assertThat(Accounts.accepted(another).events())
                .contains(new OversightEvent.PatternFound(Set.of(Pattern.HALVES)));
    }

    private static Set<RequestId> all() {
        return Set.of(request(1), request(2), request(3));
    }
}
