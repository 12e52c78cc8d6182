package fr.relais.placement.attacker;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.territory.Departement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mistakes that the service could make; a strategy that does not profit from its own would find nothing in a real one.
 */
enum Leak {
    /** Where a place was found is told as the région, whatever the search had left of it. */
    REGION_ALONE {
        @Override
        void spoil(Spoilt spoilt) {
            spoilt.found().ifPresent(departement -> {
                spoilt.body().remove("regions");
                spoilt.body().set("region", new JsonMapper().valueToTree(departement.region()));
            });
        }
    },
    /** A search that waits for a coordinator's word tells all the same that there is a house. */
    NARROW_ANSWERED {
        @Override
        void spoil(Spoilt spoilt) {
            if (spoilt.inside().stage() instanceof Stage.Assessing
                    && spoilt.reach().stream().anyMatch(spoilt.game().houses.values()::contains)) {
                spoilt.body().put("status", "ACCEPTED");
            }
        }
    },
    /** Until when a house has to answer. */
    DEADLINE {
        @Override
        void spoil(Spoilt spoilt) {
            if (spoilt.inside().stage() instanceof Stage.Offered offered) {
                spoilt.body().put("answerBy", offered.offer().answerBy().toString());
            }
        }
    },
    /** The house under a name of its own. */
    HANDLE {
        @Override
        void spoil(Spoilt spoilt) {
            spoilt.house()
                    .ifPresent(house -> spoilt.body().put("house", house.value().toString()));
        }
    },
    /** Counts of houses by département, for everybody who submits requests. */
    COUNTS {
        @Override
        void spoil(Spoilt spoilt) {}

        @Override
        Answer spoil(Game game, String path, Answer answer) {
            if (!path.equals("/v1/unmet-needs")) {
                return answer;
            }
            var body = new JsonMapper().createObjectNode();
            game.houses.values().forEach(code -> body.withArray("houses").add(code));
            return new Answer(200, body);
        }
    },
    /** Whether nobody can take her now. */
    WAITS {
        @Override
        void spoil(Spoilt spoilt) {
            if (spoilt.inside().stage() instanceof Stage.Waiting) {
                spoilt.body().put("waits", true);
            }
        }
    },
    /** When she can be there at the earliest: an hour for each border. */
    TRAVEL_TIME {
        @Override
        void spoil(Spoilt spoilt) {
            spoilt.borders()
                    .ifPresent(far -> spoilt.body()
                            .put(
                                    "earliestArrivalAt",
                                    spoilt.game()
                                            .clock
                                            .instant()
                                            .plus(Duration.ofHours(far))
                                            .toString()));
        }
    },
    /** How far the place is from where she sets out. */
    DISTANCE {
        @Override
        void spoil(Spoilt spoilt) {
            spoilt.borders().ifPresent(far -> spoilt.body().put("borders", far));
        }
    },
    /** Another refusal while a house is being asked. */
    REFUSAL {
        @Override
        void spoil(Spoilt spoilt) {
            if (spoilt.inside().stage() instanceof Stage.Offered
                    && spoilt.body().has("code")) {
                spoilt.body().put("code", "not-yet");
            }
        }
    };

    private static final Pattern REQUEST = Pattern.compile("/v1/placement-requests/([a-z2-7]{26})(/.*)?");

    abstract void spoil(Spoilt spoilt);

    /** An answer about a request, with what is known inside. */
    record Spoilt(Game game, PlacementRequest inside, ObjectNode body) {

        Optional<CentreRef> house() {
            return inside.liveOffer()
                    .filter(offer -> body.path("status").asString("").equals("ACCEPTED"))
                    .map(Offer::candidate)
                    .map(candidate -> candidate.centre());
        }

        /** How many borders are between where she sets out and the place that is told of. */
        Optional<Integer> borders() {
            var from = body.path("departsFrom").asString("");
            return found().map(there -> game.list.territory.bordersFrom(from).get(there.code()));
        }

        /** Where it may lead, by what was said. */
        Set<String> reach() {
            return new Form(
                            codes("dangerZones"),
                            codes("localZones"),
                            body.path("departsFrom").asString(""),
                            1)
                    .reach(game.list.territory);
        }

        private Set<String> codes(String field) {
            return body.path(field).valueStream().map(code -> code.asString("")).collect(Collectors.toSet());
        }

        Optional<Departement> found() {
            return house().flatMap(house ->
                    game.list.territory.find(game.houses.get(house.value().toString())));
        }
    }

    Answer spoil(Game game, String path, Answer answer) {
        var request = REQUEST.matcher(path);
        if (request.matches() && answer.body() instanceof ObjectNode body) {
            spoil(new Spoilt(game, game.inside(request.group(1)), body));
        }
        return answer;
    }

    /** A line on which that mistake is made. */
    Line on(Game game, Line line) {
        var leak = this;
        return new Line() {
            @Override
            public Answer get(String path) {
                return leak.spoil(game, path, line.get(path));
            }

            @Override
            public Answer post(String path, String body) {
                return leak.spoil(game, path, line.post(path, body));
            }
        };
    }
}
