package fr.relais.statistics.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Code;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import fr.relais.statistics.fact.Words;

/**
 * All tables that there are. Nobody can ask for another: each further table, or one split otherwise, would be one more
 * equation about the same people. Whoever changes a table gives the set a new version, from a new year on.
 *
 * @param tables each after the one that it is a part of
 */
public record TableSet(String version, List<TableDefinition> tables) {

    /** All requests: what most tables add up to. */
    public static final Series REQUESTS = new Series("requests", "ALL");

    private static final Series ARRIVED = new Series("placements", RequestOutcome.PLACED.code());
    private static final TableSet CURRENT = new TableSet("2", List.copyOf(all()));

    public TableSet {
        tables = List.copyOf(tables);
    }

    public static TableSet current() {
        return CURRENT;
    }

    public List<Series> series() {
        return tables.stream().flatMap(table -> table.series().stream()).toList();
    }

    private enum Everything implements Code {
        ALL;

        private static final Words WORDS = new Words("toutes les demandes", "all requests");

        @Override
        public Words words() {
            return WORDS;
        }
    }

    private static List<TableDefinition> all() {
        return Stream.of(wholes(), parts(), several()).flatMap(List::stream).toList();
    }

    private static List<TableDefinition> wholes() {
        return List.of(
                new TableDefinition(
                        REQUESTS.table(),
                        new Words("Demandes", "Requests"),
                        new Words(
                                "Demandes d'orientation présentées pendant la période ; un ménage compte une fois par demande.",
                                "Placement requests submitted in the period; a household counts once for each request."),
                        List.of(Everything.values()),
                        null,
                        fact -> Set.of(Everything.ALL)),
                new TableDefinition(
                        ARRIVED.table(),
                        new Words("Suites données", "Placements and other outcomes"),
                        new Words(
                                "Ce que les demandes de la période étaient devenues quand le trimestre a été arrêté.",
                                "What had become of the requests of the period when the quarter was frozen."),
                        List.of(RequestOutcome.values()),
                        REQUESTS,
                        fact -> Set.of(fact.outcome())));
    }

    private static List<TableDefinition> parts() {
        return List.of(
                new TableDefinition(
                        "waiting-time",
                        new Words("Délai d'attente", "Waiting time"),
                        new Words(
                                "Jours entre la première demande et l'arrivée, pour les demandes qui ont abouti.",
                                "Days from first submission to arrival, for the requests that led to one."),
                        List.of(WaitingBand.values()),
                        ARRIVED,
                        fact -> fact.waited() == null ? Set.of() : Set.of(fact.waited())),
                part(
                        "household-type",
                        new Words("Forme du ménage", "Form of household"),
                        HouseholdForm.values(),
                        fact -> Set.of(fact.household())),
                part(
                        "region",
                        new Words("Région d'où part la demande", "Région that the request comes from"),
                        Region.values(),
                        fact -> Set.of(fact.region())),
                part("track", new Words("Voie", "Track"), Track.values(), fact -> Set.of(fact.track())),
                part(
                        "exploitation",
                        new Words("Forme d'exploitation, si elle a été indiquée", "Kind of exploitation, where given"),
                        Exploitation.values(),
                        fact -> Set.of(fact.exploitation())),
                part(
                        "identification",
                        new Words(
                                "Qui a identifié la victime, si cela a été indiqué",
                                "Who identified the victim, where given"),
                        Identification.values(),
                        fact -> Set.of(fact.identification())));
    }

    private static List<TableDefinition> several() {
        return List.of(
                several(
                        "unmet-need",
                        new Words("Besoins non couverts, par motif", "Unmet need, by reason"),
                        UnmetReason.values(),
                        fact -> fact.unmet()),
                several(
                        "refusals",
                        new Words("Refus des lieux d'accueil, par motif", "Refusals by centres, by reason"),
                        RefusalReason.values(),
                        fact -> fact.refusals()),
                several(
                        "age-band",
                        new Words("Tranches d'âge dans le ménage", "Age bands in the household"),
                        AgeBand.values(),
                        fact -> fact.ages()));
    }

    private static TableDefinition part(String id, Words title, Code[] categories, TableDefinition.Reading reading) {
        var meaning = new Words(
                "Demandes de la période ; chacune compte dans une seule ligne.",
                "Requests of the period; each counts in one row only.");
        return new TableDefinition(id, title, meaning, List.of(categories), REQUESTS, reading);
    }

    private static TableDefinition several(String id, Words title, Code[] categories, TableDefinition.Reading reading) {
        var meaning = new Words(
                "Demandes de la période auxquelles la ligne s'applique ; une demande peut compter dans plusieurs lignes ou dans aucune, et une fois au plus dans chacune : les lignes ne s'additionnent pas.",
                "Requests of the period to which the row applies; a request may count in several rows or in none, and once at most in each: rows do not add up.");
        return new TableDefinition(id, title, meaning, List.of(categories), null, reading);
    }
}
