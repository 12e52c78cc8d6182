package fr.relais.embedded;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that must not be left behind. */
class SupervisedTest {

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        try (var parent = ChildJvm.start(ParentToKill.class)) {
            var child =
                    ProcessHandle.of(Long.parseLong(parent.output().readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            parent.kill();

            assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }
}
