package fr.relais.placement.domain.minor;

import org.jspecify.annotations.Nullable;

/**
 * The ad hoc administrator, who acts for a minor without a legal representative. Owed to her whatever is decided.
 *
 * @param asked of the prosecutor; absent when nobody has asked yet
 * @param designated absent when nobody is named yet
 */
public record Administrator(@Nullable Mark asked, @Nullable Mark designated) {

    static final Administrator NONE = new Administrator(null, null);

    public Administrator {
        if (designated != null && asked == null) {
            throw new IllegalArgumentException("nobody is designated who was not asked for");
        }
    }
}
