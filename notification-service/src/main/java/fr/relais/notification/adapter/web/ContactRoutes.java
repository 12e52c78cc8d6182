package fr.relais.notification.adapter.web;

import java.time.Clock;

import fr.relais.notification.application.contact.KeepContact;
import fr.relais.notification.application.delivery.Posts;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of contacts, one line per operation. */
@Configuration(proxyBeanMethods = false)
class ContactRoutes {

    @Bean
    RouterFunction<ServerResponse> contact(ContactHandler contact) {
        return route().GET("/v1/inbox/contact", contact::show)
                .PUT("/v1/inbox/contact", contact::give)
                .DELETE("/v1/inbox/contact", contact::withdraw)
                .POST("/v1/inbox/contact/confirmation", contact::confirm)
                .build();
    }

    @Bean
    ContactHandler contactHandler(KeepContact keep, Posts posts, Access access, HttpCommands commands, Clock clock) {
        return new ContactHandler(keep, posts, access, commands, clock);
    }
}
