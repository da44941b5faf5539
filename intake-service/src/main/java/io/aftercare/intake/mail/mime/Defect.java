package io.aftercare.intake.mail.mime;

/** What was wrong with a mail, so that its reader knows that the source may say more. */
public enum Defect {
    /** It has no header lines at all. */
    NO_HEADERS,
    /** Its parts are not separated as its headers say. */
    BROKEN_STRUCTURE,
    /** It has more parts, or parts deeper in each other, than are looked at. */
    TOO_MANY_PARTS,
    /** The label of the character set is missing or does not fit the text. */
    CHARSET_GUESSED,
    /** The text is longer than what is shown. */
    TEXT_CUT,
    /** The mail is larger than what is kept; the whole one stays on the mail server. */
    MAIL_CUT,
    /** Reading it failed again and again; only its source is kept. */
    UNREADABLE
}
