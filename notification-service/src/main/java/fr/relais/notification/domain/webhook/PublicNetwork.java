package fr.relais.notification.domain.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of somebody else, on the open network: not of this machine, of a neighbour, of a private or
 * shared network, of a cloud's own service, of many at once, or one in which another one is packed.
 */
public final class PublicNetwork {

    private static final List<Block> CLOSED_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of4)
            .toList();

    /** Of the newer addresses all that may be open begin alike. */
    private static final Block OPEN_6 = new Block(new byte[] {0x20}, 3);

    private static final List<Block> CLOSED_6 = List.of(
            // Protocols of their own, among them what is packed for Teredo.
            new Block(new byte[] {0x20, 0x01, 0x00}, 23),
            // Documentation.
            new Block(new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8}, 32),
            // An older address packed into a newer one.
            new Block(new byte[] {0x20, 0x02}, 16),
            // Documentation once more.
            new Block(new byte[] {0x3f, (byte) 0xff, 0x00}, 20));

    private PublicNetwork() {}

    /** Whether it is of the open network. */
    public static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(block -> block.has(bytes))
                : OPEN_6.has(bytes) && CLOSED_6.stream().noneMatch(block -> block.has(bytes));
    }

    private record Block(byte[] first, int bits) {

        static Block of4(String text) {
            var parts = text.split("/");
            var bytes = new byte[4];
            var numbers = Arrays.stream(parts[0].split("\\."))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return new Block(bytes, Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
