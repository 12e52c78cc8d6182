package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the other tests build is what {@code kubectl kustomize} builds. In profile {@code tools}, which needs a kubectl
 * with a kustomize of 5 or newer (Debian 12's package is older), and fails where there is none.
 */
@Tag("tools")
class KubectlTest {

    @SuppressWarnings("unused")
    private static final List<Manifests> ALL = Manifests.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void buildsTheSame(Manifests manifests) throws Exception {
        var built = new TreeMap<String, Object>();
        for (var object : new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Tool.run(
                        "kubectl",
                        "kustomize",
                        Manifests.FOLDER.resolve(manifests.toString()).toString()))) {
            built.put(id(Yamls.map(object)), object);
        }
        var ours = new TreeMap<String, Object>();
        manifests.objects().forEach(object -> ours.put(id(object), object));

        assertThat(ours.keySet()).isEqualTo(built.keySet());
        ours.forEach((id, object) -> assertThat(object).as(id).isEqualTo(built.get(id)));
    }

    private static String id(Map<String, Object> object) {
        return object.get("apiVersion") + "/" + object.get("kind") + "/" + Yamls.name(object);
    }
}
