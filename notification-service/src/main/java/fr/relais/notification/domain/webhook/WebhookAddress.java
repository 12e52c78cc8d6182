package fr.relais.notification.domain.webhook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where software listens: a name and never a number, one port, a path without questions. What can be read in two ways
 * has no such form.
 *
 * @param secure whether it proves who it is
 */
public record WebhookAddress(boolean secure, String host, int port, String path) {

    /** As long as it is sealed, and no longer. */
    private static final int MOST = 300;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String LAST_LABEL = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("(https?)://((?:" + LABEL + "\\.){1,8}" + LAST_LABEL
            + "|localhost)(?::([1-9][0-9]{0,4}))?((?:/[A-Za-z0-9_~-]{1,64}(?:\\.[A-Za-z0-9_~-]{1,32}){0,3}){0,6}/?)");

    /** Empty when it is not one. */
    public static Optional<WebhookAddress> read(String text) {
        var form = FORM.matcher(text);
        if (text.length() > MOST || !form.matches()) {
            return Optional.empty();
        }
        var secure = form.group(1).equals("https");
        var port = form.group(3) == null ? usual(secure) : Integer.parseInt(form.group(3));
        var path = form.group(4).isEmpty() ? "/" : form.group(4);
        return port > 65_535 ? Optional.empty() : Optional.of(new WebhookAddress(secure, form.group(2), port, path));
    }

    private static int usual(boolean secure) {
        return secure ? 443 : 80;
    }

    @Override
    public String toString() {
        return "***";
    }
}
