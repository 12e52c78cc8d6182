package fr.relais.gateway.problem;

/** The problems the gateway itself can answer with; codes and titles are those of the services. */
public enum ProblemCode {
    INVALID_INPUT(400, "invalid-input", "Some fields are not acceptable"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid token is required"),
    NOT_FOUND(404, "not-found", "There is nothing here for you"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation fits what was asked for"),
    BODY_TOO_SLOW(408, "body-too-slow", "The body did not arrive in time"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body must be application/json"),
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

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String type() {
        return Problems.TYPE_PREFIX + code;
    }

    /** The problem that says of an error with this status what may be said. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401, 407 -> UNAUTHENTICATED;
            case 403, 404, 410 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TOO_SLOW;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> TRY_AGAIN_LATER;
            default -> status >= 400 && status < 500 ? INVALID_INPUT : INTERNAL_ERROR;
        };
    }
}
