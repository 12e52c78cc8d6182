package fr.relais.platform.start;

import java.util.Map;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A service that is about to start, for tests of what one part of it looks at. */
public final class StartsOfTests {

    private StartsOfTests() {}

    /** It knows the settings of the platform, and has these. */
    public static Starting with(String profile, Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new Starting(environment, KnownSettings.of(StartsOfTests.class.getClassLoader()));
    }
}
