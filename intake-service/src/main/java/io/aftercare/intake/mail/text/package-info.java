/**
 * From bytes to words: which character set a text is really in, and what an HTML text says.
 * Labels of character sets are often wrong, above all between GBK and Big5, so a label is only one hint.
 * What is shown holds no control characters and nothing that turns the direction of writing around.
 * No mail can make these methods fail.
 * They know nothing of mail servers and conversations.
 */
@NullMarked
package io.aftercare.intake.mail.text;

import org.jspecify.annotations.NullMarked;
