package fr.relais.platform.audit;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import fr.relais.audit.Entry;

/**
 * What is added to each line of a block, so that its hash, which others see beside their own lines, cannot be found by
 * trying what the line may say.
 */
final class Salts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Salts() {}

    static List<String> on(List<String> lines) {
        var drawn = new byte[lines.size() * Entry.SALT];
        RANDOM.nextBytes(drawn);
        return IntStream.range(0, lines.size())
                .mapToObj(place -> Entry.salted(
                        lines.get(place), Arrays.copyOfRange(drawn, place * Entry.SALT, (place + 1) * Entry.SALT)))
                .toList();
    }
}
