package io.aftercare.intake.webhook.post;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.http.InvalidField;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Where we are ready to post to: addresses on the Internet, and what an operator has allowed. */
@Singleton
public class AllowedAddresses {
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{1,253}$)([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)*"
                    + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private final boolean plainHttp;
    private final List<Network> networks;

    @Inject
    AllowedAddresses(IntakeConfig config) {
        this(
                config.webhook().plainHttp(),
                config.webhook().allowedNetworks().orElse(List.of()).toArray(String[]::new));
    }

    AllowedAddresses(boolean plainHttp, String... networks) {
        this.plainHttp = plainHttp;
        this.networks = Network.all(networks);
    }

    boolean allow(InetAddress address) {
        return Network.isPublic(address) || networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * Checks an address that a partner gives. What its name stands for is looked up each time a letter is posted.
     *
     * @throws InvalidField naming the rule that the address breaks
     */
    public URI check(String field, String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidField(field, "url", "The address is no URL");
        }
        var scheme = String.valueOf(url.getScheme());
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            throw new InvalidField(field, "https", "The address must begin with https://");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new InvalidField(field, "url", "The address needs a host, and neither user nor fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535 || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidField(field, "url", "The address is no URL");
        }
        checkHost(field, Letter.hostOf(url));
        return url;
    }

    private void checkHost(String field, String host) {
        if (HOST_NAME.matcher(host).matches()) {
            return;
        }
        try {
            if (allow(InetAddress.ofLiteral(host))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidField(field, "url", "The host of the address is neither a name nor an IP address");
        }
        throw new InvalidField(field, "public-address", "The address is not on the Internet");
    }
}
