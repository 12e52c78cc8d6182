package fr.relais.platform.web;

/** The problems every service can answer with; each has one status and one constant title. */
public enum ProblemCode {
    MALFORMED_BODY(400, "malformed-body", "The body is not well-formed JSON"),
    BODY_REQUIRED(400, "body-required", "A JSON body is required"),
    INVALID_INPUT(400, "invalid-input", "Some fields are not acceptable"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid token is required"),
    ACCOUNT_LAPSED(
            401,
            "account-lapsed",
            "Nobody has confirmed this account for 90 days: a colleague of your organisation or the coordinator on call"
                    + " can confirm it at once"),
    SIGN_IN_AGAIN(401, "sign-in-again", "Sign in again to be told this"),
    NOT_FOUND(404, "not-found", "There is nothing here for you"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation fits what was asked for"),
    BODY_TOO_SLOW(408, "body-too-slow", "The body did not arrive in time"),
    STALE_VERSION(412, "stale-version", "It has changed since you read it"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body must be application/json"),
    COMMAND_REUSED(422, "command-reused", "This Idempotency-Key was used for something else"),
    VERSION_REQUIRED(428, "version-required", "If-Match with the version you read is required"),
    TOO_MANY_COMMANDS(429, "too-many-commands", "Too many commands for one thing, try later"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests, try later"),
    INTERNAL_ERROR(500, "internal-error", "Something is broken on our side"),
    TRY_AGAIN_LATER(503, "try-again-later", "This is not possible right now, try again in a moment");

    private final int status;
    private final String code;
    private final String title;

    ProblemCode(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public Problem problem() {
        return new Problem(status, code, title);
    }
}
