package fr.relais.sandbox.journey;

import java.nio.file.Path;
import java.util.List;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** A centre proves its own lines of the registers of a whole Relais, through the gateway, without those of others. */
@ExtendWith(Staging.class)
class OwnLinesJourney {

    private static final List<String> REGISTERED =
            List.of(Service.PLACEMENT.module(), Service.CAPACITY.module(), Service.NOTIFICATION.module());

    @TempDir
    Path files;

    @Test
    void areProvedByTheCentreAndSayNothingOfTheAssociation(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom().places(3));
        var association = world.association();
        association.submits(aRequest().onlyIn(place));
        Patience.until("an offer", () -> assertThat(centre.openOffer()).isPresent());
        centre.read();
        centre.manager().get("/v1/inbox").expect(200);

        for (var service : REGISTERED) {
            var holder = new Auditor(centre.manager(), service, files);

            var verdict = holder.verifyMine(centre.organisation());
            assertThat(verdict.said()).contains("\tREAD\t").contains(" 0 not proven");
            assertThat(verdict.said()).doesNotContain(association.organisation(), "NOT PROVEN", "WRONG");
            assertThat(verdict.end()).isZero();
            assertThat(holder.verifyMine("centre-org-of-another").said()).contains("WRONG FOREIGN");
        }
    }
}
