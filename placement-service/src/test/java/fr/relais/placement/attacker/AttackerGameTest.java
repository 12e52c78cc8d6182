package fr.relais.placement.attacker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case worker with one account and thirty days tries to locate forty hidden houses, by everything that the service
 * answers him. What he may know beforehand, and what follows from an answer, is in decision record 0057.
 */
class AttackerGameTest {

    private static final int A_TENTH = Account.BUDGET / 10;

    /** So many requests are enough to profit from a mistake, and to be noticed. */
    private static final int A_FEW = 24;

    private static Game game;

    @BeforeAll
    static void begin() {
        game = new Game();
    }

    @AfterAll
    static void end() {
        game.close();
    }

    private static List<Strategy> all() {
        return List.of(
                new Bisection(),
                new Cornering(),
                new NearProbing(),
                new Timing(),
                new Reading(),
                new Joining(),
                new Refusing(),
                new Changes(),
                new Arrivals(),
                new Departing());
    }

    private static List<Strategy> profitingFrom(Leak leak) {
        return switch (leak) {
            case REGION_ALONE -> List.of(new Cornering());
            case NARROW_ANSWERED -> List.of(new NearProbing(), new Bisection());
            case DEADLINE -> List.of(new Timing());
            case HANDLE -> List.of(new Joining(), new Changes());
            case COUNTS -> List.of(new Reading());
            case REFUSAL -> List.of(new Refusing());
            case WAITS -> List.of(new Changes());
            case TRAVEL_TIME -> List.of(new Arrivals(), new Departing());
            case DISTANCE -> List.of(new Departing());
        };
    }

    @Test
    void noHouseIsNarrowedBelowFiveCandidatesAndOneRegion() {
        var account = game.account("attacker", Account.BUDGET);
        var knowledge = new Knowledge(game.list);

        var learned = new LinkedHashMap<String, List<String>>();
        for (var strategy : all()) {
            var before = knowledge.mistakes();
            strategy.play(account, knowledge);
            var more = new ArrayList<>(knowledge.mistakes());
            more.removeAll(before);
            learned.put(name(strategy), more);
        }

        knowledge.isSound(game.houses.values());
        assertThat(learned)
                .allSatisfy((strategy, mistakes) -> assertThat(mistakes).isEmpty());
        assertThat(knowledge.facts()).hasSizeGreaterThan(A_TENTH);
        assertThat(game.houses.values())
                .hasSize(Game.HOUSES)
                .allSatisfy(house -> assertThat(game.list.coarse(knowledge.possibleFor(house)))
                        .isTrue());
        assertThat(account.used()).isLessThanOrEqualTo(Account.BUDGET);
        assertThat(account.alarmedAfter()).isLessThan(A_TENTH);
    }

    @ParameterizedTest
    @EnumSource
    void wouldLearnFromAMistake(Leak leak) {
        for (var strategy : profitingFrom(leak)) {
            var name = "attacker-" + leak.name().replace('_', '-') + "-by-" + name(strategy);
            var account = game.account(name.toLowerCase(Locale.ROOT), A_FEW, line -> leak.on(game, line));
            var knowledge = new Knowledge(game.list);

            strategy.play(account, knowledge);

            knowledge.isSound(game.houses.values());
            assertThat(knowledge.mistakes()).as(name(strategy)).isNotEmpty();
        }
    }

    @Test
    void everyStrategyProfitsFromSomeMistake() {
        assertThat(Arrays.stream(Leak.values())
                        .flatMap(leak -> profitingFrom(leak).stream())
                        .map(AttackerGameTest::name))
                .containsAll(all().stream().map(AttackerGameTest::name).toList());
    }

    private static String name(Strategy strategy) {
        return strategy.getClass().getSimpleName();
    }

    /** W17 of the threat model: were the nearest always asked, and no house ever full, it would be right. */
    @Test
    void whatDeparturesSuggestFollowsOnlyIfNoHouseIsEverFull() {
        var right = new Guess(game.list.territory);
        for (var from : game.list.mainland()) {
            right.hears(Form.awayFrom(Set.of(), from), game.list.regionOf(nearestTo(from)));
        }
        assertThat(game.houses.values()).doesNotContainAnyElementsOf(right.excluded());
        assertThat(right.areas()).anyMatch(area -> !game.list.coarse(area));

        var wrong = new Guess(game.list.territory);
        var inOrder = game.houses.keySet().stream().sorted().toList();
        game.beds(Set.copyOf(inOrder.subList(0, Game.HOUSES / 2)));
        new Departing(wrong::hears).play(game.account("attacker-guessing", Account.BUDGET), new Knowledge(game.list));
        game.beds(game.houses.keySet());
        assertThat(game.houses.values()).containsAnyElementsOf(wrong.excluded());
    }

    private static String nearestTo(String from) {
        var borders = game.list.territory.bordersFrom(from);
        return game.houses.values().stream()
                .min(Comparator.comparingInt(code -> borders.getOrDefault(code, Integer.MAX_VALUE)))
                .orElseThrow();
    }

    @Test
    void housesOfWhichNoTwoAreOneLeaveEachOtherOnlyTheRest() {
        var one = game.list.territory.codes().stream()
                .filter(code -> game.list.establishmentsIn(Set.of(code)) == 1)
                .findFirst()
                .orElseThrow();

        assertThat(new Distinct(game.list, List.of(Set.of(one), Set.of(one, "75"))).possible())
                .containsExactly(Set.of(one), Set.of("75"));
        assertThat(new Distinct(game.list, List.of(Set.of(one, "75"), Set.of(one, "75"))).possible())
                .containsOnly(Set.of(one, "75"));
    }

    @Test
    void infersNothingFromSilence() {
        var knowledge = new Knowledge(game.list);
        var account = game.account("attacker-silent", 1);
        var nobody = Form.awayFrom(Set.of(), "75").of(12);

        knowledge.hears(account.hear(nobody), nobody);

        assertThat(knowledge.facts()).isEmpty();
    }

    @Test
    void leavesADepartementAloneInItsRegionByOrdinaryZones() {
        var zones = Cornering.zonesAround(game.list, "29");
        var left = new TreeSet<>(Form.awayFrom(zones, "29").reach(game.list.territory));

        left.retainAll(game.list.regions().get(game.list.region("29")));

        assertThat(left).containsExactly("29");
    }

    @ParameterizedTest
    @MethodSource
    void isNoticedEarlyByItself(Strategy strategy) {
        var account = game.account("attacker-by-" + name(strategy).toLowerCase(Locale.ROOT), A_FEW);

        while (account.alarmedAfter() == Integer.MAX_VALUE && !account.spent()) {
            strategy.play(account, new Knowledge(game.list));
        }

        assertThat(account.alarmedAfter()).isLessThan(A_TENTH);
    }

    /** Each is played again and again, as long as nobody was told. */
    static List<Strategy> isNoticedEarlyByItself() {
        return all();
    }

    @Test
    void aCoordinatorsWordIsEnoughForWhoHasToStayNear() {
        var account = game.account("near", 1);
        var departement = game.houses.values().iterator().next();
        var one = account.ask(Form.near(Set.of(departement), departement));
        account.housesAnswer(one);
        var before = account.read(one);

        game.givesHerWord(one);
        account.housesAnswer(one);

        assertThat(before.text("status")).isEqualTo("ASSESSING");
        assertThat(account.read(one).text("status")).isEqualTo("ACCEPTED");
        assertThat(account.read(one).regions())
                .containsExactly(game.list.region(departement).code());
    }

    /** What the tests of the roles hold true of the other services: nothing there counts or names places. */
    @Test
    void aReferrerReadsNothingElsewhereButHisInboxAndWhatIsPublished() throws IOException {
        var read = Files.readAllLines(Path.of("..", "docs", "security", "role-matrix.csv")).stream()
                .map(line -> line.split(";", -1))
                .filter(row -> row[1].equals("GET") && !row[0].equals("placement-service"))
                .filter(row -> !row[3].equals("404"))
                .map(row -> row[2]);

        assertThat(read)
                .containsExactlyInAnyOrder(
                        "/v1/confirmation-link",
                        "/v1/inbox",
                        "/v1/inbox/contact",
                        "/v1/inbox/duty",
                        "/v1/inbox/stream",
                        "/v1/inbox/webhook",
                        "/v1/statistics/publications");
    }
}
