package fr.relais.gateway.config;

import fr.relais.gateway.decision.DecisionFilter;
import fr.relais.gateway.decision.Decisions;
import fr.relais.gateway.filter.AtOnceFilter;
import fr.relais.gateway.filter.BodyLimitFilter;
import fr.relais.gateway.filter.BodyLimitFilter.Limit;
import fr.relais.gateway.filter.CallerAddress;
import fr.relais.gateway.filter.CorrelationFilter;
import fr.relais.gateway.filter.ForeignErrorFilter;
import fr.relais.gateway.filter.HeadersThatPass;
import fr.relais.gateway.filter.RateLimitFilter;
import fr.relais.gateway.filter.SaidOnceFilter;
import fr.relais.gateway.filter.SecurityHeadersFilter;
import fr.relais.gateway.problem.ProblemWebExceptionHandler;
import fr.relais.gateway.problem.Problems;
import fr.relais.gateway.route.Routes;
import fr.relais.platform.door.BrokenBodies;
import fr.relais.platform.trace.Spans;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every request passes, in this order; and how failures look. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    @Bean
    CorrelationFilter correlationFilter(Spans spans) {
        return new CorrelationFilter(spans);
    }

    @Bean
    DecisionFilter decisionFilter(Decisions decisions) {
        return new DecisionFilter(decisions, Problems.CORRELATION_ID);
    }

    @Bean
    SecurityHeadersFilter securityHeadersFilter(HeaderSettings settings) {
        return new SecurityHeadersFilter(settings.strictTransport());
    }

    @Bean
    SaidOnceFilter saidOnceFilter() {
        return new SaidOnceFilter();
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> brokenBodies() {
        return factory -> factory.addServerCustomizers(new BrokenBodies());
    }

    @Bean
    RateLimitFilter addressLimitFilter(LimitSettings limits) {
        return RateLimitFilter.byAddress(
                new CallerAddress(limits.proxies()), limits.address(), limits.window(), System::nanoTime);
    }

    @Bean
    RateLimitFilter callerLimitFilter(LimitSettings limits) {
        return RateLimitFilter.byCaller(limits.caller(), limits.window(), System::nanoTime);
    }

    @Bean
    AtOnceFilter atOnceFilter(LimitSettings limits) {
        return new AtOnceFilter(limits.atOnce());
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(LimitSettings limits) {
        return new BodyLimitFilter(
                Routes::takesFiles, new Limit(limits.file().toBytes(), limits.fileBody()), limits.body());
    }

    @Bean
    ForeignErrorFilter foreignErrorFilter() {
        return new ForeignErrorFilter(Routes::isForTokens);
    }

    @Bean
    HeadersThatPass requestHeaders() {
        return new HeadersThatPass(Type.REQUEST);
    }

    @Bean
    HeadersThatPass answerHeaders() {
        return new HeadersThatPass(Type.RESPONSE);
    }

    @Bean
    ProblemWebExceptionHandler problemWebExceptionHandler() {
        return new ProblemWebExceptionHandler();
    }
}
