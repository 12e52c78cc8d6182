package fr.relais.capacity.adapter.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.platform.web.Caller;
import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what: the whole table, and that a denial looks like an absence. */
class AccessTest {

    /** O: the centre's own organisation. C: coordinator. S: service. Nobody else may do anything. */
    private static final Map<Action, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry(Action.REGISTER_CENTRE, "C"),
            Map.entry(Action.APPLY_TO_JOIN, "OX"),
            Map.entry(Action.VALIDATE_CENTRE, "C"),
            Map.entry(Action.REVISE_CONVENTION, "C"),
            Map.entry(Action.CLOSE_CENTRE, "C"),
            Map.entry(Action.COMPROMISE_SITE, "OC"),
            Map.entry(Action.READ_COMPROMISE, "OC"),
            Map.entry(Action.CLEAR_SITE, "C"),
            Map.entry(Action.ANNOUNCE_BEDS, "O"),
            Map.entry(Action.AGREE_TO_EXCEED_QUOTA, "O"),
            Map.entry(Action.LIST_ALL_CENTRES, "C"),
            Map.entry(Action.LIST_OWN_CENTRES, "OX"),
            Map.entry(Action.READ_CENTRE, "OC"),
            Map.entry(Action.SUSPEND_CENTRE, "C"),
            Map.entry(Action.REACTIVATE_CENTRE, "C"),
            Map.entry(Action.DECLARE_UNIT, "O"),
            Map.entry(Action.REPLACE_UNIT_TERMS, "O"),
            Map.entry(Action.DECLARE_VACANCY, "O"),
            Map.entry(Action.MAKE_UNAVAILABLE, "O"),
            Map.entry(Action.CONFIRM_VACANCIES, "OC"),
            Map.entry(Action.READ_CAPACITY, "C"),
            Map.entry(Action.IMPORT_REGISTER, "C"),
            Map.entry(Action.IMPORT_AVAILABILITY, "OXC"),
            Map.entry(Action.READ_PROSPECTS, "C"),
            Map.entry(Action.MARK_PROSPECT, "C"),
            Map.entry(Action.EXPORT_AVAILABILITY, "OXC"),
            Map.entry(Action.EXPORT_ALL_AVAILABILITY, "C"),
            Map.entry(Action.PLACE_HOLD, "S"),
            Map.entry(Action.CONFIRM_HOLD, "S"),
            Map.entry(Action.ISSUE_CONFIRMATION_LINK, "OC"),
            Map.entry(Action.EXTEND_HOLD, "S"),
            Map.entry(Action.REVIEW_HOLD, "S"),
            Map.entry(Action.RELEASE_HOLD, "S"),
            Map.entry(Action.LIST_HOLDS, "S"),
            Map.entry(Action.READ_CENTRE_STATE, "S")));

    private static final Map<String, Caller> CALLERS = Map.of(
            "O", caller("org-1", "CENTRE"),
            "X", caller("org-2", "CENTRE"),
            "C", caller("on-call", "COORDINATOR"),
            "S", caller("", "SERVICE"),
            "R", caller("org-1", "REFERRER"),
            "P", caller("org-1", "CHILD_PROTECTION"),
            "A", caller("org-1", "RAPPORTEUR"),
            "U", caller("org-1", "AUDITOR"),
            "N", caller("org-1"));

    private final RunningService service = RunningService.shared();

    @ParameterizedTest
    @EnumSource(Action.class)
    void allowsExactlyWhatTheTableSays(Action action) {
        var centre = CentreFixture.aCentre().build();
        var policy = new AccessPolicy();

        CALLERS.forEach((letter, caller) -> assertThat(policy.allows(caller, action, centre))
                .as("%s by %s", action, caller.roles())
                .isEqualTo(TABLE.get(action).contains(letter)));
    }

    @Test
    void saysTheSameOfWhatIsAbsentAndOfWhatIsAnothers() {
        var centre = NewCentre.withTwoVacantBeds();
        var stranger = TestCaller.centre("org-stranger");

        var another = problem(service.get(stranger, centre.path()));
        var absent = problem(service.get(stranger, "/v1/centres/" + "a".repeat(26)));
        var nonsense = problem(service.get(stranger, "/v1/centres/none"));

        assertThat(another).isEqualTo(absent).isEqualTo(nonsense);
        assertThat(problem(service.post(stranger, centre.path() + "/units", "{}")))
                .isEqualTo(absent);
        assertThat(problem(service.get(TestCaller.referrer("org-r"), "/v1/capacity")))
                .isEqualTo(absent);
        assertThat(problem(service.put(centre.manager(), centre.holdPath(UUID.randomUUID()), "{}", "\"1\"")))
                .isEqualTo(absent);
        assertThat(centre.board().path("version").asLong()).isEqualTo(4);
    }

    @Test
    void listsOnlyTheOwnCentresToAManager() {
        var own = NewCentre.withTwoVacantBeds();
        NewCentre.withTwoVacantBeds();

        var centres = RunningService.json(service.get(own.manager(), "/v1/centres"), 200);

        assertThat(centres.path("centres")
                        .valueStream()
                        .map(centre -> centre.path("centre").asString()))
                .containsExactly(own.code());
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void believesNoForgedToken(Forgery forgery) {
        service.http()
                .get()
                .uri("/v1/capacity")
                .header("Authorization", "Bearer " + TestIdentity.tokens().forged(forgery, TestCaller.coordinator()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    /** Without what differs from request to request. */
    private static String problem(ResponseSpec response) {
        var problem = RunningService.json(response, 404);
        return problem.path("type").asString() + problem.path("title").asString() + problem.propertyNames();
    }

    private static Caller caller(String organisation, String... roles) {
        return new Caller("someone", organisation, List.copyOf(Arrays.asList(roles)), Set.of());
    }
}
