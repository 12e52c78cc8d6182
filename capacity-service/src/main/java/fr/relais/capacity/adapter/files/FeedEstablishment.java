package fr.relais.capacity.adapter.files;

import fr.relais.capacity.domain.exchange.RegisterRow;
import tools.jackson.core.JsonParser;

/** One establishment of the feed: the few fields that are needed, wherever they stand in it. */
final class FeedEstablishment {

    private final JsonParser json;
    private final int position;
    private String number = "";
    private String category = "";
    private String name = "";
    private String commune = "";
    private String telephone = "";
    private String state = "";

    FeedEstablishment(JsonParser json, int position) {
        this.json = json;
        this.position = position;
    }

    RegisterRow read() {
        JsonWalk.eachField(json, this::field);
        return new RegisterRow(position, number, category, name, departement(), telephone, !state.startsWith("I"));
    }

    private void field(String field) {
        switch (field) {
            case "informationsGeneralesEGE" -> JsonWalk.eachField(json, this::general);
            case "categorieentiteGeographiqueExercice" -> category = JsonWalk.text(json);
            case "adresse" -> JsonWalk.eachElement(json, () -> JsonWalk.eachField(json, this::address));
            case "contact" -> JsonWalk.eachElement(json, () -> JsonWalk.eachField(json, this::contact));
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

    private void address(String field) {
        if (field.equals("cogCommune")) {
            commune = firstOf(commune, JsonWalk.text(json));
        } else {
            json.skipChildren();
        }
    }

    private void contact(String field) {
        if (field.equals("telephone")) {
            telephone = firstOf(telephone, JsonWalk.text(json));
        } else {
            json.skipChildren();
        }
    }

    /** Of a commune's code the département is the beginning: three characters overseas. The rest is not kept. */
    private String departement() {
        var length = commune.startsWith("97") || commune.startsWith("98") ? 3 : 2;
        return commune.length() == 5 ? commune.substring(0, length) : "";
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
