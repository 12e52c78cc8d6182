package fr.relais.deployment;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.ComposeFile.Mount;
import fr.relais.deployment.ComposeFile.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What containers of {@code docker-compose.yml} find of this repository, and what they keep. */
class ComposeMountsTest {

    private static final ComposeFile FILE = ComposeFile.read();

    static Stream<String> containers() {
        return FILE.services().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void mountWhatIsThereAndChangeNothingOfIt(String name) {
        var files = FILE.service(name).mounts().filter(mount -> !mount.named()).toList();

        assertThat(files).allSatisfy(mount -> {
            assertThat(mount.readOnly()).isTrue();
            assertThat(mount.from()).startsWith("./k8s/");
            assertThat(Repository.path(mount.from())).exists();
        });
    }

    /** Scripts and settings that a command names are in what is mounted. */
    @ParameterizedTest
    @MethodSource("containers")
    void nameFilesThatAreMounted(String name) {
        var container = FILE.service(name);
        var words = Stream.of(
                        container.entrypoint(),
                        container.command(),
                        List.copyOf(container.environment().values()))
                .flatMap(List::stream)
                .flatMap(word -> Stream.of(word.split("[ =\n]")))
                .filter(word -> word.startsWith("/etc/relais"));

        assertThat(words)
                .allSatisfy(word -> assertThat(container.mounts().anyMatch(mount -> mounts(mount, word)))
                        .as(word)
                        .isTrue());
    }

    private static boolean mounts(Mount mount, String word) {
        return word.startsWith(mount.to())
                && Repository.path(mount.from() + word.substring(mount.to().length()))
                        .toFile()
                        .exists();
    }

    @Test
    void keepInVolumesOfANameWhatMustOutliveThem() {
        var used = FILE.services().values().stream()
                .flatMap(Service::mounts)
                .filter(Mount::named)
                .map(Mount::from)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FILE.volumes().keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(FILE.service("mongodb").volumes()).contains("mongodb:/data/db");
        assertThat(FILE.service("kafka").volumes()).contains("kafka:/var/lib/kafka");
        assertThat(FILE.service("identity").volumes()).contains("identity:/opt/keycloak/data");
    }
}
