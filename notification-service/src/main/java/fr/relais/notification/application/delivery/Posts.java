package fr.relais.notification.application.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.relais.notification.domain.contact.Channel;

/** The channels over which this installation sends. */
public final class Posts {

    private final Map<Channel, Post> posts = new EnumMap<>(Channel.class);

    public Posts(List<Post> all) {
        all.forEach(post -> posts.put(post.channel(), post));
    }

    /** Over which something can be sent at all. */
    public Set<Channel> open() {
        return Set.copyOf(posts.keySet());
    }

    Optional<Post> over(Channel channel) {
        return Optional.ofNullable(posts.get(channel));
    }
}
