package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No service uses an algorithm that is not on the page of keys, algorithms and certificates. */
class CryptographyTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED =
            Pattern.compile("(?:getInstance\\(\\s*|ALGORITHM\\w* = )\"([^\"]+)\"|PredefinedAeadParameters\\.(\\w+)");

    /** One of these on either side of a comparison. */
    private static final Pattern COMPARED =
            Pattern.compile("(?i)\\w*(?:proof|signature|secret)\\w*(?:\\([^()]*\\))?\\.(?:content)?equals\\("
                    + "|\\.(?:content)?equals\\((?:[^()]|\\([^()]*\\))*(?:proof|signature|secret)");

    private final String sources = new Proofs(ROOT).sources();

    @Test
    void listsEveryAlgorithmThatIsUsed() {
        assertThat(used()).contains("SHA-256", "HmacSHA256", "Ed25519", "AES256_GCM");
        assertThat(used())
                .allSatisfy(name -> assertThat(Proofs.read(ROOT.resolve("docs/security/cryptography.md")))
                        .contains("| `" + name + "` |"));
    }

    /** {@code MessageDigest.isEqual} takes as long whatever differs; Tink and the platform see to the rest. */
    @Test
    void comparesNoSecretUntilItFirstDiffers() {
        assertThat(sources).contains("MessageDigest.isEqual(");
        assertThat(COMPARED.matcher(sources).results().map(MatchResult::group)).isEmpty();
        for (var hasty : List.of("proof.equals(given)", "given.equals(signature(secret))", "theSecret().equals(a)")) {
            assertThat(hasty).containsPattern(COMPARED);
        }
    }

    private Set<String> used() {
        return NAMED.matcher(sources)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
