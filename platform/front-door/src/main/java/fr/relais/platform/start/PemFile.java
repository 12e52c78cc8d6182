package fr.relais.platform.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Certificates in a file of PEM, as this machine finds them today. */
public final class PemFile {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    private PemFile() {}

    /**
     * Every certificate in the file can be read and is valid now.
     *
     * @param name of the setting that names the file
     * @param file nothing when it is not set
     */
    public static void requireValid(String name, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            var certificates =
                    CERTIFICATE.matcher(Files.readString(file)).results().toList();
            if (certificates.isEmpty()) {
                throw new CannotStart(name + " names a file without a certificate");
            }
            for (var one : certificates) {
                certificate(one.group()).checkValidity();
            }
        } catch (CertificateExpiredException over) {
            throw new CannotStart(name + ": a certificate has expired");
        } catch (CertificateNotYetValidException early) {
            throw new CannotStart(name + ": a certificate is not valid yet");
        } catch (GeneralSecurityException unreadable) {
            throw new CannotStart(name + " names a file with a certificate that cannot be read");
        } catch (IOException unreadable) {
            throw new CannotStart(name + " names no file that can be read");
        }
    }

    private static X509Certificate certificate(String pem) throws GeneralSecurityException {
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    }

    /** Whether a client failed because of what stands in such a file. */
    public static boolean isAbout(Throwable failure) {
        for (var one = failure; one != null; one = one.getCause()) {
            var said = one.getMessage();
            if (said != null && said.toUpperCase(Locale.ROOT).contains("PEM")) {
                return true;
            }
        }
        return false;
    }
}
