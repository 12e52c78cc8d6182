package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.ExpireDue;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.Timers;

/** Some centres to which anything happens, in any order and at any pace; each change is told to who listens. */
public final class Network {

    private static final List<String> DEPARTEMENTS = List.of("01", "31", "2A", "976", "75");

    private final Random random;
    private final AnyCommands commands;
    private final BiConsumer<Centre, Long> changed;
    private final List<Centre> centres = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private Instant at;

    /** @param changed is told the centre as it is stored, with its version */
    public Network(long seed, int size, BiConsumer<Centre, Long> changed) {
        this.random = new Random(seed);
        this.commands = new AnyCommands(random);
        this.at = random.nextBoolean() ? CentreFixture.NOW : CentreFixture.hours(24 * 280);
        this.changed = changed;
        for (var number = 0; number < size; number++) {
            centres.add(number == size - 1 ? applicant(number) : member(number));
            versions.add(1L);
            changed.accept(centres.get(number), 1L);
        }
    }

    private Centre applicant(int number) {
        return CentreFixture.accepted(Centre.apply(profile(number), at)).state();
    }

    private Centre member(int number) {
        return CentreFixture.aCentre(profile(number), AnyCommands.convention(number))
                .build();
    }

    public List<Centre> stored() {
        return centres;
    }

    public Instant now() {
        return at;
    }

    /** Mostly minutes, at times a day or a week: so that everything becomes due in some run. */
    public void timePasses() {
        at = at.plus(
                switch (random.nextInt(12)) {
                    case 0 -> Duration.ofHours(random.nextInt(80));
                    case 1 -> Duration.ofDays(random.nextInt(9));
                    default -> Duration.ofMinutes(random.nextInt(90));
                });
    }

    /** Gives any command to any centre. */
    public void somethingHappens() {
        var number = random.nextInt(centres.size());
        happens(number, commands.any(centres.get(number), at));
    }

    /** What is due is written down everywhere, as the sweeper does every few seconds. */
    public void isSwept() {
        for (var number = 0; number < centres.size(); number++) {
            happens(number, new ExpireDue(at));
        }
    }

    private void happens(int number, CentreCommand command) {
        centres.get(number)
                .decide(command, Timers.DEFAULTS)
                .fold(
                        accepted -> {
                            if (!accepted.events().isEmpty()) {
                                stored(number, accepted.state());
                            }
                            return true;
                        },
                        refused -> false);
    }

    private void stored(int number, Centre centre) {
        centres.set(number, centre);
        versions.set(number, versions.get(number) + 1);
        changed.accept(centre, versions.get(number));
    }

    private CentreProfile profile(int number) {
        return new CentreProfile(
                new CentreId(new UUID(7, number)),
                new CentreCode("code-" + number),
                new OrganisationId("org-" + number % 3),
                new DepartementCode(DEPARTEMENTS.get(random.nextInt(DEPARTEMENTS.size()))),
                random.nextBoolean() ? CentreKind.FLAT : CentreKind.CHRS);
    }
}
