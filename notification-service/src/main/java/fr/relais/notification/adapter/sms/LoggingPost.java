package fr.relais.notification.adapter.sms;

import fr.relais.notification.application.delivery.Letter;
import fr.relais.notification.application.delivery.Post;
import fr.relais.notification.application.delivery.Verdict;
import fr.relais.notification.domain.contact.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Says that a short message would have been sent: not to whom, and not what it says. */
final class LoggingPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(LoggingPost.class);

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Mono<Verdict> send(Letter letter) {
        return Mono.fromCallable(() -> {
            log.info("a short message would be sent");
            return Verdict.ACCEPTED;
        });
    }
}
