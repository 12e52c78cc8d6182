package fr.relais.platform.start;

import java.time.Duration;
import java.util.Optional;

import fr.relais.platform.door.SigningKeys;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider publishes keys that can be believed, and describes itself as who it is taken for. Where only
 * its keys are named, nothing says whose they are: then the first token does.
 */
@Order(100)
final class IdentityCheck implements StartCheck {

    private static final String ISSUER = "relais.identity.issuer";
    private static final String KEYS = "relais.identity.keys";
    private static final String METADATA = "relais.identity.metadata";

    @Override
    public void settings(Starting starting) {
        starting.requireTls(ISSUER, issuer(starting));
        starting.requireTls(KEYS, keys(starting));
        starting.setting(METADATA).ifPresent(address -> starting.requireTls(METADATA, address));
    }

    private static String issuer(Starting starting) {
        return starting.setting(ISSUER).orElseThrow(() -> new CannotStart(ISSUER + " is required"));
    }

    private static String keys(Starting starting) {
        return starting.setting(KEYS).orElseGet(() -> issuer(starting) + "/oauth2/jwks");
    }

    /** Empty where the provider is named by its keys alone. */
    private static Optional<String> metadata(Starting starting) {
        return starting.setting(METADATA)
                .or(() -> starting.setting(KEYS).isPresent()
                        ? Optional.empty()
                        : Optional.of(issuer(starting) + "/.well-known/openid-configuration"));
    }

    @Override
    public void surroundings(Starting starting) {
        metadata(starting).ifPresent(address -> requireIssuer(address, starting));
        var name = starting.setting(KEYS).isPresent() ? KEYS : ISSUER;
        starting.patience()
                .until(
                        atMost -> {
                            if (!SigningKeys.areIn(read(keys(starting), name, atMost))) {
                                throw new CannotStart(name + ": no key is published there that can be believed");
                            }
                        },
                        name + ": the keys of the identity provider");
    }

    private static void requireIssuer(String address, Starting starting) {
        var name = starting.setting(METADATA).isPresent() ? METADATA : ISSUER;
        starting.patience()
                .until(
                        atMost -> {
                            var named = json(read(address, name, atMost), name)
                                    .path("issuer")
                                    .asString("");
                            if (!named.equals(issuer(starting))) {
                                throw new CannotStart(ISSUER + ": the provider there names itself otherwise");
                            }
                        },
                        name + ": the identity provider");
    }

    private static JsonNode json(String read, String name) {
        try {
            return JsonMapper.shared().readTree(read);
        } catch (JacksonException unreadable) {
            throw new CannotStart(name + ": no identity provider answers there");
        }
    }

    /** What is not there will not come by waiting; a provider that fails may recover. */
    private static String read(String address, String name, Duration atMost) {
        return WebClient.create()
                .get()
                .uri(address)
                .retrieve()
                .onStatus(
                        HttpStatusCode::is4xxClientError,
                        answer -> Mono.error(new CannotStart(name + ": no identity provider answers there")))
                .bodyToMono(String.class)
                .defaultIfEmpty("")
                .blockOptional(atMost)
                .orElse("");
    }
}
