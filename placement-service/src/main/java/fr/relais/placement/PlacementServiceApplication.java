package fr.relais.placement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts placement-service. */
@SpringBootApplication
public class PlacementServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PlacementServiceApplication.class, arguments);
    }
}
