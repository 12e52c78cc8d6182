package fr.relais.statistics.publication;

import java.util.List;
import java.util.function.Function;

/** How an attempt to publish ended: with a release, or with what a reader could have computed. */
public sealed interface Publishing permits Publishing.Published, Publishing.Refused {

    <T> T fold(Function<Release, T> published, Function<List<Leak>, T> refused);

    /** The release may be read. */
    record Published(Release release) implements Publishing {

        @Override
        public <T> T fold(Function<Release, T> published, Function<List<Leak>, T> refused) {
            return published.apply(release);
        }
    }

    /** Nothing is published. */
    record Refused(List<Leak> leaks) implements Publishing {

        public Refused {
            leaks = List.copyOf(leaks);
        }

        @Override
        public <T> T fold(Function<Release, T> published, Function<List<Leak>, T> refused) {
            return refused.apply(leaks);
        }
    }
}
