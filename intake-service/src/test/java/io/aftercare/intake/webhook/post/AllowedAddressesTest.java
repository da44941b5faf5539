package io.aftercare.intake.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a partner may give. */
class AllowedAddressesTest {
    private final AllowedAddresses addresses = new AllowedAddresses(false);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://hooks.acme.example",
                "https://hooks.acme.example:8443/a/b?token=x%20y",
                "https://1.1.1.1/hook",
                "https://[2606:4700::1111]/hook",
                "https://xn--fiqs8s/hook"
            })
    void anAddressOnTheInternetIsTaken(String text) {
        assertThat(addresses.check("url", text)).hasToString(text);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "http://hooks.acme.example, https",
        "ftp://hooks.acme.example, https",
        "hooks.acme.example, https",
        "/hook, https",
        "https:///hook, url",
        "https://user:word@hooks.acme.example, url",
        "https://hooks.acme.example/#part, url",
        "https://hooks.acme.example:0/, url",
        "https://hooks.acme.example:70000/, url",
        "https://hooks.中国/, url",
        "https://a b/, url",
        "https://127.0.0.1/, public-address",
        "https://2130706433/, public-address",
        "https://169.254.169.254/latest, public-address",
        "https://[::1]/, public-address",
        "https://[fd00:ec2::254]/, public-address"
    })
    void anotherAddressIsRefusedByItsRule(String text, String rule) {
        assertThatThrownBy(() -> addresses.check("url", text))
                .isInstanceOf(InvalidField.class)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(problem -> problem.extensions().get("errors").toString())
                .asString()
                .contains("field=url", "rule=" + rule);
    }

    @Test
    void anOperatorMayAllowPlainHttpAndNetworks() {
        var local = new AllowedAddresses(true, "127.0.0.0/8", "fd00::/8");

        assertThat(local.check("url", "http://127.0.0.1:9000/hook").getPort()).isEqualTo(9_000);
        assertThat(local.check("url", "http://[fd00::7]/hook")).isNotNull();
        assertThatThrownBy(() -> local.check("url", "http://10.0.0.1/hook")).isInstanceOf(InvalidField.class);
    }
}
