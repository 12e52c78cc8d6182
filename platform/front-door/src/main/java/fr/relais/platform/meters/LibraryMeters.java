package fr.relais.platform.meters;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** What leaves a service of all that libraries count by themselves. */
final class LibraryMeters {

    private static final LabelValues AREAS = oneOf("heap", "nonheap", LabelValues.OTHER);

    static final ExportedMeters ALL = ExportedMeters.of(
            ExportedMeter.of("http.server.requests")
                    .with(
                            "method",
                            oneOf(
                                    "GET",
                                    "HEAD",
                                    "POST",
                                    "PUT",
                                    "PATCH",
                                    "DELETE",
                                    "OPTIONS",
                                    "UNKNOWN",
                                    LabelValues.OTHER))
                    .with(
                            "outcome",
                            oneOf(
                                    "INFORMATIONAL",
                                    "SUCCESS",
                                    "REDIRECTION",
                                    "CLIENT_ERROR",
                                    "SERVER_ERROR",
                                    "UNKNOWN",
                                    LabelValues.OTHER))
                    .with("status", LabelValues.httpStatus())
                    .with("uri", LabelValues.routeTemplate()),
            ExportedMeter.of("jvm.memory.used").with("area", AREAS).with("id", LabelValues.nameOfTheJvm()),
            ExportedMeter.of("jvm.memory.max").with("area", AREAS).with("id", LabelValues.nameOfTheJvm()),
            ExportedMeter.of("jvm.gc.pause").with("action", LabelValues.nameOfTheJvm()),
            ExportedMeter.of("jvm.gc.overhead"),
            ExportedMeter.of("jvm.threads.live"),
            ExportedMeter.of("process.uptime"),
            ExportedMeter.of("process.start.time"),
            ExportedMeter.of("process.cpu.usage"),
            ExportedMeter.of("process.files.open"),
            ExportedMeter.of("process.files.max"),
            ExportedMeter.of("disk.free"),
            ExportedMeter.of("disk.total"),
            ExportedMeter.of("logback.events")
                    .with("level", oneOf("error", "warn", "info", "debug", "trace", LabelValues.OTHER)));

    private LibraryMeters() {}
}
