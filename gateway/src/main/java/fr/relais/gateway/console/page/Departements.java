package fr.relais.gateway.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The départements of France, as in {@code departements.json} of the services. */
public final class Departements {

    private final List<Departement> all;
    private final Map<String, Departement> byCode;

    private Departements(List<Departement> all) {
        this.all = List.copyOf(all);
        byCode = all.stream().collect(Collectors.toMap(Departement::code, departement -> departement));
    }

    public static Departements read() {
        try (var file = new ClassPathResource("departements.json").getInputStream()) {
            return new Departements(
                    JsonMapper.shared().readValue(file, File.class).departements());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** In the order of their codes. */
    public List<Departement> all() {
        return all;
    }

    /** The name of a code; a code that is none stands for itself. */
    public String name(String code) {
        var departement = byCode.get(code);
        return departement == null ? code : departement.name();
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /**
     * A département.
     *
     * @param code as people know it: {@code 35}, {@code 2A}, {@code 974}
     */
    public record Departement(String code, String name) {}

    private record File(List<Departement> departements) {}
}
