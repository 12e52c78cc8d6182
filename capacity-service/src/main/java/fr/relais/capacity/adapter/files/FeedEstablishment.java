package fr.relais.capacity.adapter.files;

import java.util.function.Consumer;

import fr.relais.capacity.domain.exchange.RegisterRow;
import tools.jackson.core.JsonParser;

/** One establishment of the feed: the few fields that are needed, wherever they stand in it. */
final class FeedEstablishment {

    /** The address where people are received, and the telephone of the establishment itself. */
    private static final String OWN_ADDRESS = "03";

    private static final String OWN_CONTACT = "01";

    private final JsonParser json;
    private final int position;
    private String number = "";
    private String category = "";
    private String name = "";
    private String state = "";
    private final Preferred commune = new Preferred(OWN_ADDRESS);
    private final Preferred telephone = new Preferred(OWN_CONTACT);

    FeedEstablishment(JsonParser json, int position) {
        this.json = json;
        this.position = position;
    }

    RegisterRow read() {
        JsonWalk.eachField(json, this::field);
        return new RegisterRow(
                position, number, category, name, departement(), telephone.value(), !state.startsWith("I"));
    }

    private void field(String field) {
        switch (field) {
            case "informationsGeneralesEGE" -> JsonWalk.eachField(json, this::general);
            case "categorieentiteGeographiqueExercice" -> category = JsonWalk.text(json);
            case "adresse" -> each(commune, this::address);
            case "contact" -> each(telephone, this::contact);
            default -> general(field);
        }
    }

    /** Some versions of the feed have these beside the others and not one level deeper. */
    private void general(String field) {
        switch (field) {
            case "numFinessEge" -> number = JsonWalk.text(json);
            case "nomEgeLong" -> name = firstOf(JsonWalk.text(json), name);
            case "nomEgeCourt" -> name = firstOf(name, JsonWalk.text(json));
            case "etatObjet" -> state = JsonWalk.text(json);
            default -> json.skipChildren();
        }
    }

    private void each(Preferred kept, Consumer<String> reader) {
        JsonWalk.eachElement(json, () -> {
            JsonWalk.eachField(json, reader);
            kept.next();
        });
    }

    private void address(String field) {
        switch (field) {
            case "usageAdresse" -> commune.use(JsonWalk.text(json));
            case "cogCommune" -> commune.say(JsonWalk.text(json));
            default -> json.skipChildren();
        }
    }

    private void contact(String field) {
        switch (field) {
            case "typeContact", "telecom" -> JsonWalk.eachField(json, this::contact);
            case "roleContact" -> telephone.use(JsonWalk.text(json));
            case "telephone" -> telephone.say(JsonWalk.text(json));
            default -> json.skipChildren();
        }
    }

    /** Of a commune's code the département is the beginning: three characters overseas. The rest is not kept. */
    private String departement() {
        var code = commune.value();
        var length = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.length() == 5 ? code.substring(0, length) : "";
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Of several that an establishment has, the one with the use that is wanted, else the first. */
    private static final class Preferred {

        private final String wanted;
        private String kept = "";
        private String said = "";
        private boolean isWanted;

        private Preferred(String wanted) {
            this.wanted = wanted;
        }

        private void use(String use) {
            isWanted = use.equals(wanted);
        }

        private void say(String value) {
            said = value;
        }

        /** That was all of this one. */
        private void next() {
            if (!said.isEmpty() && (kept.isEmpty() || isWanted)) {
                kept = said;
            }
            said = "";
            isWanted = false;
        }

        private String value() {
            return kept;
        }
    }
}
