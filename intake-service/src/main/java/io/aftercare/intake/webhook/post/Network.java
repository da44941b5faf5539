package io.aftercare.intake.webhook.post;

import java.net.InetAddress;
import java.util.List;

/** A range of addresses, as {@code 10.0.0.0/8}. */
record Network(InetAddress start, int bits) {
    /** What the Internet does not route or keeps for special purposes (IANA special-purpose registry, IPv4). */
    private static final List<Network> SPECIAL_V4 = all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** In IPv6 only this is given out for the Internet … */
    private static final Network GLOBAL_V6 = parse("2000::/3");

    /** … and of it not what embeds IPv4 addresses, is for examples or for protocols. */
    private static final List<Network> SPECIAL_V6 = all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** @throws IllegalArgumentException when the text is no address with a number of bits */
    static Network parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        var start = InetAddress.ofLiteral(text.substring(0, slash));
        var bits = Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > start.getAddress().length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(start, bits);
    }

    static List<Network> all(String... texts) {
        return List.of(texts).stream().map(Network::parse).toList();
    }

    /** Whether anybody on the Internet could be behind the address. */
    static boolean isPublic(InetAddress address) {
        if (address.getAddress().length == 4) {
            return SPECIAL_V4.stream().noneMatch(network -> network.contains(address));
        }
        return GLOBAL_V6.contains(address) && SPECIAL_V6.stream().noneMatch(network -> network.contains(address));
    }

    boolean contains(InetAddress address) {
        var mine = start.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (var i = 0; i < mine.length; i++) {
            var mask = 0xff & (0xff00 >> Math.clamp(bits - i * 8L, 0, 8));
            if (((mine[i] ^ other[i]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
