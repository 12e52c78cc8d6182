package fr.relais.placement.adapter.web;

import java.util.List;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the register says to a centre about itself: what its people did, and nothing that leads to an association. */
class OwnLinesTest {

    private static final String REGISTER = "/v1/register/placement-service";

    private final RunningPlacement service = RunningPlacement.shared();

    private String text(TestCaller caller, String path) {
        return new String(RunningPlacement.bytes(service.get(caller, path)));
    }

    private List<String> lines(TestCaller caller) {
        var pages = new StringBuilder();
        for (var from = 1; from < 6_000; from += 200) {
            pages.append(text(caller, REGISTER + "/mine?from=" + from));
        }
        return pages.toString().lines().filter(line -> line.startsWith("line ")).toList();
    }

    @Test
    void tellACentreWhatItsPeopleDidAndNothingOfTheAssociationOfTheSamePlacement() {
        var met = Met.soonIn("81");
        met.read().expectStatus().isOk();
        met.readings();
        var mine = met.living().centreCaller();

        await().untilAsserted(() -> assertThat(lines(mine))
                .anyMatch(line -> line.contains("\tREAD\t" + mine.subject() + "\tCENTRE\t" + mine.organisation()
                        + "\tGET:/v1/offers/{offer}/meeting-point\t"))
                .anyMatch(line -> line.contains("\tCHANGE\t" + mine.subject() + "\tCENTRE\t")));
        assertThat(lines(mine))
                .noneMatch(line -> line.contains("\tREFERRER\t"))
                .noneMatch(line -> line.contains(Living.REFERRER.organisation()))
                .noneMatch(line -> line.contains("/meeting-point/readings"));
    }

    @Test
    void areOfCentresOnlyAsIsTheKeyBesideAuditors() {
        assertThat(text(centre("c"), REGISTER + "/key")).startsWith("-----BEGIN PUBLIC KEY-----");
        service.get(referrer("r"), REGISTER + "/key").expectStatus().isNotFound();
        service.get(referrer("r"), REGISTER + "/mine").expectStatus().isNotFound();
    }
}
