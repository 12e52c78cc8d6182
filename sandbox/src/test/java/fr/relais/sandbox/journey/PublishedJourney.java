package fr.relais.sandbox.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.journey.Records.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** What the main job leaves on the topics of the broker: each change once, and nothing that gives anybody away. */
@ExtendWith(Staging.class)
class PublishedJourney {

    private static final String AVAILABILITY = "relais.capacity.availability.v1";

    private static final List<String> PLACEMENT = List.of(
            "placement.request-submitted.v1",
            "placement.offer-intended.v1",
            "placement.offer-made.v1",
            "placement.offer-accepted.v1",
            "placement.pre-admission-opened.v1",
            "placement.person-agreed.v1",
            "placement.stay-planned.v1",
            "placement.arrival-recorded.v1",
            "placement.bed-taken.v1",
            "placement.stay-opened.v1");

    private static final List<String> CAPACITY = List.of(
            "capacity.centre-registered.v1",
            "capacity.centre-validated.v1",
            "capacity.unit-declared.v1",
            "capacity.vacancy-declared.v1",
            "capacity.bed-held.v1",
            "capacity.hold-confirmed.v1",
            "capacity.arrival-recorded.v1");

    private static final Set<String> ENVELOPE =
            Set.of("ce_id", "ce_type", "ce_source", "ce_specversion", "ce_subject", "ce_time");

    /** A coordinator registers both. */
    private static final Set<String> PEOPLE = Set.of("REFERRER", "CENTRE");

    @Test
    void publishesEachChangeOnceAsACloudEvent(World world) {
        try (var topics = Records.fromNowOn(world.brokerAddress())) {
            playToTheArrival(world);

            Patience.until("events", () -> {
                assertThat(types(topics.all(), "placement.")).containsExactlyInAnyOrderElementsOf(PLACEMENT);
                assertThat(types(topics.all(), "capacity.")).containsExactlyInAnyOrderElementsOf(CAPACITY);
            });
            assertThat(topics.all()).allSatisfy(record -> {
                assertThat(record.headers().keySet()).containsAll(ENVELOPE);
                assertThat(record.headers()).containsEntry("ce_specversion", "1.0");
            });
        }
    }

    /**
     * The types of one service, without notices and states, of which there may be several, and without the association,
     * which was registered before and may be published a moment later; nor what was striking about the searches of
     * another journey, which is looked at whenever its round comes.
     */
    private static List<String> types(Collection<Published> records, String service) {
        return records.stream()
                .filter(record -> !record.topic().equals(AVAILABILITY))
                .map(Published::type)
                .filter(type -> type.startsWith(service) && !type.endsWith(".notice.v1"))
                .filter(type -> !type.equals("placement.organisation-registered.v1")
                        && !type.equals("placement.search-pattern-found.v1"))
                .toList();
    }

    @Test
    void saysNothingThatPairsAnAssociationWithACentreOrTellsOfDanger(World world) {
        try (var topics = Records.fromNowOn(world.brokerAddress())) {
            var played = playToTheArrival(world);

            Patience.until(
                    "events",
                    () -> assertThat(types(topics.all(), "placement.")).contains("placement.stay-opened.v1"));

            assertThat(topics.all()).allSatisfy(record -> {
                var said = record.everything();
                assertThat(mentioned(said, played.ofTheAssociation()).isEmpty()
                                || mentioned(said, played.ofTheCentre()).isEmpty())
                        .isTrue();
                assertThat(said).doesNotContain("dangerZones", "localZones", "ageBand\":", "\"gender\"", "\"2A\"");
            });
            pairsNobodyBy(Published::key, topics.all(), played);
            var byPeople = topics.all().stream()
                    .filter(record -> PEOPLE.contains(record.headers().get("ce_actorrole")))
                    .toList();
            pairsNobodyBy(record -> String.valueOf(record.headers().get("ce_actor")), byPeople, played);
        }
    }

    /** Of records that have it in common: whoever puts them side by side learns no more than from each. */
    private static void pairsNobodyBy(
            Function<Published, String> common, Collection<Published> records, Played played) {
        var named = records.stream().filter(record -> !common.apply(record).equals("system"));
        var together = named.collect(
                Collectors.groupingBy(common, Collectors.mapping(Published::everything, Collectors.joining("\n"))));
        assertThat(together)
                .hasSizeGreaterThan(1)
                .allSatisfy((key, said) -> assertThat(
                                mentioned(said, played.ofTheAssociation()).isEmpty()
                                        || mentioned(said, played.ofTheCentre()).isEmpty())
                        .as(key + " has in common:\n" + said)
                        .isTrue());
    }

    private static Set<String> mentioned(String said, Set<String> words) {
        return words.stream().filter(said::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private record Played(Set<String> ofTheAssociation, Set<String> ofTheCentre) {}

    private static Played playToTheArrival(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        var room = centre.publishes(aRoom());
        var association = world.association();
        var request = association.submits(aRequest().onlyIn(place).with("dangerZones", List.of("2A")));
        var offer = centre.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        offer.arrive();
        centre.awaitBeds(Map.of("OCCUPIED", 1L));
        return new Played(
                Set.of(association.organisation(), request.reference()),
                Set.of(centre.organisation(), centre.code(), room.id(), offer.reference()));
    }
}
