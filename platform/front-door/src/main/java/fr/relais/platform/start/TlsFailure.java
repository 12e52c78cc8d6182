package fr.relais.platform.start;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why one side does not take the certificate of the other; of the causes the deepest knows best. */
public final class TlsFailure {

    private static final int DEEPEST = 20;

    private TlsFailure() {}

    /** Empty when it is not about a certificate; then it may go better the next time. */
    public static Optional<String> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(one -> of(one).stream())
                .reduce((nearer, deeper) -> deeper);
    }

    /** Whether it is about TLS at all. */
    static boolean isOne(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(SSLException.class::isInstance);
    }

    private static Optional<String> of(Throwable failure) {
        if (failure instanceof CertificateExpiredException) {
            return Optional.of("a certificate has expired");
        }
        if (failure instanceof CertificateNotYetValidException) {
            return Optional.of("a certificate is not valid yet");
        }
        if (failure instanceof CertPathBuilderException || failure instanceof CertPathValidatorException) {
            return Optional.of("its certificate is of nobody who is trusted here");
        }
        if (failure instanceof CertificateException) {
            return Optional.of("its certificate is not taken");
        }
        return Optional.empty();
    }
}
