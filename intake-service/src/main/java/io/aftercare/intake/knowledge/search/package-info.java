/**
 * Finding the article that fits what a customer says, while it is typed, in Chinese and in English.
 * Texts are cut into terms: stems of English words, single characters and pairs of neighbours in Chinese.
 * An article scores by the terms that it shares with the text: rare ones weigh more, those of its title most.
 * Product, fault category and how often it has helped before raise the score; each factor is shown.
 * Only published articles are found.
 */
@NullMarked
package io.aftercare.intake.knowledge.search;

import org.jspecify.annotations.NullMarked;
