package fr.relais.placement.adapter.web;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.roles.RoleMatrix;
import fr.relais.testing.roles.RoleMatrixCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is answered what by this service: exactly what {@code docs/security/role-matrix.csv} says. */
class RoleMatrixTest {

    private static final RoleMatrix MATRIX = RoleMatrix.of("placement-service");
    private static final CaseScene SCENE = new CaseScene();
    private static final RoleMatrixCheck CHECK =
            new RoleMatrixCheck(MATRIX, SCENE, RunningPlacement.shared().address());

    @AfterAll
    static void close() {
        CHECK.close();
    }

    @Test
    void hasARowForEveryOperationAndNoOther() {
        assertThat(MATRIX.operations()).isNotEmpty().isEqualTo(RoleMatrix.described());
        assertThat(CHECK.idleFaults()).isEmpty();
    }

    @Test
    void answersWhatIsDeniedAsIfThereWereNothingAndChangesNothing() {
        var before = SCENE.state();

        assertThat(CHECK.deniedFaults()).isEmpty();

        assertThat(before.documents()).isNotEmpty();
        assertThat(SCENE.state()).isEqualTo(before);
    }

    @Test
    void answersWhatIsAllowedAsTheMatrixSays() {
        assertThat(CHECK.allowedFaults()).isEmpty();
    }

    @Test
    void takesNothingThatIsNotForAnybodyToSay() {
        assertThat(CHECK.foreignFaults()).isEmpty();
    }
}
