package fr.relais.platform.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Somebody who vouches for others, as an operator has one: by the JDK's own tool, in files of PEM. */
final class Certificates {

    private static final String PASSWORD = "of-a-test";

    private final Path folder;
    private final Path own;

    private Certificates(Path folder, Path own) {
        this.folder = folder;
        this.own = own;
    }

    static Certificates in(Path folder, String name) {
        var vouching = new Certificates(folder, folder.resolve(name + ".p12"));
        vouching.tool(vouching.own, List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c"));
        return vouching;
    }

    /** The file by which whoever trusts it knows those it vouches for. */
    Path trustFile() {
        return write(own.getFileName() + ".trust.pem", pem("CERTIFICATE", encoded(certificates(own)[0])));
    }

    /** A key and a certificate of this name, good for this machine. */
    Path identityFile(String name) {
        var store = folder.resolve(name + ".p12");
        var request = folder.resolve(name + ".csr");
        var signed = folder.resolve(name + ".crt");
        tool(store, List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        tool(store, List.of("-certreq", "-file", request.toString()));
        tool(
                own,
                List.of(
                        "-gencert",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-infile",
                        request.toString(),
                        "-outfile",
                        signed.toString(),
                        "-rfc"));
        return write(name + ".identity.pem", pem("PRIVATE KEY", key(store)) + read(signed) + read(trustFile()));
    }

    private void tool(Path store, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "own"));
        try {
            var output = folder.resolve("keytool.log").toFile();
            var ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException(read(output.toPath()));
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] key(Path store) {
        try {
            return open(store).getKey("own", PASSWORD.toCharArray()).getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Certificate[] certificates(Path store) {
        try {
            return open(store).getCertificateChain("own");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyStore open(Path file) throws GeneralSecurityException {
        try (InputStream bytes = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(bytes, PASSWORD.toCharArray());
            return store;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] encoded(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pem(String what, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
