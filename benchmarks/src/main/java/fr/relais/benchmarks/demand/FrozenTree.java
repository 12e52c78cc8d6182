package fr.relais.benchmarks.demand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hash of what judges, as it was written: printed in every report. */
public final class FrozenTree {

    static final List<String> FILES = List.of(
            "baseline/Board.java",
            "baseline/FirstFit.java",
            "baseline/NaiveScan.java",
            "baseline/Nearest.java",
            "baseline/Optimum.java",
            "baseline/Placements.java",
            "baseline/PlainRules.java",
            "baseline/Play.java",
            "baseline/Policy.java",
            "baseline/package-info.java",
            "demand/Applicant.java",
            "demand/Applicants.java",
            "demand/Cell.java",
            "demand/Draws.java",
            "demand/Fingerprint.java",
            "demand/FrenchMap.java",
            "demand/FrozenTree.java",
            "demand/Households.java",
            "demand/Shares.java",
            "demand/Story.java",
            "demand/UnitKind.java",
            "demand/Vacancies.java",
            "demand/Vacancy.java",
            "demand/WaitingList.java",
            "demand/package-info.java");

    private static final String DATA = "/demand/populations.json";

    private FrozenTree() {}

    public static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                digest.update(read("/frozen/fr/relais/benchmarks/" + file));
            }
            digest.update(read(DATA));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }

    private static byte[] read(String name) {
        try (var file = FrozenTree.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("a file of the frozen tree is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the frozen tree cannot be read", unreadable);
        }
    }
}
