package fr.relais.sandbox.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks again for the secret where a client wants to be sure who sits there ({@code prompt=login}, OpenID Connect). */
final class FreshSignIn extends OncePerRequestFilter {

    /** Long enough to come back from the sign-in page, which repeats the request. */
    private static final Duration JUST_NOW = Duration.ofSeconds(30);

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("login".equals(request.getParameter("prompt")) && signedInBefore()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean signedInBefore() {
        return SignedIn.at(SecurityContextHolder.getContext().getAuthentication())
                .filter(at -> at.isBefore(clock.instant().minus(JUST_NOW)))
                .isPresent();
    }
}
