package fr.relais.testing.roles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A check that finds nothing is worth nothing: each leak that it is for is put into a small service and found. */
class RoleMatrixCheckTest {

    private static final String HEAD =
            "service;method;path;REFERRER;CENTRE;COORDINATOR;CHILD_PROTECTION;RAPPORTEUR;AUDITOR;SERVICE;NO_ROLE;NO_TOKEN";
    private static final String DENIED = ";404;404;404;404;404;404;404;401";
    private static final String OF_THINGS = "a;GET;/v1/things;200" + DENIED;
    private static final String OF_ONE = "a;GET;/v1/things/{thing};own/same/closed 200, else 404" + DENIED;

    /** Things of one organisation. */
    private record Things() implements Scene {

        private static final Cast CAST = new Cast(SmallService.OWNER, "somebody-else", "01", "02");

        @Override
        public Set<Relation> relations(MatrixRow row) {
            return EnumSet.allOf(Relation.class);
        }

        @Override
        public TestCaller caller(String role, Relation relation) {
            return CAST.caller(role, relation);
        }

        @Override
        public Target target(MatrixRow row, Relation relation) {
            var thing = relation == Relation.RANDOM ? UUID.randomUUID().toString() : SmallService.THING;
            var sample = row.method().equals("POST")
                    ? Sample.json("{\"name\":\"x\",\"parts\":[{\"colour\":\"red\"}]}")
                    : Sample.none();
            return Target.of(row, sample, Map.of("thing", thing));
        }

        @Override
        public Target freshTarget(MatrixRow row, Relation relation) {
            return target(row, relation);
        }

        @Override
        public StoredState state() {
            return new StoredState(Map.of());
        }
    }

    private static Set<String> faults(Leak leak, String... rows) {
        var lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(List.of(rows));
        try (var service = new SmallService(leak);
                var check = new RoleMatrixCheck(RoleMatrix.of(lines, "a"), new Things(), service.address())) {
            var faults = new HashSet<>(check.deniedFaults());
            faults.addAll(check.allowedFaults());
            faults.addAll(check.idleFaults());
            return faults;
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(faults(Leak.NONE, OF_THINGS, OF_ONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Leak.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "ANY_FIELD"})
    void findsEveryLeak(Leak leak) {
        assertThat(faults(leak, OF_THINGS, OF_ONE)).isNotEmpty().allMatch(fault -> fault.contains(leak.said()));
    }

    @Test
    void findsAFormThatTakesAnything() {
        assertThat(foreign(Leak.NONE)).isEmpty();
        assertThat(foreign(Leak.ANY_FIELD))
                .hasSize(1 + 2 * ForeignBodies.OF_THE_SERVICE.size() + 2 * 3)
                .anyMatch(fault -> fault.contains("{\"colour\":\"red\",\"version\":\"x\"}"))
                .anyMatch(fault -> fault.contains("{\"name\":{\"$ne\":\"\"}"));
    }

    private static List<String> foreign(Leak leak) {
        try (var service = new SmallService(leak);
                var check = new RoleMatrixCheck(
                        RoleMatrix.of(List.of(HEAD, "a;POST;/v1/things;200" + DENIED), "a"),
                        new Things(),
                        service.address())) {
            return check.foreignFaults();
        }
    }

    @Test
    void findsACellThatSaysTooMuchOrTooLittle() {
        assertThat(faults(Leak.NONE, OF_ONE.replace("own/same/closed 200", "own/same/closed/other 200")))
                .containsExactly(
                        "GET /v1/things/{thing} by REFERRER, other: 200 expected, 404 " + SmallService.NOTHING);
        assertThat(faults(Leak.NONE, OF_ONE.replace("own/same/closed 200", "own/same 200")))
                .containsExactly("GET /v1/things/{thing} by REFERRER, closed: 404 expected, 200");
    }

    @Test
    void readsNoFileThatIsNone() {
        assertThatThrownBy(() -> RoleMatrix.of(List.of("service;method;path", OF_ONE), "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RoleMatrix.of(List.of(HEAD, OF_ONE, OF_ONE), "a"))
                .hasMessageContaining("two rows");
        assertThatThrownBy(() -> RoleMatrix.of(List.of(HEAD, OF_ONE + ";404"), "a"))
                .hasMessageContaining("too many");
        assertThatThrownBy(() -> RoleMatrix.of(List.of(HEAD, OF_ONE.replace("/{thing}", "")), "a"))
                .hasMessageContaining("relations to nothing");
    }

    @Test
    void keepsTheRowsOfOneService() {
        var matrix = RoleMatrix.of(List.of(HEAD, OF_ONE, OF_THINGS.replace("a;", "b;")), "a");

        assertThat(matrix.operations()).containsExactly("GET /v1/things/{thing}");
    }
}
