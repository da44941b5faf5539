package io.aftercare.intake.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mail holds, what can be shown of it is shown. */
class MailReadingTest {
    private static final Set<String> OWN = Set.of("support@aftercare.example");
    private static final String SUBJECT = "洗衣机坏了，请尽快派人来修";

    @Test
    void aPlainMailIsReadAsItWasWritten() {
        var mail = read("""
                From: "Mary Jones" <Mary@Example.com>
                To: support@aftercare.example
                Subject: No heat
                Message-ID: <a1@example.com>
                In-Reply-To: <b1@example.com>
                References: <c1@example.com> <b1@example.com>

                It does not heat.
                """);

        assertThat(mail.sender()).isEqualTo(new MailAddress("mary@example.com", "Mary Jones"));
        assertThat(mail.answerTo()).isEqualTo("mary@example.com");
        assertThat(mail.subject()).isEqualTo("No heat");
        assertThat(mail.text()).isEqualTo("It does not heat.");
        assertThat(mail.messageId()).isEqualTo("<a1@example.com>");
        assertThat(mail.references()).containsExactly("<b1@example.com>", "<c1@example.com>");
        assertThat(mail.defects()).isEmpty();
        assertThat(mail.automatic()).isNull();
    }

    @Test
    void plainTextIsShownBeforeHtmlAndFilesAreNamed() {
        var mail = read("""
                From: mary@example.com
                Content-Type: multipart/mixed; boundary="out"

                preamble
                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                It leaks=
                 badly =E2=82=AC
                --in
                Content-Type: text/html

                <p>It leaks</p>
                --in--
                --out
                Content-Type: image/jpeg; name="photo.jpg"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment

                /9j/4A==
                --out
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*0*=GB2312''%B7%A2; filename*1*=%C6%B1.pdf

                x
                --out--
                epilogue
                """);

        assertThat(mail.text()).isEqualTo("It leaks badly €");
        assertThat(mail.attachments())
                .containsExactly(
                        new IncomingMail.Enclosed("photo.jpg", "image/jpeg", 4),
                        new IncomingMail.Enclosed("发票.pdf", "application/pdf", 1));
        assertThat(mail.defects()).isEmpty();
    }

    @Test
    void theWordsOfHtmlAreShownWhereThereIsNothingElse() {
        assertThat(read("Content-Type: text/html; charset=utf-8\n\n<b>It</b> leaks<br>badly")
                        .text())
                .isEqualTo("It leaks\nbadly");
    }

    @ParameterizedTest(name = "{0} labelled {1}")
    @CsvSource({"GBK, gb2312", "GBK, big5", "GBK, iso-8859-1", "GBK, utf-8", "UTF-8, gbk"})
    void wronglyLabelledSubjectAndTextAreRead(String charset, String label) throws Exception {
        var bytes = SUBJECT.getBytes(Charset.forName(charset));
        var head = "From: mary@example.com\r\nSubject: =?%s?B?%s?=\r\nContent-Type: text/plain; charset=%s\r\n\r\n"
                .formatted(label, Base64.getEncoder().encodeToString(bytes), label);

        var mail = MailReading.read(joined(head.getBytes(StandardCharsets.US_ASCII), bytes), OWN);

        assertThat(mail.subject()).isEqualTo(SUBJECT);
        assertThat(mail.text()).isEqualTo(SUBJECT);
    }

    @Test
    void bytesInHeadersWithoutAnyLabelAreRead() throws Exception {
        var head = joined("Subject: ".getBytes(StandardCharsets.US_ASCII), SUBJECT.getBytes(Charset.forName("GBK")));
        var mail = joined(head, "\r\nFrom: mary@example.com\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));

        assertThat(MailReading.read(mail, OWN).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void anEncodedWordMayBeCutWithinACharacter() {
        var bytes = SUBJECT.getBytes(StandardCharsets.UTF_8);
        var first = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 10));
        var second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 10, bytes.length));

        var mail = read("Subject: =?utf-8?B?" + first + "?=\n =?UTF-8?B?" + second + "?= (2)\n\nx");

        assertThat(mail.subject()).isEqualTo(SUBJECT + " (2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt leaks",
                "Content-Type: multipart/mixed\n\n--b\n\nIt leaks\n--b--",
                "Content-Type: multipart/mixed; boundary=another\n\n--b\n\nIt leaks\n--b--",
                "Content-Type: multipart/mixed; boundary=b\n\nIt leaks"
            })
    void brokenStructureShowsItsTextAndSaysSo(String source) {
        var mail = read("From: mary@example.com\n" + source);

        assertThat(mail.text()).contains("It leaks");
        assertThat(mail.defects()).contains(Defect.BROKEN_STRUCTURE);
        assertThat(mail.sender()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It leaks",
                "\n\nIt leaks",
                "no header here\nIt leaks",
                "Content-Type: ;;;=;\"\n\nIt leaks",
                "Content-Type: text/plain; charset=\"\n\nIt leaks",
                "Content-Transfer-Encoding: no-such\n\nIt leaks",
                "Content-Type: nonsense\n\nIt leaks",
                "Subject: =?utf-8?B?***?= =?x?Q?=ZZ=?=\nbroken line\n\nIt leaks"
            })
    void whateverTheHeadersAreTheTextIsShown(String source) {
        assertThat(read(source).text()).contains("It leaks");
    }

    @Test
    void junkInBase64IsPassedOver() {
        var mail = read("Content-Transfer-Encoding: base64\n\nSXQg!!bGVh\n***a3M=\n-- \nSXQg");

        assertThat(mail.text()).startsWith("It leaks");
    }

    @Test
    void partsWithinPartsWithoutEndAreNotFollowed() {
        var deep = new StringBuilder("From: mary@example.com\n");
        for (var i = 0; i < 2_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        var mail = read(deep + "\nIt leaks");

        assertThat(mail.defects()).contains(Defect.TOO_MANY_PARTS);
    }

    @Test
    void aMillionPartsCostNoMoreThanSomeHundred() {
        var mail = read("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000_000));

        assertThat(mail.defects()).contains(Defect.TOO_MANY_PARTS);
        assertThat(mail.text().length()).isLessThan(2_000);
    }

    @Test
    void aMillionHeadersCostNoMoreThanSomeHundred() {
        var mail = read("a: b\n".repeat(1_000_000) + "\nIt leaks");

        assertThat(mail.text()).isEqualTo("It leaks");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        var mail = read("Subject: long\n\n" + "It leaks. ".repeat(200_000));

        assertThat(mail.text()).hasSizeLessThanOrEqualTo(100_000).startsWith("It leaks.");
        assertThat(mail.defects()).containsExactly(Defect.TEXT_CUT);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied (vacation) | AUTO_REPLIED",
                "Auto-Submitted: auto-generated; owner=x | AUTO_GENERATED",
                "Auto-Submitted: no |",
                "Precedence: bulk | BULK",
                "Precedence: LIST | BULK",
                "Precedence: junk | BULK",
                "Precedence: auto_reply | AUTO_REPLIED",
                "Precedence: first-class |",
                "List-Id: News <news.example.com> | BULK",
                "X-Auto-Response-Suppress: All | RESPONSE_SUPPRESSED",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply | RESPONSE_SUPPRESSED",
                "X-Auto-Response-Suppress: None |",
                "X-Autoreply: yes | AUTO_REPLIED",
                "Return-Path: <> | NO_RETURN_PATH",
                "Return-Path: <mary@example.com> |",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b | NO_RETURN_PATH"
            })
    void mailThatNoPersonWroteIsRecognised(String header, Automatic expected) {
        assertThat(read("From: mary@example.com\n" + header + "\n\nx").automatic())
                .isEqualTo(expected);
    }

    @Test
    void ourOwnMailIsNotAnswered() {
        var mail = read("From: Support <Support@Aftercare.example>\n\nx");

        assertThat(mail.automatic()).isEqualTo(Automatic.OWN_ADDRESS);
        assertThat(mail.answerTo()).isNull();
        assertThat(read("From: MAILER-DAEMON@example.com\n\nx").automatic()).isEqualTo(Automatic.NO_RETURN_PATH);
    }

    @Test
    void answersGoWhereTheSenderWantsThemButNeverToUs() {
        assertThat(read("From: a@example.com\nReply-To: b@example.com\n\nx").answerTo())
                .isEqualTo("b@example.com");
        assertThat(read("From: a@example.com\nReply-To: support@aftercare.example\n\nx")
                        .answerTo())
                .isNull();
        assertThat(read("From: nobody\n\nx").sender()).isNull();
        assertThat(read("From: a@example.com, b@example.com\n\nx").answerTo()).isEqualTo("a@example.com");
        assertThat(read("From: 修理 <a@b@example.com>\n\nx").answerTo()).isNotNull();
    }

    @Test
    void aReportNamesTheMailThatDidNotArrive() {
        var mail = read("""
                From: mailer-daemon@example.com
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Not delivered.
                --b
                Content-Type: message/delivery-status

                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <ours@aftercare.example>
                --b--
                """);

        assertThat(mail.failureReport()).isTrue();
        assertThat(mail.references()).containsExactly("<ours@aftercare.example>");
    }

    @Test
    void theBytesOfAFileAreThoseThatWereSent() {
        var bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        var source = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee file\r\n--b\r\n"
                + "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n--b--\r\n";
        var mail = source.getBytes(StandardCharsets.US_ASCII);

        assertThat(MailReading.attachment(mail, 0)).hasValue(bytes);
        assertThat(MailReading.attachment(mail, 1)).isEmpty();
        assertThat(MailReading.attachment(mail, -1)).isEmpty();
        assertThat(MailReading.read(mail, OWN).attachments())
                .containsExactly(new IncomingMail.Enclosed("a.zip", "application/zip", 5_000));
    }

    @Test
    void noChangeOfAnyByteMakesReadingFail() {
        var good = """
                From: =?gbk?Q?=CF=B4?= <mary@example.com>
                Subject: =?utf-8?B?5rSX?= x
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=gbk
                Content-Transfer-Encoding: quoted-printable

                =CF=B4=D2=C2
                --b
                Content-Type: text/html
                Content-Disposition: attachment; filename*=utf-8''%E6%B4%97.html

                <p>x</p>
                --b--
                """.getBytes(StandardCharsets.US_ASCII);
        var chance = new Random(20261122);
        for (var i = 0; i < 5_000; i++) {
            var mail = good.clone();
            for (var n = chance.nextInt(6); n >= 0; n--) {
                mail[chance.nextInt(mail.length)] = (byte) chance.nextInt(256);
            }

            assertThat(MailReading.read(mail, OWN).text()).isNotNull();
            MailReading.attachment(mail, 0);
        }
        assertThat(List.of(MailReading.read(new byte[0], OWN).text())).containsExactly("");
    }

    private static IncomingMail read(String source) {
        return MailReading.read(source.getBytes(StandardCharsets.UTF_8), OWN);
    }

    private static byte[] joined(byte[] first, byte[] second) throws Exception {
        var all = new ByteArrayOutputStream();
        all.write(first);
        all.write(second);
        return all.toByteArray();
    }
}
