package fr.relais.platform.messaging;

import java.util.concurrent.TimeoutException;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (a database away, a deadline) from those that a repetition does not cure. */
final class Transience {

    private Transience() {}

    static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
