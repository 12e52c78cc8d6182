package fr.relais.platform.start;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** A service that is about to start: how it was set up, and until when it waits for others. */
public final class Starting {

    private final ConfigurableEnvironment environment;
    private final KnownSettings known;
    private @Nullable Patience patience;

    Starting(ConfigurableEnvironment environment, KnownSettings known) {
        this.environment = environment;
        this.known = known;
    }

    /** What was set of these settings, with their defaults; as the service will have them. */
    public <T> T settings(Class<T> type) {
        var prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class), type::getName)
                .prefix();
        try {
            return Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
        } catch (RuntimeException unusable) {
            throw BadSettings.reason(unusable, prefix);
        }
    }

    /** One setting, if it is set, and not to nothing. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** Whether people depend on it: then nothing that is unsafe is taken. */
    public boolean isInProduction() {
        return is("production");
    }

    /** Whether a profile is active. */
    public boolean is(String profile) {
        return environment.acceptsProfiles(Profiles.of(profile));
    }

    /** For one whole start, whoever is waited for; it begins when somebody is. */
    public Patience patience() {
        var begun = patience;
        if (begun == null) {
            begun = Patience.of(settings(StartSettings.class).patience());
            patience = begun;
        }
        return begun;
    }

    ConfigurableEnvironment environment() {
        return environment;
    }

    KnownSettings known() {
        return known;
    }

    /** @throws CannotStart in production, unless nobody can read along on the way to that address */
    public void requireTls(String name, String address) {
        requireInProduction(address.startsWith("https://"), "https for " + name);
    }

    /** @throws CannotStart in production, unless that is so */
    public void requireInProduction(boolean safe, String otherwise) {
        if (isInProduction() && !safe) {
            throw new CannotStart("production needs " + otherwise);
        }
    }
}
