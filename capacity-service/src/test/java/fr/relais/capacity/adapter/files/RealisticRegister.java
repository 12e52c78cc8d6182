package fr.relais.capacity.adapter.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Establishments as the register has them, made up from a seed: their categories in about the shares of reality, the
 * code of each its own overseas, names with accents, quotation marks and semicolons, some closed, some twice, some that
 * are wrong. It knows what a reader has to make of them.
 *
 * @param rows in the order of the register
 */
record RealisticRegister(List<Establishment> rows) {

    /** One in so many is a CHRS. */
    private static final int CHRS_ONE_IN = 100;

    private static final List<String> CATEGORIES =
            List.of("620", "355", "500", "183", "354", "166", "175", "177", "462", "603", "124", "2140", "21");

    /** INSEE and the register's own code: the same on the mainland. */
    private static final Map<String, String> OVERSEAS =
            Map.of("971", "9A", "972", "9B", "973", "9C", "974", "9D", "976", "9F");

    private static final List<String> NAMES = List.of(
            "CHRS L'ÉTAPE",
            "CHRS L’OASIS — ŒUVRE DE L’ABBÉ",
            "CENTRE D'HÉBERGEMENT \"LES TILLEULS\"",
            "\"LE RELAIS\" CHRS",
            "CHRS FEMMES; ANNEXE DU PARC",
            "CHRS \"LA HALTE\"; SITE N°2",
            "ASSOCIATION D'ACCUEIL DES FOYERS DE L’AGGLOMÉRATION LYONNAISE ÇÀ ET LÀ");

    /**
     * One of them.
     *
     * @param departement as INSEE writes it
     * @param wrong what a reader has to say of it; empty when it is right
     */
    record Establishment(String number, String category, String name, String departement, boolean open, String wrong) {

        boolean isChrs() {
            return category.equals("214");
        }

        String registersOwnDepartement() {
            return OVERSEAS.getOrDefault(departement, departement);
        }
    }

    static RealisticRegister of(int establishments, long seed) {
        var random = new Random(seed);
        var departements = departements();
        var rows = new ArrayList<Establishment>();
        for (var each = 0; each < establishments; each++) {
            var departement = departements.get(random.nextInt(departements.size()));
            var number = departement.substring(0, 2) + digits(each);
            var chrs = each % CHRS_ONE_IN == 0;
            var category = chrs ? "214" : CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            var name = NAMES.get(random.nextInt(NAMES.size())) + " " + each;
            rows.add(new Establishment(number, category, name, departement, random.nextInt(4) > 0, ""));
        }
        var third = rows.get(2 * CHRS_ONE_IN);
        rows.add(new Establishment(third.number(), "214", "ENCORE", third.departement(), true, "number DUPLICATE"));
        rows.add(new Establishment("75000000X", "214", "FAUX", "75", true, "number WRONG_TYPE"));
        rows.add(new Establishment("980000001", "214", "AILLEURS", "986", true, "departement UNKNOWN_CODE"));
        rows.set(2 * CHRS_ONE_IN, new Establishment(third.number(), "214", third.name(), "2A", true, ""));
        return new RealisticRegister(rows);
    }

    /** Number, name and département of those that can be invited; the closed ones too where the file cannot tell. */
    List<String> invited(boolean closedToo) {
        return rows.stream()
                .filter(row -> row.isChrs() && row.wrong().isEmpty() && (closedToo || row.open()))
                .map(row -> row.number() + " " + row.name() + " " + row.departement())
                .toList();
    }

    /** What is wrong, without where. */
    List<String> errors() {
        return rows.stream()
                .map(Establishment::wrong)
                .filter(wrong -> !wrong.isEmpty())
                .toList();
    }

    /** Seven of them. */
    private static String digits(int number) {
        return Integer.toString(10_000_000 + number).substring(1);
    }

    static List<String> departements() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 95).filter(code -> code != 20).mapToObj("%02d"::formatted),
                        Stream.of("2A", "2B", "971", "972", "973", "974", "976"))
                .toList();
    }
}
