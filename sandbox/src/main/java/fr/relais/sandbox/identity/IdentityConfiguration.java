package fr.relais.sandbox.identity;

import java.time.Clock;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.HttpRequestHandler;

/**
 * The provider's parts: who is known, what a token says, what it is signed with, where one signs in.
 *
 * <p>What it needs of Boot is named, not found: whatever else is on the class path, it stays what it is. Filters answer
 * every request; the servlet is there because a container without one does not ask its filters.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class IdentityConfiguration {

    private static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN))
                .addFilterAfter(new FreshSignIn(Clock.systemUTC()), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentityProviderSettings settings) {
        return new KnownClients(settings);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentityProviderSettings settings) {
        return new TokenClaims(settings.accounts());
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentityProviderSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.signingKey())));
    }

    /** For the parts of OpenID Connect that take a token back. */
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new SignInAuthorizations();
    }

    @Bean
    UserDetailsService people(IdentityProviderSettings settings) {
        return new KnownPeople(settings.accounts());
    }

    @Bean(SIGN_IN)
    HttpRequestHandler signInPage(IdentityProviderSettings settings) {
        return new SignInPage(settings.accounts());
    }

    @Bean
    PasswordEncoder secrets() {
        return new PublishedSecrets();
    }
}
