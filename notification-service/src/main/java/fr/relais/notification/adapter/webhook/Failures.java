package fr.relais.notification.adapter.webhook;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import fr.relais.notification.domain.webhook.Result;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;

/** What a call that failed came to: its class, and nothing of what was said. */
final class Failures {

    private Failures() {}

    static Result result(Throwable failure) {
        if (failure instanceof TimeoutException
                || failure instanceof ReadTimeoutException
                || failure instanceof ConnectTimeoutException) {
            return Result.SLOW;
        }
        return isAway(failure) ? Result.AWAY : Result.BROKEN;
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException;
    }
}
