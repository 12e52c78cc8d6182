package fr.relais.sandbox.journey;

import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.UnexpectedAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps of the flow: each is one command of a person, given by a client that repeats it until it is answered, and
 * what everybody sees once everything that follows from it has happened.
 */
enum Step {
    PUBLISH {
        @Override
        Answer command(Flow flow, String key) {
            return flow.centre().manager().post(flow.room().path() + "/vacancies", Map.of("beds", Flow.PLACES), key);
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.centre().beds()).isEqualTo(Map.of("VACANT", 2L));
        }
    },
    SUBMIT {
        @Override
        Answer command(Flow flow, String key) {
            var answer = flow.association()
                    .referrer()
                    .post(Association.REQUESTS, flow.form().body(), key);
            flow.submitted(answer);
            return answer;
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.centre().openOffer()).hasValueSatisfying(flow::offered);
            flow.requireOne("HELD");
        }
    },
    ACCEPT {
        @Override
        Answer command(Flow flow, String key) {
            return flow.offer().answer("acceptance", key);
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.request().status()).isEqualTo("ACCEPTED");
            flow.requireOne("RESERVED");
        }
    },
    AGREE {
        @Override
        Answer command(Flow flow, String key) {
            return flow.association()
                    .referrer()
                    .post(flow.request().path() + "/agreement", Map.of("agrees", true), key);
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.request().status()).isEqualTo("CONFIRMED");
        }
    },
    ARRIVE {
        @Override
        Answer command(Flow flow, String key) {
            return flow.offer().answer("arrival", key);
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.request().status()).isEqualTo("PLACED");
            flow.requireOne("OCCUPIED");
        }
    },
    DEPART {
        @Override
        Answer command(Flow flow, String key) {
            return flow.offer().departure("OWN_HOME", key);
        }

        @Override
        void settled(Flow flow) {
            assertThat(flow.request().status()).isEqualTo("ENDED");
            flow.requireOne("UNAVAILABLE");
        }
    };

    abstract Answer command(Flow flow, String key);

    /** Holds once everything that follows has happened. */
    abstract void settled(Flow flow);

    /** Gives the command and waits until everything that follows has happened. */
    void play(Flow flow) {
        give(flow, newKey());
        awaitSettled(flow);
    }

    /** The command, repeated under one key until there is an answer. */
    void give(Flow flow, String key) {
        var answer = Patience.insist(() -> command(flow, key));
        assertThat(answer.status()).as(name()).isIn(200, 201);
    }

    /** The command, given once to whoever is there. */
    void tryOnce(Flow flow, String key) {
        try {
            command(flow, key);
        } catch (UnexpectedAnswer nobodyThere) {
            assertThat(nobodyThere).hasMessageStartingWith("no answer");
        }
    }

    void awaitSettled(Flow flow) {
        Patience.untilAgain(name(), () -> settled(flow));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
