package fr.relais.sandbox.journey;

import java.util.List;

import fr.relais.sandbox.api.Answer;

/**
 * What a caller is told who sent something that cannot be understood.
 *
 * @param errors pointer and code of each bad field
 */
record BadInput(int status, String code, List<String> errors) {

    static BadInput of(Answer answer) {
        var errors = answer.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString("?") + " "
                        + error.path("code").asString("?"))
                .toList();
        return new BadInput(answer.status(), answer.problem(), errors);
    }

    /** 400 with one bad field. */
    static BadInput in(String pointer, String code) {
        return new BadInput(400, "invalid-input", List.of(pointer + " " + code));
    }

    /** Refused as a whole. */
    static BadInput whole(int status, String code) {
        return new BadInput(status, code, List.of());
    }
}
