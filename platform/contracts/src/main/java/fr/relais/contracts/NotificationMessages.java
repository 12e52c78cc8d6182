package fr.relais.contracts;

import java.util.List;

/** Names on the wire of what notification-service says. Fixed once published; never derived from a class name. */
public final class NotificationMessages {

    public static final String NOTICE_FILED = "notification.notice-filed.v1";
    public static final String NOTICE_ACKNOWLEDGED = "notification.notice-acknowledged.v1";
    public static final String NOTICES_ACKNOWLEDGED = "notification.notices-acknowledged.v1";
    public static final String NOTICE_GIVEN_UP = "notification.notice-given-up.v1";
    public static final String NOTICES_FORGOTTEN = "notification.notices-forgotten.v1";

    /** Everything notification-service says. */
    public static final List<String> ALL =
            List.of(NOTICE_FILED, NOTICE_ACKNOWLEDGED, NOTICES_ACKNOWLEDGED, NOTICE_GIVEN_UP, NOTICES_FORGOTTEN);

    private NotificationMessages() {}
}
