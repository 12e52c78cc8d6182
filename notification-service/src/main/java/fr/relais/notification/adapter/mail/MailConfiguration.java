package fr.relais.notification.adapter.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

import fr.relais.notification.application.delivery.Post;
import fr.relais.notification.config.MailSettings;
import fr.relais.platform.start.CannotStart;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mail is handed over; without a server there is no such channel. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    /** Whoever waits for mail finds out why there is none. */
    @Bean
    SmartInitializingSingleton whetherMailLeaves(MailSettings settings) {
        return () -> {
            if (!settings.isOpen()) {
                log.info("no mail leaves: relais.mail.host is not set");
            }
        };
    }

    @Bean
    @ConditionalOnProperty("relais.mail.host")
    MailServer mailServer(MailSettings settings) {
        return new MailServer(settings, password(settings));
    }

    @Bean
    @ConditionalOnProperty("relais.mail.host")
    Post mailPost(MailServer server, MailSettings settings, Clock clock, MeterRegistry meters) {
        var post = new SmtpPost(server, new Mails(settings, new MailTexts(), clock), settings.deadline());
        Gauge.builder("relais.mail.held.back", post, one -> one.isHeldBack() ? 1 : 0)
                .description("whether no mail is tried because the server was away or slow")
                .register(meters);
        return post;
    }

    static @Nullable String password(MailSettings settings) {
        var file = settings.passwordFile();
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStart("relais.mail.password-file cannot be read");
        }
    }
}
