package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates as an operator has them, one of which has expired: by the JDK's own tool. */
final class Certificates {

    static final String PASSWORD = "of-a-test";

    private static final String ALIAS = "own";

    private final Path folder;

    Certificates(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        tool("vouching", List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=vouching", "-ext", "bc:c"));
        tool("own", List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=own"));
        tool("over", List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=over"));
        tool("over", List.of("-certreq", "-file", path("over.csr")));
        var expired = new ArrayList<>(List.of("-gencert", "-startdate", "-10d", "-validity", "5", "-rfc"));
        expired.addAll(List.of("-ext", "san=ip:127.0.0.1,dns:localhost"));
        expired.addAll(List.of("-infile", path("over.csr"), "-outfile", path("over.crt")));
        tool("vouching", expired);
        writeStores();
    }

    private void writeStores() throws IOException, GeneralSecurityException {
        var vouching = store("vouching").getCertificate(ALIAS);
        var trusted = empty();
        trusted.setCertificateEntry(ALIAS, vouching);
        save(trusted, "trusted");
        var server = empty();
        server.setKeyEntry(ALIAS, key("over"), PASSWORD.toCharArray(), new Certificate[] {read("over.crt"), vouching});
        save(server, "server");
        pem("trust.pem", "CERTIFICATE", vouching.getEncoded());
        pem("own.pem", "PRIVATE KEY", key("own").getEncoded());
        pem("own.pem", "CERTIFICATE", store("own").getCertificate(ALIAS).getEncoded());
        pem("over.pem", "PRIVATE KEY", key("over").getEncoded());
        pem("over.pem", "CERTIFICATE", read("over.crt").getEncoded());
    }

    /** By which whoever is vouched for is known, as a store of Java. */
    Path trusted() {
        return folder.resolve("trusted.p12");
    }

    /** The same in PEM. */
    Path trust() {
        return folder.resolve("trust.pem");
    }

    /** A key and its certificate in PEM. */
    Path own() {
        return folder.resolve("own.pem");
    }

    /** The same, but expired. */
    Path over() {
        return folder.resolve("over.pem");
    }

    /** A server's key and its certificate, which is good for this machine but has expired. */
    KeyStore server() throws IOException, GeneralSecurityException {
        return store("server");
    }

    private void tool(String store, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-keystore", path(store + ".p12"), "-storepass", PASSWORD, "-alias", ALIAS));
        var output = folder.resolve("keytool.log");
        try {
            var ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private KeyStore store(String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void save(KeyStore store, String name) throws IOException, GeneralSecurityException {
        try (var bytes = Files.newOutputStream(folder.resolve(name + ".p12"))) {
            store.store(bytes, PASSWORD.toCharArray());
        }
    }

    private PrivateKey key(String name) throws IOException, GeneralSecurityException {
        return (PrivateKey) store(name).getKey(ALIAS, PASSWORD.toCharArray());
    }

    private Certificate read(String name) throws IOException, GeneralSecurityException {
        try (var bytes = Files.newInputStream(folder.resolve(name))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }

    private void pem(String name, String what, byte[] bytes) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        var file = folder.resolve(name);
        var before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, before);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, before + "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
