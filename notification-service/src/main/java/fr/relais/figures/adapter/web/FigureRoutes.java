package fr.relais.figures.adapter.web;

import java.util.List;

import fr.relais.figures.application.GiveExploitation;
import fr.relais.figures.application.ReadPublications;
import fr.relais.platform.identity.OpenPaths;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of the figures, one line per operation. */
@Configuration(proxyBeanMethods = false)
class FigureRoutes {

    static final String PUBLICATIONS = "/v1/statistics/publications";

    @Bean
    RouterFunction<ServerResponse> figures(PublicationHandler publications, ExploitationHandler exploitations) {
        return route().GET(PUBLICATIONS, publications::list)
                .GET(PUBLICATIONS + "/{upTo}/{audience}/{file}", publications::file)
                .PUT("/v1/statistics/exploitations/{reference}", exploitations::give)
                .build();
    }

    /** What is for everybody needs no account; the rapporteur's edition looks absent to who has none. */
    @Bean
    OpenPaths openPublications() {
        return new OpenPaths(List.of(PUBLICATIONS, PUBLICATIONS + "/**"));
    }

    @Bean
    PublicationHandler publicationHandler(ReadPublications publications) {
        return new PublicationHandler(publications);
    }

    @Bean
    ExploitationHandler exploitationHandler(GiveExploitation give, HttpCommands commands) {
        return new ExploitationHandler(give, commands);
    }
}
