package fr.relais.platform.identity;

import java.time.Duration;

import fr.relais.platform.web.Caller;
import org.jspecify.annotations.Nullable;

/** How long ago a person signed in, for what is only done for somebody who is there. */
public final class SignIn {

    private SignIn() {}

    /** What has passed since then; nothing when the token does not say. */
    public static @Nullable Duration ago(Caller caller) {
        var at = caller.signedInAt();
        return at == null ? null : Duration.between(at, TokenLife.now());
    }
}
