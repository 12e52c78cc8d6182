package fr.relais.deployment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client says of itself to the identity provider ({@code private_key_jwt}).
 *
 * @param text in three parts: head, claims, signature
 */
record SignedStatement(String text) {

    /** The one in a form that a client sends. */
    static SignedStatement in(Map<String, String> form) {
        return new SignedStatement(form.get("client_assertion"));
    }

    String head(String name) {
        return json(0).path(name).asString();
    }

    String claim(String name) {
        return json(1).path(name).asString();
    }

    /** In seconds. */
    long moment(String name) {
        return json(1).path(name).asLong();
    }

    /** Two numbers, one after the other. */
    byte[] signature() {
        return part(2);
    }

    /** @param jwk the public half of a key, on P-256 */
    boolean isSignedBy(JsonNode jwk) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(jwk));
        signature.update(text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(signature());
    }

    private static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters(curve)));
    }

    private static ECParameterSpec parameters(AlgorithmParameters curve) throws GeneralSecurityException {
        return curve.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asString()));
    }

    private JsonNode json(int number) {
        return JsonMapper.shared().readTree(part(number));
    }

    private byte[] part(int number) {
        return Base64.getUrlDecoder().decode(text.split("\\.")[number]);
    }
}
